/** What leaves the notes for other programs: a bundle of its own, loaded when something is exported. */
export { calendarOf, PRODUCT } from './core/exports/calendar';
export {
  calendarMeeting,
  inUnknownZone,
  isUnclear,
  isWithinDays,
  listedMeetings,
} from './core/exports/calendarMeetings';
export { reportFactsOf } from './core/exports/reportFacts';
export { gantt } from './core/exports/gantt';
export { EVERYTHING } from './core/roadmap/filter';
export { partWords } from './core/roadmap/part';
export { roadmapText } from './core/exports/roadmapText';
export { roadmapPicture } from './pages/picture/roadmap';
export { reportOf } from './core/exports/report';
export { REPORT_PARTS } from './core/exports/reportParts';
