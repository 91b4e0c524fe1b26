"""Documents as PDF: blocks are measured, set on pages and drawn straight on reportlab's canvas."""
