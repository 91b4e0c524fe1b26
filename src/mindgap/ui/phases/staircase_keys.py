"""The keys of the staircase, those used most first."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from mindgap.texts import N_

STAIRCASE_KEYS: list[BindingType] = [
    Binding("plus", "climb(1)", N_("Up"), id="stairs.up", tooltip=N_("Move the person, or all marked, one step up")),
    Binding(
        "minus",
        "climb(-1)",
        N_("Down"),
        id="stairs.down",
        tooltip=N_("Move the person, or all marked, one step down; from step 1 out of the area"),
    ),
    Binding(
        "m",
        "aim",
        N_("Target"),
        id="stairs.target",
        tooltip=N_("Set the target one step higher; beyond the last step it is taken away"),
    ),
    Binding(
        "M",
        "aim_on",
        N_("Target and date"),
        id="stairs.target_date",
        tooltip=N_("Choose the target step and its date"),
        show=False,
    ),
    Binding(
        "enter",
        "open",
        N_("Person"),
        id="stairs.person",
        tooltip=N_("Everything about the person: steps, targets, actions, own wish"),
    ),
    Binding("a", "choose_area", N_("Area"), id="stairs.area", tooltip=N_("Choose the area, or add one")),
    Binding(
        "v", "matrix", N_("Matrix"), id="stairs.matrix", tooltip=N_("All people and all areas in one table, and back")
    ),
    Binding(
        "l",
        "list(False)",
        N_("List"),
        id="stairs.list",
        tooltip=N_("Three views of everybody in a list: digits set step and target, person after person"),
    ),
    Binding(
        "d",
        "list(True)",
        N_("Talk list"),
        id="stairs.talk",
        tooltip=N_("Those whose own view and manager’s differ, the largest difference first"),
    ),
    Binding("x,space", "mark", N_("Mark"), id="stairs.mark", tooltip=N_("Mark several people to move them together")),
    Binding(
        "X",
        "mark_step",
        N_("Mark the step"),
        id="stairs.mark_step",
        tooltip=N_("Mark everybody on the step, or unmark them"),
        show=False,
    ),
    Binding(
        "E",
        "proof",
        N_("Evidence from now"),
        id="stairs.proof",
        tooltip=N_("What the steps agreed on from now rest on, and their date"),
    ),
    Binding("slash", "find", N_("Find"), id="stairs.find", tooltip=N_("Find a person by typing"), key_display="/"),
    Binding(
        "f",
        "filter",
        N_("Filter"),
        id="stairs.filter",
        tooltip=N_("Show a category, a team, those without a target or those seen differently; several at once"),
    ),
    Binding(
        "F",
        "everybody",
        N_("Everybody"),
        id="stairs.everybody",
        tooltip=N_("Show everybody again"),
    ),
    Binding("t", "team", N_("Choose team"), id="stairs.team", tooltip=N_("Show one team"), show=False),
    Binding(
        "c",
        "whole",
        N_("Whole company"),
        id="stairs.whole",
        tooltip=N_("Everybody in their main area, where they stand highest; and back"),
        show=False,
    ),
    Binding("u", "prove", N_("Evidence"), id="stairs.evidence", tooltip=N_("Say what the agreed step rests on")),
    Binding(
        "greater_than_sign,pagedown",
        "turn(1)",
        N_("Next area"),
        id="stairs.next",
        tooltip=N_("Go to the next area"),
        key_display=">",
    ),
    Binding(
        "less_than_sign,pageup",
        "turn(-1)",
        N_("Previous area"),
        id="stairs.previous",
        tooltip=N_("Go to the area before"),
        show=False,
        key_display="<",
    ),
    Binding(
        "A",
        "area_facts",
        N_("Area facts"),
        id="stairs.area_facts",
        tooltip=N_("Name, smallest number of people and critical or not"),
        show=False,
    ),
    Binding(
        "escape",
        "step_back",
        N_("Back"),
        id="stairs.back",
        tooltip=N_("Back to the staircase; marks and filter go first"),
        show=False,
    ),
]
