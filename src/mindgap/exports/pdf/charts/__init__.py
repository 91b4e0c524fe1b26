"""The pictures of a document, drawn straight on the canvas; they hold in greyscale and at arm's length."""
