"""One rule of a mapping applied: the rows of an export file as rows of a canonical table, still as texts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.canonical import WrittenTable
from ridgepole.core.ledger.imported import Repaired
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.core.ledger.value_refused import ValueRefusedError
from ridgepole.core.ledger.written_numbers import DecimalMark, decimal_mark_of, number
from ridgepole.sources.csv.mapping import ColumnRule, Condition, Join, Merges, TableRule
from ridgepole.sources.csv.read_csv import FileTable
from ridgepole.sources.csv.repair_values import matches

Cells = list[str | None]


@dataclass(slots=True)
class MappedRows:
    """A table's texts, what was left out on purpose, and what was repaired."""

    written: WrittenTable
    left_out: dict[str, int] = field(default_factory=dict)
    repaired: list[Repaired] = field(default_factory=list)


def map_rows(rule: TableRule, files: Mapping[str, FileTable]) -> MappedRows:
    """`files` are the export files by the names that the mapping gives them; those it does not find are absent."""
    return _Rule(rule, files).mapped()


class _Rule:
    def __init__(self, rule: TableRule, files: Mapping[str, FileTable]) -> None:
        self.rule = rule
        self.files = files
        self.file = files[rule.from_]
        self.rows: list[int] = list(self.file.rows)
        self.columns: dict[str, Cells] = {plain(name): list(cells) for name, cells in self.file.columns.items()}
        self.left_out: dict[str, int] = {}
        self.repaired: list[Repaired] = []
        self.remarks: list[str] = []
        self.refused: dict[int, Problem] = {}

    def mapped(self) -> MappedRows:
        for condition in self.rule.where:
            self._keep(self._satisfying(condition), _in_words(condition))
        for join in self.rule.joins:
            self._join(join)
        if self.rule.unpivot:
            self._unpivot()
        made = {name: self._column(name, rule) for name, rule in self.rule.columns.items()}
        found = {name: cells for name, cells in made.items() if cells is not None}
        if self.rule.duplicates:
            self._one_for_each_key(found)
        if self.rule.only_changes:
            self._only_changes(found)
        read = len(self.rows)
        rows, problems = self.rows, list(self.refused.values())
        if self.refused:
            good = [i for i in range(len(rows)) if i not in self.refused]
            found = {name: [cells[i] for i in good] for name, cells in found.items()}
            rows = [rows[i] for i in good]
        read += sum(problem.row is not None for problem in self.file.refusals)
        written = WrittenTable(self.rule.table, self.file.file, found, rows, read, problems, self.remarks)
        return MappedRows(written, self.left_out, self.repaired)

    def _cells(self, name: str) -> Cells | None:
        return self.columns.get(plain(name))

    def _keep(self, good: list[bool], why: str) -> None:
        gone = good.count(False)
        if not gone:
            return
        self.left_out[why] = self.left_out.get(why, 0) + gone
        self.rows = [row for row, is_good in zip(self.rows, good, strict=True) if is_good]
        self.columns = {
            name: [cell for cell, is_good in zip(cells, good, strict=True) if is_good]
            for name, cells in self.columns.items()
        }

    def _satisfying(self, condition: Condition, *, absent: bool = True) -> list[bool]:
        """For each row whether it holds; `absent` where the file has no such column."""
        cells = self._cells(condition.column)
        if cells is None:
            return [absent] * len(self.rows)
        words = [(cell or "").strip().casefold() for cell in cells]
        good = [True] * len(words)
        if condition.is_ is not None:
            wanted = {word.casefold() for word in condition.is_}
            good = [g and word in wanted for g, word in zip(good, words, strict=True)]
        if condition.is_not is not None:
            unwanted = {word.casefold() for word in condition.is_not}
            good = [g and word not in unwanted for g, word in zip(good, words, strict=True)]
        if condition.starts is not None:
            starts = tuple(word.casefold() for word in condition.starts)
            good = [g and word.startswith(starts) for g, word in zip(good, words, strict=True)]
        if condition.empty is not None:
            good = [g and (not word) == condition.empty for g, word in zip(good, words, strict=True)]
        for place, wanted_in in ((condition.in_, True), (condition.not_in, False)):
            if place:
                others = {value.casefold() for value in self._values_of(place)}
                good = [g and (word in others) == wanted_in for g, word in zip(good, words, strict=True)]
        return good

    def _values_of(self, place: str) -> list[str]:
        """Distinct texts of `file.column`, in the order of the file."""
        name, _, column = place.partition(".")
        table = self.files.get(name)
        if table is None:
            return []
        cells = next((cells for header, cells in table.columns.items() if plain(header) == plain(column)), ())
        return list(dict.fromkeys(cell.strip() for cell in cells if cell and cell.strip()))

    def _join(self, join: Join) -> None:
        other = self.files.get(join.file)
        here = self._cells(join.here)
        if other is None or here is None:
            if join.needed:
                self._keep([False] * len(self.rows), f"{join.file} was not given")
            return
        there = {plain(name): cells for name, cells in other.columns.items()}
        keys = there.get(plain(join.there), [])
        index: dict[str, int] = {}
        twice = 0
        for i, key in enumerate(keys):
            if key:
                twice += key in index
                index.setdefault(key, i)
        if twice:
            self.remarks.append(f"{other.file}: {twice:,} rows repeat a {join.there}; the first was joined")
        found = [index.get(key) if key else None for key in here]
        for name, cells in there.items():
            self.columns[f"{plain(join.file)}.{name}"] = [None if i is None else cells[i] for i in found]
        if join.needed:
            self._keep([place is not None for place in found], f"no row in {other.file}")

    def _unpivot(self) -> None:
        """One row for each listed column that is not empty; the label is `unpivot.label`, the cell `unpivot.value`."""
        places: list[tuple[int, str, str]] = []
        listed = [
            (label, cells) for name, label in self.rule.unpivot.items() if (cells := self._cells(name)) is not None
        ]
        for i in range(len(self.rows)):
            for label, cells in listed:
                if cell := cells[i]:
                    places.append((i, label, cell))
        self.columns = {name: [cells[i] for i, _, _ in places] for name, cells in self.columns.items()}
        self.columns["unpivot.label"] = [label for _, label, _ in places]
        self.columns["unpivot.value"] = [value for _, _, value in places]
        self.rows = [self.rows[i] for i, _, _ in places]

    def _column(self, name: str, rule: ColumnRule) -> Cells | None:
        cells = self._origin(name, rule)
        if cells is None:
            return None
        if rule.when:
            cells = [cell if holds else None for cell, holds in zip(cells, self._all(rule.when), strict=True)]
        if rule.empty:
            none = {word.casefold() for word in rule.empty}
            gone = sum(cell is not None and cell.strip().casefold() in none for cell in cells)
            if gone:
                said = " or ".join(repr(word) for word in rule.empty)
                self.remarks.append(
                    f"{name}: {gone:,} of {len(cells):,} values are {said}, which the mapping reads as not known"
                )
            cells = [None if cell is not None and cell.strip().casefold() in none else cell for cell in cells]
        cells = self._mended(name, cells, rule)
        if rule.values:
            cells = self._translated(name, cells, rule)
        if rule.split:
            cells = [cell.replace(rule.split, "|") if cell else cell for cell in cells]
        if rule.multiply is not None:
            cells = self._multiplied(name, cells, rule)
        if rule.dates == "day":
            cells = [re.split(r"[T ]", cell.strip(), maxsplit=1)[0] if cell else cell for cell in cells]
        return [rule.prefix + cell if cell else cell for cell in cells] if rule.prefix else cells

    def _mended(self, name: str, cells: Cells, rule: ColumnRule) -> Cells:
        if rule.repairs:
            table = {old: (new, "as the mapping says") for old, new in rule.repairs.items()}
            cells = self._repaired(name, cells, table)
        if rule.repair:
            to = rule.repair.to
            known = self._values_of(to) if isinstance(to, str) else list(to)
            present = {cell.strip() for cell in cells if cell and cell.strip()}
            cells = self._repaired(name, cells, matches(present, known, rule.repair.likeness) if known else {})
        if rule.merged:
            cells = self._merged(cells, rule.merged)
        return cells

    def _origin(self, name: str, rule: ColumnRule) -> Cells | None:
        if rule.constant:
            return [rule.constant[0]] * len(self.rows)
        if rule.row_number:
            return [str(row) for row in self.rows]
        if rule.cases:
            return self._by_case(rule)
        wanted = rule.combine or rule.from_
        found = [cells for header in wanted if (cells := self._cells(header)) is not None]
        if not found or (rule.combine and len(found) < len(rule.combine)):
            required = BY_NAME[self.rule.table].column(name).required
            joined_absent = all("." in header and header.split(".")[0] not in self.files for header in wanted)
            if not joined_absent or required:
                headers = " or ".join(repr(header) for header in wanted)
                self.remarks.append(f"{self.file.file} has no column {headers}; {self.rule.table}.{name} stays empty")
            return None
        if len(found) == 1:
            return list(found[0])
        if rule.combine:
            return [rule.with_.join(cell or "" for cell in row) for row in zip(*found, strict=True)]
        return [next((cell for cell in row if cell and cell.strip()), None) for row in zip(*found, strict=True)]

    def _by_case(self, rule: ColumnRule) -> Cells:
        """The first case that holds decides."""
        made: Cells = [None] * len(self.rows)
        for case in reversed(rule.cases):
            for i, holds in enumerate(self._all(case.when)):
                if holds:
                    made[i] = case.then
        return made

    def _all(self, conditions: Sequence[Condition]) -> list[bool]:
        good = [True] * len(self.rows)
        for condition in conditions:
            good = [a and b for a, b in zip(good, self._satisfying(condition, absent=False), strict=True)]
        return good

    def _repaired(self, name: str, cells: Cells, table: Mapping[str, tuple[str, str]]) -> Cells:
        by_fold = {old.casefold(): (old, new, why) for old, (new, why) in table.items()}
        rows: dict[str, list[int]] = {}
        made: Cells = []
        for row, cell in zip(self.rows, cells, strict=True):
            entry = by_fold.get(cell.strip().casefold()) if cell else None
            if entry is None or cell is None or cell.strip() == entry[1]:
                made.append(cell)
                continue
            made.append(entry[1])
            rows.setdefault(entry[0], []).append(row)
        self.repaired += [
            Repaired(self.file.file, name, old, *by_fold[old.casefold()][1:], tuple(where))
            for old, where in rows.items()
        ]
        return made

    def _merged(self, cells: Cells, merges: Merges) -> Cells:
        table = self.files.get(merges.file)
        if table is None:
            return cells
        columns = {plain(name): column for name, column in table.columns.items()}
        pairs = zip(columns.get(plain(merges.gone), ()), columns.get(plain(merges.kept), ()), strict=False)
        into = {gone: kept for gone, kept in pairs if gone and kept and gone != kept}

        def survivor(identifier: str | None) -> str | None:
            for _ in range(len(into)):
                if identifier is None or identifier not in into:
                    break
                identifier = into[identifier]
            return identifier

        return [survivor(cell) for cell in cells]

    def _translated(self, name: str, cells: Cells, rule: ColumnRule) -> Cells:
        table = {old.casefold(): new or None for old, new in rule.values.items()}
        made: Cells = []
        for i, cell in enumerate(cells):
            key = (cell or "").strip().casefold()
            if key in table:
                made.append(table[key])
            elif not key or rule.otherwise == "keep":
                made.append(cell)
            else:
                made.append(None)
                if rule.otherwise == "refuse":
                    known = ", ".join(repr(old) for old in list(rule.values)[:8])
                    self._refuse(
                        i, name, cell or "", f"the mapping knows no {cell!r} (it knows {known})", "add it under values:"
                    )
        return made

    def _multiplied(self, name: str, cells: Cells, rule: ColumnRule) -> Cells:
        present = {cell.strip() for cell in cells if cell and cell.strip()}
        mark: DecimalMark = rule.decimal or decimal_mark_of(present)
        made: Cells = []
        for i, cell in enumerate(cells):
            try:
                value = (
                    None
                    if not cell
                    else Decimal(repr(number(cell.strip(), "point" if mark == "undecided" else mark)))
                    * Decimal(str(rule.multiply))
                )
                made.append(None if value is None else format(value.normalize(), "f"))
            except ValueRefusedError as error:
                made.append(None)
                self._refuse(i, name, cell or "", error.why, error.hint)
        return made

    def _one_for_each_key(self, found: dict[str, Cells]) -> None:
        rule = self.rule.duplicates
        key = [found[name] for name in BY_NAME[self.rule.table].key if name in found]
        if rule is None or not key:
            return
        by = self._cells(rule.by) if rule.by else None
        chosen: dict[tuple[str | None, ...], int] = {}
        for i, identity in enumerate(zip(*key, strict=True)):
            held = chosen.get(identity)
            if (
                held is None
                or (rule.keep == "last")
                or (rule.keep == "latest" and by and (by[i] or "") >= (by[held] or ""))
            ):
                chosen[identity] = i
        if len(chosen) == len(self.rows):
            return
        self._pick(found, sorted(chosen.values()), f"another row with the same key was kept ({rule.keep})")

    def _only_changes(self, found: dict[str, Cells]) -> None:
        """Of a history that repeats itself, the rows in which the stage is another than before, in the order of time."""
        key = [found[name] for name in BY_NAME[self.rule.table].key if name in found]
        if len(key) != 3:
            return
        entity, stage, at = key
        order = sorted(range(len(self.rows)), key=lambda i: (entity[i] or "", at[i] or ""))
        good = [
            i
            for before, i in zip([None, *order], order, strict=False)
            if before is None or (entity[before], stage[before]) != (entity[i], stage[i])
        ]
        if len(good) < len(self.rows):
            self._pick(found, sorted(good), "the stage did not change")

    def _pick(self, found: dict[str, Cells], good: list[int], why: str) -> None:
        self.left_out[why] = self.left_out.get(why, 0) + len(self.rows) - len(good)
        for name in found:
            found[name] = [found[name][i] for i in good]
        self.refused = {new: self.refused[old] for new, old in enumerate(good) if old in self.refused}
        self.rows = [self.rows[i] for i in good]

    def _refuse(self, index: int, column: str, value: str, why: str, hint: str) -> None:
        problem = Problem(self.file.file, why, hint, self.rows[index], column, value[:200])
        self.refused.setdefault(index, problem)


def plain(header: str) -> str:
    """Headers are the same where their letters and digits are: AccountId, account_id, Account ID. A dot of a joined file stays."""
    return ".".join(re.sub(r"[\W_]+", "", part).casefold() or part for part in header.split("."))


def _in_words(condition: Condition) -> str:
    shown: Sequence[str] = condition.is_not or condition.is_ or ()
    said = {
        "is_not": f"{condition.column} is {' or '.join(shown)}",
        "is_": f"{condition.column} is not {' or '.join(shown)}",
        "starts": f"{condition.column} does not begin with {' or '.join(condition.starts or ())}",
        "empty": f"{condition.column} is {'not ' if condition.empty else ''}empty",
        "in_": f"{condition.column} is not in {condition.in_}",
        "not_in": f"{condition.column} is in {condition.not_in}",
    }
    return next(text for name, text in said.items() if getattr(condition, name) not in {None, ""})
