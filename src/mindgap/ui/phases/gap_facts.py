"""What the gap phase shows of the analysis: how far each gap is covered, and what it points at by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Gap
from mindgap.domain.goal import Goal
from mindgap.domain.person import Area
from mindgap.domain.ranking import explained
from mindgap.domain.requirement import Fulfilment, fulfilments, gap_status
from mindgap.domain.theme import Material
from mindgap.texts import _
from mindgap.ui.drawing.gap_detail import GapWords
from mindgap.ui.drawing.gap_rows import GapCover, short_names
from mindgap.ui.drawing.ranking import ranking_line
from mindgap.ui.phases.plan_facts import shown_owner
from mindgap.ui.widgets.listing import Column


@dataclass(slots=True)
class Covers:
    """Computes what covers the gaps, once until something that it follows from has changed."""

    known: Mapping[str, Fulfilment] = field(default_factory=dict)
    _from: tuple[object, ...] = ()

    def of(self, gap: Gap, analysis: Analysis) -> GapCover:
        """Give what covers a gap."""
        self.follow(analysis)
        parts = tuple(self.known[r.id] for r in analysis.requirements if r.gap_id == gap.id)
        return GapCover(gap_status(gap, analysis, dict(self.known)) if parts else None, parts)

    def follow(self, analysis: Analysis) -> None:
        """Take over a newer analysis."""
        sources = (
            analysis.requirements,
            analysis.placements,
            analysis.targets,
            analysis.actions,
            analysis.action_gaps,
            analysis.action_people,
            analysis.intakes,
        )
        if len(sources) != len(self._from) or any(a is not b for a, b in zip(sources, self._from, strict=True)):
            self.known, self._from = fulfilments(analysis), sources


def gap_words(gap: Gap, cover: GapCover, analysis: Analysis, material: Material, *, projector: bool) -> GapWords:
    """Give the gap with the names of what it points at; the owner's stays hidden in projector mode, as do deciders."""
    goal = analysis.find(Goal, gap.goal_id)
    areas = [analysis.find(Area, part.requirement.area_id) for part in cover.parts]
    return GapWords(
        gap=gap,
        theme=theme_names(material).get(gap.theme, gap.theme),
        goal="" if goal is None else " ".join(goal.text.split()),
        owner="" if projector else gap.owner,
        cover=cover,
        areas=tuple("" if area is None else area.name for area in areas),
        decider=shown_decider(gap.decider, analysis, projector=projector),
    )


def shown_decider(decider: str, analysis: Analysis, *, projector: bool) -> str:
    """Give who decided as the room may see it: on the projector a role or a code, three dots for any other name."""
    wanted = decider.casefold()
    roles = {p.role.casefold(): p.role for p in analysis.participants} | {
        p.name.casefold(): p.role for p in analysis.participants if p.name
    }
    if not projector or not wanted:
        return decider
    return roles.get(wanted) or shown_owner(decider, analysis.people, coded=True)


def why(gap: Gap, analysis: Analysis, *, secret: bool) -> str:
    """Say why a gap has its place in the list."""
    return next((ranking_line(r, secret=secret) for r in explained(analysis.gaps) if r.gap.id == gap.id), "")


def theme_names(material: Material) -> dict[str, str]:
    """Give the themes' names by id."""
    return {theme.id: theme.name for theme in material.themes}


def short_theme_names(material: Material) -> dict[str, str]:
    """Give names for a narrow column by theme id."""
    names = theme_names(material)
    return dict(zip(names, short_names(list(names.values())), strict=True))


def gap_columns(*, broad: bool) -> tuple[Column, ...]:
    """Give the columns of the list; a narrow screen shows fewer."""
    term = (Column(_("Term"), 5),) if broad else ()
    cover = Column(_("Have Plan Missing"), 18) if broad else Column(_("Miss."), 6)
    return (
        Column(_("  Gap"), 20, grow=True),
        Column(_("Theme"), 7),
        *term,
        Column(_("Dots"), 7),
        Column(_("I / E"), 5),
        Column(_("Decision"), 8),
        cover,
    )
