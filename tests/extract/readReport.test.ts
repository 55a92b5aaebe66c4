import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { createReader, readReport } from '../../src/extract/readReport.ts'
import { validateFacts } from '../../src/model/validateFacts.ts'
import { loadDivisions } from '../../src/reference/divisions.ts'
import { loadIndicators } from '../../src/reference/indicators.ts'
import { loadLaws } from '../../src/reference/laws.ts'
import { loadVocabulary } from '../../src/reference/vocabulary.ts'

const vocabulary = loadVocabulary('seed')
const reader = createReader({
  vocabulary,
  indicators: loadIndicators('seed'),
  divisions: loadDivisions('seed'),
  laws: loadLaws('seed'),
})
const REPORT = `示例县2023年法治政府建设年度报告
2023年，示例县坚持依法行政，全县工作有序。现将情况报告如下。
一、主要做法
（一）化解纠纷。坚持和发展新时代“枫桥经验”，全年调处矛盾纠纷1.2万件，成功率98.5%。
（二）规范决策。按照《重大行政决策程序暂行条例》，审查重大决策9件。
二、存在的不足
行政执法三项制度落实不到位。
三、2024年打算
推行首违不罚清单。
示例县人民政府
2024年1月5日`
const bytes = Buffer.from(REPORT)

describe('reading a report', () => {
  it('gives facts that validate and stand in the text where they say', async () => {
    const facts = await readReport(bytes, reader, { url: 'https://example.org/a', retrievedAt: '2024-02-01' })
    expect(validateFacts(JSON.parse(JSON.stringify(facts)))).toMatchObject({
      source: {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        format: 'text',
        url: 'https://example.org/a',
        retrievedAt: '2024-02-01',
        complete: true,
      },
      extractor: 'govgraph-extract/0.1.0',
      vocabulary: vocabulary.version,
      report: { title: '示例县2023年法治政府建设年度报告', year: 2023, issuedOn: '2024-01-05' },
      damage: [],
      problems: [],
      text: REPORT,
    })
    for (const { start, end, mention } of [...facts.measures, ...facts.instruments]) {
      expect(REPORT.slice(start, end)).toBe(mention)
    }
    for (const { start, end, phrase } of facts.outcomes) expect(REPORT.slice(start, end)).toBe(phrase)
  })

  it('puts measures, instruments and figures under their headings, in the order of the text', async () => {
    const { measures, instruments, outcomes } = await readReport(bytes, reader)
    expect(measures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: '枫桥经验', status: 'IMPLEMENTED', section: '一(一)' }),
        expect.objectContaining({ name: '行政执法三项制度', status: 'SHORTFALL', section: '二' }),
        expect.objectContaining({ name: '首违不罚', status: 'PLANNED', section: '三' }),
      ]),
    )
    expect(instruments.map(({ title, role, section }) => [title, role, section])).toEqual([
      ['重大行政决策程序暂行条例', 'BASIS', '一(二)'],
    ])
    expect(outcomes.map(({ value, unit, section }) => [value, unit, section])).toEqual([
      [12000, '件', '一(一)'],
      [98.5, '%', '一(一)'],
      [9, '件', '一(二)'],
    ])
    for (const list of [measures, instruments, outcomes]) {
      const starts = list.map(({ start }) => start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })

  it('is the same every time', async () => {
    expect(await readReport(bytes, reader)).toEqual(await readReport(bytes, reader))
  })

  it('reads the sample of the example division', async () => {
    const { report, problems } = await readReport(readFileSync('seed/sample/shili-2023.txt'), reader)
    expect([report.jurisdiction?.id, report.year, problems]).toEqual(['CN-999999', 2023, []])
  })

  it('takes place, year and completeness from the caller', async () => {
    const { report, source } = await readReport(bytes, reader, { code: '320205', year: 2020, complete: false })
    expect([report.jurisdiction?.id, report.year, source.complete]).toEqual(['CN-320205', 2020, false])
  })

  it('refuses bytes that are no text, by the name of their file', async () => {
    await expect(readReport(new Uint8Array(), reader, { path: '甲.txt' })).rejects.toThrow(
      expect.objectContaining({ code: 'FILE_EMPTY', message: expect.stringContaining('甲.txt') }),
    )
  })
})
