import { Converter } from 'opencc-js/t2cn'

let convert: ((text: string) => string) | undefined

/** Traditional characters as simplified ones, by words where a character has several. The dictionary is made ready when first needed. */
export function simplify(text: string): string {
  convert ??= Converter({ from: 't', to: 'cn' }) as (text: string) => string
  return convert(text)
}
