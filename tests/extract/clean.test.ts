import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { clean } from '../../src/extract/clean.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 300 })

const cleaned = (raw: string) => clean.run({ raw, around: [] })
const textOf = (raw: string) => cleaned(raw).text

describe('cleaning a text', () => {
  it('leaves a clean text as it is, in both widths of punctuation', () => {
    const text =
      '示例县2023年法治政府建设年度报告\n2023年，示例县受理申请1,234件,办结率98.5%；其中“一件事”12项。\n一、做法'
    expect(cleaned(text)).toEqual({ text, furniture: [], damage: [] })
  })

  it('drops tags, entities, odd blanks and what cannot be seen', () => {
    expect(
      textOf(
        '<p class="a">甲&nbsp;乙</p><p>丙&ldquo;丁&rdquo;&#12290;</p><!-- 注 --><script>var a = 1</script>\u200b戊\u3000\t己\ue123',
      ),
    ).toBe('甲 乙\n丙“丁”。\n戊 己')
  })

  it('keeps titles in Latin angle brackets', () => {
    expect(textOf('印发《关于落实<甲规划(2021—2025年)>的方案》。')).toBe(
      '印发《关于落实<甲规划(2021—2025年)>的方案》。',
    )
  })

  it('turns radicals into characters and leaves full-width punctuation', () => {
    expect(textOf('⼈⺠法院（２０２３）⻓期⾏政：，；')).toBe('人民法院（２０２３）长期行政：，；')
  })

  it('gives one line a paragraph', () => {
    expect(textOf('\r\n  甲。\r\n\r\n\u3000\u3000乙。  \n\n\n')).toBe('甲。\n乙。')
  })
})

describe('damaged pages', () => {
  const PAGE =
    '甲縣關(guān)于法治政府建設(shè)的報告\n我縣嚴格執(zhí)法,持續(xù)優(yōu)化環(huán)境?,F(xiàn)將情況報告如下。\n一、開發(fā)區(qū)(園區(qū))經(jīng)驗(第一批)'

  it('lose their pinyin, are simplified, and get back the characters that went with a stop', () => {
    expect(cleaned(PAGE)).toEqual({
      text: '甲县关于法治政府建设的报告\n我县严格执法,持续优化环境。现将情况报告如下。\n一、开发区(园区)经验(第一批)',
      furniture: [],
      damage: [{ start: 27, end: 29, what: 'restored characters' }],
    })
  })

  it('get them back where no pinyin is left', () => {
    expect(textOf('本鎮堅持依法行政,各項工作取得進展?，F將2022年情況報告如下。')).toBe(
      '本镇坚持依法行政,各项工作取得进展。现将2022年情况报告如下。',
    )
  })

  it('tell where characters are lost', () => {
    expect(cleaned('全县\ufffd\ufffd共办理12件。').damage).toEqual([{ start: 2, end: 4, what: 'lost characters' }])
  })

  it('are told from texts with a few traditional names or Latin words in brackets', () => {
    expect(textOf('乾县推广应用(app)和系统(pin),著名品牌3个,於某履职。')).toBe(
      '乾县推广应用(app)和系统(pin),著名品牌3个,於某履职。',
    )
  })

  it('write 着 where simplified text does', () => {
    expect(textOf('本縣圍繞著發展,著力執法,成效顯著,這是總結報告。')).toBe(
      '本县围绕着发展,着力执法,成效显著,这是总结报告。',
    )
  })
})

describe('lines around a report', () => {
  it('are taken out of the text', () => {
    const page = `今天是:2024年3月8日
首页 > 政务公开 > 法治政府建设
当前位置:首页 > 政务公开 > 年度报告
索引号: 000-2024-1 发布机构: 示例县司法局
[ 发文字号 ] [ 成文日期 ]2024-01-20 [ 发布日期 ]2024-02-01
示例县2023年法治政府建设年度报告
来源:示例县司法局 发布时间:2024-02-01 09:30 浏览次数: 【字号:大 中 小】
加大字体 缩小字体 收藏 打印
2023年,示例县坚持依法行政,全县完成各项年度任务。现将有关情况报告如下:
一、做法
推进各项工作,完成了12件事项的办理,群众满意。
示例县人民政府
2024年1月20日
【打印本页】 【关闭窗口】
上一篇:甲办法
主办:示例县人民政府
备案号:甲ICP备00000000号`
    const { text, furniture } = cleaned(page)
    expect(text).toBe(
      '示例县2023年法治政府建设年度报告\n2023年,示例县坚持依法行政,全县完成各项年度任务。现将有关情况报告如下:\n一、做法\n推进各项工作,完成了12件事项的办理,群众满意。\n示例县人民政府\n2024年1月20日',
    )
    expect(furniture).toHaveLength(11)
  })

  it('do not take sentences with them', () => {
    const text =
      '2023年,示例县在政府网站首页公布权责清单,来源、时间、编号一并公开,方便群众查询和监督。\n来源于群众的建议12件全部办结。'
    expect(textOf(text)).toBe(text)
  })
})

describe('a text that was broken at a fixed width', () => {
  it('is joined to paragraphs again, headings apart', () => {
    const paragraph = '全县各级行政机关按照年度安排推进依法行政工作完成了既定目标，'.repeat(6)
    const heading = '一、强化组织领导'
    const broken = `${paragraph}办结。`.replace(/.{24}/g, '$&\n')
    expect(textOf(`${broken}\n${heading}\n${broken}\n${heading}\n${broken}`)).toBe(
      [`${paragraph}办结。`, heading, `${paragraph}办结。`, heading, `${paragraph}办结。`].join('\n'),
    )
  })
})

it('cleans any text without failing, and a clean one not again', () => {
  const words = fc.constantFrom(
    '甲县',
    '2023年',
    '，',
    '。',
    '、',
    '\n',
    '一、',
    '(一)',
    '报告',
    '法治',
    ' ',
    '《办法》',
    '12件',
    '現將',
    '&nbsp;',
    '(xiàn)',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join('')),
      ),
      (raw) => {
        const { text } = cleaned(raw)
        if (!/[<&]/.test(text)) expect(textOf(text)).toBe(text)
      },
    ),
  )
})
