"""The keys of the theme phases."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from mindgap.texts import N_

NEAREST = 4
"""How many of the keys come before those of a single phase."""
THEME_KEYS: list[BindingType] = [
    Binding("enter", "reveal", N_("Show result"), id="theme.reveal", tooltip=N_("Show what the room answered")),
    Binding("enter", "count", N_("Count"), id="theme.count", tooltip=N_("Go to counting the cards of the theme")),
    Binding(
        "s",
        "private",
        N_("In private"),
        id="theme.private",
        tooltip=N_("Let the laptop go round; everybody answers without being seen"),
    ),
    Binding("escape", "back", N_("Back"), id="theme.back", tooltip=N_("Go back to the page before")),
    Binding(
        "left", "turn(-1)", N_("Card before"), id="theme.card_before", tooltip=N_("Show the card before"), show=False
    ),
    Binding(
        "right,k",
        "turn(1)",
        N_("Next card"),
        id="theme.card_next",
        tooltip=N_("Show the next card"),
        key_display="← →",
    ),
    Binding("space", "use", N_("Used"), id="theme.card_used", tooltip=N_("Mark the card as used, or not used")),
    Binding(
        "x",
        "shuffle",
        N_("Shuffle"),
        id="theme.card_shuffle",
        tooltip=N_("Shuffle the cards, or put them back in order"),
    ),
    Binding("k", "cards", N_("Cards"), id="theme.cards", tooltip=N_("Show the conversation cards")),
    Binding(
        "pagedown,right_square_bracket",
        "theme(1)",
        N_("Theme"),
        id="theme.next",
        tooltip=N_("Go to the next theme"),
        key_display="PgUp/PgDn",
    ),
    Binding(
        "pageup,left_square_bracket",
        "theme(-1)",
        N_("Theme before"),
        id="theme.before",
        tooltip=N_("Go to the theme before"),
        show=False,
    ),
    Binding(
        "r",
        "again",
        N_("Second round"),
        id="theme.again",
        tooltip=N_("Count again after the talk; the first round is kept"),
    ),
    Binding(
        "o", "open('overview')", N_("All themes"), id="theme.overview", tooltip=N_("Show all themes in one picture")
    ),
    Binding("n", "open('notes')", N_("Notes"), id="theme.notes", tooltip=N_("Write down what is said about the theme")),
    Binding(
        "f",
        "open('statements')",
        N_("Four statements"),
        id="theme.statements",
        tooltip=N_("Count the answers to the theme’s four statements"),
    ),
    Binding("l", "open('levels')", N_("Levels"), id="theme.levels", tooltip=N_("Show what the five levels look like")),
    Binding(
        "h",
        "open('hints')",
        N_("Hints"),
        id="theme.hints",
        tooltip=N_("Show the facilitator’s own hints; never in projector mode"),
    ),
]
