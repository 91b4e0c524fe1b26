"""A desk to try imports at: writes files into a folder, reads them in and keeps what was stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from mindgap.domain.analysis import COLLECTIONS, Analysis
from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.staircase import standing
from mindgap.imports.people import plan_people
from mindgap.imports.people_plan import PeoplePlan
from mindgap.imports.reading import read_table
from mindgap.imports.said import Namesakes, Said
from mindgap.imports.table import Table

TODAY = date(2026, 10, 2)
Rows = Sequence[Sequence[object]]


@dataclass
class Desk:
    """Writes files into a folder, reads them in and keeps what was stored, as a facilitator would."""

    folder: Path
    analysis: Analysis
    ids: Iterator[int] = field(default_factory=count)

    def new_id(self) -> str:
        return f"id-{next(self.ids):06}"

    def text(self, text: str, encoding: str = "utf-8", name: str = "list.csv") -> Path:
        return self.bytes(text.encode(encoding), name)

    def bytes(self, data: bytes, name: str = "list.csv") -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def book(self, sheets: Mapping[str, Rows], name: str = "book.xlsx", merged: Sequence[str] = ()) -> Path:
        book = Workbook()
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
            for cells in merged:
                sheet.merge_cells(cells)
        del book["Sheet"]
        book.save(self.folder / name)
        return self.folder / name

    def plan(self, source: Path | Table, sheet: str | None = None, **said: Any) -> PeoplePlan:
        table = source if isinstance(source, Table) else read_table(source, sheet)
        around = {"today": said.pop("today", TODAY), "new_id": said.pop("new_id", self.new_id)}
        namesakes = Namesakes(said.pop("namesakes", "asked"))
        return plan_people(table, self.analysis, Said(**said, namesakes=namesakes), **around)

    def store(self, plan: PeoplePlan) -> PeoplePlan:
        kinds: dict[str, dict[str, Entity]] = {}
        for entity in (*plan.added, *plan.changed):
            name = COLLECTIONS[type(entity)]
            held = kinds.setdefault(name, {e.id: e for e in getattr(self.analysis, name)})
            held[entity.id] = entity
        stored: dict[str, Any] = {name: tuple(held.values()) for name, held in kinds.items()}
        self.analysis = replace(self.analysis, **stored)
        return plan

    def read_in(self, source: Path | Table, **said: Any) -> PeoplePlan:
        return self.store(self.plan(source, **said))

    @property
    def people(self) -> list[tuple[str, str, str, str, str | None]]:
        return [(p.code, p.name, p.role, p.team, p.category) for p in self.analysis.people]

    @property
    def steps(self) -> dict[tuple[str, str], int]:
        codes = {p.id: p.code for p in self.analysis.people}
        areas = {a.id: a.name for a in self.analysis.areas}
        return {(codes[p], areas[a]): step for (p, a), step in standing(self.analysis.placements).items()}


def empty_desk(folder: Path) -> Desk:
    return Desk(folder, Analysis(company=Company(id="company", company_id="company", name="Exempel AB")))
