"""An OpenAI-compatible server on this machine that answers as a test wishes: `says(data)` gives (status, message or bytes) for the two statements asked about."""

import contextlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def contradiction(data, **more):
    answer = {"label": "contradiction", "confidence": 0.9, "quote_a": data["A"], "quote_b": data["B"], "why": "both cannot be", **more}  # fmt: skip
    return 200, {"content": json.dumps(answer)}


class ModelServer:
    def __init__(self, says=contradiction):
        self.says, self.asked, self.keys = says, [], []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.asked.append(body)
                server.keys.append(self.headers.get("Authorization"))
                status, message = server.says(json.loads(body["messages"][1]["content"]))
                content = message if isinstance(message, bytes) else json.dumps({"choices": [{"message": message}]}).encode()  # fmt: skip
                with contextlib.suppress(OSError):
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)

            def log_message(self, *arguments):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/v1"

    def close(self):
        self._server.shutdown()
        self._server.server_close()
