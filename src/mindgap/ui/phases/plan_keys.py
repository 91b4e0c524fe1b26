"""The keys of the plan phase."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from mindgap.texts import N_

PLAN_KEYS: list[BindingType] = [
    Binding("a,plus", "add", N_("New action"), id="plan.add", tooltip=N_("Choose a gap and say what closes it")),
    Binding("g", "tie_gaps", N_("Gaps"), id="plan.gaps", tooltip=N_("Say which gaps the action helps to close")),
    Binding(
        "p", "tie_people", N_("People"), id="plan.people", tooltip=N_("Say who takes part; the nearest stand first")
    ),
    Binding("s", "status(1)", N_("Status"), id="plan.status", tooltip=N_("Planned, ongoing, done or cancelled")),
    Binding("S", "status(-1)", N_("Status back"), id="plan.status_back", tooltip=N_("The status before"), show=False),
    Binding("v", "time", N_("Calendar"), id="plan.time", tooltip=N_("Show the actions over quarters, and back")),
    Binding(
        "o", "open_points", N_("Missing"), id="plan.missing", tooltip=N_("List what the plan still lacks, and go there")
    ),
    Binding(
        "t",
        "typical",
        N_("Typical"),
        id="plan.typical",
        tooltip=N_("Start from an action that is common in the themes"),
    ),
    Binding("d", "decide", N_("Decided"), id="plan.decided", tooltip=N_("Say who decided on the plan, and when")),
    Binding(
        "ctrl+g", "tie_gaps_typing", N_("Gaps"), id="plan.gaps_typing", tooltip=N_("Say which gaps it helps to close")
    ),
    Binding("ctrl+n", "tie_people_typing", N_("People"), id="plan.people_typing", tooltip=N_("Say who takes part")),
    Binding("delete", "remove", N_("Remove"), id="plan.remove", tooltip=N_("Remove the action"), show=False),
    Binding("escape", "back", N_("Back"), id="plan.back", tooltip=N_("Go back to the list of actions")),
]
