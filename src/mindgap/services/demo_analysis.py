"""From the example company as it is written down to an analysis as of a day: pure, given the ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from mindgap.content.demo import Told
from mindgap.domain.action import Action, ActionGap, ActionPerson, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.goal import Goal
from mindgap.domain.note import Note
from mindgap.domain.participant import Group, Participant
from mindgap.domain.person import Area, Indicator, Person
from mindgap.domain.placement import Placement, Target, View
from mindgap.domain.review import FollowUp, GapReview, Review
from mindgap.domain.round import Round
from mindgap.domain.scoring import Score, ScoreKind
from mindgap.domain.survey import values_of
from mindgap.domain.survey_count import SurveyCount
from mindgap.services.demo_making import Maker
from mindgap.services.plan import months_after

_LEVELS = ("ones", "twos", "threes", "fours", "fives")


def demo_analysis(told: Told, today: date, new_id: Callable[[], str]) -> Analysis:
    """Give the whole company that is told of, as of `today`; the same input gives the same analysis."""
    company_id = new_id()
    make = Maker(today, new_id, company_id)
    company = make.made(Company, told["company"], id=company_id)
    return Analysis(
        company=company,
        participants=tuple(_participants(make, told["in_the_room"])),
        rounds=make.each(Round, told["rounds"]),
        scores=tuple(_scores(make, told["scores"])),
        goals=make.each(Goal, told["goals"]),
        gaps=tuple(make.made(Gap, gap, goal_id=make.id(Goal, gap["goal"])) for gap in told["gaps"]),
        notes=tuple(_note(make, note) for note in told["notes"]),
        areas=tuple(make.made(Area, area, position=n) for n, area in enumerate(told["areas"])),
        people=make.each(Person, [{"key": person["code"], **person} for person in told["people"]]),
        indicators=tuple(_indicators(make, told["indicators"])),
        requirements=tuple(_requirements(make, told["gaps"])),
        placements=tuple(_placements(make, told)),
        targets=tuple(_targets(make, told["areas"])),
        actions=make.each(Action, [{"key": action["title"], **action} for action in told["actions"]]),
        action_gaps=tuple(_action_gaps(make, told["actions"])),
        action_people=tuple(_action_people(make, told["actions"])),
        intakes=tuple(_intakes(make, told["actions"])),
        reviews=make.each(Review, told["reviews"]),
        gap_reviews=tuple(_verdicts(make, told["gaps"])),
        follow_ups=tuple(_follow_ups(make, told["follow_ups"], company.decided_on or today)),
        survey_counts=tuple(_survey(make, told["survey"])),
    )


def _participants(make: Maker, room: Told) -> Iterator[Participant]:
    for group in Group:
        for role in room[group]:
            both = role not in room["only_first"]
            yield make.made(Participant, {}, group=group, role=role, workshop_2=both)


def _scores(make: Maker, rounds: Told) -> Iterator[Score]:
    for label, themes in rounds.items():
        held = make.id(Round, label)
        for theme, told in themes.items():
            for number, counts in enumerate(told.get("statements", ()), 1):
                yield from _groups(make, (held, ScoreKind.CURRENT, f"{theme}.{number}", 1), counts)
            yield from _groups(make, (held, ScoreKind.CURRENT, theme, 1), told["current"])
            yield from _groups(make, (held, ScoreKind.CURRENT, theme, 2), told.get("again", ()))
            yield from _groups(make, (held, ScoreKind.DESIRED, theme, 1), told.get("desired", ()))


def _groups(make: Maker, what: tuple[str, ScoreKind, str, int], told: Sequence[str]) -> Iterator[Score]:
    """Make the scores of one item, with the groups in their order and a digit per level."""
    round_id, kind, item, attempt = what
    for group, digits in zip(Group, told, strict=False):
        levels = dict(zip(_LEVELS, map(int, digits), strict=True))
        yield make.made(Score, levels, round_id=round_id, kind=kind, item=item, group=group, attempt=attempt)


def _survey(make: Maker, rounds: Told) -> Iterator[SurveyCount]:
    for label, items in rounds.items():
        for item, heads in items.items():
            for value, counted in zip(values_of(item), heads, strict=True):
                if counted:
                    given = {"round_id": make.id(Round, label), "item": item, "value": value}
                    yield make.made(SurveyCount, {"heads": counted}, **given)


def _note(make: Maker, told: Told) -> Note:
    room, _dot, key = told["subject"].partition(".")
    subject = f"{room}.{make.id(Gap, key)}" if room == "gap" else told["subject"]
    return make.made(Note, {**told, "subject": subject})


def _indicators(make: Maker, told: Told) -> Iterator[Indicator]:
    kept: dict[str, Told] = {}
    for kind, groups in told.items():
        for value, codes in groups.items():
            for code in codes:
                kept.setdefault(code, {})[kind] = value
    for code, values in sorted(kept.items()):
        yield make.made(Indicator, values, person_id=make.id(Person, code))


def _requirements(make: Maker, gaps: list[Told]) -> Iterator[Requirement]:
    for gap in gaps:
        for told in gap.get("requirements", ()):
            yield make.made(Requirement, told, gap_id=make.id(Gap, gap["key"]), area_id=make.id(Area, told["area"]))


def _placements(make: Maker, told: Told) -> Iterator[Placement]:
    """Make what each said, then what they agreed, then the moves since: in the order of time."""
    views, agreed = told["views"], told["agreed"]
    for said in views["said"]:
        for view in (View.OWN, View.MANAGER):
            yield _placed(make, {**said, "step": said[view], "on": views["on"], "view": view})
    for area in told["areas"]:
        evidence = agreed["evidence"][area["key"]]
        for person, step in area["steps"].items():
            placed = {"person": person, "area": area["key"], "step": step, "on": agreed["on"], "evidence": evidence}
            yield _placed(make, placed)
    for move in told["moved"]["steps"]:
        yield _placed(make, move)


def _placed(make: Maker, told: Told) -> Placement:
    return make.made(Placement, told, person_id=make.id(Person, told["person"]), area_id=make.id(Area, told["area"]))


def _targets(make: Maker, areas: list[Told]) -> Iterator[Target]:
    for area in areas:
        for person, (step, by) in area["targets"].items():
            told = {"step": step, "by": by}
            yield make.made(Target, told, person_id=make.id(Person, person), area_id=make.id(Area, area["key"]))


def _action_gaps(make: Maker, actions: list[Told]) -> Iterator[ActionGap]:
    for action in actions:
        for key in action["gaps"]:
            yield make.made(ActionGap, {}, action_id=make.id(Action, action["title"]), gap_id=make.id(Gap, key))


def _action_people(make: Maker, actions: list[Told]) -> Iterator[ActionPerson]:
    for action in actions:
        for code in action["people"]:
            own = make.id(Action, action["title"])
            yield make.made(ActionPerson, {}, action_id=own, person_id=make.id(Person, code))


def _intakes(make: Maker, actions: list[Told]) -> Iterator[Intake]:
    for action in actions:
        for told in action.get("intakes", ()):
            own, area = make.id(Action, action["title"]), make.id(Area, told["area"])
            yield make.made(Intake, told, action_id=own, area_id=area)


def _verdicts(make: Maker, gaps: list[Told]) -> Iterator[GapReview]:
    for gap in gaps:
        told = {"verdict": gap["verdict"], "text": gap["said"]}
        yield make.made(GapReview, told, gap_id=make.id(Gap, gap["key"]))


def _follow_ups(make: Maker, told: list[Told], start: date) -> Iterator[FollowUp]:
    for follow_up in told:
        yield make.made(FollowUp, follow_up, due=months_after(start, follow_up["months"]))
