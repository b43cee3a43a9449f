// The private records: a table of their own. Nothing shared imports it (see eslint.config.mjs).
import { NOTES_FOLDER } from '../model/kinds';
import { locate, pathOf, type RecordPlace } from '../model/recordPlace';
import { mapOf, rulesOf, shapeAt, type RecordRules } from '../model/keys';
import type { MapShape, Shape } from '../model/shape';
import { SHAPES } from '../model/shapes.generated';

/** What private notes can be about; and the inbox, which is about nothing yet. */
export type PrivateKind = 'meeting' | 'goal' | 'person' | 'inbox';

/** Which private record a file holds: what it is about, as the shared notes name it. */
export interface PrivatePlace {
  readonly kind: PrivateKind;
  readonly id: string;
  readonly mentorship?: string;
}

/** Every path of a private file begins so, wherever its folder lies: nothing that is said or logged tells more. */
export const PRIVATE = 'private';
export const INBOX = `${PRIVATE}/inbox.yaml`;

const topic: Shape = mapOf(shapeAt(SHAPES.meeting, ['agenda', '', 0])) ?? { is: 'map', keys: {} };
const place = mapOf(shapeAt(topic, ['code'])) ?? { is: 'map', keys: {} };
const remarks: MapShape = { is: 'map', keys: { notes: { shape: { is: 'lines' } } } };

/** How each kind of private file is read. The list of the inbox stands under a key while it is worked on: `inbox.ts`. */
const PRIVATE_SHAPES: Readonly<Record<PrivateKind, MapShape>> = {
  meeting: {
    is: 'map',
    keys: {
      notes: { shape: { is: 'prose' }, optional: true },
      agenda: { shape: { is: 'list', of: topic } },
    },
  },
  goal: remarks,
  person: remarks,
  inbox: {
    is: 'map',
    keys: {
      items: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'text',
            keys: {
              text: { shape: { is: 'text' } },
              date: { shape: { is: 'moment' }, optional: true },
              mentorship: { shape: { is: 'id' }, optional: true },
              code: { shape: place, optional: true },
              later: { shape: { is: 'id' }, optional: true },
            },
          },
        },
      },
    },
  },
};

export const privateShape = (kind: PrivateKind): MapShape => PRIVATE_SHAPES[kind];
export const privateRules = (kind: PrivateKind): RecordRules => rulesOf(PRIVATE_SHAPES[kind]);

/** The list that a note of one line goes to. */
export const LIST_OF: Readonly<Record<PrivateKind, 'agenda' | 'notes' | 'items'>> = {
  meeting: 'agenda',
  goal: 'notes',
  person: 'notes',
  inbox: 'items',
};

/** What a shared record is as the subject of private notes; undefined for kinds that nobody notes anything about. */
export function subjectOf(shared: RecordPlace | undefined): PrivatePlace | undefined {
  const { kind, id, mentorship } = shared ?? {};
  if (id === undefined || (kind !== 'meeting' && kind !== 'goal' && kind !== 'person')) return undefined;
  return { kind, id, ...(mentorship !== undefined && { mentorship }) };
}

/** The private file about something: the same path below `private/` that its record has below `.mentoring/`. */
export function privatePathOf({ kind, id, mentorship }: PrivatePlace): string {
  return kind === 'inbox' ? INBOX : pathOf(kind, id, mentorship).replace(NOTES_FOLDER, PRIVATE);
}

/** Which private record lies at a path below `private/`; undefined for all that is none. */
export function locatePrivate(path: string): PrivatePlace | undefined {
  if (path === INBOX) return { kind: 'inbox', id: 'inbox' };
  return path.startsWith(`${PRIVATE}/`)
    ? subjectOf(locate(NOTES_FOLDER + path.slice(PRIVATE.length)))
    : undefined;
}

/** Where the shared record lies that private notes are about. */
export function sharedPathOf({ kind, id, mentorship }: PrivatePlace): string | undefined {
  return kind === 'inbox' ? undefined : pathOf(kind, id, mentorship);
}
