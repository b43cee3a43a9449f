import assert from 'node:assert/strict';
import { catalogue } from '../../../src/core/templates/catalogue';
import type { TemplateKind } from '../../../src/core/templates/builtIn';
import { templateFile, words } from './support';

const builtIn = (kind: TemplateKind, name: string, text: string) =>
  templateFile({ kind, name, path: `media/templates/en/${kind}s/${name}.yaml` }, text);
const own = (kind: TemplateKind, name: string, text: string) =>
  templateFile({ kind, name, path: `.mentoring/templates/${kind}s/${name}.yaml` }, text);

const OURS = [
  builtIn('meeting', 'regular', 'title: Regular\nminutes: 60'),
  builtIn('meeting', 'career', 'title: Career talk'),
  builtIn('goal', 'career', 'title: A step'),
];
const seen = (result: ReturnType<typeof catalogue>) =>
  result.templates.map(({ kind, name, title, minutes, source }) =>
    [source, kind, name, title, minutes].filter(part => part !== undefined).join(' '),
  );

describe('the catalogue of templates', () => {
  it('has the built-in ones in their order, then the team’s own by title', () => {
    const team = [own('meeting', 'a', 'title: Zebra'), own('goal', 'z', 'title: Apple\nminutes: 5')];
    const result = catalogue(OURS, team);
    assert.deepEqual(seen(result), [
      'built-in meeting regular Regular 60',
      'built-in meeting career Career talk',
      'built-in goal career A step',
      'team goal z Apple',
      'team meeting a Zebra',
    ]);
    assert.deepEqual(result.problems, []);
  });

  it('lets the team’s own take the place of the built-in one of its kind and name', () => {
    const result = catalogue(OURS, [own('meeting', 'career', 'title: Our career talk\nminutes: 30')]);
    assert.deepEqual(seen(result), [
      'built-in meeting regular Regular 60',
      'team meeting career Our career talk 30',
      'built-in goal career A step',
    ]);
    assert.equal(result.templates[1]?.path, '.mentoring/templates/meetings/career.yaml');
    assert.equal(result.templates[1]?.value['minutes'], 30);
  });

  it('reports one that cannot be read, and offers the built-in one in its place and all others', () => {
    const result = catalogue(OURS, [
      own('meeting', 'regular', 'title: [\n'),
      own('goal', 'fine', 'title: Fine'),
    ]);
    assert.deepEqual(seen(result), [
      'built-in meeting regular Regular 60',
      'built-in meeting career Career talk',
      'built-in goal career A step',
      'team goal fine Fine',
    ]);
    assert.deepEqual(
      result.problems.map(({ path }) => path),
      ['.mentoring/templates/meetings/regular.yaml'],
    );
    assert.notEqual(words(result.problems[0]?.text ?? { message: '' }), '');
  });

  it('uses one that is partly wrong, and says what is wrong', () => {
    const text = 'minutes: long\nagenda: {mentees: [A], mentor: [B]}\nwins: {mentees: [C]}';
    const result = catalogue([], [own('meeting', 'ours', text)]);
    assert.deepEqual(seen(result), ['team meeting ours ours']);
    assert.deepEqual(
      result.problems.map(problem => words(problem.text)),
      [
        '"minutes" needs a whole number, 1 or more; "long" is not one.',
        '"mentees" is no role. In a template, mentee, mentor or everyone stands there.',
      ],
    );
  });
});
