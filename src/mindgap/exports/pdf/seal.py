"""What a file says of itself (XMP): title, language, PDF/UA-1, and the fingerprint of the version that it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

_NAMESPACE = "https://mindgap.invalid/xmp/1.0/"
"""A name and no address: nothing is fetched from it."""
_FOUND = re.compile(
    rb"<mindgap:fingerprint>([0-9a-f]{64})</mindgap:fingerprint>\s*<mindgap:edition>([a-z, ]{1,40})</mindgap:edition>"
)


@dataclass(frozen=True, slots=True)
class Seal:
    """By what a paper is known again: the SHA-256 of its facts, and for whom it was made."""

    fingerprint: str
    edition: str


def metadata(title: str, lang: str, seal: Seal | None) -> bytes:
    """Give the XMP packet."""
    own = _written(seal) if seal else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>MindGap</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>{own}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


def _written(seal: Seal) -> str:
    return f"""
<rdf:Description rdf:about="" xmlns:mindgap="{_NAMESPACE}">
<mindgap:fingerprint>{escape(seal.fingerprint)}</mindgap:fingerprint>
<mindgap:edition>{escape(seal.edition)}</mindgap:edition>
</rdf:Description>"""


def read_seal(data: bytes) -> Seal | None:
    """Give the seal of a PDF of ours, or None; the packet stands uncompressed, so no PDF reader is needed."""
    found = _FOUND.search(data)
    return Seal(found[1].decode(), found[2].decode()) if found else None
