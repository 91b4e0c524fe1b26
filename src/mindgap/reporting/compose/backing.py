"""Who pays, in the words of the document's language."""

from __future__ import annotations

from mindgap.domain.funders import Funders
from mindgap.reporting.blocks import Backing
from mindgap.texts import _, language


def backing(funders: Funders | None) -> Backing | None:
    """Give what stands on the paper of who pays, or None where nothing is to stand there."""
    if funders is None or not funders.shown:
        return None
    other = funders.line_language != language()
    return Backing(
        statement=_("Co-funded by the European Union") if funders.eu else "",
        flag_alt=_("The flag of the European Union: a circle of twelve golden stars on blue.") if funders.eu else "",
        line=funders.line,
        line_language=funders.line_language if funders.line and other else "",
        logos=funders.logos,
    )
