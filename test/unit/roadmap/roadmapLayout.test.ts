import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayWords } from '../../../src/core/mentoring/dates';
import type { Drawing, Label, Mark } from '../../../src/core/roadmap/drawing';
import { EVERYTHING } from '../../../src/core/roadmap/filter';
import { layoutRoadmap, reach, type View } from '../../../src/core/roadmap/roadmapLayout';
import type { Track } from '../../../src/core/roadmap/roadmapModel';
import { forty, track, TODAY, VIEW, WORDS, type Files } from './tracks';
import { always } from '../support/properties';

const layout = (tracks: readonly Track[], view: Partial<View> = {}) =>
  layoutRoadmap(tracks, { ...VIEW, ...view }, WORDS);

/** Every word of a drawing, with the part that it stands in. */
function labels(drawing: Drawing): readonly (readonly [part: string, label: Label])[] {
  const bands = [
    ...drawing.head.bands.map(band => ['head', band] as const),
    ...drawing.body.bands.map(band => ['body', band] as const),
  ];
  return [
    ...drawing.years.map(label => ['head', label] as const),
    ...drawing.ticks.flatMap(({ label }) => (label === undefined ? [] : [['head', label] as const])),
    ...(drawing.today === undefined ? [] : [['head', drawing.today.label] as const]),
    ...bands.flatMap(([part, band]) =>
      [
        ...band.flags.flatMap(flag => flag.lines),
        ...band.points.flatMap(({ day }) => day ?? []),
        ...(band.path.endLabel === undefined ? [] : [band.path.endLabel]),
      ].map(label => [part, label] as const),
    ),
    ...drawing.body.rows.flatMap(row => (row.is === 'goal' ? [['body', row.bar.label] as const] : [])),
  ];
}

function overlapping(drawing: Drawing): readonly string[] {
  const boxes = labels(drawing).map(([part, label]) => {
    const [left, right] = reach(label);
    return {
      part,
      text: label.text,
      left,
      right,
      top: label.y - label.size * 0.8,
      bottom: label.y + label.size * 0.2,
    };
  });
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        b =>
          a.part === b.part && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
      )
      .map(b => `${a.text} | ${b.text}`),
  );
}

function outside(drawing: Drawing): readonly string[] {
  const heights = { head: drawing.head.height, body: drawing.body.height };
  const isOut = ({ x, y, part }: Mark) => x < 0 || x > drawing.width || y < 0 || y > heights[part];
  return [
    ...drawing.marks.filter(isOut).map(({ key, x, y }) => `${key} ${x} ${y}`),
    ...labels(drawing)
      .filter(([, label]) => reach(label)[0] < 0 || reach(label)[1] > drawing.width)
      .map(([, { text }]) => text),
  ];
}

/** The words of themes through which a line goes: the pole of another, or today. */
function crossed({ head, body, today }: Drawing): readonly string[] {
  return [...head.bands, ...body.bands].flatMap(({ flags }) => {
    const lines = [
      ...flags.flatMap(({ pole, x }) => (pole === undefined ? [] : [x])),
      ...(today ? [today.x] : []),
    ];
    return flags
      .flatMap(flag => flag.lines)
      .filter(label => lines.some(x => x > label.x && x < label.x + label.width + 1))
      .map(({ text }) => text);
  });
}

/** What holds for every picture. */
function isSound(drawing: Drawing): void {
  assert.deepEqual(overlapping(drawing), []);
  assert.deepEqual(outside(drawing), []);
  assert.deepEqual(crossed(drawing), []);
  for (const lane of new Set(drawing.marks.map(mark => mark.lane))) {
    const places = drawing.marks.filter(mark => mark.lane === lane).map(({ x }) => x);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      lane,
    );
  }
  assert.equal(new Set(drawing.marks.map(({ key }) => key)).size, drawing.marks.length);
}

const ALL_IN_ONE_DAY: Files = {
  mentorship: `title: A day\nmentees: [ada]\nmentors: [mo]\nstarted: ${TODAY}\nends: ${TODAY}\n`,
  roadmap: `stages:\n  - theme: One\n    target: ${TODAY}\n  - theme: Two\n    target: ${TODAY}\n  - Three\n`,
  goals: Object.fromEntries(
    ['a', 'b', 'c'].map(id => [
      id,
      `title: ${id}\nstart: ${TODAY}\ndue: ${TODAY}\nsteps:\n  - text: x\n    due: ${TODAY}\n  - text: y\n    done: ${TODAY}\n`,
    ]),
  ),
  meetings: Object.fromEntries(
    ['1', '2', '3'].map(id => [
      id,
      `title: M${id}\ndate: ${TODAY}T1${id}:00\nactions:\n  ada:\n    - text: p\n      due: ${TODAY}\n    - text: q\n      due: ${TODAY}\n    - text: r\n      due: ${TODAY}\n    - text: s\n      due: ${TODAY}\n`,
    ]),
  ),
};
const NO_DATES: Files = {
  roadmap: 'stages: [One, Two, Three]\n',
  goals: { a: 'title: Learn Rust\n', b: 'title: B\nsteps: [x, y]\n' },
};
const LONG =
  'A title that nobody would write, or so one would think, until somebody does: Donaudampfschifffahrtsgesellschaftskapitän and on and on';
const LONG_TITLES: Files = {
  roadmap: `stages:\n  - theme: "${LONG}"\n    target: 2027-01-01\n  - theme: "${LONG}"\n    target: 2027-01-15\n  - theme: "${LONG}"\n    target: 2027-05-15\n`,
  goals: { a: `title: "${LONG}"\nstart: 2027-01-01\ndue: 2027-06-01\n` },
};
const RIGHT_TO_LEFT: Files = {
  mentorship: 'title: עדה ומו\nmentees: [ada]\nmentors: [mo]\nstarted: 2026-12-01\nends: 2027-06-01\n',
  roadmap:
    'stages:\n  - theme: מציאת הדרך בקוד\n    target: 2026-12-04\n  - theme: كيف نختبر هنا\n    target: 2027-01-15\n',
  goals: { a: 'title: לקרוא את המנתח מקצה לקצה\nstart: 2026-12-04\ndue: 2027-03-01\n' },
};
const OVERLAPPING: Files = {
  goals: Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `g${index}`,
      `title: G${index}\nstart: 2027-01-0${index + 1}\ndue: 2027-03-0${index + 1}\nsteps: [a, b]\n`,
    ]),
  ),
};
const PICTURES: Readonly<Record<string, readonly Files[]>> = {
  'forty goals in three years': [forty()],
  'everything on one day': [ALL_IN_ONE_DAY],
  'no dates at all': [NO_DATES],
  'nothing but a title': [{}],
  'long titles': [LONG_TITLES],
  'text from right to left': [RIGHT_TO_LEFT],
  'goals that overlap': [OVERLAPPING],
  'five mentorships': ['a', 'b', 'c', 'd', 'e'].map(id => forty(id, 12, 20)),
};

describe('the picture of a roadmap', () => {
  for (const [what, files] of Object.entries(PICTURES))
    for (const [size, view] of Object.entries({
      wide: {},
      narrow: { width: 388, isNarrow: true },
      'near by': { zoom: 12 },
      'all of it in a narrow place': { width: 388, isNarrow: true, zoom: 'whole' as const },
    }))
      it(`has every mark inside, words beside each other and lanes in time: ${what}, ${size}`, () => {
        isSound(layout(files.map(each => track(each)), view)); // prettier-ignore
      });

  it('is the same for the same notes, in whatever order the files arrive', () => {
    const files = forty();
    const reversed = {
      ...files,
      goals: Object.fromEntries(Object.entries(files.goals ?? {}).reverse()),
      meetings: Object.fromEntries(Object.entries(files.meetings ?? {}).reverse()),
    };
    const picture = ({ head, body, years, ticks }: Drawing) =>
      JSON.stringify([head, body, years, ticks], (key: string, value: unknown) =>
        key === 'track' && typeof value === 'object' && value !== null && 'goals' in value
          ? undefined
          : value,
      );
    const lanes = (drawing: Drawing) => drawing.body.rows.map(({ top }) => top);
    const [a, b] = [layout([track(files)]), layout([track(reversed)])];
    assert.deepEqual(lanes(a), lanes(b));
    assert.equal(picture(layout([track(files)])), picture(a));
    assert.deepEqual(
      a.body.rows.map(row => (row.is === 'goal' ? row.bar.goal.id : '')),
      b.body.rows.map(row => (row.is === 'goal' ? row.bar.goal.id : '')),
    );
  });

  it('shows the whole mentorship where nobody has zoomed, and scrolls where there is no room for it', () => {
    const wide = layout([track(forty())]);
    assert.equal(wide.width, VIEW.width - wide.gutter);
    const narrow = layout([track(forty())], { width: 388, isNarrow: true });
    assert.ok(narrow.width > 388);
    assert.equal(narrow.gutter, 0);
  });

  it('names months, then quarters, then years alone as the days get closer', () => {
    const names = (zoom: number, width = 300) =>
      layout([track(forty())], { zoom, width, isNarrow: true }).ticks.flatMap(
        ({ label }) => label?.text ?? [],
      );
    assert.deepEqual(names(1.2).slice(0, 3), ['Mar', 'Apr', 'May']);
    assert.deepEqual(names(0.5).slice(0, 3), ['Q2', 'Q3', 'Q4']);
    assert.deepEqual(names(0.1), []);
  });

  it('leaves steps out where a day is too narrow for them, and day numbers where meetings are near', () => {
    const steps = (zoom: number) =>
      layout([track(forty())], { zoom }).body.rows.flatMap(row => (row.is === 'goal' ? row.bar.steps : []));
    assert.equal(steps(1).length, 0);
    assert.ok(steps(3).length > 20);
    const days = (zoom: number) =>
      layout([track(forty())], { zoom }).head.bands.flatMap(band =>
        band.points.flatMap(({ day }) => day ?? []),
      );
    assert.equal(days(0.9).length, 0);
    assert.ok(days(3).length > 50);
  });

  it('groups more than ten goals by theme, with finished themes closed', () => {
    const rows = layout([track(forty())]).body.rows;
    const groups = rows.flatMap(row => (row.is === 'group' ? [row.group] : []));
    assert.ok(groups.length > 3);
    assert.ok(groups.some(({ isOpen }) => !isOpen) && groups.some(({ isOpen }) => isOpen));
    for (const group of groups) assert.equal(group.isOpen, group.done < group.all, group.title);
    const opened = layout([track(forty())], { folded: new Map(groups.map(({ key }) => [key, true])) });
    assert.equal(opened.body.rows.filter(row => row.is === 'goal').length, 40);
  });

  it('shows up to ten goals one by one, each with a stem from the day it starts', () => {
    const { head, body } = layout([track(OVERLAPPING)]);
    assert.equal(body.rows.length, 9);
    assert.equal(head.bands[0]?.stems.length, 9);
  });

  it('narrows to a word, a person, a state and a skill', () => {
    const shown = (filter: Partial<typeof EVERYTHING>) =>
      layout([track(forty())], { filter: { ...EVERYTHING, ...filter } }).goals.shown;
    assert.equal(shown({}), 40);
    assert.equal(shown({ text: 'number 7 ' }), 1);
    assert.equal(shown({ person: 'tom' }), 8);
    assert.equal(shown({ skill: 'skill-1' }), 10);
    assert.equal(shown({ state: 'done' }) + shown({ state: 'open' }), 40);
  });

  it('names a theme at its pole where the name fits before the line of today, though there is more room behind it', () => {
    const drawing = layout([track({ mentorship: 'title: M\nstarted: 2026-12-01\nends: 2027-12-01\n', roadmap: 'stages:\n  - theme: API\n    target: 2027-01-20\n' })]); // prettier-ignore
    const [flag] = drawing.head.bands[0]?.flags ?? [];
    const [line] = flag?.lines ?? [];
    assert.ok(
      flag && line && drawing.today && flag.width - (drawing.today.x - flag.x) > drawing.today.x - flag.x,
    );
    assert.equal(line.x, flag.x + 6);
    assert.ok(line.x + line.width < drawing.today.x);
  });

  it('says how much the mentor leads as the newest held meeting has it', () => {
    const meetings = { a: 'title: A\ndate: 2027-01-10\nstatus: held\nsupport: shared\n', b: 'title: B\ndate: 2027-03-10\nsupport: independent\n' }; // prettier-ignore
    const mentorship = 'title: M\nmentees: [ada]\nmentors: [mo]\nsupport: guided\n';
    assert.equal(track({ mentorship, meetings }).support, 'shared');
    assert.equal(track({ mentorship }).support, 'guided');
  });

  it('walks the path up to today and plants each theme until the next one', () => {
    const drawing = layout([track({ ...RIGHT_TO_LEFT })]);
    const [band] = drawing.head.bands;
    assert.equal(band?.path.walkedTo, drawing.today?.x);
    assert.deepEqual(
      band?.flags.map(({ tense }) => tense),
      ['past', 'now'],
    );
  });

  /** How each of these goals looks, by its id: glyph, tone, words, and whether a tail leads to today. */
  function looks(goals: Readonly<Record<string, string>>, meetings: Readonly<Record<string, string>> = {}) {
    const drawing = layout([track({ goals, meetings })]);
    return Object.fromEntries(
      drawing.body.rows.flatMap(row => {
        if (row.is !== 'goal') return [];
        const { goal, glyph, tone, label, track: bar } = row.bar;
        const tail = bar?.tailTo === undefined ? '' : bar.tailTo === drawing.today?.x ? ' ~' : ' ?';
        return [[goal.id, `${glyph} ${tone} ${label.text}${tail}`]];
      }),
    );
  }
  const steps = 'steps:\n  - text: s\n    done: 2027-01-10\n  - text: r\n';

  it('claims of no goal that it is on track but of one of which somebody said so, and which is in time', () => {
    const said = (state: string) => `title: M\ndate: 2027-01-01\nprogress:\n  a:\n    state: ${state}\n`;
    const goal = (due: string) => ({ a: `title: A\nstart: 2026-12-01\ndue: ${due}\n${steps}` });
    const [past, ahead] = ['2027-01-20', '2027-05-01'];
    assert.deepEqual(
      [
        looks(goal(ahead)),
        looks(goal(ahead), { m: said('on-track') }),
        looks(goal(past)),
        looks(goal(past), { m: said('on-track') }),
        looks(goal(past), { m: said('stuck') }),
        looks({ a: `${goal(past).a}status: paused\n` }),
      ].map(({ a }) => a),
      [
        'none mute 1 of 2',
        'on-track go 1 of 2',
        'g-late mute Overdue, 20 Jan · 1 of 2 ~',
        'g-late mute Overdue, 20 Jan · 1 of 2 ~',
        'stuck bad Stuck, overdue 20 Jan · 1 of 2 ~',
        'paused mute Paused',
      ],
    );
  });

  it('shows no day for a goal that is done without one, and leaves nothing of its bar open', () => {
    const goals = { a: `title: A\nstatus: done\nstart: 2026-12-01\ndue: 2027-05-01\n${steps}` };
    assert.deepEqual(looks(goals), { a: 'done ok Done, no day' });
    const [row] = layout([track({ goals })]).body.rows;
    assert.ok(row?.is === 'goal');
    assert.equal(row.bar.track?.walkedTo, row.bar.track?.x2);
  });

  it('draws a promise that is overdue with a tail up to today', () => {
    const drawing = layout([
      track({
        meetings: {
          a: 'title: A\ndate: 2027-01-01\nactions:\n  ada:\n    - text: p\n      due: 2027-02-01\n',
        },
      }),
    ]);
    const [point] = drawing.head.bands[0]?.lanes[0]?.points ?? [];
    assert.equal(point?.glyph, 'p-late');
    assert.equal(point?.tailTo, drawing.today?.x);
  });

  it('ends the tail of a promise before the next one that is overdue, so that each is told from the other', () => {
    const due = (day: string) => `    - text: p\n      due: ${day}\n`;
    const actions = `actions:\n  ada:\n${due('2027-01-10')}${due('2027-02-01')}`;
    const drawing = layout([track({ meetings: { a: `title: A\ndate: 2027-01-01\n${actions}` } })]);
    const [older, newer] = drawing.head.bands[0]?.lanes[0]?.points ?? [];
    assert.ok(older && newer && older.tailTo !== undefined);
    assert.ok(older.isStopped && older.tailTo > older.x && older.tailTo < newer.x);
    assert.equal(newer.tailTo, drawing.today?.x);
    assert.equal(newer.isStopped, undefined);
  });

  it('shortens months on its axis as everywhere else', () => {
    const files = {
      mentorship: 'title: A\nmentees: [ada]\nmentors: [mo]\nstarted: 2027-08-20\nends: 2027-10-20\n',
    };
    const { ticks } = layout([track(files)], { zoom: 6 });
    const september = dayWords('2027-09-01', TODAY, 'en').replace('1 ', '');
    assert.ok(
      ticks.some(({ label }) => label?.text === september),
      JSON.stringify(ticks),
    );
  });

  it('folds a mentorship of which a filter leaves nothing, unless somebody opens it', () => {
    const two = ['a', 'b'].map(id =>
      track({ id, goals: { [id]: `title: Goal ${id}\nstart: 2027-01-01\n` } }),
    );
    const open = (view: Partial<View>) =>
      layout(two, view).body.rows.flatMap(row =>
        row.is === 'heading' && row.heading.isOpen ? [row.heading.track.id] : [],
      );
    const filter = { ...EVERYTHING, text: 'goal a' };
    assert.deepEqual(open({}), ['a', 'b']);
    assert.deepEqual(open({ filter }), ['a']);
    assert.deepEqual(open({ filter, folded: new Map([[two[1]?.key ?? '', true]]) }), ['a', 'b']);
    assert.deepEqual(open({ filter: { ...EVERYTHING, person: 'ada', state: 'done' } }), ['a', 'b']);
  });

  it('counts in its lane a promise that has no day to stand at, until it is kept', () => {
    const meeting = (promise: string) =>
      `title: A\ndate: 2027-01-01\nactions:\n  ada:\n    - text: p\n${promise}`;
    const undated = (promise: string, view: Partial<View> = {}) =>
      layout([track({ meetings: { a: meeting(promise) } })], view).head.bands[0]?.lanes.map(
        lane => lane.undated,
      );
    assert.deepEqual(undated(''), [1, 0]);
    assert.deepEqual(undated('      done: true\n'), [0, 0]);
    assert.deepEqual(undated('      due: 2027-03-01\n'), [0, 0]);
    assert.deepEqual(undated('', { filter: { ...EVERYTHING, person: 'mo' } }), [0, 0]);
  });

  const day = fc.integer({ min: 0, max: 1200 }).map(days => addDays('2025-06-01', days));
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const line = (key: string, value: string | undefined) => (value === undefined ? '' : `${key}: ${value}\n`);
  const word = fc.string({ minLength: 1, maxLength: 60 }).map(text => JSON.stringify(text.trim() || 'x'));
  const goal = fc
    .tuple(
      word,
      maybe(day),
      maybe(day),
      fc.array(fc.tuple(word, maybe(day), fc.boolean()), { maxLength: 14 }),
    )
    .map(
      ([title, start, due, steps]) =>
        `title: ${title}\n${line('start', start)}${line('due', due)}${steps.length > 0 ? 'steps:\n' : ''}${steps
          .map(
            ([text, on, done]) =>
              `  - text: ${text}\n${on === undefined ? '' : `    ${done ? 'done' : 'due'}: ${on}\n`}`,
          )
          .join('')}`,
    );
  const meeting = fc
    .tuple(
      word,
      day,
      fc.constantFrom('held', 'planned', 'missed', 'cancelled'),
      fc.array(fc.tuple(fc.constantFrom('ada', 'mo', 'eve'), maybe(day)), { maxLength: 4 }),
    ) // prettier-ignore
    .map(
      ([title, date, status, promises]) =>
        `title: ${title}\ndate: ${date}\nstatus: ${status}\n${promises.length === 0 ? '' : 'actions:\n'}${[
          ...new Map(promises),
        ]
          .map(([who, due]) => `  ${who}:\n    - text: p\n${due === undefined ? '' : `      due: ${due}\n`}`)
          .join('')}`,
    );
  const files: fc.Arbitrary<Files> = fc.record({
    mentorship: fc
      .tuple(maybe(day), maybe(day))
      .map(([a, b]) => `title: T\nmentees: [ada]\nmentors: [mo]\n${line('started', a)}${line('ends', b)}`),
    roadmap: fc
      .array(fc.tuple(word, maybe(day)), { maxLength: 12 })
      .map(stages =>
        stages.length === 0
          ? 'stages:\n'
          : `stages:\n${stages.map(([theme, target]) => `  - theme: ${theme}\n${target === undefined ? '' : `    target: ${target}\n`}`).join('')}`,
      ),
    goals: fc
      .array(goal, { maxLength: 14 })
      .map(all => Object.fromEntries(all.map((text, id) => [`g${id}`, text]))),
    meetings: fc
      .array(meeting, { maxLength: 16 })
      .map(all => Object.fromEntries(all.map((text, id) => [`m${id}`, text]))),
  });
  const view = fc.record({
    width: fc.integer({ min: 200, max: 2400 }),
    isNarrow: fc.boolean(),
    zoom: fc.oneof(fc.constant('whole' as const), fc.double({ min: 0.05, max: 24, noNaN: true })),
  });

  it('is sound whatever stands in the notes and however it is looked at', () => {
    always(
      fc.property(fc.array(files, { minLength: 1, maxLength: 3 }), view, (all, how) => {
        const tracks = all.map((each, index) => track({ ...each, id: `m${index}` }));
        const drawing = layout(tracks, how);
        isSound(drawing);
        assert.deepEqual(JSON.stringify(layout(tracks, how)), JSON.stringify(drawing));
      }),
      { numRuns: 60 },
    );
  });
});
