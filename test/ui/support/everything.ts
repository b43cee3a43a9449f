/**
 * Whether this is `npm run test:all`: then what is the same for many themes,
 * templates or languages is tried with each of them.
 */
export const EVERYTHING = process.env.MENTORING_EVERYTHING === '1';
