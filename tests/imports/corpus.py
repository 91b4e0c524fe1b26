"""Staff lists and matrices as shops on many floors keep them, all made up, and what should come out of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Rows = Sequence[Sequence[object]]
Steps = dict[tuple[str, str], int]
K, T = "blue_collar", "white_collar"


@dataclass(frozen=True)
class Case:
    """A file, and whom, which steps, problems and questions it should come to."""

    name: str
    rows: Rows
    people: Sequence[tuple[str, str, str, str, str | None]]
    steps: Steps = field(default_factory=dict)
    said: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    """Row and column, such as B3."""
    questions: tuple[tuple[str, int | None], ...] = ()
    areas: tuple[str, ...] | None = None
    """The areas in their order; None when those of `steps` say it all."""
    kind: str = "csv"
    separator: str = ";"
    encoding: str = "utf-8"
    beside: Mapping[str, Rows] = field(default_factory=dict)


def plain(*people: tuple[str, str]) -> list[tuple[str, str, str, str, str | None]]:
    return [(code, name, "", "", None) for code, name in people]


ONE_SWEDE = [("1", "Åsa Öberg", "Svetsare", "Blå", K), ("2", "Bo Ek", "Beredare", "Kontor", T)]

LANGUAGES = [
    Case(
        "German with Name and Vorname",
        [
            ["Pers.-Nr.", "Name", "Vorname", "Abteilung", "Tätigkeit", "Mitarbeitergruppe", "Geburtsdatum"],
            ["0417", "Müller", "Jürgen", "Schweißerei", "Schweißer", "Gewerblich", "04.05.1971"],
            ["0418", "Groß", "Anja", "Büro", "Planerin", "Angestellte", "01.02.1980"],
            ["0419", "Weiß", "Uwe", "Schweißerei", "Schlosser", "Gewerblich", "11.12.1990"],
        ],
        [
            ("0417", "Jürgen Müller", "Schweißer", "Schweißerei", K),
            ("0418", "Anja Groß", "Planerin", "Büro", T),
            ("0419", "Uwe Weiß", "Schlosser", "Schweißerei", K),
        ],
        encoding="cp1252",
    ),
    Case(
        "Polish",
        [
            ["Lista pracowników (przykład)", "", "", "", ""],
            ["Nr ewidencyjny", "Nazwisko i imię", "Dział", "Stanowisko", "Fizyczny/Umysłowy", "PESEL"],
            ["101", "Wiśniewski, Łukasz", "Spawalnia", "Spawacz", "fizyczny", ""],
            ["102", "Żak, Zofia", "Biuro", "Planistka", "urzędnik", ""],
        ],
        [
            ("101", "Łukasz Wiśniewski", "Spawacz", "Spawalnia", K),
            ("102", "Zofia Żak", "Planistka", "Biuro", T),
        ],
    ),
    Case(
        "Danish, tabs, UTF-16",
        [
            [
                "Medarbejdernr.",
                "Fornavn",
                "Efternavn",
                "Afdeling",
                "Stilling",
                "Timelønnet/Funktionær",
                "CPR-nr",
                "Køn",
            ],
            ["7", "Søren", "Kjær", "Smedje", "Smed", "Timelønnet", "", "M"],
            ["8", "Ærø", "Ågård", "Kontor", "Planlægger", "Funktionær", "", "K"],
        ],
        [("7", "Søren Kjær", "Smed", "Smedje", K), ("8", "Ærø Ågård", "Planlægger", "Kontor", T)],
        separator="\t",
        encoding="utf-16",
    ),
    Case(
        "Norwegian",
        [
            ["Ansattnr", "Fornavn", "Etternavn", "Avdeling", "Stillingstittel", "Fødselsnummer", "Kjønn"],
            ["7", "Øystein", "Bø", "Verksted", "Operatør", "", "M"],
            ["8", "Kåre", "Næss", "Verksted", "Lærling", "", "M"],
        ],
        [("7", "Øystein Bø", "Operatør", "Verksted", None), ("8", "Kåre Næss", "Lærling", "Verksted", None)],
    ),
    Case(
        "Finnish",
        [
            ["Henkilönumero", "Sukunimi", "Etunimi", "Osasto", "Tehtävänimike", "Henkilöstöryhmä", "Syntymäaika"],
            ["7", "Mäkelä", "Väinö", "Hitsaamo", "Hitsaaja", "Työntekijä", "1.1.1970"],
            ["8", "Järvi", "Aino", "Toimisto", "Suunnittelija", "Toimihenkilö", "2.2.1980"],
        ],
        [("7", "Väinö Mäkelä", "Hitsaaja", "Hitsaamo", K), ("8", "Aino Järvi", "Suunnittelija", "Toimisto", T)],
    ),
    Case(
        "English with commas, quoted names",
        [
            ["Employee ID", "Employee Name", "Department", "Job Title", "Blue/White collar", "E-mail"],
            ["E-01", "Novak, Petra", "Welding", "Welder", "Blue", "p@example.com"],
            ["E-02", "Cole, Ian", "Office", "Planner", "White", "i@example.com"],
        ],
        [("E-01", "Petra Novak", "Welder", "Welding", K), ("E-02", "Ian Cole", "Planner", "Office", T)],
        separator=",",
    ),
    Case(
        "Bosnian",
        [
            ["Šifra radnika", "Ime i prezime", "Odjeljenje", "Radno mjesto"],
            ["11", "Đurđa Šarić", "Montaža", "Monter"],
            ["12", "Žarko Ćosić", "Montaža", "Monter"],
        ],
        [("11", "Đurđa Šarić", "Monter", "Montaža", None), ("12", "Žarko Ćosić", "Monter", "Montaža", None)],
    ),
    Case(
        "Ukrainian, matrix",
        [
            ["Табельний номер", "Прізвище", "Ім'я", "Відділ", "Зварювання"],
            ["21", "Шевченко", "Оксана", "Цех 1", 3],
            ["22", "Бондар", "Іван", "Цех 1", 1],
        ],
        [("21", "Оксана Шевченко", "", "Цех 1", None), ("22", "Іван Бондар", "", "Цех 1", None)],
        {("21", "Зварювання"): 3, ("22", "Зварювання"): 1},
        kind="xlsx",
    ),
    Case(
        "Arabic",
        [["رقم الموظف", "الاسم الكامل", "القسم", "الوظيفة"], ["31", "أحمد علي", "اللحام", "لحام"]],
        [("31", "أحمد علي", "لحام", "اللحام", None)],
    ),
    Case(
        "Estonian, Lithuanian words mixed",
        [["Töötaja number", "Eesnimi", "Perekonnanimi", "Osakond"], ["41", "Jüri", "Õun", "Keevitus"]],
        [("41", "Jüri Õun", "", "Keevitus", None)],
    ),
]

SHAPES = [
    Case(
        "columns the other way round",
        [
            ["K/T", "Titel", "Lag", "Namn", "Anst.nr"],
            ["K", "Svetsare", "Blå", "Åsa Öberg", 1],
            ["T", "Beredare", "Kontor", "Bo Ek", 2],
        ],
        ONE_SWEDE,
        kind="xlsx",
    ),
    Case(
        "title, date, empty rows and a row of units above and below the headings",
        [
            ["Kompetensmatris Påhittade Mek", "", "", ""],
            ["Utskriven 2026-09-01", "", "", ""],
            ["", "", "", ""],
            ["Anst.nr", "Namn", "Svets (0–5)", "Svarv [nivå 0-5]"],
            ["", "", "nivå", "nivå"],
            [1, "Åsa Öberg", 3, ""],
            [2, "Bo Ek", "", 2],
        ],
        plain(("1", "Åsa Öberg"), ("2", "Bo Ek")),
        {("1", "Svets"): 3, ("2", "Svarv"): 2},
        kind="xlsx",
    ),
    Case(
        "levels with words and denominators",
        [
            ["Anst.nr", "Namn", "Svets", "Svarv", "Lack"],
            [1, "Åsa Öberg", "Nivå 3", "3 – Självständig", "2/5"],
            [2, "Bo Ek", "nivå 1", "5 (handledare)", "-"],
        ],
        plain(("1", "Åsa Öberg"), ("2", "Bo Ek")),
        {("1", "Svets"): 3, ("1", "Svarv"): 3, ("1", "Lack"): 2, ("2", "Svets"): 1, ("2", "Svarv"): 5},
    ),
    Case(
        "groups, sums and remarks between people",
        [
            ["Anst.nr", "Namn", "Avdelning", "Svets"],
            ["Blå", "", "", ""],
            [11, "Åsa Öberg", "Blå", 3],
            [12, "Bo Ek", "Blå", 2],
            ["Summa", "", "", 5],
            ["Röd", "", "", ""],
            [13, "Pia Ås", "Röd", 1],
            ["Totalt", "", "", 6],
        ],
        [("11", "Åsa Öberg", "", "Blå", None), ("12", "Bo Ek", "", "Blå", None), ("13", "Pia Ås", "", "Röd", None)],
        {("11", "Svets"): 3, ("12", "Svets"): 2, ("13", "Svets"): 1},
        kind="xlsx",
    ),
    Case(
        "headings repeated on each page",
        [["Kod", "Namn"], ["a1", "Åsa Öberg"], ["Kod", "Namn"], ["a2", "Bo Ek"]],
        plain(("a1", "Åsa Öberg"), ("a2", "Bo Ek")),
    ),
    Case(
        "numbers as text and as decimals",
        [["Anst.nr", "Namn", "Svets"], ["007", "Åsa Öberg", "3,0"], ["1008.0", "Bo Ek", "2.0"]],
        plain(("007", "Åsa Öberg"), ("1008.0", "Bo Ek")),
        {("007", "Svets"): 3, ("1008.0", "Svets"): 2},
    ),
    Case(
        "pipes",
        [["Kod", "Namn", "Team"], ["a1", "Åsa Öberg", "Blå"], ["a2", "Bo Ek", "Röd"]],
        [("a1", "Åsa Öberg", "", "Blå", None), ("a2", "Bo Ek", "", "Röd", None)],
        separator="|",
    ),
    Case(
        "no heading that is known",
        [
            ["Brickan", "Vem", "Slag", "Laserskärning"],
            ["A101", "Eva Ek", "Kollektiv", "2"],
            ["A102", "Al, Bo", "Tjänsteman", "3"],
            ["A103", "Åsa Ås", "Kollektiv", ""],
        ],
        [("A101", "Eva Ek", "", "", K), ("A102", "Bo Al", "", "", T), ("A103", "Åsa Ås", "", "", K)],
        {("A101", "Laserskärning"): 2, ("A102", "Laserskärning"): 3},
    ),
    Case(
        "what is never stored is left out in several languages",
        [
            ["Anst.nr", "Namn", "Płeć", "Geburtsdatum", "Kansalaisuus", "Lønn", "Svets"],
            [1, "Åsa Öberg", "K", "1.1.1970", "SE", "30000", 3],
        ],
        plain(("1", "Åsa Öberg")),
        {("1", "Svets"): 3},
    ),
    Case(
        "identity numbers are refused cell by cell",
        [["Kod", "Namn", "Team"], ["a1", "Åsa Öberg", "Blå"], ["a2", "811228-9874", "Röd"], ["a3", "Bo Ek", "Röd"]],
        [("a1", "Åsa Öberg", "", "Blå", None), ("a3", "Bo Ek", "", "Röd", None)],
        problems=("B3",),
    ),
]

PEOPLE = [
    Case(
        "one code in two teams on two rows",
        [["Anst.nr", "Namn", "Team"], [1, "Åsa Öberg", "Blå"], [2, "Bo Ek", "Röd"], [1, "Åsa Öberg", "Röd"]],
        [("1", "Åsa Öberg", "", "Blå, Röd", None), ("2", "Bo Ek", "", "Röd", None)],
    ),
    Case(
        "two teams in one cell",
        [
            ["Anst.nr", "Namn", "Team"],
            [1, "Åsa Öberg", "Blå/Röd"],
            [2, "Bo Ek", "Röd"],
            [3, "Pia Ås", "Blå + Röd"],
            [4, "Ulf Al", "Röd och Blå"],
            [5, "Eva Ek", "Blå"],
        ],
        [
            ("1", "Åsa Öberg", "", "Blå, Röd", None),
            ("2", "Bo Ek", "", "Röd", None),
            ("3", "Pia Ås", "", "Blå, Röd", None),
            ("4", "Ulf Al", "", "Röd, Blå", None),
            ("5", "Eva Ek", "", "Blå", None),
        ],
    ),
    Case(
        "a team whose name holds a sign",
        [
            ["Anst.nr", "Namn", "Avdelning"],
            *([n, f"Anna Al{n}", team] for n, team in enumerate(["Inköp/Logistik", "Lager & logistik"] * 3, 1)),
        ],
        [
            (str(n), f"Anna Al{n}", "", team, None)
            for n, team in enumerate(["Inköp/Logistik", "Lager & logistik"] * 3, 1)
        ],
    ),
    Case(
        "namesakes with codes",
        [["Anst.nr", "Namn", "Team"], [1, "Nils Ek", "Blå"], [2, "Nils Ek", "Blå"]],
        [("1", "Nils Ek", "", "Blå", None), ("2", "Nils Ek", "", "Blå", None)],
    ),
    Case(
        "namesakes without codes are asked about",
        [["Namn", "Team"], ["Nils Ek", "Blå"], ["Nils Ek", "Röd"], ["Åsa Öberg", "Röd"]],
        [("P01", "Nils Ek", "", "Blå", None), ("P02", "Åsa Öberg", "", "Röd", None)],
        problems=("A3",),
    ),
    Case(
        "namesakes without codes said to be apart",
        [["Namn", "Team", "Svets"], ["Nils Ek", "Blå", 3], ["Nils Ek", "Röd", 1], ["Åsa Öberg", "Röd", 2]],
        [
            ("P01", "Nils Ek", "", "Blå", None),
            ("P02", "Nils Ek", "", "Röd", None),
            ("P03", "Åsa Öberg", "", "Röd", None),
        ],
        {("P01", "Svets"): 3, ("P02", "Svets"): 1, ("P03", "Svets"): 2},
        {"namesakes": "apart"},
    ),
    Case(
        "namesakes without codes said to be one",
        [["Namn", "Team", "Svets", "Lack"], ["Nils Ek", "Blå", 3, ""], ["Nils Ek", "Röd", "", 1]],
        [("P01", "Nils Ek", "", "Blå, Röd", None)],
        {("P01", "Svets"): 3, ("P01", "Lack"): 1},
        {"namesakes": "one"},
    ),
    Case(
        "the same row twice",
        [["Namn", "Team"], ["Nils Ek", "Blå"], ["Nils Ek", "Blå"]],
        [("P01", "Nils Ek", "", "Blå", None)],
    ),
    Case(
        "areas written differently",
        [["Anst.nr", "Namn", "Svets MIG", "svets-mig", "Fräs"], [1, "Åsa Öberg", 3, 2, 1]],
        plain(("1", "Åsa Öberg")),
        {("1", "Svets MIG"): 3, ("1", "Fräs"): 1},
        problems=("D1",),
    ),
]

LEGENDS = [
    Case(
        "a legend in one cell",
        [
            [
                "I = introduktion, går bredvid, L = under upplärning, U = självständig, O = kan utbilda andra",
                "",
                "",
                "",
            ],
            ["Anst.nr", "Namn", "Svets", "Svarv"],
            [1, "Åsa Öberg", "I", "L"],
            [2, "Bo Ek", "U", "O"],
        ],
        plain(("1", "Åsa Öberg"), ("2", "Bo Ek")),
        questions=(("I", 1), ("L", 2), ("U", 3), ("O", 5)),
        areas=("Svets", "Svarv"),
    ),
    Case(
        "a legend in a block below",
        [
            ["Anst.nr", "Namn", "Svets", "Svarv"],
            [11, "Åsa Öberg", "G", "S"],
            [12, "Bo Ek", "S", "E"],
            ["", "", "", ""],
            ["G", "Grundläggande, under upplärning", "", ""],
            ["S", "Arbetar självständigt", "", ""],
            ["E", "Expert, löser avvikelser", "", ""],
        ],
        plain(("11", "Åsa Öberg"), ("12", "Bo Ek")),
        questions=(("S", 3), ("G", 2), ("E", 4)),
        areas=("Svets", "Svarv"),
        kind="xlsx",
    ),
    Case(
        "a legend beside the table",
        [
            ["Anst.nr", "Namn", "Svets", "Svarv", "", "Förklaring", ""],
            [1, "Åsa Öberg", "x", "o", "", "x", "Självständig"],
            [2, "Bo Ek", "o", "", "", "o", "Under upplärning"],
        ],
        plain(("1", "Åsa Öberg"), ("2", "Bo Ek")),
        questions=(("o", 2), ("x", 3)),
        areas=("Svets", "Svarv"),
        kind="xlsx",
    ),
    Case(
        "a legend on a sheet of its own",
        [["Anst.nr", "Namn", "Svets", "Svarv"], [1, "Åsa Öberg", "a", "b"], [2, "Bo Ek", "b", "c"]],
        plain(("1", "Åsa Öberg"), ("2", "Bo Ek")),
        questions=(("b", 3), ("a", 1), ("c", 5)),
        areas=("Svets", "Svarv"),
        kind="xlsx",
        beside={
            "Nivåer": [["Tecken", "Betydelse"], ["a", "Nybörjare"], ["b", "Klarar jobbet själv"], ["c", "Handledare"]]
        },
    ),
    Case(
        "names of steps instead of numbers",
        [
            ["Anst.nr", "Namn", "Svets", "Svarv"],
            [1, "Åsa Öberg", "Självständig", "Introduktion"],
            [2, "Bo Ek", "Mångkunnig", "upplärning"],
        ],
        plain(("1", "Åsa Öberg"), ("2", "Bo Ek")),
        {("1", "Svets"): 3, ("1", "Svarv"): 1, ("2", "Svets"): 4, ("2", "Svarv"): 2},
        {"names": ("Introduktion", "Upplärning", "Självständig", "Mångkunnig", "Handledare och utvecklare")},
    ),
    Case(
        "a scale longer than the staircase is asked about",
        [["Anst.nr", "Namn", "Svets", "Svarv"], [1, "Åsa Öberg", 5, 3], [2, "Bo Ek", 5, 1], [3, "Pia Ås", 5, 2]],
        plain(("1", "Åsa Öberg"), ("2", "Bo Ek"), ("3", "Pia Ås")),
        questions=(("5", 3), ("3", 2), ("1", 1), ("2", 1)),
        areas=("Svets", "Svarv"),
        said={"steps": 3},
    ),
    Case(
        "percent",
        [["Anst.nr", "Namn", "Svets", "Svarv"], [1, "Åsa Öberg", "20 %", "100 %"], [2, "Bo Ek", "60 %", "20 %"]],
        plain(("1", "Åsa Öberg"), ("2", "Bo Ek")),
        questions=(("20 %", 1), ("100 %", 5), ("60 %", 3)),
        areas=("Svets", "Svarv"),
    ),
    Case(
        "levels said for letters",
        [["Anst.nr", "Namn", "Svets", "Svarv"], [1, "Åsa Öberg", "I", "L"], [2, "Bo Ek", "U", "O"]],
        plain(("1", "Åsa Öberg"), ("2", "Bo Ek")),
        {("1", "Svets"): 1, ("1", "Svarv"): 2, ("2", "Svets"): 3, ("2", "Svarv"): 4},
        {"levels": {"I": 1, "L": 2, "U": 3, "O": 4}},
    ),
]


def big_matrix() -> Case:
    """Give 1,500 people in 80 areas."""
    areas = [f"Maskin {n}" for n in range(1, 81)]
    people = [(f"{n:05}", f"Förnamn Efternamn{n}") for n in range(1_500)]
    rows = [[(n * a) % 6 or "" for a in range(1, 81)] for n in range(1_500)]
    steps = {
        (code, area): step
        for (code, _name), row in zip(people, rows, strict=True)
        for area, step in zip(areas, row, strict=True)
        if isinstance(step, int)
    }
    body = [[code, name, *row] for (code, name), row in zip(people, rows, strict=True)]
    return Case(
        "1,500 people in 80 areas", [["Anst.nr", "Namn", *areas], *body], plain(*people), steps, areas=tuple(areas)
    )


CASES = [*LANGUAGES, *SHAPES, *PEOPLE, *LEGENDS, big_matrix()]
