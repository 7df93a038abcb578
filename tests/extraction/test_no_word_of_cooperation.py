"""What people and firms of east and west do without any cooperation of the places (docs/decisions/0026)."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


@pytest.mark.parametrize(
    "text",
    [
        "小周在江苏南通开货车,过年回到四川绵阳,头一件事是看望亲戚。",
        "一家车企在贵州贵阳建电池厂,总投资45亿元。园区帮助企业跑下了用地手续。",
        "浙江杭州的地铁工地上,湖北黄冈人有三千名,四川资阳的电焊工有80名。",
        "江苏南京的考古队派出7名专家到四川广汉看坑。",
        "赵女士在天津住院花了36万元,天津网友为她筹了9万元。她是内蒙古赤峰人。",
        "浙江省去年安排18亿元修景区的路,四川省财政投入11亿元修高速。",
        "福建安溪的茶商在云南勐海收茶,付出茶款5200万元,还帮茶农修了一段路。",
        "深圳市宝安区春季大型招聘会开场,210家企业提供岗位9000个。来自广西百色的小韦投了三份简历。",
        "江苏张家港一家钢厂从贵州六盘水买煤,厂方派出技术员3名驻六盘水验货。",
        "浙江宁波一男子躲债躲到贵州安顺,在亲戚家住了三个月,警方查获现金26万元。",
        "重庆奉节姑娘嫁到福建福清的有50多个,逢年过节聚一聚。",
    ],
)
def test_is_no_fact(text: str) -> None:
    assert read(text, "2023-03-10").facts == ()
