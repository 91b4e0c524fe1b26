"""What the uses of columns are called on the screen, in the order a choice lists them."""

from __future__ import annotations

from mindgap.imports.headings import Use
from mindgap.texts import N_, _

USES: dict[Use, str] = {
    Use.CODE: N_("Code"),
    Use.NAME: N_("Name"),
    Use.FIRST_NAME: N_("First name"),
    Use.LAST_NAME: N_("Last name"),
    Use.ROLE: N_("Role"),
    Use.TEAM: N_("Team"),
    Use.CATEGORY: N_("Category"),
    Use.LEAVES: N_("Last day"),
    Use.AREA: N_("Competence area"),
    Use.AREA_NAME: N_("Names the area"),
    Use.LEVEL: N_("Level"),
    Use.TARGET: N_("Target step"),
    Use.BY: N_("Target date"),
    Use.IGNORED: N_("Not used"),
    Use.NEVER: N_("Never stored"),
}


def use_name(use: Use) -> str:
    """Give what a use is called in the language spoken now."""
    return _(USES[use])
