"""
The theme that Streamlit sends along with every run, put together once.

Streamlit gathers it from its settings at each run, of whatever part of a page. Settings are read once, so the theme of
a process never changes, and gathering it took a tenth of the work of a click.
"""

from collections.abc import Callable

from streamlit.proto.NewSession_pb2 import CustomThemeConfig  # not public: tested against the pinned version
from streamlit.runtime import app_session  # idem

Populate = Callable[..., None]


def keep_theme() -> None:
    """
    Has Streamlit put its theme together once, from now on.
    """
    app_session._populate_theme_msg = _remembering(app_session._populate_theme_msg)


def _remembering(populate: Populate) -> Populate:
    remembered: dict[str, CustomThemeConfig] = {}

    def remember(message: CustomThemeConfig, section: str = "theme") -> None:
        if section not in remembered:
            made = CustomThemeConfig()
            populate(made, section)
            remembered[section] = made
        if remembered[section].ByteSize():  # a section without settings stays away from the message
            message.MergeFrom(remembered[section])

    return remember
