"""
How the numbers came about.
"""

import pytest

from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import UITVOERING, answered, keep_work, shipped

FACETS = shipped()[UITVOERING].facets


@pytest.mark.parametrize("language", Language)
def test_every_statement_stands_with_its_answer_and_score(app: App, language: Language) -> None:
    """
    All statements, the words chosen, and which ones count the other way round.
    """
    keep_work(fields={"P-A1": "4", "P-A5": "1", "P-A2": "unknown"})
    words, screen = words_in(language), app("uitleg", language=language)
    statements = [statement.text.of(language) for facet in FACETS for statement in facet.statements]
    assert [sentence for sentence in statements if sentence not in screen.text] == []
    assert words("explanation.reversed") in screen.text
    assert f"{shipped()[UITVOERING].scale[3].of(language)}  75 " in screen.text
    assert f"{words('non_answer.unknown')}  – " in screen.text


@pytest.mark.parametrize(("language", "total"), [(Language.NL, "0,95"), (Language.EN, "0.95")])
def test_the_sum_of_the_attention_is_written_out(app: App, language: Language, total: str) -> None:
    """
    0.45 of the score and 0.5 of the balance, with a decimal comma in Dutch and a point in English.
    """
    keep_work(fields={"P-A1": "4", "P-A2": "3", "P-A3": "3", "P-A4": "3", "P-A5": "3", "P-A-balance": "-1"})
    words, text = words_in(language), app("uitleg", language=language).text
    parts = {"score": words.fraction(0.45), "balance": words.fraction(0.5), "unknown": words.fraction(0)}
    assert words("explanation.words", under_way=50, firm=75) in text
    assert words("rule.attention_parts", total=total, role=words.fraction(0), **parts) in text


def test_a_remark_stands_with_its_statement(app: App) -> None:
    """
    What was noted is not lost from sight.
    """
    keep_work(fields={"P-A1": "4", "P-A1.note": "nog vragen\naan Ilse"})
    assert "<small>nog vragen<br>aan Ilse</small>" in app("uitleg").html


def test_remarks_at_balance_and_roles_stand_with_them(app: App) -> None:
    """
    Beside the sentence that was chosen, and the roles in words.
    """
    notes = {"P-A-balance.note": "hangt ervan af", "P-A-role-now.note": "sinds mei"}
    keep_work(fields={"P-A-balance": "-1", "P-A-role-now": "loslaten"} | notes)
    screen = app("uitleg")
    assert f"‘{FACETS[0].balance.text_at(-1).nl}’ Dat is iets naar afwachten." in screen.text
    assert "gevraagd: niet beantwoord · nu: loslaten<br><small>sinds mei</small>" in screen.html
    assert "<small>hangt ervan af</small>" in screen.html


def test_back_leads_to_the_profile(app: App) -> None:
    """
    The explanation belongs to the profile.
    """
    keep_work(fields=answered())
    assert app("uitleg").press("back-uitleg").address == "profiel"
