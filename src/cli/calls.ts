/** How each of what the program can do is called. */
export const CALLS = {
  check: 'check [folder] [--format text|json|github]',
  report: 'report [folder] [--mentorship id] [--from day] [--to day] [--parts a,b] [--out file]',
  calendar: 'calendar [folder] [--mentorship id] [--from day] [--to day] [--agenda] [--out file]',
  roadmap:
    'roadmap [folder] [--mentorship id] [--format markdown|svg|mermaid] [--theme light|dark] [--out file]',
  merge: 'merge [--seconds 20] %O %A %B %L %P',
} as const;

/** A line for how it is called, and one for what it does. */
export const callLines = (call: string, what: string): string => `mentoring-notes ${call}\n    ${what}\n`;
