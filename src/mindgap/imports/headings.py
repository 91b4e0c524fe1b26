"""The headings that staff lists and matrices use, and what each column then is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from mindgap.domain.text import clean
from mindgap.imports import tongues
from mindgap.imports.never import is_listed
from mindgap.imports.values import is_sum


class Use(StrEnum):
    """What a column is used as."""

    CODE = "code"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    ROLE = "role"
    TEAM = "team"
    CATEGORY = "category"
    LEAVES = "leaves"
    AREA = "area"
    AREA_NAME = "area_name"
    """Which area a row is about, where there is a row per person and area; so the three that follow."""
    LEVEL = "level"
    TARGET = "target"
    BY = "by"
    IGNORED = "ignore"
    NEVER = "never"
    """Something that is never stored about a person."""


FIELDS = (
    Use.CODE,
    Use.NAME,
    Use.FIRST_NAME,
    Use.LAST_NAME,
    Use.ROLE,
    Use.TEAM,
    Use.CATEGORY,
    Use.LEAVES,
)
"""What at most one column each can be."""

WORDS: dict[Use, str] = {
    Use.CODE: """anstnr anställningsnr anställningsnummer anstnummer anställdnr anställdnummer anstid anställningsid
        medarbetarnr medarbetarnummer medarbetarid personalnr personalnummer personalid personnelno personnelnumber
        personnelid employeeid employeeno employeenr employeenumber employeecode empno empid staffid staffno
        staffnumber workerid badge badgeno bricknr bricka kod code personkod personcode personid signatur sign
        id idnr nr nummer no number""",
    Use.NAME: """namn name fullständigtnamn helanamnet fullname employeename medarbetarnamn personnamn medarbetare
        medarbetarensnamn anställd employee person personal worker förochefternamn efternamnochförnamn
        efternamnförnamn förnamnefternamn efternamnförnamn lastnamefirstname firstnamelastname firstandlastname""",
    Use.FIRST_NAME: "förnamn firstname givenname forename tilltalsnamn",
    Use.LAST_NAME: "efternamn lastname surname familyname",
    Use.ROLE: """befattning befattningsbenämning titel jobtitle title roll role position tjänst yrke yrkesroll
        yrkestitel tjänstetitel job occupation jobb funktion arbetsuppgift arbetsuppgifter""",
    Use.TEAM: """avdelning avd department dept team arbetslag arbetsgrupp lag grupp group workgroup workteam enhet
        unit sektion section division produktionsgrupp produktionsavdelning flöde skiftlag""",
    Use.CATEGORY: """kategori category personalkategori anställningskategori employeecategory kt tk ktj
        kollektivtjänsteman tjänstemankollektiv kollektivtjm arbetaretjänsteman tjänstemanarbetare
        kollektivellertjänsteman bluecollarwhitecollar whitecollarbluecollar bluewhitecollar whitebluecollar
        personalgrupp""",
    Use.LEAVES: """slutar slutdatum avgår avslutar sistadag sistaanställningsdag sistaarbetsdag planeradsistadag
        anställdtom anställdtill lastday lastworkingday leaves leaving leavingdate enddate employeduntil""",
}
"""Headings without spaces and signs, the surest first."""

UNUSED = """epost epostadress mail mejl email emailaddress telefon telefonnr telefonnummer tel tfn mobil mobilnr
    mobilnummer mobiltelefon phone phonenumber mobile mobilephone cell adress address gatuadress postadress postnr
    postnummer zip zipcode postcode ort postort stad city town anställdsedan anställd sedan startdatum
    börjadedatum hiredate startdate employedsince employmentdate seniority chef närmastechef närmstechef manager
    supervisor linemanager kostnadsställe kst costcentre costcenter skift shift skiftform sysselsättningsgrad
    tjänstgöringsgrad arbetstid fte anställningsform anställningstyp avtal kommentar kommentarer anteckning
    anteckningar notering noteringar anm anmärkning comment comments note notes övrigt obs datum date reviderad
    uppdaterad updated summa summering sum total totalt totals medel medelvärde snitt genomsnitt average mean
    count poäng score rad row löpnr löpnummer semesterdagar förklaring förklaringar teckenförklaring legend skala
    betydelse nivåer levels key"""

_ELSEWHERE: dict[Use, str] = {
    Use.CODE: tongues.CODE,
    Use.NAME: tongues.NAME,
    Use.FIRST_NAME: tongues.FIRST_NAME,
    Use.LAST_NAME: tongues.LAST_NAME,
    Use.ROLE: tongues.ROLE,
    Use.TEAM: tongues.TEAM,
    Use.CATEGORY: tongues.CATEGORY,
    Use.LEAVES: tongues.LEAVES,
}

_UNUSED_PARTS = re.compile(r"^(antal|numberof|anställnings?(datum|dag|tid|år)|anst(datum|dag))|datum$|summa$")
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")

GERMAN_CODES = frozenset({"persnr", "personalnr", "pnr", "persnummer"})
"""What a German list calls the number of an employee, and a Swedish one the personal identity number."""
_GERMAN = frozenset({"vorname", "nachname", "familienname", "abteilung", "bereich", "schicht", "tätigkeit", "beruf"})

_SIGNS = re.compile(r"[\W_]+")


def _folded(words: str) -> list[str]:
    """Give words as `compact` would give them; marks of letters that are no letters themselves fall away."""
    return [_SIGNS.sub("", clean(word).casefold()) for word in words.split()]


def _ranked(use: Use) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for word in (*_folded(WORDS[use]), *_folded(_ELSEWHERE[use])):
        ranks.setdefault(word, len(ranks))
    return ranks


_RANKS = {use: _ranked(use) for use in WORDS}
_UNUSED = frozenset(_folded(UNUSED + tongues.UNUSED))
_SCORE_WORDS = frozenset(
    {"round", "kind", "item", "group", "runda", "omgång", "mätning", "slag", "tema", "påstående", "grupp"}
)
_SCORE_LEVELS = frozenset("12345")
_LONGEST_HEADING = 60


@lru_cache(maxsize=4096)
def compact(heading: str) -> str:
    """Give a heading without case, spaces and signs: "Anst.nr" → "anstnr"."""
    return _SIGNS.sub("", clean(heading).casefold())


def forms(heading: str) -> tuple[str, ...]:
    """Give the compact heading with and without what stands in brackets."""
    return tuple(dict.fromkeys((compact(heading), compact(_IN_BRACKETS.sub(" ", heading)))))


def field_of(heading: str) -> tuple[Use, int] | None:
    """Give the field that a heading names and how far down its list of words it stands, or None."""
    for form in forms(heading):
        for use, ranks in _RANKS.items():
            if form in ranks:
                return use, ranks[form]
    return None


def is_german(headings: Iterable[str]) -> bool:
    """Tell whether a row of headings is German: two words or more that no Swedish list has."""
    return len({compact(heading) for heading in headings} & _GERMAN) > 1


def is_unused(heading: str) -> bool:
    """Tell whether a heading is known and of no use here, such as an address."""
    return any(form in _UNUSED or _UNUSED_PARTS.search(form) is not None for form in forms(heading))


def is_known(heading: str) -> bool:
    """Tell whether a text is a heading that staff lists and matrices have; a sum may as well stand below them."""
    if is_sum(heading):
        return False
    return field_of(heading) is not None or is_listed(heading) or is_unused(heading)


def familiar(cells: list[str]) -> int:
    """Count the headings in a row that are known from staff lists and matrices, or from tables of scores."""
    filled = [cell for cell in cells if cell and len(cell) <= _LONGEST_HEADING]
    words = {compact(cell) for cell in filled}
    scores = len(words & _SCORE_WORDS) if words >= _SCORE_LEVELS else 0
    return max(sum(map(is_known, filled)), scores + len(_SCORE_LEVELS) if scores else 0)
