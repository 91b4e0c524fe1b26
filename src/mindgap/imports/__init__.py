"""Files in, checked values or located errors out."""
