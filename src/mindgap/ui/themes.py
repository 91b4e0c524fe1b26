"""The two looks: dark for the laptop, light for a projector in a bright room."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="mindgap-dark",
    primary="#6fb3b8",
    secondary="#6fb3b8",
    accent="#7cc4c9",
    warning="#e5a550",
    error="#e5a550",
    success="#7cc4c9",
    foreground="#d9dee3",
    background="#14181c",
    surface="#1b2026",
    panel="#262d35",
    dark=True,
    variables={
        "text-muted": "#8b96a1",
        "text-disabled": "#5c6670",
        "block-cursor-background": "#23474b",
        "block-cursor-foreground": "#eaf6f7",
        "block-cursor-text-style": "bold",
        "input-selection-background": "#2f5c61",
        "input-cursor-background": "#d9dee3",
        "input-cursor-foreground": "#14181c",
        "border": "#7cc4c9",
        "border-blurred": "#38414b",
        "scrollbar": "#38414b",
        "scrollbar-hover": "#4a5662",
        "scrollbar-active": "#7cc4c9",
        "scrollbar-background": "#14181c",
        "scrollbar-background-hover": "#14181c",
        "scrollbar-background-active": "#14181c",
    },
)

LIGHT = Theme(
    name="mindgap-light",
    primary="#0b6670",
    secondary="#0b6670",
    accent="#0b6670",
    warning="#a04a00",
    error="#a04a00",
    success="#0b6670",
    foreground="#1c2328",
    background="#fbfbf9",
    surface="#f0f1ee",
    panel="#e2e6e4",
    dark=False,
    variables={
        "text-muted": "#5a656d",
        "text-disabled": "#8d969c",
        "block-cursor-background": "#cfe6e8",
        "block-cursor-foreground": "#0a2e33",
        "block-cursor-text-style": "bold",
        "input-selection-background": "#a9d3d7",
        "input-cursor-background": "#1c2328",
        "input-cursor-foreground": "#fbfbf9",
        "border": "#0b6670",
        "border-blurred": "#c3cac8",
        "scrollbar": "#c3cac8",
        "scrollbar-hover": "#a8b1af",
        "scrollbar-active": "#0b6670",
        "scrollbar-background": "#fbfbf9",
        "scrollbar-background-hover": "#fbfbf9",
        "scrollbar-background-active": "#fbfbf9",
    },
)

THEMES = {"dark": DARK, "light": LIGHT}
