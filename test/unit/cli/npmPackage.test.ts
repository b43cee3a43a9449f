import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** All that the package of npm holds. */
const HELD = [
  'LICENSE',
  'README.md',
  'dist/cli/mentoring-notes.mjs',
  'dist/cli/merge.mjs',
  'dist/lazy/engine.mjs',
  'dist/lazy/exports.mjs',
  'dist/licences.txt',
  'l10n/bundle.l10n.nl.json',
  'package.json',
];
/** Older npm packs what stands as main and browser in any case. */
const MAIN = ['dist/browser/extension.js', 'dist/node/extension.cjs'];

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe('the package of npm', function () {
  this.timeout(60_000);

  function pack(...args: readonly string[]): Packed {
    const { stdout, stderr } = spawnSync('npm', ['pack', '--json', '--ignore-scripts', ...args], {
      encoding: 'utf8',
    });
    const [packed] = JSON.parse(stdout || '[]') as readonly Packed[];
    assert.ok(packed !== undefined, stderr);
    return packed;
  }

  it('holds the headless program and what it needs, and nothing else', () => {
    const paths = pack('--dry-run').files.map(({ path }) => path);
    assert.deepEqual(paths.filter(path => !MAIN.includes(path)).sort(), HELD);
  });

  it('runs by its name, in both languages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mentoring-npm-'));
    try {
      const { filename } = pack('--pack-destination', folder);
      spawnSync('tar', ['xzf', filename], { cwd: folder });
      const { bin } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as {
        bin: Readonly<Record<string, string>>;
      };
      const program = join(folder, 'package', bin['mentoring-notes'] ?? '');
      assert.ok(existsSync(program));
      assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
      const run = (...args: readonly string[]) =>
        spawnSync(process.execPath, [program, ...args], {
          cwd: resolve('test/fixtures/demo'),
          env: { ...process.env, LC_ALL: 'nl_NL.UTF-8' },
          encoding: 'utf8',
        }).stdout;
      assert.match(run('check'), /fouten: 0/);
      assert.match(run('roadmap', '--format', 'svg'), /^<svg/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
