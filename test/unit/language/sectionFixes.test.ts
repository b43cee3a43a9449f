import assert from 'node:assert/strict';
import { fixesFor } from '../../../src/core/language/fixes';
import { fill } from '../../../src/core/text';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { factsOf, GOAL, MEETING } from './support';

/** What the fixes at the line that begins so make of a text, by their titles. */
async function offered(
  text: string,
  line: string,
  path = MEETING,
): Promise<Readonly<Record<string, string>>> {
  const start = text.indexOf(line);
  const subject = { path: `.mentoring/${path}`, text, facts: await factsOf(), locale: 'en' };
  const fixes = fixesFor(subject, [], { start, end: start + line.length });
  return Object.fromEntries(
    fixes.map(({ title, edits }) => [fill(title.message, title.args), applyTextEdits(text, edits ?? [])]),
  );
}

const AGENDA = 'Add the missing sections to "agenda"';
const ACTIONS = 'Add the missing sections to "actions"';

describe('The sections that a meeting lacks', () => {
  it('can be added on the line of their part, for each person who has none', async () => {
    const text = 'title: A\r\nagenda: # ours\r\n  mo:\r\n    - Why # ?\r\n';
    const made = await offered(text, 'agenda:');
    assert.deepEqual(Object.keys(made), [AGENDA]);
    assert.match(
      made[AGENDA] ?? '',
      /^title: A\r\nagenda: # ours\r\n(?=[^]* {2}ada:\r\n)(?=[^]* {2}mo:\r\n {4}- Why # \?\r\n)/,
    );
  });

  it('can be added with their part on the first line', async () => {
    const made = await offered('title: A\ndate: 2027-03-01\n', 'title');
    assert.deepEqual(Object.keys(made), [AGENDA, ACTIONS]);
    assert.match(made[ACTIONS] ?? '', /^title: A\ndate: 2027-03-01\n\nactions:\n {2}ada:\n\n? {2}mo:\n$/);
  });

  it('are those of the people whom the meeting names', async () => {
    const made = await offered('title: A\npeople: [mo]\nagenda:\n  mo:\n', 'agenda:');
    assert.deepEqual(made, {});
  });

  it('are not offered elsewhere, nor where the meeting was held, nor where the part is something else', async () => {
    assert.deepEqual(await offered('title: A\nagenda:\n  mo:\n    - Why\n', '    - Why'), {});
    assert.deepEqual(await offered('title: A\nstatus: held\nagenda:\n', 'agenda:'), {});
    assert.deepEqual(await offered('title: A\nagenda: soon\n', 'agenda:'), {});
    assert.deepEqual(await offered('title: A\nagenda: [\n', 'agenda:'), {});
    assert.deepEqual(await offered('title: A\nagenda:\n', 'agenda:', GOAL), {});
  });
});
