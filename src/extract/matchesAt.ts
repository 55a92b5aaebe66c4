import type { UnitSet } from '../reference/unitSet.ts'

/**
 * The matches of a sticky expression in a text, one behind another, tried only where a unit of a set stands: what `matchAll` gives for an
 * expression whose matches all begin with one of the set, and much sooner where it has many alternatives.
 */
export function matchesAt(expression: RegExp, begins: UnitSet, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = 0; at < text.length; at++) {
    if (begins[text.charCodeAt(at)] === 1) at = matchAt(expression, at, text, found)
  }
  return found
}

/** The same where a unit of the set stands right before each match. */
export function matchesBehind(expression: RegExp, leads: UnitSet, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = 1; at < text.length; at++) {
    if (leads[text.charCodeAt(at - 1)] === 1) at = matchAt(expression, at, text, found)
  }
  return found
}

/** Adds the match at an offset, where there is one, and gives the last offset that it took. */
function matchAt(expression: RegExp, at: number, text: string, found: RegExpExecArray[]): number {
  expression.lastIndex = at
  const match = expression.exec(text)
  if (!match) return at
  found.push(match)
  return Math.max(at, expression.lastIndex - 1)
}
