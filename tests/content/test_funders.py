"""Who pays: the settings and the logos that they name, and what is said when they cannot be used."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from mindgap.content.errors import ContentError
from mindgap.content.funders import gathered, logo_files, read_funders, written
from mindgap.content.logos import MOST_BYTES, read_logo
from mindgap.content.svg import shapes
from mindgap.domain.funders import FunderChoice, Funders, Logo, LogoChoice, LogoKind

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">{}</svg>'


def settings(folder: Path, text: str) -> Path:
    path = folder / "funders.toml"
    path.write_text(text, encoding="utf-8")
    return path


def drawn(inside: str) -> str:
    return shapes(SVG.format(inside).encode()).text


def png(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)

    head = width.to_bytes(4) + height.to_bytes(4) + bytes((8, 0, 0, 0, 0))
    rows = zlib.compress(bytes(height * (width + 1)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_what_is_kept_is_what_is_read(tmp_path: Path) -> None:
    choice = FunderChoice(
        eu=True, line='En "egen" rad \\ å', line_language="sv", logos=(LogoChoice("a.svg", "Fiktiva IUC"),)
    )
    assert read_funders(settings(tmp_path, written(choice))) == choice
    assert read_funders(settings(tmp_path, written(FunderChoice()))) == FunderChoice()
    assert read_funders(tmp_path / "none.toml") == FunderChoice()


def test_a_logo_is_gathered_by_value(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG.format('<rect width="20" height="10" fill="#0b3c5d"/>'))
    (tmp_path / "b.PNG").write_bytes(png(4, 2))
    (tmp_path / "notes.txt").write_text("")
    assert logo_files(tmp_path) == ("a.svg", "b.PNG")
    choice = FunderChoice(eu=True, logos=(LogoChoice("b.PNG", "B"), LogoChoice("a.svg", "A")))
    rectangle = "#0b3c5d - 0 n M 0 0 L 20 0 L 20 10 L 0 10 Z"
    assert gathered(choice, tmp_path) == Funders(
        eu=True,
        logos=(
            Logo("B", 4.0, 2.0, LogoKind.PIXELS, png(4, 2).hex()),
            Logo("A", 20.0, 10.0, LogoKind.SHAPES, rectangle.encode().hex()),
        ),
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("eu = 1", "“eu” in funders.toml must be true or false, without quotation marks."),
        (f'line = "{"x" * 121}"', "“line” in funders.toml has 121 characters. It may have at most 120."),
        ('language = "de"', "“language” in funders.toml must be one of: sv, en."),
        ("color = 1", "funders.toml has the key “color”, which is not used. The keys that can be used are: eu, "),
        ("eu true", "funders.toml cannot be understood at line 1."),
        ('[[logos]]\nfile = "a.svg"', "funders.toml lacks the key “logos[1].text”."),
        ("logos = 3", "“logos” in funders.toml must be written as blocks"),
    ],
)
def test_settings_that_cannot_be_used_are_told_with_file_and_key(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(ContentError) as found:
        read_funders(settings(tmp_path, text))
    assert str(found.value).startswith(sentence)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (None, "The logo a.svg cannot be read. Put it in the folder "),
        (b"GIF89a", "The logo a.svg is neither PNG nor SVG."),
        (b"\x89PNG\r\n\x1a\nnothing", "The logo a.svg is broken or cut off, and cannot be read as a picture."),
        (png(40, 40)[:-40], "The logo a.svg is broken or cut off, and cannot be read as a picture."),
        (png(2001, 2), "The logo a.svg is 2001 × 2 pixels. It may be at most 2000 in each direction."),
        (b" " * (MOST_BYTES + 1), "The logo a.svg is 300 kB. It may be at most 300 kB: save it smaller, or as SVG."),
        (b"<svg", "The logo a.svg is broken or cut off, and cannot be read as a picture."),
        (SVG.format("").encode(), "The logo a.svg is broken or cut off, and cannot be read as a picture."),
        (SVG.format("<text>IUC</text>").encode(), "The logo a.svg holds <text>, which cannot be drawn."),
        (SVG.format('<use href="#a"/>').encode(), "The logo a.svg holds <use>, which cannot be drawn."),
        (SVG.format('<path d="M0 0h1" fill="url(#a)"/>').encode(), "The logo a.svg holds <gradient>, which cannot"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "The logo a.svg holds <!DOCTYPE>, which cannot be drawn."),
    ],
)
def test_a_logo_that_cannot_be_used_is_told_with_its_file(tmp_path: Path, data: bytes | None, sentence: str) -> None:
    file = tmp_path / "a.svg"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(ContentError) as found:
        read_logo(file, "A", tmp_path)
    assert str(found.value).startswith(sentence)


def test_a_drawing_is_the_same_however_it_is_written() -> None:
    square = "#ff0000 - 0 n M 1 1 L 3 1 L 3 3 L 1 3 Z"
    assert drawn('<rect x="1" y="1" width="2" height="2" fill="red"/>') == square
    assert drawn('<g transform="translate(1 1) scale(2)"><path d="M0 0h1v1h-1z" style="fill:#f00"/></g>') == square
    assert drawn('<style>.r{fill:rgb(255,0,0)}</style><polygon class="r" points="1,1 3,1 3,3 1,3"/>') == square


def test_opacity_is_mixed_with_white_and_what_is_not_seen_is_left_out() -> None:
    assert drawn('<path d="M0 0h1" fill="#000" opacity=".5"/>').startswith("#808080 - ")
    assert drawn('<path d="M0 0h1" fill="none"/><path d="M0 0h2" display="none"/>') == ""
    assert drawn('<path d="M0 0q3 3 6 0" fill="none" stroke="#00f" stroke-width="2" fill-rule="evenodd"/>') == (
        "- #0000ff 2 e M 0 0 C 2 2 4 2 6 0"
    )
