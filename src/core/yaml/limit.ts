/** The largest file that is read, in bytes. */
export const MAX_BYTES = 256 * 1024;
