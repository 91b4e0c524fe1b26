"""The structure as the PDF reader of a browser sees it (pdf.js), beside what pikepdf sees in the same file.

The library is fetched once into a folder of the test run; where there is neither node nor a way to fetch it, the
test says so.
"""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.exports.every_kind import COMPANY, KINDS, funders, spoken
from tests.exports.matterhorn import Element, meanings, tree

pytestmark = pytest.mark.slow

FLAG = "The flag of the European Union: a circle of twelve golden stars on blue."
PACKAGE = "pdfjs-dist@4.10.38"
READER = """
import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
const data = new Uint8Array(readFileSync(process.argv[2]));
const pdf = await getDocument({ data, isEvalSupported: false, verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const text = await page.getTextContent({ includeMarkedContent: true });
  const words = {};
  const open = [];
  for (const item of text.items) {
    if (item.type === "beginMarkedContentProps") open.push(item.id);
    else if (item.type === "beginMarkedContent") open.push(null);
    else if (item.type === "endMarkedContent") open.pop();
    else if (open.length && open[open.length - 1]) {
      const id = open[open.length - 1];
      words[id] = (words[id] ?? "") + item.str;
    }
  }
  pages.push({ tree: await page.getStructTree(), words });
}
console.log(JSON.stringify(pages));
"""
"""Writes for every page its structure, and the words of each stretch of ink by its id."""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("node and npm are not installed, so pdf.js cannot be asked")
    folder = tmp_path_factory.mktemp("pdfjs")
    command = [npm, "install", "--prefix", str(folder), PACKAGE, "--omit=optional", "--no-audit", "--no-fund"]
    try:
        fetched = subprocess.run(command, capture_output=True, text=True, check=False, timeout=90)
    except subprocess.TimeoutExpired:
        pytest.skip(f"{PACKAGE} could not be fetched in 90 s")
    if fetched.returncode:
        pytest.skip(f"{PACKAGE} could not be fetched: {fetched.stderr.strip()[-200:]}")
    script = folder / "read.mjs"
    script.write_text(READER, encoding="utf-8")
    return script


Told = tuple[str, str]
"""The type of a piece, and what it says: its words, or of a picture the words that stand in its place."""


def seen_by_pdfjs(reader: Path, file: Path) -> list[list[Told]]:
    """Give for every page what is read out, in order."""
    run = subprocess.run(
        ["node", str(reader), str(file)], capture_output=True, text=True, check=True, cwd=reader.parent
    )
    pages: list[dict[str, Any]] = json.loads(run.stdout.splitlines()[-1])
    return [list(_from_node(page["tree"], page["words"])) if page["tree"] else [] for page in pages]


def _from_node(node: dict[str, Any], words: dict[str, str]) -> list[Told]:
    if node.get("type") == "content":
        return []
    kids = node.get("children", [])
    said = "".join(words.get(kid["id"], "") for kid in kids if kid.get("type") == "content")
    own: list[Told] = [] if node["role"] in {"Root", "Document"} else [(node["role"], node.get("alt") or _even(said))]
    return [*own, *(told for kid in kids if "role" in kid for told in _from_node(kid, words))]


def seen_by_pikepdf(data: bytes) -> list[list[Told]]:
    """Give the same from the tree that our own checker reads, and the words from the pages' ink."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        words = [_words(page) for page in pdf.pages]
        root = tree(pdf)
        return [list(_from_element(root, number, words[number])) for number in range(len(words))]


def _from_element(element: Element, page: int, words: dict[int, str]) -> list[Told]:
    if all(mark[0] != page for each in element.walk() for mark in each.marks):
        return []
    said = "".join(words.get(mcid, "") for number, mcid in element.marks if number == page)
    own = [] if element.tag == "Document" else [(element.tag, str(element.source.get("/Alt", "")) or _even(said))]
    return [*own, *(told for kid in element.kids for told in _from_element(kid, page, words))]


def _even(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())


def _words(page: pikepdf.Page) -> dict[int, str]:
    """Give the words of each stretch of ink, by the fonts' own account of what their signs mean."""
    accounts = {name: meanings(font) for name, font in page.Resources.get("/Font", {}).items()}
    words: dict[int, str] = {}
    font, open_marks = "", []
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC":
                open_marks.append(operands[1].get("/MCID"))
            case "BMC":
                open_marks.append(None)
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = str(operands[0])
            case "Tj" if open_marks and open_marks[-1] is not None:
                mark = int(open_marks[-1])
                read = "".join(accounts[font].get(code, "") for code in bytes(operands[0]))
                words[mark] = words.get(mark, "") + read
    return words


@pytest.mark.parametrize("kind", ["plan", "sheets", "follow-up for the union", "self-assessment"])
def test_a_browser_reads_the_same_pieces_in_the_same_order(kind: str, reader: Path, tmp_path: Path) -> None:
    with spoken("en"):
        data = KINDS[kind](COMPANY, "en", funders(tmp_path))
    file = tmp_path / "document.pdf"
    file.write_bytes(data)
    browser, ours = seen_by_pdfjs(reader, file), seen_by_pikepdf(data)
    assert browser == ours
    told = [piece for page in browser for piece in page]
    roles = [role for role, _said in told]
    pictures = [said for role, said in told if role == "Figure"]
    assert (pictures.count(FLAG), pictures.count("Fiktiva IUC"), pictures.count("Fiktiva Techtank")) == (1, 1, 1)
    assert all(said for role, said in told if role in {"Figure", "H1", "H2", "H3"})
    assert {"H1", "P", "Table", "TR", "TH", "TD"} <= set(roles)
