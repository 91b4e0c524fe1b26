"""Pages of several parts, one at a time under a line that names them all."""
