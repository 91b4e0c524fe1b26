"""The workshop material: themes, levels, statements, cards, steps."""
