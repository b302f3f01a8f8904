"""
Agreements with oneself.
"""

import pytest

from actie.assessment.entries import AGREEMENTS
from tests.app.conftest import App
from tests.app.keeping import answered, fields, keep_work


def test_three_agreements_can_be_written(app: App) -> None:
    """
    What, with whom and when, each saved when one leaves it.
    """
    keep_work(fields={})
    screen = app("afspraken")
    for number in AGREEMENTS:
        screen.write(f"text-agreement.{number}.what", f"bellen {number}")
        screen.write(f"line-agreement.{number}.who", f"Ilse {number}").write(f"line-agreement.{number}.when", "morgen")
    assert len(fields()) == 9
    assert (fields()["agreement.2.what"], fields()["agreement.3.who"]) == ("bellen 2", "Ilse 3")


@pytest.mark.parametrize("empty", ["", "   ", "\n\t "])
def test_an_emptied_agreement_is_taken_back(app: App, empty: str) -> None:
    """
    Blanks are nothing.
    """
    keep_work(fields={"agreement.1.what": "bellen"})
    screen = app("afspraken")
    screen.app.text_area(key="text-agreement.1.what").set_value(empty)
    screen.run()
    assert fields() == {}
    assert screen.reload().app.text_area(key="text-agreement.1.what").value == ""


def test_the_conclusion_stands_above_the_agreements(app: App) -> None:
    """
    One agrees on what came out; then it is taken home.
    """
    keep_work(fields=answered())
    screen = app("afspraken")
    assert 'class="says"' in screen.html
    assert screen.press("next-afspraken").address == "meenemen"
    assert screen.open("afspraken").press("back-afspraken").address == "profiel"
