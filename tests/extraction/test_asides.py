"""Words that tell nothing change nothing: what opens a sentence, what villagers say, scenes between the facts."""

from __future__ import annotations

import re
from functools import cache

import pytest

from graph.model import Report
from loaders.clean import clean
from loaders.mentions.letters import hints
from loaders.mentions.naming import names_in
from tests.extraction.helpers import Content, content, corpus_reports, read, told

FOLDERS = ("write-features", "write-more", "write-told", "write-pairs")
# Where a sentence begins that a writer could open with such words: no label, no number, no time or turn of its own.
_BEGINS = re.compile(
    r"(?:(?<=[。!?])|(?<=[。!?]\n)|(?<=[。!?]\n\n))"
    r"(?![\d(【]|[一二三四五六七八九十]+[、.是]|来源|本[报网刊]|记者|据|[^\n。]{0,16}[::|]|[^\n。]{0,20}[讯电]|其中|另外|此外|同时|[但而])"
    r"(?=[\u4e00-\u9fff][^\n]*。)"
)
_ENDS = re.compile(r"(?<=[\u4e00-\u9fff)”》]。)(?=[\u4e00-\u9fff\d“\n])")
LEADS = ("据介绍,", "在各方共同努力下,", "为巩固脱贫成果,", "据市协作办介绍,")
CHATTER = (
    "“日子越过越好。”一位村民说。",
    "村民老李高兴地说:“以前想都不敢想,现在日子好了!”",
    "走进村里,一派热火朝天的景象。",
)


def _fixed_width(text: str) -> bool:
    """Whether a page breaks its lines within sentences: no writer adds words there without breaking them anew."""
    return len(re.findall(r"[\u4e00-\u9fff,]\n[\u4e00-\u9fff\d]", text)) > 8


@cache
def _printed() -> list[tuple[Report, Content]]:
    found = [r for folder in FOLDERS for r in corpus_reports(folder)]
    return [(r, content(read(r.text, str(r.published or "") or None))) for r in found if not _fixed_width(r.text)]


@pytest.mark.parametrize(("where", "words"), [(_BEGINS, w) for w in LEADS] + [(_ENDS, w) for w in CHATTER])
def test_facts_do_not_change_with_words_that_tell_nothing(where: re.Pattern[str], words: str) -> None:
    before = same = added = 0
    for r, printed in _printed():
        other = content(read(where.sub(words, r.text), str(r.published or "") or None))
        before += len(printed)
        same += len(printed & other)
        added += len(other - printed)
    assert before > 700
    assert 1000 * same >= 995 * before, f"{same} of {before} kept"
    assert 1000 * added <= 5 * before, f"{added} new beside {before}"


FACTS = "福州市马尾区与固原市原州区2016年结对。{}2021年马尾区向原州区拨付资金3000万元。{}马尾区选派教师12名到原州区。"


@pytest.mark.parametrize(
    "lead",
    [
        "据悉,",
        "事实上,",
        "在大家的关心支持下,",
        "为解决缺水的难题,",
        "随着合作不断深入,",
        "按照上级部署,",
        "值得一提的是,",
        "在区委、区政府的坚强领导下,",
        "记者从区乡村振兴局获悉,",
        "据区协作办介绍,",
    ],
)
def test_a_clause_that_only_opens_a_sentence_is_not_read(lead: str) -> None:
    plain = FACTS.format("", "")
    assert clean(FACTS.format(lead, lead)).text == plain
    assert len(told(plain, "2022-05-10")) == 3


@pytest.mark.parametrize(
    "lead",
    [
        "在马尾区的帮助下,",
        "据马尾区介绍,",
        "根据协议,",
        "按照方案,",
        "为帮助宁夏脱贫,",
        "在他们当中,",
        "在今年的工作中,",
        "通过招聘会,",
        "经过三年,",
        "为群众送去500元,",
        "在我区大力支持下,",
        "据隆德县协作办介绍,",
    ],
)
def test_one_that_names_counts_dates_or_plans_is(lead: str) -> None:
    assert lead in clean(FACTS.format("", lead)).text


@pytest.mark.parametrize(
    "aside",
    [
        "“路修好了,出门方便多了!”村民王大姐说。",
        "家长们感慨道:“孩子有书读,心里踏实。”",
        "山路难走,雪还在下。",
        "现场气氛热烈,掌声不断。",
    ],
)
def test_a_sentence_that_tells_nothing_is_not_read(aside: str) -> None:
    assert clean(FACTS.format(aside, "")).text == FACTS.format("", "")


@pytest.mark.parametrize(
    "aside",
    [
        "“他们教得好。”村民王大姐说。",
        "“马尾来的老师真好。”村民王大姐说。",
        "“给村里捐了一座桥。”村民王大姐说。",
        "“马尾人实在。”区长李某说。",
        "隆德也一样。",
        "县里很重视。",
        "那是去年夏天的事。",
        "TCL也来了。",
        "这不是真的。",
    ],
)
def test_one_that_names_dates_denies_or_means_somebody_is(aside: str) -> None:
    assert aside in clean(FACTS.format(aside, "")).text


def test_every_character_beside_an_aside_knows_its_place() -> None:
    text = FACTS.format("據介紹,", "“日子越過越好。”一位村民說。")
    plain = clean(text)
    assert plain.text == FACTS.format("", "")
    assert all(text[plain.origin(i)] == c for i, c in enumerate(plain.text) if c in "马尾区0123456789。")


@pytest.mark.parametrize(
    "saying",
    ["热火朝天", "同心同德", "恍然大悟", "大好江山", "四平八稳", "通江达海", "幸福安康", "发放复合肥", "底朝天"],
)
def test_a_saying_names_no_place(saying: str) -> None:
    text = f"福州市马尾区与固原市原州区结对帮扶,大家{saying},心里高兴。"
    names = [text[m.start : m.end] for m in names_in(text, [(0, len(text))], hints(text))]
    assert names == ["福州市马尾区", "固原市原州区"]


@pytest.mark.parametrize(
    ("text", "taker"),
    [
        ("绍兴市人社局2021年3月在阿坝州的马尔康市培训农民50人次。", "513201"),
        ("杭州市人社局2021年3月在恩施州的宣恩县为农民开展培训,50人次参加。", "422825"),
        ("温州市人社局2021年3月到那曲市的嘉黎县培训牧民50人次。", "540621"),
    ],
)
def test_a_place_with_what_it_lies_in_told_before_de_is_one(text: str, taker: str) -> None:
    assert {f[2] for f in told(text, "2022-05-10") if f[0] == "trains"} == {taker}


def test_a_list_after_de_is_of_several() -> None:
    found = told("温州市对口支援阿坝州的壤塘、红原、若尔盖三县,2021年拨付给阿坝州资金300万元。", "2022-05-10")
    assert {f[2] for f in found if f[0] == "funds"} == {"513200"}


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("马尾区积极选派教师12名。", "马尾区选派教师12名。"),
        ("马尾区持续向原州区拨付资金。", "马尾区向原州区拨付资金。"),
        ("马尾区积极主动对接原州区,大力开展培训。", "马尾区对接原州区,开展培训。"),
        ("到远在千里之外的原州区支教。", "到原州区支教。"),
        ("向位于六盘山深处的原州区捐款。", "向原州区捐款。"),
        ("与相隔千里的原州区结对。", "与原州区结对。"),
        ("马尾区、长乐区以及连江县。", "马尾区、长乐区及连江县。"),
    ],
)
def test_how_willingly_and_how_far_away_is_not_read(words: str, plain: str) -> None:
    assert clean(f"东西部协作。{words}").text == f"东西部协作。{plain}"


@pytest.mark.parametrize(
    "words",
    [
        "马尾区没有积极选派教师。",
        "签下《主动对接协议》。",
        "马尾区调动农户的积极性。",
        "公司位于马尾区的工业园。",
        "工业园去年建成,位于马尾区。",
        "向位于马尾区的原州商会捐款。",
        "资金足以及时拨付。",
    ],
)
def test_words_that_only_look_like_these_stay(words: str) -> None:
    assert words in clean(f"东西部协作。{words}").text


ADVERBS = ("积极", "持续", "进一步")
_VERB = re.compile(
    r"(?<=[\u4e00-\u9fff,])(?<![已共先后累计又还再未没不拟将可会能并续新定划组织助援务作动心步业的和])"
    r"(?:选派|派出|拨付|捐赠|捐款|举办|签订|培训|输送|安排)(?=[\u4e00-\u9fff《“\d])"
)


@pytest.mark.parametrize("adverb", ADVERBS)
def test_facts_do_not_change_with_how_willingly_it_was_done(adverb: str) -> None:
    before = same = added = 0
    for r, printed in _printed():
        text = _VERB.sub(lambda m: adverb + m[0], r.text)
        if text == r.text:
            continue
        other = content(read(text, str(r.published or "") or None))
        before += len(printed)
        same += len(printed & other)
        added += len(other - printed)
    assert before > 100
    assert 100 * same >= 99 * before, f"{same} of {before} kept"
    assert 100 * added <= before, f"{added} new beside {before}"


@pytest.mark.parametrize("organs", ["委、{0}政府", "委和{0}政府", "委", "政府"])
@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("闽宁协作从1996年起步,泉州市{市}对上了固原市。", {("350500", "640400")}),
        (
            "福建21个县区参加,帮扶宁夏9个县。市外的例子,长乐区{区}对隆德县,福清市{市}对彭阳县。",
            {("350112", "640423"), ("350181", "640425")},
        ),
    ],
)
def test_a_places_committee_and_government_stand_for_it(organs: str, text: str, pairs: set[tuple[str, str]]) -> None:
    acting = text.format(区=organs.format("区"), 市=organs.format("市"))
    assert {f[1:3] for f in told(acting, "2022-05-10") if f[0] == "pairs_with"} == pairs


def test_signing_on_and_on_is_no_renewal() -> None:
    found = read("2021年3月5日,马尾区人社局与原州区人社局陆续签订劳务协作协议。", "2021-03-10")
    assert {f.object for f, _ in found.facts if f.predicate == "signs"} == {"Program:劳务协作协议"}


@pytest.mark.parametrize("went", ["有17人进了黄岩区", "有17人到黄岩区上班", "17人去了黄岩"])
def test_a_place_after_a_figure_says_where_its_people_went(went: str) -> None:
    text = f"台州市2021年起对口支援南充、甘孜。阆中人去温岭上班,今年上半年又添412人。新龙县{went}。"
    found = {f[1:4] for f in told(text, "2022-07-10") if f[0] == "sends_workers_to"}
    assert found == {("511381", "331081", 412.0), ("513329", "331003", 17.0)}


@pytest.mark.parametrize("among", ["其中,", "这里面,", "当中,", "其中"])
@pytest.mark.parametrize("parts", ["昭觉县就占了231人", "昭觉县231人、金阳县120人"])
def test_parts_are_told_by_whatever_word(among: str, parts: str) -> None:
    text = f"佛山市对口帮扶凉山州。2021年凉山州到佛山就业800人,{among}{parts}。"
    assert ("sends_workers_to", "513431", "440600", 231.0, "2021") in told(text, "2022-05-10")
