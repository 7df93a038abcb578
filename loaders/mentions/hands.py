"""Working people, staff or learners whom 个 counts at the end of a clause, where their sentence is about them alone."""

from __future__ import annotations

from loaders import fastre as re

# 甲县的月嫂在乙市一下子红了:前年只有3个,去年21个
_HANDS = re.compile(
    r"[月家]嫂|保[姆安洁]|护[工理]|绣娘|[厨电焊木瓦][工师]|[装卸操缝]+工|学员|听[课讲满]|结业|徒弟|干部|医生|大夫|教师|老师|校长|护士|专家|园长|师傅|工匠|匠人|把式|教练|[技农艺畜检药麻园]师|工程师|技术[员人]|农技|特派员|队员|教研员|规划师|兽医|预报员|班长|[院局科处]长|懂技术|支教|支医|挂职|援[疆藏青川滇黔桂甘宁]|老乡|乡亲"
    r"|[月育]婴|家政|保育|服务员|修脚|采茶|摘棉|拾花|缝[纫衣]|制衣|流水线|工地|干活|挣钱|谋生|打拼|包车|包机|坐车|上工|返岗|复工|上岗|跟车|打零工|跑车|送货|送外卖|开网约车"
    r"|工[人友]|民工|务工|打工|劳动力|上班的|做工的|工厂|进厂|厂里|[去来]的(?=[是有就才只也都占,])|火车|大巴|专列"
)
_OTHER_THINGS = re.compile(
    r"车间|项目|岗|企业|公司|学校|医院|园|基地|专场|招聘会|品种|大棚|产品|合作社|中心|平台|课|科室|专科|协议|活动|小时|班(?!车|列)|村|镇|站|店|部门|单位"
    r"|家庭|户|孩子|学生|名额|工位|缺|意向|报名|面试|元|[件箱套袋斤吨盒床瓶枚]|捐|赠|慰问品"
)
# 甲县人在乙市缝皮衣的,有330个: whatever they do there
_DOING = re.compile(
    r"(?:人|老乡|乡亲|姑娘|小伙子?|后生|妇女|姐妹)(?:(?:如今|眼下|现在|目前|今年|去年|已|正)*[,]?)*[在到去来往进赴][^,。;、:\d]{2,14}的,?(?:现|如今|眼下|目前)*(?:一共|总共|拢共|合计|足足|已|也|就|都|[有是共达约近])+$"
)
_REACH = 90


def of_hands(text: str, start: int, end: int) -> bool:
    """Whether what 个 counts at ``start:end``, the end of a clause, is people that the sentence so far is about."""
    if text[end : end + 1] == "、":
        return False
    opened = max(text.rfind(c, 0, start) for c in "。!\n") + 1
    before = text[max(opened, start - _REACH) : start]
    if _DOING.search(before):
        return True
    return not _OTHER_THINGS.search(before.rstrip(",:").rpartition(",")[2]) and bool(_HANDS.search(before))
