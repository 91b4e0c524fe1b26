"""Errors that the user can mend: a code, an English template to translate, and its parameters."""

from __future__ import annotations

from typing import ClassVar


class MindgapError(Exception):
    """A situation that the user can do something about; the edge translates and shows it.

    `template` is the English message with named places; `params` fills them. Neither may hold a personal
    identity number, and `params` may hold only what the user has just typed or pointed at.
    """

    code: ClassVar[str] = "error"
    template: ClassVar[str] = "Something went wrong."

    def __init__(self, **params: object) -> None:
        self.params = params
        super().__init__(self.template.format(**params))


class HomeUnusableError(MindgapError):
    """The folders of a home cannot be made."""

    code = "home.unusable"
    template = (
        "“{folder}” cannot be used as a home: it is a file, or nothing may be written there. "
        "Choose another home with --home."
    )


class UnknownCompanyError(MindgapError):
    """There is no company of that name or id."""

    code = "company.unknown"
    template = "There is no company called “{name}”. “mindgap company list” shows those that exist."


class CompanyExistsError(MindgapError):
    """Company names are unique within a home."""

    code = "company.exists"
    template = "There is already a company called “{name}”. Choose another name."


class UnknownPersonError(MindgapError):
    """There is no person with that code in the company."""

    code = "person.unknown"
    template = "There is no person with the code “{name}” in this company."


class UnknownRoundError(MindgapError):
    """Rounds are called T0, T1, T2 …."""

    code = "round.unknown"
    template = "“{name}” is not a round. Rounds are called T0, T1, T2 and so on."


class EmptyFieldError(MindgapError):
    """A field that must have a value was left empty."""

    code = "field.empty"
    template = "“{field}” must not be empty."


class TextTooLongError(MindgapError):
    """A text is longer than its field can hold."""

    code = "field.too_long"
    template = "“{field}” may have at most {most} characters; this text has {length}."


class OutOfRangeError(MindgapError):
    """A number lies outside what the field allows."""

    code = "field.range"
    template = "“{field}” must be a whole number from {least} to {most}."


class DateOrderError(MindgapError):
    """An end lies before its start."""

    code = "field.date_order"
    template = "The end ({end}) lies before the start ({start})."


class IdentityNumberError(MindgapError):
    """A personal identity number was typed where none may be stored; the number is not repeated."""

    code = "privacy.identity_number"
    template = "“{field}” holds a personal identity number. It is never stored; leave it out."


class StaleError(MindgapError):
    """Somebody else has changed the same thing since it was read."""

    code = "storage.stale"
    template = "Somebody else changed this at the same time. It is shown as it is now; make your change again."


class NothingToUndoError(MindgapError):
    """The undo list is empty."""

    code = "history.nothing_to_undo"
    template = "There is nothing to undo."


class NothingToRedoError(MindgapError):
    """The redo list is empty."""

    code = "history.nothing_to_redo"
    template = "There is nothing to redo."
