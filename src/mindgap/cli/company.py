"""`mindgap company …`."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from mindgap.cli.output import agreed, as_json, opened, remark, result
from mindgap.config import Home
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Region
from mindgap.domain.overview import Overview, overview
from mindgap.domain.requirement import fulfilments, gap_status
from mindgap.domain.staircase import standing
from mindgap.domain.still_here import still_here
from mindgap.texts import _, ngettext
from mindgap.texts.labels import label


def listed(home: Home, arguments: Namespace) -> int:
    """Write the companies, a line or an object each."""
    with opened(home) as services:
        overviews = services.companies.overviews()
    if arguments.json:
        as_json({"format": "mindgap-companies", "version": 1, "companies": [_overview_json(o) for o in overviews]})
    else:
        for line in overviews:
            people = ngettext("{n} person", "{n} people", line.people).format(n=line.people)
            gaps = ngettext("{n} gap", "{n} gaps", line.gaps).format(n=line.gaps)
            result(f"{line.company.name}  {label(line.company.phase)}  {people}  {gaps}")
    return 0


def _overview_json(line: Overview) -> dict[str, object]:
    company = line.company
    return {
        "name": company.name,
        "region": company.region,
        "phase": company.phase,
        "plan_state": company.plan_state,
        "people": line.people,
        "gaps": line.gaps,
        "covered": line.covered,
        "next_follow_up": line.next_date and line.next_date.isoformat(),
    }


def show(home: Home, arguments: Namespace) -> int:
    """Write one company."""
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.name).id)
        today = services.around.today()
    if arguments.json:
        as_json(company_json(analysis, today, names=arguments.names))
    else:
        _write_summary(overview(analysis, today), analysis)
    return 0


def _write_summary(line: Overview, analysis: Analysis) -> None:
    result(line.company.name)
    for title, value in (
        (_("Phase"), label(line.company.phase)),
        (_("Plan"), label(line.company.plan_state)),
        (_("People"), len(analysis.people)),
        (_("Areas"), len(analysis.areas)),
        (_("Rounds"), ", ".join(r.label for r in analysis.rounds)),
        (_("Gaps"), _("{gaps}, of which {covered} covered").format(gaps=line.gaps, covered=line.covered)),
        (_("Actions"), len(analysis.actions)),
    ):
        result(f"  {title:<12}{value}")


def company_json(analysis: Analysis, today: date, *, names: bool) -> dict[str, object]:
    """Give a company as plain values; the fields are described in docs/company-json.md."""
    company, here = analysis.company, still_here(analysis, today)
    known = fulfilments(here)
    return {
        "format": "mindgap-company",
        "version": 1,
        "company": {
            "name": company.name,
            "organisation_number": company.organisation_number,
            "town": company.town,
            "region": company.region,
            "industry": company.industry,
            "employees": company.employees,
            "plan_state": company.plan_state,
            "retention_until": company.retention_until and company.retention_until.isoformat(),
        },
        "phase": company.phase,
        "people": _people(analysis, names=names),
        "areas": [{"name": a.name, "minimum": a.minimum, "critical": a.critical} for a in analysis.areas],
        "rounds": [
            {
                "label": r.label,
                "opened": r.opened.isoformat(),
                "scores": sum(s.round_id == r.id for s in analysis.scores),
            }
            for r in analysis.rounds
        ],
        "gaps": [
            {"text": g.text, "theme": g.theme, "decision": g.decision, "status": gap_status(g, here, known)}
            for g in analysis.gaps
        ],
        "actions": [
            {"title": a.title, "type": a.type, "status": a.status, "end": a.end and a.end.isoformat()}
            for a in analysis.actions
        ],
    }


def _people(analysis: Analysis, *, names: bool) -> list[dict[str, object]]:
    where, area_name = standing(analysis.placements), {a.id: a.name for a in analysis.areas}
    return [
        {
            "code": p.code,
            **({"name": p.name} if names else {}),
            "role": p.role,
            "team": p.team,
            "category": p.category,
            "steps": {area_name[area]: step for (person, area), step in where.items() if person == p.id},
        }
        for p in analysis.people
    ]


def new(home: Home, arguments: Namespace) -> int:
    """Make a company and write its name."""
    facts = {
        "region": arguments.region and Region(arguments.region),
        "town": arguments.town or "",
        "organisation_number": arguments.organisation_number or "",
        "industry": arguments.industry or "",
        "employees": arguments.employees,
        "facilitator": arguments.facilitator or "",
    }
    with opened(home) as services:
        result(services.companies.create(arguments.name, **facts).name)
    return 0


def delete(home: Home, arguments: Namespace) -> int:
    """Remove a company, after a question on a terminal."""
    with opened(home) as services:
        company = services.companies.get(arguments.name)
        question = _("Delete “{name}” with everything stored about it?").format(name=company.name)
        if not (arguments.yes or agreed(question)):
            remark(_("Nothing was deleted. Give --yes to delete without a question."))
            return 1
        services.companies.delete(company.id)
    result(_("Deleted: {name}").format(name=company.name))
    return 0
