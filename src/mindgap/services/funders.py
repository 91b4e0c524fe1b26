"""Who pays, as documents show it: what is chosen, kept in the home and gathered for a document."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mindgap.domain.errors import IdentityNumberError
from mindgap.domain.funders import FunderChoice, Funders
from mindgap.domain.privacy import has_identity_number
from mindgap.texts import _

if TYPE_CHECKING:
    from mindgap.config import Home


@dataclass(frozen=True, slots=True)
class FunderService:
    """The settings of who pays; every method raises a ContentError that names file and key."""

    settings: Path
    logos: Path

    @classmethod
    def of(cls, home: Home) -> FunderService:
        """Give the service of a home."""
        return cls(home.funders, home.logos)

    def chosen(self) -> FunderChoice:
        """Give what is chosen."""
        from mindgap.content.funders import read_funders

        return read_funders(self.settings)

    def files(self) -> tuple[str, ...]:
        """Give the names of the logos that can be chosen."""
        from mindgap.content.funders import logo_files

        return logo_files(self.logos)

    def gathered(self) -> Funders | None:
        """Give what documents show, or None where nothing is chosen."""
        from mindgap.content.funders import gathered

        funders = gathered(self.chosen(), self.logos) if self.settings.exists() else Funders()
        return funders if funders.shown else None

    def keep(self, choice: FunderChoice) -> Funders:
        """Keep a choice whole or not at all, once all of it can be used; give what documents will show.

        Raise IdentityNumberError when its line or the words of a logo hold such a number.
        """
        from mindgap.content.funders import gathered, read_funders, written

        _refuse_numbers(_("A line of your own"), choice.line)
        _refuse_numbers(_("Logo"), *(text for logo in choice.logos for text in (logo.file, logo.words)))
        self.settings.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self.settings.with_name(f"{self.settings.name}.part")
        draft.write_text(written(choice), encoding="utf-8")
        try:
            funders = gathered(read_funders(draft, self.settings.name), self.logos)
            os.replace(draft, self.settings)  # noqa: PTH105  # the atomic call
        finally:
            draft.unlink(missing_ok=True)
        return funders

    def take_in(self, path: Path, words: str) -> str:
        """Copy a logo's file into the home, once it can be used, over one of that name; give its name there."""
        from mindgap.content.logos import read_logo

        _refuse_numbers(_("Logo"), path.name, words)
        read_logo(path, words, self.logos)
        self.logos.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self.logos / f"{path.name}.part"
        draft.write_bytes(path.read_bytes())
        os.replace(draft, self.logos / path.name)  # noqa: PTH105  # the atomic call
        return path.name


def _refuse_numbers(field: str, *texts: str) -> None:
    if any(map(has_identity_number, texts)):
        raise IdentityNumberError(field=field)
