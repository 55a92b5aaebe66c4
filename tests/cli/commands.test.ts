import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { run, temporaryFolder } from '../e2e/govgraph.ts'
import { madeFacts } from '../record/madeFacts.ts'

const SAMPLE = 'seed/sample/shili-2023.txt'
const SAMPLE_ID = 'R-CN-999999-2023'

// each starts processes, on a machine that may be busy
jest.setTimeout(180_000)

const folder = temporaryFolder()
const env = { GOVGRAPH_DATA: join(folder.path, 'data') }
const govgraph = (...args: string[]) => run(args, env)
const inputs = join(folder.path, 'inputs')
const input = (name: string) => join(inputs, name)
const give = (name: string, content: string | Uint8Array) => writeFileSync(input(name), content)

beforeAll(async () => {
  mkdirSync(inputs)
  const { code, stderr } = await govgraph('ingest', SAMPLE)
  expect([code, stderr.includes('Error')]).toEqual([0, false])
})
afterAll(() => folder.remove())

describe('govgraph', () => {
  it('ends with 2 where it is not understood', async () => {
    const codes = [
      ['fly'],
      ['ingest'],
      ['ingest', SAMPLE, '--year', 'last'],
      ['ingest', SAMPLE, '--url', 'here'],
      ['export', 'measures', '--csv'],
      ['export', 'adoptions'],
    ]
    const ended = await Promise.all(codes.map((args) => govgraph(...args)))
    expect(ended.map(({ code, stdout }) => [code, stdout])).toEqual(codes.map(() => [2, '']))
  })

  it('ends with 78 and the variable’s name where the configuration is wrong', async () => {
    const { code, stderr, stdout } = await run(['check'], { ...env, NEO4J_URI: 'localhost' })
    expect([code, stdout]).toEqual([78, ''])
    expect(stderr).toMatch(/^CONFIGURATION_INVALID: NEO4J_URI is "localhost"; it must be an address/)
  })
})

describe('govgraph extract', () => {
  it('prints the facts of each file as one line, and nothing else', async () => {
    const { code, stdout, stderr } = await govgraph('extract', SAMPLE, SAMPLE)
    expect([code, stderr]).toEqual([0, ''])
    const [first, second, rest] = stdout.split('\n')
    expect([first, rest]).toEqual([second, ''])
    const facts = JSON.parse(first ?? '')
    expect(facts.report.jurisdiction.gb2260).toBe('999999')
    expect(facts.text).toContain('枫桥经验')
  })

  it('indents with --pretty', async () => {
    const { stdout } = await govgraph('extract', SAMPLE, '--pretty')
    expect(stdout).toMatch(/^\{\n {2}"source": \{\n {4}"sha256"/)
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`)
  })

  it('prints facts without place and year, with what could not be told, unless they are said', async () => {
    give('nothing.txt', '今天天气很好，我们去公园散步，看见很多花。\n')
    const { code, stdout } = await govgraph('extract', input('nothing.txt'))
    expect(code).toBe(0)
    const { report, problems } = JSON.parse(stdout)
    expect([report.jurisdiction, report.year]).toEqual([null, null])
    expect(problems.map((problem: { code: string }) => problem.code)).toEqual(['PLACE_UNKNOWN', 'YEAR_UNKNOWN'])
    const said = await govgraph('extract', input('nothing.txt'), '--code', '210500', '--year', '2020')
    expect(JSON.parse(said.stdout).report).toMatchObject({ year: 2020, jurisdiction: { name: '本溪市' } })
  })

  it('goes on past a file that it cannot read, and ends with 1', async () => {
    const { code, stdout, stderr } = await govgraph('extract', input('missing.txt'), SAMPLE)
    expect([code, stdout.split('\n').length]).toEqual([1, 2])
    expect(stderr).toMatch(/^FILE_UNREADABLE: Cannot read ".*missing\.txt": .*\n$/)
  })

  it('reads no further while nobody takes what it prints', async () => {
    give('long.txt', '今天天气很好，我们去公园散步，看见很多花。\n'.repeat(20_000))
    const args = ['dist/cli/govgraph.js', 'extract', input('long.txt'), input('missing.txt')]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text
    })
    await once(child.stdout, 'readable')
    await setTimeout(2_000)
    expect(told).toBe('')
    child.stdout.resume()
    expect(await once(child, 'close')).toEqual([1, null])
    expect(told).toMatch(/^FILE_UNREADABLE/)
  })
})

describe('govgraph ingest', () => {
  it('says what it rejected and why, keeps it in rejects.jsonl, and changes nothing', async () => {
    const facts = madeFacts('any')
    give('empty.txt', '')
    give(
      'binary.txt',
      Uint8Array.from({ length: 999 }, (_, index) => (index * 7) % 32),
    )
    give('nothing.txt', '今天天气很好，我们去公园散步，看见很多花。\n')
    give('two.txt', '鼓楼区2022年法治政府建设年度报告\n\n2022年，鼓楼区坚持依法行政。\n一、主要工作\n推行首违不罚。\n')
    give('wrong.json', JSON.stringify({ ...facts, measures: [{ ...facts.measures[0], status: 'DONE' }] }))
    give('broken.json', '{"source":')
    const names = ['empty.txt', 'binary.txt', 'nothing.txt', 'two.txt', 'wrong.json', 'broken.json', 'missing.txt']
    const before = (await govgraph('check')).stdout
    const { code, stdout } = await govgraph('ingest', ...names.map(input), '--json')
    expect(code).toBe(1)
    const events = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const expected = [
      ['empty.txt', 'FILE_EMPTY', null],
      ['binary.txt', 'FILE_BINARY', null],
      ['nothing.txt', 'PLACE_UNKNOWN', null],
      ['two.txt', 'PLACE_AMBIGUOUS', null],
      ['wrong.json', 'FACTS_INVALID', 'measures[0].status'],
      ['broken.json', 'FACTS_INVALID', 'the top'],
      ['missing.txt', 'FILE_UNREADABLE', null],
    ].map(([name, code, place]) => ({ document: input(name as string), code, place, reason: expect.any(String) }))
    expect(events.slice(0, -1)).toEqual(expected.map((reject) => ({ kind: 'rejected', ...reject })))
    expect(events.at(-1)).toMatchObject({ kind: 'summary', documents: 7, rejected: 7, added: 0 })
    const rejects = readFileSync(join(env.GOVGRAPH_DATA, 'rejects.jsonl'), 'utf8')
    expect(
      rejects
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(expected)
    expect(events[3].reason).toMatch(/江苏省.*鼓楼区/)
    expect((await govgraph('check')).stdout).toBe(before)
  })

  it('takes the place and year that a text does not tell', async () => {
    give('untold.txt', '一、主要工作\n推行首违不罚，坚持枫桥经验。\n')
    const args = [
      'ingest',
      input('untold.txt'),
      '--code',
      '210502',
      '--year',
      '2015',
      '--url',
      'http://example.org/1',
      '--partial',
    ]
    const { code, stdout, stderr } = await govgraph(...args)
    expect([code, stdout]).toEqual([0, '1 document: 1 added.\n'])
    expect(stderr).toMatch(/untold\.txt: R-CN-210502-2015 added: 2 adoptions, 0 citations, 0 outcomes\n$/)
    expect(existsSync(join(env.GOVGRAPH_DATA, 'rejects.jsonl'))).toBe(false)
    expect((await govgraph('remove', 'R-CN-210502-2015')).code).toBe(0)
  })

  it('names a code that no division has', async () => {
    const { code, stderr } = await govgraph('ingest', SAMPLE, '--code', '123456')
    expect([code, stderr]).toEqual([
      1,
      'CODE_UNKNOWN: No division has the GB/T 2260 code "123456"; seed/regions.csv lists those that are known.\n',
    ])
  })

  it('says of a text given twice that it is known', async () => {
    const { code, stdout, stderr } = await govgraph('ingest', 'seed/sample')
    expect([code, stdout, stderr]).toEqual([
      0,
      '1 document: 1 known.\n',
      `${SAMPLE}: ${SAMPLE_ID} is known already, given twice: nothing changes\n`,
    ])
  })

  it('says in a dry run what would change', async () => {
    give('facts.json', JSON.stringify(madeFacts('dry', { year: 2012 })))
    const { stdout, stderr } = await govgraph('ingest', '--dry-run', input('facts.json'))
    expect(stdout).toBe('1 document: 1 added.\nThis was a dry run: nothing was changed.\n')
    expect(stderr).toContain('R-CN-210500-2012 added: 1 adoptions, 1 citations, 1 outcomes')
    expect((await govgraph('remove', 'R-CN-210500-2012')).stderr).toMatch(/^REPORT_UNKNOWN: /)
  })
})

describe('govgraph export', () => {
  it('prints one row a claim, for Excel', async () => {
    const { code, stdout } = await govgraph('export', 'adoptions', '--csv')
    expect(code).toBe(0)
    const [header, ...rows] = stdout.split('\r\n')
    expect(header).toBe(
      '\ufeffjurisdiction_id,jurisdiction_code,jurisdiction,level,province,measure_id,measure,theme,year,status,report,section,start,end,mention,quote,source',
    )
    expect(rows.find((row) => row.startsWith('CN-999999') && row.includes('M-fengqiao-jingyan'))).toMatch(
      /^CN-999999,999999,示例县,COUNTY,,M-fengqiao-jingyan,枫桥经验,DISPUTES,2023,IMPLEMENTED,R-CN-999999-2023,一\(四\)1,\d+,\d+,新时代“枫桥经验”,[^,]*坚持和发展新时代“枫桥经验”。,$/,
    )
    expect(rows.find((row) => row.startsWith('CN-210500'))).toMatch(/^CN-210500,210500,本溪市,PREFECTURE,辽宁省,/)
  })
})

describe('govgraph remove, rebuild and check', () => {
  it('take the sample out, make the graph anew, and find it equal to its record', async () => {
    expect((await govgraph('remove', SAMPLE_ID)).stdout).toMatch(/^R-CN-999999-2023 \([0-9a-f]{12}\) is removed\.\n$/)
    const checked = await govgraph('check')
    expect([checked.code, checked.stdout]).toEqual([
      0,
      expect.stringMatching(/^The graph equals its record: [0-9a-f]{64}\n$/),
    ])
    expect((await govgraph('rebuild')).stdout).toBe('The graph is made anew from 5 reports.\n')
    expect((await govgraph('check')).stdout).toBe(checked.stdout)
  })
})
