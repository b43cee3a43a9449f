/** Lets the process do other work before going on. */
export const yieldToEventLoop = () => new Promise<void>(resolve => setImmediate(resolve));
