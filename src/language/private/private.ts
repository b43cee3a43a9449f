/** What is private, outside of the engine: a bundle of its own, loaded when something private may be shown or is noted. */
export * from '../../host/private/private';
export { helpToWrite } from './helpToWrite';
