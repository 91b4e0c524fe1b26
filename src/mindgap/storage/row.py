"""What every row has, and the one description of the database that all tables belong to."""

import re
from typing import Any

from sqlalchemy import MetaData
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)
"""Every table of the database; the names let migrations point at what they change."""


class Row(SQLModel):
    """What every row has; an update counts `version` up and refuses to overwrite another version."""

    metadata = METADATA

    id: str = Field(primary_key=True)
    company_id: str = Field(foreign_key="company.id", index=True)
    version: int = 1

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805  # SQLAlchemy calls it with the class
        """Give the name of the kind in small letters, e.g. ActionGapRow → "action_gap"."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__.removesuffix("Row")).lower()

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805  # SQLAlchemy calls it with the class
        """Point out the version column: the Column itself, since a name is not understood here."""
        return {"version_id_col": cls.__dict__["version"]} if "version" in cls.__dict__ else {}
