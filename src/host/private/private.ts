/** What is private, in the extension host: a bundle of its own, loaded when something private may be shown or is noted. */
export { closePrivateTabs, hearWindows, tellWindows } from './otherWindows';
export { presentingItem } from './presentingItem';
export { PrivateFolders } from './privateFolders';
