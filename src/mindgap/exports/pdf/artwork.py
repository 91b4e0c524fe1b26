"""The flag and the logos as pictures that the file holds once, however many pages show them."""

from __future__ import annotations

import io

from reportlab.lib.utils import ImageReader

from mindgap.domain.funders import Logo, LogoKind
from mindgap.exports.logo_shapes import Shape, shapes
from mindgap.exports.pdf.sheet import Sheet
from mindgap.reporting import emblem

FLAG = "flag"
_EVEN_ODD, _WINDING = 0, 1
_MOST_PIXELS = 4_000_000


def define_flag(canvas: Sheet, height: float) -> None:
    """Let the file hold the flag, drawn to its specification with its white border, under the name FLAG."""
    width, border = height * emblem.PROPORTION, height * emblem.BORDER
    canvas.beginForm(FLAG, -border, -border, width + border, height + border)
    _paint(canvas, "#FFFFFF", (-border, -border, width + 2 * border, height + 2 * border))
    _paint(canvas, emblem.BLUE, (0, 0, width, height))
    canvas.setFillColorRGB(*_rgb(emblem.GOLD))
    for star in emblem.stars(height):
        path = canvas.beginPath()
        for index, point in enumerate(star):
            (path.lineTo if index else path.moveTo)(*point)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.endForm()


def define_logo(canvas: Sheet, name: str, logo: Logo, width: float, height: float) -> None:
    """Let the file hold a logo at a size; raise ValueError when it was not kept as it should."""
    canvas.beginForm(name, 0, 0, width, height)
    if logo.kind is LogoKind.PIXELS:
        canvas.drawImage(_pixels(logo), 0, 0, width, height, mask="auto")
    else:
        canvas.translate(0, height)
        canvas.scale(width / logo.width, -height / logo.height)
        for shape in shapes(logo):
            _draw(canvas, shape)
    canvas.endForm()


def _pixels(logo: Logo) -> ImageReader:
    from PIL import Image

    try:
        image = Image.open(io.BytesIO(bytes.fromhex(logo.image)), formats=("PNG",))
        if image.width * image.height > _MOST_PIXELS:
            raise ValueError(image.size)
        return ImageReader(image.convert("RGBA"))
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(logo.words) from error


def _draw(canvas: Sheet, shape: Shape) -> None:
    path = canvas.beginPath()
    for letter, numbers in shape.steps:
        match letter:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.curveTo(*numbers)
            case _:
                path.close()
    if shape.fill:
        canvas.setFillColorRGB(*_rgb(shape.fill))
    if shape.stroke:
        canvas.setStrokeColorRGB(*_rgb(shape.stroke))
        canvas.setLineWidth(shape.line)
    rule = _EVEN_ODD if shape.even_odd else _WINDING
    canvas.drawPath(path, stroke=int(bool(shape.stroke)), fill=int(bool(shape.fill)), fillMode=rule)


def _paint(canvas: Sheet, colour: str, box: tuple[float, float, float, float]) -> None:
    canvas.setFillColorRGB(*_rgb(colour))
    canvas.rect(*box, stroke=0, fill=1)


def _rgb(colour: str) -> tuple[float, float, float]:
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)
