"""People taught with the helper's aid, in English: who sat through a course, whom a course was given for."""

from __future__ import annotations

from graph.model import Fact, Period, Quantity
from loaders import fastre as re
from loaders.english.takers import taker, these, with_others
from loaders.english.telling import Span, Telling, When, giver
from loaders.english.words import ATTENDED, STAFF, TRAIN
from loaders.mentions.english_counts import Figure

# What people do at a course: 62 nurses from A completed a course in B; 1,540 were sent for training to B
_COURSE = re.compile(
    r"[^.;:\d]{0,90}?\b(?:attend(?:ed|ing|s)?|complet(?:ed|ing)|finish(?:ed|ing)|took|taken|taking|join(?:ed|ing)"
    r"|graduated|enrol+ed|receiv(?:ed|ing)|undergo\w*|underwent|been|sat|invited|went|gone|came|come|travel+ed|sent"
    r"|spent)\b"
    r"(?:[^.;:\d]|\b\d{1,2}\b){0,70}?\b(?:courses?(?! of\b)|class(?:es|rooms?)?|training|trained|workshops|study"
    r"|studies|learning)\b"
    r"|[^.;:\d]{0,60}?\blearn(?:ed|t|ing)? (?:how )?(?:to|the|their|a|new|modern)\b"
    r"|[^.;:\d]{0,60}?\b(?:mastered|acquired|picked up|gained|polished|honed|sharpened) (?:\w+ ){0,3}?(?:skills?"
    r"|trades?"
    r"|crafts?|techniques?|know-how)\b"
    r"|[^.;:\d]{0,60}?\b(?:sat at the feet of|learn\w* from|stud(?:y|ied|ying) (?:under|with)|shadow(?:ed|ing)"
    r"|apprenticed to"
    r"|(?:been|were) (?:coached|mentored|instructed|taught|schooled|tutored|drilled))\b"
    r"|[^.;:\d]{0,60}?\b(?:in)?to (?:its|their) (?:\w+ )?(?:classrooms?|lecture (?:halls?|rooms?)"
    r"|training (?:rooms?|halls?))"
    r"|[^.;:\d]{0,60}?\b(?:have|has|had) been (?:training|studying)\b"
    r"|[^.;:\d]{0,60}?\b(?:are|were|was) (?:now |currently )?(?:training|studying|being trained)\b"
    r"|\s*(?:from [A-Z]\w+ )?(?:to [A-Z][^.;:\d]{0,60}?)?for (?:[\w-]+ ){0,5}(?:training|study|course|courses)\b"
    r"|\s*(?:from [A-Z]\w+ )?to (?:study at )?(?:[A-Za-z][\w'’]* ){1,5}(?:School|College|Academy|University"
    r"|Institute)\b"
    r"|[^.;:\d]{0,60}?\b(?:have|has|had) (?:studied|trained) (?:in|at)\b"
    r"|[^.;:\d]{0,90}?\b(?:as (?:a )?(?:trainees?|apprentices?|interns?|students?)|to (?:train|be trained|retrain))\b"
    r"|[^.;:\d]{0,90}?\bto (?:improve|hone|sharpen|upgrade|polish|brush up|learn|study)\b"
)
_TEACHES = re.compile(
    r"\b(?:(?<!were )(?<!was )(?<!been )taught|teach|gave|give|held|ran|run|offered|to (?:teach|train|give|run"
    r"|offer|hold))\b"
)
_HAS_TAUGHT = re.compile(
    r"\b(?:taught|coached|instructed|schooled|(?:passed|handed|imparted|given|taught|shared"
    r"|brought)(?: on)? (?:their|its|the|such)"
    r" (?:[\w-]+ )?(?:skills?|knowledge|crafts?|know-how|experience|trades?|methods?|lessons?"
    r"|techniques?)(?: on)? (?:to|with)"
    r"|(?:lessons?|courses?|classes|training) (?:to|for))\s+(?:some |about |over |more than |nearly )?$"
)
_THERE_TAUGHT = re.compile(
    r"[\s,]*where they (?:are|were|have been|had been) (?:being |now )?(?:trained|taught|training)\b"
)


def _taught_there(text: str, clause: int, sentence: int) -> int:
    """The end of a clause with the next, where that says that who went is taught: to A, where they are trained."""
    m = _THERE_TAUGHT.match(text, max(0, clause - 2), sentence)
    return m.end() if m else clause


_COURSE_BY = re.compile(
    r"\b(?:[Cc]ourses?|[Cc]lass(?:es)?|[Tt]rainings?(?! cent| base| school)|[Ww]orkshops?|[Ll]essons)\b[^.;\d]{0,60}?"
    r"\b(?:(?:attended|joined|completed|taken|finished)\s+by"
    r"|(?:(?:held )?(?=for )|held |given |run |organi[sz]ed |offered |by [A-Z]\w+ )for"
    r"|(?:given|provided|offered) to|reached)\s+"
    r"(?:some |about |over |more than )?$"
)
_TAUGHT = re.compile(
    r"\s*(?:and\s+\w+\s+)?(?:(?!and\b)\w+\s+){0,2}(?:were|was|have been|has been|had been|being) trained"
    r"|\s*(?:and\s+\w+\s+)?trained (?:on the job|by|at|in|with|under)\b"
    r"|[^.;:\d]{0,90}?,? (?:having been|after being|who (?:were|have been)|since being) trained\b"
    r"|\s*(?:and\s+\w+\s+)?(?:(?:from|of|in)\s+[A-Z][\w'’ ]{1,40}?\s)?(?:have |had |has )?(?:received|undergone"
    r"|underwent"
    r"|gone through|been through|had|got)"
    r"\s+(?:[\w-]+\s+){0,3}?(?:training|courses|lessons|classes)"
)


# Trained by A were; courses run by A drew; off to A for a month of study went; people trained in B with A's help:
_BEFORE_IT = re.compile(
    r"\b(?:Trained|Taught|Schooled|Coached|Instructed|Retrained) (?:by|at|in|with|under|so far)\b[^.;:\d]{0,60}"
    r"(?:\b(?:19|20)\d\d )?(?:were|was|have been|are|:) $"
    r"|\b(?:[Cc]ourses?|[Cc]lass(?:es)?|[Tt]rainings?|[Ww]orkshops?|[Ll]essons?|[Ss]eminars?"
    r"|[Ss]tudy tours?)\b[^.;:\d]{0,60}"
    r"\b(?:welcomed|drew|attracted|taught|turned out|graduated"
    r"|produced|equipped|enrol+ed"
    r"|filled)\s+$"
    r"|\b(?:study|training|courses?|lessons|classes)\b[^.;\d]{0,24} (?:went|came|travel+ed|left|set off) $"
    r"|\b(?:[Tt]rained|[Tt]rainees|[Tt]aught)\b[^.;:\d]{0,60}(?: (?:19|20)\d\d)?: $"
)
# The county's teachers have been to A for courses, 140 of them in all.
_BEEN_TO = re.compile(
    r"\b(?:been|gone|went|travel+ed|come|sent) to [^.;\d]{2,50}\bfor (?:\w+ )?(?:courses|training|classes"
    r"|lessons|study),? (?:\w+ )?$"
)


# It pays for courses, and 100 officials of the prefecture attend them.
_ATTEND_THEM = re.compile(
    r"[^.;:\d]{0,60}?\b(?:attend(?:ed|s)?|join(?:ed|s)?|complet(?:e|ed)|take|took|taken|finished|passed|sat through) "
    r"(?:them|it|these|those|one|part in (?:them|it))\b|[^.;:,\d]{0,40}?\b(?:taking part|attending|participating"
    r"|in attendance|attended|turned up|signed up|sat in"
    r"|took part|enrol+ed)(?=[,.;]| (?:in|during|over|all|throughout|last|this)\b)"
)
_COURSES = re.compile(r"\b(?:courses?|class(?:es)?|training|workshops?|lessons)\b")


def taught(r: Telling, f: Figure, sentence: Span, clause: Span) -> bool:
    """Whether a figure counts people at a course."""
    text = r.report.text
    return bool(
        ATTENDED.match(text, f.end)
        or TRAIN.search(text[max(clause[0], f.start - 25) : f.start])
        or _COURSE_BY.search(text, clause[0], f.start)
        or (f.noun and _HAS_TAUGHT.search(text, clause[0], f.start))
        or _TAUGHT.match(text, f.end)
        or (f.noun != "yuan" and f.value >= 5 and _BEFORE_IT.search(text, sentence[0], f.start))
        or _BEEN_TO.search(text, clause[0], f.start)
        or (_ATTEND_THEM.match(text, f.end, clause[1]) and _COURSES.search(text, sentence[0], f.start))
        or _at_course(r, f, (clause[0], _taught_there(text, clause[1], sentence[1])))
    )


def _at_course(r: Telling, f: Figure, clause: Span) -> bool:
    """Whether those counted are taught, by the helper or in its place."""
    text = r.report.text
    if f.noun == "yuan" or (not f.noun and f.value < 10):
        return False
    m = _COURSE.match(text, f.end, clause[1])
    if m is None or _TEACHES.search(m[0]):
        return False
    own = (
        f.noun
        and STAFF.search(f.noun)
        and " local " not in text[f.start : f.end]
        and not r.inside(f.start, clause[1], r.west)
        and r.inside(clause[0], f.end, r.east)
    )
    return not own


def _goes_on(r: Telling, sentence: Span) -> list[Fact]:
    """The facts of the same paragraph whose ends and time a sentence without places goes on with."""
    text = r.report.text
    last, evidence = r.facts[-1] if r.facts else (None, None)
    if last is None or evidence is None or last.predicate not in ("funds", "sends_staff_to", "trains"):
        return []
    if any(f"Region:{p.code}" != last.subject or last.predicate != "trains" for p in r.inside(*sentence)):
        return []
    if (
        "\n" in text[evidence.end : sentence[0]]
        or sentence[0] - evidence.end > 200
        or _STANDS_FOR.search(text, *sentence)
    ):
        return []
    if not any(last.subject == f"Region:{c}" for c in r.east):
        return []
    return [x for x, _ in r.facts if x.joint_group and x.joint_group == last.joint_group] or [last]


_STANDS_FOR = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:city|county|district|province|prefecture|region)\b|\b[Ii]ts\b"
)


def trained(r: Telling, f: Figure, sentence: Span, clause: Span, when: When) -> str:
    if ends := _goes_on(r, sentence):
        q = Quantity(f.value, f.unit, f.approx, len(ends) > 1)
        group = f"{r.report.id}/trains@{f.start}" if len(ends) > 1 else None
        own = any(r.period(r.report.text[sentence[0] : sentence[1]]))
        for x in ends:
            r.say(
                Fact("trains", x.subject, x.object, Period.of(*when) if own else x.period, q, group),
                sentence,
                "trained",
            )
        return "trained"
    gives = giver(r, sentence, clause, f.start)
    takes = taker(r, sentence, clause, f, gives)
    pairs_of = [
        (one, to) for one in with_others(r, gives, clause) for to in these(r, *clause) or with_others(r, takes, clause)
    ]
    q = Quantity(f.value, f.unit, f.approx, len(pairs_of) > 1)
    group = f"{r.report.id}/trains@{f.start}" if len(pairs_of) > 1 else None
    for one, to in pairs_of:
        r.say(Fact("trains", r.region(one), r.region(to), Period.of(*when), q, group), sentence, "trained")
    return "trained"
