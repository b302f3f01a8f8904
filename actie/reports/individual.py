"""
The report about one assessment: the whole of it, or one facet.
"""

from dataclasses import replace
from textwrap import shorten

from actie.assessment.model import Assessment
from actie.language import Language, words_in
from actie.questionnaire.model import FacetId
from actie.reports.document import Document, Heading, Paragraph
from actie.reports.sections import SECTIONS
from actie.results import Results, build_results

LINE = 80  # what fits beside the name of the app at the top of a page


def individual_report(
    assessment: Assessment,
    language: Language | None = None,
    *,
    filled_in: str = "",
    facet: FacetId | None = None,
    remarks: bool = True,
) -> Document:
    """
    The report in a language (by default the assessment's own); `filled_in` is a date as the language writes it.

    One's own remarks go along unless `remarks` is False, as it must be for whatever others get to see.
    """
    results = build_results(assessment if remarks else without_remarks(assessment), language)
    words = words_in(results.language)
    shown = results if facet is None else _only(results, facet)
    title = words("profile.title") if facet is None else words("report.facet", facet=results.facet(facet).name)
    name = results.initiative.name
    title = f"{title}: {name}" if name else title
    opening = [Paragraph(words("paper.filled_in", date=filled_in, n=results.round), "small")] if filled_in else []
    return Document(
        title=title,
        subject=shorten(" · ".join(filter(None, (results.title, name))), LINE, placeholder="…"),
        page=words("report.page"),
        language=results.language,
        blocks=(Heading(title, 1), *opening, *(block for section in SECTIONS for block in section(shown))),
    )


def without_remarks(assessment: Assessment) -> Assessment:
    """
    The same answers without anything that was written beside them.
    """
    bare = {item: answer.model_copy(update={"note": ""}) for item, answer in assessment.answers.items()}
    return assessment.model_copy(update={"answers": bare})


def _only(results: Results, facet: FacetId) -> Results:
    """
    One facet; what is said about all five together, and agreed on the whole, is left out.
    """
    return replace(
        results,
        facets=(results.facet(facet),),
        order=(facet,),
        roles=results.roles and replace(results.roles, once=None, once_point=""),
        questions=tuple(question for question in results.questions if question.facet is facet),
        agreements=(),
        conclusion="",
        balance_says="",
        roles_says="",
        not_mine_says="",
    )
