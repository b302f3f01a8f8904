"""
The remarks of a group, shuffled and without their makers; only where the participants were told beforehand.
"""

from actie.language import words_in
from actie.reports.document import Block, Bullet, Bullets, Heading
from actie.results import GroupResults


def blocks(group: GroupResults) -> list[Block]:
    """
    Per item the remarks; nothing when there are none, or none may be shown.
    """
    told = [
        block
        for text, remarks in group.comments
        for block in (Heading(text, 4), Bullets(tuple(Bullet(remark) for remark in remarks)))
    ]
    return [Heading(words_in(group.language)("group_table.comments"), 3), *told] if told else []
