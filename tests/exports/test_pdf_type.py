from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from mindgap.exports.pdf import fonts, styles
from mindgap.exports.pdf.column_widths import Demand, share_out
from mindgap.exports.pdf.styles import Colour
from mindgap.exports.pdf.wrapping import wrap

WORDS = st.text("abcdefgåäöABC-/ .,0123456789", max_size=200)


def lightness(colour: Colour) -> float:
    """CIE L*, 0 (black) to 100 (white)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return float(116 * (0.2126 * red + 0.7152 * green + 0.0722 * blue) ** (1 / 3) - 16)


def contrast(colour: Colour) -> float:
    """WCAG contrast against paper."""
    return 1.05 / (((lightness(colour) + 16) / 116) ** 3 + 0.05)


def test_the_colours_that_mean_something_differ_in_greyscale() -> None:
    meaning = (Colour.ACCENT, Colour.DARK, Colour.WARNING, Colour.MID, Colour.LIGHT, Colour.PAPER)
    assert [
        (one.name, other.name) for one, other in combinations(meaning, 2) if abs(lightness(one) - lightness(other)) < 9
    ] == []


def test_words_can_be_read_against_the_paper() -> None:
    assert [c.name for c in (Colour.INK, Colour.ACCENT, Colour.DARK, Colour.WARNING) if contrast(c) < 4.5] == []


def test_the_sizes_are_those_of_the_drawing() -> None:
    assert (styles.BODY.size, styles.BODY.leading) == (9.5, 13)
    assert (styles.TABLE.size, styles.TABLE.leading) == (8.5, 11)


@given(WORDS, st.floats(30, 400))
def test_wrapping_keeps_the_words_and_the_measure(text: str, room: float) -> None:
    lines = wrap(text, styles.BODY, room)
    plain = "".join(text.split()).replace("-", "")
    assert "".join("".join(lines).split()).replace("-", "").replace("\u00ad", "") == plain
    assert all(fonts.width(line.rstrip(), styles.BODY) <= room + 0.01 for line in lines)


def test_a_line_break_in_a_text_is_one_on_paper() -> None:
    assert wrap("ett\ntvå\n\ntre", styles.BODY, 300) == ("ett", "två", "", "tre")


def test_long_words_are_hyphenated_before_a_syllable() -> None:
    assert wrap("kompetensförsörjning", styles.BODY, 60) == ("kompetensför\u00ad", "sörjning")


def test_codes_and_addresses_are_broken_at_their_joints() -> None:
    lines = wrap("namn.efternamn@mekaniska-verkstaden.example", styles.BODY, 80)
    assert "".join(lines) == "namn.efternamn@mekaniska-verkstaden.example"


def test_dates_and_figures_with_units_are_not_torn_apart() -> None:
    assert wrap("12 okt. 2026 – 3 mars 2027", styles.TABLE, 62) == (
        "12\u00a0okt.\u00a02026\u00a0–",
        "3\u00a0mars\u00a02027",
    )
    assert wrap("Lång (3–5 år)", styles.TABLE, 42) == ("Lång", "(3–5\u00a0år)")


def test_columns_get_their_share_within_their_words() -> None:
    assert shared((1, 10, 50, 500), (1, 10, 50, 500)) == [100, 100]
    assert shared((1, 10, 20, 30), (1, 10, 50, 500)) == [30, 170]
    assert shared((9, 10, 50, 500), (1, 60, 70, 80)) == [140, 60]
    assert shared((1, 1, 2, 2), (3, 1, 2, 2)) == [51, 149]


def test_a_column_with_much_text_gets_room_for_it_whatever_its_share() -> None:
    assert shared((9, 10, 50, 500), (1, 10, 300, 600)) == [85, 115]


def test_where_not_even_the_words_have_room_the_widest_gives_way() -> None:
    assert shared((1, 20, 20, 20), (1, 300, 300, 300), (1, 100, 100, 100)) == [20, 90, 90]


def shared(*demands: tuple[float, float, float, float]) -> list[int]:
    return [round(width) for width in share_out([Demand(*demand) for demand in demands], 200)]
