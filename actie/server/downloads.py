"""
A file that was made for somebody to download stays until the browser has had time to fetch it.

Streamlit throws such a file away when two runs have ended, of whomever. In a room full of people that is sooner than a
telephone asks for it, and the download fails.
"""

from time import monotonic

from streamlit.runtime import media_file_manager  # not public: tested against the pinned version
from streamlit.runtime.media_file_storage import MediaFileKind  # idem

KEPT_SECONDS = 60


class MadeFile(media_file_manager.MediaFileMetadata):
    """
    What Streamlit knows of one file: it may go some time after no page refers to it any more.
    """

    def __init__(self, kind: MediaFileKind = MediaFileKind.MEDIA) -> None:
        super().__init__(kind)
        self._loose_since: float | None = None

    @property
    def is_marked_for_delete(self) -> bool:
        """
        Whether it was there for nobody long enough.
        """
        return self._loose_since is not None and monotonic() - self._loose_since >= KEPT_SECONDS

    def mark_for_delete(self) -> None:
        """
        Begins to count, if that was not done before.
        """
        self._loose_since = self._loose_since or monotonic()


def keep_downloads() -> None:
    """
    Has Streamlit keep files that were made from now on as this module does.
    """
    media_file_manager.MediaFileMetadata = MadeFile  # type: ignore[misc]  # a class put in the place of its own parent
