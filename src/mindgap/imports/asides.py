"""Texts below a matrix that are nobody's: what is needed, and what the values mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mindgap.imports.headings import is_unused
from mindgap.imports.values import is_sum

_WORD = re.compile(r"[^\W\d_]+")
NEEDS = """
    behov behovet bemanningsbehov kompetensbehov utbildningsbehov behovsantal krav kravet kraven minimikrav
    bemanningskrav kompetenskrav kundkrav grundkrav kravnivå minimibehov minimibemanning minimum miniminivå mål målet
    målen måltal målnivå målsteg målvärde målläge målbild bemanningsmål kompetensmål önskat önskad önskade börläge
    bör gap gapet diff differens avvikelse brist brister saknas saknar överskott underskott nuläge utfall täckning
    täckningsgrad target targets targeted required requirement requirements need needs needed goal goals desired
    missing shortage shortfall deficit surplus difference coverage planned actual
    mangler målsætning kravene ønsket dekning tavoite tavoitteet tavoitetaso tarve vaatimus vaatimukset puute ziel
    ziele zielwert soll sollwert sollstufe bedarf anforderung anforderungen mindestbedarf fehlend lücke wymagane
    wymagania wymagany potrzeba potrzeby zapotrzebowanie cel cele luka doel doelen behoefte eis eisen vereist tekort
    eesmärk vajadus nõue mērķis vajadzība prasība tikslas poreikis reikalavimas potreba zahtjev cilj nevoja objektivi
    necesar cerință obiectiv потреба вимога ціль потребность требование цель الهدف المطلوب objetivo requerido
    necesidad objectif besoin requis cél igény szükséges hedef gerekli ihtiyaç
"""
"""What such a row is called."""
BESIDE = """
    antal personer pers person st stycken nivå nivåer steg step steps level levels heads people headcount count
    number of per på av i för for the at in by to till med och and or eller område områden area areas skift dag natt
    totalt total år året year years min minst max enligt plan avdelning grupp lag team bemanning kompetens läge kort
    lång lång sikt kund kunds framtida nästa idag nu now today next kv kvartal minimum value
    anzahl personen stufe liczba osób poziom antall personer taso henkilöä aantal
"""
"""What may stand beside that."""
BEFORE = """
    antal min minst max framtida kund kunds total totalt number heads headcount count team next nästa kompetens
    bemanning anzahl liczba antall aantal minimum
"""
"""Which of these may stand before it; Per and Dag are names."""
_BEFORE = frozenset(BEFORE.split())
_NEEDS, _BESIDE = frozenset(NEEDS.split()), frozenset(BESIDE.split())
_MEANING = re.compile(r"(?:[^\W_]{1,3}|[○◔◑◕●✓✔])\s*=\s*\S.*")


def is_requirement(text: str) -> bool:
    """Tell whether a text names what is needed ("Behov", "Mål 2027", "Min. required") and holds no other words."""
    words = _WORD.findall(text.casefold())
    if not words or words[0] not in _NEEDS | _BEFORE or "," in text:
        return False
    return any(w in _NEEDS for w in words) and all(w in _NEEDS or w in _BESIDE for w in words)


def is_aside(text: str) -> bool:
    """Tell whether a text names a sum, a count or something that is needed."""
    return is_sum(text) or is_requirement(text)


def explains_values(texts: Sequence[str]) -> bool:
    """Tell whether all texts of a row say what a value means, as in "1 = Kan lite | 2 = Kan"; a word may lead them."""
    told = [text for text in texts if _MEANING.fullmatch(text)]
    return bool(told) and all(text in told or is_unused(text.rstrip(" :")) for text in texts)
