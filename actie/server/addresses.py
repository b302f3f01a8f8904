"""
Which addresses the app has, and where a person may be sent.
"""

import re

from starlette.types import Scope

HEALTH = "/healthz"
RESUME = "/hervat/"
LEAD = "/leid/"
PROJECT = "/scherm/"
LANGUAGE = "/taal/"

# What Streamlit's front end asks for besides its files. Its metrics and its agent API stay closed.
_STREAMLIT = (
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/upload_file/",
    "/_stcore/bidi-components/",
    "/component/",
    "/media/",
)
_LINKS = (RESUME, LEAD, PROJECT, LANGUAGE)
_PAGE = re.compile(r"/[^/.]*")
_SLASHED = re.compile(r"/[^/.]+/")  # Streamlit sends these on to the page without the slash
_LOCAL = re.compile(r"/[^\\\x00-\x20\x7f]*")


def is_page(scope: Scope) -> bool:
    """
    Whether a request opens a page: the root or one segment, as Streamlit's pages have.
    """
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    return _PAGE.fullmatch(scope["path"]) is not None and scope["path"] != HEALTH


def is_known(path: str) -> bool:
    """
    Whether a path that is neither a page nor a file leads anywhere.
    """
    return path == HEALTH or path.startswith((*_LINKS, *_STREAMLIT)) or _SLASHED.fullmatch(path) is not None


def local_address(address: str) -> str:
    """
    The address if it lies within the app, else the start page: a link can send nobody to another site.
    """
    return address if _LOCAL.fullmatch(address) and "//" not in address else "/"
