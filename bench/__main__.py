"""
Measures everything and keeps it: python -m bench. Or some of it, without keeping: python -m bench scoring start.
"""

import platform
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil  # type: ignore[import-untyped]  # the package carries no types
import streamlit

from bench import clicks, first_page, reports, room, scoring, start
from bench.serving import PROJECT

RESULTS = PROJECT / "bench" / "results"
MOST_A_DAY = 100
PARTS: dict[str, Callable[[Path], str]] = {
    "clicks": clicks.measure,
    "first_page": first_page.measure,
    "start": start.measure,
    "scoring": scoring.measure,
    "reports": reports.measure,
    "room": room.measure,
}


def main(names: list[str]) -> None:
    """
    Measures the parts with these names, by default all, prints them, and keeps them when they are all.
    """
    parts = [_machine()]
    for name in names or PARTS:
        with TemporaryDirectory() as folder:
            parts.append(PARTS[name](Path(folder)))
        print(parts[-1], flush=True)
    if not names:
        file = _new_file()
        file.write_text("\n".join(part.rstrip() + "\n" for part in [*parts, _busyness()]), encoding="utf-8")
        print(f"kept in {file.relative_to(PROJECT)}")


def _new_file() -> Path:
    """
    The file of today's results, numbered from the second one on.
    """
    names = (f"{datetime.now(UTC):%Y-%m-%d}{ending}.md" for ending in ("", *(f"-{n}" for n in range(2, MOST_A_DAY))))
    return next(RESULTS / name for name in names if not (RESULTS / name).exists())


def _machine() -> str:
    memory = psutil.virtual_memory().total / 2**30
    system = f"{platform.machine()}, {platform.system()} {platform.release()}"
    return (
        f"# Measured on {datetime.now(UTC):%d %B %Y at %H:%M} UTC\n\n"
        f"{psutil.cpu_count()} processors, {memory:.0f} GiB, {system}, "
        f"Python {platform.python_version()}, Streamlit {streamlit.__version__}. {_busyness()}"
    )


def _busyness() -> str:
    one, five, _ = psutil.getloadavg()
    return f"Load of the machine at this point: {one:.1f} over one minute, {five:.1f} over five.\n"


if __name__ == "__main__":
    main(sys.argv[1:])
