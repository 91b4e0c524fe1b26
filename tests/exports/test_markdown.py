from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindgap import texts
from mindgap.exports.markdown import render_markdown
from mindgap.exports.markdown_text import cell, flat, paragraph
from mindgap.reporting import blocks as b
from mindgap.reporting.compose import Edition, compose_document
from tests.exports.every_block import every_block
from tests.exports.rich_plan import Size, rich_facts
from tests.reporting.small import empty, facts


@pytest.fixture(autouse=True)
def swedish() -> None:
    texts.use("sv")


def rendered(*blocks: b.Block) -> str:
    return render_markdown(b.Document("Plan", "sv", "Fot", "{page}/{pages}", blocks)).decode()


def test_every_block_has_its_markdown() -> None:
    assert rendered(*every_block()) == GOLDEN


def test_a_table_keeps_its_shape_whatever_is_typed_in_it() -> None:
    table = b.Table("T", (b.Column("A"), b.Column("B", 1, b.Align.RIGHT)), (("a|b", "rad 1\nrad 2\n\n| x"),))
    assert rendered(table).splitlines()[2:5] == ["| A | B |", "| --- | ---: |", r"| a\|b | rad 1<br>rad 2<br>\| x |"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("<b>x</b> & y", "&lt;b&gt;x&lt;/b&gt; &amp; y"),
        ("*a* _b_ `c` [d](e)", r"\*a\* \_b\_ \`c\` \[d\](e)"),
        ("# rubrik", r"\# rubrik"),
        ("1. punkt", r"1\. punkt"),
        ("- punkt", r"\- punkt"),
        ("---", r"\---"),
        ("> citat", "&gt; citat"),
        ("3,5 kr - 2", "3,5 kr - 2"),
        ("a\nb", "a b"),
    ],
)
def test_what_is_typed_stays_text(typed: str, written: str) -> None:
    assert flat(typed) == written


def test_line_breaks_are_kept_where_text_flows() -> None:
    assert paragraph("a\n# b\n\nc") == "a\\\n\\# b\\\nc"
    assert cell("a\n\nb") == "a<br>b"


@given(st.text())
def test_any_text_gives_one_line_and_one_cell(text: str) -> None:
    assert "\n" not in flat(text)
    table = rendered(b.Table("T", (b.Column("A"), b.Column("B")), ((text, "x"),))).splitlines()
    assert table[3] == "| --- | --- |"
    assert table[4].replace(r"\|", "").count("|") == 3


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_markdown(compose_document(rich_facts())) == render_markdown(compose_document(rich_facts()))


@pytest.mark.parametrize("edition", Edition)
def test_names_are_only_in_the_edition_with_names(edition: Edition) -> None:
    told = rich_facts(Size(people=62, actions=30))
    page = render_markdown(compose_document(told, edition)).decode()
    assert not [p.name for p in told.people if p.name in page]


def test_an_empty_company_has_a_document() -> None:
    page = render_markdown(compose_document(facts(empty()))).decode()
    assert page.startswith("# Kompetensplan: Provbolaget Syd (fiktivt)\n")
    assert "|  |" not in page.split("## Underskrifter")[0]


GOLDEN = """# Kompetensplan: Provbolaget

Staden

Utgåva

- **Läge**: Utkast

## Rubrik

Rad 1\\
Rad 2

1. Ett
2. Två

- Punkt

- **Ord**: Betydelse

> Egna ord
>
> — IF Metall

> **! Risk:** Ensam

> **i** Bra att veta

- **3** gap

**Tabellen säger**

| Namn | Antal |
| --- | ---: |
| A | 1 |
| Summa | 1 |

Fotnot

- **1** Nivå Text
- **2** Nivå Text
- **3** Nivå Text
- **4** Nivå Text
- **5** Nivå Text

**Frågor**

|  |  | 1 | 2 | 3 |
| --- | --- | --- | --- | --- |
| 1. | Påstående | ☐ | ☐ | ☐ |
| 2. | Annat | ☐ | ☐ | ☐ |

|  |  | Ledning | Fack |
| --- | --- | --- | --- |
|  | Jag hör till | ☐ | ☐ |

# Mitt blad

- **Kod**: K1
- **Namn**: …

## Steg

| Område | Egen | Chef | Nu | Mål |
| --- | --- | --- | --- | --- |
| Svets | 2 | 1 | 2 Kan<br>12 okt. 2026 | 3 Bra<br>senast 1 juni 2027 |

Fylld: nu

## Önskan

Mer

## Insatser

| Insats | Tid |
| --- | --- |
| Kurs | maj |

## Vidare

Inget förs vidare

|  | Ort | Underskrift |
| --- | --- | --- |
| Medarbetare |  |  |
| Chef |  |  |

Inte för lön

## Sist

|  | Ort och datum | Underskrift | Namn |
| --- | --- | --- | --- |
| Arbetsgivare |  |  | Vd |

**Störst avstånd**

|  | Nu | Önskat | Gap | Spridning |
| --- | --- | --- | --- | --- |
| Tema | 2,0 | 4,0 | 2,0 | 1–3 → 3–5 |
| Annat | – | – | – | inte skattat |

**Nätet**

Tema 2,0 → 4,0

**Trappan**

|  | Nu | Mål |  |
| --- | --- | --- | --- |
| 2 Kan | 1 | 3 | Klarar det |
| 1 Ny | 2 | 0 | Lär sig |

**Kartan**

| Område | 1 | Täckning |
| --- | --- | --- |
| Svets | ◔ 1 | En person |

○ ingen · x

**Matrisen**

|  |  | Vikt | Insats |
| --- | --- | --- | --- |
| 1 | Gap ett | 5 | 2 |
| 2 | Gap två | 5 | 2 |

**Tidplanen**

|  |  |  |
| --- | --- | --- |
| 1. Kurs | jan – mars | Planerad |

**Flödet**

| Steg | I dag | Kv 1 2027 |
| --- | --- | --- |
| 2 Kan | 3 | 2 (1) |
| 1 Ny | 0 | 0 |
| Alla | 3 | 2 |

Personer (Platser som frigörs)

**Budgeten**

|  | Egna | Andra | Σ |  |
| --- | --- | --- | --- | --- |
| kv 1 | 5 kr | – | 5 kr | 2 tim |

---

Fot
"""
