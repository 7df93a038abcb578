"""What a job fair is called: by what is done there (招聘会), or as a meeting of those who seek and those who need."""

from __future__ import annotations

from loaders import fastre as re

MEETING = (
    r"双选会"
    r"|(?:供需|用工|用人|人才|就业|劳务|招工|求职|岗位)(?:双向)?(?:见面|洽谈|对接|交流|推介|宣讲)(?:大?会|活动)"
)
"""Names without a word of hiring: 双选会, 供需见面会, 人才交流大会."""
FAIR = rf"招聘[大专]?会|招聘活动|招聘专场|专场招聘|招工会|专场|对接会|洽谈会|{MEETING}"
# 招聘会后培训办了6场; 雪下了三场
OTHER_EVENT = (
    r"培训|讲座|演出|晚会|比赛|[球大竞联]赛|义诊|座谈|会议|(?<!夜)雨|雪|戏|电影|考试|路演|展销|联谊|运动会|研学|茶话|观摩|表演"
    r"|授课|巡诊|手术|宣传|调研"
)
"""Other things held by 场, 次 and 回."""
NO_FIRM = re.compile(
    r"(?:信息|岗位?|需求|招[聘工]|用工|行动|登记|报名|求职|市场|驿站|窗口|专区|行业|产业|一带|地区|沿海|专[场列车机班]|包[车机]|班车|大巴|车队|车厢|机构|屏幕?|海报|告示|启事|广告|标语|培训|课程"
    r"|[大比竞]赛|车间|班组|[产流]水?线上?|名[单册额]|活动|夜校|课堂|平台|热线|系统|程序|直播间?|[摊展]位|柜台|大厅|现场|会场|站点|服务|中心|小组|队伍|清单|台账|合同|协议|意向|缺口|群体|人群|方面|部分|环节"
    r"|阶段|项目|任务|计划|政策|[旺淡]季|春[节季]|节[前后]|表格?|册子|本子|渠道|方式|措施|工种|职业|专业|名义)$"
)
"""What a name ends in that is a thing, a place or a way of hiring, and no firm: 优质岗位信息收了81个."""
