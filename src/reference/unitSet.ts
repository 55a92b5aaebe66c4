/** A set of UTF-16 units, 1 at the code of each: asked in tight loops, where an expression or a Set of strings would cost more than the rest. */
export type UnitSet = Uint8Array

export function unitSet(units: string): UnitSet {
  const set = new Uint8Array(0x10000)
  for (let at = 0; at < units.length; at++) set[units.charCodeAt(at)] = 1
  return set
}

/** Whether a text has a unit of a set. */
export function hasAny(text: string, set: UnitSet): boolean {
  for (let at = 0; at < text.length; at++) if (set[text.charCodeAt(at)] === 1) return true
  return false
}

/** What `\s` stands for. */
export const WHITE_SPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
