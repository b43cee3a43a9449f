/** Lists of questions that sessions are made of, in the languages of the templates. */
import { templateLanguage, type TemplateLanguage } from '../templates/builtIn';

/** The steps of a rail stand one behind the other; the parts of any other list are there to choose from. */
export interface QuestionList {
  readonly id: 'grow' | 'sbi' | 'coaching' | 'start' | 'career' | 'us';
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly questions: readonly string[] }[];
}

/** The lists in the language of the notes (`nl`, `nl-BE`), or in English. */
export function questionLists(language: string | undefined): readonly QuestionList[] {
  return LISTS[templateLanguage(language)];
}

const LISTS: Readonly<Record<TemplateLanguage, readonly QuestionList[]>> = {
  en: [
    {
      id: 'grow',
      name: 'From goal to plan (GROW)',
      parts: [
        {
          name: 'Goal',
          questions: [
            'What should be different by the end of this talk?',
            'How would you notice that it is solved?',
            'What makes it matter now?',
          ],
        },
        {
          name: 'Reality',
          questions: [
            'What have you tried so far, and what came of it?',
            'What do you see happening, step by step?',
            'What is in your own hands here, and what is not?',
          ],
        },
        {
          name: 'Options',
          questions: [
            'Which ways are there, the odd ones too?',
            'What would you do if you had twice the time?',
            'What would you tell a colleague who was stuck here?',
          ],
        },
        {
          name: 'Will',
          questions: [
            'Which one will you try first, and when?',
            'What could get in the way, and what then?',
            'Who has to know, and what help do you want?',
          ],
        },
      ],
    },
    {
      id: 'sbi',
      name: 'Give feedback (SBI)',
      parts: [
        {
          name: 'Situation',
          questions: ['When and where was it?', 'What was going on around it?'],
        },
        {
          name: 'Behaviour',
          questions: [
            'What did the other do or say, as a camera would have seen it?',
            'What came before it?',
          ],
        },
        {
          name: 'Impact',
          questions: ['What did it do to you, to others, to the work?', 'What did it make easier or harder?'],
        },
        {
          name: 'Next',
          questions: [
            'What is worth keeping, and what could be tried another way?',
            'What do you make of it yourself?',
          ],
        },
      ],
    },
    {
      id: 'coaching',
      name: 'Open questions',
      parts: [
        {
          name: 'Thinking further',
          questions: [
            'What is the real difficulty here for you?',
            'And what else?',
            'What are you assuming that may not be so?',
            'If you say yes to this, what do you say no to?',
            'What would the smallest useful step be?',
            'What did you learn about yourself?',
          ],
        },
      ],
    },
    {
      id: 'start',
      name: 'Getting to know each other',
      parts: [
        {
          name: 'The first meetings',
          questions: [
            'How did you come to do this work?',
            'What are you good at that few people here know?',
            'How do you like to get feedback?',
            'What should the other never do?',
            'When was somebody a good mentor to you, and what did they do?',
          ],
        },
      ],
    },
    {
      id: 'career',
      name: 'Where to go from here',
      parts: [
        {
          name: 'Career',
          questions: [
            'Which work gives you energy, and which takes it?',
            'What would you like to be asked for in two years?',
            'Whose work do you look at and think: that I would like to do?',
            'Which skill is closest to holding you back?',
            'Who should know what you can do?',
          ],
        },
      ],
    },
    {
      id: 'us',
      name: 'How we work together',
      parts: [
        {
          name: 'Now and then',
          questions: [
            'What should we do more of, and what less?',
            'Who talks most here, and is that right?',
            'What have we not dared to talk about yet?',
            'Which goal is no longer one?',
            'What would make the next meeting better than this one?',
          ],
        },
      ],
    },
  ],
  nl: [
    {
      id: 'grow',
      name: 'Van doel naar plan (GROW)',
      parts: [
        {
          name: 'Doel',
          questions: [
            'Wat moet er anders zijn aan het eind van dit gesprek?',
            'Waaraan merk je dat het is opgelost?',
            'Waarom is het juist nu belangrijk?',
          ],
        },
        {
          name: 'Werkelijkheid',
          questions: [
            'Wat heb je al geprobeerd, en wat kwam daarvan?',
            'Wat zie je gebeuren, stap voor stap?',
            'Wat heb je hier zelf in de hand, en wat niet?',
          ],
        },
        {
          name: 'Opties',
          questions: [
            'Welke wegen zijn er, ook de vreemde?',
            'Wat zou je doen met twee keer zo veel tijd?',
            'Wat zou je een collega zeggen die hier vastzit?',
          ],
        },
        {
          name: 'Wil',
          questions: [
            'Welke probeer je het eerst, en wanneer?',
            'Wat kan er tussenkomen, en wat doe je dan?',
            'Wie moet het weten, en welke hulp wil je?',
          ],
        },
      ],
    },
    {
      id: 'sbi',
      name: 'Feedback geven (SBI)',
      parts: [
        { name: 'Situatie', questions: ['Wanneer en waar was het?', 'Wat speelde er omheen?'] },
        {
          name: 'Gedrag',
          questions: ['Wat deed of zei de ander, zoals een camera het zou zien?', 'Wat ging eraan vooraf?'],
        },
        {
          name: 'Gevolg',
          questions: [
            'Wat deed het met jou, met anderen, met het werk?',
            'Wat werd er makkelijker of moeilijker door?',
          ],
        },
        {
          name: 'Verder',
          questions: ['Wat is het waard om te houden, en wat kan anders?', 'Wat vind je er zelf van?'],
        },
      ],
    },
    {
      id: 'coaching',
      name: 'Open vragen',
      parts: [
        {
          name: 'Verder denken',
          questions: [
            'Wat is hier voor jou het echte probleem?',
            'En wat nog meer?',
            'Wat neem je aan dat misschien niet zo is?',
            'Als je hier ja tegen zegt, waar zeg je dan nee tegen?',
            'Wat is de kleinste stap waar je iets aan hebt?',
            'Wat heb je over jezelf geleerd?',
          ],
        },
      ],
    },
    {
      id: 'start',
      name: 'Elkaar leren kennen',
      parts: [
        {
          name: 'De eerste gesprekken',
          questions: [
            'Hoe ben je dit werk gaan doen?',
            'Waar ben je goed in zonder dat veel mensen het weten?',
            'Hoe krijg je het liefst feedback?',
            'Wat moet de ander nooit doen?',
            'Wanneer was iemand een goede mentor voor je, en wat deed die dan?',
          ],
        },
      ],
    },
    {
      id: 'career',
      name: 'Waar naartoe',
      parts: [
        {
          name: 'Loopbaan',
          questions: [
            'Welk werk geeft je energie, en welk werk kost het?',
            'Waarvoor wil je over twee jaar gevraagd worden?',
            'Naar wiens werk kijk je en denk je: dat wil ik ook?',
            'Welke vaardigheid houdt je het meest tegen?',
            'Wie moet weten wat je kunt?',
          ],
        },
      ],
    },
    {
      id: 'us',
      name: 'Hoe we samenwerken',
      parts: [
        {
          name: 'Nu en dan',
          questions: [
            'Wat doen we vaker, en wat minder?',
            'Wie praat hier het meest, en klopt dat?',
            'Waar durfden we het nog niet over te hebben?',
            'Welk doel is er geen meer?',
            'Wat maakt het volgende gesprek beter dan dit?',
          ],
        },
      ],
    },
  ],
};
