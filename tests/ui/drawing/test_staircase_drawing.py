from __future__ import annotations

from itertools import pairwise

import pytest

from mindgap.domain.person import Category, Person
from mindgap.ui.drawing.chips import LACKING, PROVEN, UNPROVEN, Chip, chip_labels, flow
from mindgap.ui.drawing.pen import line_width
from mindgap.ui.drawing.staircase import Shape, Stair, arrange, revealed
from mindgap.ui.drawing.staircase_lines import Look, draw_row

NAMES = ("Introduktion", "Upplärning", "Självständig", "Mångkunnig", "Handledare och utvecklare")
LOOK = Look(cursor=None, covers_from=3)
NOBODY = Stair(0, "Inte i området", "", ())


def stairs(*heads: int, label: str = "KP") -> tuple[Stair, ...]:
    return tuple(
        Stair(number, name, "Vad som krävs.", tuple(Chip(f"{number}.{i}", label) for i in range(count)))
        for number, (name, count) in enumerate(zip(NAMES, heads, strict=True), start=1)
    )


def ground(count: int) -> Stair:
    return Stair(0, "Inte i området", "", tuple(Chip(f"0.{i}", "LN") for i in range(count)))


def drawn(shape: Shape, look: Look = LOOK) -> list[str]:
    return ["".join(text for text, _role in draw_row(shape, y, look)).rstrip() for y in range(shape.height)]


def test_a_small_staircase_looks_like_a_staircase() -> None:
    shape = arrange(stairs(2, 1, 1, 0, 1), ground(2), (78, 12))
    assert drawn(shape, Look(cursor="3.0", covers_from=3)) == [
        "                                            ┏━ 5 Handledare och utvecklare  1",
        "                                            ┃  [KP]",
        "                                 ┏━ 4 Mångkunnig                            –",
        "                                 ┃",
        "                      ┏━ 3 Självständig                                     1",
        "                      ┃ ▸[KP]",
        "           ┌─ 2 Upplärning                                                  1",
        "           │  [KP]",
        "┌─ 1 Introduktion                                                           2",
        "│  [KP] [KP]",
        "── Inte i området ─────────────────────────────────────────────────────── 2 ──",
        "   [LN] [LN]",
    ]


def test_each_step_rises_one_riser_to_the_right_of_the_one_below() -> None:
    blocks = arrange(stairs(3, 3, 3, 3, 3), NOBODY, (100, 30)).blocks
    rises = {higher.x - lower.x for higher, lower in pairwise(blocks)}
    assert len(rises) == 1
    assert [b.stair.number for b in blocks] == [5, 4, 3, 2, 1]
    assert all(lower.end == higher.x for higher, lower in pairwise(blocks))


@pytest.mark.parametrize("size", [(78, 12), (78, 7), (96, 30), (40, 11), (20, 5)])
@pytest.mark.parametrize("label", ["KP", "👩‍🔧👩‍🔧", "日本語の名前", "P0123456789…"])
def test_every_row_is_exactly_as_wide_as_the_picture(size: tuple[int, int], label: str) -> None:
    shape = arrange(stairs(40, 9, 3, 0, 1, label=label), ground(100), size)
    assert {line_width(draw_row(shape, y, LOOK)) for y in range(shape.height)} == {size[0]}


def test_people_who_do_not_fit_are_counted() -> None:
    shape = arrange(stairs(100, 1, 1, 1, 1), NOBODY, (78, 10))
    shown = sum(b.flow.rows and len(b.flow.placed) for b in shape.blocks if b.stair.number == 1)
    assert drawn(shape)[-1].endswith(f"+ {100 - shown} till")


def test_a_step_with_many_people_gets_the_rows_that_others_do_not_need() -> None:
    blocks = {b.stair.number: b for b in arrange(stairs(75, 1, 1, 1, 1), NOBODY, (78, 14)).blocks}
    assert [blocks[n].height for n in range(1, 6)] == [6, 2, 2, 2, 2]


def test_the_criteria_are_told_where_there_is_room() -> None:
    assert "Vad som krävs." not in "\n".join(drawn(arrange(stairs(1, 1, 1, 1, 1), NOBODY, (78, 12))))
    assert "\n".join(drawn(arrange(stairs(1, 1, 1, 1, 1), NOBODY, (78, 30)))).count("Vad som krävs.") == 5


def test_whoever_is_sought_comes_into_sight() -> None:
    steps, nowhere = stairs(100, 1, 1, 1, 1), NOBODY
    shape = arrange(steps, nowhere, (78, 10))
    for key in ("1.99", "1.50", "1.0"):
        firsts = revealed(shape, key, {})
        shape = arrange(steps, nowhere, (78, 10), firsts)
        assert shape.find(key) is not None


def test_the_steps_stand_still_while_people_move() -> None:
    before = arrange(stairs(60, 50, 40, 30, 20), NOBODY, (78, 20))
    after = arrange(stairs(59, 51, 40, 30, 20), NOBODY, (78, 20), {}, before)
    assert [b.top for b in after.blocks] == [b.top for b in before.blocks]


def test_no_steps_are_an_empty_picture() -> None:
    shape = arrange((), NOBODY, (40, 3))
    assert drawn(arrange((), NOBODY, (40, 3), {}, shape)) == ["", "", ""]


def test_the_chip_drawn_in_a_cell_is_found_there() -> None:
    shape = arrange(stairs(2, 1, 1, 0, 1), NOBODY, (78, 10))
    row = drawn(shape)[-1]
    second = shape.chip_at(row.rindex("[KP]") + 1, shape.height - 1)
    assert second is not None
    assert second.key == "1.1"
    assert shape.chip_at(70, shape.height - 1) is None


def test_a_chip_says_evidence_target_risk_and_mark() -> None:
    assert Chip("k", "KP", proof=PROVEN, target=4).text == "[KP ✓ ▸4]"
    assert Chip("k", "KP", Category.WHITE_COLLAR, LACKING).text == "(KP ?)"
    assert Chip("k", "KP", None, UNPROVEN).text == "<KP ·>"
    assert Chip("k", "KP", risk=True).text == "[KP !]"
    assert Chip("k", "KP", marked=True).text == "{KP}"


def test_a_flow_keeps_room_for_the_words_about_the_rest() -> None:
    flowed = flow([Chip(str(i), "KP") for i in range(10)], 0, 1, 30, 12)
    assert [p.x for p in flowed.placed] == [0, 5, 10]
    assert (flowed.after, flowed.more_at) == (7, (0, 15))


def test_chips_that_just_fit_need_no_words_about_the_rest() -> None:
    chips = [Chip(str(i), "KP") for i in range(6)]
    assert (len(flow(chips, 0, 1, 30, 12).placed), len(flow(chips, 0, 1, 29, 12).placed)) == (6, 3)


@pytest.mark.parametrize("size", [(78, 12), (96, 26), (40, 9)])
def test_seven_steps_with_long_names_stay_within_the_picture(size: tuple[int, int]) -> None:
    steps = [Stair(n, "[red]👩‍🔧" * 20, "x" * 300, (Chip(str(n), "KP"),)) for n in range(1, 8)]
    shape = arrange(steps, ground(50), size)
    assert {line_width(draw_row(shape, y, LOOK)) for y in range(size[1])} == {size[0]}
    assert all(shape.find(str(n)) is not None for n in range(1, 8))


def person(code: str, name: str) -> Person:
    return Person(id=code, company_id="c", code=code, name=name)


def test_labels_tell_people_with_the_same_initials_apart() -> None:
    people = [
        person("P1", "Karin Persson"),
        person("P2", "Kalle Palm"),
        person("P3", "Kim Palmér"),
        person("P4", "Anna Nyberg"),
        person("P5", ""),
    ]
    assert chip_labels(people, coded=False) == {"P1": "KPe", "P2": "P2", "P3": "P3", "P4": "AN", "P5": "P5"}


def test_given_names_are_used_where_there_is_room_and_codes_on_the_projector() -> None:
    people = [person("P1", "Karin Persson"), person("P2", "Karin Palm"), person("P3", "Anna Nyberg")]
    assert chip_labels(people, coded=False, named=True) == {"P1": "P1", "P2": "P2", "P3": "Anna N"}
    assert chip_labels(people, coded=True, named=True) == {"P1": "P1", "P2": "P2", "P3": "P3"}


@pytest.mark.parametrize("index", [99, 70])
def test_a_step_is_scrolled_no_further_than_needed(index: int) -> None:
    steps, size = stairs(100, 1, 1, 1, 1), (78, 10)
    shape = arrange(steps, NOBODY, size, revealed(arrange(steps, NOBODY, size), f"1.{index}", {}))
    shown = next(block.flow for block in shape.blocks if block.stair.number == 1)
    assert (shown.placed[-1].index, len(shown.placed) > 10, shown.after) == (index, True, 99 - index)


def test_those_there_is_room_for_are_shown_however_far_the_step_was_scrolled() -> None:
    shape = arrange(stairs(5, 1, 1, 1, 1), NOBODY, (78, 10), {1: 4})
    assert [len(b.flow.placed) for b in shape.blocks if b.stair.number == 1] == [5]
