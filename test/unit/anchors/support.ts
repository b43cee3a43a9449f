import fc from 'fast-check';
import { linesOf } from '../../../src/core/anchors/codeLines';
import type { LocatedPlace } from '../../../src/core/anchors/place';

/** Lines as code has them: many that are everywhere, some that are there once. */
export const codeLine = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('', '}', '  }', '{', '  return undefined;', '    break;', 'else {'),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 0, max: 99_999 }).map(each => `  const value${each} = read(${each});`),
  },
);

export const codeFile = fc.array(codeLine, { minLength: 1, maxLength: 60 });

/** A line that no file of these has. */
export const uniqueLine = (number: number) => `  log('something else ${number}', state${number});`;

/** What is said of a place, in a few words. */
export const said = ({ state, line, end }: LocatedPlace) => `${state} ${line}${end > line ? `-${end}` : ''}`;

export const file = (text: string) => linesOf(text.replace(/^\n/, '').replace(/\n *$/, ''));

export const numbered = (count: number, name = 'step') =>
  Array.from({ length: count }, (_, index) => `  ${name}${index}(${index * 7});`);
