import assert from 'node:assert/strict';
import { startMentorship } from '../../../src/core/templates/mentorshipFiles';
import type { MentorshipDraft, NewPerson } from '../../../src/core/templates/mentorshipFiles';
import { pathOf } from '../../../src/core/model/recordPlace';
import type { RecordKind } from '../../../src/core/model/kinds';
import { builtIn, FORMS, plain, written } from '../templates/support';

const people = (ids: readonly string[]): readonly NewPerson[] => ids.map(id => ({ id }));

function begin(some: Partial<MentorshipDraft> = {}): MentorshipDraft {
  return {
    id: 'ada-mo',
    title: 'Ada and Mo',
    mentees: people(['ada']),
    mentors: people(['mo']),
    form: 'traditional',
    cadence: '2 weeks',
    minutes: 60,
    started: '2026-12-01T10:00',
    language: 'en',
    writeLanguage: false,
    kickOff: builtIn('en', 'meeting', 'kick-off'),
    ...some,
  };
}

const records = (some?: Partial<MentorshipDraft>) => startMentorship(begin(some));

function the(kind: RecordKind, some?: Partial<MentorshipDraft>): Record<string, unknown> {
  const found = records(some).filter(record => record.kind === kind);
  assert.equal(found.length, 1, `one ${kind}`);
  return plain(found[0]?.value) as Record<string, unknown>;
}

describe('a new mentorship', () => {
  it('is made in an order in which it is whole once it is there: people first, the mentorship last', () => {
    const mentees = [{ id: 'ada', name: 'Ada', email: 'ada@example.org' }];
    assert.deepEqual(
      records({ mentees }).map(({ kind, id }) => pathOf(kind, id, 'ada-mo').replace('.mentoring/', '')),
      [
        'people/ada.yaml',
        'mentorships/ada-mo/reflections/ada.yaml',
        'mentorships/ada-mo/reflections/mo.yaml',
        'mentorships/ada-mo/roadmap.yaml',
        'mentorships/ada-mo/meetings/2026-12-01-kick-off.yaml',
        'mentorships/ada-mo/mentorship.yaml',
      ],
    );
  });

  it('writes of a person what is known, and no file for one of whom only the id is', () => {
    const made = (person: NewPerson) =>
      records({ mentees: [person] })
        .filter(({ kind }) => kind === 'person')
        .map(({ id, value }) => [id, value]);
    assert.deepEqual(made({ id: 'ada' }), []);
    assert.deepEqual(made({ id: 'ada', name: 'Ada' }), [['ada', { name: 'Ada' }]]);
    assert.deepEqual(made({ id: 'ada', email: 'a@b.c' }), [['ada', { email: 'a@b.c' }]]);
  });

  it('has each person once, mentees first, however often they are named', () => {
    const both = people(['kim', 'ada']);
    const peers = records({ form: 'peer', mentees: both, mentors: both });
    assert.deepEqual(
      peers.filter(({ kind }) => kind === 'reflection').map(({ id }) => id),
      ['kim', 'ada'],
    );
    const mentorship = the('mentorship', { form: 'peer', mentees: both, mentors: both });
    assert.deepEqual(
      [mentorship['mentees'], mentorship['mentors']],
      [
        ['kim', 'ada'],
        ['kim', 'ada'],
      ],
    );
    assert.deepEqual(mentorship['agreement'], {
      purpose: null,
      boundaries: null,
      channels: null,
      confidential: null,
      expectations: { kim: null, ada: null },
      agreed: { kim: null, ada: null },
    });
  });

  it('has themes a cadence apart from the first day on, without the time of the kick-off', () => {
    const targets = (some: Partial<MentorshipDraft>) =>
      (the('roadmap', some)['stages'] as { target?: string }[]).map(({ target }) => target);
    assert.deepEqual(targets({}), ['2026-12-01', '2026-12-15', '2026-12-29']);
    assert.deepEqual(targets({ cadence: '1 month', started: '2027-01-31' }), [
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
    assert.deepEqual(targets({ started: '9999-12-30', cadence: '1 day' }), [
      '9999-12-30',
      '9999-12-31',
      undefined,
    ]);
    assert.equal(the('mentorship')['started'], '2026-12-01');
    assert.equal(the('meeting')['date'], '2026-12-01T10:00');
  });

  it('begins with a kick-off on the first theme, as long as the meetings are to be', () => {
    const { agenda, theme, minutes, template } = the('meeting', { minutes: 45 });
    assert.deepEqual([theme, minutes, template], ['Getting to know each other', 45, 'kick-off']);
    assert.deepEqual(Object.keys(agenda as object), ['ada', 'mo']);
  });

  it('says its language where the notes do not, and its time zone where one is known', () => {
    const { language, timezone } = the('mentorship');
    assert.deepEqual([language, timezone], [undefined, undefined]);
    const dutch = the('mentorship', { language: 'nl', writeLanguage: true, timezone: 'Europe/Amsterdam' });
    assert.deepEqual([dutch['language'], dutch['timezone']], ['nl', 'Europe/Amsterdam']);
    const stages = the('roadmap', { language: 'nl' })['stages'] as { theme: string }[];
    assert.deepEqual(
      stages.map(({ theme }) => theme),
      ['Kennismaken', 'Het eerste doel', 'Hoe gaat het?'],
    );
  });

  for (const [form, { mentees, mentors }] of Object.entries(FORMS) as [
    keyof typeof FORMS,
    (typeof FORMS)[keyof typeof FORMS],
  ][])
    for (const language of ['en', 'nl'] as const)
      it(`of the form ${form} in ${language} reads back without a problem`, () => {
        const kickOff = builtIn(language, 'meeting', 'kick-off');
        for (const { kind, value } of records({
          form,
          language,
          writeLanguage: true,
          kickOff,
          mentees: people(mentees),
          mentors: people(mentors),
        }))
          written(kind, value);
      });
});
