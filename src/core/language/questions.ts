import type { SmartHint } from '../mentoring/smartHints';
import { templateLanguage, type TemplateLanguage } from '../templates/builtIn';

// What a hint asks, in the language of the notes: it is written into the file, above the field that waits for the answer.

const QUESTIONS: Readonly<Record<TemplateLanguage, Readonly<Record<SmartHint, string>>>> = {
  en: {
    specific: 'What exactly will be different?',
    measurable: 'How will you both see that it is reached?',
    due: 'By when, such as 2027-02-15?',
    steps: 'What is the first small step?',
    'not-discussed': 'How is it going with this goal?',
  },
  nl: {
    specific: 'Wat is er straks precies anders?',
    measurable: 'Waaraan zien jullie allebei dat het bereikt is?',
    due: 'Wanneer moet het klaar zijn, zoals 2027-02-15?',
    steps: 'Wat is de eerste kleine stap?',
    'not-discussed': 'Hoe gaat het met dit doel?',
  },
};

/** The question behind a hint. `language`: as the notes say it (`nl`); English for others. */
export function questionFor(hint: SmartHint, language: string | undefined): string {
  return QUESTIONS[templateLanguage(language)][hint];
}
