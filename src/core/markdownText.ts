/** Marks that turn the order of the letters after them round, so that a text reads as another than it is. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The places in the middle of what GitHub and GitLab take for more than text, wherever it stands: they link it, tell the
 * people that it names, close what it speaks of.
 */
const LIVE = new RegExp(
  [
    /(?<=@)(?=\w)/, // @name, @team, an address of mail
    /(?<=[#!$&])(?=\d)/, // #12, owner/name#3; with GitLab also !12, $12 and &12
    /(?<=[%~])(?=[\w"])/, // %milestone and ~label of GitLab
    /(?<=\b(?:[Gg][Hh]|[A-Z][A-Z\d_]+)-)(?=\d)/, // GH-7, and the keys of a tracker beside it
    /(?<=\/)(?=\/)/, // an address of the web
    /(?<=\b[Ww]{3})(?=\.)/,
    /(?<=\b(?:[\da-fA-F]{6})+)(?=[\da-fA-F]+\b)/, // seven digits and more are the id of a commit
    /(?<=:)(?=[a-z+-][\w+-]*:)/, // :smile: becomes a picture
  ]
    .map(({ source }) => source)
    .join('|'),
);

/**
 * Backslashes and `&#35;` are undone before references are looked for, so they keep nothing from being one. An empty
 * comment does: the text before it and the text after it are two texts, of which neither is a reference, neither in what
 * is rendered nor in what was pasted. It shows nothing, and no unseen letter is left in what is copied on from there.
 */
const NOTHING = '<!-- -->';

/**
 * Text of a file as Markdown shows it, on one line: no word of it is a heading, a list, a link, a picture, code or HTML,
 * nor a reference, a mention or an order to the place that it is pasted to, wherever it is put. Further lines follow
 * behind a space.
 */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(TURNING, '')
    .split(LIVE)
    .map(part => part.replace(/[\\`*_[\]<>&~|$]/g, '\\$&'))
    .join(NOTHING)
    .replace(/^(?=[#+=/-])/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}
