"""Facts or blocks in, bytes out."""
