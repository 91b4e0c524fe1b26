"""The four parts of the preparation: facts, participants, people, reading in."""
