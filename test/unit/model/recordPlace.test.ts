import assert from 'node:assert/strict';
import { locate, pathOf } from '../../../src/core/model/recordPlace';
import type { RecordPlace } from '../../../src/core/model/recordPlace';

const inside = '.mentoring/mentorships/ada-mo';
const places: readonly (readonly [path: string, place: RecordPlace])[] = [
  ['.mentoring/mentoring.yaml', { kind: 'config', id: 'mentoring' }],
  ['.mentoring/people/ada.yaml', { kind: 'person', id: 'ada', person: 'ada' }],
  ['.mentoring/templates/goals/skill.yaml', { kind: 'goal-template', id: 'skill' }],
  ['.mentoring/templates/meetings/regular.yaml', { kind: 'meeting-template', id: 'regular' }],
  [`${inside}/mentorship.yaml`, { kind: 'mentorship', id: 'ada-mo', mentorship: 'ada-mo' }],
  [`${inside}/roadmap.yaml`, { kind: 'roadmap', id: 'ada-mo', mentorship: 'ada-mo' }],
  [`${inside}/closing.yaml`, { kind: 'closing', id: 'ada-mo', mentorship: 'ada-mo' }],
  [`${inside}/goals/parser-tests.yaml`, { kind: 'goal', id: 'parser-tests', mentorship: 'ada-mo' }],
  [
    `${inside}/meetings/2026-12-18-how-we-test.yaml`,
    { kind: 'meeting', id: '2026-12-18-how-we-test', mentorship: 'ada-mo' },
  ],
  [`${inside}/reflections/mo.yaml`, { kind: 'reflection', id: 'mo', mentorship: 'ada-mo', person: 'mo' }],
  [
    `${inside}/feedback/2027-01-15-review.yaml`,
    { kind: 'feedback', id: '2027-01-15-review', mentorship: 'ada-mo' },
  ],
];

describe('where records lie', () => {
  for (const [path, place] of places) {
    it(`finds the ${place.kind} at ${path}`, () => assert.deepEqual(locate(path), place));
    it(`puts the ${place.kind} at ${path}`, () =>
      assert.equal(pathOf(place.kind, place.id, place.mentorship), path));
  }

  it('takes a name that was given by hand', () => {
    assert.equal(locate(`${inside}/goals/My goal (old).v2.yaml`)?.id, 'My goal (old).v2');
  });

  const none = [
    'mentoring.yaml',
    'src/.mentoring/people/ada.yaml',
    '.mentoring/people/ada.yml',
    '.mentoring/people/ada.yaml.orig',
    '.mentoring/people/.ada.yaml',
    '.mentoring/people/.yaml',
    '.mentoring/people/a/b.yaml',
    '.mentoring/private/ada/search.yaml',
    '.mentoring/mentorships/ada-mo/notes.yaml',
    '.mentoring/mentorships/ada-mo/goals/old/parser.yaml',
    '.mentoring/mentorships/.trash/goals/parser.yaml',
    '.mentoring/goals/parser.yaml',
    '.mentoring\\people\\ada.yaml',
    '',
  ];
  for (const path of none)
    it(`finds no record at ${JSON.stringify(path)}`, () => assert.equal(locate(path), undefined));
});
