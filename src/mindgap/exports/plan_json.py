"""The plan as JSON for other systems; every field is described in docs/plan-json.md."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from mindgap.domain.funders import Funders
from mindgap.domain.open_points import OpenPoint
from mindgap.domain.quarter import Quarter
from mindgap.domain.reach import Reach
from mindgap.reporting.coding import encoded
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.actions import ActionFacts
from mindgap.reporting.facts.flow import FlowFacts
from mindgap.reporting.facts.gaps import GapFacts
from mindgap.reporting.facts.levels import ThemeFacts
from mindgap.reporting.facts.money import BudgetFacts
from mindgap.reporting.facts.review import ReviewFacts
from mindgap.reporting.facts.stairs import StaircaseFacts
from mindgap.reporting.facts.survey import SurveyFacts
from mindgap.reporting.masking import without_names
from mindgap.reporting.sealing import canonical, digest, nameless
from mindgap.texts import language

FORMAT = "mindgap-plan"
VERSION = 2

Json = dict[str, Any]


def render_json(facts: PlanFacts, edition: Edition = Edition.COMPANY) -> bytes:
    """Give the plan as UTF-8 JSON: people by code only, ISO dates, English ids; same facts, same bytes.

    The facts are those that the edition may tell; they stand in the file twice: worded for other systems, and as they
    are, so that every document can be made from the file alone.
    """
    text = json.dumps(whole_plan(facts, edition, language()), ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def whole_plan(facts: PlanFacts, edition: Edition, spoken: str) -> Json:
    """Give the whole file as JSON values, in their fixed order."""
    held = encoded(nameless(facts))
    return {
        "format": FORMAT,
        "version": VERSION,
        "language": spoken,
        "edition": edition.value,
        **as_json(_tidy(plain(facts))),
        "checksum": checksum(held, edition.value, spoken),
        "facts": held,
    }


def checksum(held: object, edition: str, spoken: str) -> str:
    """Give the SHA-256 of what a file is made again from."""
    return digest(canonical([spoken, edition, held]))


def as_json(value: Any) -> Any:  # noqa: ANN401  # any JSON value
    """Give a value with dates and choices as text and tuples as lists, as it is once read back."""
    return json.loads(json.dumps(value, default=_value))


def plain(facts: PlanFacts) -> Json:
    """Give the plan as other systems read it: dicts and lists in their fixed order."""
    told = without_names(facts)
    return {
        "plan": {"date": told.control.on, **_fields(told.control, "on")},
        "company": _fields(told.company),
        "participants": [_fields(g) for g in told.groups],
        "level_names": list(told.level_names),
        "themes": [_theme(t) for t in told.themes],
        "goals": [_fields(g) for g in told.goals],
        "gaps": [_gap(g, told.actions) for g in told.gaps],
        "staircase": _staircase(told.staircase),
        "actions": [_action(a) for a in told.actions],
        "budget": _budget(told.budget),
        "flow": _flow(told.flow),
        "reach": _reach(told.reach),
        "review": _review(told.review),
        "follow_up": [_fields(f) for f in told.follow_ups],
        "decisions": [_fields(d) for d in told.decisions],
        "parked": [_fields(p) for p in told.parked],
        "open_points": [_open_point(p) for p in told.open_points],
        "privacy": _fields(told.privacy),
        **({"funders": _funders(told.funders)} if told.funders else {}),
        **({"survey": _survey(told.survey)} if told.survey else {}),
    }


def _funders(funders: Funders) -> Json:
    """Give who pays; a logo's picture stands among the facts."""
    logos = [_fields(logo, "image") for logo in funders.logos]
    return {"eu": funders.eu, "line": funders.line, "line_language": funders.line_language, "logos": logos}


def _survey(told: SurveyFacts) -> Json:
    """Give each item by its rounds; what too few have answered is null and hidden."""
    labels = [label for label in (told.since, told.until) if label]
    items = [
        {
            "item": i.item,
            "text": i.text,
            "rounds": [_fields(a) for a, _label in zip((i.before, i.after), labels, strict=False)],
        }
        for i in (*told.statements, told.index)
    ]
    return {"rounds": labels, "minimum_group": told.minimum_group, "items": items}


def _tidy(value: Any) -> Any:  # noqa: ANN401  # any JSON value
    """Give the value with its figures rounded to six decimals, so that 1.7000000000000002 is 1.7."""
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: _tidy(held) for key, held in value.items()}
    return [_tidy(held) for held in value] if isinstance(value, list | tuple) else value


def _fields(record: object, *left_out: str) -> Json:
    if not is_dataclass(record) or isinstance(record, type):
        raise TypeError(type(record).__name__)
    return {name: value for name, value in asdict(record).items() if name not in left_out}


def _value(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(type(value).__name__)


def _theme(theme: ThemeFacts) -> Json:
    return _fields(theme, "purpose", "language")


def _gap(gap: GapFacts, actions: tuple[ActionFacts, ...]) -> Json:
    ids = [a.id for a in actions if a.number in gap.actions]
    return {**_fields(gap, "actions", "goal", "theme", "theme_id"), "theme": gap.theme_id, "actions": ids}


def _staircase(stairs: StaircaseFacts) -> Json:
    risks = [area.id for area in stairs.key_person_risks]
    return {**_fields(stairs, "moves"), "key_person_risks": risks}


def _action(action: ActionFacts) -> Json:
    return {**_fields(action, "gaps", "gap_ids"), "gaps": list(action.gap_ids)}


def _budget(budget: BudgetFacts) -> Json:
    quarters = [
        {
            "year": q.quarter.year if q.quarter else None,
            "quarter": q.quarter.number if q.quarter else None,
            "cost": q.cost,
            "hours": q.hours,
            "costs": [{"funding": funding, "cost": cost} for funding, cost in q.costs],
        }
        for q in budget.quarters
    ]
    return {**_fields(budget, "quarters"), "quarters": quarters}


def _flow(told: FlowFacts) -> Json:
    quarters = [{**_when(q.quarter), **_fields(q, "quarter")} for q in told.quarters]
    shortfalls = [{**_when(s.quarter), **_fields(s, "quarter")} for s in told.shortfalls]
    asides = [_fields(a) for a in told.asides]
    return {
        "start": list(told.start),
        "quarters": quarters,
        "shortfalls": shortfalls,
        "asides": asides,
        "critical_areas": [_fields(area) for area in told.areas],
        "leaving": None if told.leaving is None else [_fields(year) for year in told.leaving],
    }


def _when(quarter: Quarter) -> Json:
    return {"year": quarter.year, "quarter": quarter.number}


def _reach(told: Reach) -> Json:
    groups = [
        {"by": g.by, "of": g.of, "hidden": g.figures is None, **(_fields(g.figures) if g.figures else _HIDDEN)}
        for g in told.groups
    ]
    return {"minimum_group": told.minimum, "groups": groups, "hard_to_reach": [_fields(h) for h in told.hard]}


_HIDDEN = {"people": None, "target": None, "action": None, "low": None}


def _review(review: ReviewFacts) -> Json:
    verdicts = [_fields(v, "gap", "gap_text") for v in review.verdicts]
    return {**_fields(review, "verdicts", "name"), "verdicts": verdicts}


def _open_point(point: OpenPoint) -> Json:
    return {
        "code": point.code,
        "phase": point.phase,
        "subject": point.subject,
        "params": dict(point.params),
        "text": point.worded(str),
    }
