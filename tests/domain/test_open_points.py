from __future__ import annotations

from dataclasses import replace
from datetime import date

from mindgap.domain import open_points as p
from mindgap.domain.action import Action, ActionStatus, Funding
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase, PlanState
from mindgap.domain.gap import Decision, Gap
from mindgap.domain.goal import Goal
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.open_points import OpenPoint
from mindgap.domain.participant import Group
from mindgap.domain.placement import Placement
from mindgap.domain.plan import open_points
from mindgap.domain.review import FollowUp, GapReview, Review, Verdict
from mindgap.domain.scoring import Score, ScoreKind
from tests.reporting.small import C, company, empty, small


def points(analysis: Analysis, *kinds: type[OpenPoint], steps: int = 5) -> tuple[OpenPoint, ...]:
    return tuple(point for point in open_points(analysis, steps, ("diversity",)) if isinstance(point, kinds))


def gap(**fields: object) -> Gap:
    return Gap(id="g", company_id=C, text="Ensam vid roboten", theme="diversity", **fields)  # type: ignore[arg-type]


def test_an_empty_company_lacks_what_every_plan_needs_in_the_order_of_the_phases() -> None:
    found = open_points(empty(), themes=("diversity",))
    assert found == (
        p.NoticeNotGiven(),
        p.NoRetentionDate(),
        p.CurrentNotScored("diversity", (("theme", "diversity"),)),
        p.NoGoal(),
        p.DesiredNotScored("diversity", (("theme", "diversity"),)),
        p.NoFollowUp(),
    )
    assert [point.phase for point in found] == [
        Phase.PREPARE,
        Phase.PREPARE,
        Phase.CURRENT,
        Phase.DESIRED,
        Phase.DESIRED,
        Phase.FOLLOW_UP,
    ]


def test_what_is_there_is_not_open() -> None:
    day = date(2026, 1, 1)
    scores = tuple(
        Score(id=k, company_id=C, round_id="r", kind=k, item="diversity", group=Group.UNION, ones=1) for k in ScoreKind
    )
    analysis = replace(small(), company=company(notice_given=day, retention_until=day), scores=scores)
    company_wide = (p.NoticeNotGiven, p.NoRetentionDate, p.NoGoal, p.NoFollowUp)
    assert points(analysis, *company_wide, p.CurrentNotScored, p.DesiredNotScored) == ()


def test_counts_of_nobody_are_no_score() -> None:
    nobody = Score(id="s", company_id=C, round_id="r", kind=ScoreKind.CURRENT, item="diversity", group=Group.UNION)
    assert len(points(replace(empty(), scores=(nobody,)), p.CurrentNotScored)) == 1


def test_a_requirement_tells_how_many_heads_are_missing() -> None:
    numbers = (("area", "Svets"), ("step", 3), ("missing", 1), ("heads", 3))
    assert points(small(), p.RequirementMissing) == (p.RequirementMissing("q1", numbers),)
    left = replace(small(), gaps=(replace(small().gaps[1], decision=Decision.LATER),))
    assert points(left, p.RequirementMissing) == ()


def test_people_without_a_next_step_are_counted_but_not_those_at_the_top() -> None:
    assert points(small(), p.PeopleWithoutTarget) == (p.PeopleWithoutTarget("", (("count", 2), ("all", 3))),)
    top = Placement(id="l9", company_id=C, person_id="p1", area_id="svets", step=5, on=date(2026, 2, 2))
    raised = replace(small(), placements=(*small().placements, top))
    assert points(raised, p.PeopleWithoutTarget) == (p.PeopleWithoutTarget("", (("count", 1), ("all", 3))),)


def test_each_decision_asks_for_its_own() -> None:
    named = (("gap", "Ensam vid roboten"),)
    kinds = (p.GapUndecided, p.GapWithoutAction, p.GapWithoutReason)
    found = {d: points(replace(empty(), gaps=(gap(decision=d),)), *kinds) for d in Decision}
    assert found == {
        Decision.UNDECIDED: (p.GapUndecided("g", named),),
        Decision.ACT: (p.GapWithoutAction("g", named),),
        Decision.LATER: (p.GapWithoutReason("g", named),),
        Decision.NOT_NOW: (p.GapWithoutReason("g", named),),
    }
    explained = replace(empty(), gaps=(gap(decision=Decision.NOT_NOW, reason="Köps in"),))
    assert points(explained, *kinds) == ()


def test_a_cancelled_action_closes_no_gap_and_needs_nothing() -> None:
    cancelled = tuple(replace(a, status=ActionStatus.CANCELLED, owner="") for a in small().actions)
    analysis = replace(small(), actions=cancelled)
    assert [x.subject for x in points(analysis, p.GapWithoutAction)] == ["weld"]
    assert points(analysis, p.ActionWithoutOwner) == ()


def test_an_action_needs_owner_dates_and_measure() -> None:
    bare = Action(id="a", company_id=C, title="Kurs", start=date(2026, 1, 1))
    named = (("action", "Kurs"),)
    kinds = (p.ActionWithoutOwner, p.ActionWithoutDates, p.ActionWithoutMeasure)
    assert points(replace(empty(), actions=(bare,)), *kinds) == tuple(kind("a", named) for kind in kinds)
    assert points(small(), *kinds) == ()


def test_a_gap_is_open_until_reviewed_and_a_differing_view_until_answered() -> None:
    kinds = (p.GapNotReviewed, p.DifferingViewUnanswered)
    differing = GapReview(id="r", company_id=C, gap_id="g", verdict=Verdict.DIFFER, text="Nej")
    unreviewed = replace(empty(), gaps=(gap(),))
    reviewed = replace(unreviewed, gap_reviews=(differing,))
    noted = Note(id="n", company_id=C, subject="gap.g", text="Vi börjar med natten", kind=NoteKind.DECISION)
    named = (("gap", "Ensam vid roboten"),)
    assert points(unreviewed, *kinds) == (p.GapNotReviewed("g", named),)
    assert points(reviewed, *kinds) == (p.DifferingViewUnanswered("g", named),)
    assert points(replace(reviewed, notes=(noted,)), *kinds) == ()
    assert points(replace(reviewed, company=company(plan_state=PlanState.AGREED)), *kinds) == ()


def test_a_point_is_worded_with_what_it_is_about() -> None:
    point = p.GapWithoutAction("g", (("gap", "{x} <b>"),))
    assert point.worded(str) == "The gap “{x} <b>” has no action."


def test_every_kind_has_a_code_of_its_own() -> None:
    kinds = OpenPoint.__subclasses__()
    assert len({kind.code for kind in kinds}) == len(kinds)
    assert all(kind.template for kind in kinds)


def note(note_id: str, kind: NoteKind, **fields: object) -> Note:
    return Note(id=note_id, company_id=C, subject="gap", text=f"Sagt {note_id}", kind=kind, **fields)  # type: ignore[arg-type]


def test_decisions_say_who_and_parked_points_are_taken_care_of() -> None:
    day = date(2027, 3, 1)
    notes = (
        note("a", NoteKind.DECISION),
        note("b", NoteKind.DECISION, who="HR"),
        note("c", NoteKind.DECISION, private=True),
        note("d", NoteKind.PARKING, who="HR"),
        note("e", NoteKind.PARKING, who="HR", due=day),
        note("f", NoteKind.PARKING, done=True),
        note("g", NoteKind.PARKING, private=True),
    )
    assert points(replace(empty(), notes=notes), p.DecisionWithoutWho, p.PointParked) == (
        p.DecisionWithoutWho("a", (("decision", "Sagt a"),)),
        p.PointParked("d", (("point", "Sagt d"),)),
    )


def test_gaps_decided_on_without_saying_who_are_counted_as_one_point() -> None:
    decided = tuple(
        replace(gap(decision=decision, decider=who), id=f"g{n}", dots=9 - n)
        for n, (decision, who) in enumerate(
            ((Decision.ACT, "Ledningen"), (Decision.LATER, ""), (Decision.NOT_NOW, ""), (Decision.UNDECIDED, ""))
        )
    )
    found = points(replace(empty(), gaps=decided), p.GapsWithoutDecider)
    assert found == (p.GapsWithoutDecider("g1", (("count", 2), ("all", 3))),)
    assert points(replace(empty(), gaps=decided[:1]), p.GapsWithoutDecider) == ()


def test_a_goal_says_how_it_is_seen_and_whatever_costs_says_who_pays() -> None:
    goals = (
        Goal(id="o1", company_id=C, text="Kortare ledtid"),
        Goal(id="o2", company_id=C, text="Fler", measure="10 %"),
    )
    actions = (
        Action(id="a1", company_id=C, title="Kurs", cost=9000),
        Action(id="a2", company_id=C, title="Mentor", cost=0),
        Action(id="a3", company_id=C, title="Prov", cost=5, funding=Funding.OWN),
    )
    found = points(replace(empty(), goals=goals, actions=actions), p.GoalWithoutMeasure, p.ActionWithoutPayer)
    assert found == (
        p.GoalWithoutMeasure("o1", (("goal", "Kortare ledtid"),)),
        p.ActionWithoutPayer("a1", (("action", "Kurs"),)),
    )


def test_a_review_says_on_whose_behalf_and_an_agreed_plan_who_decided() -> None:
    judged = replace(
        empty(),
        gaps=(gap(),),
        gap_reviews=(GapReview(id="r", company_id=C, gap_id="g", verdict=Verdict.AGREE),),
        company=company(plan_state=PlanState.AGREED),
    )
    kinds = (p.NoReviewer, p.NoDecider)
    assert points(judged, *kinds) == (p.NoReviewer(), p.NoDecider())
    whole = replace(
        judged,
        reviews=(Review(id="v", company_id=C, organisation="IF Metall"),),
        company=company(plan_state=PlanState.AGREED, decided_by="Ledningen"),
    )
    assert points(whole, *kinds) == ()


def test_the_follow_ups_that_are_not_booked_are_named() -> None:
    booked = FollowUp(id="f", company_id=C, due=date(2027, 1, 1), months=6)
    kinds = (p.NoFollowUp, p.FollowUpNotBooked)
    assert points(replace(empty(), follow_ups=(booked,)), *kinds) == (p.FollowUpNotBooked("", (("months", "3, 12"),)),)
    assert points(empty(), *kinds) == (p.NoFollowUp(),)
