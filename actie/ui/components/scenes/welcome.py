"""
Welcome: how to come in, large enough for the back row, and a bubble for everybody who did.
"""

from actie.ui.components.invitation import qr, qr_picture, spaced, wifi_qr
from actie.ui.components.markup import text
from actie.ui.components.scenes.crowd import crowd
from actie.ui.components.scenes.picture import Picture
from actie.ui.components.vial import vial
from actie.ui.room import Room


def draw(room: Room) -> Picture:
    """
    The code, the QR code, and who is in already.
    """
    words = room.words
    where = text(words("wall.go_to", address="|")).replace("|", f"<b>{text(room.address)}</b>")
    people = f"<b>{room.counts.joined}</b> {text(words('wall.count_joined'))}"
    return Picture(
        kind="welcome",
        above=f'<span class="brand">{vial(0)}<b>{text(words("app.name"))}</b></span>',
        headline=words("wall.welcome"),
        lead=where,
        drawing=f'<p class="code">{text(spaced(room.code or ""))}</p>'
        f'<div class="door"><span aria-hidden="true">{crowd((0, room.counts.joined, 0))}</span><p>{people}</p></div>'
        f"<p>{text(words('wall.threshold', k=room.threshold))}</p>{_wifi(room)}",
        beside=qr_picture(qr(room.link), words("wall.qr", address=room.address)),
    )


def _wifi(room: Room) -> str:
    if not room.wifi_name:
        return ""
    words, name = room.words, room.wifi_name
    picture = qr_picture(wifi_qr(name, room.wifi_password), words("wall.wifi_qr", name=name))
    told = words("wall.wifi" if room.wifi_password else "wall.wifi_open", name=name, password=room.wifi_password)
    return f'<div class="wifi">{picture}<p>{text(told)}</p></div>'
