"""What a file says itself about its values: "I = introduktion, L = under upplärning", a block of cells, a sheet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from mindgap.imports.located import shown
from mindgap.imports.table import Row

_PAIR = re.compile(r"([^=]+)=([^=]+)")
_ITEM = re.compile(r"(?:^|(?<=[\s,;.|/•(]))([^\W_]{1,3}|[○◔◑◕●✓✔])\s*(?:(=)|:|[–—]|-(?=\s)|\)(?=\s))\s*")
_WORD = re.compile(r"[^\W\d_]{3}")
_LEAST_PARTS = 2
_STEMS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (step, re.compile("|".join(words.split("/"))))
    for step, words in (
        (
            5,
            "handledar/utbilda andra/utbildar andra/lära ut/lär ut/instruktör/train others/trainer/teach",
        ),
        (5, "trains others/coach/utveckl/ausbild/schult/szkol/koulutta/oplærer/opplærer/lære andre/lærer andre"),
        (4, "mångkunn/avancer/felsök/omställ/advanced/expert/zaawans/ekspert/specialist/erfaren"),
        (1, r"introd/nybörj/\bny\b/nyanställd/beginner/novice/anfänger/einarbeit/początk/aloittel/nybegyn"),
        (2, "upplär/under utbild/under lär/med stöd/med hjälp/handledning/bredvid/assist/support/learning/in training"),
        (2, "angelernt/unterstütz/w trakcie/oplæring/opplæring/perehdyt/under opp"),
        (3, "självstä/själv/utan hjälp/utan stöd/independ/alone/unaided/selbst/samodziel/itsenäi/selvst"),
        (1, "grund/basic"),
    )
)
"""Words by which a step is known, in the order they are tried; numbered as the usual five steps."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What was found: values in lower case with the file's words, and the steps that follow."""

    words: Mapping[str, str] = field(default_factory=dict)
    steps: Mapping[str, int] = field(default_factory=dict)

    def step(self, value: str) -> int | None:
        """Give the step that the file says or means with a value in lower case, or None."""
        return self.steps.get(value)


def legend_in(texts: Iterable[str], rows: Iterable[Row], wanted: Collection[str], steps: Iterable[str]) -> Legend:
    """Read what a file says about its values.

    `texts` are cells that may hold several values at once, `rows` such in which a value may stand beside its words,
    `wanted` the values in lower case that the matrix holds, `steps` the names of the steps from 1 up. Words lead to
    the step whose name they hold, else to the one that is known by the same kind of words; so does a value that is
    itself such words. A value beside another one is a row of a matrix and explains nothing.
    """
    numbers: dict[str, int] = {}
    words: dict[str, str] = {}
    for text in texts:
        numbers |= legend([text])
        words |= {v: w for v, w in _items(text) if v in wanted}
    for value, said in (pair for row in rows for pair in _pairs(row)):
        if value in wanted and said.casefold() not in wanted:
            words.setdefault(value, said)
    names = tuple(steps)
    told = {**{value: value for value in wanted}, **words}
    meant = {value: step for value, said in told.items() if (step := step_of(said, names)) is not None}
    plain = {v: int(w) for v, w in words.items() if w.isascii() and w.isdecimal()}
    return Legend({v: shown(w) for v, w in words.items()}, {**meant, **plain, **numbers})


def step_of(words: str, steps: tuple[str, ...]) -> int | None:
    """Give the step that words describe: the one they name, else the one whose own name is of the same kind.

    Where steps have no names the kind is the step, as on the usual staircase of five.
    """
    folded = words.casefold()
    named = [(len(name), number) for number, name in enumerate(steps, 1) if name and name.casefold() in folded]
    if named:
        return max(named)[1]
    kind = _kind(folded)
    if not steps:
        return kind
    return next((n for n, name in enumerate(steps, 1) if kind and _kind(name.casefold()) == kind), None)


def _kind(folded: str) -> int | None:
    return next((step for step, stem in _STEMS if stem.search(folded)), None)


def _items(text: str) -> list[tuple[str, str]]:
    """Cut "I = introduktion, L: under upplärning" into values and words; one alone must have "="."""
    found = list(_ITEM.finditer(text))
    if len(found) < _LEAST_PARTS and not (found and found[0][2] and found[0].start() == 0):
        return []
    ends = [*(m.start() for m in found[1:]), len(text)]
    cut = ((m[1].casefold(), text[m.end() : end].strip(" ,;.|/•()")) for m, end in zip(found, ends, strict=True))
    return [(value, words) for value, words in cut if words]


def _pairs(row: Row) -> list[tuple[str, str]]:
    """Give the values of a row that have words in the next cell."""
    cells = zip(row.cells, row.cells[1:], strict=False)
    return [(a.casefold(), b) for a, b in cells if a and (_WORD.search(b) or (b.isdecimal() and not a.isdecimal()))]


def legend(texts: Iterable[str]) -> dict[str, int]:
    """Read what a file says in numbers: "I L U O = 1 2 3 4", "I=1, L=2"; "3 = kan själv" says none."""
    found: dict[str, int] = {}
    for text in texts:
        for part in re.split(r"[,;]", text):
            if match := _PAIR.fullmatch(part.strip()):
                found |= _paired(match[1].split(), match[2].split())
    return found


def _paired(left: list[str], right: list[str]) -> dict[str, int]:
    words, numbers = (left, right) if right and right[0].isdecimal() else (right, left)
    if len(words) != len(numbers) or not all(n.isascii() and n.isdecimal() for n in numbers):
        return {}
    return {word.casefold(): int(n) for word, n in zip(words, numbers, strict=True) if not word.isdecimal()}
