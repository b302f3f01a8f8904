"""
A balance: the vial is the input, five hollow places, and the chosen one becomes the bubble.
"""

from actie.questionnaire.model import POSITIONS, Balance
from actie.ui import state
from actie.ui.components.choice import choose, non_answers
from actie.ui.components.markup import label, said, show
from actie.ui.components.question import ask
from actie.ui.components.statement import show_more


def ask_balance(balance: Balance, question: str) -> None:
    """
    Asks where somebody stands between waiting and taking over.
    """
    words, language = state.words(), state.language()
    places = {str(p): label(balance.text_at(p).of(language)) for p in POSITIONS}

    def draw() -> None:
        show(
            f'<div class="poles" aria-hidden="true"><b>◂ {said("pole.waiting")}</b>'
            f"<b>{said('pole.balanced')}</b><b>{said('pole.taking_over')} ▸</b></div>"
        )
        choose(balance.id, f"balance-{balance.id}", question, places | non_answers(), is_label_hidden=True)
        show_more(balance.id, words("balance.help"))

    ask(balance.id, draw)
