import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { clean } from '../../src/extract/clean.ts'
import { heading, type Known } from '../../src/extract/heading.ts'
import { loadDivisions, pathOf } from '../../src/reference/divisions.ts'

fc.configureGlobal({ seed: 2023, numRuns: 300 })

const divisions = loadDivisions('seed')
const headingOf = heading(divisions)
const read = (raw: string, known?: Known) => headingOf(known).run(clean.run({ raw, around: [] })).heading
const placeOf = (raw: string) => {
  const { jurisdiction, problems } = read(raw)
  return jurisdiction ? jurisdiction.path.join('') : problems.map(({ code }) => code).join()
}

describe('what a page says of its report', () => {
  it('is read from the head, the signature and the table of the page', () => {
    expect(
      read(`当前位置:首页 > 政务公开 > 年度报告
索引号: 000-2024-1 发布机构: 示例县司法局
成文日期: 2024-01-18 发布日期: 2024-02-01
中共示例县委
示例县人民政府
关于2023年度法治政府
建设情况的报告
示委〔2024〕3号
市委、市政府:
2023年,示例县坚持依法行政,落实《甲规划(2021—2025年)》,全县工作有序。现将情况报告如下。
一、做法
全县完成各项工作。
二、2024年打算
继续推进。
特此报告。
中共示例县委 示例县人民政府
2024年1月20日
主办:示例县人民政府`),
    ).toEqual({
      title: '中共示例县委 示例县人民政府关于2023年度法治政府建设情况的报告',
      year: 2023,
      documentNumber: '示委〔2024〕3号',
      issuer: '中共示例县委 示例县人民政府',
      issuedOn: '2024-01-20',
      publishedOn: '2024-02-01',
      jurisdiction: { id: 'CN-999999', name: '示例县', path: ['示例县'], level: 'COUNTY', gb2260: '999999' },
      problems: [],
    })
  })

  it('is null where the page does not say it', () => {
    expect(read('2023年，示例县坚持依法行政，全县完成各项工作任务。\n一、做法')).toMatchObject({
      title: null,
      documentNumber: null,
      issuer: null,
      issuedOn: null,
      publishedOn: null,
    })
  })

  it('names place and year among the problems where it cannot tell them', () => {
    const { jurisdiction, year, problems } = read('今天气温下降，部分地区有雨。北京市多云，上海市晴。')
    expect([jurisdiction, year, problems.map(({ code }) => code)]).toEqual([
      null,
      null,
      ['PLACE_UNKNOWN', 'YEAR_UNKNOWN'],
    ])
  })

  it('gives way to what the caller knows', () => {
    const { jurisdiction, year, problems } = read('今天气温下降，部分地区有雨。', { code: '320205', year: 2021 })
    expect([jurisdiction?.name, year, problems]).toEqual(['锡山区', 2021, []])
    expect(read('2023年，示例县坚持依法行政。', { code: '000000' }).problems.map(({ code }) => code)).toEqual([
      'PLACE_UNKNOWN',
    ])
  })

  it('takes the title from the table of the page where it stands nowhere else', () => {
    expect(
      read('标题:示例县2023年法治政府建设年度报告\n2023年,示例县坚持依法行政,全县完成各项工作。\n一、做法').title,
    ).toBe('示例县2023年法治政府建设年度报告')
  })

  it('takes the title of the report, not of the notice that issues it', () => {
    const { title, documentNumber } = read(`示政办〔2024〕5号
示例县人民政府办公室
关于印发示例县法治政府建设年度材料的通知
各乡镇人民政府,县政府各部门:
现将材料印发给你们,请认真贯彻落实。
2024年3月1日
示例县2023年法治政府建设年度报告
2023年,示例县坚持依法行政,全县完成各项工作任务。
一、做法`)
    expect([title, documentNumber]).toEqual(['示例县2023年法治政府建设年度报告', '示政办〔2024〕5号'])
  })

  it('tells a department that reports for itself', () => {
    expect(read('示例县司法局2023年法治政府建设年度报告\n2023年,县司法局坚持依法行政,完成各项任务。').issuer).toBe(
      '示例县司法局',
    )
    expect(read('2023年,示例县司法局坚持依法行政,我局完成各项任务,我局获奖2项。\n一、做法').issuer).toBe('示例县司法局')
  })
})

describe('the year reported on', () => {
  it.each([
    ['示例县2022年法治政府建设情况报告\n发布时间:2023-02-01\n现将情况报告如下。', 2022],
    ['示例县二〇二二年法治政府建设情况报告\n现将情况报告如下。', 2022],
    ['示例县2022年法治政府建设工作总结和2023年工作计划\n现将情况报告如下。', 2022],
    ['示例县法治政府建设情况报告\n现将示例县2022年度工作报告如下。\n一、做法\n示例县人民政府\n2023年1月5日', 2022],
    ['2022年,示例县坚持依法行政,全县完成任务。\n一、做法\n2023年,示例县将继续推进各项工作。', 2022],
    ['示例县坚持依法行政,全县完成任务。\n一、主要做法\n二、2023年工作安排\n示例县人民政府\n2022年12月20日', 2022],
    ['示例县关于落实《甲纲要(2021-2025年)》2023年度法治政府建设情况的报告\n现将情况报告如下。', 2023],
    ['示例县2021—2023年法治政府建设情况报告\n现将情况报告如下。', 2023],
  ])('of %j is %d', (raw, year) => {
    expect(read(raw).year).toBe(year)
  })
})

describe('the place reported on', () => {
  const REST = '\n2023年，坚持依法行政，推进法治政府建设各项工作。'

  it.each([
    ['江苏省徐州市鼓楼区2023年法治政府建设年度报告', '江苏省徐州市鼓楼区'],
    ['鼓楼区2023年法治政府建设年度报告', 'PLACE_AMBIGUOUS'],
    ['鼓楼区2023年法治政府建设年度报告\n来源:徐州市司法局', '江苏省徐州市鼓楼区'],
    ['襄樊市人民政府2009年依法行政工作报告', '湖北省襄阳市'],
    ['恩施州2023年法治政府建设年度报告', '湖北省恩施土家族苗族自治州'],
    ['本溪2023年法治政府建设年度报告\n全市落实，我市推进工作。', '辽宁省本溪市'],
    ['北京市崇文区2008年依法行政工作报告', '北京市崇文区'],
    ['重庆市江北区2022年法治政府建设情况报告', '重庆市江北区'],
    ['芜湖市镜湖区司法局2023年法治政府建设年度报告', '安徽省芜湖市镜湖区'],
    ['威海市高新区管委会2023年法治政府建设年度报告', '山东省威海市威海火炬高技术产业开发区'],
    ['安庆大观经济开发区管委会2023年度法治政府建设工作总结', '安徽省安庆市大观区大观经济开发区'],
    ['甲市高新区2023年法治政府建设年度报告', 'PLACE_UNKNOWN'],
    ['示例县清源镇2023年法治政府建设工作总结', '示例县清源镇'],
    ['清源镇2023年法治政府建设工作总结\n来源:示例县', '示例县清源镇'],
  ])('by the title %j is %s', (title, place) => {
    expect(placeOf(title + REST)).toBe(place)
  })

  it.each([
    ['2023年，海南区坚持依法行政，全区落实乌海市要求，学习对内蒙古的要求。', '内蒙古自治区乌海市海南区'],
    ['2023年，在乌海市委坚强领导下，海南区坚持依法行政，我区与越城区合作。', '内蒙古自治区乌海市海南区'],
    ['2023年，十堰经济技术开发区党工委、管委会坚持依法行政，全区落实。', '湖北省十堰市十堰经济技术开发区'],
    ['2023年，我县坚持依法行政，全县落实《旌德县甲办法》《旌德县乙办法》。', '安徽省宣城市旌德县'],
    ['2023年，我市坚持依法行政，与南京市、武汉市合作。', 'PLACE_UNKNOWN'],
    ['2023年，高新区坚持依法行政，全区落实珠海市要求，参加珠海市考核。', '广东省珠海市珠海高新技术产业开发区'],
  ])('by the text %j is %s', (text, place) => {
    expect(placeOf(`${text}\n一、做法`)).toBe(place)
  })

  it('is told by the signature', () => {
    expect(
      placeOf(
        '2023年，我区坚持依法行政，全区落实。\n一、做法\n完成各项年度工作任务。\n无锡市锡山区人民政府\n2024年1月2日',
      ),
    ).toBe('江苏省无锡市锡山区')
  })

  it('names all that fit where several do', () => {
    expect(read(`海州区2023年法治政府建设年度报告${REST}`).problems).toEqual([
      {
        code: 'PLACE_AMBIGUOUS',
        message:
          '"海州区" fits more than one jurisdiction (辽宁省阜新市海州区 210902、江苏省连云港市海州区 320706); say which with --code.',
      },
    ])
  })

  it('is right for every current division and listed zone that is named with its superiors', () => {
    const wrong = divisions.all.filter((division) => {
      const path = pathOf(division, divisions.byId).map(({ name }) => name)
      const { jurisdiction } = read(`${path.join('')}2023年法治政府建设年度报告${REST}`)
      return !division.former && jurisdiction?.id !== division.id
    })
    expect(wrong.map(({ fullName }) => fullName)).toEqual([])
  })
})

it('reads any text without failing', () => {
  const words = fc.constantFrom(
    '示例县',
    '鼓楼区',
    '高新区',
    '镇',
    '市',
    '人民政府',
    '2023年',
    '法治',
    '报告',
    '关于',
    '\n',
    '，',
    '。',
    ':',
    '一、',
    '全县',
    '我局',
    '〔2023〕1号',
    '2024年1月1日',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join('')),
      ),
      (text) => {
        const { jurisdiction, year, problems } = headingOf().run({ text, furniture: text.split('\n') }).heading
        expect(problems.map(({ code }) => code.split('_')[0])).toEqual([
          ...(jurisdiction ? [] : ['PLACE']),
          ...(year === null ? ['YEAR'] : []),
        ])
      },
    ),
  )
})
