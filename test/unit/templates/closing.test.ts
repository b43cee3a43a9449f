import assert from 'node:assert/strict';
import {
  closingChanges,
  openTopics,
  receivingChanges,
  withTopics,
} from '../../../src/core/mentoring/carryOver';
import { toggleItem } from '../../../src/core/mentoring/itemChanges';
import { participants } from '../../../src/core/mentoring/people';
import { BUILT_IN, TEMPLATE_LANGUAGES } from '../../../src/core/templates/builtIn';
import { meetingFromTemplate } from '../../../src/core/templates/meetingFromTemplate';
import { ok } from '../../../src/core/result';
import { decode } from '../model/reading';
import { after, readable } from '../mentoring/readable';
import { builtIn, facts, FORMS, written } from './support';

/** A meeting from a built-in template as a session leaves it: the first topic of each was discussed. */
function afterTalk(language: 'en' | 'nl', name: string, form: keyof typeof FORMS): string {
  const meeting = meetingFromTemplate(
    builtIn(language, 'meeting', name),
    facts({ ...FORMS[form], template: name }),
  );
  let { text } = written('meeting', meeting);
  for (const person of participants({}, FORMS[form]))
    text = after('meeting', text, file =>
      toggleItem(file, { section: 'agenda', person, index: 0 }, '2026-12-18'),
    );
  return text;
}

/** Every form with the template that is used most, the usual form with the others: all with all takes long. */
const formsOf = (name: string) =>
  (name === 'regular' ? Object.keys(FORMS) : ['traditional']) as (keyof typeof FORMS)[];

const texts = (text: string) =>
  openTopics(readable('meeting', text)).map(topic => `${topic.person}: ${topic.text}`);

for (const language of TEMPLATE_LANGUAGES)
  for (const name of BUILT_IN.meeting)
    describe(`a session from the template ${language}/${name}`, () => {
      for (const form of formsOf(name))
        it(`closes in a ${form} mentorship: what is open is in the next meeting once, all without a problem`, () => {
          const talk = afterTalk(language, name, form);
          const topics = openTopics(readable('meeting', talk));
          const usual = builtIn(language, 'meeting', 'regular');
          const made = meetingFromTemplate(usual, facts({ ...FORMS[form], template: 'regular' }));
          const next = written('meeting', withTopics(made, topics)).text;
          const planned = after('meeting', 'title: Next\ndate: 2027-01-01\n', file =>
            ok(receivingChanges(file, topics, participants({}, FORMS[form]))),
          );
          for (const text of [next, planned]) {
            const there = texts(text);
            for (const topic of texts(talk))
              assert.equal(there.filter(other => other === topic).length, 1, topic);
            const again = after('meeting', text, file =>
              ok(receivingChanges(file, topics, participants({}, FORMS[form]))),
            );
            assert.equal(again, text);
            assert.deepEqual(decode('meeting', text).problems, []);
          }
          const closed = after('meeting', talk, file => ok(closingChanges(file, topics)));
          assert.deepEqual(texts(closed), []);
          assert.deepEqual(decode('meeting', closed).problems, []);
          const { record } = readable('meeting', closed);
          assert.ok(record.kind === 'meeting' && record.value.status === 'held');
        });
    });
