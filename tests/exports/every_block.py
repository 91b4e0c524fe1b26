"""One of every block, for renderers to be tried on."""

from __future__ import annotations

from mindgap.reporting import blocks as b


def every_block() -> tuple[b.Block, ...]:
    """Give one of every kind of block."""
    return (*_texts(), *_pictures())


def sheet() -> b.PersonSheet:
    """Give an employee's sheet with one of everything."""
    line = b.StepLine("Svets", 2, 3, "2", "1", "2 Kan\n12 okt. 2026", "3 Bra\nsenast 1 juni 2027")
    return b.PersonSheet(
        title="Mitt blad",
        bookmark="K1",
        who=(("Kod", "K1"), ("Namn", "")),
        stairs=b.StepSection(
            "Steg", ("Område", "Egen", "Chef", "Nu", "Mål"), 5, "Fylld: nu", (line,), "Inget", "{n} till"
        ),
        wish=b.TextSection("Önskan", "Mer", "Inget", "Längre"),
        actions=b.ListSection("Insatser", ("Insats", "Tid"), (2, 1), (("Kurs", "maj"),), "Ingen", "{n} till"),
        spread=b.ListSection("Vidare", ("Min del", "Vad"), (1, 1), (), "Inget förs vidare", "{n} till"),
        signers=("Medarbetare", "Chef"),
        signing=("Ort", "Underskrift"),
        notes=("Inte för lön",),
    )


def _texts() -> tuple[b.Block, ...]:
    columns = (b.Column("Namn", 2), b.Column("Antal", 1, b.Align.RIGHT))
    return (
        b.Cover("Kompetensplan", "Provbolaget", "Staden", "Utgåva", "Utkast", (("Läge", "Utkast"),)),
        b.Heading(1, "Rubrik"),
        b.Paragraph("Rad 1\nRad 2", lead=True),
        b.BulletList(("Ett", "Två"), ordered=True),
        b.BulletList(("Punkt",)),
        b.Definitions((("Ord", "Betydelse"),)),
        b.Quote("Egna ord", "IF Metall"),
        b.Note(b.NoteKind.WARNING, "Ensam", "Risk"),
        b.Note(b.NoteKind.INFO, "Bra att veta"),
        b.KeyFigures((b.Figure("3", "gap", warning=True),)),
        b.Table("Tabellen säger", columns, (("A", "1"),), total=("Summa", "1"), note="Fotnot"),
        b.PageBreak(),
        b.CutCards(4, tuple(b.Card(str(n), "Nivå", "Text") for n in range(1, 6))),
        b.BoxRows("Frågor", ("1", "2", "3"), (("1.", "Påstående"), ("2.", "Annat"))),
        b.BoxRows("", ("Ledning", "Fack"), (("", "Jag hör till"),)),
        sheet(),
        b.Heading(1, "Sist"),
        b.Signatures("Ort och datum", "Underskrift", "Namn", (b.SignatureLine("Arbetsgivare", "Vd"),)),
    )


def _pictures() -> tuple[b.Block, ...]:
    levels = ("1", "2", "3", "4", "5")
    dumbbells = (
        b.DumbbellRow("Tema", b.Span(2.0, 1, 3, "2,0"), b.Span(4.0, 3, 5, "4,0"), "2,0"),
        b.DumbbellRow("Annat", None, None, "–", "inte skattat"),
    )
    steps = (b.StairStep(1, "Ny", "Lär sig", 2, 0, "2", "0"), b.StairStep(2, "Kan", "Klarar det", 1, 3, "1", "3"))
    heat = (b.HeatRow("Svets", (b.HeatCell("1", 1),), "En person", warning=True),)
    bars = (b.BudgetBar("kv 1", (b.BarPart(0, 5, "5 kr"),), "5 kr", "2 tim"),)
    gantt = (b.GanttRow("1. Kurs", 0.0, 1.0, "jan – mars", "Planerad"),)
    return (
        b.Dumbbell("Störst avstånd", "Tema 2,0", levels, "Nu", "Önskat", "Spridning", "Gap", dumbbells),
        b.Radar("Nätet", "Tema 2,0 → 4,0", "Nu", "Önskat", (b.RadarAxis("Tema", 2.0, 4.0, "2,0 → 4,0"),)),
        b.StaircasePicture("Trappan", "Två steg", "Nu", "Mål", steps),
        b.HeatMap("Kartan", "Svets 1", "Område", ("1",), "Täckning", heat, (b.HeatCell("ingen", 0), b.HeatCell("x"))),
        b.PriorityMatrix(
            "Matrisen",
            "Gap ett och två",
            "Vikt",
            "Insats",
            ("A", "B", "C", "D"),
            (b.MatrixPoint(1, 5, 2, "Gap ett"), b.MatrixPoint(2, 5, 2, "Gap två", muted=True)),
        ),
        b.Gantt("Tidplanen", "Kurs", ("kv 1",), gantt, 0.5, "I dag"),
        b.FlowPicture(
            "Flödet",
            "Ett steg",
            "Personer",
            "Platser som frigörs",
            "Steg",
            ("I dag", "Kv 1 2027"),
            (
                b.FlowRow("2 Kan", (b.FlowCell(3, "3"), b.FlowCell(2, "2", 1, "1"))),
                b.FlowRow("1 Ny", (b.FlowCell(0, "0"),) * 2),
            ),
            (b.FlowSum("Alla", ("3", "2")),),
            3,
        ),
        b.BudgetBars("Budgeten", "5 kr", ("Egna", "Andra"), 5, bars),
    )
