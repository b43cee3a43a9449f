import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/model/entry';
import type { LocalZone } from '../../../src/core/mentoring/localZone';
import { meetingContextOf, type MeetingContext } from '../../../src/core/pages/meetingContext';
import type { MentorshipNotes, TreeContext } from '../../../src/core/tree/context';
import { contextOf, folderOf, type TreeFolder } from '../support/trees';

/** Where the mentorship of these tests lies, from `.mentoring/`. */
const ROOT = 'mentorships/ada-mo';

const MENTORSHIP = 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ntimezone: Europe/Amsterdam\n';

/** The files of a mentorship as texts: meetings and goals by their ids, others by their paths from its folder. */
export interface Files {
  readonly mentorship?: string;
  readonly meetings?: Readonly<Record<string, string>>;
  readonly goals?: Readonly<Record<string, string>>;
  readonly others?: Readonly<Record<string, string>>;
}

/** A mentorship of Ada and Mo as it is on Friday 26 February 2027 at ten, and how its pages see it. */
export class Pages {
  private constructor(
    private readonly folder: TreeFolder,
    private readonly locale: string,
    private readonly here: LocalZone,
  ) {}

  /** @param files what is there; who reads it, in which language, and where they sit */
  static async of(
    files: Files,
    { me = 'ada', locale = 'en', zone = 'Europe/Amsterdam', isKnown = true } = {},
  ): Promise<Pages> {
    const { mentorship = MENTORSHIP, meetings = {}, goals = {}, others = {} } = files;
    const named = (part: string, texts: Readonly<Record<string, string>>, end = '') =>
      Object.entries(texts).map(([name, text]) => [`${ROOT}/${part}${name}${end}`, text] as const);
    const all = Object.fromEntries([
      [`${ROOT}/mentorship.yaml`, mentorship] as const,
      ...named('meetings/', meetings, '.yaml'),
      ...named('goals/', goals, '.yaml'),
      ...named('', others),
    ]);
    return new Pages(await folderOf(all, { me }), locale, { zone, isKnown });
  }

  /** Puts another text into a file, after its record was looked at. */
  async put(path: string, text: string): Promise<void> {
    const full = `.mentoring/${ROOT}/${path}`;
    await this.folder.store.record(full);
    this.folder.files.put(full, text);
    await this.folder.store.refresh([full]);
  }

  /** What the functions of the pages are given, as things stand now. */
  look(meeting: string): readonly [context: TreeContext, notes: MentorshipNotes, entry: Entry] {
    const context = contextOf([this.folder], { locale: this.locale, here: this.here });
    const [notes] = context.mentorships;
    const entry = notes?.meetings.find(({ id }) => id === meeting);
    assert.ok(notes && entry, meeting);
    return [context, notes, entry];
  }

  async hand(meeting: string): Promise<MeetingContext> {
    const [context, notes, entry] = this.look(meeting);
    const record = await notes.folder.record(entry.path);
    assert.ok(record?.kind === 'meeting');
    return meetingContextOf(context, notes, entry, record.value);
  }
}

export const uriOf = (path: string) => `file:///compiler/.mentoring/${ROOT}/${path}`;
export const meetingUri = (id: string) => uriOf(`meetings/${id}.yaml`);
