// Stands for `vscode` in the bundles that the browser host imports from a blob: a module that is imported so cannot
// require anything, so the start-up bundle hands its own `vscode` over (see browser.ts).
module.exports = globalThis[Symbol.for('mentoring-notes.vscode')];
