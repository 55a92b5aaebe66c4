/** Types of functional zone (功能区) by the end of their official names, with what they are called for short; longest first. */
const TYPES: readonly (readonly [string, readonly string[]])[] = [
  ['高新技术产业开发区', ['高新区', '高新技术开发区', '高新技术产业区', '高新开发区', '高技术产业开发区']],
  ['高新技术产业园区', ['高新区', '高新园区']],
  ['高技术产业开发区', ['高新区', '高新技术产业开发区']],
  ['经济技术开发区', ['经开区', '经技区', '经济开发区', '开发区', '经济技术区']],
  ['新技术开发区', ['高新区', '开发区']],
  ['台商投资区', []],
  ['旅游度假区', ['度假区']],
  ['综合实验区', ['实验区']],
  ['边境经济合作区', ['边合区', '边境合作区']],
  ['经济开发区', ['经开区', '开发区']],
  ['工业园区', ['园区', '工业园']],
  ['产业园区', ['园区', '产业园']],
  ['产业集聚区', ['集聚区']],
  ['综合保税区', ['综保区']],
  ['示范区', []],
  ['风景名胜区', ['风景区', '景区']],
  ['合作区', []],
  ['管理区', []],
  ['开发区', []],
  ['新区', []],
]

/** The place and the type in an official name: 威海经济技术开发区 -> 威海, 经济技术开发区; null where no type is known. */
export function splitZoneName(name: string): { place: string; type: string } | null {
  const type = TYPES.find(([ending]) => name.endsWith(ending))?.[0]
  return type ? { place: name.slice(0, -type.length), type } : null
}

/**
 * What a zone is called beside its official name: 威海经济技术开发区 -> 威海经开区, 威海经技区, …; the bare 经开区, 经技区 too,
 * which fit many zones and tell nothing without the superior.
 */
export function zoneAliases(name: string): string[] {
  const parts = splitZoneName(name)
  if (!parts) return []
  const shorts = TYPES.find(([ending]) => ending === parts.type)?.[1] ?? []
  const full = parts.place ? shorts.map((short) => parts.place + short) : []
  return [...full, ...bareZoneNames(parts.type)]
}

/** The names of a type of zone without its place: 经济技术开发区, 经开区, 经技区, … */
export function bareZoneNames(type: string): string[] {
  return [type, ...(TYPES.find(([ending]) => ending === type)?.[1] ?? [])]
}

/** All that a zone's name can end in, official or short, longest first. */
export const zoneNameEnds: readonly string[] = [
  ...new Set(TYPES.flatMap(([ending, shorts]) => [ending, ...shorts])),
].sort((a, b) => b.length - a.length)
