"""
Two rounds of one person to a comparison.
"""

from collections.abc import Sequence

from actie.assessment.model import Assessment
from actie.language import Language, Words, words_in
from actie.results.build import build_results
from actie.results.model import Comparison, FacetChange, FacetResult
from actie.scoring.movement import Direction, FacetMovement, compare_profiles
from actie.scoring.person import score_assessment


def build_comparison(before: Assessment, after: Assessment, labels: tuple[str, str], language: Language) -> Comparison:
    """
    Movement per facet between two rounds; `labels` name the rounds, such as their dates.

    Raises MixedResults when the two are of different questionnaires.
    """
    words = words_in(language)
    moves = compare_profiles(score_assessment(before), score_assessment(after))
    first, second = build_results(before, language), build_results(after, language)
    facets = tuple(_change(move, first.facet(move.id), second.facet(move.id), words) for move in moves)
    cut_offs = after.questionnaire.cut_offs
    return Comparison(
        language=language,
        label_before=labels[0],
        label_after=labels[1],
        cut_offs=(cut_offs.under_way, cut_offs.firm),
        conclusion=_conclusion(facets, words),
        facets=facets,
    )


def _change(move: FacetMovement, before: FacetResult, after: FacetResult, words: Words) -> FacetChange:
    has_shifted = None not in (before.balance, after.balance) and before.balance != after.balance
    is_only_shift = has_shifted and move.direction is Direction.SAME
    return FacetChange(
        id=move.id,
        letter=after.letter,
        name=after.name,
        before=before.score,
        after=after.score,
        direction=move.direction,
        has_shifted=has_shifted,
        word_before=before.word,
        word_after=after.word,
        change=words("change.balance" if is_only_shift else f"change.{move.direction or 'unknown'}"),
        lean_before=before.lean,
        lean_after=after.lean,
    )


def _conclusion(facets: Sequence[FacetChange], words: Words) -> str:
    named: dict[str, list[str]] = {way: [f.name for f in facets if f.direction is way] for way in Direction}
    shifted = [facet.name for facet in facets if facet.has_shifted]
    named[Direction.SAME] = [name for name in named[Direction.SAME] if name not in shifted]
    named["balance"] = shifted
    parts = [words(f"comparison.{way}", facets=words.list(names)) for way, names in named.items() if names]
    return " ".join(parts) or words("comparison.unknown")
