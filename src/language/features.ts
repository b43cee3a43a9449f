/** The language features that are asked for by hand or while typing: a bundle of its own, loaded with the first of them. */
export { CodeNotes } from './codeNotes/codeNoteFeatures';
export { GoalCommits } from './goalCommits';
export { goalTrailers } from './goalTrailers';
export { completionItems } from './completionItems';
export type { LanguageServices } from './suggestionContext';
export { definition, documentLinks, references } from './navigation';
export { hover } from './hovers';
export { Problems } from './problems';
export { carryOutFix, quickFixes, type Elsewhere } from './quickFixes';
export { documentSymbols } from './symbols';
export { prepareRename, renameEdits } from './renaming';
export { symbolPlace, workspaceSymbols } from './workspaceSymbols';
