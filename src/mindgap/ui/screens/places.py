"""Where the room is: in which phase and where in it, and whether the page of the session lies over the phase."""

from __future__ import annotations

from mindgap.domain.company import Phase

_ASIDE, _OVER = "@session/", "|"
"""A place such as "@session/agenda|diversity/result" is the agenda, lying over a theme's result."""


class Places:
    """The place in each phase and on the page of the session; what is stored of them says both at once."""

    def __init__(self, phase: Phase, stored: str = "") -> None:
        """Read the place that was stored for a phase."""
        self.phase = phase
        self.aside = stored.startswith(_ASIDE)
        """The page of the session is shown."""
        session, _bar, place = stored.removeprefix(_ASIDE).partition(_OVER)
        self._session = session if self.aside else ""
        self._held = {phase: place if self.aside else stored}

    @property
    def here(self) -> str:
        """The place within what is shown."""
        return self._session if self.aside else self._held.get(self.phase, "")

    @property
    def stored(self) -> str:
        """What is stored, so that the room comes back here."""
        place = self._held.get(self.phase, "")
        return f"{_ASIDE}{self._session}{_OVER}{place}" if self.aside else place

    @property
    def subject(self) -> str:
        """What a note made here is about, e.g. "current.diversity"."""
        return "session" if self.aside else ".".join(part for part in (self.phase.value, self.here) if part)

    def move(self, place: str) -> None:
        """Go to another place within what is shown."""
        if self.aside:
            self._session = place
        else:
            self._held[self.phase] = place

    def go(self, phase: Phase, place: str | None = None) -> None:
        """Go to a phase, where it was left or at a place."""
        self.phase, self.aside = phase, False
        if place is not None:
            self._held[phase] = place

    def turn_aside(self, place: str | None = None) -> None:
        """Go to the page of the session, where it was left or at a place; the phase waits where it is."""
        self.aside = True
        if place is not None:
            self._session = place
