import assert from 'node:assert/strict';
import { diagnose } from '../../../src/core/language/diagnose';
import { fixesFor } from '../../../src/core/language/fixes';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { readRecord } from '../../../src/store/reading';
import { GOAL, MEETING, NOTES, factsOf, findings, fixesOf } from './support';

type Row = readonly [path: string, before: string, title: string, after: string];

const mended: readonly (readonly [string, readonly Row[]])[] = [
  [
    'a word that is nearly right',
    [
      [
        GOAL,
        'title: A\nstatus:  pause   # why\n',
        'Change to "paused"',
        'title: A\nstatus:  paused   # why\n',
      ],
      [GOAL, 'title: A\r\nstatus: "klaar"\r\n', 'Change to "done"', 'title: A\r\nstatus: done\r\n'],
      [GOAL, 'title: A\nstatus: purple\n', 'Change to "dropped"', 'title: A\nstatus: dropped\n'],
      [GOAL, 'title: A\nownr: ada\n', 'Change to "owner"', 'title: A\nowner: ada\n'],
      [MEETING, 'title: A\npeople: [adda, mo]\n', 'Change to "ada"', 'title: A\npeople: [ada, mo]\n'],
      [
        MEETING,
        'title: A\nprogress:\n  parser-test:\n    state: stuck\n',
        'Change to "parser-tests"',
        'title: A\nprogress:\n  parser-tests:\n    state: stuck\n',
      ],
      [
        MEETING,
        'title: A\ntheme: Shaping a API\n',
        'Change to "Shaping an API"',
        'title: A\ntheme: Shaping an API\n',
      ],
    ],
  ],
  [
    'a date in words',
    [
      [
        GOAL,
        'title: A\ndue: next friday # soon\n',
        'Write 2027-03-05 (Fri 5 Mar)',
        'title: A\ndue: 2027-03-05 # soon\n',
      ],
      [
        GOAL,
        "title: A\ndue: 'over 2 weken'\n",
        'Write 2027-03-12 (Fri 12 Mar)',
        'title: A\ndue: 2027-03-12\n',
      ],
      [GOAL, 'title: A\ndue: 2027-3-9\n', 'Write 2027-03-09 (Tue 9 Mar)', 'title: A\ndue: 2027-03-09\n'],
      [
        GOAL,
        'title: A\ndue: vrijdag\nsteps:\n  - text: B\n    done: gisteren\n',
        'Write 2027-02-25 (Thu 25 Feb)',
        'title: A\ndue: vrijdag\nsteps:\n  - text: B\n    done: 2027-02-25\n',
      ],
      [
        MEETING,
        'title: A\ndate: next friday at 9:30\n',
        'Write 2027-03-05T09:30 (Fri 5 Mar)',
        'title: A\ndate: 2027-03-05T09:30\n',
      ],
      [
        GOAL,
        'title: A\nsteps:\n  - text: B\n    done: yes\n',
        'Write "true"',
        'title: A\nsteps:\n  - text: B\n    done: true\n',
      ],
    ],
  ],
  [
    'a length of time and a number',
    [
      [
        'mentorships/ada-mo/mentorship.yaml',
        'title: A\ncadence: every 2 weeks\n',
        'Change to "2 weeks"',
        'title: A\ncadence: 2 weeks\n',
      ],
      [
        'mentorships/ada-mo/mentorship.yaml',
        'title: A\ncadence: wekelijks\n',
        'Change to "1 week"',
        'title: A\ncadence: 1 week\n',
      ],
      [MEETING, 'title: A\nminutes: 1.5 hours\n', 'Change to "90"', 'title: A\nminutes: 90\n'],
      [MEETING, 'title: A\nminutes: 45 min\n', 'Change to "45"', 'title: A\nminutes: 45\n'],
    ],
  ],
  [
    'text with a colon in it',
    [
      [
        GOAL,
        'title: A\nsteps:\n  - Ask: why # now\n  - B\n',
        'Put it in quotes',
        'title: A\nsteps:\n  - "Ask: why" # now\n  - B\n',
      ],
      [
        GOAL,
        'title: A\nsteps:\n  - Ask "me": why\n    due: 2027-03-01\n',
        'Put it in quotes',
        'title: A\nsteps:\n  - text: \'Ask "me": why\'\n    due: 2027-03-01\n',
      ],
      [
        GOAL,
        'title: A\nskills: [testing, why: not]\n',
        'Put it in quotes',
        'title: A\nskills: [testing, "why: not"]\n',
      ],
      [GOAL, 'title: A\nspecific: {a: b}\n', 'Put it in quotes', 'title: A\nspecific: "{a: b}"\n'],
      [
        GOAL,
        'title: A\nspecific:\n  First: this\n',
        'Put it in quotes',
        'title: A\nspecific: "First: this"\n',
      ],
    ],
  ],
  [
    'a list in the wrong place',
    [
      [GOAL, 'title: A\nowner: [ada]\n', 'Change to "ada"', 'title: A\nowner: ada\n'],
      [
        GOAL,
        'title: A\nsteps:\n  - B\n  -\n  - C\n',
        'Delete the empty item',
        'title: A\nsteps:\n  - B\n  - C\n',
      ],
      [
        'mentorships/ada-mo/mentorship.yaml',
        'title: A\nmentees: [ada, ada]\nmentors: [mo]\n',
        'Delete the second',
        'title: A\nmentees: [ada]\nmentors: [mo]\n',
      ],
    ],
  ],
  [
    'dates that contradict each other',
    [
      [
        GOAL,
        'title: A\nstart: 2027-03-01 # a\ndue: 2027-02-01\n',
        'Swap the two dates',
        'title: A\nstart: 2027-02-01 # a\ndue: 2027-03-01\n',
      ],
      [
        MEETING,
        'title: A\ndate: 2027-03-01\nstatus: held\n',
        'Change to "planned"',
        'title: A\ndate: 2027-03-01\nstatus: planned\n',
      ],
      [
        'mentorships/ada-mo/mentorship.yaml',
        'title: A\ntimezone: amsterdam\n',
        'Change to "Europe/Amsterdam"',
        'title: A\ntimezone: Europe/Amsterdam\n',
      ],
    ],
  ],
  [
    'a file that cannot be read',
    [
      [GOAL, 'title: A\nsteps:\n\t- B\n', 'Use spaces instead of tabs', 'title: A\nsteps:\n  - B\n'],
      [GOAL, 'title: "A\nowner: ada\n', 'Add the quote', 'title: "A"\nowner: ada\n'],
      [GOAL, "title: A\nsteps:\n  - 'B\n  - C\n", 'Add the quote', "title: A\nsteps:\n  - 'B'\n  - C\n"],
      [
        GOAL,
        'title: A\nskills: [a, b\nowner: ada\n',
        'Add the bracket',
        'title: A\nskills: [a, b]\nowner: ada\n',
      ],
      [GOAL, 'title A\nowner: ada\n', 'Write it as "key: value"', 'title: A\nowner: ada\n'],
      [GOAL, 'title: A\nowner:ada\n', 'Write it as "key: value"', 'title: A\nowner: ada\n'],
      [GOAL, 'Learn Rust\n', 'Write it as "key: value"', 'title: Learn Rust\n'],
      [GOAL, 'title: A: B # c\n', 'Put it in quotes', 'title: "A: B" # c\n'],
      [
        GOAL,
        'title: A\n  owner: ada\n\n  steps:\n    - B\n',
        'Indent it like the line above',
        'title: A\nowner: ada\n\nsteps:\n  - B\n',
      ],
      [
        GOAL,
        'title: A\n>>>>>>> main\nowner: ada\n',
        'Delete the line ">>>>>>> main"',
        'title: A\nowner: ada\n',
      ],
      [GOAL, 'title: @A\n', 'Put it in quotes', 'title: "@A"\n'],
      [
        GOAL,
        'title: A\nsteps:\n  - Ask: why: not\n',
        'Put it in quotes',
        'title: A\nsteps:\n  - "Ask: why: not"\n',
      ],
      [GOAL, 'title: *A*\n', 'Put it in quotes', 'title: "*A*"\n'],
      [GOAL, 'title: A\u0000B\u0007\n', 'Take out what cannot be seen', 'title: AB\n'],
      [GOAL, 'title: One\u000btwo\n', 'Take out what cannot be seen', 'title: One two\n'],
      [GOAL, '%YAML 1.2\n---\ntitle: A\n', 'Make the line a comment', '# %YAML 1.2\n---\ntitle: A\n'],
      [GOAL, '% of tests\ntitle: A\n', 'Make the line a comment', '# % of tests\ntitle: A\n'],
      [GOAL, 'title: A\n---\nowner: ada\n', 'Make the line a comment', 'title: A\n# ---\nowner: ada\n'],
      [GOAL, 'title: A\n...\n\nowner: ada\n', 'Make the line a comment', 'title: A\n# ...\n\nowner: ada\n'],
      [
        GOAL,
        'title: A\nmeasurable: |\n  \tone\nsteps:\n\t- B\n',
        'Use spaces instead of tabs',
        'title: A\nmeasurable: |\n  \tone\nsteps:\n  - B\n',
      ],
      [GOAL, 'owner: ada\n', 'Add the title "New"', 'title: New\nowner: ada\n'],
      [MEETING, 'title:\n', 'Add the title "New"', 'title: New\n'],
    ],
  ],
  [
    'a goal that could be sharper',
    [
      [
        GOAL,
        'title: Rust\ndue: 2027-09-01\nsteps:\n  - A\n',
        'Add "measurable", with its question',
        'title: Rust\n# How will you both see that it is reached?\nmeasurable: \ndue: 2027-09-01\nsteps:\n  - A\n',
      ],
      [
        GOAL,
        'title: Ship the API\ndue: 2027-09-01\n',
        'Add "steps", with its question',
        'title: Ship the API\ndue: 2027-09-01\n\n# What is the first small step?\nsteps:\n  - \n',
      ],
      [
        GOAL,
        'title: Ship the API\r\n# When?\r\ndue:\r\nsteps:\r\n  - A\r\n',
        'Add "due", with its question',
        'title: Ship the API\r\n# When?\r\ndue: \r\nsteps:\r\n  - A\r\n',
      ],
    ],
  ],
];

describe('A quick fix', () => {
  for (const [sentence, rows] of mended)
    describe(`for ${sentence}`, () => {
      for (const [path, before, title, after] of rows)
        it(`makes ${JSON.stringify(after)}`, async () => {
          const fixes = await fixesOf(path, before);
          const fix = fixes.get(title);
          assert.ok(fix?.edits, [...fixes.keys()].join('\n'));
          assert.equal(applyTextEdits(before, fix.edits), after);
          const { look } = await findings(path, before);
          const left = look(after).filter(
            ({ code, at }) => code === fix.finding.code && String(at) === String(fix.finding.at),
          );
          if (fix.caret === undefined && !title.startsWith('Delete'))
            assert.deepEqual(left, [], 'it is mended');
        });
    });

  it('puts the caret where the answer goes', async () => {
    const before = 'title: Rust\nsteps:\n';
    const fixes = await fixesOf(GOAL, before);
    for (const [title, line] of [
      ['Add "measurable", with its question', 'measurable: '],
      ['Add "steps", with its question', '  - '],
    ] as const) {
      const fix = fixes.get(title);
      assert.ok(fix?.edits?.[0] && fix.caret !== undefined, title);
      assert.ok(fix.edits[0].text.slice(0, fix.caret).endsWith(`\n${line}`));
    }
  });

  it('asks in the language of the notes', async () => {
    const facts = await factsOf({ ...NOTES, 'mentoring.yaml': 'language: nl\n' });
    const path = `.mentoring/${GOAL}`;
    const text = 'title: Rust\n';
    const found = diagnose(path, readRecord('goal', path, text), facts, true);
    const [fix] = fixesFor({ path, text, facts, locale: 'en' }, found, { start: 7, end: 7 });
    assert.match(fix?.edits?.[0]?.text ?? '', /# Wat is er straks precies anders\?/);
  });

  it('makes what is missing: a goal, a person, a theme, a place in the mentorship, the right folder', async () => {
    const meeting = 'title: A\ntheme: Speed\npeople: [sam]\nprogress:\n  learn-rust:\n';
    const fixes = await fixesOf(MEETING, meeting);
    assert.deepEqual(fixes.get('Make the goal "learn-rust"')?.command, {
      id: 'mentoring.newGoal',
      args: { mentorship: 'ada-mo', title: 'Learn rust', id: 'learn-rust' },
    });
    assert.deepEqual(fixes.get('Make a file for the person "sam"')?.create, {
      path: '.mentoring/people/sam.yaml',
      text: 'name: Sam\nemail:\n',
    });
    assert.deepEqual(fixes.get('Add the theme to the roadmap')?.change, {
      path: '.mentoring/mentorships/ada-mo/roadmap.yaml',
      changes: [{ kind: 'insert', list: ['stages'], value: { theme: 'Speed' } }],
    });
    assert.deepEqual(fixes.get('Let "sam" take part as a mentor')?.change, {
      path: '.mentoring/mentorships/ada-mo/mentorship.yaml',
      changes: [{ kind: 'insert', list: ['mentors'], value: 'sam' }],
    });
    const stray = await fixesOf('mentorships/ada-mo/goal/a.yaml', 'title: A\n');
    assert.equal(
      stray.get('Move it to .mentoring/mentorships/ada-mo/goals/a.yaml')?.moveTo,
      '.mentoring/mentorships/ada-mo/goals/a.yaml',
    );
  });

  it('leads to Merge Both Sides where two versions met', async () => {
    const fixes = await fixesOf(GOAL, 'title: A\n<<<<<<< a\nowner: ada\n=======\nowner: mo\n>>>>>>> b\n');
    assert.equal(fixes.get('Merge both sides')?.command?.id, 'mentoring.mergeBothSides');
  });

  it('writes what belongs into an empty file', async () => {
    const goal = await fixesOf(GOAL, '\n');
    assert.equal(
      goal.get('Write what belongs here')?.edits?.[0]?.text,
      'title: New\n# What exactly will be different?\nspecific:\n# How will you both see that it is reached?\nmeasurable:\nachievable:\nrelevant:\n# By when, such as 2027-02-15?\ndue:\n\nsteps:\n',
    );
    const meeting = await fixesOf(MEETING, '');
    assert.match(
      meeting.get('Write what belongs here')?.edits?.[0]?.text ?? '',
      /^title: New\ndate: 2027-02-26\n\nagenda:\n  ada:\n\n  mo:\n/,
    );
    for (const path of Object.keys(NOTES)) {
      const text = (await fixesOf(path, '')).get('Write what belongs here')?.edits?.[0]?.text ?? '';
      const { look } = await findings(path, text);
      assert.deepEqual(
        look(text).filter(({ severity }) => severity === 'error'),
        [],
        path,
      );
    }
  });

  it('mends everything that is sure, at once', async () => {
    const before =
      'title: A\nstatus: pause\ndue: next friday\nsteps:\n  - Ask: why\n  - text: B\n    done: yes\n    due: purple\n';
    const fix = (await fixesOf(GOAL, before)).get('Mend all 4 in this file');
    assert.equal(
      applyTextEdits(before, fix?.edits ?? []),
      'title: A\nstatus: paused\ndue: 2027-03-05\nsteps:\n  - "Ask: why"\n  - text: B\n    done: true\n    due: purple\n',
    );
    assert.equal((await fixesOf(GOAL, 'title: A\nstatus: pause\n')).has('Mend all 1 in this file'), false);
  });
});
