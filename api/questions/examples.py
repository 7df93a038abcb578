"""Questions that work, one of each kind, for errors, help and the API."""

from __future__ import annotations

from api.questions.model import Language

_EXAMPLES: dict[Language, tuple[str, ...]] = {
    "zh": (
        "云南哪些县向上海各区输送务工人员?",
        "丽江市和谁结对?",
        "2022年以来普陀区给昆明多少钱?",
        "云南输出劳务最多的5个县",
        "沪滇之间每年输送多少劳动力",
        "杨浦区从哪一年开始与丽江结对?",
        "从巫溪县到泰安市怎么连上的?",
    ),
    "en": (
        "which Yunnan counties send workers to Shanghai districts",
        "Who is Lijiang paired with?",
        "How many workers went from Nujiang to Zhuhai since 2021?",
        "top 10 prefectures sending workers to Guangdong in 2023",
        "When did Yangpu pair with Lijiang?",
        "How are Wuxi County and Tai'an connected?",
        "show me every fact about 福贡县",
    ),
}


def examples(language: Language) -> tuple[str, ...]:
    """A few questions in the language that are understood."""
    return _EXAMPLES[language]
