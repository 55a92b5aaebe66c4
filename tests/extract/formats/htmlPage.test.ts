import { describe, expect, it } from '@jest/globals'
import { htmlPage } from '../../../src/extract/formats/htmlPage.ts'
import { createReader, readReport } from '../../../src/extract/readReport.ts'
import { loadReference } from '../../../src/load/reference.ts'

const PAGE = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>示例县2023年法治政府建设年度报告_示例县人民政府</title>
<meta name="SiteName" content="示例县人民政府"><meta name="PubDate" content="2024-02-08 10:20">
<style>.a{color:red}</style><script>var a = '一、不是正文。'</script></head>
<body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/fz">法治政府建设</a> &gt; 正文</div>
<table class="meta">
<tr><td><p>索引号</p></td><td><p>000014349/2024-00012</p></td><td>发布机构</td><td>示例县司法局</td></tr>
<tr><td>成文日期</td><td>2024-01-31</td><td>发文字号</td><td>示政发〔2024〕3号</td></tr>
</table>
<h1>示例县2023年法治政府建设<br>年度报告</h1>
<div class="content"><div id="zoom">
<p>2023年，全县各部门坚持依法行政，<b>完成</b>了年度任务。现将情况
报告如下：</p>
<p>&emsp;&emsp;一、主要做法</p><p>（一）化解纠纷。坚持和发展“枫桥经验”，全年调处矛盾纠纷<span>1.2</span>万件。</p>
<p>（二）规范决策。按照《重大行政决策程序暂行条例》，审查重大决策9件，件件有回音。</p>
<table><tr><td>受理</td><td>120件</td></tr></table>
<p style="display:none">这一段谁也看不见，不该读到。</p>
</div><p style="text-align:right">示例县人民政府</p><p>2024年1月31日</p></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">示例县召开会议，部署工作，强调要抓好落实，推进建设。</a></li></ul>
<p>邻县推行“一窗受理”，群众满意率99%，受到好评。</p></div>
<div class="footer"><p>示例县人民政府主办 示例县大数据局承办，地址在示例县示例路1号，邮编123456。</p><p>示ICP备12345号</p></div>
</body></html>`

const bytes = Buffer.from(PAGE)

describe('a web page', () => {
  it('gives the lines of its text, and apart from them menus, metadata, related pages and the foot', () => {
    expect(htmlPage(bytes)).toEqual({
      raw: [
        '索引号 000014349/2024-00012 发布机构 示例县司法局',
        '成文日期 2024-01-31 发文字号 示政发〔2024〕3号',
        '示例县2023年法治政府建设',
        '年度报告',
        '2023年，全县各部门坚持依法行政，完成了年度任务。现将情况报告如下：',
        '一、主要做法',
        '（一）化解纠纷。坚持和发展“枫桥经验”，全年调处矛盾纠纷1.2万件。',
        '（二）规范决策。按照《重大行政决策程序暂行条例》，审查重大决策9件，件件有回音。',
        '受理 120件',
        '示例县人民政府',
        '2024年1月31日',
      ].join('\n'),
      around: [
        '标题：示例县2023年法治政府建设年度报告',
        '标题：示例县人民政府',
        '网站：示例县人民政府',
        '发布时间：2024-02-08 10:20',
        '首页',
        '政务公开',
        '互动交流',
        '当前位置：首页 > 法治政府建设 > 正文',
        '相关阅读',
        '示例县召开会议，部署工作，强调要抓好落实，推进建设。',
        '邻县推行“一窗受理”，群众满意率99%，受到好评。',
        '示例县人民政府主办 示例县大数据局承办，地址在示例县示例路1号，邮编123456。',
        '示ICP备12345号',
      ],
    })
  })

  it('tells the report’s title, number and dates, and gives facts of the report alone', async () => {
    const facts = await readReport(bytes, createReader(loadReference()))
    expect(facts.source.format).toBe('html')
    expect(facts.report).toMatchObject({
      title: '示例县2023年法治政府建设年度报告',
      year: 2023,
      documentNumber: '示政发〔2024〕3号',
      issuer: '示例县人民政府',
      issuedOn: '2024-01-31',
      publishedOn: '2024-02-08',
      jurisdiction: { id: 'CN-999999' },
    })
    expect(facts.measures.map(({ name, section }) => [name, section])).toEqual(
      expect.arrayContaining([['枫桥经验', '一(一)']]),
    )
    expect(facts.outcomes.map(({ value, unit }) => [value, unit])).toEqual([
      [12000, '件'],
      [9, '件'],
      [120, '件'],
    ])
    expect(facts.text).not.toMatch(/邻县|看不见|索引号|首页/)
  })

  it('is read in the encoding that it declares', () => {
    const gbk = Buffer.concat([
      Buffer.from('<html><head><meta charset=gb2312></head><body><p>'),
      GBK,
      Buffer.from('</p>'),
    ])
    expect(htmlPage(gbk)?.raw).toBe('全县依法行政。')
    const wide = Buffer.from('\ufeff<html><body><p>全县依法行政。', 'utf16le')
    expect(htmlPage(wide)?.raw).toBe('全县依法行政。')
  })

  it('keeps the lines of preformatted text, and of paragraphs that are left open', () => {
    expect(htmlPage(Buffer.from('<pre>一、做法\n依法行政。\n</pre><p>甲。<p>乙。'))?.raw).toBe(
      '一、做法\n依法行政。\n甲。\n乙。',
    )
  })

  it('is read in time linear in its length, however deep it is', () => {
    const deep = `${'<div><table><tr><td>'.repeat(20_000)}全县依法行政，完成了各项工作。`
    const started = process.cpuUsage()
    expect(htmlPage(Buffer.from(deep))?.raw).toBe('全县依法行政，完成了各项工作。')
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3_000)
  })
})

/** 全县依法行政。 */
const GBK = Buffer.from('c8abcfd8d2c0b7a8d0d0d5fea1a3', 'hex')
