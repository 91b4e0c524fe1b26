"""What the interface says, in Swedish and English."""
