"""
What every scene is made of: a headline, a sentence, a drawing, and the table that says the same to who cannot see it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actie.language import Words
from actie.questionnaire.model import POSITIONS, FacetId
from actie.results.group_model import GroupFacet
from actie.results.naming import full_name
from actie.ui.components.markup import text

SMALLEST, LARGEST = 0.60, 0.86  # of the height of a vial, so that a 1 can still be read
POLES = ("waiting", "balanced", "taking_over")


@dataclass(frozen=True, slots=True)
class Picture:
    """
    A scene as it is drawn. `headline` is plain text; the other parts are HTML.

    kind      how the parts are laid out, a class in scenes.css
    above     a short line above the headline
    lead      the conclusion, one sentence
    beside    what stands to the right of all this
    """

    kind: str
    headline: str
    drawing: str
    lead: str = ""
    above: str = ""
    beside: str = ""


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """
    The same numbers for a screen reader; the first cell of a row is its name.
    """
    columns = "".join(f'<th scope="col">{text(name)}</th>' for name in head)
    body = "".join(_row(row) for row in rows)
    return (
        f'<div class="unseen"><table><caption>{text(caption)}</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def hidden(markup: str, kind: str, style: str = "") -> str:
    """
    A drawing that a screen reader passes over, because a table beside it holds the same.
    """
    return f'<div class="{kind}" style="{style}" aria-hidden="true">{markup}</div>'


def tile(facet: GroupFacet) -> str:
    """
    The letter of a facet.
    """
    return f'<span class="tile">{text(facet.letter)}</span>'


def facet_name(facet: FacetId, name: str) -> str:
    """
    The name of a facet as HTML, with the Dutch word that its letter comes from.
    """
    return text(full_name(facet, name))


def poles(words: Words) -> str:
    """
    The three words over a vial.
    """
    names = "".join(f"<b>{text(words(f'pole.{pole}'))}</b>" for pole in POLES)
    return f'<p class="poles">{names}</p>'


def level(counts: Sequence[int], most: int) -> str:
    """
    A vial with a bubble for every position that somebody chose, and in it how many.
    """
    return f'<span class="level"><s></s>{bubbles(counts, most)}</span>'


def bubbles(counts: Sequence[int], most: int) -> str:
    """
    A bubble with its number at each place that counts anybody; the largest number has the largest bubble.
    """
    places = zip(POSITIONS if len(counts) == len(POSITIONS) else (-2, 0, 2), counts, strict=True)
    return "".join(_bubble(place, n, n / most) for place, n in places if n)


def line(facet: GroupFacet, cut_offs: tuple[int, int]) -> str:
    """
    A line from 0 to 100: the middle half of the group as a capsule, the median as a stroke; empty when it is hidden.
    """
    ticks = "".join(f'<s style="left:{cut}%"></s>' for cut in cut_offs)
    if facet.quartiles is None:
        return f'<span class="line">{ticks}<em>{text(facet.word)}</em></span>'
    low, median, high = facet.quartiles
    capsule = f'<b style="left:{low:.4g}%;width:{high - low:.4g}%"></b>' if high > low else ""
    return f'<span class="line">{ticks}{capsule}<i style="left:{median:.4g}%"></i></span>'


def line_key(words: Words) -> str:
    """
    What the capsule and the stroke of a line are.
    """
    half, median = (text(words(f"wall.{name}")) for name in ("middle_half", "median"))
    return f'<span><i class="half"></i>{half}</span><span><i class="stroke"></i>{median}</span>'


def _row(row: Sequence[object]) -> str:
    name, *cells = (text(str(cell)) for cell in row)
    return f'<tr><th scope="row">{name}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _bubble(place: int, n: int, share: float) -> str:
    size = SMALLEST + (LARGEST - SMALLEST) * share
    return f'<i style="left:{50 + 20 * place}%;--size:{size:.2f}">{n}</i>'
