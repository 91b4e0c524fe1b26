"""The PDF renderer."""
