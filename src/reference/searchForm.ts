import { fold } from './foldLabel.ts'
import { simplify } from './simplify.ts'

/** A text as it is searched, and for each of its units the UTF-16 offset it came from. */
export interface SearchForm {
  text: string
  from: Uint32Array
}

/**
 * The form in which names, quotes and queries are compared: folded as labels are, without brackets, dashes and control characters, each traditional character
 * as its simplified one. Characters are taken one by one, so that the form of a part is a part of the form.
 */
export function searchForm(text: string): SearchForm {
  const length = searchFormLength(text)
  const units = new Uint16Array(length)
  const from = new Uint32Array(length)
  writeSearchForm(text, units, 0, from)
  return { text: Buffer.from(units.buffer).toString('utf16le'), from }
}

/** How many UTF-16 units the form of a text has. */
export function searchFormLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const form = formOf(text.charCodeAt(at))
    if (form === SEVERAL) length += formsOf(text.charCodeAt(at)).length
    else if (form !== DROPPED) length++
  }
  return length
}

/** Writes the form of a text into `units`, from `start` on, and into `from` where its units came from; gives where it ends. */
export function writeSearchForm(text: string, units: Uint16Array, start: number, from?: Uint32Array): number {
  let end = start
  const write = (unit: number, at: number) => {
    units[end] = unit
    if (from) from[end] = at
    end++
  }
  for (let at = 0; at < text.length; at++) {
    const form = formOf(text.charCodeAt(at))
    if (form >= 0) write(form, at)
    else if (form === SEVERAL) {
      const forms = formsOf(text.charCodeAt(at))
      for (let next = 0; next < forms.length; next++) write(forms.charCodeAt(next), at)
    }
  }
  return end
}

const DROPS = /[()[\]{}<>《》〈〉〔〕【】﹝﹞‹›«»\-‐‑‒–—―−~～\p{Control}]/gu

const [DROPPED, SEVERAL] = [-1, -2]
/** One more than what each UTF-16 unit becomes, or one of the above; learnt when it is first met, 0 before. */
const FORMS = new Int32Array(0x10000)

function formOf(unit: number): number {
  const known = FORMS[unit] as number
  if (known !== 0) return known > 0 ? known - 1 : known
  const form = formsOf(unit)
  FORMS[unit] = form.length === 1 ? form.charCodeAt(0) + 1 : form === '' ? DROPPED : SEVERAL
  return formOf(unit)
}

/** What a unit becomes: its fold, each character of which has a form in its turn (㈾ folds to （資）, ﹁ to 「). */
function formsOf(unit: number): string {
  const written = String.fromCharCode(unit)
  const folded = fold(simplified(written)).text.replace(DROPS, '')
  if (folded === written) return written
  let forms = ''
  for (let at = 0; at < folded.length; at++) forms += formsOf(folded.charCodeAt(at))
  return forms
}

/** Some rare characters have a simplified form past U+FFFF, which nobody writes: they stay. */
function simplified(character: string): string {
  const form = simplify(character)
  return form.length === 1 ? form : character
}
