"""
How people come in: the code, the address and the QR code, for a screen or a wall.
"""

from functools import lru_cache

import segno
from segno import helpers

from actie.ui import address, state
from actie.ui.components.markup import said, show, text
from actie.workshops.actions import write_code
from actie.workshops.model import Workshop

INK, PAPER = "#1F2A33", "#FFFFFF"  # in the dark theme too: cameras read dark on light
QUIET = 2  # modules of paper around the code


@lru_cache(maxsize=64)
def qr(content: str) -> str:
    """
    A QR code as the address of a picture that is drawn at any size.
    """
    return segno.make(content, error="m", micro=False).svg_data_uri(border=QUIET, dark=INK, light=PAPER)


@lru_cache(maxsize=16)
def wifi_qr(name: str, password: str) -> str:
    """
    A QR code that lets a phone join a Wi-Fi network, as the address of a picture.
    """
    code = helpers.make_wifi(ssid=name, password=password or None, security="WPA" if password else None)
    return code.svg_data_uri(border=QUIET, dark=INK, light=PAPER)


def qr_picture(source: str, alt: str) -> str:
    """
    A QR code as HTML; `source` is what `qr` or `wifi_qr` gave.
    """
    return f'<img class="qr" src="{text(source)}" alt="{text(alt)}">'


def spaced(code: str) -> str:
    """
    A join code as people read it aloud: K7M 4PX.
    """
    return write_code(code)


def show_invitation(workshop: Workshop) -> None:
    """
    Shows code, address and QR code of a workshop that people can still join, and what the address needs to work.
    """
    words = state.words()
    if workshop.code is None:
        show(f"<p>{said('invitation.closed')}</p>")
        return
    link = address.join_link(workshop.code)
    typed = address.without_scheme(address.room_address())
    picture = qr_picture(qr(link), words("invitation.qr", link=address.without_scheme(link)))
    show(
        f'<div class="invitation">{picture}<dl><dt>{said("invitation.code")}</dt>'
        f'<dd class="code">{text(spaced(workshop.code))}</dd><dt>{said("invitation.address")}</dt>'
        f"<dd><b>{text(typed)}</b></dd></dl></div>"
    )
    if address.needs_opening():
        show(f'<p class="note">{said("invitation.local", address=typed)}</p>')
    if workshop.fields.get("wifi.name"):
        name = workshop.fields["wifi.name"]
        wifi = wifi_qr(name, workshop.fields.get("wifi.password", ""))
        show(
            f'<div class="invitation">{qr_picture(wifi, words("invitation.wifi_qr", name=name))}'
            f"<p>{said('invitation.wifi', name=name)}</p></div>"
        )
