"""A plan with fpdf2: its tables, its running text and its shapes; it has no structure tags to write."""

from __future__ import annotations

from contextlib import ExitStack
from importlib import import_module
from typing import Any

from font_source_sans_pro import font_files_ttf

from mindgap.exports.pdf.measures import BOTTOM, MARGIN, PAGE_HEIGHT, TOP, WIDTH
from mindgap.exports.pdf.styles import Face
from tests.bench.peers.pictures import Picture, corners
from tests.bench.peers.things import Grid, Text, Thing, Turn
from tests.exports.pdf_recording import Call

SIZES = {0: (9.5, 13), 1: (22, 26), 2: (13.5, 18), 3: (10.5, 14)}


def plan(parts: tuple[Thing, ...], footer: str) -> bytes:
    """Give the plan as a file."""
    pdf = import_module("fpdf").FPDF(unit="pt", format="A4")
    for face in Face:
        pdf.add_font(face.value, fname=font_files_ttf[face.value])
    pdf.set_lang("sv-SE")
    pdf.set_margins(MARGIN, MARGIN, MARGIN)
    pdf.set_auto_page_break(True, margin=BOTTOM)
    pdf.footer = lambda: _foot(pdf, footer)
    pdf.add_page()
    for part in parts:
        _add(pdf, part)
    return bytes(pdf.output())


def _foot(pdf: Any, footer: str) -> None:
    pdf.set_y(-BOTTOM + 6)
    pdf.set_font(Face.REGULAR.value, size=7.5)
    pdf.cell(WIDTH - 80, 10, footer)
    pdf.cell(80, 10, f"{pdf.page_no()} / {{nb}}", align="R")


def _add(pdf: Any, part: Thing) -> None:
    match part:
        case Text():
            _text(pdf, part)
        case Grid():
            _table(pdf, part)
        case Picture():
            _picture(pdf, part)
        case Turn():
            pdf.add_page()


def _text(pdf: Any, part: Text) -> None:
    size, leading = SIZES[part.level]
    pdf.set_font((Face.SEMIBOLD if part.level else Face.REGULAR).value, size=size)
    if part.level:
        pdf.start_section(part.words, part.level - 1, strict=False)
    words = f"{part.mark} {part.words}" if part.mark else part.words
    pdf.multi_cell(WIDTH, leading, words, new_x="LMARGIN", new_y="NEXT", align="L")
    pdf.ln(6)


def _table(pdf: Any, part: Grid) -> None:
    pdf.set_font(Face.REGULAR.value, size=8.5)
    aligned = tuple("RIGHT" if right else "LEFT" for right in part.right)
    with pdf.table(
        part.rows,
        width=WIDTH,
        col_widths=part.shares,
        text_align=aligned,
        line_height=11,
        padding=(3.5, 9, 3.5, 0),
        borders_layout="HORIZONTAL_LINES",
        first_row_as_headings=part.head,
        headings_style=import_module("fpdf.fonts").FontFace(family=Face.SEMIBOLD.value, emphasis=""),
    ):
        pass
    pdf.ln(14)


def _picture(pdf: Any, part: Picture) -> None:
    if pdf.get_y() + part.height > PAGE_HEIGHT - BOTTOM:
        pdf.add_page()
    top = pdf.get_y() + TOP
    with ExitStack() as turned:
        origin = (0.0, top)
        for call in part.calls:
            origin = _turned(pdf, call, origin, turned) or origin
    pdf.set_y(top - TOP + part.height)
    pdf.set_text_color(0)
    pdf.set_fill_color(255)
    pdf.set_draw_color(160)
    pdf.set_line_width(0.5)
    pdf.set_dash_pattern()


def _turned(pdf: Any, call: Call, origin: tuple[float, float], turned: ExitStack) -> tuple[float, float] | None:
    """Draw one thing around `origin`; give another origin when what follows is drawn around that."""
    name, args, _ = call
    x, y = origin
    if name == "translate":
        return x + args[0], y - args[1]
    if name == "rotate":
        turned.enter_context(pdf.rotation(args[0], x, y))
    elif name == "restoreState":
        turned.close()
        return 0.0, pdf.get_y() + TOP
    else:
        _draw(pdf, call, origin)
    return None


def _draw(pdf: Any, call: Call, origin: tuple[float, float]) -> None:  # noqa: C901  # one arm per kind of call
    name, args, looks = call
    left, top = origin
    style = ("D" if looks.get("stroke", 1) else "") + ("F" if looks.get("fill", 0) else "")
    match name, args:
        case "drawString", (x, y, text):
            pdf.text(left + x, top - y, text)
        case "setFont", (face, size):
            pdf.set_font(face, size=size)
        case "setFillColorRGB", rgb:
            pdf.set_fill_color(*(round(255 * part) for part in rgb))
            pdf.set_text_color(*(round(255 * part) for part in rgb))
        case "setStrokeColorRGB", rgb:
            pdf.set_draw_color(*(round(255 * part) for part in rgb))
        case "setLineWidth", (width,):
            pdf.set_line_width(width)
        case "setDash", (dash,):
            pdf.set_dash_pattern(*dash)
        case "line", (x1, y1, x2, y2):
            pdf.line(left + x1, top - y1, left + x2, top - y2)
        case "rect", (x, y, width, height):
            pdf.rect(left + x, top - y - height, width, height, style=style)
        case "circle", (x, y, radius):
            pdf.circle(left + x, top - y, radius, style=style)
        case "wedge", (x1, y1, x2, _, start, extent):
            pdf.solid_arc(left + x1, top - y1 - (x2 - x1), x2 - x1, start, start + extent, style=style)
        case "path", ops:
            pdf.polygon([(left + x, top - y) for x, y in corners(ops)], style=style)
