"""Pictures in text: values in, lines out."""
