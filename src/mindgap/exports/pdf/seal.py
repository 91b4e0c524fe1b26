"""What a file says of itself (XMP): title, language, PDF/UA-1, and the fingerprint of the version that it is.

A file with names cannot be made again from a version, which holds none. It carries a sign of its own bytes instead.
"""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

_NAMESPACE = "https://mindgap.invalid/xmp/1.0/"
"""A name and no address: nothing is fetched from it."""
_FOUND = re.compile(
    rb"<mindgap:fingerprint>([0-9a-f]{64})</mindgap:fingerprint>\s*<mindgap:edition>([a-z, ]{1,40})</mindgap:edition>"
    rb"(?:\s*<mindgap:sign>([0-9a-f]{64})</mindgap:sign>)?"
)
_UNSIGNED = "0" * 64
_NAMED = ", names"
"""How the edition of a file with names ends."""


@dataclass(frozen=True, slots=True)
class Seal:
    """By what a paper is known again: the SHA-256 of its facts, and for whom it was made."""

    fingerprint: str
    edition: str
    sign: str = ""
    """In a file with names: HMAC-SHA-256 of all its bytes, this one counted as zeros."""


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
    sign = f"\n<mindgap:sign>{_UNSIGNED}</mindgap:sign>" if seal.edition.endswith(_NAMED) else ""
    return f"""
<rdf:Description rdf:about="" xmlns:mindgap="{_NAMESPACE}">
<mindgap:fingerprint>{escape(seal.fingerprint)}</mindgap:fingerprint>
<mindgap:edition>{escape(seal.edition)}</mindgap:edition>{sign}
</rdf:Description>"""


def read_seal(data: bytes) -> Seal | None:
    """Give the seal of a PDF of ours, or None; the packet stands uncompressed, so no PDF reader is needed."""
    found = _FOUND.search(data)
    return Seal(found[1].decode(), found[2].decode(), (found[3] or b"").decode()) if found else None


def signed(data: bytes, key: str) -> bytes:
    """Give a file with the sign of its bytes, if it has a place for one; nothing in it moves."""
    place = _place(data)
    return data if place is None else _at(data, place, _sign(data, key))


def is_signed(data: bytes, key: str) -> bool:
    """Tell whether the sign in a file is that of its bytes, and was made with this key."""
    place = _place(data)
    if place is None:
        return False
    plain = _at(data, place, _UNSIGNED)
    return hmac.compare_digest(data[place : place + len(_UNSIGNED)], _sign(plain, key).encode())


def _place(data: bytes) -> int | None:
    found = _FOUND.search(data)
    return found.start(3) if found and found[3] else None


def _at(data: bytes, place: int, sign: str) -> bytes:
    return data[:place] + sign.encode() + data[place + len(sign) :]


def _sign(data: bytes, key: str) -> str:
    return hmac.new(key.encode("utf-8", "surrogatepass"), data, "sha256").hexdigest()
