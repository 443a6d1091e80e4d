"""Somebody with a browser: keeps her cookies, signs in, logs contacts."""

import time
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode

SECONDS_AT_MOST = 60
LONGEST_IDLE_SECONDS = 2.0


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")


class Visitor:
    """One browser on one connection. Every trouble of the connection is an OSError."""

    def __init__(self, port: int, cookies: dict[str, str] | None = None, *, patience: float = SECONDS_AT_MOST) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=patience)
        self._host = f"localhost:{port}"
        self._asked_at = time.monotonic()
        self.cookies = dict(cookies or {})

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, "")

    def post(self, path: str, **fields: str) -> Answer:
        return self._ask("POST", path, urlencode({"csrfmiddlewaretoken": self.cookies.get("csrftoken", ""), **fields}))

    def sign_in(self, email: str, password: str) -> None:
        self.get("/sign-in/")
        answer = self.post("/sign-in/", login=email, password=password)
        if answer.status != 302 or "sessionid" not in self.cookies:
            raise RuntimeError(f"signing in was answered with {answer.status}")

    def log_contact(self, person_id: int, note: str) -> Answer:
        """Acknowledged when it leads back to the person."""
        return self.post(f"/people/{person_id}/log/", channel="call", note=note)

    def _ask(self, method: str, path: str, body: str) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Host": self._host, "Cookie": cookies, "Accept-Language": "ar"}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if time.monotonic() - self._asked_at > LONGEST_IDLE_SECONDS:
            self._connection.close()  # the server may have closed it meanwhile, which would look like a fault
        try:
            self._connection.request(method, path, body=body or None, headers=headers)
            answer = self._connection.getresponse()
            read = answer.read()
            self._asked_at = time.monotonic()
        except HTTPException as trouble:
            self._connection.close()
            raise ConnectionError(str(trouble)) from trouble
        except OSError:
            self._connection.close()
            raise
        self._keep_cookies(answer)
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, read)

    def _keep_cookies(self, answer: HTTPResponse) -> None:
        for line in answer.headers.get_all("Set-Cookie") or []:
            for name, cookie in SimpleCookie(line).items():
                if name != "messages":  # what was said is not read here, and would pile up
                    self.cookies[name] = cookie.value
