import { escapeMarkdown } from '../markdownText';
import type { Meeting } from '../model/schema';

/**
 * A meeting's agenda as Markdown, to paste into a chat or a mail: a heading, then each person's topics as a task
 * list. What stands in the files is escaped, so that it reads as it was written and does nothing.
 * @param people in the order of a session
 * @param name the name to show for a person's id
 */
export function agendaAsMarkdown(
  meeting: Meeting,
  people: readonly string[],
  name: (person: string) => string,
): string {
  const when = meeting.date === undefined ? '' : `, ${meeting.date.replace('T', ' ')}`;
  const sections = people.flatMap(person => {
    const items = (meeting.agenda[person] ?? []).filter(item => item.text !== '');
    if (items.length === 0) return [];
    const lines = items.map(item => {
      const minutes = item.minutes === undefined ? '' : ` (${item.minutes} min)`;
      return `- [${item.status === 'discussed' ? 'x' : ' '}] ${escapeMarkdown(item.text)}${minutes}`;
    });
    return [`### ${escapeMarkdown(name(person))}\n\n${lines.join('\n')}\n`];
  });
  return [`## ${escapeMarkdown(meeting.title)}${when}\n`, ...sections].join('\n');
}

/** The same as plain text, for where Markdown is not read: people with their topics below them. */
export function agendaAsText(
  meeting: Meeting,
  people: readonly string[],
  name: (person: string) => string,
): string {
  return people
    .flatMap(person => {
      const items = (meeting.agenda[person] ?? []).filter(item => item.text !== '');
      return items.length === 0 ? [] : [[name(person), ...items.map(item => `- ${item.text}`)].join('\n')];
    })
    .join('\n\n');
}
