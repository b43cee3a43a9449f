// What opening folders takes: a bundle of its own, loaded together with the engine, since neither is needed to start.
export { audienceOf } from './audience';
export { onDidOpenRepository } from './git';
export { WatchedFolder } from './watchedFolder';
