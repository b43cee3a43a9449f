/** What leaves the notes for other programs: a bundle of its own, loaded when something is exported. */
export { calendarOf, PRODUCT } from './core/exports/calendar';
export { REPORT_PARTS, reportOf } from './core/exports/report';
