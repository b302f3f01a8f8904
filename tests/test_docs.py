"""
The documents say what is so.
"""

import re
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from actie.scoring import RULES
from actie.settings import Settings
from tests.map import draw_map, map_in_docs

PROJECT = Path(__file__).parent.parent
DOCUMENTS = sorted(
    [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md"), *(PROJECT / "questionnaires").glob("*.md")]
)


@cache
def text(path: str) -> str:
    """
    A file of the project.
    """
    return (PROJECT / path).read_text(encoding="utf-8")


def anchors(document: Path) -> set[str]:
    """
    The places in a document to which a link may point, as GitHub names its headings.
    """
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_map_in_the_architecture_is_the_map() -> None:
    """
    When a module comes, goes or changes its first line, make map draws it anew.
    """
    assert map_in_docs() == draw_map()


def test_every_command_in_the_documents_is_in_the_makefile() -> None:
    """
    Whoever types make something from a document gets what it says.
    """
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), flags=re.MULTILINE))
    named = {
        word
        for document in DOCUMENTS
        for word in re.findall(r"(?:^|`)make ([a-z]+)", document.read_text("utf-8"), flags=re.MULTILINE)
    }
    assert {"run", "test"} <= named <= targets


def test_every_scoring_rule_is_documented_by_name() -> None:
    """
    The headings of docs/scoring.md and the list of rules are the same, in the same order.
    """
    rules = [f"{rule.__module__.removeprefix('actie.scoring.')}.{rule.__name__}" for rule in RULES]
    assert re.findall(r"^### `([\w.]+)`", text("docs/scoring.md"), flags=re.MULTILINE) == rules


def test_every_setting_is_documented_in_the_readme() -> None:
    """
    One row per field of Settings, and no other variables.
    """
    documented = re.findall(r"^\| `(ACTIE_[A-Z_]+)` \|", text("README.md"), flags=re.MULTILINE)
    assert sorted(documented) == sorted(f"ACTIE_{field.name.upper()}" for field in fields(Settings))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(document.relative_to(PROJECT)))
def test_every_link_within_the_project_arrives(document: Path) -> None:
    """
    Files and headings that a document points to are there.
    """
    links = re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    near = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in near if not _arrives(document, link)] == []


def test_decisions_are_numbered_one_by_one() -> None:
    """
    0001, 0002 and so on, each with its number in the title.
    """
    decisions = sorted((PROJECT / "docs" / "decisions").glob("*.md"))
    numbers = [path.name[:4] for path in decisions]
    assert numbers == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    assert all(path.read_text(encoding="utf-8").startswith(f"# {path.name[:4]} ") for path in decisions)


def test_the_changelog_has_room_for_what_comes() -> None:
    """
    Keep a Changelog: an Unreleased section at the top.
    """
    assert re.search(r"^## \[(.+?)\]", text("CHANGELOG.md"), flags=re.MULTILINE).group(1) == "Unreleased"


def _arrives(document: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = document.parent / path if path else document
    return target.exists() and (not anchor or anchor in anchors(target))
