"""Chromium, driven through its DevTools protocol over a pipe.

The protocol: https://chromedevtools.github.io/devtools-protocol/; over a pipe each message is JSON
that ends in a zero byte, read by the browser from file descriptor 3 and written to 4.
"""

from __future__ import annotations

import fcntl
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS = 30.0

# The browser inherits the pipe as 3 and 4, whatever the numbers are here.
START = """import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execvp(sys.argv[3], sys.argv[3:])"""

FLAGS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-features=Translate,OptimizationHints,MediaRouter,CalculateNativeWinOcclusion",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
    "--disable-background-timer-throttling",
    "--hide-scrollbars",
    "--mute-audio",
)


class BrowserError(Exception):
    """The browser did not start, did not answer, or refused."""


def found_chromium() -> str | None:
    """The program to drive: that of the variable CHROMIUM, or the first that is installed."""
    own = os.environ.get("CHROMIUM")
    if own:
        return shutil.which(own)
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Session:
    """One conversation with the browser, or with a tab of it."""

    def __init__(self, browser: "Browser", identifier: str | None) -> None:
        self._browser = browser
        self.identifier = identifier
        self.context = ""
        self.events: "queue.Queue[dict[str, Any]]" = queue.Queue()

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What the browser answers; an error if it refuses or stays silent."""
        return self._browser.answer(method, self.send(method, **parameters))

    def send(self, method: str, **parameters: Any) -> "queue.Queue[dict[str, Any]]":
        """Sends a command; its answer comes in the queue."""
        return self._browser.send(method, parameters, self.identifier)

    def answered(self, answer: "queue.Queue[dict[str, Any]]") -> dict[str, Any]:
        """Waits for the answer to a command that was sent."""
        return self._browser.answer("a command", answer)

    def wait(self, method: str, seconds: float = SECONDS) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The next event of that name, and those that came before it."""
        before: list[dict[str, Any]] = []
        while True:
            try:
                event = self.events.get(timeout=seconds)
            except queue.Empty:
                raise BrowserError(f"{method} did not come") from None
            if event["method"] == method:
                return event["params"], before
            before.append(event)

    def drain(self) -> list[dict[str, Any]]:
        """The events that have come and were not read."""
        result: list[dict[str, Any]] = []
        while True:
            try:
                result.append(self.events.get_nowait())
            except queue.Empty:
                return result


class Browser:
    """A running Chromium with a profile of its own that is removed at the end."""

    def __init__(self, program: str) -> None:
        self._profile = tempfile.mkdtemp(prefix="bericht-audit-")
        self._number = 0
        self._lock = threading.Lock()
        self._answers: dict[int, "queue.Queue[dict[str, Any]]"] = {}
        self._sessions: dict[str | None, Session] = {}
        to_read, to_browser = os.pipe()
        from_browser, to_write = os.pipe()
        child = [fcntl.fcntl(number, fcntl.F_DUPFD, 10) for number in (to_read, to_write)]
        flags = [*FLAGS, f"--user-data-dir={self._profile}"]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            flags.append("--no-sandbox")
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-S", "-c", START, *map(str, child), program, *flags, "about:blank"],
            pass_fds=child,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        for number in (to_read, to_write, *child):
            os.close(number)
        self._input = to_browser
        self._output = from_browser
        threading.Thread(target=self._listen, daemon=True).start()
        self.session = Session(self, None)
        self._sessions[None] = self.session
        self.version = str(self.session.call("Browser.getVersion")["product"])

    def send(
        self, method: str, parameters: dict[str, Any], session: str | None
    ) -> "queue.Queue[dict[str, Any]]":
        """Sends one command."""
        message: dict[str, Any] = {"method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        answer: "queue.Queue[dict[str, Any]]" = queue.Queue()
        with self._lock:
            self._number += 1
            message["id"] = self._number
            self._answers[self._number] = answer
            whole = json.dumps(message).encode() + b"\0"
            try:
                while whole:
                    whole = whole[os.write(self._input, whole) :]
            except OSError as error:
                raise BrowserError(f"the browser has gone: {error}") from error
        return answer

    def answer(self, method: str, answer: "queue.Queue[dict[str, Any]]") -> dict[str, Any]:
        """What the browser answers to a command; an error if it refuses or stays silent."""
        try:
            got = answer.get(timeout=SECONDS)
        except queue.Empty:
            raise BrowserError(f"{method}: no answer in {SECONDS:.0f} s") from None
        if "error" in got:
            raise BrowserError(f"{method}: {got['error'].get('message', 'refused')}")
        result: dict[str, Any] = got.get("result", {})
        return result

    def tab(self) -> Session:
        """A new tab in a context of its own, with a session."""
        context = self.session.call("Target.createBrowserContext")["browserContextId"]
        target = self.session.call(
            "Target.createTarget", url="about:blank", browserContextId=context, width=1280, height=900
        )["targetId"]
        identifier = self.session.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        tab = Session(self, identifier)
        tab.context = context
        self._sessions[identifier] = tab
        return tab

    def _listen(self) -> None:
        kept = b""
        while True:
            try:
                part = os.read(self._output, 1 << 20)
            except OSError:
                part = b""
            if not part:
                break
            *messages, kept = (kept + part).split(b"\0")
            for message in messages:
                self._take(json.loads(message))
        for waiting in list(self._answers.values()):
            waiting.put({"error": {"message": "the browser has gone"}})

    def _take(self, message: dict[str, Any]) -> None:
        if "id" in message:
            waiting = self._answers.pop(message["id"], None)
            if waiting:
                waiting.put(message)
            return
        session = self._sessions.get(message.get("sessionId"))
        if session:
            session.events.put(message)

    def close(self) -> None:
        """Ends the browser and removes its profile."""
        try:
            self.session.call("Browser.close")
            self._process.wait(timeout=10)
        except (BrowserError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._input)
        os.close(self._output)
        shutil.rmtree(self._profile, ignore_errors=True)
