/** Nationalities named in autonomous divisions (国家标准 GB/T 3304), longest first so that 东乡族 is not read as 乡族. */
const NATIONALITIES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺'
    .split('|')
    .sort((a, b) => b.length - a.length)
    .flatMap((name) => [`${name}族`, ...(name.length > 1 ? [name] : [])])
const NATIONALITY = `(?:${NATIONALITIES.join('|')}|各族)`
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${NATIONALITY}*自治([区州县旗])|${NATIONALITY}+(区))$`)
const SUFFIX = /^(.{2,}?)(?:行政委员会|地区|林区|矿区|特区|新区|省|市|区|县|旗|州|盟)$/

/**
 * The names a division goes by beside its official one: 本溪市 -> 本溪; 恩施土家族苗族自治州 -> 恩施州, 恩施;
 * 内蒙古自治区 -> 内蒙古. Names of two characters (赵县, 东区) have none.
 */
export function shortNames(name: string): string[] {
  const autonomous = AUTONOMOUS.exec(name)
  if (autonomous) {
    const [, place = '', kind = autonomous[3] ?? ''] = autonomous
    const stem = place.replace(/(?<=..)族$/, '')
    return kind === '区' && !autonomous[3] ? [stem] : [`${stem}${kind}`, stem]
  }
  const stem = SUFFIX.exec(name)?.[1]
  return stem ? [stem] : []
}
