import { explain, type Piece } from '../extract/explain.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import { sayFact, tellReport } from './explainText.ts'

/** Reports with their facts marked in place and told beside each line, as one page that needs nothing else. */
export function explainPage(reports: readonly ReportFacts[]): string {
  const title = reports.map(({ report }) => report.title ?? 'A report').join(', ')
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
${reports.map(articleOf).join('\n')}
</html>
`
}

function articleOf(facts: ReportFacts): string {
  const rows = explain(facts).map(({ section, pieces, facts }) => {
    const told = facts.map(
      (fact) =>
        `<li id="${fact.number}" class="${fact.kind}"><b>${fact.number}</b> ${escaped(sayFact(fact))} <i>${escaped(fact.rule)}</i></li>`,
    )
    return `<p>${pieces.map(pieceOf).join('')}</p><div><small>${escaped(section)}</small><ul>${told.join('')}</ul></div>`
  })
  const head = tellReport(facts).map((line) => `<li>${escaped(line)}</li>`)
  return `<article>\n<ul>${head.join('')}</ul>\n<section>\n${rows.join('\n')}\n</section>\n</article>`
}

function pieceOf({ text, within, ends }: Piece): string {
  const kinds = [...new Set(within.map(({ kind }) => kind))].join(' ')
  const words = kinds ? `<mark class="${kinds}">${escaped(text)}</mark>` : escaped(text)
  return `${words}${ends.map(({ number, kind }) => `<sup class="${kind}">${number}</sup>`).join('')}`
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string)

const STYLE = `
:root { color-scheme: light dark; --measure: light-dark(#1a7f37, #56d364); --instrument: light-dark(#0969da, #79c0ff); --outcome: light-dark(#9a6700, #e3b341) }
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; font: 1rem/1.8 system-ui, sans-serif }
article > ul { list-style: none; padding: 0 0 1rem; border-bottom: 1px solid #8886 }
section { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); column-gap: 2rem }
section p { margin: 0 0 .6rem; text-indent: 2em }
section ul { margin: 0; padding: 0; list-style: none }
div { font-size: .8rem; line-height: 1.5; padding-left: 1rem; border-left: 1px solid #8884 }
small, i { opacity: .6 }
mark { color: inherit; background: none; border-bottom: 2px solid }
sup { line-height: 0; margin-right: .1em }
.measure { border-color: var(--measure) } sup.measure, li.measure b { color: var(--measure) }
.instrument { border-color: var(--instrument) } sup.instrument, li.instrument b { color: var(--instrument) }
.outcome { border-color: var(--outcome) } sup.outcome, li.outcome b { color: var(--outcome) }
.measure.outcome, .measure.instrument { border-bottom-style: double; border-bottom-width: 4px }
@media (max-width: 50rem) { section { display: block } section p { margin-top: 1rem } }
`
