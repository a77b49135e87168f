"""A web site on this machine, for reading: it counts what it is asked, and answers as a test wishes."""

import contextlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class SmallSite:
    """`pages`: path -> (status, headers, body), or a function that is given the request's handler. `asked` are the paths in order."""

    def __init__(self, pages):
        self.pages, self.asked = pages, []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append(self.path)
                answer = site.pages.get(self.path, (404, {}, b"gone"))
                if callable(answer):
                    with contextlib.suppress(OSError):
                        answer(self)
                    self.close_connection = True
                    return
                status, headers, body = answer
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(body)

            def log_message(self, *arguments):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.root = f"http://127.0.0.1:{self._server.server_port}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()


def html(*paragraphs, title="Page"):
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return 200, {"Content-Type": "text/html; charset=utf-8"}, f"<title>{title}</title>{body}".encode()


def sitemap(*addresses):
    urls = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    return 200, {"Content-Type": "application/xml"}, f"<urlset>{urls}</urlset>".encode()
