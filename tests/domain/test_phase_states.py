from __future__ import annotations

from dataclasses import replace
from datetime import date

from mindgap.domain.action import Action, ActionGap
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision, Gap
from mindgap.domain.participant import Group
from mindgap.domain.phase_state import PhaseState
from mindgap.domain.phase_states import phase_states
from mindgap.domain.scoring import Score, ScoreKind
from mindgap.domain.theme import THEME_IDS

EMPTY = Analysis(company=Company(id="c", company_id="c", name="Provbolaget"))


def scored(*themes: str) -> Analysis:
    scores = tuple(
        Score(id=theme, company_id="c", round_id="r", kind=ScoreKind.CURRENT, item=theme, group=Group.UNION, threes=4)
        for theme in themes
    )
    return replace(EMPTY, scores=scores)


def test_nothing_is_begun_in_an_empty_company() -> None:
    assert set(phase_states(EMPTY).values()) == {PhaseState.AHEAD}


def test_one_scored_theme_begins_a_phase_and_all_six_make_it_whole() -> None:
    states = [phase_states(scored(*THEME_IDS[:n]))[Phase.CURRENT] for n in (1, 5, 6)]
    assert states == [PhaseState.BEGUN, PhaseState.BEGUN, PhaseState.DONE]
    assert phase_states(scored("competence.1"))[Phase.CURRENT] is PhaseState.AHEAD


def test_the_gaps_are_whole_when_each_is_decided_and_the_plan_when_each_to_act_on_has_an_action() -> None:
    gaps = tuple(Gap(id=i, company_id="c", text=i, theme=THEME_IDS[0], decider="Vd") for i in ("one", "two"))
    worded = replace(EMPTY, gaps=gaps)
    assert phase_states(worded)[Phase.GAP] is PhaseState.BEGUN
    later = replace(gaps[1], decision=Decision.LATER, reason="Efter flytten")
    decided = replace(EMPTY, gaps=(replace(gaps[0], decision=Decision.ACT), later))
    assert (phase_states(decided)[Phase.GAP], phase_states(decided)[Phase.PLAN]) == (PhaseState.DONE, PhaseState.AHEAD)
    day = date(2026, 11, 24)
    action = Action(id="a", company_id="c", title="Fadderskap", owner="Vd", measure="Två nya", start=day, end=day)
    planned = replace(decided, actions=(action,))
    assert phase_states(planned)[Phase.PLAN] is PhaseState.BEGUN
    tied = replace(planned, action_gaps=(ActionGap(id="t", company_id="c", action_id="a", gap_id="one"),))
    assert phase_states(tied)[Phase.PLAN] is PhaseState.DONE
    without_owner = replace(tied, actions=(replace(action, owner=""),))
    assert phase_states(without_owner)[Phase.PLAN] is PhaseState.BEGUN
