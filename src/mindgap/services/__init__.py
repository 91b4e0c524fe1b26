"""What one can do: one method, one use case, one transaction."""
