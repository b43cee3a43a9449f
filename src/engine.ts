/**
 * The engine: what core and store offer to the half of the extension that talks to VS Code. It is a bundle of its
 * own, loaded on first need, because it holds the YAML parser. It must not import `vscode`.
 */
export * as operations from './operations/operations';
export { findItem, listOf } from './core/mentoring/itemChanges';
export { dayWords, inAWeek, momentWords, wallTime } from './core/mentoring/dates';
export { meantZone } from './core/mentoring/localZone';
export { oneZone } from './core/mentoring/zones';
export { everybody, nameOf, participants } from './core/mentoring/people';
export { isSlug, slug, uniqueId } from './core/model/ids';
export { locate, pathOf } from './core/model/recordPlace';
export { repositoryKey } from './core/model/repository';
export { oneForm, withoutCapitals } from './core/sameText';
export { rulesFor } from './core/model/keys';
export { isDate, isDateTime, parseDuration } from './core/model/values';
export { FILTERS, GOAL_ORDERS, PLAIN } from './core/tree/viewOptions';
export { goalKey, namedGoals, treeContext } from './core/tree/context';
export { calledIn } from './core/tree/personNames';
export { actionsTree, overdueOfMine } from './core/tree/actionsTree';
export { goalsTree } from './core/tree/goalsTree';
export { meetingsTree } from './core/tree/meetingsTree';
export { sidesToMerge } from './core/yaml/merge/sides';
export { renderYaml } from './core/yaml/render';
export { itemsOf, offsetOf } from './core/mentoring/places';
export { FolderStore } from './store/folderStore';
// What is private: tables, store and deeds of their own. No other bundle has them.
export { locatePrivate, sharedPathOf, subjectOf } from './core/private/kinds';
export { explainPrivately, suggestPrivately } from './core/language/private/writing';
export { withPrivateRows } from './core/private/rows';
export { PrivateNotes } from './store/private/privateNotes';
export { attachTo } from './operations/private/attach';
export {
  addPrivateNote,
  capture,
  deletePrivateNote,
  INBOX_PLACE,
  putOffCaught,
  settleCaught,
  sharePrivateTopic,
} from './operations/private/privateDeeds';
export { History } from './store/history';
export { readRecord, saySame } from './store/reading';
export { isRecord, mergedFile } from './store/mergedFile';
export { markedText } from './core/yaml/merge/markedText';
export { addMonths } from './core/mentoring/cadence';
export { planAhead, planTheme, usualTime } from './core/mentoring/planAhead';
export { USUAL_CADENCE, USUAL_MINUTES } from './core/mentoring/defaults';
export { isNext } from './core/mentoring/meetingTime';
export { TEMPLATE_LANGUAGES } from './core/templates/builtIn';
export { goalQuestions, SMART_KEYS } from './core/templates/goalFromTemplate';
export { agendaAsMarkdown } from './core/mentoring/agendaText';
export { splitSpokenDate, typedDate } from './core/mentoring/parseSpokenDate';
export { isTheNext } from './core/mentoring/unfinishedTopics';
export { readPromise } from './core/mentoring/promiseLine';
export { typedLine } from './core/typedText';
export { checkInModel } from './core/pages/checkInModel';
export { sessionModel } from './core/pages/sessionModel';
export { linesOf } from './core/anchors/codeLines';
export { locate as locateCode } from './core/anchors/locate';
export { makeAnchor } from './core/anchors/makeAnchor';
export { locateWithHistory } from './core/anchors/withHistory';
export { codeLabel } from './core/pages/code';
export { codeNotes, hasCodeNotes } from './core/codeNotes/codeNotes';
export { placeValue } from './core/codeNotes/placeChanges';
export { changesSince, seenOf, sights, visibleIn } from './core/pages/unseenChanges';
export { FEEDBACK_PARTS, isAskedFor } from './core/mentoring/feedbackChanges';
export { feedbackOf, whoseWords } from './core/tree/feedbackRows';
export { pauseOn } from './core/mentoring/pauses';
export { silenceDraft } from './core/tree/mentorshipState';
export { GOAL_TRAILER, namedInMessage, trailerFor, withTrailer } from './core/mentoring/goalCommits';
export { QUESTIONS } from './core/mentoring/checkInChanges';
export { findMoved, traceOf } from './core/references/movedRecord';
export { planRename } from './core/references/rename';
export { couldName, findReferences } from './core/references/search';
export { withoutOthers } from './core/language/diagnose';
export { positionsIn, rangesOf } from './core/language/ranges';
export { fixesFor } from './core/language/fixes';
export { FileChecks } from './store/fileChecks';
export { meetingsAhead } from './core/tree/nextMeeting';
export { overviewModel } from './core/pages/overview';
export { talksOf } from './core/pages/overviewTalks';
export { lookBackModel } from './core/pages/lookBackModel';
export { isLastBefore } from './core/mentoring/lookBackChanges';
export { pathToRow } from './core/tree/pathToRow';
export { statusOf } from './core/tree/status';
export { reminderOf } from './core/tree/reminder';
export { isUnwritten, suggest } from './core/language/completion';
export { hoverAt } from './core/language/hover';
export { linksIn } from './core/language/links';
export { meaningAt } from './core/language/meaningAtOffset';
export { outlineOf } from './core/language/outline';
export { trackOfNotes } from './core/roadmap/trackOfNotes';
