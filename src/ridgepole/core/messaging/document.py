"""What a buyer meets, as a reader extracts it: blocks of text, each with a place that a person can find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal[
    "heading", "paragraph", "list_item", "table_cell", "notes", "speech", "subject", "caption", "quoted_reply", "hidden"
]

KINDS = (
    "website",
    "ad",
    "blog",
    "case_study",
    "email",
    "call_script",
    "call_transcript",
    "deck",
    "demo_script",
    "demo_transcript",
    "proposal",
    "quote",
    "rfp_response",
    "battlecard",
    "brief",
    "launch_video",
)

FACTS = (
    "path",
    "kind",
    "title",
    "stage",
    "owner_team",
    "audience_role",
    "audience_industry",
    "published_at",
    "updated_at",
    "author",
    "ai_tool",
    "based_on",
)
"""What touchpoints/index.csv may tell of each touchpoint, in the order in which it is written."""

MOST_ANCHORS = 50_000
"""Names of places that are kept of one document; where there are as many, more may be there."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, cell, bullet, note or turn of speech.

    `text` has white space collapsed to single blanks. `locator` is for people. `heading_path` are the headings above it. `row` and `cell` place a
    table cell (cells of one row share `table` and `row`); `header` is its column's header. `speaker` names who says it. Hidden blocks are kept apart
    and are never claims. `line` is the line of a text file on which it begins, 0 where a format has no lines.
    """

    id: int
    kind: BlockKind
    text: str
    locator: str
    heading_path: tuple[str, ...] = ()
    speaker: str = ""
    table: int = -1
    row: int = -1
    cell: int = -1
    header: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """What a document points to at one place: another page, a place on a page (`target` as written), or a picture (or drawing in letters) that stands there.

    `at` is the id of the block that it stands in, or of the block before which it stands; `words` are those that are linked.
    """

    at: int
    kind: Literal["page", "picture"]
    target: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why. Never taken for clean."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """One touchpoint: what index.csv says about it, and its blocks. Days are ISO dates; empty where unknown.

    `source` is where it was taken from (an address, or a file's name) on the day `fetched_at`. `anchors` are the names that its places bear.
    """

    path: str
    kind: str
    title: str = ""
    stage: str = ""
    owner_team: str = ""
    audience_role: str = ""
    audience_industry: str = ""
    published_at: str = ""
    updated_at: str = ""
    author: str = ""
    ai_tool: str = ""
    based_on: str = ""
    source: str = ""
    fetched_at: str = ""
    blocks: tuple[Block, ...] = ()
    digest: str = ""
    links: tuple[Link, ...] = ()
    anchors: tuple[str, ...] = ()


def kind_of(path: str) -> str:
    """The first folder of a touchpoint's path, which is named by the kind; else the first folder that is a kind; "" for a file in no folder."""
    folders = path.split("/")[:-1]
    known = next((name for name in folders if name in KINDS), "")
    return known or (folders[0] if folders else "")


@dataclass(frozen=True, slots=True)
class Documents:
    """Every touchpoint of a workspace that could be read, and those that could not."""

    documents: tuple[Document, ...] = ()
    unread: tuple[Unread, ...] = ()
