"""Which letters of a PDF page are not seen: invisible mode, no size, off the page, or white with nothing dark behind."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdf.generic import ContentStream

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
Operation = tuple[Any, bytes]

_UNIT: Final[Matrix] = (1, 0, 0, 1, 0, 0)
_SHOW: Final = frozenset((b"Tj", b"TJ", b"'", b'"'))
_FILL: Final = frozenset((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"))
_END: Final = _FILL | {b"S", b"s", b"n"}
_TINY: Final = 1.0


def times(m: Matrix, n: Matrix) -> Matrix:
    """Matrix product, PDF's order: first m, then n."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


@dataclass(frozen=True, slots=True)
class _State:
    ctm: Matrix = _UNIT
    white: bool = False
    mode: int = 0
    size: float = 12
    leading: float = 0


@dataclass(slots=True)
class _Page:
    box: Box
    state: _State = field(default_factory=_State)
    saved: list[_State] = field(default_factory=list)
    line: Matrix = _UNIT
    path: list[tuple[float, float]] = field(default_factory=list)
    dark: list[Box] = field(default_factory=list)
    has_scan: bool = False


def hidden_operations(stream: ContentStream, box: Box, images: frozenset[str]) -> set[int]:
    """Indices of the operations that show unseen letters. `images` are the names of the page's pictures."""
    page = _Page(box)
    hidden: set[int] = set()
    for index, (operands, operator) in enumerate(stream.operations):
        try:
            if operator in _SHOW:
                if operator not in {b"Tj", b"TJ"}:
                    _move(page, 0, -page.state.leading)
                if _unseen(page):
                    hidden.add(index)
            else:
                _apply(page, operands, operator, images)
        except (TypeError, ValueError, IndexError, AttributeError, OverflowError):
            continue
    return hidden


def _apply(page: _Page, operands: Sequence[Any], operator: bytes, images: frozenset[str]) -> None:
    if operator in {b"q", b"Q", b"cm", b"Do"}:
        _nest(page, operands, operator, images)
    elif operator in {b"BT", b"Tm", b"Td", b"TD", b"T*"}:
        _place(page, operands, operator)
    elif operator in {b"Tr", b"Tf", b"TL", b"g", b"rg", b"sc", b"scn", b"k", b"cs"}:
        _set(page, operands, operator)
    else:
        _paint(page, operands, operator)


def _nest(page: _Page, operands: Sequence[Any], operator: bytes, images: frozenset[str]) -> None:
    if operator == b"q" and len(page.saved) < 1_000:
        page.saved.append(page.state)
    elif operator == b"Q":
        page.state = page.saved.pop() if page.saved else page.state
    elif operator == b"cm":
        page.state = replace(page.state, ctm=times(_matrix(operands), page.state.ctm))
    elif operator == b"Do" and str(operands[0]) in images:
        _picture(page)


def _place(page: _Page, operands: Sequence[Any], operator: bytes) -> None:
    if operator == b"BT":
        page.line = _UNIT
    elif operator == b"Tm":
        page.line = _matrix(operands)
    elif operator == b"T*":
        _move(page, 0, -page.state.leading)
    else:
        if operator == b"TD":
            page.state = replace(page.state, leading=-float(operands[1]))
        _move(page, float(operands[0]), float(operands[1]))


def _set(page: _Page, operands: Sequence[Any], operator: bytes) -> None:
    if operator == b"Tr":
        page.state = replace(page.state, mode=int(operands[0]))
    elif operator == b"Tf":
        page.state = replace(page.state, size=float(operands[1]))
    elif operator == b"TL":
        page.state = replace(page.state, leading=float(operands[0]))
    else:
        page.state = replace(page.state, white=_is_white(operands, operator))


def _paint(page: _Page, operands: Sequence[Any], operator: bytes) -> None:
    if operator == b"re":
        x, y, width, height = (float(o) for o in operands[:4])
        page.path += [_at(page.state.ctm, x, y), _at(page.state.ctm, x + width, y + height)]
    elif operator in {b"m", b"l"}:
        page.path.append(_at(page.state.ctm, float(operands[0]), float(operands[1])))
    elif operator == b"c":
        page.path.append(_at(page.state.ctm, float(operands[4]), float(operands[5])))
    elif operator in _END:
        if operator in _FILL and page.path and not page.state.white and len(page.dark) < 5_000:
            page.dark.append(_around(page.path))
        page.path = []
    elif operator == b"sh":
        page.dark.append(page.box)


def _picture(page: _Page) -> None:
    box = _around([_at(page.state.ctm, x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))])
    page.dark.append(box)
    width, height = page.box[2] - page.box[0], page.box[3] - page.box[1]
    if (box[2] - box[0]) * (box[3] - box[1]) > 0.5 * width * height:
        page.has_scan = True


def _unseen(page: _Page) -> bool:
    state = page.state
    matrix = times(page.line, state.ctm)
    x, y = matrix[4], matrix[5]
    height = abs(state.size) * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
    left, bottom, right, top = page.box
    if height < _TINY or not (left - 2 <= x <= right + 2 and bottom - 2 <= y <= top + 2):
        return True
    if state.mode in {3, 7}:
        return not page.has_scan
    return (
        state.white
        and state.mode in {0, 4}
        and not any(b[0] - 2 <= x <= b[2] + 2 and b[1] - 2 <= y <= b[3] + 2 for b in page.dark)
    )


def _move(page: _Page, x: float, y: float) -> None:
    page.line = times((1, 0, 0, 1, x, y), page.line)


def _is_white(operands: Sequence[Any], operator: bytes) -> bool:
    numbers = [
        float(o) for o in operands if isinstance(o, int | float) or str(o).replace(".", "", 1).lstrip("-").isdecimal()
    ]
    if operator == b"k" or (operator in {b"sc", b"scn"} and len(numbers) == 4):
        return bool(numbers) and max(numbers) <= 0.02
    return bool(numbers) and len(numbers) in {1, 3} and min(numbers) >= 0.98


def _matrix(operands: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = (float(o) for o in operands[:6])
    return a, b, c, d, e, f


def _at(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _around(points: Sequence[tuple[float, float]]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)
