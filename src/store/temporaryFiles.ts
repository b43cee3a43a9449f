/** How the name of a file ends that is there for the moment in which a note is written. */
export const TEMPORARY_ENDING = '.mentoring-notes';
