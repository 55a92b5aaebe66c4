import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { Level } from '../../src/model/enums.ts'
import { type Division, loadDivisions, pathOf } from '../../src/reference/divisions.ts'

const divisions = loadDivisions('seed')
const of = (code: string) => divisions.byCode.get(code) as Division
const isListed = ({ former, example, level }: Division) => !former && !example && level !== Level.FUNCTIONAL_ZONE

describe('the divisions of the seed', () => {
  it('are the 3,211 current ones of the mainland, former ones, zones and one example', () => {
    expect(divisions.all.filter(isListed)).toHaveLength(3211)
    expect(divisions.all.filter(({ former }) => former).length).toBeGreaterThan(3500)
    expect(divisions.all.filter(({ level }) => level === Level.FUNCTIONAL_ZONE).length).toBeGreaterThan(400)
    expect(divisions.all.filter(({ example }) => example).map(({ name }) => name)).toEqual(['示例县'])
    expect(divisions.all.filter(({ sort }) => /^(71|8[123])/.test(sort))).toEqual([])
  })

  it('know their names, superiors, levels and sort keys', () => {
    expect(of('320205')).toEqual({
      id: 'CN-320205',
      code: '320205',
      name: '锡山区',
      fullName: '江苏省无锡市锡山区',
      aliases: ['锡山'],
      level: Level.COUNTY,
      former: false,
      example: false,
      partOf: 'CN-320200',
      succeededBy: [],
      sort: '320205',
    })
  })

  it('hang districts of municipalities and counties without a prefecture under their province', () => {
    expect(of('110101')).toMatchObject({ fullName: '北京市东城区', partOf: 'CN-110000' })
    expect(of('419001')).toMatchObject({
      name: '济源市',
      fullName: '河南省济源市',
      partOf: 'CN-410000',
      level: Level.COUNTY,
    })
    expect(of('659001')).toMatchObject({ fullName: '新疆维吾尔自治区石河子市' })
  })

  it('name the current successors of former divisions, through all steps', () => {
    expect(of('110103')).toMatchObject({ name: '崇文区', former: true, succeededBy: ['CN-110101'] })
    expect(of('371200')).toMatchObject({ name: '莱芜市', former: true, succeededBy: ['CN-370116'] })
    for (const { succeededBy } of divisions.all) {
      expect(succeededBy.every((id) => divisions.byId.get(id)?.former === false)).toBe(true)
    }
  })

  it('leave out the rows of the code table that are no places', () => {
    const names = new Set(divisions.all.map(({ name }) => name))
    for (const placeholder of ['市辖区', '市区', '省直辖行政单位', '新疆生产建设兵团'])
      expect(names.has(placeholder)).toBe(false)
  })

  it('keep former names under the same code as aliases', () => {
    expect(of('420600').aliases).toContain('襄樊市')
    expect(of('530800').aliases).toContain('思茅市')
  })

  it('give zones the code of their superior and a hash, and 雄安新区 its own code', () => {
    expect(of('133100')).toMatchObject({
      id: 'CN-133100',
      name: '雄安新区',
      level: Level.FUNCTIONAL_ZONE,
      partOf: 'CN-130000',
    })
    const zone = divisions.all.find(({ name }) => name === '威海经济技术开发区') as Division
    expect(zone).toMatchObject({ code: null, fullName: '山东省威海市威海经济技术开发区', partOf: 'CN-371000' })
    expect(zone.id).toMatch(/^CN-371000-z[0-9a-f]{16}$/)
    expect(zone.sort).toBe(`371000${zone.id.slice('CN-371000-z'.length)}`)
    expect(zone.aliases).toEqual(expect.arrayContaining(['经区', '威海经开区', '经技区', '经开区']))
  })

  it('stand in the order of unique sort keys, each below a superior that is there', () => {
    const keys = divisions.all.map(({ sort }) => sort)
    expect(keys).toEqual([...new Set(keys)].sort())
    for (const division of divisions.all) {
      const [top] = pathOf(division, divisions.byId)
      expect(top?.level === Level.PROVINCE || top?.example).toBe(true)
    }
  })
})

describe('loading divisions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'divisions-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const load = (regions: string, zones = 'name,aliases,superior,code\n') => {
    const header = 'code,name,level,former,succeeded_by,superior,aliases,example\n'
    writeFileSync(join(folder, 'regions.csv'), header + regions)
    writeFileSync(join(folder, 'zones.csv'), zones)
    return () => loadDivisions(folder)
  }

  it.each([
    ['a code of five digits', '11000,甲省,PROVINCE,false,,,,false\n', 'code "11000" has not six digits'],
    ['an unknown level', '110000,甲省,REGION,false,,,,false\n', 'level "REGION" is none of'],
    ['a superior that is not there', '110100,甲市,PREFECTURE,false,,110000,,false\n', 'superior 110000 is no division'],
    ['a successor that is not there', '110000,甲省,PROVINCE,true,120000,,,false\n', 'successor 120000 is no division'],
    [
      'a code given twice',
      '110000,甲省,PROVINCE,false,,,,false\n110000,乙省,PROVINCE,false,,,,false\n',
      'in line 3: code 110000 stands twice',
    ],
  ])('refuses %s with file, line and rule', (_, regions, rule) => {
    expect(load(regions)).toThrow(
      expect.objectContaining({ code: 'SEED_INVALID', message: expect.stringContaining(rule) }),
    )
  })

  it('refuses a zone without its superior', () => {
    expect(load('110000,甲省,PROVINCE,false,,,,false\n', 'name,aliases,superior,code\n甲高新区,,120000,\n')).toThrow(
      expect.objectContaining({
        code: 'SEED_INVALID',
        message: expect.stringContaining('superior 120000 is no division'),
      }),
    )
  })
})
