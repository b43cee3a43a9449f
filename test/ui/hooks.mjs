// mocha --require: a picture of each failure, a word where a second try was needed, and the end of the shared server and
// browser after the last UI test.
import { artifact, closeSession, lastPage } from '../editor/session.mjs';

export const mochaHooks = {
  async afterEach() {
    if (this.currentTest?.currentRetry() > 0) console.log('      ↻ at the second try');
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest
      .fullTitle()
      .replace(/[^a-z0-9]+/gi, '-')
      .slice(0, 80);
    await lastPage()
      ?.screenshot({ path: artifact(`failed-${name}.png`) })
      .catch(() => undefined); // it may be closed
  },
  afterAll: closeSession,
};
