"""What a document says: facts in, ordered blocks out."""
