"""
Every questionnaire that comes with the app.
"""

from pathlib import Path

import pytest
import yaml

from actie.questionnaire.files import LOADER, questionnaire_paths, read_named
from actie.questionnaire.model import fingerprint
from actie.questionnaire.rules import RULES
from actie.questionnaire.schema import schema_text
from actie.scoring.examples import check_examples
from actie.settings import PROJECT

FOLDER = PROJECT / "questionnaires"
PATHS = questionnaire_paths(FOLDER)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_questionnaire_is_valid_and_its_examples_score_as_written(path: Path) -> None:
    """
    It breaks no rule, is complete in both languages, and its numbers are those computed by hand.
    """
    assert check_examples(read_named(path)) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_questionnaire_has_the_fingerprint_of_its_file(path: Path) -> None:
    """
    Whoever reads the YAML with any other program comes to the same sha256.
    """
    assert read_named(path).sha256 == fingerprint(yaml.load(path.read_bytes(), LOADER))


def test_the_schema_in_the_folder_is_current() -> None:
    """
    When the model changes it is made again: python -m actie schema > questionnaires/schema.json.
    """
    assert (FOLDER / "schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_page_about_the_format_lists_every_rule() -> None:
    """
    Each rule with its promise, in the order in which they run.
    """
    page = (PROJECT / "docs" / "questionnaire-format.md").read_text(encoding="utf-8")
    rows = [f"| `{rule.__name__}` | {(rule.__doc__ or '').strip()} |" for rule in RULES]
    assert "\n".join(rows) in page
