"""The commands that write documents other than the plan, as the argparse tree declares them."""

from __future__ import annotations

from mindgap.cli.options import COMPANY, NAMES, OUT, Option, option
from mindgap.texts import N_

_ANY_COMPANY = option("--company", help=N_("the company's name"), metavar=N_("NAME"))

DOCUMENTS: tuple[tuple[str, str, str, tuple[Option, ...]], ...] = (
    (
        "export sheets",
        N_("write each employee's own sheet, one page each"),
        "documents:sheets",
        (
            COMPANY,
            option("--person", help=N_("only the person with this code"), metavar=N_("CODE")),
            option(
                "--one-file", help=N_("all sheets in one file; so it is unless told otherwise"), action="store_true"
            ),
            option("--separate", help=N_("a file per person, called by the code"), action="store_true"),
            NAMES,
            option("--out", help=N_("the file to write, or with --separate the folder"), metavar=N_("PATH")),
        ),
    ),
    (
        "export follow-up",
        N_("write the follow-up report: before and after"),
        "documents:follow_up",
        (
            COMPANY,
            option("--since", help=N_("the round before; otherwise the first with answers"), metavar="T0"),
            option("--until", help=N_("the round after; otherwise the last with answers"), metavar="T1"),
            option("--format", help=N_("the kind of file"), choices=("pdf", "html", "md"), default="pdf"),
            option("--for", help=N_("whom it is for"), choices=("company", "union"), default="company", dest="edition"),
            NAMES,
            OUT,
        ),
    ),
    (
        "export forms",
        N_("write forms for paper: scoring cards, self-assessment, survey, attendance list"),
        "documents:forms",
        (
            _ANY_COMPANY,
            option(
                "--kind",
                help=N_("which form"),
                choices=("cards", "self-assessment", "survey", "attendance"),
                default="attendance",
            ),
            option("--per-page", help=N_("how many cards to a page"), type=int, choices=(4, 2), default=4),
            option(
                "--session",
                help=N_("attendance: which session; otherwise all of them"),
                choices=("1", "2", "follow-up"),
            ),
            option(
                "--format", help=N_("the kind of file; CSV for attendance only"), choices=("pdf", "csv"), default="pdf"
            ),
            OUT,
        ),
    ),
    (
        "export programme",
        N_("write the programme report over all companies, without names"),
        "documents:programme",
        (option("--format", help=N_("the kind of file"), choices=("pdf", "xlsx"), default="pdf"), OUT),
    ),
    (
        "export region",
        N_("write anonymous figures for the region and the evaluator, as CSV"),
        "documents:region",
        (OUT,),
    ),
    (
        "export time",
        N_("write time and participants for the programme, as CSV"),
        "documents:time",
        (_ANY_COMPANY, NAMES, OUT),
    ),
)
