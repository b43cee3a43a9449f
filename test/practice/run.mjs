// npm run pictures:practice: plays a mentorship of three months from its middle to the look back, by two people on two
// clones of one repository, in the real VS Code; a picture of each scene goes into artifacts/practice/. In English,
// then in Dutch (--locale nl for one of them). With the variable MENTORING_VSIX, of that packaged extension.
// Time goes by as in the demo: every date of the notes, and of the commits, moves back by some days.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDriver } from '../editor/driver.mjs';
import { endOnSignals } from '../editor/server.mjs';
import { artifacts, closeSession, packageExtension, sessionLog } from '../editor/session.mjs';
import { root } from '../setup.mjs';
import { Play } from './play.mjs';
import { scenes } from './scenes.mjs';

const { values: wish } = parseArgs({ options: { locale: { type: 'string' }, theme: { type: 'string' } } });

endOnSignals();
process.chdir(root);
if (!process.env.MENTORING_VSIX) packageExtension();
mkdirSync(join(artifacts, 'practice'), { recursive: true });
const { openWorkbench } = await buildDriver();
try {
  for (const locale of wish.locale ? [wish.locale] : ['en', 'nl']) {
    const play = new Play(
      openWorkbench,
      locale,
      wish.theme ?? (locale === 'nl' ? 'Default Light Modern' : 'Default Dark Modern'),
    );
    try {
      await scenes(play);
      if (play.failed > 0) process.exitCode = 1;
    } finally {
      play.world.remove();
    }
  }
} catch (error) {
  process.exitCode = 1;
  console.error(error, `\nThe extension hosts' logs:\n${await sessionLog()}`);
} finally {
  await closeSession();
}
