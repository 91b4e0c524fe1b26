"""The pages on which people answer in private. They are told how many digits have come, never which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.participant import Group
from mindgap.domain.scoring import LEVELS
from mindgap.domain.theme import Material, Theme
from mindgap.texts import _, ngettext
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.levels import level_lines

_READABLE = 72
_DOTS = 30
_EMPTY, _COME = "○", "●"
_AIRY = 16


@dataclass(frozen=True, slots=True)
class Digit:
    """A digit that is asked for: what it is called, what to press, and the highest there is."""

    name: str
    prompt: str
    most: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What everybody answers: a question, what helps to judge it, and the digits of an answer."""

    question: str
    help: Callable[[int, int], Sequence[Content]]
    """Draws what helps to judge, for a width and at most a height."""
    digits: tuple[Digit, ...]


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many have answered, of how many in the room (None when nobody has said), and what is to be said about it."""

    answered: int = 0
    present: int | None = None
    remark: str = ""


def asked_level(question: str, theme: Theme, material: Material) -> Asked:
    """Ask for the level of a theme, with the five levels described."""

    def help_lines(width: int, height: int) -> Sequence[Content]:
        drawn = (level_lines(theme, material.level_names, width, air=air) for air in (2, 1))
        roomy = next((lines for lines in drawn if len(lines) <= height), None)
        return roomy or level_lines(theme, material.level_names, width)

    level = Digit(_("Level"), _("Press the level, 1–5."), len(LEVELS))
    return Asked(question, help_lines, (_group(), level))


def asked_statements(question: str, theme: Theme) -> Asked:
    """Ask how well each statement of a theme fits."""

    def help_lines(width: int, height: int) -> Sequence[Content]:
        drawn = [_statement(number, text, width) for number, text in enumerate(theme.statements, start=1)]
        air = [Content("")] if sum(map(len, drawn)) + len(drawn) <= height else []
        return [line for lines in drawn for line in (*lines, *air)]

    digits = [
        Digit(str(number), _("Press 1–5 for statement {number}.").format(number=number), len(LEVELS))
        for number in range(1, len(theme.statements) + 1)
    ]
    return Asked(question, help_lines, (_group(), *digits))


def _group() -> Digit:
    return Digit(_("Group"), _("Press your group, 1–{most}.").format(most=len(Group)), len(Group))


def _statement(number: int, text: str, width: int) -> list[Content]:
    first, *others = Content(text).wrap(max(20, width - 3))
    return [Content.assemble((f"{number}  ", STRONG), first), *(Content("   ") + line for line in others)]


def pass_lines(turnout: Turnout, width: int, height: int) -> list[Content]:
    """Draw the page between two people in the middle of the screen: who is next, and how many are in."""
    title, sentence = _next_up(turnout)
    rules = (
        _("Only counts are stored, never who answered what."),
        _("Groups of fewer than three answers are counted with their neighbour."),
        _("The facilitator does not answer."),
    )
    air = [Content("")] * (2 if height >= _AIRY else 1)
    body = [Content.styled(title, STRONG), *air, *_dots(turnout), Content.styled(_said(turnout), BOLD), *air]
    body += [*_wrapped(turnout.remark, width, WARNING), *(air if turnout.remark else [])]
    body += [Content(sentence), *air, *(line for rule in rules for line in _wrapped(rule, width, MUTED))]
    return [Content("")] * max(0, (height - len(body)) // 2) + [_centred(line, width) for line in body]


def entry_lines(asked: Asked, come: int, width: int, height: int, *, refused: bool = False) -> list[Content]:
    """Draw the page of one person; `come` is how many digits have been pressed, whatever they were."""
    foot = [*_groups(width), Content(""), _marks(asked, come), Content(""), _prompt(asked, come, refused=refused)]
    head = [Content.styled(asked.question, BOLD), Content("")]
    helped = list(asked.help(width, height - len(head) - len(foot) - 1))
    spare = height - len(head) - len(helped) - len(foot)
    between = [Content("")] * max(0, min(2, spare))
    return [*(head if spare >= 0 else head[:1]), *helped, *between, *foot]


def _next_up(turnout: Turnout) -> tuple[str, str]:
    """Say who is next and what that person does."""
    if turnout.answered and turnout.answered == turnout.present:
        return _("Thank you. Everybody has answered."), _("v shows the result.")
    title = _("Thank you. Pass the laptop on.") if turnout.answered else _("Pass the laptop to the first person.")
    return title, _("When nobody else sees the screen, press Enter.")


def _dots(turnout: Turnout) -> list[Content]:
    """Give one dot per person in the room where there are not too many."""
    if not turnout.present or max(turnout.present, turnout.answered) > _DOTS:
        return []
    left = max(0, turnout.present - turnout.answered)
    dots = " ".join(_COME * turnout.answered), " ".join(_EMPTY * left)
    return [Content(" ").join([Content.styled(dots[0], STRONG), Content.styled(dots[1], MUTED)]), Content("")]


def _said(turnout: Turnout) -> str:
    if turnout.present is None:
        return ngettext("{n} has answered", "{n} have answered", turnout.answered).format(n=turnout.answered)
    said = _("{n} of {present} have answered").format(n=turnout.answered, present=turnout.present)
    return _("{said}: is that right?").format(said=said) if turnout.answered > turnout.present else said


def _groups(width: int) -> list[Content]:
    """Give the groups with the digit of each."""
    lead = Content.styled(f"{_('Your group')}   ", BOLD)
    groups = [Content.assemble((f"{n} ", STRONG), label(group)) for n, group in enumerate(Group, start=1)]
    line = Content.assemble(lead, Content("    ").join(groups))
    return [line] if line.cell_length <= width else [lead, Content("   ").join(groups)]


def _marks(asked: Asked, come: int) -> Content:
    """Say of each digit that it has come, or has not."""
    marks = [_COME if at < come else _EMPTY for at in range(len(asked.digits))]
    drawn = [
        Content.assemble((f"{digit.name} ", MUTED), (mark, STRONG if mark == _COME else MUTED))
        for digit, mark in zip(asked.digits, marks, strict=True)
    ]
    return Content("    ").join(drawn)


def _prompt(asked: Asked, come: int, *, refused: bool) -> Content:
    if come >= len(asked.digits):
        return Content.styled(_("Enter hands your answer in. Backspace starts again."), BOLD)
    digit = asked.digits[come]
    if refused:
        return Content.styled(_("Only 1 to {most} can be pressed here.").format(most=digit.most), WARNING)
    return Content.assemble((digit.prompt, BOLD), f" {_('It is not shown.')}")


def _wrapped(text: str, width: int, look: str) -> list[Content]:
    return list(Content.styled(text, look).wrap(max(20, min(_READABLE, width - 4)))) if text else []


def _centred(line: Content, width: int) -> Content:
    return line.pad_left(max(0, (width - line.cell_length) // 2))
