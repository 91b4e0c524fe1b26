"""The example company: made once per home, with everything that a whole process leaves behind."""

from __future__ import annotations

from mindgap.content.demo import load_demo
from mindgap.domain.analysis import COLLECTIONS, Analysis
from mindgap.domain.company import Company
from mindgap.domain.rules import checked
from mindgap.services.demo_analysis import demo_analysis
from mindgap.services.house import Services


def make_demo(services: Services) -> Company:
    """Give the example company, made as of today in one transaction unless it is there; as it is when it is there."""
    around, told = services.around, load_demo()
    held = (c for c in services.companies.list() if c.name == told["company"]["name"])
    company = next(held, None)
    return company or store(services, demo_analysis(told, around.today(), around.new_id))


def store(services: Services, analysis: Analysis) -> Company:
    """Store a whole company, all of it or nothing."""
    with services.around.store.begin() as tx:
        company = tx.add(checked(analysis.company))
        for kind in COLLECTIONS:
            tx.add_all(checked(entity) for entity in analysis.all(kind))
    return company
