"""A plan with WeasyPrint: HTML with a style sheet for paper and SVG pictures, written with structure tags as ours."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib import import_module

from font_source_sans_pro import font_files_ttf

from mindgap.exports.pdf.measures import MARGIN, TOP, WIDTH
from mindgap.exports.pdf.styles import Face
from tests.bench.peers.pictures import Picture, corners
from tests.bench.peers.things import Grid, Text, Thing, Turn
from tests.exports.pdf_recording import Call

STYLE = f"""
@page {{ size: A4; margin: 18mm 18mm 24mm; @bottom-left {{ content: var(--foot); width: 80% }}
  @bottom-right {{ content: counter(page) " / " counter(pages) }} font: 7.5pt {Face.REGULAR.value} }}
body {{ font: 9.5pt/13pt {Face.REGULAR.value}; margin: 0 }} p, li {{ margin: 0 0 6pt }} svg {{ display: block }}
h1, h2, h3, th {{ font-family: {Face.SEMIBOLD.value}; font-weight: normal; break-after: avoid; margin: 12pt 0 6pt }}
h1 {{ font-size: 22pt; line-height: 26pt }} h2 {{ font-size: 13.5pt }} h3 {{ font-size: 10.5pt }}
table {{ width: 100%; table-layout: fixed; border-collapse: collapse; margin: 8pt 0 14pt }}
table {{ font: 8.5pt/11pt {Face.REGULAR.value} }}
td, th {{ border-bottom: .5pt solid #ddd; padding: 3.5pt 9pt 3.5pt 0; text-align: left; vertical-align: top }}
.right {{ text-align: right }} .turn {{ break-before: page }}
"""
FACES = "".join(
    f"@font-face {{ font-family: {face.value}; src: url('file://{font_files_ttf[face.value]}') }}" for face in Face
)


def plan(parts: tuple[Thing, ...], footer: str) -> bytes:
    """Give the plan as a file."""
    foot = f":root {{ --foot: '{footer}' }}"
    body = "".join(map(_html, parts))
    page = f'<html lang="sv"><title>Plan</title><style>{FACES}{foot}{STYLE}</style><body>{body}</body></html>'
    made: bytes = import_module("weasyprint").HTML(string=page).write_pdf(pdf_tags=True)
    return made


def _html(part: Thing) -> str:
    match part:
        case Text(words, 0, ""):
            return f"<p>{escape(words)}</p>"
        case Text(words, 0, _):
            return f"<ul><li>{escape(words)}</li></ul>"
        case Text(words, level, _):
            return f"<h{level}>{escape(words)}</h{level}>"
        case Grid():
            return _table(part)
        case Picture():
            return f'<svg width="{WIDTH}pt" height="{part.height}pt" viewBox="{_view(part)}">{_inside(part)}</svg>'
        case Turn():
            return '<div class="turn"></div>'


def _table(part: Grid) -> str:
    whole = sum(part.shares)
    widths = "".join(f'<col style="width: {100 * share / whole:.2f}%">' for share in part.shares)
    looks = [' class="right"' if right else "" for right in part.right]
    head = f"<thead>{_row(part.rows[0], looks, 'th')}</thead>" if part.head else ""
    rows = "".join(_row(row, looks, "td") for row in part.rows[part.head :])
    return f"<table>{widths}{head}<tbody>{rows}</tbody></table>"


def _row(texts: tuple[str, ...], looks: list[str], tag: str) -> str:
    cells = zip((escape(text).replace("\n", "<br>") for text in texts), looks, strict=True)
    return f"<tr>{''.join(f'<{tag}{look}>{text}</{tag}>' for text, look in cells)}</tr>"


def _view(part: Picture) -> str:
    return f"{MARGIN} {-TOP} {WIDTH} {part.height}"


def _inside(part: Picture) -> str:
    """Give the shapes; SVG counts y downwards."""
    looks = {"fill": "#000", "stroke": "#000", "stroke-width": "1", "dash": "", "font": ""}
    return "".join(shape for call in part.calls for shape in _shapes(call, looks))


def _shapes(call: Call, looks: dict[str, str]) -> Iterator[str]:  # noqa: C901, PLR0912  # one arm per kind of call
    name, args, kwargs = call
    fill = looks["fill"] if kwargs.get("fill", 0) else "none"
    stroke = looks["stroke"] if kwargs.get("stroke", 1) else "none"
    style = f'fill="{fill}" stroke="{stroke}" stroke-width="{looks["stroke-width"]}"{looks["dash"]}'
    match name, args:
        case "drawString", (x, y, text):
            yield f'<text x="{x:.2f}" y="{-y:.2f}" fill="{looks["fill"]}"{looks["font"]}>{escape(text)}</text>'
        case "setFont", (face, size):
            looks["font"] = f' font-family="{face}" font-size="{size}"'
        case "setFillColorRGB", rgb:
            looks["fill"] = _colour(rgb)
        case "setStrokeColorRGB", rgb:
            looks["stroke"] = _colour(rgb)
        case "setLineWidth", (width,):
            looks["stroke-width"] = str(width)
        case "setDash", (dash,):
            looks["dash"] = f' stroke-dasharray="{" ".join(map(str, dash))}"' if dash else ""
        case "line", (x1, y1, x2, y2):
            yield f'<line x1="{x1:.2f}" y1="{-y1:.2f}" x2="{x2:.2f}" y2="{-y2:.2f}" {style}/>'
        case "rect", (x, y, width, height):
            yield f'<rect x="{x:.2f}" y="{-y - height:.2f}" width="{width:.2f}" height="{height:.2f}" {style}/>'
        case "circle", (x, y, radius):
            yield f'<circle cx="{x:.2f}" cy="{-y:.2f}" r="{radius:.2f}" {style}/>'
        case "wedge", (x1, y1, x2, y2, _, extent):
            yield _wedge((x1 + x2) / 2, (y1 + y2) / 2, (x2 - x1) / 2, extent, style)
        case "path", ops:
            points = " ".join(f"{x:.2f},{-y:.2f}" for x, y in corners(ops))
            yield f'<polygon points="{points}" {style}/>'
        case "translate", (x, y):
            yield f'<g transform="translate({x:.2f} {-y:.2f})'
        case "rotate", (degrees,):
            yield f' rotate({-degrees})">'
        case "restoreState", _:
            yield "</g>"


def _wedge(x: float, y: float, radius: float, extent: float, style: str) -> str:
    """Give a pie of one, two or three quarters, clockwise from the top."""
    end = {90: (x + radius, -y), 180: (x, -y + radius), 270: (x - radius, -y)}[round(extent)]
    sweep = f"A{radius:.2f} {radius:.2f} 0 {int(extent > 180)} 1 {end[0]:.2f} {end[1]:.2f}"
    return f'<path d="M{x:.2f} {-y:.2f} V{-y - radius:.2f} {sweep} Z" {style}/>'


def _colour(rgb: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in rgb)
