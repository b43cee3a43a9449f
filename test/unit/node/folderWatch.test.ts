import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderWatch } from '../../../src/node/folderWatch';

const PATIENCE = 5000;

async function eventually(what: string, look: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE; !look();) {
    if (Date.now() > end) assert.fail(`This did not come about: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** On other systems nothing is watched here. */
(process.platform === 'linux' ? describe : describe.skip)('Watching folders one by one', () => {
  let root: string;
  let told: string[];
  let watch: FolderWatch;

  const goals = () => join(root, 'goals');
  const put = (name: string) => {
    writeFileSync(join(goals(), name), 'title: A\n');
  };
  const hears = async (name: string) => {
    told.length = 0;
    put(name);
    await eventually(`${name} is told`, () => told.includes(`notes/goals/${name}`));
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'watch-'));
    told = [];
    watch = new FolderWatch(path => told.push(path));
    mkdirSync(goals());
  });
  afterEach(() => {
    watch.dispose();
    rmSync(root, { recursive: true });
  });

  it('tells the path of what is made, changed and removed in one', async () => {
    watch.add(goals(), 'notes/goals');
    await hears('a.yaml');
    await hears('a.yaml');
    told.length = 0;
    rmSync(join(goals(), 'a.yaml'));
    await eventually('the removal is told', () => told.includes('notes/goals/a.yaml'));
  });

  it('follows one that is removed and made anew, as often as that happens', async () => {
    for (let times = 0; times < 10; times++) {
      watch.add(goals(), 'notes/goals');
      await hears(`${times}.yaml`);
      told.length = 0;
      rmSync(goals(), { recursive: true });
      mkdirSync(goals()); // often with the inode of the old one
      await eventually('it is told that it went', () => told.includes('notes/goals/goals'));
    }
  });

  it('is not kept from the others by one that has gone before it is watched', async () => {
    watch.add(join(root, 'gone'), 'notes/gone');
    watch.add(goals(), 'notes/goals');
    await hears('a.yaml');
  });

  it('tells nothing more once it is disposed of', async () => {
    watch.add(goals(), 'notes/goals');
    await hears('a.yaml');
    watch.dispose();
    told.length = 0;
    put('b.yaml');
    const other = new FolderWatch(() => told.push('the other'));
    other.add(goals(), '');
    put('c.yaml');
    await eventually('another one hears of it', () => told.length > 0);
    other.dispose();
    assert.deepEqual([...new Set(told)], ['the other']);
  });
});
