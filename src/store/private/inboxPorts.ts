import { asList, asMap, SHIFT } from '../../core/private/inbox';
import { INBOX } from '../../core/private/kinds';
import type { StorePorts } from '../ports';

const encoder = new TextEncoder();
const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The ports of a private folder whose inbox reads as a map with one list, and is written as the list that it is. */
export function withInboxAsMap(ports: StorePorts): StorePorts {
  const { files, documents } = ports;
  return {
    ...ports,
    files: {
      ...files,
      read: async path => {
        const bytes = await files.read(path);
        return path === INBOX && bytes !== undefined ? mapped(bytes) : bytes;
      },
      write: (path, bytes) => files.write(path, path === INBOX ? listed(bytes) : bytes),
      create: (path, bytes) => files.create(path, path === INBOX ? flush(listed(bytes)) : bytes),
      alone: (path, change) => files.alone(path, change),
    },
    documents: {
      ...documents,
      unsaved: path => {
        const text = documents.unsaved(path);
        return path === INBOX && text !== undefined ? asMap(text) : text;
      },
      edit: (path, before, edits) => {
        if (path !== INBOX) return documents.edit(path, before, edits);
        const list = asList(before);
        const isInList = edits.every(({ start }) => start >= SHIFT);
        if (list === undefined || !isInList) return Promise.resolve(false);
        const moved = edits.map(({ start, end, text }) => ({ start: start - SHIFT, end: end - SHIFT, text }));
        return documents.edit(path, list, moved);
      },
    },
  };
}

/** What is not UTF-8 stays as it is, for whoever reads it to say so. */
function mapped(bytes: Uint8Array): Uint8Array {
  try {
    return encoder.encode(asMap(decoder().decode(bytes)));
  } catch {
    return bytes;
  }
}

function listed(bytes: Uint8Array): Uint8Array {
  const list = asList(decoder().decode(bytes));
  if (list === undefined) throw new Error('EINVAL');
  return encoder.encode(list);
}

/** A new list stands at the margin. */
function flush(list: Uint8Array): Uint8Array {
  const lines = decoder().decode(list);
  return encoder.encode(/^(?: {2}.*\n)*$/.test(lines) ? lines.replace(/^ {2}/gm, '') : lines);
}
