"""The plan's page in a real browser: what it asks the network for, how it reads, fits and prints."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader

from mindgap import texts
from mindgap.exports.plan_export import Format, Order, render_plan
from tests.exports.rich_plan import rich_facts

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
in_a_browser = pytest.mark.skipif(BROWSER is None, reason="needs Chromium")
_CSP = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_ASK = """
const all = (q) => [...document.querySelectorAll(q)];
const told = {
  fetched: performance.getEntriesByType("resource").map((e) => e.name),
  lang: document.documentElement.lang,
  headings: all("h1,h2,h3,h4,h5,h6").map((h) => Number(h.tagName[1])),
  bare: all("svg").filter((s) => !s.closest("[aria-hidden=true],[aria-label]") && !s.querySelector("title")).length,
  pictures: all("svg").length,
  heads: all("th").filter((h) => !h.scope).length,
  unnamed: all("table").filter((t) => !t.caption && !t.getAttribute("aria-label")).length,
  dead: all("a[href^='#']").filter((a) => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length,
  wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
};
const held = document.createElement("pre");
held.id = "told";
held.textContent = JSON.stringify(told);
document.body.append(held);
"""


def plan(language: str, form: Format = Format.HTML) -> str:
    texts.use(language)
    try:
        return render_plan(rich_facts(language=language), Order(form)).decode("utf-8")
    finally:
        texts.use("sv")


def browse(folder: Path, *words: str) -> str:
    assert BROWSER is not None
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={folder}/profile")
    page = (folder / "plan.html").as_uri()
    ran = subprocess.run([BROWSER, *quiet, *words, page], check=True, capture_output=True, timeout=120)
    return ran.stdout.decode("utf-8")


def asked(folder: Path, page: str, width: int) -> dict[str, Any]:
    """Open the page without its own ban on fetching and running, and ask the browser about it."""
    open_page = _CSP.sub("", page)
    assert open_page != page
    (folder / "plan.html").write_text(open_page.replace("</body>", f"<script>{_ASK}</script></body>"), "utf-8")
    found = re.search(
        r'<pre id="told">(.*?)</pre>', browse(folder, f"--window-size={width},900", "--dump-dom"), re.DOTALL
    )
    assert found is not None
    told: dict[str, Any] = json.loads(html.unescape(found[1]))
    return told


@pytest.mark.slow
@in_a_browser
@pytest.mark.parametrize(("language", "width"), [("sv", 1200), ("en", 500)])
def test_the_page_asks_for_nothing_and_is_read_in_order_with_names_on_all(
    tmp_path: Path, language: str, width: int
) -> None:
    told = asked(tmp_path, plan(language), width)
    levels = told.pop("headings")
    assert (levels[0], levels.count(1)) == (1, 1)
    assert [b for a, b in pairwise(levels) if b > a + 1] == []
    assert told.pop("pictures") > 5
    assert told == {"fetched": [], "lang": language, "bare": 0, "heads": 0, "unnamed": 0, "dead": 0, "wide": 0}


@pytest.mark.slow
@in_a_browser
def test_the_page_prints_without_its_contents_and_with_every_section(tmp_path: Path) -> None:
    (tmp_path / "plan.html").write_text(plan("sv"), "utf-8")
    browse(tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={tmp_path}/plan.pdf")
    printed = PdfReader(tmp_path / "plan.pdf")
    width, height = (float(size) for size in printed.pages[0].mediabox[2:])
    said = [page.extract_text() for page in printed.pages]
    assert (round(width), round(height)) == (595, 842)
    assert said[0].count("Sammanfattning") == 1
    assert [title for title in ("Budget", "Tidplan", "Underskrifter") if title not in "\n".join(said)] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_markdown_is_read_by_another_program_as_the_same_sections_and_tables(language: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(plan(language, Format.MARKDOWN))
    headings = [tokens[i + 1].content for i, token in enumerate(tokens) if token.type == "heading_open"]
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    budget, signatures = ("Budget", "Underskrifter") if language == "sv" else ("Budget", "Signatures")
    assert (levels[0], budget in headings, signatures in headings) == (1, True, True)
    assert [b for a, b in pairwise(levels) if b > a + 1] == []
    kinds = [token.type for token in tokens]
    assert kinds.count("table_open") > 8
    assert [token.content for token in tokens if token.type == "html_block"] == []
    widths = [_cells(tokens, i) for i, token in enumerate(tokens) if token.type == "tr_open"]
    assert min(widths) > 1


def _cells(tokens: list[Any], start: int) -> int:
    end = next(i for i in range(start, len(tokens)) if tokens[i].type == "tr_close")
    return sum(token.type in ("th_open", "td_open") for token in tokens[start:end])
