/** How the name of a file ends that is there for the moment in which a note is written. */
export const HALF_WRITTEN = '.mentoring-notes';
