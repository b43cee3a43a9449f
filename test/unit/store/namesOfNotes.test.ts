import assert from 'node:assert/strict';
import { mayBeNotes } from '../../../src/store/isRecordFolder';

describe('The name of a file', () => {
  it('lets it be listed where it is one of the notes, or nearly', () => {
    for (const name of ['a.yaml', 'a.b.yaml', 'a.yml', 'a.YAML', 'a.yaml.txt', 'a.yml.txt', 'parser-tests'])
      assert.equal(mayBeNotes(name), true, name);
    for (const name of ['.yaml', '.hidden', 'a.md', 'a.txt', 'a.yaml.bak', 'a.png', 'a.yaml~'])
      assert.equal(mayBeNotes(name), false, name);
  });
});
