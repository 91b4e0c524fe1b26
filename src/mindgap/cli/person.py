"""`mindgap person …`: the rights of the people whose data are kept."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime

from mindgap.cli.output import agreed, as_json, opened, remark, result
from mindgap.config import Home
from mindgap.domain.register import RegisterExtract
from mindgap.storage import backup
from mindgap.texts import _
from mindgap.texts.formats import day
from mindgap.texts.labels import label


def show(home: Home, arguments: Namespace) -> int:
    """Write the register extract of one person."""
    with opened(home) as services:
        extract = services.people.extract(arguments.company, arguments.code)
    if arguments.json:
        as_json(extract_json(extract))
    else:
        _write(extract)
    return 0


def extract_json(extract: RegisterExtract) -> dict[str, object]:
    """Give the extract as plain values."""
    person, areas = extract.person, extract.area_names
    return {
        "format": "mindgap-person",
        "version": 1,
        "code": person.code,
        "name": person.name,
        "role": person.role,
        "team": person.team,
        "category": person.category,
        "own_wish": person.own_wish,
        "leaves": person.leaves and person.leaves.isoformat(),
        "indicators": {name: getattr(extract.indicator, name, None) for name in ("gender", "age_band", "education")},
        "placements": [
            {
                "area": areas[p.area_id],
                "step": p.step,
                "view": p.view,
                "evidence": p.evidence,
                "on": p.on.isoformat(),
            }
            for p in extract.placements
        ],
        "targets": [
            {"area": areas[t.area_id], "step": t.step, "by": t.by and t.by.isoformat()} for t in extract.targets
        ],
        "actions": [
            {"title": a.title, "hours": a.hours, "end": a.end and a.end.isoformat(), "status": a.status}
            for a in extract.actions
        ],
        "plan_versions": list(extract.versions),
    }


def _write(extract: RegisterExtract) -> None:
    person, areas = extract.person, extract.area_names
    result(f"{person.code}  {person.name}")
    for title, value in (
        (_("Role"), person.role),
        (_("Team"), person.team),
        (_("Category"), label(person.category)),
        (_("Own wish"), person.own_wish),
        (_("Last day"), day(person.leaves)),
    ):
        result(f"  {title:<14}{value or '–'}")
    if extract.indicator is not None:
        told = extract.indicator
        held = ", ".join(label(value) for value in (told.gender, told.age_band, told.education) if value)
        result(f"  {_('Indicators'):<14}{held}")
    for p in extract.placements:
        result(f"  {day(p.on):<14}{areas[p.area_id]}: {p.step} ({label(p.view)}, {label(p.evidence)})")
    for t in extract.targets:
        result(f"  {_('Target'):<14}{areas[t.area_id]}: {t.step} ({day(t.by)})")
    for a in extract.actions:
        result(f"  {_('Action'):<14}{a.title} ({label(a.status)}, {day(a.end)})")
    if extract.versions:
        result(f"  {_('Plan versions'):<14}{', '.join(map(str, extract.versions))}")


def erase(home: Home, arguments: Namespace) -> int:
    """Erase one person, after a question on a terminal."""
    with opened(home) as services:
        extract = services.people.extract(arguments.company, arguments.code)
        question = _("Erase {code} with all placements, targets and past changes? This cannot be undone.")
        if not (arguments.yes or agreed(question.format(code=extract.person.code))):
            remark(_("Nothing was erased. Give --yes to erase without a question."))
            return 1
        services.people.erase(arguments.company, arguments.code)
    backup.renew(home.database, home.backups, datetime.now().astimezone())
    result(_("Erased: {code}").format(code=extract.person.code))
    remark(_("The home’s own backups were made anew without the person."))
    remark(_("Copies and documents elsewhere still hold the person, and so do texts where the name was typed."))
    return 0
