"""One question to a language model at any OpenAI-compatible address, answered with one JSON object or with the reason why not."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

MOST_BYTES: Final = 200_000


@dataclass(frozen=True, slots=True)
class Reply:
    """`said` is what the model answered; else `trouble` says why there is nothing. `is_outage` where it was not had, rather than not usable."""

    said: dict[str, Any] | None = None
    trouble: str = ""
    is_outage: bool = False


class Chat:
    """`address` is the API's root ("http://127.0.0.1:8080/v1"). No redirect is followed, no proxy is taken from the environment, and nothing it answers can raise."""

    def __init__(self, *, address: str, model: str, key: str = "", seconds: float = 30.0) -> None:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._client = httpx.Client(
            base_url=address.rstrip("/") + "/",
            timeout=seconds,
            headers=headers,
            follow_redirects=False,
            trust_env=False,
        )
        self._model, self._address = model, address

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model

    @property
    def where(self) -> str:
        """The host, and the port where one is named."""
        return urlsplit(self._address).netloc

    def ask(self, task: str, data: object) -> Reply:
        """`task` is the instruction; `data` travels as JSON in a message of its own, so that nothing in it is an instruction."""
        body = {
            "model": self._model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": task},
                {"role": "user", "content": json.dumps(data, ensure_ascii=False)},
            ],
        }
        try:
            answer = self._client.post("chat/completions", json=body)
            if answer.status_code != httpx.codes.OK:
                return Reply(trouble=f"the model's server answered {answer.status_code}", is_outage=True)
            if len(answer.content) > MOST_BYTES:
                return Reply(trouble="the model's answer is too long")
            return _reply(answer.json()["choices"][0]["message"])
        except httpx.TimeoutException:
            return Reply(trouble="the model did not answer in time", is_outage=True)
        except httpx.HTTPError as error:
            return Reply(trouble=f"the model's server could not be reached ({type(error).__name__})", is_outage=True)
        except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
            return Reply(trouble=f"the model's answer could not be read ({type(error).__name__})")


def _reply(message: dict[str, Any]) -> Reply:
    if message.get("refusal"):
        return Reply(trouble="the model refused")
    content = str(message.get("content") or "").strip()
    content = content.removeprefix("```json").removeprefix("```").removesuffix("```").strip()
    said = json.loads(content)
    return Reply(said) if isinstance(said, dict) else Reply(trouble="the model's answer is no JSON object")
