"""
Servers to measure: the app and the bare page, each a `streamlit run` of its own with the same settings.
"""

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import STDOUT
from urllib.request import urlopen

import psutil  # type: ignore[import-untyped]  # the package carries no types

PROJECT = Path(__file__).parent.parent
APP, BARE = PROJECT / "app.py", PROJECT / "bench" / "bare.py"
WELL = {APP: "/healthz", BARE: "/_stcore/health"}
START_SECONDS = 60
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Server:
    """
    A running server: its address, its database, its process, and how long it took until it said that it was well.
    """

    url: str
    database_url: str
    process: psutil.Process
    start_seconds: float

    @property
    def cpu_seconds(self) -> float:
        """
        The time that its processors worked for it, until now.
        """
        times = self.process.cpu_times()
        return float(times.user + times.system)

    @property
    def memory_mib(self) -> float:
        """
        The memory that it holds (resident set).
        """
        return float(self.process.memory_info().rss / MIB)


@contextmanager
def serving(script: Path, folder: Path, port: int | None = None) -> Iterator[Server]:
    """
    Starts a server on a loopback port, by default a free one, with a database in a folder, and stops it.
    """
    port = port or _free_port()
    url, database_url = f"http://127.0.0.1:{port}", f"sqlite:///{folder / 'bench.db'}"
    settings = {"STREAMLIT_SERVER_PORT": str(port), "ACTIE_DATABASE_URL": database_url}
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    log = folder / f"{script.stem}.log"
    with log.open("wb") as output:
        begin = time.perf_counter()
        process = psutil.Popen(command, cwd=PROJECT, env=os.environ | settings, stdout=output, stderr=STDOUT)
        try:
            while not _is_well(url + WELL[script]):
                if process.poll() is not None or time.perf_counter() - begin > START_SECONDS:
                    raise RuntimeError(f"{script.name} did not start:\n{log.read_text()}")
                time.sleep(0.02)
            yield Server(url, database_url, process, time.perf_counter() - begin)
        finally:
            _stop(process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_well(url: str) -> bool:
    try:
        with urlopen(url, timeout=5) as response:
            return b"ok" in response.read(100)  # a page of HTML does not say so in its first hundred bytes
    except OSError:
        return False


def _stop(process: psutil.Popen) -> None:
    process.terminate()
    try:
        process.wait(10)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(10)
