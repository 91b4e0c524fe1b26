"""Who pays, as every document shows it: the European Union, a line of one's own, and logos."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mindgap.domain.errors import MindgapError
from mindgap.domain.funders import FunderChoice, LogoChoice
from mindgap.texts import N_, _
from mindgap.texts.messages import explain
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, SwitchField, TextField
from mindgap.ui.widgets.form import Form, heading

if TYPE_CHECKING:
    from mindgap.services.funders import FunderService

_LOGO = "logo:"
"""How the names of the fields begin that belong to a logo's file."""


class FundersDialog(Dialog[None]):
    """Enter keeps what is chosen, for every document that is written from now on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "keep", N_("Keep"), id="funders.keep", tooltip=N_("Show this on every document"), priority=True
        ),
        Binding("tab", "app.focus_next", N_("Next"), id="funders.next", tooltip=N_("Go on to the next"), show=False),
    ]
    DEFAULT_CSS = """
    FundersDialog > .dialog--box { width: 84; }
    FundersDialog Form { height: auto; max-height: 16; }
    FundersDialog .field--label { width: 24; }
    FundersDialog #where { margin: 1 0 0 0; height: auto; color: $text-muted; }
    FundersDialog #state { height: auto; margin: 1 0 0 0; }
    """

    def __init__(self, funders: FunderService) -> None:
        """Make the dialog on what is chosen now; where that cannot be read, on nothing."""
        super().__init__(_("Who pays: on every document"))
        self.funders = funders
        self.wrong: MindgapError | None = None
        try:
            self.choice = funders.chosen()
        except MindgapError as error:
            self.choice, self.wrong = FunderChoice(), error

    def body(self) -> ComposeResult:
        """Give the choices, where logos are to lie, and what is wrong."""
        yield Form("", tuple(self._items()))
        where = _("Logos are PNG or SVG files in {folder}. A logo without words is left out.")
        yield Static(Content(where.format(folder=self.funders.logos)), id="where")
        yield Static("", id="state")

    def _items(self) -> Iterator[Field | Static]:
        languages = (("sv", _("Swedish")), ("en", _("English")))
        yield SwitchField("eu", _("Co-funded by the EU"), value=self.choice.eu)
        yield TextField("line", _("A line of your own"), self.choice.line)
        yield ChoiceField(
            "language", _("Its language"), languages, self.choice.line_language or None, empty_text=_("not said")
        )
        files = self.files
        if files:
            yield heading(_("What each logo says"))
        words = {logo.file: logo.words for logo in self.choice.logos}
        for file in files:
            yield TextField(f"{_LOGO}{file}", file, words.get(file, ""))

    @property
    def files(self) -> tuple[str, ...]:
        """The logos that are chosen, in their order, then the others that lie in the folder."""
        return tuple(dict.fromkeys((*(logo.file for logo in self.choice.logos), *self.funders.files())))

    def on_mount(self) -> None:
        """Start on the switch, and say what is wrong with what was kept."""
        self.query_one(Form).fields["eu"].focus_entry()
        if self.wrong is not None:
            self.refuse(self.wrong)

    def on_form_edited(self, event: Form.Edited) -> None:
        """Nothing is kept before Enter."""
        event.stop()

    def chosen(self) -> FunderChoice:
        """Give what the fields say."""
        held = {name: field.value for name, field in self.query_one(Form).fields.items()}
        logos = ((file, str(held[f"{_LOGO}{file}"] or "")) for file in self.files if f"{_LOGO}{file}" in held)
        return FunderChoice(
            eu=held["eu"] is True,
            line=str(held["line"] or ""),
            line_language=str(held["language"] or ""),
            logos=tuple(LogoChoice(file, words) for file, words in logos if words),
        )

    def action_keep(self) -> None:
        """Keep it, or say what stands in the way."""
        try:
            self.funders.keep(self.chosen())
        except MindgapError as error:
            self.refuse(error)
        else:
            self.app.notify(_("Shown on every document from now on."), markup=False)
            self.dismiss(None)

    def refuse(self, error: MindgapError) -> None:
        """Say what stands in the way."""
        text = explain(error.template, error.params)
        self.query_one("#state", Static).update(Content.styled(f"! {text}", "$warning"))
