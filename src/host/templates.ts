import * as vscode from 'vscode';
import type { TemplatePath } from '../core/templates/builtIn';
import type { TemplateFile } from '../core/templates/catalogue';
import type { TemplateSource } from '../operations/templates';
import type { Engine } from './lazyBundles';

/** The extension's own files do not change while it runs. */
const known = new Map<string, Promise<TemplateFile>>();

/**
 * The templates that the extension brings along, and the language of the editor.
 * @param extensionUri where the extension's own files lie
 */
export function templateSource(engine: Engine, extensionUri: vscode.Uri): TemplateSource {
  const read = async (file: TemplatePath): Promise<TemplateFile> => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, file.path));
    const text = new TextDecoder().decode(bytes);
    return { ...file, read: engine.readRecord(`${file.kind}-template`, file.path, text) };
  };
  return {
    language: vscode.env.language,
    builtIn(file) {
      const reading = known.get(file.path) ?? read(file);
      known.set(file.path, reading);
      reading.catch(() => known.delete(file.path));
      return reading;
    },
  };
}
