import type { ThemeCode } from '../model/enums.ts'
import { coinedMeasureId } from '../model/ids.ts'
import { foldLabel } from '../reference/foldLabel.ts'
import { type CoinedName, coinedNames } from './coinedNames.ts'
import { spanAt, spansWithin, touches } from './spanAt.ts'
import { type MeasureMention, type Section, type Span, stage } from './stage.ts'

/** What a known label may leave of a quoted name: “涉企法治体检活动” is still 法治体检. */
const GENERIC =
  /^(?:等|省级|市级|区级|县级|工作|活动|试点|专项|改革|制度|机制|服务|模式|建设|行动|的|新|事项|措施|清单|平台|系统)*$/
/** Whose it is: 云溪市公共信用信息平台 is known as 公共信用信息平台. A trial is of its place. */
const PLACE = /^\p{sc=Han}{0,6}(?:自治[区州县]|[省市县区州旗镇乡]|街道)/u

/**
 * Adds names coined by the place itself, told by their shape. What the vocabulary knows keeps its name; a coined name takes the labels
 * that are only a part of it, unless it is a mere …制度 or …机制. Its theme is that of the nearest known measure under the same heading.
 */
export const coined = stage({
  needs: ['text', 'sections', 'mentions'],
  gives: ['mentions'],
  run: ({ text, sections, mentions }) => {
    const named = coinedNames(text).filter((name) => {
      const { kind } = sectionOf(name, sections)
      if (kind !== 'work' && kind !== 'plans') return false
      return !spansWithin(mentions, name).some(
        (known) =>
          name.rule === 'mechanism' ||
          says(known, name, text) ||
          isListed(known, name, text) ||
          isComposed(known, name, text),
      )
    })
    const kept = mentions.filter((known) => spansWithin(named, known).length === 0)
    const themeOf = themes(mentions, sections)
    const fullNameOf = shortForms(named)
    const added = named.map(({ start, end, name: written, rule }) => {
      const name = fullNameOf(written)
      return {
        start,
        end,
        id: coinedMeasureId(foldLabel(name)),
        name,
        theme: themeOf({ start, end }),
        local: true,
        rule: `coined:${rule}`,
      }
    })
    return { mentions: [...kept, ...added].sort((a, b) => a.start - b.start) }
  },
})

const CAMPAIGN = /(?:专项)?(?:整治|攻坚)?(?:行动|活动)$/

/**
 * A name by the longest form that the report gives it: “雷火行动” is “雷火2023”专项行动, “一链通” is 企业开办“一链通”, “税务+法务”服务 is its 联动机制.
 */
function shortForms(names: readonly CoinedName[]): (name: string) => string {
  const longest = [...new Set(names.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  return (name) => {
    const stem = name.replace(CAMPAIGN, '')
    const isCampaign = stem !== name && stem.length >= 2
    return (
      longest.find(
        (full) =>
          full.endsWith(name) ||
          (name.length >= 6 && full.startsWith(name)) ||
          (isCampaign && full.startsWith(stem) && full.slice(-2) === name.slice(-2)),
      ) ?? name
    )
  }
}

/** Whether a known mention is all that the core of a coined name says. */
function says(known: Span, { core, rule }: CoinedName, text: string): boolean {
  if (!touches(known, core)) return false
  const before = foldLabel(text.slice(core.start, Math.max(core.start, known.start)))
  if (!GENERIC.test(rule === 'trial' ? before : before.replace(PLACE, ''))) return false
  return GENERIC.test(foldLabel(text.slice(Math.min(core.end, known.end), core.end)))
}

/** A quoted row of names, one of them known, is no name of its own: “省内通办、跨省通办”; but the whole of a campaign's slogan is. */
function isListed(known: Span, { core, rule, name }: CoinedName, text: string): boolean {
  if (!touches(known, core) || !text.slice(core.start, core.end).includes('、')) return false
  if (rule === 'named') return true
  const isElement = /[“"、]/.test(text[known.start - 1] ?? '') && /[”"、]/.test(text[known.end] ?? '')
  return rule === 'quoted' && isElement && !/(?:行动|活动|工程)$/.test(name)
}

/** What the vocabulary knows with its plus sign is no other name by what follows: 互联网+监管能力. */
function isComposed(known: Span, { core, rule }: CoinedName, text: string): boolean {
  return rule === 'composed' && known.start <= core.start && /[+＋]/.test(text.slice(known.start, known.end))
}

function sectionOf({ start }: Span, sections: readonly Section[]): Section {
  return spanAt(sections, start) ?? (sections.at(-1) as Section)
}

/** How far around a coined name known measures tell its theme, in characters. */
const NEAR = 2_000

/** Known measures around a name vote for their themes, near ones and those under the same heading more. */
function themes(mentions: readonly MeasureMention[], sections: readonly Section[]): (span: Span) => ThemeCode {
  return (span) => {
    const section = sectionOf(span, sections)
    const votes = new Map<ThemeCode, number>()
    for (const known of spansWithin(mentions, { start: span.start - NEAR, end: span.end + NEAR })) {
      const distance = Math.max(known.start - span.end, span.start - known.end, 0)
      const vote = (touches(known, section) ? 3 : 1) / (distance + 40)
      votes.set(known.theme, (votes.get(known.theme) ?? 0) + vote)
    }
    const [most] = [...votes].sort(([, a], [, b]) => b - a)
    return most?.[0] ?? 'FUNCTIONS'
  }
}
