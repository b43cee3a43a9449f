import { CST, Lexer, Parser } from 'yaml';
import type { Span } from '../result';

/** One lexical piece of a file with its place. The pieces of a file, put together, are the file. */
export interface Lexeme extends Span {
  readonly type: CST.TokenType | 'scalar-text';
}

/** What the tokeniser made of a text. */
export interface Tokens {
  readonly cst: readonly CST.Token[];
  readonly lexemes: readonly Lexeme[];
  /** Where nesting went deeper than MAX_DEPTH; the rest of the text was then not looked at. */
  readonly tooDeep?: number;
}

/** Deeper nesting is refused: composing recurses, and the records of this product need less than ten levels. */
export const MAX_DEPTH = 100;

/**
 * Cuts a text into lexical pieces and concrete syntax, without recursion, and stops at MAX_DEPTH.
 */
export function tokenise(text: string): Tokens {
  const parser = new Parser();
  const cst: CST.Token[] = [];
  const lexemes: Lexeme[] = [];
  let offset = 0;
  let scalar = false;
  for (const source of new Lexer().lex(text)) {
    for (const token of parser.next(source)) cst.push(token);
    if (parser.stack.length > MAX_DEPTH) return { cst, lexemes, tooDeep: Math.min(offset, text.length) };
    if (!scalar && (source === CST.DOCUMENT || source === CST.FLOW_END)) continue;
    if (!scalar && source === CST.SCALAR) {
      scalar = true;
      continue;
    }
    const type = scalar ? 'scalar-text' : (CST.tokenType(source) ?? 'scalar-text');
    lexemes.push({ type, start: offset, end: offset + source.length });
    offset += source.length;
    scalar = false;
  }
  for (const token of parser.end()) cst.push(token);
  return { cst, lexemes };
}
