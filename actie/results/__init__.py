"""
Scores to what a reader is told, once, in one language.
"""

from actie.results.build import build_results
from actie.results.comparison import build_comparison
from actie.results.group import build_group_results
from actie.results.group_model import GroupResults
from actie.results.mirror import Mirror, build_mirror
from actie.results.model import Comparison, FacetChange, FacetResult, Question, Results, RoleResult
from actie.results.perspectives import Perspectives, build_perspectives

__all__ = [
    "Comparison",
    "FacetChange",
    "FacetResult",
    "GroupResults",
    "Mirror",
    "Perspectives",
    "Question",
    "Results",
    "RoleResult",
    "build_comparison",
    "build_group_results",
    "build_mirror",
    "build_perspectives",
    "build_results",
]
