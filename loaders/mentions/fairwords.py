"""What a job fair is called: by what is done there (招聘会), or as a meeting of those who seek and those who need."""

from __future__ import annotations

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
