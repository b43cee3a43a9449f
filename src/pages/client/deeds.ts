/** What was done last, as a line that may offer to take it back. */
interface Shown {
  readonly text: string;
  readonly canUndo: boolean;
}

/** Words of notes may end a sentence by themselves: a question needs no stop behind it. */
function oneStop(text: string): string {
  return text.replace(/([.!?…])\.(?=\s|$)/g, '$1');
}

/** What a page says of what was done, on it or elsewhere: aloud to screen readers, and of its own deeds in a line. */
export class Deeds {
  /** What is said aloud; the same sentence said again has another turn, so that it is heard again. */
  spoken = { text: '', turn: 0 };
  shown: Shown | undefined;

  constructor(private readonly draw: () => void) {}

  /** Says something that changes nothing that could be taken back, or that somebody else has done. */
  say(said: string): void {
    const text = oneStop(said);
    this.spoken = { text, turn: this.spoken.turn + 1 };
    this.draw();
  }

  /** The page has done something that undo takes back. */
  did(text: string): void {
    this.shown = { text: oneStop(text), canUndo: true };
    this.say(text);
  }

  /** As `did`, where it has been said aloud already. */
  show(text: string): void {
    this.shown = { text: oneStop(text), canUndo: true };
    this.draw();
  }

  /** Undo has answered: what it took back, or why there was nothing. */
  undone(text: string): void {
    this.shown = { text, canUndo: false };
    this.say(text);
  }

  /** Something else was changed since: undo would take back that. */
  overtaken(): void {
    if (this.shown?.canUndo !== true) return;
    this.shown = undefined;
    this.draw();
  }

  dismiss(): void {
    this.shown = undefined;
    this.draw();
  }
}
