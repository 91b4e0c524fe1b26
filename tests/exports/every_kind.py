"""Every kind of PDF that the program makes, of a made-up company, in both languages and with everything on it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image, ImageDraw

from mindgap import texts
from mindgap.content.loader import load
from mindgap.content.logos import read_logo
from mindgap.domain.analysis import Analysis
from mindgap.domain.funders import Funders, Logo
from mindgap.exports.attendance_export import ListFormat, render_attendance
from mindgap.exports.forms_export import Form, render_form
from mindgap.exports.person_sheets import SheetsOrder, render_sheets
from mindgap.exports.plan_export import Order, render_plan
from mindgap.exports.programme_export import render_programme
from mindgap.exports.progress_export import ProgressOrder, render_progress
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.compose.forms import FormFacts
from mindgap.reporting.facts import build_plan
from mindgap.reporting.facts.attendance import build_attendance
from mindgap.reporting.facts.control import VersionFacts
from mindgap.reporting.facts.programme import build_programme, company_line
from mindgap.reporting.facts.progress import build_progress
from mindgap.reporting.facts.sheets import build_sheets
from tests.exports.rich_plan import TODAY, Size, rich_analysis

SVG = b"""<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x.invalid/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 100"><style>.a{fill:#123456}</style>
<rect class="a" width="120" height="100" rx="14"/>
<g transform="translate(60 50)"><circle r="30" style="fill:#fc0;stroke:#fff;stroke-width:6"/></g>
<path d="M40 60 L60 20 80 60z M52 52h16v-8h-16z" fill-rule="evenodd" fill="#a00"/></svg>"""
COMPANY = rich_analysis(Size(8, 4, 6, 4))


def png(width: int = 60, height: int = 20) -> bytes:
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((1, 1, height - 2, height - 2), fill=(200, 30, 60, 180))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def logo(folder: Path, name: str, data: bytes, words: str) -> Logo:
    (folder / name).write_bytes(data)
    return read_logo(folder / name, words, folder)


def funders(folder: Path) -> Funders:
    logos = (logo(folder, "a.png", png(), "Fiktiva IUC"), logo(folder, "b.svg", SVG, "Fiktiva Techtank"))
    return Funders(eu=True, line="Genomförs av IUC och Techtank (fiktivt)", line_language="sv", logos=logos)


Made = Callable[[Analysis, str, Funders | None], bytes]


def _plan(order: Order, *, version: bool = False) -> Made:
    def made(company: Analysis, language: str, paying: Funders | None) -> bytes:
        facts = replace(build_plan(company, load(language), TODAY), funders=paying)
        told = VersionFacts(2, 1, ()) if version else None
        return render_plan(replace(facts, control=replace(facts.control, version=told)), order)

    return made


def _sheets(company: Analysis, language: str, paying: Funders | None) -> bytes:
    return render_sheets(replace(build_sheets(company, load(language), TODAY), funders=paying), SheetsOrder(names=True))


def _progress(edition: Edition) -> Made:
    def made(company: Analysis, language: str, paying: Funders | None) -> bytes:
        facts = replace(build_progress(company, load(language), TODAY), funders=paying)
        return render_progress(facts, ProgressOrder("pdf", edition))

    return made


def _programme(company: Analysis, language: str, paying: Funders | None) -> bytes:
    material = load(language)
    facts = build_programme([company_line(company, material)], material, (), date(2026, 11, 24))
    return render_programme(replace(facts, funders=paying), "pdf")


def _attendance(company: Analysis, _language: str, paying: Funders | None) -> bytes:
    return render_attendance(replace(build_attendance(company, TODAY), funders=paying), ListFormat.PDF)


def _form(form: Form, per_page: int = 4) -> Made:
    def made(company: Analysis, language: str, paying: Funders | None) -> bytes:
        return render_form(FormFacts(load(language), company.company.name, paying), form, per_page)

    return made


KINDS: dict[str, Made] = {
    "plan": _plan(Order()),
    "plan with names": _plan(Order(names=True)),
    "plan for the union": _plan(Order(edition=Edition.UNION)),
    "plan as a version": _plan(Order(), version=True),
    "sheets": _sheets,
    "follow-up": _progress(Edition.COMPANY),
    "follow-up for the union": _progress(Edition.UNION),
    "programme": _programme,
    "attendance": _attendance,
    "cards, four": _form(Form.CARDS, 4),
    "cards, two": _form(Form.CARDS, 2),
    "self-assessment": _form(Form.SELF_ASSESSMENT),
    "survey": _form(Form.SURVEY),
}


@contextmanager
def spoken(language: str) -> Iterator[None]:
    mine = texts.language()
    texts.use(language)
    yield
    texts.use(mine)
