// Quoted texts, also those that somebody is still writing.

/** Behind the quote that ends a quoted text; without one on the line, the end of the line. */
export function endOfQuote(text: string, start: number, end: number): number {
  const quote = text[start];
  for (let at = start + 1; at < end; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'" && at + 1 < end) at++;
      else return at + 1;
    }
  }
  return end;
}

/** The words of a scalar as it stands in the text, its quotes taken away as far as they are there. */
export function unquoted(source: string): string {
  const quote = source[0];
  if (quote === "'")
    return source.slice(1, source.endsWith("'") && source.length > 1 ? -1 : undefined).replaceAll("''", "'");
  if (quote !== '"') return source.trim();
  const inner = source.slice(1, source.length > 1 && /(?<!\\)"$/.test(source) ? -1 : undefined);
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    return inner;
  }
}
