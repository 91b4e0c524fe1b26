"""What is needed to read the clock of one session at any moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mindgap.domain.agenda import Reading, in_order, reading
from mindgap.domain.analysis import Analysis
from mindgap.domain.session import Block, Clock, Lap


@dataclass(frozen=True, slots=True)
class Timing:
    """A session's blocks in order, its clock and its laps."""

    blocks: tuple[Block, ...]
    clock: Clock
    laps: tuple[Lap, ...]

    def read(self, now: int) -> Reading:
        """Read the clock; `now` in seconds since 1970 UTC."""
        return reading(self.blocks, self.clock, self.laps, now)

    def told(self, words: Mapping[str, str]) -> Timing:
        """Give the same with the titles that `words` knows in those words."""
        return replace(self, blocks=tuple(replace(b, title=words.get(b.title, b.title)) for b in self.blocks))


def timing(analysis: Analysis, session_id: str) -> Timing:
    """Give the timing of a session; a session without a clock has one that has not begun."""
    held = next((c for c in analysis.clocks if c.session_id == session_id), None)
    unbegun = Clock(id="", company_id=analysis.company.id, session_id=session_id)
    blocks = in_order(analysis.blocks, session_id)
    ids = {block.id for block in blocks}
    return Timing(blocks, held or unbegun, tuple(lap for lap in analysis.laps if lap.block_id in ids))
