/**
 * What a person can do with the notes, each thing once: it finds who takes part, validates, edits the text that stands at
 * that moment and remembers how to take it back. No dialogs: commands, pages, drag and drop ask, and call these.
 */
export { edit, write } from './edit';
export { fileAt } from './notebook';
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
export { setClosed, writeLookBack } from './lookBack';
export { meetingAt, meetingOf } from './meeting';
export { checkIn, reschedule, setMeetingStatus, setSupport, writeField } from './meetings';
export { moveItemTo } from './moveItemTo';
export { applyChanges, createFile, retitle } from './records';
export { addStage, moveDay, rename, swapStages } from './roadmap';
