import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { everybody } from '../../../src/core/mentoring/people';
import { isSlug } from '../../../src/core/model/ids';
import {
  BUILT_IN,
  builtInFiles,
  TEMPLATE_LANGUAGES,
  templateLanguage,
} from '../../../src/core/templates/builtIn';
import { catalogue } from '../../../src/core/templates/catalogue';
import { goalFromTemplate, goalQuestions, withQuestions } from '../../../src/core/templates/goalFromTemplate';
import { meetingFromTemplate } from '../../../src/core/templates/meetingFromTemplate';
import { decode } from '../model/reading';
import { builtIn, builtIns, facts, FORMS, written } from './support';

const SECTIONS = ['agenda', 'wins', 'notes', 'decisions', 'progress', 'actions', 'checkin'];
const MINUTES: Readonly<Record<string, number>> = {
  'kick-off': 60,
  regular: 60,
  'goal-review': 45,
  career: 60,
  'code-review': 45,
  pairing: 90,
  stuck: 30,
  feedback: 30,
  'mid-point': 60,
  closing: 60,
  'async-check-in': 10,
};

describe('the built-in templates', () => {
  it('are exactly the files in media/templates', () => {
    const there = readdirSync('media/templates', { recursive: true, encoding: 'utf8' })
      .map(name => `media/templates/${name.replaceAll('\\', '/')}`)
      .filter(name => name.endsWith('.yaml'));
    const named = TEMPLATE_LANGUAGES.flatMap(language => builtInFiles(language)).map(({ path }) => path);
    assert.deepEqual(there.sort(), named.sort());
  });

  it('are known by names that can be ids', () => {
    assert.ok([...BUILT_IN.meeting, ...BUILT_IN.goal].every(isSlug));
  });

  it('take the language of the notes, and English where there is none of that language', () => {
    const cases = { nl: 'nl', 'nl-BE': 'nl', 'NL ': 'nl', en: 'en', 'en-GB': 'en', fr: 'en', '': 'en' };
    for (const [language, expected] of Object.entries(cases))
      assert.equal(templateLanguage(language), expected, language);
    assert.equal(templateLanguage(undefined), 'en');
  });

  for (const language of TEMPLATE_LANGUAGES) {
    describe(`in ${language}`, () => {
      it('are all read without a problem, with a title of their own', () => {
        const { templates, problems } = catalogue(builtIns(language), []);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          templates.map(({ name }) => name),
          [...BUILT_IN.meeting, ...BUILT_IN.goal],
        );
        const titles = templates.map(({ title }) => title);
        assert.equal(new Set(titles).size, titles.length);
      });

      for (const name of BUILT_IN.meeting) {
        const template = builtIn(language, 'meeting', name);
        const decoded = () =>
          decode(
            'meeting-template',
            readFileSync(`media/templates/${language}/meetings/${name}.yaml`, 'utf8'),
          ).value;

        it(`${name} has every section in the order of a meeting, and its minutes`, () => {
          assert.deepEqual(Object.keys(template), ['title', 'minutes', ...SECTIONS]);
          assert.equal(template['minutes'], MINUTES[name]);
        });

        it(`${name} begins with what everyone promised, and ends with the three check-in questions`, () => {
          const agenda = decoded().agenda;
          assert.equal(Object.keys(agenda)[0], 'everyone');
          assert.match(
            agenda['everyone']?.[0]?.text ?? '',
            language === 'en' ? /^What did I (promise|say)/ : /^Wat (had|zou) ik/,
          );
          assert.deepEqual(Object.keys((template['checkin'] as Record<string, object>)['everyone'] ?? {}), [
            'useful',
            'next',
            'change',
          ]);
        });

        it(`${name} leaves two people five minutes for the check-in`, () => {
          const meeting = meetingFromTemplate(template, facts({ minutes: 1000 }));
          const planned = Object.values(written('meeting', meeting).value.agenda)
            .flat()
            .reduce((sum, item) => sum + (item.minutes ?? 0), 0);
          assert.ok(planned <= (MINUTES[name] ?? 0) - 5, `${planned} minutes`);
        });

        for (const [form, sides] of Object.entries(FORMS)) {
          it(`${name} makes a meeting without a problem for the form ${form}`, () => {
            const people = everybody(sides);
            const made = meetingFromTemplate(
              template,
              facts({ ...sides, template: name, goals: ['first-goal'] }),
            );
            const { value: meeting, text } = written('meeting', made);
            for (const section of ['agenda', 'wins', 'decisions', 'actions', 'checkin'] as const)
              assert.deepEqual(Object.keys(meeting[section]), people, section);
            assert.deepEqual(Object.keys(meeting.progress), ['first-goal']);
            assert.equal(meeting.template, name);
            assert.ok(people.every(person => (meeting.agenda[person] ?? []).length > 0));
            const minutes = Object.values(meeting.agenda)
              .flat()
              .reduce((sum, item) => sum + (item.minutes ?? 0), 0);
            assert.ok(minutes <= (meeting.minutes ?? 0), `${minutes} minutes`);
            assert.doesNotMatch(text, /^ +(everyone|mentee|mentor):/m);
          });
        }
      }

      for (const name of BUILT_IN.goal) {
        const template = builtIn(language, 'goal', name);

        it(`${name} asks the five SMART questions and suggests steps`, () => {
          const questions = goalQuestions(template);
          assert.deepEqual(
            questions.map(({ key }) => key),
            ['specific', 'measurable', 'achievable', 'relevant', 'due'],
          );
          assert.ok(questions.every(({ question }) => question.endsWith('?')));
        });

        it(`${name} makes a goal without a problem, with all answers and with none`, () => {
          const none = goalFromTemplate(template, { title: 'T' });
          const text = withQuestions(written('goal', none).text, goalQuestions(template));
          const empty = decode('goal', text);
          assert.deepEqual(empty.problems, []);
          assert.equal(empty.value.specific, undefined);
          assert.equal(empty.value.due, undefined);
          assert.ok(empty.value.steps.length > 1);
          const answers = {
            specific: 's',
            measurable: 'm',
            achievable: 'a',
            relevant: 'r',
            due: '2027-02-15',
          };
          const full = written('goal', goalFromTemplate(template, { title: 'T', ...answers })).value;
          assert.deepEqual({ ...full, ...answers }, full);
        });
      }
    });
  }

  it('say the same in both languages: as many topics for each role, with the same minutes', () => {
    for (const name of BUILT_IN.meeting) {
      const shape = (language: 'en' | 'nl') =>
        JSON.stringify(builtIn(language, 'meeting', name)['agenda'], (key, inner: unknown) =>
          key === 'text' ? '' : inner,
        );
      assert.equal(shape('nl'), shape('en'), name);
    }
  });

  it('have no exclamation marks, no trailing spaces and no words that the house does not use', () => {
    for (const language of TEMPLATE_LANGUAGES)
      for (const { path } of builtInFiles(language)) {
        const text = readFileSync(path, 'utf8');
        assert.doesNotMatch(text, /!|\bplease\b|\balsjeblieft\b|[ \t]$/im, path);
        if (language === 'nl') assert.doesNotMatch(text, /\b(meeting|uw|sessie|overeenkomst)\b/i, path);
      }
  });
});
