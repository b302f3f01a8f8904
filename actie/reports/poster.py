"""
A poster of what a group answered: the facets, what to talk about, what was agreed; A3, a page per perspective.
"""

from actie.assessment.model import Agreement
from actie.language import Words, words_in
from actie.reports.group_report import RoomPart, RoomReport
from actie.reports.group_sections.answered import POLES
from actie.reports.group_sections.naming import round_name
from actie.reports.group_tables import hidden_says
from actie.reports.typesetting import typeset
from actie.results.group import MINUTES
from actie.results.group_model import GroupFacet
from actie.results.naming import full_name
from actie.workshops.threshold import Hidden

Part = dict[str, object]

FIRST = len(MINUTES)  # what a room can talk about in one go
COLUMNS = ("table.facet", "group_table.room", "table.balance")


def write_poster(report: RoomReport) -> bytes:
    """
    A PDF of the last round: of each perspective all people together; an empty vial and words for what is hidden.
    """
    words, plan = words_in(report.language), report.plan
    last = max((part.round for part in report.parts), default=0)
    wholes = [part for part in report.parts if part.round == last and not part.case]
    nothing = _nothing(words("outcome.title"), words("group_report.not_revealed"))
    pages = [_page(part, report, words) for part in wholes] or [nothing]
    content = {
        "language": report.language,
        "title": plan.title,
        "subject": plan.title,
        "page": words("report.page"),
        "pages": pages,
        "columns": [words(column) for column in COLUMNS],
        "poles": [words(f"pole.{pole}") for pole in POLES],
        "key": words("room_report.key"),
        "agenda": words("scene.agenda"),
        "no_agenda": words("group_table.no_agenda"),
        "agreements": words("room_report.agreements"),
        "no_agreements": words("room_report.no_agreements"),
        "agreed": [_agreement(one) for one in report.agreements],
    }
    return typeset("poster.typ", content)


def _page(part: RoomPart, report: RoomReport, words: Words) -> Part:
    title = " · ".join(filter(None, (part.questionnaire.title.of(report.language), round_name(part.round, report))))
    if isinstance(part.shown, Hidden):
        return _nothing(title, hidden_says(part.shown, words))
    return {
        "name": title,
        "says": part.shown.conclusion,
        "counted": words.count("room_report.counted", part.shown.n),
        "hidden": "",
        "cut_offs": part.shown.cut_offs,
        "facets": [_facet(facet) for facet in part.shown.facets],
        "agenda": [{"text": line.item.text, "why": line.why} for line in part.shown.agenda[:FIRST]],
    }


def _nothing(title: str, says: str) -> Part:
    return {"name": title, "hidden": says, "facets": [], "agenda": []}


def _facet(facet: GroupFacet) -> Part:
    low, median, high = facet.quartiles or (None, None, None)
    return {
        "letter": facet.letter,
        "name": full_name(facet.id, facet.name),
        "word": facet.word,
        "bar": {"score": median, "low": low, "high": high},
        "counts": [count.n for count in facet.balance.counts],
        "lean": facet.balance.says,
    }


def _agreement(agreement: Agreement) -> Part:
    return {"what": agreement.what, "rest": " · ".join(filter(None, (agreement.who, agreement.when)))}
