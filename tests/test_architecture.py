"""
The agreements of docs/architecture.md that no tool checks: docstrings, names, and what stands in one place only.
"""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
PACKAGE = PROJECT / "actie"
Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | Function

# Addresses that nothing is asked of: this machine, examples, the names of formats, and an https:// on its own.
KNOWN_ADDRESSES = r"https?://(localhost|127\.0\.0\.1|www\.w3\.org/|json-schema\.org/draft/|[\w.-]*example\.(org|nl|com))|https?://[^\w]"


@cache
def tree(module: Path) -> ast.Module:
    """
    A module as Python reads it.
    """
    return ast.parse(module.read_text(encoding="utf-8"))


def modules(*folders: str) -> list[Path]:
    """
    The modules of folders of the project, as paths.
    """
    return sorted(module for folder in folders for module in (PROJECT / folder).rglob("*.py"))


def place(module: Path, node: ast.AST | None = None) -> str:
    """
    A place in the code as an editor opens it.
    """
    return f"{module.relative_to(PROJECT)}:{getattr(node, 'lineno', 1)}"


def public(node: ast.Module | ast.ClassDef) -> Iterator[Documented]:
    """
    A module or class with the classes and functions that others may use, nested ones not included.
    """
    yield node
    for child in node.body:
        if isinstance(child, ast.ClassDef) and not child.name.startswith("_"):
            yield from public(child)
        elif isinstance(child, Function) and (not child.name.startswith("_") or child.name == "__call__"):
            yield child


def imports(module: Path) -> set[str]:
    """
    The top names of everything that a module imports.
    """
    names = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
    return names


def test_everything_public_has_a_docstring() -> None:
    """
    Every module, class and function that others may use says what it promises.
    """
    bare = [
        place(module, node)
        for module in [PROJECT / "app.py", *modules("actie", "tests")]
        for node in public(tree(module))
        if not ast.get_docstring(node) and (isinstance(node, ast.Module) or not module.name.startswith("test_"))
        if "versions" not in module.parts  # a migration has the functions that Alembic wants
    ]
    assert bare == []


def test_docstrings_have_the_shape_of_the_house() -> None:
    """
    The quotes stand on lines of their own, and one sentence comes first.
    """
    crooked = [
        place(module, node)
        for module in [PROJECT / "app.py", *modules("actie", "tests")]
        for node in ast.walk(tree(module))
        if isinstance(node, Documented) and (text := ast.get_docstring(node, clean=False)) is not None
        if not re.match(r"\n *\S[^\n]*(\n *\S[^\n]*)*[.:?]\n", text) or not re.search(r"\n *$", text)
    ]
    assert crooked == []


def test_every_test_says_what_it_promises() -> None:
    """
    A test has a docstring, and a name of at least four words.
    """
    silent = [
        place(module, node)
        for module in modules("tests")
        for node in ast.walk(tree(module))
        if isinstance(node, Function) and node.name.startswith("test_")
        if not ast.get_docstring(node) or len(node.name.split("_")) < 5
    ]
    assert silent == []


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    """
    A test that does not run holds nothing.
    """
    words = r"pytest\.skip|mark\.skip|mark\.xfail|importorskip|pytest\.xfail"
    skipped = [place(module) for module in modules("tests") if re.search(words, _code(module))]
    assert [where for where in skipped if not where.startswith("tests/test_architecture.py")] == []


def test_every_folder_of_modules_is_a_package() -> None:
    """
    A folder without __init__.py is not seen by the check of the imports.
    """
    folders = {module.parent for module in modules("actie")}
    assert [place(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_pages_are_files_without_functions() -> None:
    """
    A page takes, calls, shows and goes; what has a name of its own lives elsewhere.
    """
    grown = [
        place(module, node)
        for module in modules("actie/ui/pages")
        for node in ast.walk(tree(module))
        if isinstance(node, Function | ast.ClassDef)
    ]
    assert grown == []


def test_only_state_touches_the_session_and_the_address() -> None:
    """
    st.session_state and st.query_params are read and written in one folder.
    """
    touching = [
        place(module, node)
        for module in [PROJECT / "app.py", *modules("actie")]
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Attribute) and node.attr in ("session_state", "query_params")
        if not (node.attr == "query_params" and module.is_relative_to(PACKAGE / "server"))  # a request has them too
    ]
    assert [where for where in touching if not where.startswith("actie/ui/state/")] == []


@pytest.mark.parametrize("folder", ["scoring", "questionnaire", "assessment", "results", "workshops", "charts"])
def test_the_inner_folders_have_no_clock_no_chance_and_no_outside(folder: str) -> None:
    """
    Time and randomness come in as arguments; the environment, processes and networks do not come in at all.
    """
    outside = {"random", "time", "os", "socket", "subprocess", "threading", "urllib", "requests", "sqlite3", "asyncio"}
    reaching = [place(module) for module in modules(f"actie/{folder}") if imports(module) & outside]
    asking = [place(module) for module in modules(f"actie/{folder}") if re.search(r"\b(now|today)\(\)", _code(module))]
    assert reaching + asking == []


def test_scoring_needs_nothing_but_python() -> None:
    """
    Numbers come from the standard library and the models below, so that anyone can check them by hand.
    """
    needed = {name for module in modules("actie/scoring") for name in imports(module)}
    assert needed - set(sys.stdlib_module_names) == {"actie"}


def test_names_say_what_a_thing_is() -> None:
    """
    No file or function is called after nothing in particular.
    """
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "handler", "data", "info", "process"}
    files = [place(module) for module in modules("actie", "tests") if set(module.stem.split("_")) & empty]
    functions = [
        place(module, node)
        for module in modules("actie")
        for node in ast.walk(tree(module))
        if isinstance(node, Function | ast.ClassDef)
        if re.match(r"_?get_", node.name) or node.name.strip("_").lower() in empty
    ]
    assert files + functions == []


def test_no_request_can_leave_for_an_address_of_others() -> None:
    """
    What a browser gets names no other host: no fonts, maps, measuring or pictures from elsewhere.
    """
    parts = [path for suffix in ("py", "js", "css", "html") for path in PACKAGE.rglob(f"*.{suffix}")]
    foreign = [
        f"{path.relative_to(PROJECT)}: {address}"
        for path in sorted(parts)
        for address in re.findall(r"https?://[^\s\"'<>)`]*", path.read_text(encoding="utf-8"))
        if not re.match(KNOWN_ADDRESSES, address)
    ]
    assert foreign == []


def test_every_exception_to_a_rule_carries_its_reason() -> None:
    """
    A check that is switched off says why, on the same line.
    """
    switch = r"#\s*(noqa|type:\s*ignore|pragma:|mypy:|ruff:)"
    with_reason = (
        r"#\s*(noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*|type: ignore\[[\w, -]+\]|pragma: no (cover|branch))[\s#:–]+\w.{2,}"
    )
    silent = [
        f"{module.relative_to(PROJECT)}:{number}"
        for module in [PROJECT / "app.py", *modules("actie", "tests")]
        for number, line in enumerate(module.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(switch, line) and not re.search(with_reason, line) and module != Path(__file__)
    ]
    assert silent == []


def test_every_setting_of_a_tool_that_makes_an_exception_has_its_reason() -> None:
    """
    What pyproject.toml lets pass for some files is explained beside it.
    """
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    exceptions = text.partition("[tool.ruff.lint.per-file-ignores]\n")[2].partition("\n\n")[0].splitlines()
    assert exceptions
    assert [line for line in exceptions if "  # " not in line and line.startswith('"')] == []


def _code(module: Path) -> str:
    """
    A module without its comments and layout.
    """
    return ast.unparse(tree(module))
