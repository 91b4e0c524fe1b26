"""The versions of a plan: what left the room, when, in which state, who had decided and what had changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import MindgapError
from mindgap.domain.version import PlanVersion
from mindgap.texts import N_, _, language
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.dialogs.export_words import NOW
from mindgap.ui.drawing.versions import coming_lines, version_lines
from mindgap.ui.screens.frame import Frame
from mindgap.ui.widgets.listing import Column, Listing, Row
from mindgap.ui.widgets.picture import Picture

if TYPE_CHECKING:
    from mindgap.services.house import Services
    from mindgap.services.versions import Issue


class VersionsScreen(Frame):
    """The list, newest first, with what had changed in the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", N_("Read it"), id="versions.read", tooltip=N_("Read the version as it was")),
        Binding("e", "export", N_("Export"), id="versions.export", tooltip=N_("Write the version again, to the byte")),
        Binding("escape", "back", N_("Back"), id="versions.back", tooltip=N_("Go back to work")),
    ]
    DEFAULT_CSS = """
    VersionsScreen > Listing { height: 1fr; max-height: 12; margin: 1 1 0 1; }
    VersionsScreen > Picture { height: 2fr; margin: 1 2 0 2; }
    """
    help_page = "versions"

    def __init__(self, services: Services, analysis: Analysis, *, projector: bool) -> None:
        """Make the screen for a company."""
        super().__init__()
        self.services, self.analysis = services, analysis
        self.coming = self._coming()
        self.set_reactive(Frame.projector, projector)

    def middle(self) -> ComposeResult:
        """Give the list and what had changed."""
        yield Listing(
            (
                Column(_("Version"), 8, "right"),
                Column(_("Date"), 14),
                Column(_("State"), 18),
                Column(_("Decided by"), 18, grow=True),
                Column("SHA-256", 16, least=90),
            ),
            _("No version yet: every export of a plan that is no longer a draft becomes one."),
            opens=False,
        )
        yield Picture()

    def head(self) -> None:
        """Say whose versions they are."""
        super().head()
        if self.header is not None:
            self.header.where = (self.analysis.company.name, _("Versions"))

    def on_mount(self) -> None:
        """Show the newest first."""
        self.head()
        self._fill()

    async def again(self) -> None:
        """Say it in the other language."""
        await super().again()
        self._fill()

    def watch_projector(self) -> None:
        """Who decided leaves the screen when the room can see it."""
        super().watch_projector()
        if self.is_mounted:
            self._fill()

    def _coming(self) -> PlanVersion | None:
        """Give what the next export would be the version of, if it says anything else than the last."""
        if not self.analysis.plan_versions:
            return None
        issue = self.services.versions.upcoming(self.analysis, language())
        held = {v.number for v in self.analysis.plan_versions}
        return issue.version if issue.version and issue.version.number not in held else None

    @property
    def versions(self) -> tuple[PlanVersion, ...]:
        """What would come next, then each number once, the newest first."""
        first = {v.number: v for v in reversed(self.analysis.plan_versions)}
        coming = (self.coming,) if self.coming else ()
        return (*coming, *(first[number] for number in sorted(first, reverse=True)))

    @property
    def version(self) -> PlanVersion | None:
        """The one under the cursor."""
        key = self.query_one(Listing).key
        return next((v for v in self.versions if str(v.number) == key), None)

    def _fill(self) -> None:
        listing = self.query_one(Listing)
        listing.show([self._row(v) for v in self.versions])
        listing.focus()
        self._show()

    def _row(self, version: PlanVersion) -> Row:
        who = "" if self.projector else version.decided_by
        if version is self.coming:
            return Row(str(version.number), ("–", _("Not handed over yet"), label(version.state), who or "–", "–"))
        state, signs = label(version.state), version.fingerprint[:16]
        return Row(str(version.number), (str(version.number), day(version.frozen_on), state, who or "–", signs))

    def _show(self) -> None:
        self.query_one(Picture).show(lambda width, _height: self._lines(width), top=True)
        self.refresh_bindings()

    def _lines(self, width: int) -> list[Content]:
        version = self.version
        if version is None:
            return []
        if version is self.coming:
            reviewed = self.services.versions.since_review(self.analysis, language())
            return coming_lines(version, reviewed, width)
        spoken = [v.language for v in self.analysis.plan_versions if v.number == version.number]
        return version_lines(version, spoken, width)

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Tell what had changed."""
        event.stop()
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """There is nothing to read or write before the first version."""
        return bool(self.analysis.plan_versions) if action in {"read", "export"} else True

    def action_read(self) -> None:
        """Read the version as it was."""
        from mindgap.exports.plan_export import Order
        from mindgap.ui.screens.preview import PreviewScreen

        version = self.version
        if version is None:
            return
        try:
            screen = PreviewScreen(lambda: self._issue(version).facts, Order(), projector=self.projector)
        except MindgapError as error:
            self.complain(error)
        else:
            self.app.push_screen(screen)

    def _issue(self, version: PlanVersion) -> Issue:
        if version is self.coming:
            return self.services.versions.upcoming(self.analysis, language())
        return self.services.versions.again(self.analysis, version.number, language())

    def action_export(self) -> None:
        """Write the version again."""
        from mindgap.ui.dialogs.export import ExportDialog

        if self.version is not None:
            number = NOW if self.version is self.coming else self.version.number
            dialog = ExportDialog(self.services, self.analysis, number, projector=self.projector)
            self.app.push_screen(dialog, self._look_again)

    def _look_again(self, _jump: object) -> None:
        """List what has been written meanwhile."""
        self.analysis = self.services.companies.analysis(self.analysis.company.id)
        self.coming = self._coming()
        self._fill()

    def action_back(self) -> None:
        """Go back to work."""
        self.dismiss(None)
