/** What is known in the editor at a moment: `view`, `viewItem`, keys of ours. */
export type Keys = Readonly<Record<string, string | boolean | number>>;

/**
 * Whether a `when` clause of the manifest holds, as far as ours go: `&&`, `||`, `!key`, `==`, `!=`, `=~ /…/`, `!~ /…/`.
 * A key that is not known is false. Throws where a clause holds more than that.
 */
export function holds(when: string | undefined, keys: Keys): boolean {
  return when === undefined || split(when, '||').some(all => split(all, '&&').every(one => isSo(one, keys)));
}

/** The parts of a clause, but for those within a pattern. */
function split(clause: string, sign: '&&' | '||'): readonly string[] {
  const parts: string[] = [''];
  for (const piece of clause.split(/(=~ \/.*?[^\\]\/|&&|\|\|)/)) {
    if (piece === sign) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map(part => part.trim());
}

function isSo(condition: string, keys: Keys): boolean {
  const known = (name: string) => keys[name] ?? false;
  const pattern = /^([\w.]+) (=~|!~) \/(.*)\/$/.exec(condition);
  if (pattern !== null) {
    const [, name = '', sign, source = ''] = pattern;
    return new RegExp(source).test(String(keys[name] ?? '')) === (sign === '=~');
  }
  const compared = /^([\w.]+) (==|!=) (\S+)$/.exec(condition);
  if (compared !== null) {
    const [, name = '', sign, value = ''] = compared;
    return (String(known(name)) === value) === (sign === '==');
  }
  const plain = /^(!?)([\w.]+)$/.exec(condition);
  if (plain === null) throw new Error(`This clause is not understood: ${condition}`);
  const [, not, name = ''] = plain;
  const value = name === 'false' ? false : name === 'true' ? true : Boolean(known(name));
  return not === '!' ? !value : value;
}
