"""
Privacy in plain words.
"""

from actie.ui import resources
from actie.ui.components.about import show_long_text

show_long_text("privacy", days=resources.settings().retention_days)
