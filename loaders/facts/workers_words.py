"""The words that may stand in the clauses that tell slot by slot who went to work, and where from and where to.

Beside places, firms and the count there are words of home, of the way and its goal, of boarding, riding and working,
of people who work, and words that add nothing. With any other word (讨薪, 住院, 画家, 着了火) it is another story, and
nothing is read of the whole of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders import fastre as re
from loaders.facts.scene import Scene, Span
from loaders.facts.worded import classes, words
from loaders.facts.workers_clauses import Clause
from loaders.mentions.folk import FOLK
from loaders.mentions.quantities import QuantityMention

_HOME = (
    "家 家乡 故乡 故土 故里 老家 原籍 祖籍 籍贯 籍 栏 户口 户籍 身份证 住址 村 村子 村寨 寨子 娘家 爹娘 父母 妻儿"
    " 家小 出生 出生地 出发 出发地 起点 始发 始发站 首发站 集合 起程 来处 来路 来自 从 打 打从 由 自 告别 离开 辞别"
    " 作别 走出 出 出来 出去 赶来 走 山 山里 大山 大山里 深山 沟 乡 人家 家里 招来 生在 长在 土生土长 祖祖辈辈 世代"
    " 住 乡音 口音 输出地"
)
_GOAL = (
    "终点 终点站 末站 目的地 下一站 下站 到站 站名 落脚 落脚点 落脚处 歇脚 去处 去向 奔头 车票 票面 票根 票上 登机牌"
    " 航班 厂 厂子 工厂 厂房 厂门 厂家 总厂 大厂 企业 公司 集团 电子厂 家电厂 鞋厂 制衣厂 服装厂 工地 车间 岗位 工位"
    " 饭碗 活 活计 活儿 差事 宿舍 东家 老板 雇主 单位 新单位 园区 工业园 流水线 产线 下车 落地 着陆 降落 到 去 要"
    " 要去 要到 要奔 奔 奔向 奔赴 投奔 直奔 直达 赴 往 朝 开往 驶往 驶向 驶入 驶抵 前往 飞往 飞抵 抵 抵达 到达 进"
    " 进了 进入 南下 北上 落到 等 等着 等候 用人 招人 缺人 缺工 接 迎 迎接 送 送走 送往 送到 拉 拉走 拉到 运 运到 转"
    " 转到 输往 哪 哪里 哪儿 何处 什么 谁 问"
)
_RIDE = (
    "车 车上 车里 大巴 客车 中巴 专车 专列 列车 高铁 动车 火车 飞机 包机 包车 班车 班机 直达车 船 轮船 车厢 车厢里"
    " 机舱 座 座上 座位 座位上 坐 坐上 坐着 坐进 坐满 挤 挤上 挤满 登 登上 登车 登机 上 上车 上路 搭 搭上 乘 乘坐"
    " 乘上 装 装满 载 载着 开 开出 开走 开动 发 发出 发车 动身 启程 起飞 飞 离站 排 排开 排队 排成 排起 一字 长队"
    " 行李 铺盖 背 背着 拎 拎着 点 点名 点了名 数 数了 数了数 名单 名单上 名册 名册上 花名册 花名册上 一行 趟 批 拨"
    " 队 车站 车站前 站 站前 广场 门口 票 票钱 票价 路费 车费 车钱 机票 免费 全免 不要钱 没花钱 一分没花 分文不取"
    " 有人 包 包了 掏 热闹 站台 天不亮 天亮 天没亮 清早 一早 早晨 早上 上午 下午 晚上 凌晨 夜里"
)
_WORK = (
    "务工 打工 做工 上班 返岗 复工 返# 上岗 上工 就业 转移 输送 输出 组织 有组织 入职 进厂 开工 报到 谋生 干活 挣钱"
    " 挣工资 挣 领工资 用工 招工 劳务 协作 点对点 一站式 种地 务农 务工者 务工人员 务工群众 打工人 打工者 农民工 工人"
    " 工友 员工 民工 劳动力 劳力 返岗人员 务工青年 务工妇女 脱贫 脱贫人口 贫困 农村 富余 建档立卡 人员 新手 女 男"
    " 新工 工 添 添了 纺织 造 做 机器 锅"
)
_EMPTY = (
    "# 的 了 着 过 地 得 在 于 是 有 为 叫 也 就 还 才 都 全 全都 只 便 均 正 更 又 再 已 已经 一共 总共 共 共有"
    " 合计 拢共 统共 足足 整整 余 多 近 约 将近 大约 不到 来 这 那 此 该 其 一 二 两 三 四 五 六 七 八 九 十 百 千 几"
    " 个 名 位 口 人 条 辆 列 架 节 号 这回 那回 一回 头一回 次 处 家 等 和 与 及 跟 同 把 被 让 给 里 里头 里面 外"
    " 前 后 中 上面 上头 下 省 市 县 区 州 旗 镇 村里 县里 市里 城 城市 地方 等地 各地 那边 那头 那儿 这边 这头 方向"
    " 境内 东西南北 东 西 南 北 他们 她们 大家 大伙 大伙儿 个个 人人 他们的 这些 这些人 那些 写 写着 填 填着 填写 印"
    " 印着 标 标着 定 安 设 端 停 扎 落 清一色 统统 一律 多半 大多 分头 各自 陆续 先后 一口气 一气 一下 一起 一同 头"
    " 首 首批 头批 头一批 第 辈 分 共计 今年 去年 前年 年 月 日 时 天 今天 昨天 当天 这天 那天 当日 年初 年后 节后"
    " 春节 正月 腊月 农历 初 周 时候 再过 以后 之后 一个 一处 一块 挑 困难 前面 不用慌 添置 大型 大 小 各 不少 其中"
    " 啊 呢 嘛 呀 啦 心里 有数 那么 于是 随后 接着 最后 最终 然后"
)
_WORDS = words(" ".join((_HOME, _GOAL, _RIDE, _WORK, _EMPTY)))
_FOLK = re.compile(rf"{FOLK}|(?:维吾尔|哈萨克|布依|土家|傈僳|东乡|[藏彝苗侗壮回傣瑶白])族")
# Words of the list that together are others: those back home, the owners, the parents.
_OTHERWISE = re.compile(
    r"回来|从前|以前|到家|家去|出走|打人|村里人|#(?:一共|共|多|余)*(?:老板|雇主|东家|父母|爹娘|妻儿|家小|人家|家)(?![在是乡])"
    r"|(?:老板|雇主|东家|父母|爹娘|妻儿|企业|公司|单位|厂家)(?:们|一行|代表)"
)
_NO_MATTER = re.compile(r"[\d.,、:“”\"'‘’()《》·—\-!?;。\s]+")
# Of workers, or of a ride; what the ride is to, must be told near.
_OF_WORKERS = re.compile(
    rf"务工|[打做]工|上班|劳务|[民员]工|工[人友]|返岗|复工|进厂|老乡|干活|上岗|就业|挣|厂|车间|工[地位]|饭碗|{FOLK}"
    r"|[车机船座]|专列|[这一]趟|[首头][一]?批|行李|铺盖"
)
# Only wanted, and not gone: 等着用人,要184名; 岗位184名
_WANTED = re.compile(
    r"(?:要|缺|招|需|[用招缺要]工|[用招缺要]人|岗位|工位)(?:的|是|有|一共|总共|共|还|约|近|大约|着|——)*$"
)
# Who they are or what they did, told after them in a clause without a place.
_SAYS_WHO = re.compile(
    r"[他她]们|这[些批]人|这[^,。;]{0,4}人(?=[,。;]|$)|都是|全是|个个|人人|大家|^[这那](?:都|就|只|也)?是|^说的是|只是|不过|可惜|结果|却"
)


def only_of_workers(scene: Scene, near: Sequence[Clause], chain: Sequence[Clause], k: int, q: QuantityMention) -> bool:
    """Whether the clauses of a chain have no word but those of workers on their way, and the count is of such."""
    beside = [c for c in near[max(0, k - 1) : k + 2] if c in chain]
    if not any(_OF_WORKERS.search(scene.text, *c.span) for c in beside):
        return False
    if _WANTED.search(scene.text, near[k].span[0], q.start):
        return False
    if not all(_plain(scene, c.span) for c in chain):
        return False
    first, last = chain[0], chain[-1]
    out = [
        c for c in near if (c.span < first.span and c.n >= first.n - 1) or (c.span > last.span and c.n <= last.n + 1)
    ]
    told = (c.span for c in out if _SAYS_WHO.search(scene.text[c.span[0] : c.span[1]]))
    return all(_plain(scene, span) for span in told)


def when(scene: Scene, chain: Sequence[Clause], c: Clause, q: QuantityMention) -> tuple[str | None, str | None] | None:
    """The time of a count: that of its own clause, or another that a clause of the chain tells; of two, none."""
    told = scene.period(c.n, q.start, c.span)
    dates = [(x, d) for x in chain for d in scene.inside("dates", *x.span) if d.begin]
    years = {d.begin[:4] for _, d in dates}
    if not dates or (years == {(told[0] or "")[:4]}):
        return told
    x, d = dates[0]
    return scene.period(x.n, d.end, x.span) if len(years) == 1 else None


def _plain(scene: Scene, span: Span) -> bool:
    """Whether a clause has no word that is not on the list."""
    start, end = span
    taken = [(m.start, m.stop) for m in scene.inside("regions", start, end)]
    taken += [(x.start, x.end) for kind in ("companies", "quantities") for x in scene.inside(kind, start, end)]
    out, at = [], start
    for a, b in sorted(taken):
        if a >= at:
            out.append(scene.text[at:a])
        at = max(at, b)
    text = "#".join([*out, scene.text[at:end]]) if out else scene.text[start:end]
    text = _NO_MATTER.sub("#", text)
    return not _OTHERWISE.search(text) and classes(text, _WORDS, _FOLK) is not None
