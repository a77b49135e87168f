"""No fetch ever reaches an address inside our own network: 80 ways to try, and the ways that must work."""

import http.server
import ipaddress
import socket
import threading

import pytest

from ridgepole.sources.web.addresses import is_public
from ridgepole.sources.web.fetch_page import FetchError, PageFetcher
from ridgepole.sources.web.read_sitemap import pages_of_sitemap

NAMES = {
    "ten.example": ["10.0.0.5"],
    "home.example": ["192.168.1.1"],
    "corp.example": ["172.16.9.9"],
    "loop.example": ["127.0.0.1"],
    "loop6.example": ["::1"],
    "zero.example": ["0.0.0.0"],
    "metadata.google.internal": ["169.254.169.254"],
    "aws6.example": ["fd00:ec2::254"],
    "alibaba.example": ["100.100.100.200"],
    "azure.example": ["168.63.129.16"],
    "oracle.example": ["192.0.0.192"],
    "mixed.example": ["93.184.215.14", "10.0.0.1"],
    "mixed6.example": ["2606:2800:220:1::1", "fe80::1"],
    "mapped.example": ["::ffff:10.0.0.1"],
    "nat64.example": ["64:ff9b::a9fe:a9fe"],
    "teredo.example": ["2001:0:7f00:1::"],
    "sixtofour.example": ["2002:7f00:1::"],
    "zone.example": ["fe80::1%eth0"],
    "multicast.example": ["224.0.0.1"],
    "broadcast.example": ["255.255.255.255"],
    "benchmark.example": ["198.18.0.1"],
    "documentation.example": ["203.0.113.7"],
    "nothing.example": [],
    "broken.example": ["not-an-address"],
    "cgnat.example": ["100.64.0.1"],
    "ula.example": ["fc00::1"],
    "site.example": ["fec0::1"],
    "compatible.example": ["::127.0.0.1"],
    "localhost": ["127.0.0.1"],
    "xn--e1afmkfd.example": ["10.1.1.1"],
}
WRITTEN = [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "0",
    "0.0.0.0",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0x7f.1",
    "017700000001",
    "0177.0.0.1",
    "0177.1",
    "127.0.0.1.",
    "127.127.127.127",
    "10.0.0.1",
    "10.1",
    "0xa.1",
    "167772161",
    "192.168.0.1",
    "3232235521",
    "172.31.255.255",
    "169.254.169.254",
    "2852039166",
    "0xa9fea9fe",
    "0251.0376.0251.0376",
    "100.64.1.1",
    "224.0.0.251",
    "240.0.0.1",
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:169.254.169.254]",
    "[fe80::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "[::127.0.0.1]",
    "[ff02::1]",
    "１２７.０.０.１",
    "127。0。0。1",
    "①②⑦.0.0.1",
]
ODD = (
    "file:///etc/passwd",
    "ftp://public.example/x",
    "gopher://public.example/",
    "http://user@public.example/",
    "http://public.example@127.0.0.1/",
    "http://public.example:22/",
    "http://public.example:6379/",
    "http://public.example:99999/",
    "http:///x",
    "http://public.example\\@127.0.0.1/",
    "http://public.example/\r\nHost: x",
    "http://[::1/",
    "javascript:alert(1)",
)
INSIDE = [f"http://{name}/" for name in NAMES] + [f"http://{host}/" for host in WRITTEN] + list(ODD)


class Wire:
    """Counts connections, and makes none."""

    def __init__(self):
        self.reached = []

    def __call__(self, address, port, seconds):
        self.reached.append(address)
        raise ConnectionRefusedError


def test_there_are_eighty_ways():
    assert len(INSIDE) >= 80


@pytest.mark.parametrize("url", INSIDE)
def test_an_inner_address_is_never_connected_to(url):
    wire = Wire()
    with pytest.raises(FetchError):
        PageFetcher(resolver=lambda host, port: NAMES.get(host, []), connector=wire).fetch(url)
    assert wire.reached == []


def test_a_name_is_resolved_once_so_that_it_cannot_change_its_meaning():
    answers = iter([["93.184.215.14"], ["127.0.0.1"], ["127.0.0.1"]])
    wire = Wire()
    with pytest.raises(FetchError):
        PageFetcher(resolver=lambda host, port: next(answers), connector=wire).fetch("http://rebinding.example/")
    assert wire.reached == ["93.184.215.14"]


@pytest.mark.parametrize("text", ["8.8.8.8", "93.184.215.14", "2606:4700::1111"])
def test_public_addresses_are_public(text):
    assert is_public(ipaddress.ip_address(text))


SITEMAP = (
    b"<urlset><url><loc>http://public.example/a</loc></url><url><loc>http://other.example/b</loc></url>"
    b"<url><loc>http://public.example/a</loc></url></urlset>"
)
PAGES = {
    "/": (200, {"Content-Type": "text/html"}, b"<p>We rent scanners by the month.</p>"),
    "/moved": (302, {"Location": "/"}, b""),
    "/in": (302, {"Location": "http://10.0.0.1/"}, b""),
    "/meta": (307, {"Location": "http://169.254.169.254/latest/"}, b""),
    "/decimal": (301, {"Location": "http://2130706434/"}, b""),
    "/port": (301, {"Location": "http://public.example:22/"}, b""),
    "/file": (301, {"Location": "file:///etc/passwd"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/large": (200, {}, b"x" * 300_000),
    "/gone": (404, {}, b"no"),
    "/packed": (200, {"Content-Encoding": "br"}, b"x"),
    "/sitemap.xml": (200, {}, SITEMAP),
    "/dtd.xml": (200, {}, b'<!DOCTYPE u [<!ENTITY x "y">]><urlset><url><loc>&x;</loc></url></urlset>'),
}


@pytest.fixture(scope="module")
def port():
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/slow":
                self.close_connection = True
                threading.Event().wait(3)
                return
            status, headers, body = PAGES[self.path]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture
def fetcher(port):
    """May reach 127.0.0.1 at the test's own port, under the name of public.example, and nothing else."""
    reached = []

    def connector(address, _, seconds):
        reached.append(address)
        return socket.create_connection((address, port), timeout=seconds)

    made = PageFetcher(
        resolver=lambda host, _: ["127.0.0.1"] if host == "public.example" else ["10.0.0.1"],
        connector=connector,
        permits=lambda address: str(address) == "127.0.0.1",
        most_bytes=100_000,
        most_seconds=1.0,
    )
    made.reached = reached
    return made


def test_a_page_is_fetched_and_a_redirect_on_the_same_site_followed(fetcher):
    page = fetcher.fetch("http://public.example/moved")
    assert page.content == PAGES["/"][2]
    assert page.url == "http://public.example/"
    assert page.content_type == "text/html"


@pytest.mark.parametrize(
    "path", ["/in", "/meta", "/decimal", "/port", "/file", "/loop", "/large", "/gone", "/packed", "/slow"]
)
def test_a_bad_answer_is_an_error_and_no_inner_address_is_reached(fetcher, path):
    with pytest.raises(FetchError):
        fetcher.fetch(f"http://public.example{path}")
    assert set(fetcher.reached) == {"127.0.0.1"}


def test_a_sitemap_gives_the_pages_of_its_own_host(fetcher):
    assert pages_of_sitemap("http://public.example/sitemap.xml", fetcher) == ["http://public.example/a"]


def test_a_sitemap_with_a_dtd_is_refused(fetcher):
    with pytest.raises(FetchError):
        pages_of_sitemap("http://public.example/dtd.xml", fetcher)
