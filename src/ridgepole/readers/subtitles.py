"""Subtitles and transcripts (.vtt, .srt): consecutive cues of one speaker joined into turns."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from ridgepole.readers.block_list import BlockList
from ridgepole.readers.refused import RefusedError
from ridgepole.readers.text_file import text_of
from ridgepole.readers.visible_text import visible

_TIMES = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^>]{0,200}>|<\d[\d:.]*>|\{\\[^}]{0,80}\}")
_NAME = re.compile(
    r"^(?:>>\s*)?(?:-\s*)?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}|SPEAKER ?\d+|Speaker ?\d+)\s*:\s+(?=\S)"
)
_SOUND = re.compile(r"^[\[(♪][^\])]*[\])♪]$")
_PAUSE_SECONDS = 0.9
_LONG = 600


@dataclass(frozen=True, slots=True)
class _Cue:
    start: float
    end: float
    speaker: str
    text: str


def read_subtitles(content: bytes) -> BlockList:
    """One block for each turn of a speaker; a narrator's turn also ends at a pause after a full sentence."""
    cues = [cue for cue in _cues(text_of(content)) if cue.text and not _SOUND.match(cue.text)]
    if not cues:
        raise RefusedError(
            "no cue with a time and words was found", hint="a cue needs a line like 00:00:01.000 --> 00:00:04.000"
        )
    found = BlockList()
    turn: list[_Cue] = []
    for cue in cues:
        if turn and _turn_ends(turn, cue):
            _add(found, turn)
            turn = []
        turn.append(cue)
    _add(found, turn)
    return found


def _turn_ends(turn: list[_Cue], cue: _Cue) -> bool:
    last = turn[-1]
    if cue.speaker != last.speaker:
        return True
    if not last.text.endswith((".", "!", "?", "…", '"', "”")):
        return False
    pause = cue.start - last.end >= _PAUSE_SECONDS
    return (pause and not cue.speaker) or sum(len(c.text) for c in turn) > _LONG


def _add(found: BlockList, turn: list[_Cue]) -> None:
    seconds = int(turn[0].start)
    at = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    speaker = turn[0].speaker
    found.add("speech", " ".join(c.text for c in turn), locator=f"{at} {speaker}".strip(), speaker=speaker)


def _cues(text: str) -> list[_Cue]:
    cues: list[_Cue] = []
    speaker = ""
    for part in re.split(r"\n[ \t]*\n+", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = part.strip("\n").split("\n")
        at = next((i for i, line in enumerate(lines[:3]) if "-->" in line), None)
        times = _TIMES.search(lines[at]) if at is not None else None
        if at is None or not times or lines[0].startswith(("NOTE", "STYLE", "REGION")):
            continue
        voices: list[tuple[str, str]] = []
        for line in lines[at + 1 :]:
            voice = _VOICE.search(line)
            name = visible(html.unescape(voice[1])) if voice else ""
            words = visible(html.unescape(_TAG.sub("", _VOICE.sub("", line))))
            labelled = _NAME.match(words)
            if not name and labelled:
                name, words = labelled[1], words[labelled.end() :]
            if name or not voices:
                voices.append((name, words))
            else:
                voices[-1] = (voices[-1][0], f"{voices[-1][1]} {words}".strip())
        start, end = _seconds(times.groups()[:4]), _seconds(times.groups()[4:])
        for name, words in voices:
            speaker = name or (speaker if _carries_on(cues, start) else "")
            cues.append(_Cue(start, end, speaker, words))
    return cues


def _carries_on(cues: list[_Cue], start: float) -> bool:
    """A cue without a name after one with a name is still the same voice, as long as nobody else was named."""
    return bool(cues) and start >= cues[-1].start


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(p or 0) for p in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
