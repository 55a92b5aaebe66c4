import type { DamageFact } from '../model/reportFacts.ts'
import { tellFurniture } from './furniture.ts'
import { plainText } from './markup.ts'
import { RESTORED, withLostCharacters, withoutPinyin } from './pinyin.ts'
import { isTraditional, toSimplified } from './simplified.ts'
import { stage } from './stage.ts'
import { unwrap } from './unwrap.ts'

/**
 * The text as it can be read: simplified, one line a paragraph without blank lines, punctuation as it was typed; and apart from it
 * the lines that the web page set around it. Cleaning a clean text changes nothing.
 */
export const clean = stage({
  needs: ['raw', 'around'],
  gives: ['text', 'furniture', 'damage'],
  run: ({ raw, around }) => {
    const { own, furniture } = tellFurniture(readable(plainText(raw)).split('\n'))
    const outside = around.map((line) => readable(plainText(line)))
    return {
      furniture: [...outside, ...furniture].map((line) => line.replaceAll(RESTORED, '')),
      ...damageOf(unwrap(own.join('\n'))),
    }
  },
})

const readable = (plain: string): string =>
  isTraditional(plain) ? toSimplified(withoutPinyin(withLostCharacters(plain))) : withoutPinyin(plain)

/** Takes the marks of restored places out and tells where they and the lost characters stand. */
function damageOf(marked: string): { text: string; damage: DamageFact[] } {
  const damage: DamageFact[] = []
  let removed = 0
  for (const { 0: found, index } of marked.matchAll(new RegExp(`${RESTORED}|\\ufffd+`, 'g'))) {
    const start = index - removed
    if (found === RESTORED) {
      damage.push({ start, end: start + 2, what: 'restored characters' })
      removed++
    } else damage.push({ start, end: start + found.length, what: 'lost characters' })
  }
  return { text: marked.replaceAll(RESTORED, ''), damage }
}
