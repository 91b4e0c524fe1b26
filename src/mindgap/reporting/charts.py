"""The pictures of a document: numbers to place things by, and finished words; a renderer computes no figure.

Every picture has a `title` that says what it shows, and an `alt` that says in words what the picture says.
"""

from __future__ import annotations

from dataclasses import dataclass

LOWEST_LEVEL = 1
HIGHEST_LEVEL = 5


@dataclass(frozen=True, slots=True)
class Span:
    """A mean with the lowest and highest answer, in levels 1 to 5, and the mean in words ("2,4")."""

    mean: float
    low: int
    high: int
    text: str


@dataclass(frozen=True, slots=True)
class DumbbellRow:
    """A theme on the axis; a missing end is None, and then `note` says why in a few words."""

    name: str
    current: Span | None
    desired: Span | None
    gap_text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """Now and desired per theme on the axis 1 to 5; ○ current, ◆ desired, ├┤ spread, ━━ gap."""

    title: str
    alt: str
    levels: tuple[str, str, str, str, str]
    """What stands under 1, 2, 3, 4 and 5."""
    current_label: str
    desired_label: str
    spread_label: str
    gap_label: str
    rows: tuple[DumbbellRow, ...]


@dataclass(frozen=True, slots=True)
class RadarAxis:
    """A theme as an axis from 1 (nearly in the middle) to 5 (at the rim); None is not drawn."""

    name: str
    current: float | None
    desired: float | None
    text: str
    """For example "2,4 → 4,1"."""


@dataclass(frozen=True, slots=True)
class Radar:
    """The themes as a web: current filled, desired as a line."""

    title: str
    alt: str
    current_label: str
    desired_label: str
    axes: tuple[RadarAxis, ...]


@dataclass(frozen=True, slots=True)
class StairStep:
    """One step with the heads (placements) on it now and at target."""

    number: int
    name: str
    criterion: str
    now: int
    target: int
    now_text: str
    target_text: str


@dataclass(frozen=True, slots=True)
class StaircasePicture:
    """The staircase, lowest step first, each one higher than the one before."""

    title: str
    alt: str
    now_label: str
    target_label: str
    steps: tuple[StairStep, ...]


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A cell: its text, and how many quarters of its circle are filled (0 to 4), or None for no circle."""

    text: str
    quarters: int | None = None


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A row of the map; `mark` is a word at its end such as "! one person", or empty."""

    name: str
    cells: tuple[HeatCell, ...]
    mark: str = ""
    warning: bool = False


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Rows × columns of quarter circles, e.g. areas × steps with head-counts."""

    title: str
    alt: str
    corner: str
    """The heading over the row names."""
    columns: tuple[str, ...]
    mark_title: str
    """The heading over the marks."""
    rows: tuple[HeatRow, ...]
    legend: tuple[HeatCell, ...]
    """Each circle with what it means."""


@dataclass(frozen=True, slots=True)
class MatrixPoint:
    """A gap on the 2×2: importance upwards and effort to the right, both 1 to 5."""

    number: int
    importance: int
    effort: int
    label: str
    muted: bool = False
    """Left for later or knowingly not closed: drawn hollow."""


@dataclass(frozen=True, slots=True)
class PriorityMatrix:
    """Importance against effort; points that share a place are to be drawn beside each other."""

    title: str
    alt: str
    importance_label: str
    effort_label: str
    quadrants: tuple[str, str, str, str]
    """Words for upper left, upper right, lower left, lower right."""
    points: tuple[MatrixPoint, ...]


@dataclass(frozen=True, slots=True)
class GanttRow:
    """An action from `start` to `end`, in quarters from the left edge (1.5 = half through the second)."""

    label: str
    start: float
    end: float
    dates: str
    status: str
    done: bool = False
    begun: bool = False
    """Going on now; what is neither done nor begun is planned."""
    before: bool = False
    """Begins before the left edge."""
    after: bool = False
    """Goes on after the right edge; with `start` on the edge too, all of it lies outside."""


@dataclass(frozen=True, slots=True)
class Gantt:
    """Actions over quarters."""

    title: str
    alt: str
    quarters: tuple[str, ...]
    """For example "2026 kv 4"."""
    rows: tuple[GanttRow, ...]
    today: float | None
    """Where today lies, in quarters; None outside the picture."""
    today_label: str
    beyond_label: str = ""
    """What an arrow at an edge means, and how far the picture goes; empty when everything is within it."""


@dataclass(frozen=True, slots=True)
class BarPart:
    """A piece of a stacked bar: its series (an index into `series`), its kronor, and those in words."""

    series: int
    value: int
    text: str


@dataclass(frozen=True, slots=True)
class BudgetBar:
    """One period."""

    label: str
    parts: tuple[BarPart, ...]
    total_text: str
    hours_text: str = ""


@dataclass(frozen=True, slots=True)
class BudgetBars:
    """Kronor per period, stacked by who pays."""

    title: str
    alt: str
    series: tuple[str, ...]
    highest: int
    """The largest total of a bar, in kronor: the length of the axis (at least 1)."""
    bars: tuple[BudgetBar, ...]


@dataclass(frozen=True, slots=True)
class FlowCell:
    """A step at the end of a period: the heads on it, those in words, and the places freed on it in the period."""

    heads: int
    text: str
    freed: int = 0
    freed_text: str = ""


@dataclass(frozen=True, slots=True)
class FlowRow:
    """A step over the periods."""

    name: str
    cells: tuple[FlowCell, ...]


@dataclass(frozen=True, slots=True)
class FlowSum:
    """A line of figures under the steps, one per period."""

    name: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlowPicture:
    """Heads per step, period by period: a bar per cell, and on it a hollow one for the places freed."""

    title: str
    alt: str
    heads_label: str
    freed_label: str
    corner: str
    """The heading over the names of the steps."""
    columns: tuple[str, ...]
    """The first is today."""
    rows: tuple[FlowRow, ...]
    """The highest step first."""
    sums: tuple[FlowSum, ...]
    highest: int
    """The most heads and freed places in one cell: the height of the axis (at least 1)."""


Chart = Dumbbell | Radar | StaircasePicture | HeatMap | PriorityMatrix | Gantt | BudgetBars | FlowPicture
