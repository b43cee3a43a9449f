// Stands for `vscode` in the start-up bundles: each `require` of it goes through the host, so it is made once for all.
module.exports = require('vscode');
