"""
Privacy in plain words.
"""

from actie.settings import settings
from actie.ui.components.about import show_long_text

show_long_text("privacy", days=settings().retention_days)
