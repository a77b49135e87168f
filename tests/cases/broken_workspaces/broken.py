"""Fifty ways in which a workspace can be wrong; each says what it does, and what a person must be told."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Broken:
    """`place` is the file with line or row that must be named, `says` a word of the reason, `hint` a word of the way out."""

    name: str
    make: Callable[[Path], None]
    place: str
    says: str
    hint: str
    exit_code: int = 3


def text(path: str, content: str) -> Callable[[Path], None]:
    return data(path, content.encode())


def data(path: str, content: bytes) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    return make


def link(path: str, to: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(to)

    return make


def folder_named(path: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).mkdir(parents=True)


def sparse(path: str, size: int) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"touch_id,at\nt1,2025-01-01\n")
        os.truncate(target, size)

    return make


ICP = "kind: icp\nid: icp\n"
BOMB = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{n}: &{n} [*{p},*{p},*{p},*{p},*{p},*{p},*{p},*{p},*{p},*{p}]\n" for p, n in zip("abcdef", "bcdefg", strict=True)
)
TOUCHES = "touch_id,at,actor\n"

SETTINGS = [
    Broken(
        "toml that is no toml",
        text("ridgepole.toml", 'name = "Acme"\ncurrency = EUR\n'),
        "ridgepole.toml:2",
        "no TOML",
        "double quotes",
    ),
    Broken(
        "an unknown key in toml",
        text("ridgepole.toml", 'name = "Acme"\ncurency = "EUR"\n'),
        "ridgepole.toml:2",
        "unknown key",
        "currency",
    ),
    Broken(
        "an unknown currency",
        text("ridgepole.toml", 'name = "Acme"\ncurrency = "EURO"\n'),
        "ridgepole.toml:2",
        "currency code",
        "EUR",
    ),
    Broken(
        "an unknown time zone",
        text("ridgepole.toml", 'time_zone = "Europe/Amsterdm"\n'),
        "ridgepole.toml:1",
        "time zone",
        "Europe/Amsterdam",
    ),
    Broken(
        "a time zone that is a path",
        text("ridgepole.toml", 'time_zone = "../../etc/passwd"\n'),
        "ridgepole.toml:1",
        "time zone",
        "Europe",
    ),
    Broken("a number for a name", text("ridgepole.toml", "name = 7\n"), "ridgepole.toml:1", "must be a text", "name ="),
    Broken(
        "a fiscal year in February 30",
        text("ridgepole.toml", '\nfiscal_year_starts = "02-30"\n'),
        "ridgepole.toml:2",
        "month and day",
        "01-01",
    ),
    Broken(
        "toml in UTF-16",
        data("ridgepole.toml", 'name = "Acmé"'.encode("utf-16")),
        "ridgepole.toml:1",
        "UTF-8",
        "save it",
    ),
    Broken("toml that is a folder", folder_named("ridgepole.toml"), "ridgepole.toml", "folder", "move it"),
    Broken(
        "toml that links to itself", link("ridgepole.toml", "ridgepole.toml"), "ridgepole.toml", "link", "replace it"
    ),
]

AGREEMENTS = [
    Broken(
        "an unknown key",
        text("agreements/icp.yaml", ICP + "industrys: [Ports]\n"),
        "agreements/icp.yaml:3",
        "unknown key",
        "industries",
    ),
    Broken(
        "an unknown key deep inside",
        text("agreements/icp.yaml", ICP + "employees:\n  min: 3\n  maks: 9\n"),
        "agreements/icp.yaml:5",
        "unknown key",
        "max",
    ),
    Broken(
        "an unknown key in a list",
        text(
            "agreements/m.yaml",
            "kind: messaging\nid: m\nvalue_propositions:\n  - id: a\n    says: x\n  - id: b\n    sayz: y\n",
        ),
        "agreements/m.yaml:7",
        "unknown key",
        "says",
    ),
    Broken(
        "a comma that leaves one word of a value",
        text(
            "agreements/i.yaml",
            "kind: icp\nid: i\ndisqualifiers:\n  - {field: industry, is: clinics, hospitals, because: no}\n",
        ),
        "agreements/i.yaml:4",
        "unknown key 'hospitals'",
        "quotes",
    ),
    Broken(
        "a comma that cuts a value in two",
        text(
            "agreements/m.yaml",
            "kind: messaging\nid: m\ncompetitors:\n  - {name: A, their_claim: One suite for gas, light and water, our_answer: no}\n",
        ),
        "agreements/m.yaml:4",
        "unknown key 'light and water'",
        "quotes",
    ),
    Broken(
        "yaml that is no yaml",
        text("agreements/icp.yaml", ICP + "pains: [a, b\ntriggers: c\n"),
        "agreements/icp.yaml:4",
        "no YAML",
        "indentation",
    ),
    Broken(
        "a tab for an indent",
        text("agreements/icp.yaml", ICP + "employees:\n\tmin: 3\n"),
        "agreements/icp.yaml:4",
        "no YAML",
        "tabs",
    ),
    Broken(
        "a key twice",
        text("agreements/icp.yaml", ICP + "pains: [a]\npains: [b]\n"),
        "agreements/icp.yaml:4",
        "line 3 already",
        "keep one",
    ),
    Broken(
        "an alias bomb", text("agreements/icp.yaml", ICP + BOMB), "agreements/icp.yaml:1", "aliases", "write the values"
    ),
    Broken(
        "nested without end",
        text("agreements/icp.yaml", ICP + "pains: " + "[" * 5000 + "]" * 5000),
        "agreements/icp.yaml:1",
        "levels deep",
        "bracket",
    ),
    Broken(
        "a day that does not exist",
        text("agreements/icp.yaml", ICP + "review_by: 2025-02-30\n"),
        "agreements/icp.yaml:3",
        "does not exist",
        "2025-01-31",
    ),
    Broken(
        "a word for a day",
        text("agreements/icp.yaml", ICP + "review_by: soon\n"),
        "agreements/icp.yaml:3",
        "no day",
        "2025-01-31",
    ),
    Broken(
        "a word for a number",
        text("agreements/icp.yaml", ICP + "employees: {min: many}\n"),
        "agreements/icp.yaml:3",
        "integer",
        "whole number",
    ),
    Broken(
        "a mapping for a text",
        text("agreements/icp.yaml", ICP + "statement: {a: b}\n"),
        "agreements/icp.yaml:3",
        "string",
        "text",
    ),
    Broken(
        "a list for a mapping",
        text("agreements/icp.yaml", ICP + "employees: [1, 2]\n"),
        "agreements/icp.yaml:3",
        "employees",
        "keys and values",
    ),
    Broken(
        "version zero",
        text("agreements/icp.yaml", ICP + "version: 0\n"),
        "agreements/icp.yaml:3",
        "greater",
        "count from 1",
    ),
    Broken(
        "an unknown kind",
        text("agreements/icp.yaml", "id: icp\nkind: ipc\n"),
        "agreements/icp.yaml:2",
        "no kind",
        "icp",
    ),
    Broken("no kind", text("agreements/icp.yaml", "id: icp\n"), "agreements/icp.yaml:1", "kind is missing", "add"),
    Broken("no id", text("agreements/icp.yaml", "kind: icp\n"), "agreements/icp.yaml:1", "'id' is missing", "add it"),
    Broken(
        "one version twice",
        text("agreements/icp.yaml", ICP + "---\n" + ICP),
        "agreements/icp.yaml:4",
        "already",
        "higher version",
    ),
    Broken(
        "a list of words", text("agreements/icp.yaml", "- a\n- b\n"), "agreements/icp.yaml:1", "mapping", "kind: icp"
    ),
    Broken(
        "a tag that runs code",
        text("agreements/icp.yaml", ICP + "title: !!python/object/apply:os.system [ls]\n"),
        "agreements/icp.yaml:3",
        "tag",
        "plain text",
    ),
    Broken(
        "a NUL byte in yaml",
        data("agreements/icp.yaml", ICP.encode() + b"title: a\x00b\n"),
        "agreements/icp.yaml:3",
        "NUL",
        "UTF-8",
    ),
    Broken(
        "yaml in Windows-1252",
        data("agreements/icp.yaml", ICP.encode() + "title: Zürich\n".encode("cp1252")),
        "agreements/icp.yaml:3",
        "UTF-8",
        "save it",
    ),
    Broken(
        "a criterion without operator",
        text("agreements/icp.yaml", ICP + "disqualifiers:\n  - {field: employees, because: x}\n"),
        "agreements/icp.yaml:4",
        "operator",
        "write-agreements",
    ),
    Broken(
        "an id twice in a list",
        text("agreements/s.yaml", "kind: strategy\nid: s\ndecisions:\n  - {id: d1, says: a}\n  - {id: d1, says: b}\n"),
        "agreements/s.yaml:5",
        "line 4 already",
        "another id",
    ),
    Broken(
        "hours that no clock has",
        text("agreements/sla.yaml", "kind: sla\nid: sla\ncalendar:\n  hours: {mon-fri: 09:00-27:00}\n"),
        "agreements/sla.yaml:4",
        "27:00",
        "",
    ),
    Broken(
        "an agreement that is a folder", folder_named("agreements/icp.yaml"), "agreements/icp.yaml", "folder", "move it"
    ),
    Broken(
        "an agreement that links to itself",
        link("agreements/icp.yaml", "icp.yaml"),
        "agreements/icp.yaml",
        "link",
        "replace it",
    ),
    Broken(
        "an agreement in JSON's name", text("agreements/icp.json", "{}"), "agreements/icp.json", "only .yaml", "move it"
    ),
    Broken("agreements that are a file", text("agreements", "x"), "agreements", "must be a folder", "make it one"),
]

ROWS = [
    Broken(
        "a table that is misnamed",
        text("ledger/opportunites.csv", "opportunity_id\no1\n"),
        "ledger/opportunites.csv",
        "no table",
        "opportunities.csv",
        0,
    ),
    Broken(
        "a column that every row needs is missing",
        text("ledger/touches.csv", "touch_id,kind\nt1,call\n"),
        "ledger/touches.csv:2 [at]",
        "column is missing",
        "add it",
        0,
    ),
    Broken(
        "an unknown column",
        text("ledger/accounts.csv", "account_id,industri\na,Ports\n"),
        "ledger/accounts.csv:1 [industri]",
        "unknown column",
        "industry",
        0,
    ),
    Broken(
        "an id twice",
        text("ledger/accounts.csv", "account_id\na\na\n"),
        "ledger/accounts.csv:3 [account_id]",
        "row 2 already",
        "different ids",
        0,
    ),
    Broken(
        "an impossible date",
        text("ledger/touches.csv", TOUCHES + "t1,2025-02-30,buyer\n"),
        "ledger/touches.csv:2 [at]",
        "does not exist",
        "write dates as",
        0,
    ),
    Broken(
        "dates that mean two days",
        text("ledger/touches.csv", TOUCHES + "t1,03/04/2025,buyer\n"),
        "ledger/touches.csv:2 [at]",
        "two different days",
        "day-first",
        0,
    ),
    Broken(
        "a deal that closes first",
        text("ledger/opportunities.csv", "opportunity_id,created_at,closed_at,outcome\no1,2025-02-01,2025-01-01,won\n"),
        "ledger/opportunities.csv:2 [closed_at]",
        "before it was created",
        "mend",
        0,
    ),
    Broken(
        "a stage that lasts no time",
        text(
            "ledger/opportunity_stages.csv",
            "opportunity_id,stage,entered_at\no1,a,2025-01-01T10:00:00Z\no1,b,2025-01-01T10:00:00Z\n",
        ),
        "ledger/opportunity_stages.csv:3",
        "lasts no time",
        "delete one",
        0,
    ),
    Broken(
        "an unknown choice",
        text("ledger/touches.csv", TOUCHES + "t1,2025-01-01,buyr\n"),
        "ledger/touches.csv:2 [actor]",
        "none of",
        "buyer",
        0,
    ),
    Broken(
        "a NUL byte",
        data("ledger/touches.csv", TOUCHES.encode() + b"t\x001,2025-01-01,buyer\n"),
        "ledger/touches.csv:2 [touch_id]",
        "NUL",
        "export",
        0,
    ),
    Broken("a file of NUL bytes", data("ledger/touches.csv", b"\x00" * 5000), "ledger/touches.csv", "NUL", "export", 0),
    Broken(
        "a quote that never closes",
        text("ledger/accounts.csv", 'account_id,name\na,"Bolt\nb,Crane\n'),
        "ledger/accounts.csv:2",
        "not closed",
        "close it",
        0,
    ),
    Broken(
        "a ragged row",
        text("ledger/accounts.csv", "account_id,name\na,b,c\n"),
        "ledger/accounts.csv:2",
        "3 cells",
        "quote cells",
        0,
    ),
    Broken(
        "an id that a spreadsheet rounded",
        text("ledger/accounts.csv", "account_id\n1.23E+15\n"),
        "ledger/accounts.csv:2 [account_id]",
        "rounded",
        "text",
        0,
    ),
    Broken(
        "an unknown currency of an amount",
        text("ledger/opportunities.csv", "opportunity_id,amount,currency\no1,5,EURO\n"),
        "ledger/opportunities.csv:2 [currency]",
        "no currency code",
        "EUR",
        0,
    ),
    Broken(
        "an amount with two meanings",
        text("ledger/opportunities.csv", 'opportunity_id,amount\no1,"1,234"\n'),
        "ledger/opportunities.csv:2 [amount]",
        "two different decimal",
        "decimal",
        0,
    ),
    Broken(
        "more than a gigabyte", sparse("ledger/touches.csv", 1_100_000_000), "ledger/touches.csv", "bytes", "Parquet", 0
    ),
    Broken(
        "one cell of a document's length",
        text("ledger/feedback.csv", "feedback_id,text\nf1," + "x" * 300_000 + "\n"),
        "ledger/feedback.csv:2 [text]",
        "characters",
        "shorten",
        0,
    ),
    Broken(
        "one line without end",
        text("ledger/feedback.csv", "feedback_id,text\nf1," + "x" * 3_000_000),
        "ledger/feedback.csv:2",
        "characters",
        "shorten",
        0,
    ),
    Broken(
        "a folder named as a table", folder_named("ledger/touches.csv"), "ledger/touches.csv", "folder", "move it", 0
    ),
    Broken(
        "a table that links to itself",
        link("ledger/touches.csv", "touches.csv"),
        "ledger/touches.csv",
        "link",
        "replace it",
        0,
    ),
    Broken("an empty table", text("ledger/touches.csv", ""), "ledger/touches.csv", "empty", "column names", 0),
    Broken(
        "a column twice",
        text("ledger/accounts.csv", "account_id,name,name\na,b,c\n"),
        "ledger/accounts.csv:1 [name]",
        "two columns",
        "rename",
        0,
    ),
    Broken(
        "parquet that is none",
        text("ledger/touches.parquet", "PAR1 no"),
        "ledger/touches.parquet",
        "no Parquet",
        "write it again",
        0,
    ),
    Broken(
        "a spreadsheet among the tables",
        text("ledger/touches.xlsx", "PK"),
        "ledger/touches.xlsx",
        "only .csv",
        "CSV",
        0,
    ),
    Broken(
        "a level that is none",
        text("survey/answers.csv", "respondent_id,team,level,question_id,answer\nr,sales,boss,teams_aligned,yes\n"),
        "survey/answers.csv:2 [level]",
        "no level",
        "leader",
        0,
    ),
    Broken(
        "one answer twice",
        text(
            "survey/answers.csv",
            "respondent_id,team,level,question_id,answer\nr,sales,leader,q,yes\nr,sales,leader,q,no\n",
        ),
        "survey/answers.csv:3",
        "row 2 already",
        "keep one",
        0,
    ),
    Broken(
        "answers without a column",
        text("survey/answers.csv", "respondent_id,team,level,question,answer\nr,sales,leader,q,yes\n"),
        "survey/answers.csv:1",
        "unknown column",
        "question_id",
        0,
    ),
    Broken(
        "an index that names no file",
        text("touchpoints/index.csv", "path,kind\nwebsite/hom.html,website\n"),
        "touchpoints/index.csv:2 [path]",
        "no such file",
        "check the name",
        0,
    ),
    Broken(
        "an index that leads out",
        text("touchpoints/index.csv", "path,kind\n../../etc/passwd,website\n"),
        "touchpoints/index.csv:2 [path]",
        "leads out",
        "relative",
        0,
    ),
    Broken(
        "a store that is damaged",
        text(".ridgepole/ledger/manifest.json", '{"format": 1, "tables": {"touches": 7}}'),
        "manifest.json",
        "cannot be read",
        "import the files again",
        0,
    ),
]

BROKEN = [*SETTINGS, *AGREEMENTS, *ROWS]
