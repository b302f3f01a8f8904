"""
The sentence that a chart or table comes down to.
"""

from actie.ui.components.markup import show, text


def show_says(sentence: str, strong: tuple[str, ...] = ()) -> None:
    """
    Shows a conclusion, with some of its words in bold.
    """
    markup = text(sentence)
    for name in strong:
        markup = markup.replace(text(name), f"<b>{text(name)}</b>")
    show(f'<p class="says">{markup}</p>')
