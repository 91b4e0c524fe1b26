"""What is never stored is left out however its heading is worded; competences that only sound like it are kept."""

from __future__ import annotations

import pytest

from mindgap.imports import errors
from mindgap.imports.headings import Use
from tests.imports.desk import Desk

SURE = """Sjukdagar 2025;Hälsa 2026;Medlem IF Metall;Utrikes född;Lönesteg;Lön 2026;Lönenivå 2026;Fackligt medlem
Medlem i facket;Graviditet;Språk hemma;Åldersgrupp;Funktionshinder grad;Diagnos kod;Trosinriktning;Hudfärg
Personlig mognad;Sick days 2025;Sickness days;Health score;Ethnic group;Country code;Union membership status
Trade union membership;Age group;Disability status;Kraj urodzenia;Fødeland;Sykedager;Wynagrodzenie 2025;Lön2026
Antal sjukdagar;Sjuk-dagar 2025;Månadslön 2026 (kr);Medlem (IF Metall);Krankentage 2025;Lohngruppe;Palkka 2026
Зарплата 2026;Salaire mensuel;Doğum yılı;Utländsk bakgrund;Ammattiliiton jäsen;Loonschaal""".replace("\n", ";").split(
    ";"
)
LIKELY = ["Lön och personal", "Health coaching", "Facklig utbildning", "Sjukdagar kranförare", "IF Metall klubb Nord"]
FRIENDS = """MIG;TIG;Fräsning;Lönsamhetskalkyl;Unionsmutter;Union nut;Lagerhållning;Facksvetsning;Facköppning;Fackverk
Sjukvård/HLR;Hälsa och säkerhet;Hälsa, miljö och säkerhet;Health & safety;Zdrowie i bezpieczeństwo;Åldershärdning
Age hardening;Fault diagnosis;Feldiagnos;Maskindiagnostik;Programming language;Programmeringsspråk;Landskapsvård
Personlig skyddsutrustning;Allergener;Sexaxlig fräs;Utrikes frakt;Lönehantering;Medicinteknik;Payload;Förband
Psykosocial arbetsmiljö;Ethernet;Mätning grad 2;Digital mognad;Teammedlem""".replace("\n", ";").split(";")


def read(desk: Desk, headings: list[str], **mapping: str) -> tuple[list[str], list[str]]:
    """Read a matrix with these headings in; give the areas stored and what was said of columns."""
    rows = [";".join(["Anst.nr", "Namn", *headings])]
    rows += [";".join([str(n), name, *[str(n)] * len(headings)]) for n, name in enumerate(["Eva Ek", "Bo Al"], 1)]
    plan = desk.read_in(desk.text("\n".join(rows)), mapping=mapping)
    assert plan.clean
    return [a.name for a in desk.analysis.areas], [str(n) for n in plan.notes]


@pytest.mark.parametrize("heading", SURE)
def test_a_word_more_in_the_heading_lets_nothing_through(desk: Desk, heading: str) -> None:
    areas, said = read(desk, [heading, "MIG"])
    assert areas == ["MIG"]
    assert said == [f"Column C “{heading}” is left out: that is never stored about a person."]
    with pytest.raises(errors.NeverStoredError):
        read(desk, [heading], C="area")


@pytest.mark.parametrize("heading", LIKELY)
def test_what_may_be_a_competence_is_left_out_until_somebody_says_so(desk: Desk, heading: str) -> None:
    areas, said = read(desk, [heading, "MIG"])
    assert areas == ["MIG"]
    assert said == [
        (
            f"Column C “{heading}” is left out: it looks like something that is never stored about a person. "
            "If it is a competence, keep it with --map C=area, or c on the screen."
        )
    ]
    assert read(desk, [heading, "MIG"], C="area") == (["MIG", heading], [])


@pytest.mark.parametrize("heading", FRIENDS)
def test_a_competence_that_only_sounds_like_it_is_an_area(desk: Desk, heading: str) -> None:
    assert read(desk, [heading]) == ([heading], [])


def test_areas_named_row_by_row_are_looked_at_too(desk: Desk) -> None:
    text = (
        "Namn;Kompetensområde;Nivå\nEva Ek;MIG;3\nEva Ek;Sjukdagar 2025;2\nBo Al;Health coaching;1\n"
        "Bo Al;MIG;1\nBo Al;TIG;2\nEva Ek;TIG;2\n"
    )
    plan = desk.read_in(desk.text(text))
    assert [a.name for a in desk.analysis.areas] == ["MIG", "TIG"]
    assert [c.heading for c in plan.columns if c.use is Use.NEVER] == ["Sjukdagar 2025", "Health coaching"]
    assert any("call it by another name in the file" in str(n) for n in plan.notes)
