// mocha --require: ends the shared server and browser after the last UI test.
import { closeSession } from '../editor/session.mjs';

export const mochaHooks = { afterAll: closeSession };
