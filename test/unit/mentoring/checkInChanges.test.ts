import assert from 'node:assert/strict';
import { checkInChanges } from '../../../src/core/mentoring/checkInChanges';
import { after } from './readable';

const written = (text: string, answers: object, person = 'ada') =>
  after('meeting', text, file => checkInChanges(file, person, ['ada', 'mo'], answers));

describe('the answers of a check-in', () => {
  it('fill what stands empty, and leave all else as it is', () => {
    assert.equal(
      written('title: A\ncheckin:\n  ada:\n    useful:   # say it\n    next:\n    change: Less\n\n  mo:\n', {
        useful: ' The tables ',
        next: 'One page',
        change: 'Less',
      }),
      'title: A\ncheckin:\n  ada:\n    useful: The tables   # say it\n    next: One page\n    change: Less\n\n  mo:\n',
    );
    assert.equal(
      written('title: A\ncheckin:\n  ada:\n\n  mo:\n', { useful: 'The tables' }),
      'title: A\ncheckin:\n  ada:\n    useful: The tables\n\n  mo:\n',
    );
  });

  it('make a missing section for everybody, a guest too', () => {
    assert.equal(
      written('title: A\n', { next: 'One page' }),
      'title: A\n\ncheckin:\n  ada:\n    next: One page\n\n  mo:\n',
    );
    assert.equal(
      written('title: A\n', { next: 'One page' }, 'guest'),
      'title: A\n\ncheckin:\n  ada:\n\n  mo:\n\n  guest:\n    next: One page\n',
    );
  });

  it('keep their lines', () => {
    assert.equal(
      written('title: A\ncheckin:\n  ada:\n', { next: 'One page\nTwo options' }),
      'title: A\ncheckin:\n  ada:\n    next: |-\n      One page\n      Two options\n',
    );
  });

  it('change nothing where they are empty or stand there already', () => {
    const text = 'title: A\ncheckin:\n  ada:\n    useful: "The tables"\n';
    for (const answers of [{}, { useful: 'The tables' }, { next: ' ', change: '' }])
      assert.equal(written(text, answers), text);
    assert.equal(written('title: A\n', {}), 'title: A\n');
  });
});
