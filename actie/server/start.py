"""
What happens when a process starts, once a day while it runs, and when it stops.
"""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from streamlit.runtime.pages_manager import PagesManager  # not public: tested against the pinned version

from actie.errors import StoreUnavailable
from actie.server.downloads import keep_downloads
from actie.server.theme import keep_theme
from actie.settings import settings
from actie.stores import purge_store

DAY_SECONDS = 24 * 3600

_LOG = logging.getLogger("actie")


@asynccontextmanager
async def lifespan(_: object) -> AsyncIterator[None]:
    """
    Opens the store, deletes what is too old now and every day, and keeps the start-up heap out of garbage collection.
    """
    _log_to_stderr()
    # Streamlit takes a folder called pages for its old way of making pages, until the first run says otherwise;
    # the first visitor of a deep link would read that the page does not exist.
    PagesManager.uses_pages_directory = False
    keep_downloads()
    keep_theme()
    await asyncio.to_thread(purge)
    daily = asyncio.create_task(_purge_daily())
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        daily.cancel()


def purge() -> None:
    """
    Deletes every assessment that nobody touched for the retention time and every workshop that is over; logs how many.
    """
    days = settings().retention_days
    try:
        gone = purge_store(settings().database_url, datetime.now(UTC), days)
    except StoreUnavailable as error:
        _LOG.warning("the store does not answer, so nothing was deleted: %s", error)
    else:
        _LOG.info("deleted %d assessments that nobody touched for %d days", gone.assessments, days)
        _LOG.info("deleted %d workshops that were over", gone.workshops)


async def _purge_daily() -> None:
    while True:
        await asyncio.sleep(DAY_SECONDS)
        await asyncio.to_thread(purge)


def _log_to_stderr() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    _LOG.handlers = [handler]
    _LOG.setLevel(logging.INFO)
