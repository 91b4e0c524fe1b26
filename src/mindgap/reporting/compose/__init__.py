"""From facts to the blocks of a document: one function per section, words and order but no layout."""

from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.compose.plan import compose_document, compose_plan

__all__ = ["Edition", "compose_document", "compose_plan"]
