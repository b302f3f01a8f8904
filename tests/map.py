"""
The map of the project: every module with the first line of its docstring.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parent.parent
PAGE = PROJECT / "docs" / "architecture.md"
BEGIN, END = "<!-- map: made by make map -->\n```text\n", "```\n<!-- end of map -->"
COLUMN = 34


def draw_map() -> str:
    """
    The tree of app.py and actie/, folders in import order, one line each.
    """
    roots = [("app.py", PROJECT / "app.py"), ("actie/", PROJECT / "actie" / "__init__.py")]
    rows = [*roots, *_branches(PROJECT / "actie", "")]
    return "".join(f"{name.ljust(COLUMN)} {_first_line(module)}".rstrip() + "\n" for name, module in rows)


def map_in_docs() -> str:
    """
    The map as docs/architecture.md holds it.
    """
    return _page_parts()[1]


def write_map(drawn: str) -> None:
    """
    Puts a map in docs/architecture.md.
    """
    before, _, after = _page_parts()
    PAGE.write_text(f"{before}{BEGIN}{drawn}{END}{after}", encoding="utf-8")


def _page_parts() -> tuple[str, str, str]:
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    held, _, after = rest.partition(END)
    return before, held, after


def _branches(folder: Path, stem: str) -> Iterator[tuple[str, Path]]:
    children = sorted((child for child in folder.iterdir() if _is_on_the_map(child)), key=_place)
    for child in children:
        is_last = child is children[-1]
        name = f"{stem}{'└── ' if is_last else '├── '}{child.name}"
        if child.is_dir():
            yield f"{name}/", child / "__init__.py"
            yield from _branches(child, stem + ("    " if is_last else "│   "))
        else:
            yield name, child


def _is_on_the_map(path: Path) -> bool:
    return (path.suffix == ".py" and path.name != "__init__.py") or (path / "__init__.py").exists()


def _place(path: Path) -> tuple[int, str]:
    order = _import_order()
    return (order.index(path.stem) if path.parent.name == "actie" and path.stem in order else len(order)), path.name


@cache
def _import_order() -> list[str]:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = next(c["layers"] for c in settings["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    return [name for layer in layers for name in re.findall(r"\w+", layer)]


def _first_line(module: Path) -> str:
    return (ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or "").partition("\n")[0]


if __name__ == "__main__":
    print(drawn := draw_map(), end="")
    write_map(drawn)
