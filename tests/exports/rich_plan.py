"""A made-up company of any size with a finished process, for documents to be made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mindgap.content.loader import load
from mindgap.domain.action import Action, ActionGap, ActionPerson, ActionStatus, ActionType, Aim, Funding
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, PlanState, Region
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.goal import Driver, Goal, Horizon
from mindgap.domain.participant import Group, Participant
from mindgap.domain.person import Area, Category, Person
from mindgap.domain.placement import Placement, Target
from mindgap.domain.review import FollowUp, GapReview, Review, Verdict
from mindgap.domain.round import Round
from mindgap.domain.scoring import Score, ScoreKind
from mindgap.domain.theme import THEME_IDS
from mindgap.reporting.facts import PlanFacts, build_plan

TODAY = date(2026, 11, 24)
COMPANY = "c"
NAME = "Exempelverkstaden AB (fiktivt)"
FIRST = ("Alva", "Bosse", "Cecilia", "Dragan", "Ewa", "Filip", "Gunnel", "Hodan", "Ilir", "Jana", "Kjell", "Łucja")
LAST = ("Påhittad", "Fiktivsson", "Exempelqvist", "Sagoberg", "Låtsaslund", "Testström", "Ďemo", "Provåker")
AREAS = (
    "CNC-fräsning (5-axlig)",
    "Robotprogrammering",
    "TIG-svetsning",
    "Mätteknik",
    "Förebyggande underhåll",
    "Omställning och ställtid",
    "Ytbehandling",
    "Slutmontering",
    "Produktionsplanering",
    "Kvalitet och avvikelser",
    "Inköp",
    "Introduktion av nya",
)
GAPS = (
    "Vi klarar inte omställning på femaxliga maskiner utan två personer som ofta är borta samtidigt",
    "En enda person kan programmera robotcellen och hen slutar om två år",
    "Instruktionerna finns bara på svenska och förstås olika på olika skift",
    "Ingen kvinna är lagledare fast var fjärde montör är kvinna",
    "Nya lär sig av den som råkar stå bredvid",
    "Nattskiftet får ingen tid för upplärning",
    "Mätrummet blir en flaskhals varje fredag",
    "Förslag från golvet når inte dem som bestämmer",
)
ACTIONS = (
    "Mentorer för femaxlig omställning",
    "Kurs i robotprogrammering hos leverantören",
    "Bildstöd och filmer vid varje station",
    "Öppna lagledarrollen: prova på i tre veckor",
    "Handledarutbildning enligt en metod",
    "Rotation mellan mätrum och fräsning",
)


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything."""

    people: int = 25
    gaps: int = 9
    actions: int = 12
    areas: int = 12


def rich_analysis(size: Size, name: str = NAME) -> Analysis:
    """Give the company with everything filled in; the same size gives the same company."""
    areas = tuple(
        Area(id=f"area{i}", company_id=COMPANY, name=_turn(AREAS, i), critical=i % 4 == 0, position=i)
        for i in range(size.areas)
    )
    people = tuple(_person(i) for i in range(size.people))
    return Analysis(
        company=_company(name),
        participants=_participants(),
        rounds=(Round(id="r0", company_id=COMPANY, label="T0", opened=date(2026, 9, 14)),),
        scores=_scores(),
        goals=_goals(),
        gaps=tuple(_gap(i) for i in range(size.gaps)),
        requirements=tuple(_requirement(i, size) for i in range(min(size.gaps, size.areas))),
        areas=areas,
        people=people,
        placements=tuple(_placement(p, a) for p in range(size.people) for a in range(size.areas) if _works(p, a)),
        targets=tuple(_target(p, a) for p in range(size.people) for a in range(size.areas) if _aims(p, a)),
        actions=tuple(_action(i) for i in range(size.actions)),
        action_gaps=tuple(
            ActionGap(id=f"ag{i}", company_id=COMPANY, action_id=f"act{i}", gap_id=f"gap{i % size.gaps}")
            for i in range(size.actions if size.gaps else 0)
        ),
        action_people=tuple(
            ActionPerson(id=f"ap{i}.{p}", company_id=COMPANY, action_id=f"act{i}", person_id=f"p{p}")
            for i in range(size.actions)
            for p in range(i % 4, size.people, 9)
        ),
        reviews=(
            Review(id="rev", company_id=COMPANY, organisation="IF Metall", role="ombudsman", on=date(2026, 11, 20)),
        ),
        gap_reviews=tuple(_gap_review(i) for i in range(size.gaps)),
        follow_ups=tuple(
            FollowUp(id=f"f{m}", company_id=COMPANY, due=TODAY + timedelta(days=m * 30), months=m) for m in (3, 6, 12)
        ),
    )


def rich_facts(size: Size | None = None, language: str = "sv", name: str = NAME) -> PlanFacts:
    """Give the facts of its plan."""
    return build_plan(rich_analysis(size or Size(), name), load(language), TODAY)


def _turn(words: tuple[str, ...], i: int) -> str:
    return words[i] if i < len(words) else f"{words[i % len(words)]} {i // len(words) + 1}"


def _company(name: str) -> Company:
    return Company(
        id=COMPANY,
        company_id=COMPANY,
        name=name,
        organisation_number="556000-0000",
        town="Påhittköping",
        region=Region.SKANE,
        industry="Legotillverkning i plåt och stål",
        employees=62,
        contact="Produktionschefen",
        facilitator="Processledaren vid IUC (exempel)",
        workshop_1=date(2026, 9, 14),
        workshop_2=date(2026, 10, 12),
        retention_until=date(2028, 12, 31),
        notice_given=date(2026, 9, 1),
        plan_state=PlanState.AGREED,
        decided_by="Ledningsgruppen",
        decided_on=date(2026, 11, 23),
    )


def _participants() -> tuple[Participant, ...]:
    groups = (*(Group.MANAGEMENT,) * 5, *(Group.WHITE_COLLAR,) * 5, *(Group.BLUE_COLLAR,) * 7, Group.UNION)
    return tuple(
        Participant(id=f"part{i}", company_id=COMPANY, group=group, role="Deltagare") for i, group in enumerate(groups)
    )


def _scores() -> tuple[Score, ...]:
    return tuple(
        _score(theme, index, kind, group)
        for index, theme in enumerate(THEME_IDS)
        for kind in ScoreKind
        for group in (Group.MANAGEMENT, Group.WHITE_COLLAR, Group.BLUE_COLLAR)
    )


def _score(theme: str, index: int, kind: ScoreKind, group: Group) -> Score:
    lift = 1 if kind is ScoreKind.DESIRED else 0
    if group is Group.MANAGEMENT:
        counts = (0, 1 - lift, 3 - lift + index % 2, 1 + lift, lift)
    else:
        counts = ((1 - lift) * (2 + index % 3), 3 - 2 * lift, 2 + lift, lift * (2 + index % 2), lift)
    ones, twos, threes, fours, fives = counts
    return Score(
        id=f"s.{theme}.{kind}.{group}",
        company_id=COMPANY,
        round_id="r0",
        kind=kind,
        item=theme,
        group=group,
        ones=ones,
        twos=twos,
        threes=threes,
        fours=fours,
        fives=fives,
    )


def _goals() -> tuple[Goal, ...]:
    texts = (
        ("Korta ställtiden på femaxliga maskiner till 40 minuter", Horizon.SHORT, Driver.PRODUCTIVITY),
        ("Köra robotcellen i två skift utan övertid", Horizon.SHORT, Driver.CUSTOMERS),
        ("Halvera kassationerna och därmed stålet som smälts om", Horizon.LONG, Driver.GREEN_TRANSITION),
        ("Klara pensionsavgångarna till 2030 med egna krafter", Horizon.LONG, Driver.DEMOGRAPHY),
    )
    return tuple(
        Goal(id=f"goal{i}", company_id=COMPANY, text=text, horizon=horizon, driver=driver, measure="Mäts varje månad")
        for i, (text, horizon, driver) in enumerate(texts)
    )


def _gap(i: int) -> Gap:
    decision = (Decision.ACT, Decision.ACT, Decision.ACT, Decision.LATER, Decision.ACT, Decision.NOT_NOW)[i % 6]
    return Gap(
        id=f"gap{i}",
        company_id=COMPANY,
        text=_turn(GAPS, i),
        theme=THEME_IDS[i % 6],
        goal_id=f"goal{i % 4}",
        horizon=(Horizon.SHORT, Horizon.LONG)[i % 2],
        driver=tuple(Driver)[i % 5],
        dots=max(0, 9 - i),
        importance=5 - i % 4,
        effort=1 + (i * 2) % 5,
        decision=decision,
        reason="" if decision is Decision.ACT else "Pressen levereras först 2028",
        decider="Ledningsgruppen" if i % 2 else "",
        owner="Produktionschefen" if i % 3 else "HR-ansvarig",
    )


def _requirement(i: int, size: Size) -> Requirement:
    return Requirement(
        id=f"req{i}",
        company_id=COMPANY,
        gap_id=f"gap{i % size.gaps}",
        area_id=f"area{i % size.areas}",
        step=3 + i % 2,
        heads=2 + i % 4,
        by=date(2027, 6, 30),
    )


def _person(i: int) -> Person:
    return Person(
        id=f"p{i}",
        company_id=COMPANY,
        code=f"M{i + 1:03d}",
        name=f"{FIRST[i % len(FIRST)]} {LAST[(i // 2) % len(LAST)]}",
        role=("Montör", "Operatör", "Svetsare", "Lagledare")[i % 4],
        team=("Blå", "Grön", "Natt")[i % 3],
        category=Category.WHITE_COLLAR if i % 6 == 5 else Category.BLUE_COLLAR,
    )


def _works(p: int, a: int) -> bool:
    return (p * 5 + a * 3) % 7 < 3 if a != 1 else p == 0


def _aims(p: int, a: int) -> bool:
    return _works(p, a) and (p + a) % 3 == 0


def _step(p: int, a: int) -> int:
    return 1 + (p * 3 + a * 2) % 5


def _placement(p: int, a: int) -> Placement:
    return Placement(
        id=f"pl{p}.{a}",
        company_id=COMPANY,
        person_id=f"p{p}",
        area_id=f"area{a}",
        step=_step(p, a),
        on=date(2026, 10, 12),
    )


def _target(p: int, a: int) -> Target:
    return Target(
        id=f"t{p}.{a}",
        company_id=COMPANY,
        person_id=f"p{p}",
        area_id=f"area{a}",
        step=min(5, _step(p, a) + 1),
        by=date(2027, 3, 31),
    )


def _action(i: int) -> Action:
    start = date(2026, 10, 1) + timedelta(days=37 * (i % 11))
    return Action(
        id=f"act{i}",
        company_id=COMPANY,
        title=_turn(ACTIONS, i),
        type=tuple(ActionType)[i % 10],
        aim=tuple(Aim)[i % 3],
        owner=("Produktionschefen", "HR-ansvarig", "Lagledare Blå")[i % 3],
        start=start,
        end=start + timedelta(days=60 + 30 * (i % 4)),
        hours=8 + 4 * (i % 5),
        cost=None if i % 7 == 6 else 4500 + 3500 * (i % 9),
        funding=tuple(Funding)[i % 3],
        measure="Tre personer ställer om på egen hand, kontrollerat mot checklistan",
        status=tuple(ActionStatus)[i % 3],
        spread_from="Deltagarna",
        spread_to="sitt skift",
        spread_by=start + timedelta(days=150),
    )


def _gap_review(i: int) -> GapReview:
    verdict = (Verdict.AGREE, Verdict.COMMENT, Verdict.DIFFER, Verdict.AGREE)[i % 4]
    text = {
        Verdict.AGREE: "",
        Verdict.COMMENT: "Bra, men räkna in restiden i timmarna.",
        Verdict.DIFFER: "Vi anser att nattskiftet ska gå först, eftersom det har väntat längst på upplärning.",
    }[verdict]
    return GapReview(id=f"gr{i}", company_id=COMPANY, gap_id=f"gap{i}", verdict=verdict, text=text)
