"""Why a file or what was said about it cannot be used; each names the file or the word and what would be right."""

from __future__ import annotations

from mindgap.domain.errors import MindgapError


class FileMissingError(MindgapError):
    """There is no such file."""

    code = "import.missing"
    template = "There is no file “{file}”. Check the name and the folder."


class FolderError(MindgapError):
    """A folder was pointed at."""

    code = "import.folder"
    template = "“{file}” is a folder. Point at the file inside it."


class UnreadableFileError(MindgapError):
    """The system does not let the file be read."""

    code = "import.unreadable"
    template = "“{file}” cannot be opened. Close it in other programs and check that you may read it."


class ChangedFileError(MindgapError):
    """The file was saved anew while it was being read."""

    code = "import.changed"
    template = "“{file}” was saved anew while it was being read. Nothing was stored; read it in again."


class EmptyFileError(MindgapError):
    """The file holds nothing."""

    code = "import.empty"
    template = (
        "“{file}” is empty. It should hold a table with headings in a row of their own and a row per person or score."
    )


class TooLargeError(MindgapError):
    """The file would take too much memory."""

    code = "import.too_large"
    template = "“{file}” is too large: at most {most} MB are read. Save only the table itself and try again."


class TooManyRowsError(MindgapError):
    """The table is longer than any company."""

    code = "import.too_many_rows"
    template = "“{file}” has more than {most} rows. Save only the table itself and try again."


class TooManyColumnsError(MindgapError):
    """The table is wider than any matrix."""

    code = "import.too_many_columns"
    template = "“{file}” reaches beyond column {most}. Delete what stands far out to the right and try again."


class NotATableError(MindgapError):
    """The file is neither text nor a workbook."""

    code = "import.not_a_table"
    template = "“{file}” is neither a text table nor a workbook. It should be CSV, TXT or XLSX."


class OtherWorkbookError(MindgapError):
    """A workbook of a kind that is not read."""

    code = "import.other_workbook"
    template = (
        "“{file}” is a workbook of another kind (such as .xls, .xlsb, .ods). Save it as .xlsx or CSV and try again."
    )


class LockedWorkbookError(MindgapError):
    """The workbook is protected with a password."""

    code = "import.locked"
    template = "“{file}” is protected with a password. Save it without one and try again."


class NotAWorkbookError(MindgapError):
    """The name promises a workbook and the content is something else."""

    code = "import.not_a_workbook"
    template = (
        "“{file}” is called a workbook but is none. Save it as .xlsx from Excel; a text table should be called .csv."
    )


class BrokenWorkbookError(MindgapError):
    """The workbook is damaged or cut off."""

    code = "import.broken_workbook"
    template = "“{file}” is damaged and cannot be read. Open it in Excel, save it anew and try again."


class UnsafeWorkbookError(MindgapError):
    """The workbook declares a document type, which no spreadsheet program writes."""

    code = "import.unsafe_workbook"
    template = (
        "“{file}” holds parts that no spreadsheet program writes, and is not read. Save the table as CSV instead."
    )


class EncodingError(MindgapError):
    """The letters cannot be made out."""

    code = "import.encoding"
    template = "Row {row} in “{file}” has letters that cannot be made out. Save the file as “CSV UTF-8” and try again."


class UnclosedQuoteError(MindgapError):
    """A value begins with a quotation mark that does not end as it should."""

    code = "import.quote"
    template = (
        'Row {row} in “{file}” has a quotation mark (") that is never closed. '
        "Take it away, or put one at the end of the value too."
    )


class SheetMissingError(MindgapError):
    """The workbook has no sheet of that name."""

    code = "import.sheet"
    template = "“{file}” has no sheet called “{sheet}”. It has: {sheets}."


class NoSheetsError(MindgapError):
    """A sheet was asked for in a text file."""

    code = "import.no_sheets"
    template = "“{file}” is a text file and has no sheets. Leave the sheet “{sheet}” out."


class NoHeadingsError(MindgapError):
    """No row looks like headings."""

    code = "import.no_headings"
    template = (
        "No row of headings was found in “{file}”. "
        "There should be a row with headings such as Anst.nr, Namn, Avdelning, Befattning, Kategori."
    )


class NoPersonColumnError(MindgapError):
    """No column says who a row is about."""

    code = "import.no_person_column"
    template = (
        "No column in “{file}” says who the row is about. Its headings are: {headings}. "
        "Say which one it is with --map COLUMN=code or COLUMN=name."
    )


class NoRowsError(MindgapError):
    """There are headings and nothing below them."""

    code = "import.no_rows"
    template = "“{file}” has headings but no rows below them."


class MissingColumnsError(MindgapError):
    """A table of scores lacks columns."""

    code = "import.missing_columns"
    template = "“{file}” lacks the columns {columns}. It should have: round;kind;item;group;1;2;3;4;5."


class MissingSurveyColumnsError(MindgapError):
    """A table of survey answers lacks columns."""

    code = "import.missing_survey_columns"
    template = "“{file}” lacks the columns {columns}. It should have: round;item;value;count or round;item;0;1;…;10."


class ScoresInsteadError(MindgapError):
    """A table of scores is read in as survey answers."""

    code = "import.scores_instead"
    template = (
        "“{file}” lacks the columns {columns}, and has kind and group as tables of scores have: read it in with "
        "mindgap import scores. Survey answers should have: round;item;value;count or round;item;0;1;…;10."
    )


class OtherRoundsError(MindgapError):
    """No row is about the round asked for."""

    code = "import.other_rounds"
    template = "“{file}” has nothing about the round {asked}, only about {rounds}. Ask for the round {first} instead."


class UnknownColumnError(MindgapError):
    """A mapping names a column that the file does not have."""

    code = "import.unknown_column"
    template = "There is no column “{column}” in the file. Its headings are: {headings}."


class UnknownFieldError(MindgapError):
    """A mapping names something that is not stored."""

    code = "import.unknown_field"
    template = "“{name}” is nothing that a column can be. It should be one of: {fields}."


class FieldTwiceError(MindgapError):
    """A mapping gives two columns the same meaning."""

    code = "import.field_twice"
    template = "Two columns are said to be “{name}”: “{first}” and “{second}”. Choose one."


class NeverStoredError(MindgapError):
    """A mapping asks for something that is never stored about a person."""

    code = "import.never_stored"
    template = "The column “{column}” holds what is never stored about a person. Leave it out."


class MappingFormError(MindgapError):
    """A mapping is not of the form COLUMN=FIELD."""

    code = "import.mapping_form"
    template = "“{text}” does not say which column is what. It should be COLUMN=FIELD, such as Titel=role."


class LevelFormError(MindgapError):
    """The meaning of a value is not of the form VALUE=STEP."""

    code = "import.level_form"
    template = "“{text}” does not say which step a value is. It should be VALUE=STEP, such as L=2."


class SaidTwiceError(MindgapError):
    """Two options say different things of the same column or value."""

    code = "import.said_twice"
    template = "“{name}” is said to be both “{first}” and “{second}”. Say it once."


class LevelRangeError(MindgapError):
    """A value is said to be a step that the staircase does not have."""

    code = "import.level_range"
    template = "“{value}” cannot be step {step}: the staircase has the steps 1 to {most}, and 0 means not in the area."


class OpenQuestionsError(MindgapError):
    """The meaning of some values has not been said."""

    code = "import.open_questions"
    template = "“{file}” has values whose step must be said: {values}. Say it like this: {example}"


class UnreadRowsError(MindgapError):
    """Some cells cannot be read and nobody has said that the rest is enough."""

    code = "import.unread_rows"
    template = (
        "“{file}” has {count} cells that cannot be read, the first on row {row}. Nothing was stored. "
        "Mend them, or read in the rest with --skip-bad-rows."
    )
