"""
A line between browser and server that can be cut, stalled and refused.
"""

import socket
import struct
import threading
from contextlib import suppress


class Proxy:
    """
    Passes TCP from `url` on to a server port, until it is told otherwise.

    cut()      resets every open connection and refuses new ones, as when the network goes away
    stall()    holds everything back without closing anything, as on a train
    mute()     holds back only what the server says, as on a slow line
    restore()  passes everything on again
    """

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._lock = threading.Lock()
        self._open, self._answering = threading.Event(), threading.Event()
        self._open.set()
        self._answering.set()
        self._refusing = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """
        Resets every open connection, and each new one at once.
        """
        with self._lock:
            self._refusing = True
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for end in pair:
                _reset(end)

    def stall(self) -> None:
        """
        Holds back what either side sends, without a word to the other.
        """
        self._open.clear()

    def mute(self) -> None:
        """
        Holds back what the server sends, while the browser is still heard.
        """
        self._answering.clear()

    def restore(self) -> None:
        """
        Passes on what was held back, and accepts connections again.
        """
        self._refusing = False
        self._open.set()
        self._answering.set()

    def close(self) -> None:
        """
        Ends the line for good.
        """
        self._listener.close()
        self.cut()
        self._open.set()
        self._answering.set()

    def _accept(self) -> None:
        with suppress(OSError):  # the listener was closed
            while True:
                browser, _ = self._listener.accept()
                if self._refusing:
                    _reset(browser)
                else:
                    self._join(browser)

    def _join(self, browser: socket.socket) -> None:
        try:
            server = socket.create_connection(("127.0.0.1", self._server_port))
        except OSError:
            _reset(browser)
            return
        with self._lock:
            is_cut = self._refusing
            if not is_cut:
                self._pairs.append((browser, server))
        if is_cut:  # meanwhile
            _reset(browser)
            _reset(server)
            return
        for source, target, gates in (
            (browser, server, [self._open]),
            (server, browser, [self._open, self._answering]),
        ):
            threading.Thread(target=self._pass_on, args=(source, target, gates), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, gates: list[threading.Event]) -> None:
        with suppress(OSError):  # one of the two ends was closed
            while sent := source.recv(65536):
                for gate in gates:
                    gate.wait()
                target.sendall(sent)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)


def _reset(end: socket.socket) -> None:
    """
    Closes a socket with a reset instead of a goodbye.
    """
    with suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        end.shutdown(socket.SHUT_RD)
    end.close()
