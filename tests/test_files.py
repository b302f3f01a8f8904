"""
Files that everyone can open: UTF-8, no stray blanks, no traces of the machine on which they were made.
"""

import re
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parent.parent
MADE = {".git", ".venv", "data", "screenshots", ".hypothesis", "node_modules", "htmlcov", "__pycache__"}
TEXTS = {".py", ".md", ".yaml", ".yml", ".toml", ".txt", ".po", ".css", ".js", ".json", ".html", ".svg", ".sh", ""}
KIB = 1024


@cache
def files() -> tuple[Path, ...]:
    """
    Every file of the project that was written, not made.
    """
    found = (path for path in PROJECT.rglob("*") if path.is_file())
    return tuple(path for path in sorted(found) if not _is_made(path.relative_to(PROJECT)))


def _is_made(path: Path) -> bool:
    return any(part in MADE or part.endswith("_cache") for part in path.parts) or path.name.startswith(".coverage")


@cache
def texts() -> dict[str, str]:
    """
    The text files, by their path in the project.
    """
    chosen = (path for path in files() if path.suffix in TEXTS)
    return {str(path.relative_to(PROJECT)): path.read_bytes().decode("utf-8") for path in chosen}


def test_text_files_end_with_one_line_feed() -> None:
    """
    UTF-8 with Unix lines, the last one closed, no empty lines after it.
    """
    odd = [path for path, text in texts().items() if text and (not text.endswith("\n") or text.endswith("\n\n"))]
    assert odd == []
    assert [path for path, text in texts().items() if "\r" in text] == []


def test_no_line_ends_with_blanks_or_holds_tabs() -> None:
    """
    What cannot be seen is not there; only a Makefile needs tabs.
    """
    assert [path for path, text in texts().items() if re.search(r"[ \t]+$", text, flags=re.MULTILINE)] == []
    assert [path for path, text in texts().items() if "\t" in text and path != "Makefile"] == []


def test_no_file_is_larger_than_half_a_mebibyte() -> None:
    """
    A clone stays small.
    """
    assert [str(path.relative_to(PROJECT)) for path in files() if path.stat().st_size > 512 * KIB] == []


def test_no_file_tells_where_it_was_made() -> None:
    """
    No home folders, workplaces or temporary folders of one machine in code and documents.
    """
    traces = re.compile(r"/(home|root|Users|work)/\w+|\.\./shared|/tmp/\w")
    found = [path for path, text in texts().items() if traces.search(text)]
    assert [path for path in found if path != "tests/test_files.py"] == []


def test_no_merge_was_left_half_done() -> None:
    """
    No conflict markers.
    """
    markers = re.compile(r"^(<{7}|>{7}) ", flags=re.MULTILINE)
    assert [path for path, text in texts().items() if markers.search(text)] == []
