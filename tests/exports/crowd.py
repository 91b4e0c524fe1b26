"""A company of forty people with names and codes like nothing else, who are mentioned in every free text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mindgap.domain.action import ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.participant import Group
from mindgap.domain.person import Gender, Indicator
from mindgap.domain.placement import Evidence, Placement, View
from mindgap.domain.round import Round
from mindgap.domain.scoring import Score
from mindgap.domain.session import Attendance, Session, SessionKind
from tests.exports.rich_plan import COMPANY, Size, rich_analysis

_ONSET = ("Zv", "Kj", "Xy", "Bø", "Ťe", "Vro", "Qua", "Pli", "Gnu", "Hwi")
_CODA = ("åxel", "ümbert", "ytrud", "ökvist")
PEOPLE = 40


def name(i: int) -> str:
    """Give a first and a last name that nobody else has."""
    onset, coda = _ONSET[i % len(_ONSET)], _CODA[i // len(_ONSET)]
    return f"{onset}{coda} {_ONSET[(i + 3) % len(_ONSET)]}{coda}sund"


def code(i: int) -> str:
    """Give a code that stands for nothing else."""
    return f"ZQ{7 * i + 113}X"


def crowd() -> Analysis:
    """Give the company before and after, with own views, indicators, a session and texts that name people."""
    base = rich_analysis(Size(people=PEOPLE, gaps=8, actions=12, areas=12))
    return replace(
        base,
        people=tuple(
            replace(p, code=code(i), name=name(i), own_wish=f"Jag vill lära av {name((i + 1) % PEOPLE)} ({code(i)}).")
            for i, p in enumerate(base.people)
        ),
        indicators=tuple(
            Indicator(id=f"i{i}", company_id=COMPANY, person_id=p.id, gender=Gender.WOMAN if i % 3 == 0 else Gender.MAN)
            for i, p in enumerate(base.people)
        ),
        company=replace(base.company, indicators=True, contact=name(2)),
        participants=tuple(
            replace(p, id=f"deltagare-{i:06}", name=f"Deltagare{i} Rummet") for i, p in enumerate(base.participants)
        ),
        sessions=(Session(id="s", company_id=COMPANY, kind=SessionKind.WORKSHOP_1, on=date(2026, 9, 14)),),
        attendances=tuple(
            Attendance(
                id=f"at{i}",
                company_id=COMPANY,
                session_id="s",
                participant_id=f"deltagare-{i:06}",
                arrived=540,
                left=720,
            )
            for i in range(6)
        ),
        rounds=(*base.rounds, Round(id="r1", company_id=COMPANY, label="T1", opened=date(2026, 11, 20))),
        scores=(*base.scores, *_later(base)),
        placements=(*base.placements, *_moved(base)),
        gaps=tuple(
            replace(g, text=f"{g.text} utan {name(i).upper()}", owner=name(i), decider=name(i + 9).split()[0])
            for i, g in enumerate(base.gaps)
        ),
        actions=tuple(
            replace(
                a,
                title=f"{a.title} med {name(i)}",
                owner=name(i + 5),
                measure=f"{name(i + 6)}s prov",
                spread_from=name(i + 7),
                spread_to=name(i + 8).split()[0],
                status=tuple(ActionStatus)[i % 4],
            )
            for i, a in enumerate(base.actions)
        ),
        follow_ups=tuple(
            replace(f, held=date(2026, 11, 21) if f.months == 3 else None, text=f"{name(4)} har börjat")
            for f in base.follow_ups
        ),
        notes=(Note(id="n", company_id=COMPANY, subject="gap", text=f"{name(1)} först", kind=NoteKind.DECISION),),
    )


def _later(base: Analysis) -> tuple[Score, ...]:
    """Let each current score rise: whoever held 1 holds 2."""
    current = [s for s in base.scores if s.kind.value == "current"]
    return tuple(
        replace(s, id=f"{s.id}.r1", round_id="r1", ones=0, twos=s.twos + s.ones)
        for s in current
        if s.group is not Group.UNION
    )


def _moved(base: Analysis) -> tuple[Placement, ...]:
    moved = [p for i, p in enumerate(base.placements) if i % 9 == 0 and p.step < 5]
    later = tuple(
        replace(p, id=f"{p.id}.later", step=p.step + 1, on=date(2026, 11, 22), evidence=Evidence.OBSERVED)
        for p in moved
    )
    own = tuple(
        replace(p, id=f"{p.id}.own", view=view) for p in base.placements[:60] for view in (View.OWN, View.MANAGER)
    )
    return (*later, *own)
