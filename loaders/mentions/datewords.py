"""How Chinese texts write times: one pattern for all of them, and the words it is made of."""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.numbers import chinese
from loaders.mentions.tiewords import KNOT, TAKEN_OVER

_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:\d{1,2}|十[一二]?|[元一二三四五六七八九])"
_DAYS = r"(?:\d{1,2}|[二三]十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
_COUNT = r"(?:[一二两三四五六七八九十]+|\d{1,2})"
_TO = r"(?:至|到|[-—~]+)"
_NOT_IN_NUMBER = r"(?<![\d.个第满蜜每一二三四五六七八九十])"
# What follows a length of time over which something was summed: 五年累计, 三年加起来.
_ALTOGETHER = (
    r"累计|合计|总计|共计?|总共|一共|拢共|统共|加起来|加在一起|算[下起]来|攒下|先后|前后"
    r"|[给投拨派送来去捐花][了出到]?多少"
)
# A part of a year: 2022年上半年, 今年前10个月, 1—6月份, 第二季度.
_PART = (
    rf"(?:(?P<py>{_YEAR})年|(?P<prel>今年|去年|前年|本年度?|上年|同年|当年))?的?(?:(?P<half>(?<![干住待呆留忙学教帮])(?<!再过)(?<!又过)[上下])半年"
    r"|(?:第?(?P<quarter>[一二三四1-4])|[前头](?P<quarters>[一二两三1-3])个?)季度"
    r"|[前头](?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个月|月(?!\d|[一二三四五六七八九十]))"
    rf"|{_NOT_IN_NUMBER}(?P<pm1>{_MONTH})月?份?{_TO}(?P<pm2>{_MONTH})月份?(?!{_DAYS}[日号]))"
)
DATE = re.compile(
    r"(?P<pre>截至|截止|截止到|到|至|自从?|从|由|始于|起于|起自|始自)?(?:"
    + _PART
    + rf"|(?P<y1>{_YEAR})年(?P<m1>{_MONTH})月(?:(?P<d1>{_DAYS})(?:[日号]|(?={_TO}{_DAYS}[日号])))?"
    rf"(?:{_TO}(?:(?:(?P<y2>{_YEAR})年)?(?P<m2>{_MONTH})月(?:(?P<d2>{_DAYS})[日号])?|(?P<d3r>{_DAYS})[日号]))?"
    rf"|(?P<ya>{_YEAR})年?(?:{_TO}|[和、与及](?={_YEAR}年?两年))(?:(?P<yb>{_YEAR})(?:年(?:(?P<mb>{_MONTH})月)?|两年|(?=[)】]))|(?P<yc>今年|去年|上年|本年度?)(?:(?P<mc>{_MONTH})月)?)"
    rf"|(?P<y3>{_YEAR})年"
    rf"|(?<![\d.])(?P<y5>{_YEAR})[./-](?P<m8>1[0-2]|0?[1-9])(?:[./-](?P<d7>[0-3]?\d))?(?![\d.%‰万亿元人名个\-])"
    rf"|(?<![\d.])(?P<y6>9\d|0\d)年(?![多来间前以代里])(?:(?P<m9>{_MONTH})月)?"
    rf"|(?<![\d.〇零○一二三四五六七八九十])(?P<y7>[〇零○][一二三四五六七八九]|九[〇零○一二三四五六七八九]|一[〇零○一三四五六七八九]|二[〇零○一二四五六])年(?![多来间前以代里])(?:(?P<m10>{_MONTH})月)?"
    r"|(?P<rel>今年|去年|前年|本年度?|上一?年|同一?年|当年|次年|翌年|那一?年|这一年(?=[,起]|以?来|开始))"
    rf"(?:(?P<m3>{_MONTH})月份?(?:(?P<d3>{_DAYS})[日号])?)?"
    r"|(?P<nth>第[一二三四五六七八]|头一?)年(?=[,就只才去送有来走接招拨给到是为的先也翻]|[\u4e00-\u9fff]{0,2}[\d一二两三四五六七八九十])"
    r"|(?P<season>[今去][春夏秋冬](?![节晚天游运装])|(?:本|新|这个?)学期)"
    rf"|(?P<m4>{_MONTH})月(?P<d4>{_DAYS})(?:[日号]|(?={_TO}{_DAYS}[日号]))(?:{_TO}(?:(?P<m5>{_MONTH})月)?(?P<d5>{_DAYS})[日号])?"
    rf"|{_NOT_IN_NUMBER}(?P<m6>{_MONTH})月(?!三(?![十日号])|一[次调报]|[花饼亮薪]|[均租供息]|收入|工资|嫂)"
    rf"(?:份|间|里|中旬|上旬|下旬|底|初|末)?(?:{_TO}(?P<m7>{_MONTH})月)?"
    r"|(?<![\d月年.])(?P<d8>[1-3]?\d)[日号](?!电|讯)(?:(?:、|至|到|和|[-—~]+)(?P<d9>[1-3]?\d)[日号])?"
    rf"|(?P<ago>[一二两三四五六七八九十]{{1,2}}|\d)年(?:多)?前(?!后)"
    rf"|(?P<days_ago>[一二两三四五六七八九十]|\d{{1,2}})天(?:之|以)?前(?!后)"
    rf"|(?:近|这|过去的?|最近)(?P<n>{_COUNT})(?:个)?年(?:多)?(?:来|间|以来)?"
    rf"|(?<=协作|结对|帮扶|支援|牵手|携手)(?P<n5>{_COUNT})年(?=[,。;多])"
    r"|(?P<congress>十八大|十九大|二十大)(?:召开)?(?=以来)"
    rf"|(?<=连续)(?:第)?(?P<row>{_COUNT})(?:个年头|年)(?!级)"
    rf"|(?P<n2>{_COUNT})(?P<odd>[多余几])?年(?:零[一二三四五六七八九十几\d]+个月|多)?(?:来|间|时间|新增|里|下来|中(?=,|累计|先后|共))"
    rf"|(?<=[,。;:\n])(?P<n3>[一二两三四五六七八九十]{{1,3}})年(?:零[一二三四五六七八九十几\d]+个月|多)?(?=[,里]|\d+[名人]|到[账位]|培训了?[^,。;\d]{{0,12}}\d|{_ALTOGETHER})"
    rf"|(?<=[\u4e00-\u9fff])(?<![第每满前后头近一二三四五六七八九十期])(?P<n4>[二两三四五六七八九十]{{1,2}})年(?=[讲派送拨投给办来去][了出到]?\d|{_ALTOGETHER}|攒|[捐送派]给|给[^,。;\d]{{2,20}}\d|培训了?[^,。;\d]{{0,12}}\d|\d+(?:\.\d+)?[万亿]?(?:元|[人名]))"
    rf"|(?P<months_back>大?半年|(?:[几数]|近?{_COUNT})个多?月)(?:多)?(?:来|间|以来)"
    r"|(?P<month>上个?月|本月|这个月|当月(?!嫂))(?:(?P<dm>\d{1,2})[日号])?"
    r"|(?P<week>(?:上周|本周|这周|上星期|本星期|这星期)[一二三四五六日天末]?|(?<=[,。;:\n])周[一二三四五六日](?=[,上下早晚凌]))"
    r"|“?(?P<plan>十[一二三四]五)”?(?:期间|时期|以来)?(?!”?(?:规划(?!期)|纲要|开局(?!以来)|收官|承上|东西部))"
    r"|(?P<now>截至目前|截止目前|到目前为止|迄今(?!年)|至今(?!年)|目前"
    r"|(?:[一二两三四五六七八九十]{1,3}|\d{1,2})年(?:过去了?|后的今天)|眼下|如今|(?<![到至])现在(?![起的]|为止)|年内|年初|春节|节后|开年|入春|新年)"
    r"|(?P<near>日前|近日|近期|前几天|这几天|前些天|不久前|最近|前不久|日内)"
    r"|(?P<whole>(?<![今去前上每一整年划争计保])全年(?![^,。;]{0,8}?(?:计划|任务|目标|指标|拟|打算|预计|将|要|力争))|年末|年终)|(?P<past>近年来?|近些年来?|这些年来?|多年来|历年来?|往年|(?<=[,。;\n])此前(?=,))"
    rf"|(?<=[,。;:\n“])(?P<later>{_COUNT})天(?:之|以|过)?后(?=[,,又再、]|[\u4e00-\u9fff]{{0,3}}\d)"
    r"|(?P<next>隔天|次[日月]|翌日|(?<!的)第二天)"
    r"|(?P<span>(?<![去今上前较比年])同期|同一时期|同时期)"
    r"|(?P<day>昨[天日晚夜晨]|今[天日晨早晚]|当[天日晚]|同[日天]|前天|(?<=[,。;\n“])[上下]午)"
    r")(?P<post>以后|之后|[^,。;、:\d]{0,22}?(?:以来|至今(?!年)|迄今(?!年)|[到至](?:现在|如今|今天)|起步|算起|起(?!来|草|到)|开始|启动|为止|止))?(?P<end>底|末|年底)?"
)  # fmt: skip
AGAIN = re.compile(r"[底初末]?,?(?:又|再|还)(?!次)|的[约近达]?\d")
"""What follows a time by which more came: 到12月再拨260万元 is of December."""
OVER = re.compile(r"(?:已经?|正式|全部|均)?(?:结束|终止|期满|到期|届满)")
"""What follows the end of a span: 到2021年结束."""
# Every date begins with a number and what stands after it, or with two of these: looking for them first costs a third
# of trying the whole pattern everywhere.
_FIRST = (
    "(?:(?<![0-9])[0-9](?=[0-9]*[年月日号天季个份多余几至到和与及、)】./—~-])"
    "|[第头十全多历往今去前本上同当近这那过最一二两三四五六七八九〇零○元截到目眼如现年春节开入下新日不昨隔次翌迄至自从由“始起大半几数周此]"
    "(?=[0-9一二两三四五六七八九十〇零○眼往元年月日号季个多余几天晚夜晨早春夏秋冬半头几前本上同当近这那过最去今下内午初节后至止目眼往现历迄久些周星时学期于自从昨如不末终在“./至到、—~-]))"
)
TIMES = re.compile(f"(?={_FIRST}){DATE.pattern}")
FOUNDS = re.compile(
    rf"[^。;\n\d]{{0,36}}?(?:{KNOT}|签[订署下约的]|建立|定下|定的|确定|启动|[牵握拉]的手|起步|起了?头|{TAKEN_OVER}|接着帮|列入|纳入"
    r"|多了一[门个位](?:亲|穷)|(?:对口|结对)(?:(?:支援|帮扶|协作|援助|援建)[^,。;\d]{0,12})?(?=。)|商定|第[一二三]轮)"
)
"""What follows the day from which a tie between places runs."""
HEARD = re.compile(r"[^。;\n\d]{0,30}?(?:获悉|了解到|新闻发布会|通报会|发布会上)")
"""What follows the day on which a writer learned what he tells."""
LAST_TOLD = ("当年", "同年", "同一年", "那年", "那一年", "这一年", "次年", "翌年")
"""Words for the year told last, or the one after it."""
PLANS = {"十一五": (2006, 2010), "十二五": (2011, 2015), "十三五": (2016, 2020), "十四五": (2021, 2025)}
CONGRESSES = {"十八大": 2012, "十九大": 2017, "二十大": 2022}
"""Party congresses since which reports count, by their years."""
_WRITTEN_OUT = re.compile(r"[一二][九〇○零0][〇○零0一二三四五六七八九]{2}(?=年|[-—~至到、和])")
DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def plain_years(text: str) -> str:
    """The text with 一九九六年 as 1996年: as many characters, so that places stay."""
    if "年" not in text or not any(x in text for x in ("一九", "二〇", "二○", "二零", "二0")):
        return text
    return _WRITTEN_OUT.sub(lambda m: m[0].translate(DIGITS), text)


def small(told: str | None) -> int | None:
    """The value of a month, day or count, in digits or in characters (元月 is the first month)."""
    if not told:
        return None
    if told.isdigit():
        return int(told)
    return 1 if told == "元" else int(chinese(told) or 0)
