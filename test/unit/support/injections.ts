// Texts that try to be more than text, wherever a file has text: in each field of each record. None of them may do
// anything anywhere: not in a tree, a hover, a list to choose from, a page or an export.

/** What does something when it comes into HTML, Markdown, a notification, a calendar or a shell as it is. */
export const ATTEMPTS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[x](command:workbench.action.terminal.new)',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '[x]: https://evil.example "t"',
  '<https://evil.example>',
  '<command:workbench.action.quit>',
  '$(warning) $(loading~spin)',
  '# Heading',
  '- [x] done',
  '1. one',
  '> quote',
  '```js',
  '`code`',
  '| a | b |',
  '***bold***',
  '~~gone~~',
  '$\\frac{1}{2}$',
  '\\[x\\](y)',
  '---',
  '===',
  '\u202ereversed\u202c',
  'two\n\n# lines',
  'two\r\nATTACH:https://evil.example',
  'END:VEVENT',
  '{{constructor.constructor("alert(1)")()}}',
  '${process.exit(1)}',
  '$(touch /tmp/x) `touch /tmp/x` ; touch /tmp/x',
  '%s%n{0}{title}',
  '__proto__',
  'constructor',
];

const quoted = (text: string) => JSON.stringify(text);

/** Records that hold an attempt in every field that takes text; paths are taken from `.mentoring/`. */
export function recordsWith(text: string): Readonly<Record<string, string>> {
  const x = quoted(text);
  const people = [`  ada:\n    - text: ${x}\n`, `  ${x}:\n    - text: ${x}\n`].join('\n');
  return {
    'mentoring.yaml': `version: 1\nlanguage: ${x}\n`,
    'people/ada.yaml': `name: ${x}\nemail: ${x}\noffers: [${x}]\nwants: [${x}]\n`,
    'mentorships/m/mentorship.yaml': `title: ${x}\nmentees: [ada, ${x}]\nmentors: [mo]\ntimezone: ${x}\ntemplate: ${x}\nlanguage: ${x}\nagreement:\n  purpose: ${x}\n  boundaries: ${x}\n  channels: [${x}]\n  confidential: ${x}\n  expectations:\n    ada: ${x}\n`,
    'mentorships/m/roadmap.yaml': `stages:\n  - theme: ${x}\n    target: 2027-02-01\n    goals: [${x}]\n  - ${x}\n`,
    'mentorships/m/goals/g.yaml': `title: ${x}\nowner: ${x}\nspecific: ${x}\nmeasurable: ${x}\nachievable: ${x}\nrelevant: ${x}\nskills: [${x}]\nsteps:\n  - text: ${x}\n    due: 2027-02-01\n  - ${x}\ncode:\n  - path: ${x}\n    repo: ${x}\n    line: 3\n    text: ${x}\n    commit: ${x}\nevidence:\n  - url: ${x}\n    note: ${x}\n  - commit: ${x}\n  - path: ${x}\n`,
    'mentorships/m/meetings/2027-02-12-held.yaml': meeting('2027-02-12T10:00', 'held', x, people),
    'mentorships/m/meetings/2027-03-12-next.yaml': meeting('2027-03-12T10:00', 'planned', x, people),
    'mentorships/m/reflections/ada.yaml': `want: ${x}\nbring: [${x}]\nexpect: ${x}\n`,
    'mentorships/m/feedback/2027-02-12-f.yaml': `title: ${x}\nfrom: ${x}\nto: ada\nsituation: ${x}\nbehaviour: ${x}\nimpact: ${x}\nnext: ${x}\nreply: ${x}\n`,
    'mentorships/m/closing.yaml': `title: ${x}\nlearned:\n  ada: [${x}]\ncelebrate:\n  ada: ${x}\nadvice:\n  ada: ${x}\ncontact:\n  ada: ${x}\n`,
    'templates/meetings/t.yaml': `title: ${x}\nagenda:\n  everyone:\n    - ${x}\n`,
    'templates/goals/t.yaml': `title: ${x}\nsteps:\n  - ${x}\n`,
  };
}

function meeting(date: string, status: string, x: string, people: string): string {
  return `title: ${x}
date: ${date}
status: ${status}
template: ${x}
theme: ${x}

agenda:
${people}    - text: ${x}
      goal: ${x}
      code:
        path: ${x}
        text: ${x}

wins:
${people}
notes: ${x}

decisions:
${people}
progress:
  g:
    state: on-track
    note: ${x}
  ${x}:
    state: stuck
    note: ${x}

actions:
${people}    - text: ${x}
      due: 2027-01-01

checkin:
  ada:
    useful: ${x}
    next: ${x}
    change: ${x}
`;
}
