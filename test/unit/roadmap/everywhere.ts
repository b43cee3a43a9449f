import type { Track } from '../../../src/core/roadmap/roadmapModel';
import { track } from './tracks';

/** A mentorship with one text wherever the roadmap shows a text of the files. */
export function everywhere(text: string): Track {
  const x = JSON.stringify(text);
  const made = track({
    mentorship: `title: ${x}\nmentees: [ada]\nmentors: [mo]\nstarted: 2026-12-04\n`,
    roadmap: `stages:\n  - theme: ${x}\n    target: 2026-12-04\n`,
    goals: {
      one: `title: ${x}\nstart: 2026-12-18\ndue: 2027-03-15\nskills: [${x}]\nsteps:\n  - text: ${x}\n    due: 2027-01-12\n`,
    },
    meetings: {
      first: `title: ${x}\ndate: 2026-12-04T10:00\nstatus: held\ntheme: ${x}\nwins:\n  ada:\n    - ${x}\nprogress:\n  one:\n    state: on-track\n    note: ${x}\nactions:\n  mo:\n    - text: ${x}\n      due: 2026-12-08\n`,
    },
  });
  return { ...made, people: made.people.map(person => ({ ...person, name: text })) };
}
