import type { TextEdit } from './edit';

/** A stretch of the original text, or text that is new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** A text that is edited again and again, and still knows what it was: the edits are told against the original. */
export class EditedText {
  private pieces: Piece[];

  constructor(private readonly original: string) {
    this.pieces = [{ start: 0, end: original.length }];
  }

  /** Applies edits of the text as it is now: sorted, not overlapping. */
  apply(edits: readonly TextEdit[]): void {
    for (const edit of edits.toReversed()) {
      const [before, rest] = split(this.pieces, edit.start);
      const [, after] = split(rest, edit.end - edit.start);
      this.pieces = [...before, ...(edit.text === '' ? [] : [{ text: edit.text }]), ...after];
    }
  }

  /** The edits that lead from the original to the text as it is now: sorted, apart, and as short as they can be. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let text = '';
    for (const piece of [...this.pieces, { start: this.original.length, end: this.original.length }]) {
      if ('text' in piece) {
        text += piece.text;
        continue;
      }
      if (piece.start > at || text !== '') edits.push({ start: at, end: piece.start, text });
      at = piece.end;
      text = '';
    }
    return edits
      .map(edit => shortest(this.original, edit))
      .filter(edit => edit.end > edit.start || edit.text !== '');
  }
}

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

function split(pieces: readonly Piece[], at: number): [Piece[], Piece[]] {
  const before: Piece[] = [];
  let left = at;
  for (const [index, piece] of pieces.entries()) {
    const length = lengthOf(piece);
    if (left >= length) {
      before.push(piece);
      left -= length;
      continue;
    }
    const [head, tail] = cut(piece, left);
    return [left > 0 ? [...before, head] : before, [tail, ...pieces.slice(index + 1)]];
  }
  return [before, []];
}

function cut(piece: Piece, at: number): [Piece, Piece] {
  return 'text' in piece
    ? [{ text: piece.text.slice(0, at) }, { text: piece.text.slice(at) }]
    : [
        { start: piece.start, end: piece.start + at },
        { start: piece.start + at, end: piece.end },
      ];
}

/** The same edit without the characters at both ends that stay what they are. */
function shortest(original: string, { start, end, text }: TextEdit): TextEdit {
  let head = 0;
  const most = Math.min(end - start, text.length);
  while (head < most && original[start + head] === text[head] && !isHighSurrogate(text[head])) head++;
  let tail = 0;
  while (
    tail < most - head &&
    original[end - 1 - tail] === text[text.length - 1 - tail] &&
    !isLowSurrogate(text[text.length - 1 - tail])
  )
    tail++;
  // Nor is a line break of two characters.
  if (head > 0 && text[head - 1] === '\r' && (text[head] === '\n' || original[start + head] === '\n')) head--;
  const from = text.length - tail;
  if (tail > 0 && text[from] === '\n' && (text[from - 1] === '\r' || original[end - tail - 1] === '\r'))
    tail--;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

// A pair of surrogates is one character: it is never cut.
const isHighSurrogate = (unit: string | undefined): boolean =>
  unit !== undefined && unit >= '\ud800' && unit <= '\udbff';
const isLowSurrogate = (unit: string | undefined): boolean =>
  unit !== undefined && unit >= '\udc00' && unit <= '\udfff';
