"""
Starting: what is imported, how long until the server says it is well, what the first visitor waits, and the memory.
"""

import asyncio
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from bench.driver import Tab
from bench.figures import median, ratio, table
from bench.serving import APP, BARE, PROJECT, serving

STARTS, IMPORTS, TOP = 3, 3, 12
IMPORT_SECONDS = 60
LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+([\w.]+)")
BARE_IMPORT, APP_IMPORT = "import streamlit.web.cli", "import streamlit.web.cli, app"


def measure(folder: Path) -> str:
    """
    Measures starts of both servers in turns; as a section of Markdown.
    """
    rounds = [(_start(APP, folder), _start(BARE, folder)) for _ in range(STARTS)]
    rows = []
    for place, what in enumerate(
        ("until it is well, s", "first visitor's first run, ms", "the next one's, ms", "memory, MiB")
    ):
        ours, theirs = (median(each[side][place] for each in rounds) for side in (0, 1))
        rows.append((what, f"{ours:.2f}", f"{theirs:.2f}", ratio(ours, theirs)))
    return f"## Starting\n\n{table(('', 'app', 'bare page', 'ratio'), rows)}\n{_imports()}"


def _start(script: Path, folder: Path) -> tuple[float, float, float, float]:
    with serving(script, folder) as server:
        first, following = (asyncio.run(_open(server.url)) for _ in range(2))
        return server.start_seconds, first, following, server.memory_mib


async def _open(url: str) -> float:
    async with Tab(url) as tab:
        return await tab.run()


def _imports() -> str:
    ours, theirs = (_milliseconds_by_package(what) for what in (APP_IMPORT, BARE_IMPORT))
    slowest = sorted(ours, key=lambda name: -ours[name])[:TOP]
    rows = [(name, f"{ours[name]:.0f}", f"{theirs.get(name, 0):.0f}") for name in slowest]
    rows.append(("all packages", f"{sum(ours.values()):.0f}", f"{sum(theirs.values()):.0f}"))
    return (
        f"Importing takes, in ms, the {TOP} packages that take most:\n\n{table(('package', 'app', 'bare page'), rows)}"
    )


def _milliseconds_by_package(statement: str) -> dict[str, float]:
    """
    What each package takes of the imports, in the median of some processes; its files have been read before.
    """
    runs = [_one_import(statement) for _ in range(IMPORTS)]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def _one_import(statement: str) -> defaultdict[str, float]:
    command = [sys.executable, "-X", "importtime", "-c", statement]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=IMPORT_SECONDS, check=True)
    took: defaultdict[str, float] = defaultdict(float)
    for microseconds, module in LINE.findall(done.stderr):
        took[module.partition(".")[0]] += int(microseconds) / 1000
    return took
