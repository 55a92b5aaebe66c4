import { describe, expect, it } from '@jest/globals'
import { decode } from '../../../src/extract/decode.ts'
import { madeDocx } from './madeDocx.ts'
import { madePdf, setPages } from './madePdf.ts'

const LINES = ['示例县2023年法治政府建设年度报告', '一、主要做法', '（一）化解纠纷。全年调处矛盾纠纷1.2万件。']
const read = (bytes: Uint8Array) => decode(bytes, '示例')

describe('a Word file', () => {
  it('gives its paragraphs', async () => {
    const { format, raw, around } = await read(madeDocx(LINES))
    expect([format, raw.trim().split(/\n+/), around]).toEqual(['docx', LINES, []])
  })

  it('without words is refused as empty', async () => {
    await expect(read(madeDocx(['']))).rejects.toThrow(expect.objectContaining({ code: 'FILE_EMPTY' }))
  })

  it('that was cut is refused as damaged', async () => {
    const bytes = madeDocx(LINES)
    await expect(read(bytes.subarray(0, bytes.length - 60))).rejects.toThrow(
      expect.objectContaining({
        code: 'FILE_DAMAGED',
        message: expect.stringContaining('"示例" is a damaged Word file'),
      }),
    )
  })
})

describe('a PDF file', () => {
  it('gives its lines', async () => {
    expect(await read(madePdf([LINES]))).toEqual({ format: 'pdf', raw: LINES.join('\n'), around: [] })
  })

  it('gives lines whose characters are named by a table that the file does not bring along', async () => {
    const { raw } = await read(madePdf([LINES], { encoding: 'UniGB-UCS2-H', named: false }))
    expect(raw.split('\n')).toEqual(LINES)
  })

  it.each([
    ['indented', '\u3000\u3000'],
    ['not indented', ''],
  ])('joins the lines of paragraphs that are %s, across pages too', async (_, indent) => {
    const paragraphs = Array.from({ length: 24 }, (_, index) => [
      `（${'一二三四五六七八九十'[index % 10]}）规范执法。`,
      `全县各执法部门公示执法信息${index}条，制作执法文书${'，并逐件审核'.repeat(index)}，没有发现重大差错，群众总体上满意。`,
    ]).flat()
    expect((await read(madePdf(setPages(paragraphs, indent)))).raw.split('\n')).toEqual(paragraphs)
  })

  it('leaves out the numbers of pages, and what stands on each of them', async () => {
    const pages = ['甲', '乙', '丙'].map((name, index) => [
      '示例县人民政府文件',
      `${name}单位全年办理行政复议案件${index + 1}件。`,
      '按时办结。',
      `— ${index + 1} —`,
    ])
    expect((await read(madePdf(pages))).raw.split('\n')).toEqual([
      '甲单位全年办理行政复议案件1件。',
      '按时办结。',
      '乙单位全年办理行政复议案件2件。',
      '按时办结。',
      '丙单位全年办理行政复议案件3件。',
      '按时办结。',
    ])
  })

  it('closes the gaps of a page that was set with wide spacing, and keeps a blank that is meant', async () => {
    const wide = '全 县 各 部 门 坚 持 依 法 行 政 ， 完 成 了 年 度 任 务 。'
    const single = '示例县委 示例县人民政府联合印发方案，各部门按照分工抓好落实工作。'
    expect((await read(madePdf([[wide]]))).raw).toBe(wide.replaceAll(' ', ''))
    expect((await read(madePdf([[single]]))).raw).toBe(single)
  })

  it.each<[string, Buffer, string]>([
    ['a scan, where its pages hold no text', madePdf([[], []]), 'SCAN_WITHOUT_TEXT'],
    ['a scan, where they hold but a stamp', madePdf([['扫描全能王']]), 'SCAN_WITHOUT_TEXT'],
    [
      'a scan, where nothing names its letters',
      madePdf([LINES], { encoding: 'Identity-H', named: false }),
      'SCAN_WITHOUT_TEXT',
    ],
    ['damaged, where it was cut within its first page', madePdf([LINES]).subarray(0, 60), 'FILE_DAMAGED'],
    ['protected, where a password locks it', locked(madePdf([LINES])), 'FILE_ENCRYPTED'],
  ])('is refused as %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('"示例"') }),
    )
  })
})

/** The file under a password that nobody knows: its check values are made up. */
function locked(pdf: Buffer): Buffer {
  const [open, own] = [Buffer.alloc(32, 7).toString('hex'), Buffer.alloc(32, 9).toString('hex')]
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/O<${own}>/U<${open}>/P -4>>/ID[<00><00>]`
  return Buffer.from(pdf.toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R${lock}`), 'latin1')
}
