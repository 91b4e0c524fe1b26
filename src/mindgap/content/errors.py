"""What can be wrong with a file of workshop material; every error names the file, the key and what would be right.

Keys inside blocks are written `cards[2].follow_up`: the follow-up of the second `[[cards]]`, counted from 1.
"""

from __future__ import annotations

from mindgap.domain.errors import MindgapError


class ContentError(MindgapError):
    """A file of workshop material cannot be used as it stands."""

    code = "content.invalid"
    template = "The workshop material in {file} cannot be used."


class ContentLanguageError(ContentError):
    """The material is not written in that language."""

    code = "content.language"
    template = "There is no workshop material in the language “{language}”. There is: {known}."


class ContentNameError(ContentError):
    """An own file is called something that cannot be told apart as a theme and a language."""

    code = "content.file_name"
    template = (
        "The file {file} among the own themes is not called as it should. "
        "Call it like competence.sv.toml: an id of letters a–z, digits and _, then .sv or .en, then .toml."
    )


class ContentUnreadableError(ContentError):
    """The file, or the folder it lies in, cannot be opened."""

    code = "content.unreadable"
    template = "{file} cannot be read. It must be an ordinary file that you are allowed to open."


class ContentEncodingError(ContentError):
    """The file is not in UTF-8."""

    code = "content.encoding"
    template = "{file} is not saved as UTF-8. Save it again with the encoding UTF-8."


class ContentSyntaxError(ContentError):
    """The file is not TOML."""

    code = "content.syntax"
    template = (
        "{file} cannot be understood at line {line}. "
        'Write key = "text", lists within [ ] with commas between, and each key once only.'
    )


class ContentUnknownKeyError(ContentError):
    """A key is not one of those that are read, probably misspelt."""

    code = "content.unknown_key"
    template = "{file} has the key “{key}”, which is not used. The keys that can be used are: {known}."


class ContentMissingKeyError(ContentError):
    """A key that must be there is not."""

    code = "content.missing_key"
    template = "{file} lacks the key “{key}”. These keys must be there: {known}."


class ContentNotTextError(ContentError):
    """A value is not a text."""

    code = "content.not_text"
    template = "“{key}” in {file} must be a text within quotation marks."


class ContentNotListError(ContentError):
    """A value is not a list of texts."""

    code = "content.not_list"
    template = '“{key}” in {file} must be a list of texts, such as ["one", "two"].'


class ContentNotBlocksError(ContentError):
    """A value is not made of blocks."""

    code = "content.not_blocks"
    template = "“{key}” in {file} must be written as blocks, each under a line of its own with [[{key}]]."


class ContentNotSectionError(ContentError):
    """A value is not a section."""

    code = "content.not_section"
    template = "“{key}” in {file} must be a section of its own under a line with [{key}]."


class ContentNumberError(ContentError):
    """A value is not a whole number, or lies outside what is allowed."""

    code = "content.number"
    template = "“{key}” in {file} must be a whole number from {least} to {most}, without quotation marks."


class ContentEmptyError(ContentError):
    """A text holds nothing that can be read."""

    code = "content.empty"
    template = "“{key}” in {file} is empty. Write a text of 1 to {most} characters."


class ContentTooLongError(ContentError):
    """A text does not fit where it is shown."""

    code = "content.too_long"
    template = "“{key}” in {file} has {length} characters. It may have at most {most}."


class ContentCountError(ContentError):
    """A list must have a fixed number of entries and has another."""

    code = "content.count"
    template = "“{key}” in {file} has {found} entries. It must have exactly {right}."


class ContentRangeError(ContentError):
    """A list has too few or too many entries."""

    code = "content.range"
    template = "“{key}” in {file} has {found} entries. It must have {least} to {most}."


class ContentChoiceError(ContentError):
    """A value is not one of the fixed words."""

    code = "content.choice"
    template = "“{key}” in {file} must be one of: {known}."
