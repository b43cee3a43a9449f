import { letterEdits } from '../letterEdits';
import { withoutCapitals } from '../sameText';

/** The words of a file that people write in another word, mostly in English or in Dutch; without spaces, dashes and capitals. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  active: ['open', 'actief', 'lopend', 'inprogress', 'ongoing', 'bezig'],
  draft: ['concept', 'idea', 'idee'],
  paused: ['onhold', 'hold', 'gepauzeerd', 'wacht'],
  done: [
    'complete',
    'completed',
    'finished',
    'closed',
    'achieved',
    'klaar',
    'af',
    'afgerond',
    'voltooid',
    'gehaald',
  ],
  dropped: ['abandoned', 'cancelled', 'canceled', 'vervallen', 'geschrapt', 'gestopt'],
  planned: ['scheduled', 'open', 'gepland'],
  held: ['done', 'finished', 'gevoerd', 'gehouden', 'geweest'],
  missed: ['gemist', 'noshow', 'skipped'],
  cancelled: ['afgezegd', 'geannuleerd'],
  discussed: ['done', 'besproken', 'klaar'],
  parked: ['geparkeerd', 'later'],
  carried: ['moved', 'doorgeschoven', 'carriedover'],
  open: ['todo', 'new', 'nieuw'],
  closed: ['done', 'ended', 'finished', 'afgerond', 'gesloten'],
  seeking: ['zoekend', 'open', 'wanted'],
  'on-track': ['opkoers', 'ok', 'good', 'green', 'goed'],
  'at-risk': ['looptrisico', 'risk', 'risico', 'amber', 'orange'],
  stuck: ['blocked', 'vast', 'zitvast', 'red'],
  title: ['titel', 'name', 'naam'],
  owner: ['eigenaar', 'assignee'],
  steps: ['stappen', 'tasks', 'taken', 'schritte', 'étapes', 'pasos'],
  due: ['deadline', 'duedate', 'einddatum', 'vervaldatum', 'streefdatum', 'uiterlijk', 'voor'],
  start: ['begin', 'startdate', 'startdatum'],
  date: ['datum', 'when', 'wanneer'],
  minutes: ['minuten', 'duration', 'duur'],
  people: ['deelnemers', 'participants', 'attendees', 'mensen'],
  theme: ['thema', 'topic'],
  template: ['sjabloon'],
  notes: ['notities', 'notulen', 'aantekeningen', 'verslag', 'minutes', 'notizen', 'protokoll', 'notas'],
  agenda: ['onderwerpen', 'topics', 'gesprekspunten', 'tagesordnung', 'themen', 'ordredujour', 'temas'],
  decisions: ['besluiten', 'beslissingen', 'entscheidungen', 'beschlüsse', 'décisions', 'decisiones'],
  actions: [
    'afspraken',
    'beloften',
    'toezeggingen',
    'acties',
    'actiepunten',
    'actionitems',
    'nextsteps',
    'vervolgstappen',
    'promises',
    'commitments',
    'todo',
    'todos',
    'zusagen',
    'versprechen',
    'aufgaben',
    'engagements',
    'promesses',
    'promesas',
    'compromisos',
  ],
  wins: ['successen', 'highlights', 'gelukt', 'erfolge', 'réussites', 'logros'],
  checkin: ['terugblik', 'retro', 'evaluatie'],
  progress: ['voortgang', 'fortschritt', 'progrès', 'progreso'],
  skills: ['vaardigheden'],
  evidence: ['bewijs', 'proof'],
  specific: ['specifiek'],
  measurable: ['meetbaar', 'measure', 'measured'],
  achievable: ['haalbaar', 'acceptabel', 'attainable'],
  relevant: ['realistisch'],
  stages: ['themes', 'thema’s', 'themas', 'fases'],
  target: ['doeldatum', 'due', 'date'],
  goals: ['doelen'],
  text: ['tekst', 'description', 'omschrijving'],
  status: ['state', 'stand'],
  state: ['status'],
  note: ['notitie', 'toelichting'],
  started: ['gestart', 'start', 'begonnen'],
  ends: ['end', 'einde', 'eindigt'],
  cadence: ['frequency', 'frequentie', 'every', 'ritme'],
  agreement: ['afspraak', 'contract'],
  purpose: ['doel', 'aim'],
  boundaries: ['grenzen'],
  channels: ['kanalen'],
  confidential: ['vertrouwelijk'],
  expectations: ['verwachtingen'],
  agreed: ['akkoord'],
  pauses: ['pauzes', 'breaks'],
  want: ['wens', 'wensen', 'wil'],
  bring: ['breng', 'inbreng'],
  expect: ['verwacht', 'verwachting', 'verwachtingen'],
  outcomes: ['resultaten', 'uitkomsten', 'results'],
  learned: ['geleerd', 'lessons'],
  celebrate: ['vieren', 'gevierd'],
  advice: ['advies'],
  useful: ['nuttig'],
  next: ['volgende', 'vervolg', 'nextsteps'],
  change: ['veranderen', 'anders'],
  situation: ['situatie'],
  behaviour: ['gedrag'],
  reply: ['antwoord', 'reactie', 'answer', 'response'],
  from: ['van'],
  to: ['aan'],
  asked: ['gevraagd'],
};

const bare = (word: string) => withoutCapitals(word).replace(/[\s_-]+/g, '');

/** Of some words the one that was probably meant; undefined where none is near, or two are as near. */
export function nearest(word: string, wanted: Iterable<string>): string | undefined {
  const written = bare(word);
  if (written === '') return undefined;
  const found = [...new Set(wanted)]
    .filter(candidate => candidate !== word)
    .map(candidate => ({ candidate, far: distance(written, bare(candidate), candidate) }))
    .filter(({ candidate, far }) => far <= allowed(Math.min(written.length, bare(candidate).length)))
    .sort((one, other) => one.far - other.far);
  const [best, next] = found;
  return best === undefined || best.far === next?.far ? undefined : best.candidate;
}

/** How many letters may differ: in short words one wrong letter makes another word. */
const allowed = (length: number) => (length < 3 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3);

function distance(written: string, wanted: string, word: string): number {
  const others = Object.hasOwn(OTHER_WORDS, word) ? (OTHER_WORDS[word] ?? []) : [];
  return others.includes(written) ? 0 : letterEdits(written, wanted);
}
