"""The keys of the follow-up phase."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from mindgap.texts import N_

FOLLOW_UP_KEYS: list[BindingType] = [
    Binding("escape", "back", N_("Back"), id="follow_up.back", tooltip=N_("Go back to the dates and actions")),
    Binding(
        "s",
        "status(1)",
        N_("Status"),
        id="follow_up.status",
        tooltip=N_("The action is under way, then done; capital S goes back"),
        key_display="s S",
    ),
    Binding(
        "S", "status(-1)", N_("Status back"), id="follow_up.status_back", tooltip=N_("The status before"), show=False
    ),
    Binding(
        "v",
        "spread",
        N_("Spread"),
        id="follow_up.spread",
        tooltip=N_("The new knowledge has been passed on to others, or not yet"),
    ),
    Binding(
        "f",
        "schedule",
        N_("Set dates"),
        id="follow_up.schedule",
        tooltip=N_("Set follow-ups 3, 6 and 12 months after the decision on the plan"),
    ),
    Binding(
        "h", "held", N_("Held today"), id="follow_up.held", tooltip=N_("The follow-up under the cursor is held today")
    ),
    Binding(
        "m",
        "movement",
        N_("Movements"),
        id="follow_up.movement",
        tooltip=N_("Show who has moved on the staircase and the themes from round to round"),
    ),
    Binding(
        "u",
        "survey",
        N_("Survey"),
        id="follow_up.survey",
        tooltip=N_("Show what the employee survey says, before and after"),
    ),
    Binding("c", "count", N_("Count forms"), id="follow_up.count", tooltip=N_("Count the paper forms of this round")),
    Binding("t", "steps", N_("New steps"), id="follow_up.steps", tooltip=N_("Say who stands on a new step now")),
    Binding("r", "round", N_("New round"), id="follow_up.round", tooltip=N_("Open the next round of measuring")),
    Binding(
        "x",
        "cancel",
        N_("Cancel the action"),
        id="follow_up.cancel",
        tooltip=N_("The action is called off, or planned again"),
        show=False,
    ),
]
