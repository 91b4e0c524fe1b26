"""The two places: the portfolio and a company."""
