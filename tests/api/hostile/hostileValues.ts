import type { Random } from '../../../bench/random.ts'

/** Stands in strings of hostile requests: no log may show it. */
export const MARK = 'hui7Gee5'

/** Words that mean something to a query language, a parser or a file system, and text that is no text. */
const STRINGS = [
  '',
  ' ',
  '%',
  '本溪市',
  '枫桥经验',
  '三项制度',
  `' OR 1=1 //`,
  `"}) MATCH (n) DETACH DELETE n //`,
  `'}) RETURN n UNION MATCH (m) RETURN m {.*} //`,
  '`n`:Measure {id: $id}',
  '$keys',
  '{{7*7}}#{7*7}',
  'name:(a AND b) OR *:* ~2 ^4 [a TO z] {a TO z} \\ / + - ! && ||',
  '"枫桥',
  '(((((',
  '*',
  '?',
  '/.*(a+)+$/',
  'AND',
  'NOT *',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff桥',
  '枫\ud83c桥',
  '\ufeff',
  '\u202e\u200b\u00a0',
  'é'.normalize('NFD').repeat(50),
  '👨‍👩‍👧‍👦',
  '𠮷野',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '=1+1',
  'A'.repeat(300),
  '长'.repeat(5000),
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '1e400',
  '-0',
  '9007199254740993',
]

const INTEGERS = ['1', '2', '5', '20', '100', '0', '-1', '101', '2147483647', '-2147483648', '2022', '1978']

const NUMBERS = ['2147483648', '-2147483649', '1.5', '1e3', '1e308', '1e400', '-1e400', '-0', '9007199254740993', '0.1']

/** A value as it is written in GraphQL and in JSON. */
export type Written = string

export const hostileString = (random: Random): string => {
  const words = random.pick(STRINGS)
  return random.chance(0.3) ? `${words}${MARK}` : words
}

export const written = (value: unknown): Written => JSON.stringify(value)

export const hostileInteger = (random: Random): Written =>
  random.chance(0.1) ? random.pick(NUMBERS) : random.pick(INTEGERS)

export const hostileNumber = (random: Random): Written => random.pick(random.chance(0.5) ? NUMBERS : INTEGERS)

/** Of any type. */
export function hostileValue(random: Random): Written {
  return random.pick([
    () => written(hostileString(random)),
    () => hostileNumber(random),
    () => 'null',
    () => 'true',
    () => '[]',
    () => `[${written(hostileString(random))}, ${hostileNumber(random)}]`,
    () => '{}',
    () => '[[[[[[[[[[]]]]]]]]]]',
  ])()
}
