"""Reading a site: its robots.txt is kept to, it is given rest, and what it answers badly is named and left."""

import gzip
import socket

import pytest
from tests.fakes.small_site import SmallSite, html, sitemap

from ridgepole.core.messaging.document import Unread
from ridgepole.sources.web.fetch_page import PageFetcher
from ridgepole.sources.web.read_site import SiteReader


@pytest.fixture
def site():
    made = SmallSite({"/": html("We rent scanners.")})
    yield made
    made.close()


class Rested(list):
    def __call__(self, seconds):
        self.append(seconds)


def reader(rested=None, **more):
    fetcher = PageFetcher(
        permits=lambda address: address.is_loopback, ports=frozenset(range(1, 65_536)), most_seconds=1
    )
    return SiteReader(fetcher, sleeps=rested if rested is not None else Rested(), **more)


def read(site, address="/", *, rested=None, whole_site=False, **more):
    found = list(reader(rested, **more).pages(site.root + address, whole_site=whole_site))
    pages = [p.url.removeprefix(site.root) for p in found if not isinstance(p, Unread)]
    return pages, [(u.path.removeprefix(site.root), u.why) for u in found if isinstance(u, Unread)]


def test_a_page_is_read_and_robots_is_asked_first(site):
    assert read(site) == (["/"], [])
    assert site.asked == ["/robots.txt", "/"]


def test_what_robots_forbids_is_not_asked_for_and_another_programs_rule_is_not_ours(site):
    site.pages["/robots.txt"] = (200, {}, b"User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /inner/\n")
    site.pages["/sitemap.xml"] = sitemap(f"{site.root}/", f"{site.root}/inner/x")
    pages, unread = read(site, "/sitemap.xml")
    assert pages == ["/"]
    assert "robots.txt" in unread[0][1]
    assert "/inner/x" not in site.asked


@pytest.mark.parametrize(
    "answer", [(500, {}, b""), (503, {}, b""), lambda handler: handler.connection.shutdown(socket.SHUT_RDWR)]
)
def test_a_site_whose_robots_cannot_be_had_is_left_alone(site, answer):
    site.pages["/robots.txt"] = answer
    pages, unread = read(site)
    assert pages == []
    assert "robots.txt" in unread[0][1]
    assert "/" not in site.asked


def test_a_redirect_into_what_robots_forbids_is_not_followed(site):
    site.pages["/robots.txt"] = (200, {}, b"User-agent: ridgepole\nDisallow: /inner/\n")
    site.pages["/"] = (302, {"Location": "/inner/x"}, b"")
    site.pages["/inner/x"] = html("secret")
    assert read(site)[0] == []
    assert "/inner/x" not in site.asked


def test_there_is_a_pause_between_pages_and_a_longer_one_where_the_site_asks(site):
    addresses = [f"{site.root}/{n}" for n in range(3)]
    site.pages |= {f"/{n}": html(f"Page {n}.") for n in range(3)} | {"/sitemap.xml": sitemap(*addresses)}
    rested = Rested()
    read(site, "/sitemap.xml", rested=rested)
    assert rested == [1.0, 1.0]
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    rested = Rested()
    read(site, "/sitemap.xml", rested=rested)
    assert rested == [7.0, 7.0]


def test_content_that_is_no_document_is_not_read_and_does_not_stop_the_rest(site):
    addresses = [f"{site.root}/{n}.png" for n in range(4)] + [f"{site.root}/"]
    site.pages |= {f"/{n}.png": (200, {"Content-Type": "image/png"}, b"\x89PNG") for n in range(4)}
    site.pages["/sitemap.xml"] = sitemap(*addresses)
    pages, unread = read(site, "/sitemap.xml")
    assert pages == ["/"]
    assert len(unread) == 4
    assert all("image/png, which is not read" in why for _, why in unread)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_that_does_not_bear_more_is_left_alone_after_three_pages(site, status):
    addresses = [f"{site.root}/{n}" for n in range(9)]
    site.pages |= {f"/{n}": (status, {}, b"") for n in range(9)} | {"/sitemap.xml": sitemap(*addresses)}
    pages, unread = read(site, "/sitemap.xml")
    assert pages == []
    assert [path for path in site.asked if path[1:].isdigit()] == ["/0", "/1", "/2"]
    assert "the other 6 were left alone" in unread[-1][1]


def test_pages_that_are_gone_are_named_and_the_rest_is_read(site):
    site.pages["/sitemap.xml"] = sitemap(*[f"{site.root}/{n}" for n in range(5)], f"{site.root}/")
    pages, unread = read(site, "/sitemap.xml")
    assert pages == ["/"]
    assert [why.endswith("answered 404") for _, why in unread] == [True] * 5


def test_a_page_that_drips_is_cut(site):
    def slow(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "10")
        handler.end_headers()
        handler.wfile.flush()
        handler.rfile.read(1)

    site.pages["/slow"] = slow
    assert "longer than" in read(site, "/slow")[1][0][1]


def test_a_whole_site_is_found_by_its_robots_or_by_the_usual_name(site):
    site.pages |= {"/a": html("A."), "/sitemap.xml": sitemap(f"{site.root}/a"), "/map.xml": sitemap(f"{site.root}/")}
    assert read(site, "/", whole_site=True)[0] == ["/a"]
    site.pages["/robots.txt"] = (200, {}, f"Sitemap: {site.root}/map.xml\n".encode())
    assert read(site, "/", whole_site=True)[0] == ["/"]


def test_a_gzipped_sitemap_is_read_and_a_bomb_is_not(site):
    site.pages["/sitemap.xml.gz"] = (200, {}, gzip.compress(sitemap(f"{site.root}/")[2]))
    assert read(site, "/sitemap.xml.gz")[0] == ["/"]
    site.pages["/sitemap.xml.gz"] = (200, {}, gzip.compress(b"<urlset>" + b" " * 30_000_000))
    assert "inflates to more" in read(site, "/sitemap.xml.gz")[1][0][1]


def test_more_pages_than_are_read_at_once_is_said(site):
    site.pages |= {f"/{n}": html(f"Page {n}.") for n in range(4)}
    site.pages["/sitemap.xml"] = sitemap(*[f"{site.root}/{n}" for n in range(4)])
    pages, unread = read(site, "/sitemap.xml", most_pages=2)
    assert pages == ["/0", "/1"]
    assert "names 4 pages, of which the first 2 are read" in unread[0][1]
