// Stands for `vscode` in the bundles that are loaded on first need: an imported ES module cannot require it, so the
// start-up bundle hands its own over (see handOver.ts).
module.exports = globalThis[Symbol.for('mentoring-notes.handed-over')].vscode;
