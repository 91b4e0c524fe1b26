"""The eight rooms of the company frame, one per phase."""
