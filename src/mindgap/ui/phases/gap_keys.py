"""The keys of the gap phase."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from mindgap.texts import N_

GAP_KEYS: list[BindingType] = [
    Binding("a,plus", "add", N_("New gap"), id="gap.add", tooltip=N_("Word a gap as the room says it")),
    Binding(
        "t", "typical", N_("Typical"), id="gap.typical", tooltip=N_("Start from a gap that is common in the theme")
    ),
    Binding("s", "vote", N_("Vote"), id="gap.vote", tooltip=N_("Vote in secret with dots, or count those on the wall")),
    Binding("d", "decide('act')", N_("Act"), id="gap.act", tooltip=N_("Decide to act")),
    Binding("l", "decide('later')", N_("Later"), id="gap.later", tooltip=N_("Decide to wait, and say why")),
    Binding("D", "decide('not_now')", N_("Knowingly not"), id="gap.not_now", tooltip=N_("Leave the gap, and say why")),
    Binding(
        "full_stop",
        "dots(1)",
        N_("Dots"),
        id="gap.dots",
        tooltip=N_("One dot more; comma takes one away"),
        key_display=". ,",
    ),
    Binding("comma", "dots(-1)", N_("One dot less"), id="gap.fewer_dots", tooltip=N_("One dot less"), show=False),
    Binding(
        "i",
        "weigh('importance', 1)",
        N_("Importance"),
        id="gap.importance",
        tooltip=N_("More important; capital I for less"),
        key_display="i I",
    ),
    Binding(
        "I", "weigh('importance', -1)", N_("Less important"), id="gap.less", tooltip=N_("Less important"), show=False
    ),
    Binding(
        "w",
        "weigh('effort', 1)",
        N_("Effort"),
        id="gap.effort",
        tooltip=N_("More effort; capital W for less"),
        key_display="w W",
    ),
    Binding("W", "weigh('effort', -1)", N_("Less effort"), id="gap.easier", tooltip=N_("Less effort"), show=False),
    Binding("v", "matrix", N_("2×2"), id="gap.matrix", tooltip=N_("Show importance against effort, and back")),
    Binding("r", "require", N_("Requirement"), id="gap.require", tooltip=N_("Say how many are needed on which step")),
    Binding(
        "ctrl+r",
        "require_typing",
        N_("Requirement"),
        id="gap.require_typing",
        tooltip=N_("Say how many are needed on which step"),
    ),
    Binding("ctrl+o", "unrequire", N_("Take away"), id="gap.unrequire", tooltip=N_("Take the requirement away")),
    Binding("h", "horizon", N_("Horizon"), id="gap.horizon", tooltip=N_("Short or long horizon"), show=False),
    Binding("o", "chart", N_("Levels"), id="gap.chart", tooltip=N_("Show or hide the level gaps"), show=False),
    Binding(
        "backspace",
        "decide('undecided')",
        N_("Undecided"),
        id="gap.undecided",
        tooltip=N_("Take the decision back"),
        show=False,
    ),
    Binding("x,space", "mark", N_("Mark"), id="gap.mark", tooltip=N_("Mark what the next vote is about"), show=False),
    Binding("u", "outcome", N_("Last vote"), id="gap.outcome", tooltip=N_("Show how it came out"), show=False),
    Binding("m", "decider", N_("Decider"), id="gap.decider", tooltip=N_("Say who decides today"), show=False),
    Binding("delete", "remove", N_("Remove"), id="gap.remove", tooltip=N_("Remove the gap"), show=False),
    Binding("escape", "back", N_("Back"), id="gap.back", tooltip=N_("Go back to the list of gaps")),
]
