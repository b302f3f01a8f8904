"""
What it is about: the initiative or the organisation, who looked at it, and the role that was chosen beforehand.
"""

from actie.language import words_in
from actie.reports.document import Block, Facts, Paragraph
from actie.results import Results


def blocks(results: Results) -> list[Block]:
    """
    What is known, as facts; then the description in one's own words.
    """
    words, initiative = words_in(results.language), results.initiative
    chosen = results.roles.names[results.roles.chosen] if results.roles and results.roles.chosen else ""
    facts = (
        (results.name_label, initiative.name),
        (words("report.phase"), results.phase),
        (words("report.function"), initiative.function),
        (words("report.organisation"), results.organisation),
        (words("report.chosen"), chosen),
        (words("report.questionnaire"), results.title),
    )
    known = tuple((name, said) for name, said in facts if said)
    return [Facts(known), *([Paragraph(initiative.description)] if initiative.description else [])]
