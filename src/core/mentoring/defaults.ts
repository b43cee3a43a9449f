// What holds where a mentorship does not say.

/** How often two people meet. */
export const USUAL_CADENCE = '2 weeks';

/** How long they talk, in minutes. */
export const USUAL_MINUTES = 60;
