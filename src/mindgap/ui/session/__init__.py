"""The session: its opening, agenda, attendance, parking lot and closing, and its clock."""
