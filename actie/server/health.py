"""
Whether this process can serve people, for whoever watches over it.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse

from actie import __version__
from actie.errors import StoreUnavailable
from actie.settings import settings
from actie.stores import open_store


def health(_: Request) -> JSONResponse:
    """
    200 with ok and the version when the store answers, 503 when it does not.
    """
    try:
        open_store(settings().database_url).ping()
    except StoreUnavailable:
        return JSONResponse({"ok": False}, 503, headers={"Cache-Control": "no-store"})
    return JSONResponse({"ok": True, "version": __version__}, headers={"Cache-Control": "no-store"})
