"""What the pages of a theme phase say: from the analysis and the material to headings, rows and drawings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from textual.content import Content

from mindgap.domain.analysis import Analysis
from mindgap.domain.deck import first_unused, shuffled
from mindgap.domain.level_result import level_result, newest_result
from mindgap.domain.participant import Group
from mindgap.domain.presence import attendance_taken, by_group, present
from mindgap.domain.scoring import NONE, Distribution, ScoreKind
from mindgap.domain.theme import Material, Theme
from mindgap.services.scores import ScoreKey, find_score
from mindgap.texts import _, ngettext
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG
from mindgap.ui.drawing.cards import card_lines, hint_lines
from mindgap.ui.drawing.dumbbell import DumbbellRow, chart, headline, legend
from mindgap.ui.drawing.levels import level_lines
from mindgap.ui.drawing.private import Asked, asked_level, asked_statements
from mindgap.ui.drawing.result import ThemeResult, figures, result_lines
from mindgap.ui.drawing.score_lines import GridRow
from mindgap.ui.drawing.statements import statement_lines
from mindgap.ui.phases.modes import Mode, Shown
from mindgap.ui.widgets.head import Heading
from mindgap.ui.widgets.picture import Draw


@dataclass(frozen=True, slots=True)
class ThemePages:
    """One theme of one side (now or desired) in one round."""

    kind: ScoreKind
    theme: Theme
    material: Material
    analysis: Analysis
    round_id: str
    today: date

    @property
    def result(self) -> ThemeResult:
        """Both sides; the side not being answered is taken from an earlier round where this one lacks it."""
        sides = {
            kind: (level_result if kind is self.kind else newest_result)(
                self.analysis, self.round_id, kind, self.theme.id
            )
            for kind in ScoreKind
        }
        return ThemeResult(self.kind, sides[ScoreKind.CURRENT], sides[ScoreKind.DESIRED])

    def key(self, group: Group, item: str, attempt: int) -> ScoreKey:
        """Say which counts are meant."""
        return ScoreKey(self.round_id, self.kind, item, group, attempt)

    def rows(self, item: str, attempt: int) -> tuple[GridRow, ...]:
        """Give a row per group with its counts and how many of it take part."""
        people = present(self.analysis, self.today)
        here, taken = by_group(people), attendance_taken(self.analysis, self.today)
        return tuple(
            GridRow(
                group,
                label(group),
                self._counts(group, item, attempt),
                here[group] if people else None,
                attending=taken,
            )
            for group in Group
        )

    @property
    def statements(self) -> tuple[str, ...]:
        """Give the items of the theme's statements."""
        return tuple(f"{self.theme.id}.{number}" for number in range(1, len(self.theme.statements) + 1))

    @property
    def used(self) -> frozenset[int]:
        """Give the cards that the room has talked about, from 0."""
        numbers = (c.number - 1 for c in self.analysis.used_cards if c.theme == self.theme.id)
        return frozenset(number for number in numbers if number < len(self.theme.cards))

    def order(self, mixed: bool) -> tuple[int, ...]:  # noqa: FBT001  # named where it is called
        """Give the order in which the cards are turned; shuffled it is another per company and theme."""
        count = len(self.theme.cards)
        return shuffled(count, f"{self.analysis.company.id}:{self.theme.id}") if mixed else tuple(range(count))

    def first_card(self, mixed: bool) -> int:  # noqa: FBT001  # named where it is called
        """Give the card to begin with: the first that the room has not talked about."""
        return first_unused(self.order(mixed), self.used)

    def subject(self, card: int | None = None) -> str:
        """Give what a note about the theme, or about one of its cards, is written under."""
        theme = f"{self.kind.value}.{self.theme.id}"
        return theme if card is None else f"{theme}/cards/{card + 1}"

    def attempts(self) -> int:
        """Give the newest attempt that has answers, 1 when none has."""
        held = (s for s in self.analysis.scores if (s.round_id, s.kind) == (self.round_id, self.kind))
        return max((s.attempt for s in held if s.item == self.theme.id and any(s.counts)), default=1)

    def _counts(self, group: Group, item: str, attempt: int) -> tuple[int, int, int, int, int]:
        score = find_score(self.analysis, self.key(group, item, attempt))
        return NONE if score is None else score.counts


def heading(pages: ThemePages, mode: Mode, shown: Shown) -> Heading:
    """Give the heading of a page."""
    theme, themes = pages.theme, [t.id for t in pages.material.themes]
    if mode is Mode.OVERVIEW:
        return Heading(_("All themes"), Content.styled(headline(overview_rows(pages)), BOLD))
    if mode is Mode.RESULT:
        return Heading(theme.name, figures(pages.result))
    if mode is Mode.GOALS:
        under = _("What the company is to achieve decides which competence it needs.")
        return Heading(_("Business goals"), Content.styled(label(pages.kind), MUTED), under)
    where = _("theme {number} of {count}").format(number=themes.index(theme.id) + 1, count=len(themes))
    parts = [label(pages.kind), *_of_cards(pages, shown)] if mode is Mode.CARDS else [label(pages.kind), where]
    if mode in {Mode.ENTRY, Mode.PRIVATE} and shown.attempt > 1:
        parts.append(_("second round, after the talk"))
    asked = _("How well does it fit here? 1 not at all, 5 completely.")
    under = {Mode.STATEMENTS: asked, Mode.CARDS: ""}.get(mode, theme.purpose)
    return Heading(theme.name, Content.styled(" · ".join(parts), MUTED), under)


def _of_cards(pages: ThemePages, shown: Shown) -> list[str]:
    """Say which card is shown, in which order they are turned, and how many the room has talked about."""
    count, at = len(pages.theme.cards), pages.order(shown.shuffled).index(shown.card) + 1
    mixed = [_("shuffled")] if shown.shuffled else []
    used = _("{n} of {count} used").format(n=len(pages.used), count=count)
    return [_("card {number} of {count}").format(number=at, count=count), *mixed, used]


def drawing(pages: ThemePages, mode: Mode, shown: Shown) -> Draw:
    """Give what draws a page for the size it gets."""
    theme = pages.theme
    draws: dict[Mode, Draw] = {
        Mode.ENTRY: lambda width, height: draw_entry(pages, shown.waiting, width, height),
        Mode.PRIVATE: lambda _width, _height: [],
        Mode.RESULT: lambda width, height: draw_result(pages, width, height),
        Mode.LEVELS: lambda width, height: draw_levels(pages, width, height),
        Mode.CARDS: lambda width, height: draw_card(pages, shown.card, width, height),
        Mode.HINTS: lambda width, _height: hint_lines(theme.hints, width),
        Mode.STATEMENTS: lambda width, height: draw_statements(pages, shown.statement, width, height),
        Mode.OVERVIEW: lambda width, height: draw_overview(pages, width, height),
    }
    return draws[mode]


def draw_entry(pages: ThemePages, waiting: int, width: int, height: int) -> list[Content]:
    """Draw the question over the five described levels, with as much air as there is room for."""
    lead = [_lead(pages, waiting, width)]
    names = pages.material.level_names
    for air in (2, 1, 0):
        lines = [*lead, Content(""), *level_lines(pages.theme, names, width, air=air)]
        if len(lines) + 1 <= height:
            return [Content(""), *lines]
    lines = level_lines(pages.theme, names, width)
    return [*lead, *lines] if len(lines) < height else lines


def _lead(pages: ThemePages, waiting: int, width: int) -> Content:
    """Give the question and how to answer it, as far as there is room."""
    said = ngettext("{n} private answer is in", "{n} private answers are in", waiting).format(n=waiting)
    private = Content.assemble(("s ", STRONG), (said if waiting else _("private scoring"), BOLD if waiting else MUTED))
    cards = Content.styled(_("Show your cards at the same time: 1–5"), MUTED)
    lead = Content.styled(_QUESTIONS[pages.kind](), BOLD)
    for part in (private, cards) if waiting else (cards, private):
        if lead.cell_length + 3 + part.cell_length <= width:
            lead = Content.assemble(lead, "   ", part)
    return lead


def draw_card(pages: ThemePages, card: int, width: int, height: int) -> list[Content]:
    """Draw a card, with a mark when the room has talked about it."""
    return card_lines(pages.theme.cards[card % len(pages.theme.cards)], width, height, used=card in pages.used)


def draw_levels(pages: ThemePages, width: int, height: int) -> list[Content]:
    """Draw the described levels alone."""
    names = pages.material.level_names
    airy = level_lines(pages.theme, names, width, air=1)
    return [Content(""), *(airy if len(airy) < height else level_lines(pages.theme, names, width))]


def draw_result(pages: ThemePages, width: int, height: int) -> list[Content]:
    """Draw what is revealed; say so when nothing has been counted."""
    if not pages.result.own.groups:
        return [Content(""), Content(_("Nothing has been counted yet. Enter goes back to the counting."))]
    return [Content(""), *result_lines(pages.result, pages.material.level_names, width, height - 1)]


def draw_statements(pages: ThemePages, chosen: int, width: int, height: int) -> list[Content]:
    """Draw the four statements with what was answered."""
    theme = pages.theme
    answers = [level_result(pages.analysis, pages.round_id, pages.kind, item).whole for item in pages.statements]
    least = pages.analysis.company.minimum_group
    lines = statement_lines(theme.statements, answers, chosen, width, least)
    if len(lines) < height:
        return [Content(""), *lines]
    return statement_lines(theme.statements, answers, chosen, width, least, air=0)


def overview_rows(pages: ThemePages) -> list[DumbbellRow]:
    """Give a row per theme, in the order the room takes them."""
    return theme_rows(pages.analysis, pages.round_id, pages.material)


def theme_rows(analysis: Analysis, round_id: str, material: Material) -> list[DumbbellRow]:
    """Give now and desired per theme, from this round or the newest that has answers."""

    def whole(kind: ScoreKind, theme: Theme) -> Distribution:
        return newest_result(analysis, round_id, kind, theme.id).whole

    return [
        DumbbellRow(theme.id, theme.name, whole(ScoreKind.CURRENT, theme), whole(ScoreKind.DESIRED, theme))
        for theme in material.themes
    ]


def draw_overview(pages: ThemePages, width: int, height: int) -> list[Content]:
    """Draw now and desired of every theme, the one the room is at marked."""
    rows = overview_rows(pages)
    air = max(0, min(2, (height - 4 - len(rows)) // max(1, len(rows))))
    drawn = chart(rows, width, chosen=pages.theme.id, air=air)
    return [Content(""), *drawn, Content(""), Content("  ") + legend(width)]


def asked_for(pages: ThemePages, *, statements: bool) -> Asked:
    """Give what is answered in private: the theme's level, or how well its statements fit."""
    if statements:
        return asked_statements(_("How well does it fit here? 1 not at all, 5 completely."), pages.theme)
    return asked_level(_QUESTIONS[pages.kind](), pages.theme, pages.material)


def _ask_now() -> str:
    return _("What is it like here today?")


def _ask_desired() -> str:
    return _("Where do you need to be in three to five years?")


_QUESTIONS = {ScoreKind.CURRENT: _ask_now, ScoreKind.DESIRED: _ask_desired}
