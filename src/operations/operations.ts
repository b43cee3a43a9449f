/**
 * What a person can do with the notes, each thing once: it finds who takes part, validates, edits the text that stands at
 * that moment and remembers how to take it back. No dialogs: commands, pages, drag and drop ask, and call these.
 */
export { closeSession, closingKey, closingOf, followingOf } from './closeSession';
export { placeCode } from './code';
export { canDelete, deleteRecord, filesAt, titleOf } from './deleteRecord';
export { fileAt, todayHere } from './notebook';
export { askFeedback, giveAskedFeedback, giveFeedback, replyToFeedback } from './feedback';
export { addEvidence, linkCode, setGoalStatus } from './goals';
export {
  addAction,
  addAgendaItem,
  addSaid,
  addStep,
  deleteItem,
  editItem,
  moveItem,
  setDue,
  setTopicStatus,
  toggleItem,
} from './items';
export { takeAlong, topicsLeft, topicsLeftFor } from './leftTopics';
export { setClosed, writeLookBack } from './lookBack';
export { meetingAt, meetingOf } from './meeting';
export {
  meetingsOf,
  meetingTemplates,
  meetingTitle,
  proposedDate,
  stagesOf,
  themeFor,
} from './meetingRecord';
export { checkIn, reschedule, setMeetingStatus, setSupport, writeField } from './meetings';
export { endEachTime, pause, resume, takeUpEachTime } from './mentorship';
export { mergeBothSides, mergedNote } from './mergeBothSides';
export { moveItemTo } from './moveItemTo';
export { newGoal } from './newGoal';
export { newMeeting, planMeetings } from './newMeeting';
export { applyChanges, createFile, retitle } from './records';
export { mendReferences, staleReferences } from './references';
export { addStage, moveDay, rename, swapStages } from './roadmap';
export { isTemplateTaken, saveAsTemplate } from './saveTemplate';
export { startMentorship } from './startMentorship';
export { standingIn, templateNamed, templatesOf, wordingOf } from './templates';
