"""The keys of the portfolio."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from mindgap.texts import N_

KEYS: list[BindingType] = [
    Binding("n", "create", N_("New"), id="portfolio.new", tooltip=N_("Put up a new company")),
    Binding("i", "read_in", N_("Read in"), id="portfolio.import", tooltip=N_("Read a file into this company")),
    Binding(
        "slash",
        "search",
        N_("Search"),
        id="portfolio.search",
        tooltip=N_("Find a company by name"),
        key_display="/",
    ),
    Binding(
        "m",
        "example",
        N_("Example company"),
        id="portfolio.example",
        tooltip=N_("Make the fictitious example company and open it"),
    ),
    Binding(
        "e",
        "documents",
        N_("Export"),
        id="portfolio.export",
        tooltip=N_("Write the programme report, figures for the region, time, or forms for paper"),
    ),
    Binding(
        "r",
        "reach",
        N_("Reached"),
        id="portfolio.reach",
        tooltip=N_("Show who is reached in this company and who is not yet, among them the groups hard to reach"),
    ),
    Binding(
        "l",
        "funders",
        N_("Funders and logos"),
        id="portfolio.funders",
        tooltip=N_("Choose what every document shows of who pays"),
        show=False,
    ),
    Binding("d", "delete", N_("Delete"), id="portfolio.delete", tooltip=N_("Delete this company for good"), show=False),
    Binding(
        "escape",
        "leave_search",
        N_("All companies"),
        id="portfolio.all",
        tooltip=N_("Show all companies again"),
        show=False,
    ),
]
