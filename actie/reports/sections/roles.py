"""
The roles: what is asked for beside what is done now, per facet or once.
"""

from actie.language import Words, words_in
from actie.questionnaire.model import RoleId
from actie.reports.document import Block, Bullet, Bullets, Heading, Paragraph, Picture
from actie.results import Results, RoleResult

COLUMNS = {role: column for column, role in enumerate(RoleId)}


def blocks(results: Results) -> list[Block]:
    """
    What the roles come down to, and the drawing with its key; only the sentence where no roles were asked.
    """
    words, roles = words_in(results.language), results.roles
    if roles is None:
        return []
    says: list[Block] = [Paragraph(results.roles_says)] if results.roles_says else []
    if not results.asks_roles:
        return says
    rows = _rows(results, roles, words)
    alt = words("report.alt.roles", facets=" ".join(str(row["said"]) for row in rows))
    key = "profile.roles_key_once" if roles.once else "profile.roles_key"
    point = [Bullets((Bullet(roles.once_point, mark="do"),))] if roles.once_point else []
    picture = Picture("roles", _values(roles, rows, words), alt)
    return [Heading(words("profile.roles")), *says, Paragraph(words(key), "small"), picture, *point]


def _values(roles: RoleResult, rows: list[dict[str, object]], words: Words) -> dict[str, object]:
    return {
        "names": [roles.names[role] for role in RoleId],
        "signs": list(RoleId),
        "chosen": COLUMNS[roles.chosen] if roles.chosen else None,
        "choice": words("chart.chosen"),
        "rows": rows,
    }


def _rows(results: Results, roles: RoleResult, words: Words) -> list[dict[str, object]]:
    if roles.once:
        asked, now = roles.once
        said = [roles.names[role] if role else words("chart.no_role") for role in roles.once]
        return [_row("", asked, now, (said[0], said[1]), words)]
    return [
        _row(facet.name, facet.role_asked, facet.role_now, (facet.role_asked_word, facet.role_now_word), words)
        for facet in results.facets
        if facet.role_asked_word
    ]


def _row(name: str, asked: RoleId | None, now: RoleId | None, said: tuple[str, str], words: Words) -> dict[str, object]:
    """
    One row, with the words for what is missing; `said` holds what is asked and what is done now, in words.
    """
    asked_words, now_words = words("chart.asked", answer=said[0]), words("chart.now", answer=said[1])
    missing = [text for text, role in ((asked_words, asked), (now_words, now)) if role is None]
    told = f"{asked_words}, {now_words}."
    return {
        "name": name,
        "asked": COLUMNS[asked] if asked else None,
        "now": COLUMNS[now] if now else None,
        "words": ", ".join(missing),
        "said": f"{name}: {told}" if name else told,
    }
