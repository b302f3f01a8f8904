"""
python -m tests.make_fonts FOLDER: makes the fonts of the documents from the packages unpacked there.

Typst reads no woff2 and no variable font, and PDF/UA wants a glyph for every character. So each weight in use is cut
from the variable fonts of the screens, and two more fonts stand behind them: DejaVu Sans for other scripts and signs,
and Noto Emoji. FOLDER holds `@fontsource-variable/atkinson-hyperlegible-next`, `@fontsource-variable/literata` and
`@fontsource/noto-emoji` from npm, each unpacked below its own name, and `DejaVuSans.ttf`, from Debian's
fonts-dejavu-core.
"""

import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib.instancer import instantiateVariableFont

from actie.reports.typesetting import FONTS

HALF = 0x1F500  # a file of the project has half a mebibyte at most, so the emoji are two
BODY, HEADING = "Atkinson Hyperlegible Next", "Literata"
CUTS = (
    (BODY, "atkinson-hyperlegible-next", 400, "Regular"),
    (BODY, "atkinson-hyperlegible-next", 600, "SemiBold"),
    (HEADING, "literata", 600, "SemiBold"),
)
SCRIPTS = (
    (0x00A0, 0x058F),  # Latin, Greek, Cyrillic, Armenian
    (0x0590, 0x06FF),  # Hebrew, Arabic
    (0x10A0, 0x10FF),  # Georgian
    (0x1E00, 0x2BFF),  # more Latin and Greek, punctuation, arrows, mathematics, shapes, dingbats
    (0xFB00, 0xFEFF),  # ligatures, and the forms of Arabic letters
)


def make_fonts(folder: Path) -> None:
    """
    Writes every font, and the list of the characters that they hold together.
    """
    held: set[int] = set()
    for family, package, weight, style in CUTS:
        font = _cut(folder / package / "files", package, weight)
        _name(font, family, style, weight)
        font.save(FONTS / f"{package}-{weight}.ttf")
        held |= set(font.getBestCmap()) if family == BODY and weight == 400 else set()
    emoji = folder / "noto-emoji" / "files" / "noto-emoji-emoji-400-normal.woff2"
    for family, path, codes in (
        (
            "DejaVu Sans",
            folder / "DejaVuSans.ttf",
            {code for first, last in SCRIPTS for code in range(first, last + 1)},
        ),
        ("Noto Emoji", emoji, set(range(0x80, HALF))),
        ("Noto Emoji Two", emoji, set(range(HALF, 0x110000))),
    ):
        font = _subset(path, codes if path != emoji else codes - held)
        _name(font, family, "Regular", 400)
        font.save(FONTS / f"{family.lower().replace(' ', '-')}.ttf")
        held |= set(font.getBestCmap())
    (FONTS / "coverage.txt").write_text("\n".join(ranges(held)) + "\n", encoding="ascii")


def ranges(codes: set[int]) -> list[str]:
    """
    Characters as lines of first and last, in hexadecimal.
    """
    ordered, lines = sorted(codes), []
    for first in [code for code in ordered if code - 1 not in codes]:
        last = next(code for code in ordered if code >= first and code + 1 not in codes)
        lines.append(f"{first:X} {last:X}")
    return lines


def _cut(files: Path, package: str, weight: int) -> TTFont:
    cuts = []
    for part in ("latin", "latin-ext"):
        font = instantiateVariableFont(TTFont(files / f"{package}-{part}-wght-normal.woff2"), {"wght": weight})
        font.flavor = None
        scale_upem(font, 1000)
        cuts.append(font)
    paths = []
    for number, font in enumerate(cuts):
        paths.append(FONTS / f".part-{number}.ttf")
        font.save(paths[-1])
    merged = Merger().merge([str(path) for path in paths])
    for path in paths:
        path.unlink()
    return merged


def _name(font: TTFont, family: str, style: str, weight: int) -> None:
    table, full = font["name"], f"{family} {style}"
    table.names = [record for record in table.names if record.nameID in (0, 13, 14)]  # copyright and licence
    names = {1: full.removesuffix(" Regular"), 2: "Regular", 3: full, 4: full, 6: full.replace(" ", ""), 16: family}
    for number, text in (names | {17: style}).items():
        table.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight


def _subset(path: Path, codes: set[int]) -> TTFont:
    """
    A font with these characters and the forms in which scripts join them; emoji stay apart, for size.
    """
    joining = ["ccmp", "init", "medi", "fina", "rlig", "liga", "mark", "mkmk"]
    options = Options(hinting=False, layout_features=joining if path.suffix == ".ttf" else [])
    font, subsetter = TTFont(path), Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.flavor = None
    return font


if __name__ == "__main__":
    make_fonts(Path(sys.argv[1]))
