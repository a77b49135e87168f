"""What is wrong with one place of the input, as a value and not as an exception."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one place of one file.

    `row` is the physical line of a CSV record's first character or of a YAML node, counted from 1 as an editor does.
    """

    file: str
    why: str
    hint: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""

    def __str__(self) -> str:
        place = (
            self.file + (f":{self.row}" if self.row is not None else "") + (f" [{self.column}]" if self.column else "")
        )
        return f"{place}: {self.why}" + (f" ({self.hint})" if self.hint else "")

    def as_json(self) -> dict[str, object]:
        """The shape that every command prints under `refusals`."""
        return asdict(self)
