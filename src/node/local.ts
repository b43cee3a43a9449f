// What the extension host in Node does on this machine itself: a bundle of its own, loaded with the first folder.
export { localFiles } from './localFiles';
export { withProcessLock } from './processLock';
export { runGit } from './runGit';
