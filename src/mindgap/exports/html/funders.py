"""Who pays, as HTML: the flag and drawn logos as SVG within the page, the others as data of its own."""

from __future__ import annotations

from base64 import b64encode

from mindgap.domain.funders import Logo, LogoKind
from mindgap.exports.html.tags import EMPTY, Html, element, joined, text
from mindgap.exports.logo_shapes import Shape, shapes
from mindgap.reporting import emblem
from mindgap.reporting.blocks import Backing

_UNITS = 180.0
"""The height of the flag in the units of its picture: a star's radius is ten of them."""


def has_pixels(backing: Backing | None) -> bool:
    """Tell whether there is a logo that is no drawing."""
    return backing is not None and any(logo.kind is LogoKind.PIXELS for logo in backing.logos)


def funders(backing: Backing) -> Html:
    """Give who pays as a section of its own."""
    words = (_statement(backing), _line(backing))
    return element(
        "section",
        _flag(backing.flag_alt) if backing.statement else EMPTY,
        element("div", *words) if any(words) else EMPTY,
        *(_logo(logo) for logo in backing.logos),
        class_="funders",
    )


def _statement(backing: Backing) -> Html:
    return element("p", element("strong", text(backing.statement))) if backing.statement else EMPTY


def _line(backing: Backing) -> Html:
    if not backing.line:
        return EMPTY
    language = {"lang": backing.line_language} if backing.line_language else {}
    return element("p", text(backing.line), **language)


def _flag(words: str) -> Html:
    width = _UNITS * emblem.PROPORTION
    field = element("rect", width=width, height=_UNITS, fill=emblem.BLUE)
    stars = (
        element("polygon", points=" ".join(f"{x:.3f},{_UNITS - y:.3f}" for x, y in star), fill=emblem.GOLD)
        for star in emblem.stars(_UNITS)
    )
    return _picture(words, (width, _UNITS), joined((field, *stars), ""), "flag")


def _picture(words: str, size: tuple[float, float], inside: Html, kind: str) -> Html:
    box = f"0 0 {size[0]:.6g} {size[1]:.6g}"
    return element("svg", inside, viewBox=box, role="img", aria_label=words, class_=kind)


def _logo(logo: Logo) -> Html:
    if logo.kind is LogoKind.SHAPES:
        drawn = joined((_shape(shape) for shape in shapes(logo)), "")
        return _picture(logo.words, (logo.width, logo.height), drawn, "logo")
    data = b64encode(bytes.fromhex(logo.image)).decode()
    src = f"data:image/png;base64,{data}"
    return Html(element("img", src=src, alt=logo.words, class_="logo").removesuffix("</img>"))


def _shape(shape: Shape) -> Html:
    steps = " ".join(" ".join((letter, *(f"{number:g}" for number in numbers))) for letter, numbers in shape.steps)
    line: dict[str, str | float] = {"stroke": shape.stroke, "stroke_width": shape.line} if shape.stroke else {}
    rule = {"fill_rule": "evenodd"} if shape.even_odd else {}
    return element("path", d=steps, fill=shape.fill or "none", **line, **rule)
