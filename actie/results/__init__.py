"""
Scores to what a reader is told, once, in one language.
"""

from actie.results.build import build_results
from actie.results.comparison import build_comparison
from actie.results.model import Comparison, FacetChange, FacetResult, Question, Results, RoleResult

__all__ = [
    "Comparison",
    "FacetChange",
    "FacetResult",
    "Question",
    "Results",
    "RoleResult",
    "build_comparison",
    "build_results",
]
