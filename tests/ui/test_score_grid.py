"""The grid by itself: what is typed and not yet stored."""

from __future__ import annotations

from textual.app import App, ComposeResult

from mindgap.domain.participant import Group
from mindgap.ui.drawing.score_lines import GridRow, row_line
from mindgap.ui.widgets.score_grid import ScoreGrid

ROWS = tuple(GridRow(group, group.value, present=6) for group in Group)
TYPED = (0, 4, 0, 0, 0)


class Slow(App[None]):
    """An app in which storing takes as long as the test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.counted: list[ScoreGrid.Counted] = []

    def compose(self) -> ComposeResult:
        """Show the grid alone."""
        yield ScoreGrid()

    def on_mount(self) -> None:
        """Start with nothing counted."""
        self.query_one(ScoreGrid).show(ROWS, "theme")

    def on_score_grid_counted(self, event: ScoreGrid.Counted) -> None:
        """Keep what would be stored."""
        self.counted.append(event)


def test_a_group_of_nobody_is_not_praised_for_having_answered() -> None:
    assert "✓" not in row_line(GridRow(Group.UNION, "Fack", present=0)).plain
    assert "✓" in row_line(GridRow(Group.UNION, "Fack", (0, 1, 0, 0, 0), present=1)).plain


async def test_rows_read_before_the_last_digit_was_stored_do_not_take_it_away() -> None:
    app = Slow()
    async with app.run_test() as pilot:
        grid = app.query_one(ScoreGrid)
        await pilot.press("right", "4")
        grid.show(ROWS, "theme")
        await pilot.press("1")
        assert [counted.counts for counted in app.counted] == [TYPED, (0, 4, 1, 0, 0)]
        for counted in app.counted:
            grid.stored(counted)
        grid.show(ROWS, "theme")
        assert grid.rows == ROWS


async def test_what_was_typed_about_another_subject_is_not_kept() -> None:
    app = Slow()
    async with app.run_test() as pilot:
        grid = app.query_one(ScoreGrid)
        await pilot.press("right", "4")
        grid.show(ROWS, "another")
        grid.stored(app.counted[0])
        assert grid.rows == ROWS
