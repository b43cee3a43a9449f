import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { EACH_KIND, NAMES, NOTES_FOLDER } from '../../../src/core/model/kinds';
import { locate, pathOf } from '../../../src/core/model/recordPlace';
import { isRecordFolder } from '../../../src/store/isRecordFolder';
import { textOfFile } from '../l10n/l10n';

const { contributes } = JSON.parse(textOfFile('package.json')) as {
  readonly contributes: {
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
  };
};

/** The folders that lead to a file. */
const above = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, at, names) => names.slice(0, at + 1).join('/'));

describe('Each kind of record', () => {
  it('has its schema named in the manifest, at its place, and no other file has one', () => {
    const wanted = EACH_KIND.map(([kind, { path }]) => ({
      fileMatch: `**/${NOTES_FOLDER}/${path.replace(NAMES, '*')}.yaml`,
      url: `./media/schemas/${kind}.schema.json`,
    }));
    const byFile = (a: { fileMatch: string }, b: { fileMatch: string }) =>
      a.fileMatch < b.fileMatch ? -1 : 1;
    assert.deepEqual(contributes.yamlValidation.toSorted(byFile), wanted.toSorted(byFile));
    for (const { url } of wanted) assert.ok(existsSync(url), url);
    assert.equal(readdirSync('media/schemas').length, wanted.length);
  });

  it('lies in folders that are listed', () => {
    for (const [kind] of EACH_KIND)
      for (const folder of above(pathOf(kind, 'some', 'a.b (old)')))
        assert.ok(isRecordFolder(folder), folder);
  });

  it('is found where it is put', () => {
    for (const [kind] of EACH_KIND) assert.equal(locate(pathOf(kind, 'some', 'other'))?.kind, kind);
  });
});

describe('A folder that no record can lie in', () => {
  const none = [
    '',
    'src',
    'xmentoring',
    `${NOTES_FOLDER}x`,
    `${NOTES_FOLDER}/private`,
    `${NOTES_FOLDER}/private/ada-mo/goals`,
    `${NOTES_FOLDER}/people/old`,
    `${NOTES_FOLDER}/mentorships/ada-mo/goals/old`,
    `${NOTES_FOLDER}/mentorships/ada-mo/people`,
    `src/${NOTES_FOLDER}`,
  ];
  for (const folder of none)
    it(`is not listed: ${JSON.stringify(folder)}`, () => assert.equal(isRecordFolder(folder), false));
});
