/**
 * Makes seed/regions.csv from the folder of mumuy/data_location (list.json, history.json, diff.json; MIT).
 * For maintainers, after those data change:
 * npm run -s script scripts/regions.ts FOLDER > seed/regions.csv
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: npm run -s script scripts/regions.ts FOLDER > seed/regions.csv')
const read = <T>(name: string): Record<string, T> => JSON.parse(readFileSync(join(folder, name), 'utf8'))

const names = read<string>('list.json')
const formerNames = read<string>('history.json')
const successors: Record<string, string[]> = {
  ...read<string[]>('diff.json'),
  // public facts that the data lack
  '220205': ['220211'],
  '332604': ['331081'],
  '341123': ['341102', '341103'],
  '352105': ['350703'],
  '370208': ['370213'],
  '370209': ['370214'],
  '370626': ['370285'],
  '372123': ['370681'],
  '410312': ['410307'],
  '410313': ['410308'],
  '412535': ['411281'],
  '420709': ['421102'],
  '421084': ['429006'],
  '421085': ['429005'],
  '421086': ['429004'],
  '430727': ['430821'],
  '432128': ['430382'],
  '450504': ['450512'],
  '450622': ['450722'],
  '540422': ['540481'],
}

/** Other names of current divisions: those borne before under the same code, which the data do not give, and usual short forms. */
const ALIASES: Record<string, string[]> = {
  '150223': ['达茂旗'],
  '150722': ['莫旗'],
  '150725': ['陈旗'],
  '150726': ['新左旗'],
  '150727': ['新右旗'],
  '150521': ['科左中旗'],
  '150522': ['科左后旗'],
  '150421': ['阿旗'],
  '150428': ['喀旗'],
  '150823': ['乌前旗'],
  '150824': ['乌中旗'],
  '150825': ['乌后旗'],
  '150926': ['察右前旗'],
  '150927': ['察右中旗'],
  '150928': ['察右后旗'],
  '152221': ['科右前旗'],
  '152222': ['科右中旗'],
  '152525': ['东乌旗'],
  '152526': ['西乌旗'],
  '210112': ['东陵区'],
  '210113': ['新城子区'],
  '211400': ['锦西市'],
  '220600': ['浑江市'],
  '220721': ['前郭县'],
  '320800': ['淮阴市'],
  '320803': ['楚州区'],
  '420600': ['襄樊市'],
  '420607': ['襄阳区'],
  '430800': ['大庸市'],
  '469001': ['通什市'],
  '530800': ['思茅市'],
  '530802': ['翠云区'],
  '530821': ['普洱哈尼族彝族自治县', '普洱县'],
  '640300': ['银南地区'],
  '652700': ['博州'],
  '652800': ['巴州'],
  '653000': ['克州'],
}

/** Mainland only; zones have a list of their own. */
const isDivision = (code: string) => !/^(7|8)/.test(code) && code !== '133100'
/** Rows of the code table that are no places: 市辖区, 市区, 省直辖行政单位, and the offices that only hold a number. */
const isPlaceholder = (name: string) =>
  /^(市辖区|市区|县)$|直辖|建设兵团|管理局|管理分局|林场$|林业总场$|群岛/.test(name)

const levelOf = (code: string) => (code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'PREFECTURE' : 'COUNTY')

function superiorOf(code: string): string {
  if (code.endsWith('0000')) return ''
  const province = `${code.slice(0, 2)}0000`
  const prefecture = `${code.slice(0, 4)}00`
  if (code.endsWith('00')) return province
  if (names[prefecture]) return prefecture
  const former = formerNames[prefecture]
  return !names[code] && former && isDivision(prefecture) && !isPlaceholder(former) ? prefecture : province
}

/** The current divisions that the chain of successors leads to; loops and dangling codes give none. */
function currentSuccessors(code: string, seen: string[] = []): string[] {
  const found = (successors[code] ?? []).flatMap((next) => {
    if (names[next]) return [next]
    return seen.includes(next) ? [] : currentSuccessors(next, [...seen, code])
  })
  return [...new Set(found)].filter(isDivision).sort()
}

const current = Object.keys(names).filter(isDivision)
const former = Object.keys(formerNames).filter(
  (code) => isDivision(code) && !names[code] && !isPlaceholder(formerNames[code] ?? ''),
)
const rows = [...current, ...former].sort().map((code) => {
  const isCurrent = code in names
  const name = (isCurrent ? names : formerNames)[code]
  const successor = isCurrent ? [] : currentSuccessors(code)
  const aliases = (isCurrent && ALIASES[code]) || []
  return [code, name, levelOf(code), !isCurrent, successor.join('|'), superiorOf(code), aliases.join('|'), false]
})
rows.push(['999999', '示例县', 'COUNTY', false, '', '', '', true])
process.stdout.write('code,name,level,former,succeeded_by,superior,aliases,example\n')
for (const row of rows) process.stdout.write(`${row.join(',')}\n`)
