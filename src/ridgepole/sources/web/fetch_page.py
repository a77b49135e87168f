"""Fetches one page: its host is resolved once, the address is checked and pinned, every redirect starts again from there, and all of it is capped."""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import unicodedata
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.sources.web.addresses import Address, is_public, written_address

MOST_BYTES: Final = 5 * 1024 * 1024
MOST_SECONDS: Final = 15.0
MOST_REDIRECTS: Final = 5
_PORTS: Final = {"http": 80, "https": 443}
_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_AGENT: Final = "ridgepole (reads the pages that its owner names)"

ANYTHING: Final[frozenset[str]] = frozenset()
Allows = Callable[[str], None]
Resolver = Callable[[str, int], Sequence[str]]
Connector = Callable[[str, int, float], socket.socket]


class FetchError(BadInputError):
    """The page was not fetched, and why. Never taken for an empty page. `status` is what the server answered, 0 where it did not."""

    def __init__(self, message: str, *, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


class NotReadError(FetchError):
    """A rule of ours, or of the site, leaves this one page alone; others of the site may be read."""


def _everything(_url: str) -> None:
    """No rule but the fetcher's own."""


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """What came, and from which address in the end."""

    url: str
    content: bytes
    content_type: str = ""


def resolve(host: str, port: int) -> Sequence[str]:
    """All addresses of a host, by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def connect(address: str, port: int, seconds: float) -> socket.socket:
    """A connection to this very address."""
    return socket.create_connection((address, port), timeout=seconds)


class PageFetcher:
    """Fetches pages. `permits` and `ports` are widened for a server on loopback only: in tests, and by a setting for development (wiring/page_fetcher.py)."""

    def __init__(
        self,
        *,
        resolver: Resolver = resolve,
        connector: Connector = connect,
        permits: Callable[[Address], bool] = is_public,
        ports: frozenset[int] = frozenset(_PORTS.values()),
        most_bytes: int = MOST_BYTES,
        most_seconds: float = MOST_SECONDS,
    ) -> None:
        self._resolver, self._connector, self._permits, self._ports = resolver, connector, permits, ports
        self._most_bytes, self._most_seconds = most_bytes, most_seconds

    def fetch(self, url: str, *, allows: Allows = _everything, accepts: frozenset[str] = ANYTHING) -> FetchedPage:
        """The page at `url`. FetchError says which rule or which failure stopped it.

        `allows` is asked about each address before anything is sent there, redirects too, and raises FetchError; `accepts` are the content types that are
        read (all where empty): another one is refused before its body is.
        """
        deadline = time.monotonic() + self._most_seconds
        scheme = ""
        for _ in range(MOST_REDIRECTS + 1):
            parts, host, port = self._checked(url)
            if scheme == "https" and parts.scheme == "http":
                raise FetchError(f"{url}: a redirect from https to http is not followed")
            scheme = parts.scheme
            address = self._address(host, port)
            allows(url)
            status, headers, body = self._get(parts, host, port, address, deadline, accepts=accepts)
            if status in _REDIRECTS and headers.get("location"):
                url = urljoin(url, headers["location"])
                continue
            if status != http.client.OK:
                raise FetchError(f"{url}: the server answered {status}", status=status)
            return FetchedPage(url, body, headers.get("content-type", ""))
        raise FetchError(f"{url}: more than {MOST_REDIRECTS} redirects")

    def _checked(self, url: str) -> tuple[SplitResult, str, int]:
        if any(ord(letter) <= 32 or letter == "\\" for letter in url):
            raise FetchError(f"{url!r} holds characters that no address has")
        try:
            parts = urlsplit(url)
            port = parts.port or _PORTS.get(parts.scheme, 0)
        except ValueError as error:
            raise FetchError(f"{url} is no web address") from error
        if parts.scheme not in _PORTS:
            raise FetchError(f"{url}: only http and https are fetched")
        if parts.username is not None or parts.password is not None or "@" in parts.netloc:
            raise FetchError(f"{url}: an address with a user name is not fetched")
        if port not in self._ports:
            raise FetchError(f"{url}: port {port} is not fetched from")
        host = unicodedata.normalize("NFKC", parts.hostname or "").rstrip(".")
        if not host:
            raise FetchError(f"{url} names no host")
        return parts, host, port

    def _address(self, host: str, port: int) -> str:
        """One address, resolved now and used as it is: whatever the name means a moment later does not matter."""
        written = written_address(host)
        if written is not None:
            found: Sequence[str] = [str(written)]
        else:
            try:
                found = self._resolver(host.encode("idna").decode("ascii"), port)
            except (OSError, UnicodeError) as error:
                raise FetchError(f"{host} is not known") from error
        try:
            addresses = [ipaddress.ip_address(text.split("%")[0]) for text in found]
        except ValueError as error:
            raise FetchError(f"{host} has an address that cannot be read") from error
        if not addresses:
            raise FetchError(f"{host} has no address")
        if not all(self._permits(address) for address in addresses):
            raise FetchError(f"{host} leads into a private or reserved network")
        return str(addresses[0])

    def _get(
        self, parts: SplitResult, host: str, port: int, address: str, deadline: float, *, accepts: frozenset[str]
    ) -> tuple[int, dict[str, str], bytes]:
        connection = _Pinned(
            host,
            port,
            address,
            self._connector,
            tls=parts.scheme == "https",
            seconds=max(0.1, deadline - time.monotonic()),
        )
        alarm = threading.Timer(max(0.1, deadline - time.monotonic()), connection.cut)
        alarm.daemon = True
        alarm.start()
        try:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request(
                "GET",
                target,
                headers={"User-Agent": _AGENT, "Accept-Encoding": "identity", "Accept": "text/html,*/*;q=0.5"},
            )
            answer = connection.getresponse()
            headers = {name.lower(): value for name, value in answer.getheaders()}
            if answer.status != http.client.OK:
                return answer.status, headers, b""
            content_type = headers.get("content-type", "").split(";")[0].strip().lower()
            if accepts and content_type and content_type not in accepts:
                raise NotReadError(f"the page is {content_type[:60]}, which is not read")
            return answer.status, headers, self._body(answer, headers.get("content-encoding", ""), deadline)
        except FetchError:
            raise
        except (OSError, http.client.HTTPException, ValueError, UnicodeError) as error:
            if time.monotonic() >= deadline:
                raise FetchError(f"{host} took longer than {self._most_seconds:.0f} seconds") from error
            raise FetchError(f"{host} could not be read ({type(error).__name__})") from error
        finally:
            alarm.cancel()
            connection.close()

    def _body(self, answer: http.client.HTTPResponse, encoding: str, deadline: float) -> bytes:
        body = bytearray()
        unzip = zlib.decompressobj(47) if encoding.strip().lower() in {"gzip", "x-gzip", "deflate"} else None
        if encoding.strip().lower() not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            raise FetchError(f"the page is packed as {encoding}, which was not asked for")
        while chunk := answer.read(65_536):
            if time.monotonic() > deadline:
                raise FetchError(f"the page took longer than {self._most_seconds:.0f} seconds")
            try:
                body += unzip.decompress(chunk, self._most_bytes + 1) if unzip else chunk
            except zlib.error as error:
                raise FetchError("the page is packed wrongly") from error
            if len(body) > self._most_bytes:
                raise FetchError(f"the page is larger than {self._most_bytes // 1024 // 1024} MB")
        return bytes(body)


class _Pinned(http.client.HTTPConnection):
    """Connects to the address that was checked, and speaks to the host that was asked for. Proxies of the environment are not used."""

    def __init__(self, host: str, port: int, address: str, connector: Connector, *, tls: bool, seconds: float) -> None:
        super().__init__(host, port, timeout=seconds)
        self._pinned, self._connector, self._tls, self._seconds = address, connector, tls, seconds

    def connect(self) -> None:
        """Connect, check that the peer is the address meant, and only then say anything."""
        self.sock = self._connector(self._pinned, self.port, self._seconds)
        peer = str(self.sock.getpeername()[0]).split("%")[0]
        if ipaddress.ip_address(peer) != ipaddress.ip_address(self._pinned):
            raise FetchError(f"{self.host} was answered by another address")
        if self._tls:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def cut(self) -> None:
        """End a connection that has outlived its time."""
        with contextlib.suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)
