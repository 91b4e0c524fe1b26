"""Which headings tell of something that is never stored about a person: by the whole heading, and by its words."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from mindgap.domain.text import clean
from mindgap.imports import never_words, tongues

WHOLE = """personnummer personnr persnr pnr pnummer personnumret personligtid personidentitet identitetsnummer
    personalidentitynumber personalidnumber socialsecuritynumber ssn nationalid nationalidnumber
    samordningsnummer samordningsnr födelsedatum födelsedag födelseår födelsetid dateofbirth birthdate
    birthday dob birthyear yearofbirth born ålder age kön gender sex land country födelseland countryofbirth
    birthcountry hemland ursprungsland nationalitet nationality medborgarskap citizenship ursprung härkomst origin
    etnicitet etnisktillhörighet etnisktursprung etniskbakgrund ethnicity ethnicorigin ras race språk modersmål
    hemspråk language languages mothertongue nativelanguage firstlanguage religion religiöstillhörighet tro
    trosuppfattning trossamfund faith belief hälsa hälsostatus hälsotillstånd health healthstatus sjukdom sjukdomar
    sjukfrånvaro sjukdagar sjuktal sjukskriven sjukskrivning diagnos diagnosis funktionsnedsättning
    funktionshinder disability sickleave sickdays sickness absence frånvaro frånvarodagar rehab rehabilitering
    allergi allergier allergies medicin medicinering gravid pregnant sexuellläggning läggning sexualorientation
    orientation könsidentitet facklig facket fack fackförening fackligtillhörighet fackligtmedlemskap fackförbund
    fackmedlem fackmedlemskap förbund union tradeunion unionmembership unionmember medlemskap lön månadslön timlön
    grundlön årslön lönegrupp lönenivå löneklass lönetillägg lönsek salary pay wage wages monthlysalary hourlywage
    hourlypay paygrade politiskåsikt politik politics personlighet personlighetstest personality personalitytest
    lämplighet omdöme attityd civilstånd maritalstatus"""
"""Headings without spaces and signs."""

_PARTS = re.compile(
    r"^(personnummer|personnr|födelse|samordnings|fødsel|geburts|syntymä|sjukfrån|etnisk|sexuell|fackligt?tillh)"
)
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")
_SPLIT = re.compile(r"[/,&+]| och | and ")
_SIGNS = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_PHRASE = 4


class Doubt(IntEnum):
    """How surely a heading tells of something that is never stored."""

    NONE = 0
    LIKELY = 1
    """One of its words does, beside others that are not known; it may be a competence."""
    SURE = 2


@lru_cache(maxsize=4096)
def doubt_of(heading: str) -> Doubt:
    """Tell how surely a heading, or one of its words, is something never stored about a person."""
    if is_listed(heading):
        return Doubt.SURE
    return max(_by_words(_IN_BRACKETS.sub(" ", heading)), _by_words(heading))


def is_listed(heading: str) -> bool:
    """Tell whether a heading, or every part of it ("Ålder/kön"), is known as it stands to be never stored."""
    plain = _IN_BRACKETS.sub(" ", heading)
    parts = [_compact(part) for part in _SPLIT.split(plain.casefold())]
    return any(map(_is_whole, (_compact(heading), _compact(plain)))) or all(map(_is_whole, parts))


def _by_words(heading: str) -> Doubt:
    words = [word for word in _WORD.findall(clean(heading).casefold()) if len(word) > 1]
    telling = [any(tells(word, words) for tells in _TELLING) for word in words]
    if _is_covered(words, telling):
        return Doubt.SURE
    likely = any(telling) or any(_phrase_at(words, place) > 1 for place in range(len(words)))
    return Doubt.LIKELY if likely else Doubt.NONE


def _is_covered(words: list[str], telling: list[bool]) -> bool:
    """Tell whether a heading holds such words and phrases and nothing else but what adds nothing."""
    place, found = 0, False
    while place < len(words):
        phrase = _phrase_at(words, place)
        if phrase or telling[place]:
            place, found = place + max(phrase, 1), True
        elif words[place] in _IDLE:
            place += 1
        else:
            return False
    return found


def _phrase_at(words: list[str], place: int) -> int:
    """Give how many words from a place on are one phrase that is listed, 0 for none; the longest counts."""
    lengths = range(min(_LONGEST_PHRASE, len(words) - place), 0, -1)
    phrases = ((n, "".join(words[place : place + n])) for n in lengths)
    return next((n for n, text in phrases if text in _ALONE and not (n == 1 and text in _IDLE)), 0)


def _compact(heading: str) -> str:
    return _SIGNS.sub("", clean(heading).casefold())


def _is_whole(form: str) -> bool:
    return form in _WHOLE or _PARTS.search(form) is not None


def _pattern(words: str) -> re.Pattern[str]:
    """Make a pattern of words, of which a hyphen leaves the end or the beginning open."""
    forms = (re.escape(clean(w.strip("-")).casefold()) for w in words.split())
    ends = ((r"\w+" if w.startswith("-") else "", r"\w*" if w.endswith("-") else "") for w in words.split())
    return re.compile("|".join(f"{before}{form}{behind}" for form, (before, behind) in zip(forms, ends, strict=True)))


class _Telling:
    """Words that tell, unless others in the heading say that something else is meant."""

    def __init__(self, words: str, otherwise: str = "") -> None:
        self.words = _pattern(words)
        self.otherwise = _pattern(otherwise) if otherwise else None

    def __call__(self, word: str, heading: list[str]) -> bool:
        """Tell whether a word of a heading tells."""
        if self.words.fullmatch(word) is None:
            return False
        return self.otherwise is None or not any(map(self.otherwise.fullmatch, heading))


_TELLING = (
    _Telling(never_words.BODY, never_words.SAFETY),
    _Telling(never_words.UNION, never_words.FITTINGS),
    _Telling(never_words.TONGUE, never_words.CODING),
    *(_Telling(words) for words in (never_words.SICK, never_words.PAY, never_words.SIDES, never_words.ORIGIN)),
)
_WHOLE = frozenset(_compact(word) for word in (WHOLE + tongues.NEVER).split())
_ALONE = _WHOLE | frozenset(_compact(word) for word in never_words.ALONE.split())
_IDLE = frozenset(clean(word).casefold() for word in never_words.IDLE.split())
