"""Made-up companies that ask much of a page: many of everything, long compound words, long texts and empty parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from mindgap.domain.action import Action, ActionPerson
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, PlanState, Region
from mindgap.domain.gap import Gap
from mindgap.domain.goal import Goal
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.participant import Group
from mindgap.domain.person import Area, Gender, Indicator, Person
from mindgap.domain.placement import Evidence, Placement, Target
from mindgap.domain.review import FollowUp, GapReview, Verdict
from mindgap.domain.round import Round
from mindgap.domain.scoring import Score, ScoreKind
from mindgap.domain.session import Attendance, Session, SessionKind
from mindgap.domain.theme import THEME_IDS
from tests.exports.factory_words import WORDS, Words
from tests.exports.rich_plan import COMPANY, TODAY, Size, rich_analysis

SIZES = {
    5: Size(5, 4, 5, 4),
    25: Size(25, 12, 20, 12),
    60: Size(60, 25, 60, 12),
    500: Size(500, 25, 60, 80),
}
"""People, with gaps, actions and areas to match."""


def factory(people: int, language: str = "sv") -> Analysis:
    """Give the company of that many people after a whole process; the same size gives the same company."""
    size, words = SIZES[people], WORDS[language]
    base = rich_analysis(size, words.company)
    scores, placed = tuple(_score(s) for s in base.scores), _placed(size)
    return replace(
        base,
        company=replace(base.company, indicators=True, contact=words.contact, industry=words.industry),
        goals=tuple(_goal(goal, i, words) for i, goal in enumerate(base.goals)),
        gaps=tuple(_gap(gap, i, words) for i, gap in enumerate(base.gaps)),
        areas=tuple(_area(area, i, words) for i, area in enumerate(base.areas)),
        people=tuple(_person(person, i, words) for i, person in enumerate(base.people)),
        actions=tuple(_action(action, i, words) for i, action in enumerate(base.actions)),
        gap_reviews=tuple(_verdict(review, i, words) for i, review in enumerate(base.gap_reviews)),
        reviews=tuple(replace(review, role=words.role) for review in base.reviews),
        follow_ups=tuple(_follow_up(f, words) for f in base.follow_ups),
        notes=tuple(_notes(words)),
        indicators=tuple(
            Indicator(id=f"i{i}", company_id=COMPANY, person_id=p.id, gender=Gender.WOMAN if i % 4 == 0 else Gender.MAN)
            for i, p in enumerate(base.people)
        ),
        participants=tuple(
            replace(p, name=words.names[i % len(words.names)], role=words.roles[i % len(words.roles)])
            for i, p in enumerate(base.participants)
        ),
        sessions=(Session(id="s", company_id=COMPANY, kind=SessionKind.WORKSHOP_1, on=date(2026, 9, 14)),),
        attendances=tuple(
            Attendance(
                id=f"at{i}", company_id=COMPANY, session_id="s", participant_id=p.id, arrived=540, left=720 + 15 * i
            )
            for i, p in enumerate(base.participants[:-3])
        ),
        rounds=(*base.rounds, Round(id="r1", company_id=COMPANY, label="T1", opened=date(2026, 11, 20))),
        scores=(*scores, *_later(scores)),
        action_people=tuple(
            ActionPerson(id=f"ap{i}.{p}", company_id=COMPANY, action_id=f"act{i}", person_id=f"p{p}")
            for i in range(size.actions)
            for p in range(size.people)
            if (p + 5 * i) % 12 == 0
        ),
        placements=(*placed, *_moved(placed)),
        targets=_targets(placed),
    )


def blank() -> Analysis:
    """Give a company of which nothing but the name is known."""
    return Analysis(company=Company(id=COMPANY, company_id=COMPANY, name="Nystartade Provbolaget AB (fiktivt)"))


def half_filled() -> Analysis:
    """Give a company in the middle of the process: gaps without actions, actions without dates."""
    base = factory(25)
    return replace(
        base,
        company=replace(base.company, plan_state=PlanState.DRAFT, decided_by="", decided_on=None, region=Region.SKANE),
        goals=base.goals[:1],
        gaps=tuple(replace(gap, owner="", importance=None, effort=None) for gap in base.gaps[:5]),
        actions=tuple(replace(a, start=None, end=None, owner="", cost=None, measure="") for a in base.actions[:3]),
        action_gaps=(),
        action_people=(),
        targets=(),
        reviews=(),
        gap_reviews=(),
        follow_ups=(),
        notes=(),
        scores=tuple(s for s in base.scores if s.item in ("competence", "diversity") and s.round_id == "r0"),
        rounds=base.rounds[:1],
    )


def _turn(texts: list[str], i: int) -> str:
    return texts[i] if i < len(texts) else f"{texts[i % len(texts)]} ({i // len(texts) + 1})"


def _goal(goal: Goal, i: int, words: Words) -> Goal:
    return replace(goal, text=_turn(words.goals, i), measure=words.goal_measure)


def _gap(gap: Gap, i: int, words: Words) -> Gap:
    return replace(
        gap,
        text=_turn(words.gaps, i),
        reason=words.reason if gap.reason else "",
        decider=words.contact if gap.decider else "",
        owner=_turn(words.roles, i % len(words.roles)),
    )


def _area(area: Area, i: int, words: Words) -> Area:
    return replace(area, name=_turn(words.areas, i), minimum=1 + i % 4)


def _person(person: Person, i: int, words: Words) -> Person:
    wish = words.wishes[i % len(words.wishes)]
    leaves = date(2027, 6, 30) if i % 17 == 3 else None
    return replace(person, role=words.roles[i % len(words.roles)], own_wish=wish, leaves=leaves)


def _action(action: Action, i: int, words: Words) -> Action:
    return replace(
        action,
        title=_turn(words.actions, i),
        owner=words.roles[i % len(words.roles)],
        measure=words.measures[i % len(words.measures)],
        cost=None if action.cost is None else action.cost * (1 + 9 * (i % 5 == 4)),
        spread_from=words.spread_from,
        spread_to=words.spread_to,
    )


def _verdict(review: GapReview, i: int, words: Words) -> GapReview:
    text = {Verdict.AGREE: "", Verdict.COMMENT: words.comment, Verdict.DIFFER: words.differing}[review.verdict]
    return replace(review, text=f"{text} " * (1 + i % 3) if text else "")


def _follow_up(follow_up: FollowUp, words: Words) -> FollowUp:
    held = TODAY + timedelta(days=-2) if follow_up.months == 3 else None
    return replace(follow_up, held=held, text=words.seen if held else "")


def _notes(words: Words) -> list[Note]:
    kinds = (NoteKind.DECISION, NoteKind.DECISION, NoteKind.PARKING, NoteKind.QUOTE)
    return [
        Note(id=f"n{i}", company_id=COMPANY, subject="gap", text=text, kind=kind, who=words.roles[i], due=TODAY)
        for i, (kind, text) in enumerate(zip(kinds, words.notes, strict=True))
    ]


def _score(score: Score) -> Score:
    """Let the themes differ: in some the answers lie low or high, in some they are spread over all levels."""
    counts, theme = list(score.counts), THEME_IDS.index(score.item)
    if theme == 0:
        counts = [sum(counts[:2]), *counts[2:], 0]
    elif theme == 3 and score.kind is ScoreKind.DESIRED:  # the fourth theme
        counts = [0, 0, 0, 1, sum(counts) - 1]
    elif theme == 4:  # the fifth theme
        counts = [counts[0] + 1, *counts[1:4], counts[4] + 2]
    ones, twos, threes, fours, fives = counts
    return replace(score, ones=ones, twos=twos, threes=threes, fours=fours, fives=fives)


def _later(scores: tuple[Score, ...]) -> tuple[Score, ...]:
    """Let each current score rise: whoever held 1 holds 2."""
    current = (s for s in scores if s.kind is ScoreKind.CURRENT and s.group is not Group.UNION)
    return tuple(replace(s, id=f"{s.id}.r1", round_id="r1", ones=0, twos=s.twos + s.ones) for s in current)


def _placed(size: Size) -> tuple[Placement, ...]:
    """Place each person in two to four areas, lower steps more often; one area hangs on one person."""
    return tuple(
        Placement(
            id=f"pl{p}.{a}",
            company_id=COMPANY,
            person_id=f"p{p}",
            area_id=f"area{a}",
            step=(1, 2, 3, 3, 2, 4, 1, 5)[(3 * p + a) % 8],
            on=date(2026, 10, 12),
        )
        for p in range(size.people)
        for a in sorted({(p * 7 + n * (p % 5 + 1)) % size.areas for n in range(2 + p % 3)})
        if a != 1 or p == 2  # the one who can
    )


def _targets(placed: tuple[Placement, ...]) -> tuple[Target, ...]:
    return tuple(
        Target(
            id=f"t{p.id}",
            company_id=COMPANY,
            person_id=p.person_id,
            area_id=p.area_id,
            step=p.step + 1,
            by=TODAY + timedelta(days=60 + 45 * (i % 9)),
        )
        for i, p in enumerate(placed)
        if p.step < 5 and i % 2  # the highest step
    )


def _moved(placed: tuple[Placement, ...]) -> tuple[Placement, ...]:
    moved = [p for i, p in enumerate(placed) if i % 9 == 0 and p.step < 5]  # the highest step
    return tuple(
        replace(p, id=f"{p.id}.later", step=p.step + 1, on=date(2026, 11, 22), evidence=Evidence.OBSERVED)
        for p in moved
    )
