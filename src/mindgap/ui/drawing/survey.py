"""The survey's result: the ambassador index on its axis, and the statements from the first round to the newest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.survey import Answered
from mindgap.texts import _
from mindgap.texts.formats import decimal, signed
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, Canvas
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.dumbbell import DESIRED, GAP, NOW
from mindgap.ui.drawing.scale import axis, column, even

_FIGURE, _CHANGE, _LEAST_NAME, _WIDEST = 7, 9, 22, 41
_LOWEST, _HIGHEST = -100, 100


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """An item in the first round, and in the newest where there are two."""

    text: str
    before: Answered
    after: Answered

    @property
    def change(self) -> float | None:
        """After − before; None until both are told."""
        if self.before.figure is None or self.after.figure is None:
            return None
        return self.after.figure - self.before.figure


@dataclass(frozen=True, slots=True)
class SurveyPage:
    """What the page says; `labels` are the one or two rounds compared, none when nobody has answered."""

    labels: tuple[str, ...]
    index: SurveyLine
    statements: tuple[SurveyLine, ...]
    least: int


def survey_page(page: SurveyPage, width: int, height: int = 0) -> list[Content]:
    """Draw the index above, the statements below: whole where the height allows, else a line for each."""
    if not page.labels:
        return [Content(""), *_said(_("Nobody has answered the survey yet: c counts the paper forms."), width)]
    lines = [Content(""), *_said(_sentence(page), width), *_index(page, width), Content("")]
    chart = _statements(page, width, whole=True)
    lines += chart if len(lines) + len(chart) < height else _statements(page, width, whole=False)
    shown = (page.index, *page.statements)
    if any(line.before.hidden or line.after.hidden for line in shown):
        said = _("< {least}: too few answers to be shown").format(least=page.least)
        lines.append(Content.styled(f"  {said}", MUTED))
    return lines


def index_text(answered: Answered, least: int) -> str:
    """Give "+20", "−7" or "0"; "< 5" for too few, a dash for nothing."""
    if answered.figure is None:
        return f"< {least}" if answered.hidden else decimal(None)
    value = round(answered.figure)
    return f"{'+' if value > 0 else '−' if value else ''}{abs(value)}"


def _sentence(page: SurveyPage) -> str:
    before, after = page.index.before, page.index.after
    if page.index.change is not None:
        told = _("The ambassador index has gone from {before} to {after}.")
        return told.format(before=index_text(before, 0), after=index_text(after, 0))
    if before.figure is not None:
        return _("Ambassador index {index} in {round}.").format(index=index_text(before, 0), round=page.labels[0])
    return _("The ambassador index cannot be shown yet.")


def _index(page: SurveyPage, width: int) -> list[Content]:
    """Draw −100 to +100 with both rounds on it, and how many have answered."""
    room = max(21, min(width - 4, 2 * _WIDEST - 1))
    ends = Content.styled(f"−100{'0':^{room - 8}}+100", MUTED)
    canvas = Canvas(room)
    for at in range(0, room, max(1, (room - 1) // 4)):
        canvas.put(at, 0, "·", MUTED)
    _put(canvas, *(_at(answered, room) for answered in (page.index.before, page.index.after)))
    answered = zip((NOW, DESIRED), page.labels, (page.index.before, page.index.after), strict=False)
    said = [
        Content.assemble((mark, STRONG), f" {label}  ", (index_text(a, page.least), BOLD), (_n(a), MUTED))
        for mark, label, a in answered
    ]
    return [Content("  ") + ends, Content("  ") + canvas.lines()[0], Content("  ") + Content("     ").join(said)]


def _n(answered: Answered) -> str:
    return f"  n {answered.n}" if answered.n else ""


def _at(answered: Answered, room: int) -> int | None:
    if answered.figure is None:
        return None
    return round((answered.figure - _LOWEST) / (_HIGHEST - _LOWEST) * (room - 1))


def _put(canvas: Canvas, before: int | None, after: int | None) -> None:
    """Draw ○ and ◆ with ━ between; where both fall in one cell ◆ stands."""
    if before is not None and after is not None:
        left, right = sorted((before, after))
        canvas.put(left, 0, GAP * (right - left), STRONG)
    if before is not None:
        canvas.put(before, 0, NOW, BOLD)
    if after is not None:
        canvas.put(after, 0, DESIRED, STRONG)


def _statements(page: SurveyPage, width: int, *, whole: bool) -> list[Content]:
    both = len(page.labels) > 1
    figures = _FIGURE * len(page.labels) + (_CHANGE if both else 0)
    longest = max(Content(line.text).cell_length for line in page.statements) + 6
    name = max(_LEAST_NAME, min(longest, width - figures - 19 - 2))
    room = min(_WIDEST, even(width - name - figures - 2))
    heads = "".join(f"{label:>{_FIGURE}}" for label in page.labels) + (f"{_('change'):>{_CHANGE}}" if both else "")
    head = Content.assemble(" " * name, axis(room), (heads, MUTED))
    lines = [head]
    for number, line in enumerate(page.statements, 1):
        text = Content(line.text)
        first, *others = text.wrap(name - 7) if whole else [text]
        lines.append(_row(Content(f"  {number:>2} ") + first, line, (name, room), page))
        lines += [Content("     ") + other for other in others]
    return lines


def _row(text: Content, line: SurveyLine, widths: Sequence[int], page: SurveyPage) -> Content:
    name, room = widths
    canvas = Canvas(room)
    for level in range(1, 6):
        canvas.put(column(level, room), 0, "·", MUTED)
    told = (line.before, line.after)[: len(page.labels)]
    _put(canvas, *(None if a.figure is None else column(a.figure, room) for a in (line.before, line.after)))
    means = "".join(f"{_mean(answered, page.least):>{_FIGURE}}" for answered in told)
    change = f"{signed(line.change):>{_CHANGE}}" if len(told) > 1 else ""
    return Content.assemble(fitted(text, name - 1), " ", canvas.lines()[0], means, (change, STRONG))


def _mean(answered: Answered, least: int) -> str:
    return f"< {least}" if answered.hidden else decimal(answered.figure)


def _said(sentence: str, width: int) -> list[Content]:
    return [Content("  ") + line for line in Content.styled(sentence, BOLD).wrap(max(20, width - 4))]
