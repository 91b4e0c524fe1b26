"""`mindgap funders`."""

from __future__ import annotations

import json
from pathlib import Path

from pypdf import PdfReader

from tests.cli.conftest import Command
from tests.exports.every_kind import SVG, png


def test_what_is_asked_for_is_kept_and_the_rest_stays(mindgap: Command, tmp_path: Path) -> None:
    (tmp_path / "iuc.svg").write_bytes(SVG)
    (tmp_path / "techtank.png").write_bytes(png())
    first = mindgap("funders", "--eu", "yes", "--logo", f"{tmp_path / 'iuc.svg'}=Fiktiva IUC", "--json")
    assert (first.code, json.loads(first.out)["logos"]) == (0, [{"file": "iuc.svg", "words": "Fiktiva IUC"}])
    mindgap("funders", "--line", "Genomförs tillsammans", "--line-language", "sv")
    told = mindgap("funders", "--logo", f"{tmp_path / 'techtank.png'}=Fiktiva Techtank")
    assert told.out.splitlines() == [
        "Co-funded by the EU: yes",
        "A line of your own: Genomförs tillsammans",
        "Logo: iuc.svg – Fiktiva IUC",
        "Logo: techtank.png – Fiktiva Techtank",
    ]
    assert mindgap("funders", "--eu", "no", "--no-logos", lang="sv").out.splitlines() == [
        "Medfinansieras av EU: nej",
        "En egen rad: Genomförs tillsammans",
    ]


def test_it_stands_on_what_is_written(mindgap: Command, tmp_path: Path) -> None:
    mindgap("funders", "--eu", "yes")
    out = tmp_path / "form.pdf"
    assert mindgap("export", "forms", "--kind", "survey", "--out", out, lang="sv").code == 0
    assert "Medfinansieras av" in PdfReader(out).pages[0].extract_text()


def test_what_cannot_be_used_is_told_in_a_line_and_nothing_is_kept(mindgap: Command, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg"><text>IUC</text></svg>')
    refused = mindgap("funders", "--logo", f"{tmp_path / 'logo.svg'}=IUC", lang="sv")
    assert (refused.code, refused.err.startswith("Logotypen logo.svg innehåller <text>, som inte kan ritas.")) == (
        1,
        True,
    )
    assert mindgap("funders", "--logo", "logo.svg").code == 2
    assert mindgap("funders", "--line", "x" * 121).err == (
        "“line” in funders.toml has 121 characters. It may have at most 120.\n"
    )
    assert mindgap("funders").out.splitlines() == ["Co-funded by the EU: no", "A line of your own: –"]
