import { strict as assert } from 'node:assert';
import { locatePrivate, sharedPathOf, subjectOf, type PrivatePlace } from '../../../src/core/private/kinds';
import { privateRecord } from '../../../src/core/private/privateModel';
import { withPrivateRows, type PrivateFolder } from '../../../src/core/private/rows';
import { actionsTree } from '../../../src/core/tree/actionsTree';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { PLAIN } from '../../../src/core/tree/viewOptions';
import { locate } from '../../../src/core/model/recordPlace';
import type { TreeNode } from '../../../src/core/tree/node';
import { readYaml } from '../../../src/core/yaml/read';
import { contextOf, folderOf } from '../support/trees';

const M = 'mentorships/ada-mo';
const NOTES = {
  [`${M}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  [`${M}/goals/lead.yaml`]: 'title: Lead it\nsteps:\n  - Collect\ncode:\n  - path: a.ts\n',
  [`${M}/goals/plain.yaml`]: 'title: Plain\n',
  [`${M}/meetings/2027-03-12-shaping.yaml`]:
    'title: Shaping\ndate: 2027-03-12\nagenda:\n  ada:\n    - Where?\n  mo:\n    - How?\n',
  'people/mo.yaml': 'name: Mo\n',
};
const OWN = {
  [`private/${M}/meetings/2027-03-12-shaping.yaml`]:
    'agenda:\n  - May I say it?\n  - Ask alone\nnotes: |\n  Nervous.\n',
  [`private/${M}/meetings/2027-01-01-gone.yaml`]: 'agenda:\n  - Ask about the move\n',
  [`private/${M}/goals/plain.yaml`]: 'notes: I am not sure\n',
  [`private/${M}/goals/lead.yaml`]: 'notes:\n  - Doubt\n',
  'private/people/mo.yaml': 'notes:\n  - Sums up well\n',
  'private/inbox.yaml': 'items:\n  - text: Caught it\n    date: 2027-02-20T15:20\n',
};

async function shown(
  view: 'mentoring.goals' | 'mentoring.meetings' | 'mentoring.actions',
  own: Readonly<Record<string, string>> = OWN,
  notes: Readonly<Record<string, string>> = NOTES,
  text?: string,
): Promise<readonly string[]> {
  const folder = await folderOf(notes, { me: 'ada' });
  const arrangement = text === undefined ? PLAIN : { ...PLAIN, filter: { ...PLAIN.filter, text } };
  const context = contextOf([folder], { arrangement });
  const trees = {
    'mentoring.goals': goalsTree,
    'mentoring.meetings': meetingsTree,
    'mentoring.actions': actionsTree,
  };
  const rows = withPrivateRows(
    context,
    [privateFolder(own, path => folder.store.entries.has(path))],
    view,
    await trees[view](context),
  );
  return lines(rows);
}

function privateFolder(
  own: Readonly<Record<string, string>>,
  isThere: (path: string) => boolean,
): PrivateFolder {
  return {
    folder: 'file:///compiler',
    me: 'ada',
    records: Object.entries(own).map(([path, text]) => {
      const file = readYaml(text);
      const about = locatePrivate(path);
      assert.ok(file.ok && about !== undefined, path);
      return privateRecord(path, about, file.value);
    }),
    uriOf: path => `file:///own/${path}`,
    sharedUriOf: path => `file:///compiler/${path}`,
    isThere: place => isThere(sharedPathOf(place) ?? ''),
  };
}

async function lines(rows: readonly TreeNode[], depth = 0): Promise<readonly string[]> {
  const all = await Promise.all(
    rows.map(async row => [
      `${'  '.repeat(depth)}${row.label}${row.description ? ` (${row.description})` : ''}${row.icon?.id === 'lock' ? ' *' : ''}`,
      ...(row.unfolds === 'no' ? [] : await lines((await row.children?.()) ?? [], depth + 1)),
    ]),
  );
  return all.flat();
}

describe('private rows', () => {
  it('of a meeting stand after its people, under Only you', async () => {
    assert.deepEqual(await shown('mentoring.meetings'), [
      'Upcoming',
      '  Shaping (12 Mar)',
      '    Ada (0 of 1)',
      '      Where?',
      '    Mo (0 of 1)',
      '      How?',
      '    Only you (3)',
      '      May I say it? *',
      '      Ask alone *',
      '      Nervous. *',
      '    Promises (none yet)',
      '    Check-in (no answers yet)',
    ]);
  });

  it('of a goal stand after its steps, also where it had nothing to unfold', async () => {
    assert.deepEqual(await shown('mentoring.goals'), [
      'Lead it (0 of 1)',
      '  Collect',
      '  Doubt *',
      '  a.ts',
      'Plain',
      '  I am not sure *',
    ]);
  });

  it('among what waits for me are what was caught and what is about something gone; notes on a person are theirs', async () => {
    const rows = await shown('mentoring.actions');
    const me = rows.slice(0, rows.indexOf('Mo'));
    assert.ok(me.includes('  1 caught (since 20 Feb)'), rows.join('\n'));
    assert.ok(me.includes('  Ask about the move (about a meeting that is gone) *'));
    assert.deepEqual(rows.slice(rows.indexOf('Mo')), ['Mo', '  Sums up well *']);
  });

  it('stand in the row of a person, which is about that person, whether or not something else is in it', async () => {
    const promised = {
      ...NOTES,
      [`${M}/meetings/2027-02-12-first.yaml`]:
        'title: First\ndate: 2027-02-12\nstatus: held\nactions:\n  mo:\n    - Send the notes\n',
    };
    for (const [notes, children] of [
      [NOTES, 1],
      [promised, 2],
    ] as const) {
      const folder = await folderOf(notes, { me: 'ada' });
      const context = contextOf([folder]);
      const own = [privateFolder(OWN, path => folder.store.entries.has(path))];
      const rows = withPrivateRows(context, own, 'mentoring.actions', await actionsTree(context));
      const mo = rows.find(({ label }) => label === 'Mo');
      assert.equal(mo?.kind, 'person');
      assert.equal(mo.args.uri, 'file:///compiler/.mentoring/people/mo.yaml');
      assert.equal((await mo.children?.())?.length, children);
      const me = rows.find(({ label }) => label === 'Me');
      assert.equal(me?.args.uri, 'file:///compiler/.mentoring/people/ada.yaml');
    }
  });

  it('are none where nothing is noted: the rows are the very ones that came', async () => {
    const folder = await folderOf(NOTES, { me: 'ada' });
    const context = contextOf([folder]);
    const rows = meetingsTree(context);
    assert.equal(withPrivateRows(context, [privateFolder({}, () => true)], 'mentoring.meetings', rows), rows);
  });

  it('do not come up in Follow-through while it is filtered', async () => {
    assert.deepEqual(await shown('mentoring.actions', OWN, NOTES, 'nothing like it'), []);
  });

  it('name the shared record, so that their commands are about it, and say that only their owner sees them', async () => {
    const folder = await folderOf(NOTES, { me: 'ada' });
    const context = contextOf([folder]);
    const [upcoming] = withPrivateRows(
      context,
      [privateFolder(OWN, () => true)],
      'mentoring.meetings',
      meetingsTree(context),
    );
    const [meeting] = (await upcoming?.children?.()) ?? [];
    const only = ((await meeting?.children?.()) ?? []).find(({ kind }) => kind === 'onlyYou');
    const [topic] = (await only?.children?.()) ?? [];
    assert.equal(topic?.kind, 'privateTopic');
    assert.deepEqual(topic.args, {
      folder: 'file:///compiler',
      uri: `file:///compiler/.mentoring/${M}/meetings/2027-03-12-shaping.yaml`,
      index: 0,
      text: 'May I say it?',
    });
    assert.equal(topic.name, 'May I say it?, topic, only you');
    assert.deepEqual(topic.target, {
      uri: `file:///own/private/${M}/meetings/2027-03-12-shaping.yaml`,
      at: ['agenda', 0],
    });
  });
});

describe('the places of private notes', () => {
  const places: readonly PrivatePlace[] = [
    { kind: 'meeting', id: 'x', mentorship: 'ada-mo' },
    { kind: 'goal', id: 'x', mentorship: 'ada-mo' },
    { kind: 'person', id: 'mo' },
  ];
  for (const place of places)
    it(`lead from a ${place.kind} to its private file and back`, () => {
      const shared = sharedPathOf(place) ?? '';
      assert.deepEqual(subjectOf(locate(shared)), place);
      assert.deepEqual(locatePrivate(shared.replace('.mentoring', 'private')), place);
    });

  it('are none that the shared notes read', () => {
    for (const path of Object.keys(OWN))
      assert.equal(locate(`.mentoring/private/ada/${path.slice(8)}`), undefined);
    assert.equal(locatePrivate('.mentoring/people/mo.yaml'), undefined);
    assert.equal(locatePrivate(`private/${M}/mentorship.yaml`), undefined);
  });
});
