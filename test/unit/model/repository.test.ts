import assert from 'node:assert/strict';
import { repositoryKey } from '../../../src/core/model/repository';

describe('the address of a repository', () => {
  const same = [
    'git@github.com:team/app.git',
    'github.com:team/app',
    'https://github.com/team/app',
    'https://ada@GitHub.com/team/app.git/',
    'ssh://git@github.com:22/team/app.git',
    'git://github.com/team/app',
  ];
  for (const address of same) {
    it(`is recognised when it is written ${address}`, () => {
      assert.equal(repositoryKey(address), 'github.com/team/app');
    });
  }
  const others = [
    'https://github.com/team/app2',
    'https://example.org/team/app',
    'app',
    'C:\\repos\\app',
    '/srv/git/app',
    '',
  ];
  for (const address of others) {
    it(`is another one when it is written "${address}"`, () => {
      assert.notEqual(repositoryKey(address), 'github.com/team/app');
    });
  }
  it('that is no address is like itself alone', () => {
    assert.equal(repositoryKey('/srv/git/app.git'), '/srv/git/app');
    assert.equal(repositoryKey('C:\\repos\\app'), 'C:\\repos\\app');
  });
});
