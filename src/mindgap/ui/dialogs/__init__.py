"""Questions that are asked on top of a screen."""

from __future__ import annotations

from mindgap.ui.dialogs.questions import Ask, AskKept, Choose, ChooseMany, Confirm

__all__ = ["Ask", "AskKept", "Choose", "ChooseMany", "Confirm"]
