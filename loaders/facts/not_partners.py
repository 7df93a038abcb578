"""What says that a row of places is no row of partners: persons and firms as its owner, going, selling, play."""

from __future__ import annotations

from loaders import fastre as re

# Told anywhere in the sentence: work of a few days, law, contests, trips and shows, families.
OTHER_WORK = re.compile(
    r"抗[洪震疫旱灾击]|疫|核酸|救灾|抢险|防汛|防台风|受灾|消防|大堤|灾区|案[子件]|警|嫌[疑犯]|法院|旅游|旅行|游客|茶博会|推介|邀|赛|火炬"
    r"|歌|唱|演[出员]|会长|主席|年会|球|晚会|航[班线]|高铁|值[日班]|婚|夫妻|女婿|特产|娘家.{0,20}婆家|婆家.{0,20}娘家"
)
# Told between whose the row is and the row: a person, a firm or an office, a plan, and what goes, sells or comes.
OTHER_OWNER = re.compile(
    r"老[赵钱孙李周吴郑王冯陈刘张杨黄何马林罗高梁宋谢韩唐曹许邓彭曾田板乡师]|老家(?!乡)|小[赵李周王陈刘张杨芳田]|[一几]位|企业|[公分]司|商|超市|[饭酒]店|旅|出发"
    r"|红十字|(?:公安|教育|招商|卫生|文旅)局|医[生院疗]|学生|[挂任]职|记者|专家|球|务工|打工|搬迁|产品|设备|订单|专馆|典型|客源|销路|朋友圈"
    r"|打算|准备|计划|将来|下一[个处家]|爱[去吃]|捐|(?<!带)走(?!了?[之以]?后)|去了|(?<![说谈提讲轮数想问算找得感遇])到(?![期位底])|来自|出自|发出|销|卖|买|货"
    r"|带着|考[到察上]|走?访|参观|路过|集中|备降|拉黑|盯|接管|资助|设了"
)
