import assert from 'node:assert/strict';
import { agendaAsMarkdown, agendaAsText } from '../../../src/core/mentoring/agendaText';
import { readable } from './readable';

function markdown(text: string, people = ['ada', 'mo']): string {
  const { record } = readable('meeting', text);
  assert.ok(record.kind === 'meeting');
  return agendaAsMarkdown(record.value, people, id => id.toUpperCase());
}

describe('an agenda as Markdown', () => {
  it('has a heading with the time, and each person with a task list, in the order of a session', () => {
    const text = `title: API
date: 2027-02-26 10:00
agenda:
  mo:
    - Reading a table
  ada:
    - text: Where does it start?
      minutes: 15
    - text: Helpers
      status: discussed
`;
    assert.equal(
      markdown(text),
      `## API, 2027-02-26 10:00

### ADA

- [ ] Where does it start? (15 min)
- [x] Helpers

### MO

- [ ] Reading a table
`,
    );
  });

  it('leaves out who brings nothing', () => {
    assert.equal(
      markdown('title: API\nagenda:\n  ada:\n\n  mo:\n    - One\n'),
      '## API\n\n### MO\n\n- [ ] One\n',
    );
  });

  it('shows what was written and lets nothing in it work as Markdown or HTML', () => {
    const text =
      'title: A\nagenda:\n  ada:\n    - "![x](http://e.org) <b>`c`</b> *d* _e_ ~f~ & | \\\\ \\n# g"\n';
    assert.equal(
      markdown(text, ['ada']).split('\n')[4],
      '- [ ] !\\[x\\](http:/<!-- -->/e.org) \\<b\\>\\`c\\`\\</b\\> \\*d\\* \\_e\\_ \\~<!-- -->f\\~ \\& \\| \\\\ # g',
    );
  });
});

describe('an agenda as plain text', () => {
  it('has each person with their topics below, a blank line between two, and nobody without any', () => {
    const { record } = readable(
      'meeting',
      'title: API\nagenda:\n  mo:\n    - A *table*\n  ada:\n    - One\n    - ""\n    - Two\n  lin:\n',
    );
    assert.ok(record.kind === 'meeting');
    const name = (id: string) => id.toUpperCase();
    assert.equal(
      agendaAsText(record.value, ['ada', 'lin', 'mo'], name),
      'ADA\n- One\n- Two\n\nMO\n- A *table*',
    );
    assert.equal(agendaAsText(record.value, ['lin'], name), '');
  });
});
