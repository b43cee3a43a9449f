import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs, {
  chmodSync,
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { replaceFile } from '../../../src/node/replaceFile';

const LONG = 'title: Learn Rust\nsteps:\n  - Read the book\n';
const SHORT = Buffer.from('title: Learn Rust\n');
/** Rights keep nothing from root. */
const asUser = process.getuid?.() === 0 ? it.skip : it;

describe('Replacing the content of a file', () => {
  let root: string;
  const inside = (...names: string[]) => join(root, ...names);
  const goal = () => inside('goal.yaml');
  const text = (file = goal()) => readFileSync(file, 'utf8');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'replace-'));
    writeFileSync(goal(), LONG);
  });
  afterEach(() => {
    chmodSync(root, 0o755);
    rmSync(root, { recursive: true });
  });

  it('leaves nothing beside it', () => {
    replaceFile(goal(), SHORT);
    assert.equal(text(), SHORT.toString());
    assert.deepEqual(readdirSync(root), ['goal.yaml']);
  });

  it('is on the disk before it takes the place of the old one: a power cut leaves one of the two', () => {
    const done: string[] = [];
    const { fsyncSync, renameSync } = fs;
    mock.method(fs, 'fsyncSync', (file: number) => (done.push('on the disk'), fsyncSync(file)));
    mock.method(fs, 'renameSync', (from: string, to: string) => {
      done.push('in its place');
      renameSync(from, to);
    });
    try {
      replaceFile(goal(), SHORT);
    } finally {
      mock.restoreAll();
    }
    assert.deepEqual(done, ['on the disk', 'in its place']);
  });

  for (const [code, what] of [
    ['EINVAL', 'is replaced where its file system knows nothing of a disk'],
    ['EIO', 'stays as it was where the disk does not take the new one'],
  ] as const)
    it(`${what} (${code})`, () => {
      mock.method(fs, 'fsyncSync', () => {
        throw Object.assign(new Error(code), { code });
      });
      try {
        if (code === 'EIO') assert.throws(() => replaceFile(goal(), SHORT), { code });
        else replaceFile(goal(), SHORT);
      } finally {
        mock.restoreAll();
      }
      assert.equal(text(), code === 'EIO' ? LONG : SHORT.toString());
      assert.deepEqual(readdirSync(root), ['goal.yaml']);
    });

  it('never shrinks under somebody who is reading it: the old text can be read to its end', () => {
    const opened = openSync(goal(), 'r');
    replaceFile(goal(), SHORT);
    assert.equal(readFileSync(opened, 'utf8'), LONG);
    closeSync(opened);
  });

  it('keeps its extended attributes, where the system has them', function () {
    const python = (code: string) =>
      spawnSync('python3', ['-c', `import os; ${code}`, goal()], { encoding: 'utf8' });
    const set = python("import sys; os.setxattr(sys.argv[1], 'user.note', b'keep')");
    if (process.platform !== 'linux' || set.status !== 0) this.skip(); // no such attributes on this disk
    replaceFile(goal(), SHORT);
    assert.equal(text(), SHORT.toString());
    assert.equal(
      python("import sys; print(os.getxattr(sys.argv[1], 'user.note').decode())").stdout.trim(),
      'keep',
    );
    assert.deepEqual(readdirSync(root), ['goal.yaml']);
  });

  it('keeps its access lists, also in a folder that gives other ones to new files', function () {
    const python = (code: string, path: string) =>
      spawnSync('python3', ['-c', `import os, struct, sys; f = sys.argv[1]; ${code}`, path], {
        encoding: 'utf8',
      });
    // Everybody's rights as before, and read and write for user 65534.
    const list =
      "b = struct.pack('<I', 2) + b''.join(struct.pack('<HHI', *e) for e in [(1,6,2**32-1), (2,6,65534), (4,4,2**32-1), (16,6,2**32-1), (32,4,2**32-1)])";
    const set = (name: string, path: string) => python(`${list}; os.setxattr(f, 'system.${name}', b)`, path);
    const listed = (path: string) =>
      python('print({k: os.getxattr(f, k).hex() for k in os.listxattr(f)})', path).stdout;
    if (process.platform !== 'linux' || set('posix_acl_access', goal()).status !== 0) this.skip(); // no such lists on this disk
    const bare = inside('bare.yaml');
    writeFileSync(bare, LONG);
    set('posix_acl_default', root);
    const made = inside('made.yaml');
    writeFileSync(made, LONG);
    for (const file of [goal(), bare, made]) {
      const before = [listed(file), statSync(file).mode];
      replaceFile(file, SHORT);
      assert.deepEqual([listed(file), statSync(file).mode], before);
      assert.equal(text(file), SHORT.toString());
    }
    assert.notEqual(listed(goal()), listed(bare));
  });

  it('keeps its rights', () => {
    for (const mode of [0o600, 0o666, 0o755]) {
      chmodSync(goal(), mode);
      replaceFile(goal(), SHORT);
      assert.equal(statSync(goal()).mode & 0o777, mode);
    }
  });

  it('changes what a link leads to, and keeps the link', () => {
    mkdirSync(inside('other'));
    symlinkSync(goal(), inside('other', 'link.yaml'));
    replaceFile(inside('other', 'link.yaml'), SHORT);
    assert.equal(text(), SHORT.toString());
    assert.deepEqual(readdirSync(inside('other')), ['link.yaml']);
  });

  it('changes it under each of its names', () => {
    linkSync(goal(), inside('same.yaml'));
    replaceFile(goal(), SHORT);
    assert.equal(text(inside('same.yaml')), SHORT.toString());
  });

  it('says that it is not there, and makes none', () => {
    rmSync(goal());
    assert.throws(() => replaceFile(goal(), SHORT), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(root), []);
  });

  asUser('says that it is read-only', () => {
    chmodSync(goal(), 0o444);
    assert.throws(() => replaceFile(goal(), SHORT), { code: 'EACCES' });
    assert.equal(text(), LONG);
  });

  asUser('writes it in a folder that takes no new files', () => {
    chmodSync(root, 0o555);
    replaceFile(goal(), SHORT);
    assert.equal(text(), SHORT.toString());
  });
});
