"""What shows that a name of its own with a word of its trade is a firm that hires: 佳士玩具(普工79名).

Such words alone (来了, 展位, 有人) fit others as well; a fair, or people who go to work, must be spoken of near.
"""

from __future__ import annotations

from loaders import fastre as re
from loaders.mentions.fairwords import FAIR

_COUNT = r"[^,。;\d和与及的]{0,12}\d+[名人个]"
_LOOKS_FOR = re.compile(
    rf"(?:[(:](?:招聘?|要|缺|需)?[\u4e00-\u9fff、]{{0,12}}?\d+[名人个]"
    r"|(?:公司|集团)?,?(?:[也都又还就]|方面|这边|一家|此次|这次|今年|现场|当天|专程|亲自|特意|赶来|,|为[^,。;、\d]{2,8}(?=提供|带来|送来|拿出|准备)|计划|拟|想|打算|准备|预计|急|前?来)*"
    rf"(?:[要招用缺][人工]的?[也都]?(?:最[多大少]|不少)|次之|来了[,。;]|到场|参[会展]|设[展摊]|(?:急?需要?|缺|要|[张开]口|的?用工需求|招(?!商)聘?){_COUNT}"
    r"|(?:[带拿端亮摆报开推送][来出]|提供|推出|给出)了?[^,。;、\d]{0,12}\d+[余多]?[个名]|各带来|(?:当天|当场|现场|一共|共)*[招收签带接][走了下]\d+[名人个]|(?:则|就)?[是有]?\d+[个人](?=[,。、;])|带着[^,。;、\d]{0,4}岗|随行)"
    r"|(?:公司|集团)?的(?:[\u4e00-\u9fff]{2,5}籍?(?:员工|工人)|牌子|招牌)|(?:提供|带来|开出)的(?:岗位|人数)|(?:公司|集团)?的?(?:花名册|[\u4e00-\u9fff]{0,3}(?:负责人|经理|主管)|\d+[名个](?:[\u4e00-\u9fff]{2,7}(?:籍|工人|员工)|员工|工人)|[展摊]位|展[台架板]|摊子|易拉宝|海报|招聘(?!会)|人事|人力资源|工牌|宿舍|食堂|车间|生产线|流水线)"
    r"|里?(?:现|已经?|就|共|目前|眼下)*有\d+[名个]|(?:派(?:出|来)?的?|把)(?:大巴|专?车|人))"
)
_LED_BY = re.compile(
    r"(?:抵达|[个位]出自|入职|(?:打头|领头|领衔|排头|压阵)的(?:有|是)|(?:随后|接着|再后面|其次)是|走[到进]|进入|参[会展]的(?:有|是)|站在|记者在|办理入职的是)$"
)
# 向金缕汽配输送127名, 在华彤家政办理入职, 同金缕汽配签了劳动合同
_GONE = re.compile(
    r"(?:(?:输送|选送|送去|推荐)了?[^,。;\d]{0,10}\d|(?:办理|办了?)入职|(?:正式|稳定)?(?:上岗|报到|入职|就业)|签[了订下]?[^,。;]{0,4}(?:劳动|用工)合同)"
)
_GONE_FROM = re.compile(r"[向给在到同与和]$|[在到][\u4e00-\u9fff]{2,6}的$")
_AMONG = re.compile(
    r"(?:[、和]?“[^“”]{2,14}”){0,4}等[\d两几一二三四五六七八九十]*家?[^,。;、\d]{0,6}(?:企业|公司|厂家|单位)"
)
_NEAR = re.compile(
    rf"招[聘工人](?!商)|用工|{FAIR}|送岗|带岗|岗位|[展摊]位|摆摊|务工|上班|上岗|就业|老乡|入职|员工|接走|花名册|专[车列]|大巴|工[人友]"
)
_REACH = 100


def at_fair(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a name shows a firm that hires."""
    end += text[end : end + 1] == "”"
    listed = text[end - 1] == "”" and _AMONG.match(text, end)
    beside = listed or _LOOKS_FOR.match(text, end) or _LED_BY.search(text, max(0, start - 8), start)
    if not beside and not (_GONE_FROM.search(text, max(0, start - 8), start) and _GONE.match(text, end)):
        return False
    return hiring_near(text, start, end)


def hiring_near(text: str, start: int, end: int) -> bool:
    """Whether fairs, vacancies or people at work are spoken of about a name."""
    return bool(_NEAR.search(text, max(0, start - _REACH), min(len(text), end + _REACH)))
