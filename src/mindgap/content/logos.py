"""Logos from files: looked through once, so that whatever draws them later need not doubt them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from mindgap.content.errors import ContentError
from mindgap.content.svg import shapes
from mindgap.domain.funders import Logo, LogoKind

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 300_000
MOST_PIXELS = 2000
_PNG = b"\x89PNG\r\n\x1a\n"
ENDINGS = (".png", ".svg")


class LogoMissingError(ContentError):
    """The file is not there, or may not be read."""

    code = "logo.missing"
    template = "The logo {file} cannot be read. Put it in the folder {folder}, or give its whole path."


class LogoTooLargeError(ContentError):
    """The file would make every document heavy."""

    code = "logo.too_large"
    template = "The logo {file} is {found} kB. It may be at most {most} kB: save it smaller, or as SVG."


class LogoPixelsError(ContentError):
    """The picture is finer than any printer."""

    code = "logo.pixels"
    template = "The logo {file} is {width} × {height} pixels. It may be at most {most} in each direction."


class LogoUnknownError(ContentError):
    """The file is of another kind."""

    code = "logo.unknown"
    template = "The logo {file} is neither PNG nor SVG."


class LogoBrokenError(ContentError):
    """The file says that it is a picture, and cannot be read as one."""

    code = "logo.broken"
    template = "The logo {file} is broken or cut off, and cannot be read as a picture. Save it again as PNG or SVG."


class LogoUnsupportedError(ContentError):
    """The SVG holds something that is not drawn."""

    code = "logo.unsupported"
    template = (
        "The logo {file} holds <{part}>, which cannot be drawn. Save it with texts and effects made into plain "
        "shapes, or as PNG."
    )


def read_logo(path: Path, words: str, folder: Path) -> Logo:
    """Give a logo by value; `folder` is where logos belong. Raise a ContentError that names the file."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        raise LogoMissingError(file=path.name, folder=folder) from error
    if size > MOST_BYTES:
        raise LogoTooLargeError(file=path.name, found=size // 1000, most=MOST_BYTES // 1000)
    if data.startswith(_PNG):
        return _pixels(data, words, path.name)
    if b"<svg" in data:
        return _drawn(data, words, path.name)
    raise LogoUnknownError(file=path.name)


def _pixels(data: bytes, words: str, file: str) -> Logo:
    image = _opened(data, file)
    width, height = image.size
    if max(width, height) > MOST_PIXELS:
        raise LogoPixelsError(file=file, width=width, height=height, most=MOST_PIXELS)
    try:
        image.load()
    except (OSError, SyntaxError, ValueError) as error:
        raise LogoBrokenError(file=file) from error
    return Logo(words, float(width), float(height), LogoKind.PIXELS, data.hex())


def _opened(data: bytes, file: str) -> Image:
    from PIL import Image

    try:
        return Image.open(io.BytesIO(data), formats=("PNG",))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise LogoBrokenError(file=file) from error


def _drawn(data: bytes, words: str, file: str) -> Logo:
    drawing = shapes(data)
    if drawing.foreign:
        raise LogoUnsupportedError(file=file, part=drawing.foreign)
    if not drawing.text:
        raise LogoBrokenError(file=file)
    return Logo(words, drawing.width, drawing.height, LogoKind.SHAPES, drawing.text.encode().hex())
