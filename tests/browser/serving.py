"""
A real server on a free loopback port, that can be killed and started again.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path

PROJECT = Path(__file__).parents[2]
APP = PROJECT / "app.py"
SMALL_APP = Path(__file__).parent / "small_app" / "app.py"


def free_port() -> int:
    """
    A loopback port that nothing listens on.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class RunningServer:
    """
    One `streamlit run` with its own database, log and settings; `environment` adds to or overrides the settings.
    """

    def __init__(self, folder: Path, app: Path = APP, **environment: str) -> None:
        self.folder = folder
        self.app = app
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.database_url = f"sqlite:///{folder / 'actie.db'}"
        self.log = folder / "server.log"
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(PROJECT),
            "ACTIE_DATABASE_URL": self.database_url,
            "STREAMLIT_SERVER_PORT": str(self.port),
            "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
            **environment,
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> "RunningServer":
        """
        Starts the server and waits until it says that it is well.
        """
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", str(self.app)],
                cwd=PROJECT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + 60
        while not self.is_well():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise AssertionError(f"the server did not start:\n{self.log.read_text()}")
            time.sleep(0.1)
        return self

    def is_well(self) -> bool:
        """
        Whether the server says that it can serve people.
        """
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            return bool(json.load(connection.getresponse())["ok"])
        except (HTTPException, OSError, ValueError):
            return False
        finally:
            connection.close()

    def stop(self) -> None:
        """
        Stops the server as a host does; after ten seconds by force.
        """
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """
        Ends the server as a power cut does.
        """
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        """
        Kills the server and starts it again on the same port, with the same database.
        """
        self.kill()
        self.start()

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None
