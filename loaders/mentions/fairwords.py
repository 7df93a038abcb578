"""What a job fair is called: by what is done there (招聘会), or as a meeting of those who seek and those who need."""

from __future__ import annotations

MEETING = (
    r"双选会"
    r"|(?:供需|用工|用人|人才|就业|劳务|招工|求职|岗位)(?:双向)?(?:见面|洽谈|对接|交流|推介|宣讲)(?:大?会|活动)"
)
"""Names without a word of hiring: 双选会, 供需见面会, 人才交流大会."""
FAIR = rf"招聘[大专]?会|招聘活动|招聘专场|专场招聘|招工会|专场|对接会|洽谈会|{MEETING}"
