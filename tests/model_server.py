"""A language model of the tests: a real server on this machine that speaks OpenAI's protocol and remembers every byte."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class ModelServer(ThreadingHTTPServer):
    """`heard` holds all that came, byte for byte. `answers` decides what the next one hears."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.heard = b""
        self.paths = []
        self.answer = polished("شكرًا لك.")

    @property
    def base(self):
        return f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def host(self):
        return f"127.0.0.1:{self.server_port}"

    @property
    def place(self):
        return f"http://{self.host}"

    @property
    def asked(self):
        """The body of the last request, read as JSON."""
        return json.loads(self.heard.rpartition(b"\r\n\r\n")[2])


def polished(words, finish_reason="stop", **more):
    """The answer of a model that wrote these words."""
    message = {"role": "assistant", "content": words}
    told = {"id": "1", "object": "chat.completion", "choices": [{"index": 0, "message": message, "finish_reason": finish_reason}], **more}  # fmt: skip
    return Said(json.dumps(told).encode())


class Said:
    """`pause` seconds before each of the `drops` that the body comes in."""

    def __init__(self, body=b"", *, status=200, kind="application/json", headers=(), pause=0.0, drops=1, length=None):
        self.body, self.status, self.kind, self.headers = body, status, kind, headers
        self.pause, self.drops, self.length = pause, drops, length


class _Tee:
    def __init__(self, file, server):
        self._file, self._server = file, server

    def _note(self, content):
        self._server.heard += content
        return content

    def readline(self, *limit):
        return self._note(self._file.readline(*limit))

    def read(self, *limit):
        return self._note(self._file.read(*limit))

    def close(self):
        self._file.close()


class _Handler(BaseHTTPRequestHandler):
    def setup(self):
        super().setup()
        self.rfile = _Tee(self.rfile, self.server)

    def do_POST(self):
        self.server.paths.append(self.path)
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        said = self.server.answer
        self.send_response(said.status)
        self.send_header("Content-Type", said.kind)
        self.send_header("Content-Length", str(len(said.body) if said.length is None else said.length))
        for name, text in said.headers:
            self.send_header(name, text)
        self.end_headers()
        size = max(len(said.body) // said.drops, 1)
        try:
            for start in range(0, len(said.body), size):
                time.sleep(said.pause)
                self.wfile.write(said.body[start : start + size])
                self.wfile.flush()
        except OSError:
            """Whoever asked has gone."""

    def log_message(self, *_):
        """Quiet."""


@contextmanager
def model_server():
    with ModelServer() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()
