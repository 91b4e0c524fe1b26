"""MindGap: from where a company is, over the gap, to a competence plan."""
