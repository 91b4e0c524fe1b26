"""The keys of the review phase."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from mindgap.texts import N_

REVIEW_KEYS: list[BindingType] = [
    Binding(
        "a,equals_sign",
        "judge('agree')",
        N_("Agree"),
        id="review.agree",
        tooltip=N_("The reviewer agrees on the gap"),
        key_display="a =",
    ),
    Binding(
        "c",
        "judge('comment')",
        N_("Comment"),
        id="review.comment",
        tooltip=N_("Write down the reviewer’s comment on the gap"),
    ),
    Binding(
        "d",
        "judge('differ')",
        N_("Differing view"),
        id="review.differ",
        tooltip=N_("Write down the reviewer’s differing view; it is printed in the plan as it is written"),
    ),
    Binding("escape", "back", N_("Back"), id="review.back", tooltip=N_("Go back to the gap")),
    Binding(
        "enter",
        "unreviewed",
        N_("Next unreviewed"),
        id="review.next",
        tooltip=N_("Go to the next gap without a verdict"),
    ),
    Binding(
        "pagedown,right",
        "turn(1)",
        N_("Gaps"),
        id="review.forward",
        tooltip=N_("Go to the next gap"),
        key_display="← →",
    ),
    Binding(
        "pageup,left",
        "turn(-1)",
        N_("Gap before"),
        id="review.backward",
        tooltip=N_("Go to the gap before"),
        show=False,
    ),
    Binding("home", "edge(0)", N_("First gap"), id="review.first", tooltip=N_("Go to the first gap"), show=False),
    Binding("end", "edge(-1)", N_("Last gap"), id="review.last", tooltip=N_("Go to the last gap"), show=False),
    Binding(
        "g",
        "reviewer",
        N_("Reviewer"),
        id="review.reviewer",
        tooltip=N_("Say who reviews, and who decided on the plan"),
    ),
    Binding("s", "state", N_("State"), id="review.state", tooltip=N_("Say how far the plan has come")),
    Binding(
        "v",
        "versions",
        N_("Versions"),
        id="review.versions",
        tooltip=N_("List what has left the room, and what had changed each time"),
    ),
    Binding(
        "delete",
        "unjudge",
        N_("No verdict"),
        id="review.unjudge",
        tooltip=N_("Take the verdict on the gap away"),
        show=False,
    ),
]
