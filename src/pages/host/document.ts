import * as vscode from 'vscode';
import type { PageName } from '../protocol/messages';

/** What a page is about, and what that was called before, the latest first. */
export interface About {
  readonly subject: vscode.Uri;
  readonly former: readonly vscode.Uri[];
}

/** What a page may load: the extension's own scripts and style sheets, and nothing else. */
export function resourceRoots(extension: vscode.Uri): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, 'dist/pages'), vscode.Uri.joinPath(extension, 'media/pages')];
}

/**
 * The document of a page: empty but for its script, which draws what it is told to show.
 * @param kept what the page left to be kept when it was closed, as JSON; empty where there is nothing
 */
export function pageDocument(
  webview: vscode.Webview,
  extension: vscode.Uri,
  name: PageName,
  { subject, former }: About,
  kept: string,
): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16)).join('');
  const uri = (path: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, path)).toString();
  const images = name === 'roadmap' ? '; img-src blob:' : ''; // its own drawing, on the way to a PNG
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'${images}`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mentoring Notes</title>
<link rel="stylesheet" href="${uri('media/pages/page.css')}">
<link rel="stylesheet" href="${uri(`media/pages/${name}.css`)}">
</head>
<body data-page="${name}" data-subject="${escaped(subject.toString())}" data-former="${escaped(JSON.stringify(former.map(String)))}" data-kept="${escaped(kept)}">
<div id="page"></div>
<script type="module" nonce="${nonce}" src="${uri(`dist/pages/${name}.js`)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, character => `&#${character.charCodeAt(0)};`);
}
