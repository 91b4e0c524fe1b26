"""Who took part in the workshops and how they scored the themes, as tables for a spreadsheet."""

from __future__ import annotations

from mindgap.exports.sheet import Sheet, Value
from mindgap.reporting.facts.control import GroupCount
from mindgap.reporting.facts.levels import LevelFacts, ThemeFacts
from mindgap.texts import _
from mindgap.texts.labels import label


def participants_sheet(groups: tuple[GroupCount, ...]) -> Sheet:
    """Give a row per group that was there, with how many and never who."""
    rows = tuple((label(g.group), g.people, g.workshop_1, g.workshop_2) for g in groups)
    headings = (_("Group"), _("People"), _("Workshop 1"), _("Workshop 2"))
    return Sheet(_("Participants"), headings, rows, summed=(1, 2, 3))


def themes_sheet(themes: tuple[ThemeFacts, ...]) -> Sheet:
    """Give a row per theme with both sides; what too few have answered has no figures but their number."""
    headings = (
        _("Theme"),
        _("Today, answers"),
        _("Today, mean"),
        _("Today, median"),
        _("Today, lowest"),
        _("Today, highest"),
        _("Desired, answers"),
        _("Desired, mean"),
        _("Desired, median"),
        _("Desired, lowest"),
        _("Desired, highest"),
        _("Gap, steps"),
        _("Difference between groups, steps"),
    )
    rows = tuple((t.name, *_side(t.current), *_side(t.desired), t.gap, t.perception_gap) for t in themes)
    return Sheet(_("Themes"), headings, rows)


def _side(level: LevelFacts) -> tuple[Value, ...]:
    return (level.n, level.mean, level.median, level.low, level.high)
