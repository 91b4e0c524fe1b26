"""How fast MindGap is, as ratios to floors measured side by side; run with `python -m tests.bench`."""
