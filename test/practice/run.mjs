// npm run pictures:practice: plays a mentorship of three months from its middle to the look back, by two people on two
// clones of one repository, in the real VS Code; a picture of each scene goes into artifacts/practice/. In English,
// then in Dutch (--locale nl for one of them). With the variable MENTORING_VSIX, of that packaged extension.
// Time goes by as in the demo: every date of the notes, and of the commits, moves back by some days.
import { playIn } from '../editor/playing.mjs';
import { Play } from './play.mjs';
import { scenes } from './scenes.mjs';

await playIn('practice', async ({ openWorkbench, locale, theme }) => {
  const play = new Play(openWorkbench, locale, theme);
  try {
    await scenes(play);
    return play.failed === 0;
  } finally {
    play.world.remove();
  }
});
