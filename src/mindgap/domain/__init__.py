"""What things are and what follows from them; standard library only."""
