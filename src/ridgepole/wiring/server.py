"""One uvicorn process: Django through a2wsgi, and whatever else is mounted beside it (`/mcp`)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, MutableMapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, cast

from ridgepole.wiring.worker import end_worker

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]
THREADS = 12


def asgi_app(mounts: Mapping[str, AsgiApp] | None = None) -> AsgiApp:
    """The whole product as one ASGI application. `mounts` maps a prefix such as "/mcp" to another one; call `django_app.start` first."""
    from a2wsgi import WSGIMiddleware  # noqa: PLC0415 - Django must have been started
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415

    django = cast(AsgiApp, WSGIMiddleware(cast(Any, get_wsgi_application()), workers=THREADS))
    beside = dict(mounts or {})

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _lifespan(receive, send, list(beside.values()))
            return
        if scope["type"] != "http":
            return
        path = scope["path"]
        for prefix, mounted in beside.items():
            if path == prefix or path.startswith(prefix + "/"):
                await mounted(scope, receive, send)
                return
        await django(scope, receive, send)

    return app


def serve(*, host: str, port: int, mounts: Mapping[str, AsgiApp] | None = None) -> None:
    """Runs until it is stopped."""
    import uvicorn  # noqa: PLC0415 - only the server needs it

    from ridgepole.wiring.housekeeping import begin_housekeeping  # noqa: PLC0415

    begin_housekeeping()
    uvicorn.run(
        asgi_app(mounts),
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips="127.0.0.1",
        timeout_graceful_shutdown=5,
        lifespan="on",
    )


def _end_worker() -> None:
    from django.conf import settings  # noqa: PLC0415 - Django must have been started

    end_worker(str(settings.DATA))


async def _lifespan(receive: Receive, send: Send, mounted: list[AsgiApp]) -> None:
    """Begins and ends what is mounted beside Django together with the server."""
    async with AsyncExitStack() as alive:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                for app in mounted:
                    await alive.enter_async_context(_alive(app))
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                await alive.aclose()
                await asyncio.to_thread(_end_worker)
                await send({"type": "lifespan.shutdown.complete"})
                return


@asynccontextmanager
async def _alive(app: AsgiApp) -> AsyncIterator[None]:
    """Drives one application's own lifespan: started when this is entered, ended when it is left."""
    told: asyncio.Queue[MutableMapping[str, Any]] = asyncio.Queue()
    said: asyncio.Queue[MutableMapping[str, Any]] = asyncio.Queue()
    running = asyncio.create_task(cast(Any, app)({"type": "lifespan", "asgi": {"version": "3.0"}}, told.get, said.put))
    await told.put({"type": "lifespan.startup"})
    started = await said.get()
    if started["type"] != "lifespan.startup.complete":
        raise RuntimeError(started.get("message", "a mounted application did not start"))
    try:
        yield
    finally:
        await told.put({"type": "lifespan.shutdown"})
        await running
