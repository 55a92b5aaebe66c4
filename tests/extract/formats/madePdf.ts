interface Made {
  /** How the codes of the text are to be read: with its own table of characters, or by the name of a known one. */
  encoding: 'Identity-H' | 'UniGB-UCS2-H'
  /** False for letters whose characters nothing names. */
  named: boolean
}

/** A PDF file (ISO 32000) with lines of text on its pages, in a font that it does not bring along. A line holds 37 characters. */
export function madePdf(
  pages: readonly (readonly string[])[],
  { encoding, named }: Made = { encoding: 'Identity-H', named: true },
): Buffer {
  const table =
    'begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/${encoding}/DescendantFonts[4 0 R]${named ? '/ToUnicode 5 0 R' : ''}>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000
      /FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 6/ItalicAngle 0>>>>`,
    streamOf(table),
    ...pages.flatMap((lines, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + 2 * index} 0 R>>`,
      streamOf(
        `BT /F 12 Tf ${lines.map((line, row) => `1 0 0 1 ${72 + 12 * (line.length - line.trimStart().length)} ${780 - 20 * row} Tm <${codes(line.trimStart())}> Tj`).join('\n')} ET`,
      ),
    ]),
  ]
  return fileOf(objects)
}

const codes = (line: string): string => Buffer.from(line, 'utf16le').swap16().toString('hex')

const streamOf = (content: string): string => `<</Length ${content.length}>>stream\n${content}\nendstream`

function fileOf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${file}${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`, 'latin1')
}

/** Paragraphs set on pages: first lines are indented by two characters, or none are. */
export function setPages(paragraphs: readonly string[], indent = '\u3000\u3000'): string[][] {
  const lines = paragraphs.flatMap((words) => (indent + words).match(/.{1,36}/gu) ?? [])
  return Array.from({ length: Math.ceil(lines.length / 30) }, (_, page) => lines.slice(page * 30, page * 30 + 30))
}
