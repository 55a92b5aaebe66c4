const list = (words: string): string[] => words.split(' ')
const longestFirst = (words: string[]): string => words.sort((a, b) => b.length - a.length).join('|')

/** Nouns that make a name of what is quoted before them: “苏解纷”平台. */
export const HEAD = longestFirst([
  ...list(
    '平台 机制 模式 工程 专项行动 专项清理 专项整治 专项治理 行动 主题活动 系列活动 活动 制度 改革 品牌 中心 工作法 服务 调解 阵地 格局 体系 系统 系列',
  ),
  ...list(
    '专区 专窗 窗口 试点 工作室 调解室 调解中心 服务中心 调解工作室 热线 小程序 频道 讲堂 课堂 服务圈 服务队 服务区 登记 普法',
  ),
  ...list(
    '治理 化解 解纷 监管 执法 审批 工作站 服务站 站点 超市 驿站 网格 联盟 套餐 团队 专班 清单 基地 矩阵 办税 专场',
  ),
  ...list(
    '攻坚战 攻坚 行动计划 计划 方案 示范项目 创新项目 品牌项目 学法 考法 督察 城市建设 驻村工作 工作队 指标体系 审查',
  ),
  ...list(
    '白名单 调解法 服务点 审核网络 网络 监督码 夜校 微信公众号 公众号 微博 抖音号 视频号 客户端 宣讲力量 宣讲队 宣讲团 宣讲 评选',
  ),
])

/** What may follow a head noun and still belong to the name: “1+9”政务服务业务平台. */
export const LAST_HEAD = longestFirst(
  list(
    '平台 机制 模式 新模式 制度 体系 格局 阵地 活动 行动 中心 服务区 先行区 调解室 工作室 工作法 窗口 专窗 品牌 团队',
  ),
)

/** How a name ends that needs no noun behind its quotes. */
export const OWN_HEAD = longestFirst([
  ...list('平台 机制 模式 工程 行动 活动 制度 改革 中心 工作法 频道 广场 讲堂 课堂 直通车 服务圈 服务站 工作室 调解室'),
  ...list(
    '一件事 驿站 超市 工作站 服务队 服务团 栏目剧 栏目 热线 攻坚年 化解年 提升年 落实年 建设年 监督年 不见面 一链通',
  ),
  ...list('(?<=..)经验 榜 夜校 论坛 讲坛 沙龙 调解队'),
  // 板凳会, 议事亭, 大讲堂, 云溪码: where people meet, and codes
  ...list('(?<=..)[会亭厅堂码]'),
  // 帮您办, 一证即办, 免办证: ways of service
  ...list('(?<=..)办 ^免.{1,4}'),
])

/** Nouns that only say where a name is used: “云溪发布”微信公众号. */
export const ACCOUNT = /(?:官方|政务|普法)*(?:微信公众号|公众号|微信|微博|抖音号|视频号|客户端)$/

/** Sets that say how something is done: 三到位, 五统一. */
export const SET =
  /^[一二两三四五六七八九十](?:到位|落实|同步|统一|公开|覆盖|挂钩|结合|联动|公示|融合|规范|促进|必查|必访|必到|清)$/

/** Figures of speech, slogans and words quoted for emphasis, as expressions of the whole quote. */
export const NO_NAME = [
  ...list('.{0,3}一把手 最后一公里 最先一公里 关键少数 零容忍 零距离 零跑动 第一.* 先手棋 指挥棒 牛鼻子 硬骨头 回头看'),
  ...list('一盘棋 主力军 主渠道 主阵地 排头兵 直通车 绿色通道 晴雨表 防火墙 保护伞 检测器 智囊团 加速度 零延迟 一刀切'),
  ...list(
    '一阵风 一张网 一本账 十[二三四五]五 三农 四风 双碳 双减 双创 两会 三会一课 两学一做 三严三实 一带一路 一国两制',
  ),
  ...list('不忘初心.* 党史学习教育 四个全面 三个代表 一岗双责 一票否决 一规划.* 两不愁.* 疫情.* 外防.* 坚持.*'),
  ...list(
    '应.+尽.+ 能.+尽.+ .*就是.* 以.+为.+ 从.+到.+ 由.+向.+ 有.+必.+ 让.+ 争做.* 争当.* [一二两三四五六七八九十]+个.*',
  ),
  ...list('\\d+(?:个|小时|天|日|项|分钟|元|米|公里).{0,2} .*(?:培训|培训班|会议|精神|理念|规划|纲要|方案|举措)'),
].join('|')

/** Verbs that a field or an event may follow: 开展普法宣传“进万家”活动. */
export const VERB = longestFirst([
  ...list(
    '完善 推进 推出 推行 推广 推动 实现 办理 开展 落实 打造 深化 上线 实施 聚焦 围绕 创新 构建 建立 健全 开通 形成',
  ),
  ...list('运用 组织 举办 强化 优化 探索 制定 严格执行 完成 新增'),
])

/** Verbs that found what is named behind them. */
export const FOUNDS = list(
  '首创 创设 独创 首推 推出 开设 设立 组建 成立 开通 试行 启用 上线 推行 实行 推广 探索 创新',
).join('|')

/** Verbs that no name goes over: “夜学”开展宣讲活动. */
export const ACT = list('开展 实施 推进 推广 推动 实现 累计 共计 均').join('|')

/** Verbs that begin something behind a head noun, so that the name ends before them. */
export const BEGINS_ANEW = longestFirst(
  list('入驻 使用 建设 建立 推广 推进 完成 运行 开展 实施 建成 上线 覆盖 办理 受理'),
)
