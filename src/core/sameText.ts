// Two texts that read the same may be written with other letters: a Mac takes an é apart, and so do some keyboards. What
// is compared is brought into one form; what stands in a file is never written anew for that.

/** A text in the one form that texts are compared in, letter for letter. */
export function oneForm(text: string): string {
  return text.normalize('NFC');
}

/** A text as it is looked for: without capitals. */
export function withoutCapitals(text: string): string {
  return oneForm(oneForm(text).toLowerCase());
}

/** A text as two are taken for the same topic or title: without capitals, and with one blank for several. */
export function spoken(text: string): string {
  return withoutCapitals(text).replace(/\s+/g, ' ').trim();
}
