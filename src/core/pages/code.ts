import { baseName } from '../baseName';
import type { CodePlace } from '../model/schema';
import type { CodeModel } from './pageModels';

/** A place in the code in few letters: `tokenizer.ts:142`. */
export function codeLabel({ path, line }: { readonly path: string; readonly line?: number }): string {
  return `${baseName(path)}${line === undefined ? '' : `:${line}`}`;
}

/** Places in the code as a page shows them; one without a path leads nowhere, and is left out. */
export function codeModels(places: readonly CodePlace[]): readonly CodeModel[] {
  return places.flatMap(({ path, line, text }, index) =>
    path === undefined
      ? []
      : [
          {
            index,
            label: codeLabel({ path, ...(line !== undefined && { line }) }),
            path,
            ...(line !== undefined && { line }),
            ...(text !== undefined && { text }),
          },
        ],
  );
}
