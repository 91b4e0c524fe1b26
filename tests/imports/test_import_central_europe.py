"""Files saved with the letters of Central Europe are known by them; those of Western Europe stay as they are."""

from __future__ import annotations

import pytest

from tests.imports.desk import Desk

CENTRAL = ["Łukasz Nowak", "Żaneta K", "Bożena Ek", "Paweł Ek", "Ewa Dąbrowska", "Jan Stępień", "Jaś Ek", "Ola Świerk"]
CENTRAL += ["ŁUKASZ EK", "Małgorzata Źrebak", "Jan Dvořák", "Jiří Ek", "Petr Němec", "Jan Černý", "Eva Růžičková"]
CENTRAL += ["Ivan Kovačić", "Jan Havlíček", "Adam Koźmiński"]
WESTERN = ["Åsa Öberg", "Örjan Ekström", "Søren Kjær", "Jean Cœur", "José Núñez", "Hélène Genève", "Tõnu Sõber"]
WESTERN += ["João Ek", "Björn Þór", "Jón Bløð", "Ève Lefèbvre", "Bjørnø Ærø", "Renée Brûlé", "Piñera Ñandú", "Elías ³"]


@pytest.mark.parametrize("name", CENTRAL)
def test_polish_czech_and_croatian_names_keep_their_letters(desk: Desk, name: str) -> None:
    desk.read_in(desk.text(f"Anst.nr;Namn;Avdelning\n1;{name};Svets\n2;Örjan Ek;Lager\n", "cp1250"))
    assert [p[1] for p in desk.people] == [name, "Örjan Ek"]


@pytest.mark.parametrize("name", WESTERN)
def test_western_names_keep_theirs(desk: Desk, name: str) -> None:
    desk.read_in(desk.text(f"Anst.nr;Namn;Avdelning\n1;{name};Kyl 5 m³\n2;Örjan Ek;Del² £100\n", "cp1252"))
    assert [(p[1], p[3]) for p in desk.people] == [(name, "Kyl 5 m³"), ("Örjan Ek", "Del² £100")]
