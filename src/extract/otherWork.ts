import type { BracketedTitle } from './bracketedTitles.ts'

const PERIODICAL = /$(?<=日报|晚报|时报|晨报|周报|快报|早报|周刊|月刊|新闻联播|今日说法|焦点访谈|头条)/u
const GENRE =
  '栏目|节目|专栏|专题片|宣传片|纪录片|电视剧|电影|微电影|话剧|情景剧|舞台剧|小品|歌曲|快板|短片|微视频|短视频|视频|动漫|动画|漫画|杂志|期刊|报纸|戏曲|相声|直播'
const AFTER = new RegExp(`^[”"]?(?:普法|法治|专题|电视|广播|系列|等|的|访谈|文艺|融媒体?)*(?:${GENRE})`, 'u')
const BEFORE = new RegExp(`$(?<=(?:${GENRE})[“"]?)`, 'u')

/** Newspapers, programmes, films and songs stand in 《》 too, and are no instruments. */
export function isOtherWork(text: string, { title, start, after }: BracketedTitle): boolean {
  return (
    PERIODICAL.test(title) ||
    AFTER.test(text.slice(after, after + 14)) ||
    BEFORE.test(text.slice(Math.max(0, start - 9), start - 1))
  )
}
