import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overviewModel, type OverviewModel, type OverviewRow } from '../../../src/core/pages/overview';
import type { LocalZone } from '../../../src/core/mentoring/localZone';
import { EVERYTHING, rowsShown } from '../../../src/pages/client/overview/narrow';
import { isOverviewRequest } from '../../../src/pages/protocol/overview';
import { leadNotes, manyNotes, type NotesFiles } from '../support/lead';
import { always } from '../support/properties';
import { contextOf, folderOf, HERE } from '../support/trees';

const TODAY = '2027-03-01';

async function overview(
  folders: Readonly<Record<string, NotesFiles>>,
  {
    me = 'mo',
    locale = 'en',
    here = HERE,
  }: { readonly me?: string | null; readonly locale?: string; readonly here?: LocalZone } = {},
): Promise<OverviewModel> {
  const opened = await Promise.all(
    Object.entries(folders).map(([name, files]) => folderOf(files, { name, ...(me !== null && { me }) })),
  );
  return overviewModel(contextOf(opened, { now: new Date(`${TODAY}T10:00`), locale, here }));
}

const lead = () => overview({ ...leadNotes(TODAY) });
const rowOf = ({ rows }: OverviewModel, id: string) => rows.find(({ mentorship }) => mentorship === id);

/** A line as it is read across. */
function across(row: OverviewRow | undefined): string {
  if (row === undefined) return '';
  const { group, name, place, next, last, every } = row;
  const own =
    row.group === 'other'
      ? row.status
      : [
          row.form,
          row.ranOut && 'ran out',
          row.goals.map(({ word, title }) => `${word} ${title}`).join('; '),
          row.mine?.words,
          row.theirs?.words,
          row.waits.map(({ words }) => words).join('; '),
        ]
          .map(part => part || '-')
          .join(' | ');
  return [group, name, place ?? '-', next ?? '-', last ?? '-', every ?? '-', own].join(' | ');
}

describe('The overview', () => {
  it('has a line for each mentorship: what needs a look first, by what it is; then the others; then those without the reader', async () => {
    assert.deepEqual((await lead()).rows.map(across), [
      'care | Platform circle | compiler | - | 45 days ago | 2 weeks | group | ran out | Overdue On-call handbook | 1 overdue | 2 open, 8 Mar | -',
      'care | Ada and Mo | compiler | Fri 12 Mar | 26 Feb | 2 weeks | - | - | Stuck Get the fuzz job into the nightly build; At risk Lead the tokenizer API change | 1 open, 5 Mar | 1 overdue | Check-in of 26 Feb',
      'care | Lin and Mo | web | tomorrow 15:00 | 16 Feb | 2 weeks | - | - | At risk Own the release notes | 1 open, 2 Mar | 1 open, 2 Mar | Topics for tomorrow',
      'care | Jun and Mo | web | Thu 4 Mar | 1 Feb | month | peers | - | - | - | 1 open, today | Topics for Thu 4 Mar',
      'way | Priya and Mo | compiler | Tue 9 Mar | 23 Feb | 2 weeks | reverse | - | - | 1 open, 9 Mar | 1 open, 9 Mar | -',
      'other | Ines and Tom | compiler | - | 22 Jan | 2 weeks | paused',
      'other | Kai and Vera | web | Thu 4 Mar | 4 Feb | month | active',
    ]);
  });

  it('says the day, who the reader is, the folders, and the next meeting of the reader', async () => {
    const { today, me, folders, next } = await lead();
    assert.deepEqual([today, me], ['Monday 1 March 2027', ['Mo']]);
    assert.deepEqual(folders, [
      { uri: 'file:///compiler', name: 'compiler' },
      { uri: 'file:///web', name: 'web' },
    ]);
    assert.deepEqual(next, {
      uri: 'file:///web/.mentoring/mentorships/lin-mo/meetings/2027-03-02-planned.yaml',
      folder: 'file:///web',
      mentorship: 'lin-mo',
      name: 'Lin and Mo',
      when: 'tomorrow 15:00',
      isNow: false,
    });
  });

  it('says of the next meeting the time that its row says, and what that is on the reader’s own clock', async () => {
    const root = 'mentorships/ada-mo';
    const { next, rows } = await overview(
      {
        one: {
          [`${root}/mentorship.yaml`]:
            'title: A\nmentees: [ada]\nmentors: [mo]\ntimezone: Europe/Amsterdam\n',
          [`${root}/meetings/2027-03-03.yaml`]: 'title: B\ndate: 2027-03-03T15:00\n',
        },
      },
      { here: { zone: 'America/New_York', isKnown: true } },
    );
    assert.equal(next?.when, 'Wed 3 Mar 15:00 (09:00 here)');
    assert.ok(next.when.startsWith(rows[0]?.next ?? '?'));
  });

  it('holds of a mentorship without the reader who, when and the status, and nothing else', async () => {
    const model = await lead();
    const others = model.rows.filter(({ group }) => group === 'other');
    assert.deepEqual(
      others.map(row => Object.keys(row).sort().join()),
      [
        'every,folder,group,key,last,mentorship,name,pause,place,status',
        'every,folder,group,key,last,mentorship,name,next,place,status',
      ],
    );
    assert.doesNotMatch(
      JSON.stringify(model),
      /wants to leave|manager|reorganisation|What nobody else reads|kai-vera\/|ines-tom\//,
    );
  });

  it('takes whoever is not known for nobody of any mentorship', async () => {
    const { rows, me, next } = await overview({ ...leadNotes(TODAY) }, { me: null });
    assert.deepEqual([me, next], [[], undefined]);
    assert.equal(rows.length, 7);
    assert.ok(rows.every(({ group }) => group === 'other'));
    assert.doesNotMatch(JSON.stringify(rows), /fuzz|On-call|Platform circle/);
  });

  it('shows, whoever reads, nothing of a mentorship without them beyond those four facts', async () => {
    const notes = leadNotes(TODAY);
    for (const me of ['ada', 'lin', 'jun', 'ines', 'tom', 'kai', 'vera', 'priya', 'somebody']) {
      const { rows } = await overview({ ...notes }, { me });
      const allowed = new Set(['key', 'folder', 'mentorship', 'name', 'place', 'next', 'last', 'every', 'pause', 'group', 'status']); // prettier-ignore
      for (const row of rows.filter(({ group }) => group === 'other'))
        assert.deepEqual(Object.keys(row).filter(key => !allowed.has(key)), [], me); // prettier-ignore
      const mine = rows.filter(({ group }) => group !== 'other').map(({ mentorship }) => mentorship);
      const part = me === 'ada' ? ['ada-mo'] : me === 'kai' || me === 'vera' ? ['kai-vera'] : undefined;
      if (part !== undefined) assert.deepEqual(mine, part);
      if (me === 'somebody') assert.deepEqual(mine, []);
    }
  });

  it('says what cannot be read, first of all, and leads to it', async () => {
    const { compiler } = leadNotes(TODAY);
    const broken = { 'mentorships/priya-mo/goals/odd.yaml': 'title: [\n' };
    const { rows } = await overview({ compiler: { ...compiler, ...broken } });
    assert.match(across(rows[0]), /^care \| Priya and Mo .*Cannot be read odd\.yaml/);
    const unknown = { 'mentorships/kai-tom/mentorship.yaml': 'title: [\n' };
    const row = rowOf(await overview({ compiler: { ...compiler, ...unknown } }), 'kai-tom');
    assert.equal(across(row), 'other | Kai Tom | - | - | - | - | cannot be read');
  });

  it('leaves out what is closed, and lets nothing run out or wait in a pause', async () => {
    const { compiler } = leadNotes(TODAY);
    const path = 'mentorships/circle/mentorship.yaml';
    const as = (status: string) => ({
      compiler: { ...compiler, [path]: `${compiler[path] ?? ''}status: ${status}\n` },
    });
    assert.equal(rowOf(await overview(as('closed')), 'circle'), undefined);
    assert.equal((await overview(as('closed'))).closed, (await overview(as('active'))).closed + 1);
    const paused = rowOf(await overview(as('paused')), 'circle');
    assert.match(across(paused), /^care \| Platform circle \| - \| - \| 15 Jan \| 2 weeks \| group \| - \|/);
    assert.equal(paused?.pause, 'paused');
    const until = { 'mentorships/ines-tom/mentorship.yaml': 'title: X\nmentees: [ines]\nmentors: [tom]\npauses:\n  - from: 2027-02-20\n    until: 2027-03-15\n' }; // prettier-ignore
    const other = rowOf(await overview({ compiler: { ...compiler, ...until } }), 'ines-tom');
    assert.match(across(other), /paused until 15 Mar$/);
  });

  it('has within one kind first what has lasted longest', async () => {
    const days = [-30, -60, -45];
    const files = days.map((held, at) => ({
      [`mentorships/m${at}/mentorship.yaml`]: `title: M${at}\nmentees: [ada]\nmentors: [mo]\ncadence: 1 week\n`,
      [`mentorships/m${at}/meetings/x.yaml`]: `title: X\ndate: ${new Date(Date.parse(TODAY) + held * 86_400_000).toISOString().slice(0, 10)}\nstatus: held\n`,
    }));
    const { rows } = await overview({ all: Object.assign({}, ...files) as NotesFiles });
    assert.deepEqual(rows.map(({ name }) => name), ['M1', 'M2', 'M0']); // prettier-ignore
  });

  it('goes by the last time that a goal was said to be stuck without a break', async () => {
    const said = (day: string, state: string) => `  - date: ${day}\n    state: ${state}\n`;
    const one = (id: string, words: string) => ({
      [`mentorships/${id}/mentorship.yaml`]: `title: ${id}\nmentees: [ada]\nmentors: [mo]\n`,
      [`mentorships/${id}/goals/g.yaml`]: `title: G\nprogress:\n  ada:\n${words.replace(/^/gm, '  ').trimEnd()}\n`,
    });
    const { rows } = await overview({
      all: {
        ...one(
          'again',
          said('2027-01-01', 'stuck') + said('2027-02-01', 'on-track') + said('2027-02-20', 'stuck'),
        ),
        ...one('long', said('2027-02-01', 'stuck') + said('2027-02-25', 'stuck')),
      },
    });
    assert.deepEqual(rows.map(({ name }) => name), ['long', 'again']); // prettier-ignore
  });

  it('speaks the language of the reader', async () => {
    const { today, rows } = await overview({ ...leadNotes(TODAY) }, { locale: 'nl' });
    assert.equal(today, 'maandag 1 maart 2027');
    assert.equal(rowOf({ rows } as OverviewModel, 'kai-vera')?.name, 'Kai en Vera');
  });

  it('is empty where nothing is, and has forty lines for forty mentorships', async () => {
    assert.deepEqual((await overview({ none: {} })).rows, []);
    const { rows } = await overview({ many: manyNotes(TODAY, 40) });
    assert.equal(rows.length, 40);
    assert.equal(rows.filter(({ group }) => group === 'care').length, 14);
    assert.ok(rows.slice(0, 14).every(({ group }) => group === 'care'));
  });
});

describe('The overview, narrowed', () => {
  const names = async (more: Partial<typeof EVERYTHING>) =>
    rowsShown(await lead(), { ...EVERYTHING, ...more }).map(({ name }) => name);

  it('shows all without a filter, one folder, one kind, or what holds a text', async () => {
    assert.equal((await names({})).length, 7);
    assert.deepEqual(await names({ folder: 'file:///web' }), ['Lin and Mo', 'Jun and Mo', 'Kai and Vera']);
    assert.equal((await names({ show: 'care' })).length, 4);
    assert.equal((await names({ show: 'mine' })).length, 5);
    assert.deepEqual(await names({ show: 'other' }), ['Ines and Tom', 'Kai and Vera']);
    assert.deepEqual(await names({ text: ' FUZZ ' }), ['Ada and Mo']);
    assert.deepEqual(await names({ text: 'jun' }), ['Platform circle', 'Jun and Mo']);
    assert.deepEqual(await names({ text: 'lin', show: 'other' }), []);
  });

  it('finds nothing of a mentorship without the reader but who is in it', async () => {
    assert.deepEqual(await names({ text: 'vera' }), ['Kai and Vera']);
    for (const text of ['manager', 'leave', 'active']) assert.deepEqual(await names({ text }), []);
  });
});

describe('What the overview may ask', () => {
  const row = { folder: 'file:///a', mentorship: 'ada-mo' };

  it('is to be led somewhere', () => {
    for (const request of [
      { kind: 'roadmap', ...row },
      { kind: 'promises', ...row, whose: 'mine' },
      { kind: 'file', folder: 'file:///a', path: 'x.yaml' },
      { kind: 'wait', folder: 'file:///a', path: 'x.yaml', what: 'other', at: ['agreement', 0] },
      { kind: 'start' },
    ])
      assert.equal(isOverviewRequest(request), true, JSON.stringify(request));
  });

  it('is refused where it is anything else', () => {
    for (const request of [
      { kind: 'promises', ...row },
      { kind: 'promises', ...row, whose: 'theirs', people: ['ada'] },
      { kind: 'wait', folder: 'file:///a', path: 'x.yaml', what: 'run' },
      { kind: 'wait', folder: 'file:///a', path: 'x.yaml', what: 'other', at: [{}] },
      { kind: 'file', folder: 'file:///a' },
      { kind: 'start', command: 'workbench.action.quit' },
    ])
      assert.equal(isOverviewRequest(request), false, JSON.stringify(request));
    always(
      fc.property(fc.anything(), value => !isOverviewRequest(value)),
      { numRuns: 200 },
    );
  });
});
