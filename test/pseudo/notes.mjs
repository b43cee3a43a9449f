// Notes in which every word is in Cyrillic letters: what stands in Latin ones is not the user's.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** @param {number} days */
const day = days => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const MENTORSHIP = `title: Ада и Мо
mentees: [ada]
mentors: [mo]
started: ${day(-90)}
cadence: 2 weeks
timezone: Europe/Amsterdam
support: shared
agreement:
  purpose: Расти
`;

const OTHER = `title: Лин и Ада
mentees: [lin]
mentors: [ada]
started: ${day(-90)}
cadence: 2 weeks
`;

/** Every state that rows and pages can show. */
const FILES = {
  'people/ada.yaml': 'name: Ада\nemail: ada@example.org\n',
  'people/mo.yaml': 'name: Мо\n',
  'people/lin.yaml': 'name: Лин\n',
  'mentorships/ada-mo/mentorship.yaml': MENTORSHIP,
  'mentorships/ada-mo/roadmap.yaml': `stages:\n  - theme: Начало\n    target: ${day(-30)}\n  - theme: Путь\n    target: ${day(14)}\n`,
  'mentorships/ada-mo/reflections/ada.yaml': 'want:\nbring: Опыт\nexpect:\n',
  'mentorships/ada-mo/goals/late.yaml': `title: Опоздала\ndue: ${day(-9)}\nsteps:\n  - text: Один\n    done: ${day(-20)}\n  - text: Два\n    due: ${day(-3)}\n`,
  'mentorships/ada-mo/goals/stuck.yaml': 'title: Застряла\n',
  'mentorships/ada-mo/goals/draft.yaml': 'title: Набросок\nstatus: draft\n',
  'mentorships/ada-mo/goals/done.yaml': `title: Готова\nstatus: done\ndone: ${day(-8)}\n`,
  'mentorships/ada-mo/goals/paused.yaml': 'title: Стоит\nstatus: paused\n',
  'mentorships/ada-mo/goals/dropped.yaml': 'title: Снята\nstatus: dropped\n',
  'mentorships/ada-mo/goals/broken.yaml': 'title: "\n',
  [`mentorships/ada-mo/meetings/${day(-14)}-last.yaml`]: `title: Прошлый\ndate: ${day(-14)}T10:00\nstatus: held\nagenda:\n  ada:\n    - text: Тема\n      status: discussed\n    - text: Другая\n      status: parked\nprogress:\n  stuck:\n    state: stuck\n    note: Нет\nactions:\n  ada:\n    - text: Обещание\n      due: ${day(-4)}\n    - text: Без дня\n  mo:\n    - text: Книга\n      kind: resource\n      due: ${day(4)}\nwins:\n  ada:\n    - Победа\ncheckin:\n  mo:\n    useful: Да\n`,
  [`mentorships/ada-mo/meetings/${day(-28)}-missed.yaml`]: `title: Пропущен\ndate: ${day(-28)}\nstatus: missed\n`,
  [`mentorships/ada-mo/meetings/${day(1)}-next.yaml`]: `title: Будущий\ndate: ${day(1)}T10:00\nagenda:\n  ada:\n    - text: Вопрос\n      minutes: 10\n  mo:\n    - text: Ответ\n`,
  'mentorships/lin-ada/mentorship.yaml': OTHER,
  [`mentorships/lin-ada/meetings/${day(-60)}-old.yaml`]: `title: Давно\ndate: ${day(-60)}\nstatus: held\n`,
};

/** Writes the notes into a new folder, and gives that. */
export function pseudoNotes() {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-pseudo-'));
  for (const [path, text] of Object.entries(FILES)) {
    const file = join(folder, '.mentoring', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
