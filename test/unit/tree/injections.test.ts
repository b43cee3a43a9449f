import assert from 'node:assert/strict';
import { locate } from '../../../src/core/model/recordPlace';
import { EACH_KIND } from '../../../src/core/model/kinds';
import { actionsTree } from '../../../src/core/tree/actionsTree';
import { goalsTree } from '../../../src/core/tree/goalsTree';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { ATTEMPTS, recordsWith } from '../support/injections';
import { contextOf, everyRow, folderOf } from '../support/trees';

describe('the rows of the trees', () => {
  for (const attempt of ATTEMPTS)
    it(`show ${JSON.stringify(attempt)} on one line each, as plain text, and lead nowhere but into the notes`, async () => {
      const folder = await folderOf(recordsWith(attempt), { me: 'ada' });
      const context = contextOf([folder]);
      const roots = [...goalsTree(context), ...meetingsTree(context), ...(await actionsTree(context))];
      const rows = await everyRow(roots);
      assert.ok(rows.length > 20, String(rows.length));
      for (const row of rows) {
        for (const text of [row.label, row.description ?? '', row.name])
          assert.ok(!/[\r\n]/.test(text), `${row.id} ${JSON.stringify(text)}`);
        assert.ok(
          row.target === undefined || row.target.uri.startsWith('file:///compiler/.mentoring/'),
          row.label,
        );
        const tooltip = await row.tooltip?.();
        if (tooltip !== undefined) assert.ok(tooltip.lines.every(line => typeof line === 'string'));
      }
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, 'each row has an id of its own');
    });
});

describe('What is tried wherever there is text', () => {
  it('is tried in each kind of record', () => {
    const tried = new Set(Object.keys(recordsWith('x')).map(path => locate(`.mentoring/${path}`)?.kind));
    assert.deepEqual(
      EACH_KIND.map(([kind]) => kind).filter(kind => !tried.has(kind)),
      [],
    );
  });
});
