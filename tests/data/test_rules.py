"""
One bad file for each rule: it breaks that rule and no other.
"""

from pathlib import Path

import pytest
import yaml

from actie.errors import InvalidQuestionnaire
from actie.questionnaire.files import LOADER, read_questionnaire
from actie.questionnaire.rules import RULES
from actie.scoring.examples import check_examples

DATA = Path(__file__).parent
INVALID = DATA / "invalid"
SCORED = "examples_score_as_written"
NAMES = [rule.__name__ for rule in RULES]


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_breaks_its_rule_and_no_other(name: str) -> None:
    """
    The rule after which the file is called speaks, and all the others are silent.
    """
    document = yaml.load((INVALID / f"{name}.yaml").read_bytes(), LOADER)
    assert [rule.__name__ for rule in RULES if list(rule(document))] == [name]


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_has_exactly_one_fault(name: str) -> None:
    """
    Nothing else is wrong with it: its shape is right.
    """
    with pytest.raises(InvalidQuestionnaire) as error:
        read_questionnaire(INVALID / f"{name}.yaml")
    assert len(error.value.faults) == 1


def test_a_bad_example_is_found_by_scoring_it() -> None:
    """
    A file may break no rule and still name a number that its answers do not lead to.
    """
    (fault,) = check_examples(read_questionnaire(INVALID / f"{SCORED}.yaml"))
    assert str(fault).startswith("examples[one facet with a score].facets.contacten.score: says 62.4, but")


def test_every_rule_has_a_bad_file_and_every_bad_file_a_rule() -> None:
    """
    A rule without its bad file is not known to work.
    """
    assert sorted(path.stem for path in INVALID.iterdir()) == sorted([*NAMES, SCORED])


def test_the_small_questionnaire_breaks_no_rule() -> None:
    """
    The bad files differ from it in one place each.
    """
    assert check_examples(read_questionnaire(DATA / "small.yaml")) == []
