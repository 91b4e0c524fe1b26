"""What can go wrong when a document is put on disk."""

from __future__ import annotations

from mindgap.domain.errors import MindgapError


class FileTakenError(MindgapError):
    """A file of that name is already there, and nobody has said that it may be replaced."""

    code = "export.taken"
    template = "There is already a file called “{name}”. Nothing was written."


class FolderMissingError(MindgapError):
    """The folder does not exist."""

    code = "export.no_folder"
    template = "There is no folder “{folder}”. Nothing was written."


class FolderGivenError(MindgapError):
    """A folder was pointed at where a file is to be written."""

    code = "export.folder"
    template = "“{folder}” is a folder. Give the file’s name too, such as {example}. Nothing was written."


class FolderClosedError(MindgapError):
    """The folder or the file may not be written to."""

    code = "export.closed"
    template = "“{folder}” may not be written to. Choose another folder."


class DiskFullError(MindgapError):
    """There is no room left."""

    code = "export.full"
    template = "The disk is full. Nothing was written; make room and try again."


class NotWrittenError(MindgapError):
    """The system refused for another reason."""

    code = "export.failed"
    template = "“{name}” could not be written ({reason})."
