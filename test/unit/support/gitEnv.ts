import { devNull } from 'node:os';

/** The variables for a git that nothing of the machine's own settings gets into. */
export const GIT_ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
};
