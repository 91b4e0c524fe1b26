from __future__ import annotations

import pytest

from mindgap.ui.drawing.pen import line_width
from mindgap.ui.drawing.views import FIELDS, ViewRow, view_frame, view_heading, view_row


def drawn(row: ViewRow, cells: int, column: int | None = None) -> str:
    frame = view_frame(cells, areas=bool(row.area))
    return "".join(text for text, _role in view_row(row, frame, column)).rstrip()


def test_three_views_stand_beside_each_other_with_their_difference() -> None:
    row = ViewRow(("p", "a"), "Karin", cells={"own": "4", "manager": "2", "agreed": "3 ✓ 12 okt."}, difference=2)
    assert drawn(row, 66) == "  Karin             4      2       3 ✓ 12 okt.  –             ≠2"
    assert drawn(row, 66, 2).startswith("▸ Karin")


def test_the_settled_are_ticked_off() -> None:
    assert drawn(ViewRow(("p", "a"), "Karin", difference=1, settled=True), 66).startswith("✓ Karin")


@pytest.mark.parametrize("cells", [60, 78, 120])
def test_a_cell_on_the_screen_is_the_column_drawn_there(cells: int) -> None:
    frame = view_frame(cells, areas=True)
    heading = "".join(text for text, _role in view_heading(frame))
    assert frame.field_at(heading.index("Överens")) == FIELDS.index("agreed")
    assert frame.field_at(0) is None


def test_a_long_name_and_area_leave_room_for_the_steps() -> None:
    row = ViewRow(("p", "a"), "👩‍🔧" * 80, "x" * 200, {"target": "▸4 31 mars"}, 3)
    assert line_width(view_row(row, view_frame(78, areas=True), None)) <= 78
