/**
 * A text from the notes for where VS Code makes icons of `$(name)`, as in the status bar and in lists to choose from: it
 * is shown as it is.
 */
export function noIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
