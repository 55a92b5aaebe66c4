import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { clean } from '../../src/extract/clean.ts'
import { heading, type Known } from '../../src/extract/heading.ts'
import { page } from '../../src/extract/page.ts'
import { loadDivisions, pathOf } from '../../src/reference/divisions.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 300 })

const divisions = loadDivisions('seed')
const headingOf = heading(divisions)
const readPage = (text: string, furniture: string[], known?: Known) =>
  headingOf(known).run({ text, furniture, ...page.run({ text, furniture }) }).heading
const read = (raw: string, known?: Known) => {
  const { text, furniture } = clean.run({ raw, around: [] })
  return readPage(text, furniture, known)
}
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
    ['示例县和顺镇2023年法治政府建设工作总结', '示例县和顺镇'],
    ['和顺镇2023年法治政府建设工作总结\n来源:示例县和顺镇人民政府', '示例县和顺镇'],
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
        const { jurisdiction, year, problems } = readPage(text, text.split('\n'))
        expect(problems.map(({ code }) => code.split('_')[0])).toEqual([
          ...(jurisdiction ? [] : ['PLACE']),
          ...(year === null ? ['YEAR'] : []),
        ])
      },
    ),
  )
})

describe('a township’s own report', () => {
  it.each([
    [
      'the county and its body before it',
      '鲤城区人民政府金龙街道办事处关于2022年度法治政府建设情况的报告',
      '2022年，我街道有序推进。',
      '福建省泉州市鲤城区金龙街道',
    ],
    [
      'a county of the text',
      '清源镇2022年度法治政府建设情况报告',
      '2022年，清源镇推进工作，参加鲤城区的培训。',
      '福建省泉州市鲤城区清源镇',
    ],
    ['a short name after 法治', '', '2023年，清波街道以法治上城建设为牵引，有序推进。', '浙江省杭州市上城区清波街道'],
    ['only its city', '', '2023年，新市街道办事处坚持依法办事，对照广州市的要点，有序推进。', '广东省广州市新市街道'],
    [
      'its name in passing',
      '',
      '2022年，我镇工作有序，落实英德市要求。\n全镇宣讲在下太镇开展，列入下太镇课程。',
      '广东省清远市英德市下太镇',
    ],
    [
      'a county that a former one shares its name with',
      '丰都县栗子乡人民政府2025年法治政府建设情况报告',
      '2025年，全乡有序推进各项工作，成效明显。',
      '重庆市丰都县栗子乡',
    ],
  ])('is read by %s', (_, title, text, path) => {
    const { jurisdiction, problems } = read(`${title}\n${text}\n一、做法`)
    expect([jurisdiction?.path.join(''), jurisdiction?.level, problems]).toEqual([path, 'TOWNSHIP', []])
  })

  it('keeps its name, and a problem, where nothing tells the county', () => {
    const { jurisdiction, problems } = read(
      '清源镇人民政府关于2022年度法治政府建设情况的报告\n2022年，清源镇有序推进各项工作。\n一、做法',
    )
    expect([jurisdiction?.path, jurisdiction?.level, problems.map(({ code }) => code)]).toEqual([
      ['清源镇'],
      'TOWNSHIP',
      ['PLACE_UNKNOWN'],
    ])
  })
})

describe('districts of one name', () => {
  it.each([
    ['what only one region says', '通州区坚持依法行政，服务副中心发展，全区有序。', '北京市通州区'],
    ['the name of a province’s app', '鼓楼区坚持依法行政，接入“闽政通”，全区有序。', '福建省福州市鼓楼区'],
    ['superiors without a province', '和平区坚持依法行政，落实市委、市政府部署，全区有序。', '天津市和平区'],
    ['a province among the superiors', '和平区坚持依法行政，落实省委、市委部署，全区有序。', '辽宁省沈阳市和平区'],
  ])('are told apart by %s', (_, text, path) => {
    expect(placeOf(`2022年，${text}\n一、做法`)).toBe(path)
  })
})

describe('the head of a page', () => {
  it('joins a title to the body above it where it names none', () => {
    expect(read('桃源县人民政府\n2017年度法治政府建设情况报告\n2017年，我县有序推进各项工作。\n一、做法').title).toBe(
      '桃源县人民政府2017年度法治政府建设情况报告',
    )
  })

  it.each([
    ['beside other marks', '来源:市司法局 2022-03-25 16:20:11 字体:大 中 小'],
    ['with the hour', '2022-03-25 16:20'],
    ['below its label', '发布日期\n2022-03-25'],
  ])('tells the date of publication %s', (_, line) => {
    expect(
      read(`海口市2021年法治政府建设情况报告\n${line}\n2021年，海口市有序推进各项工作。\n一、做法`).publishedOn,
    ).toBe('2022-03-25')
  })

  it('names a department’s city by the only one in its text', () => {
    expect(placeOf('2023年，市市场监管局有序推进各项工作。\n一、做法\n出台《绍兴市电梯规定》。')).toBe('浙江省绍兴市')
  })

  it('is told by the place of its own level whose documents it names', () => {
    const text =
      '2020年，全省各级政府落实《河南省甲办法（试行）》，全省依法行政有序推进。\n一、做法\n全省完成各项任务。'
    expect(placeOf(text)).toBe('河南省')
  })

  it('may call itself a survey of the year', () => {
    expect(read('2017年度绍兴市法治政府建设工作情况综述\n2017年，我市有序推进各项工作。\n一、做法').title).toBe(
      '2017年度绍兴市法治政府建设工作情况综述',
    )
  })

  it('does not take an opening that reports for a plan', () => {
    expect(
      read('大河乡人民政府\n关于法治政府建设的情况报告\n2025年，是收官之年，现将开展情况汇报如下。\n一、做法').year,
    ).toBe(2025)
  })
})
