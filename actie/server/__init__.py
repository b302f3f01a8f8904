"""
What stands between browser and Streamlit.

A request passes, in this order: headers, notice, static, device, shell, guard, and then a route of ours or Streamlit.
"""

from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route

from actie.server.addresses import HEALTH, LANGUAGE, LEAD, PROJECT, RESUME
from actie.server.device import with_device
from actie.server.guard import with_guard
from actie.server.headers import with_headers
from actie.server.health import health
from actie.server.links import choose_language, open_key, resume
from actie.server.notice import with_notice
from actie.server.shell import with_shell
from actie.server.start import lifespan
from actie.server.static import with_static_files

__all__ = ["MIDDLEWARE", "ROUTES", "lifespan"]

MIDDLEWARE = [
    Middleware(part) for part in (with_headers, with_notice, with_static_files, with_device, with_shell, with_guard)
]
ROUTES: list[BaseRoute] = [
    Route(HEALTH, health),
    Route(RESUME + "{secret}", resume),
    Route(LEAD + "{secret}", open_key),
    Route(PROJECT + "{secret}", open_key),
    Route(LANGUAGE + "{language}", choose_language),
]
