// Drawing a sample, how sure its share is, and how far a test is from a file.
import { createHash } from 'node:crypto';

/**
 * So many of some mutants, drawn by a seed, each with a number of its own. It goes by what each is and not by how many
 * there are, so that a change of the code leaves the others in the sample; and the first of many are those of few.
 */
export function drawn(mutants, count, seed) {
  const times = new Map();
  const numbered = mutants.map(mutant => {
    const { file, kind, before, after } = mutant;
    const what = [seed, file, kind, before, after].join('\n');
    times.set(what, (times.get(what) ?? 0) + 1);
    return { id: parseInt(hash(`${what}\n${times.get(what)}`).slice(0, 12), 16), ...mutant };
  });
  return numbered.sort((a, b) => a.id - b.id).slice(0, count);
}

/** The same text has the same one, in hexadecimal digits. */
export function hash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** Between what shares the true one lies with 95 % (Wilson's interval), when so many of a sample are. */
export function interval(found, of) {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = found / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [middle - half, middle + half].map(each => Math.min(1, Math.max(0, each / (1 + (z * z) / of))));
}

/** How many imports lead from a file to each other one, by the inputs of esbuild's metafile. */
export function distances(inputs, from) {
  const far = new Map([[from, 0]]);
  for (const [file, distance] of far)
    for (const { path } of inputs[file]?.imports ?? []) if (!far.has(path)) far.set(path, distance + 1);
  return far;
}
