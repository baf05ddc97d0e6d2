"""A tab in which pages are opened, looked at and typed in."""

from __future__ import annotations

import base64
import os
from typing import Any

from support.devtools import Browser, BrowserError, Session

SCRIPTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "scripts")


def script(name: str) -> str:
    """The text of a script of the audit."""
    with open(os.path.join(SCRIPTS, name), encoding="utf-8") as file:
        return file.read()


class Tab:
    """A tab that has focus whatever other tabs do; one page at a time."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self.browser = browser
        self.origin = origin
        self.session: Session = browser.tab()
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.session.call(f"{domain}.enable")
        self.session.call("Page.setLifecycleEventsEnabled", enabled=False)
        self.session.call("Emulation.setFocusEmulationEnabled", enabled=True)
        self._size = (0, 0)
        self._media: tuple[str, str, str] = ("", "", "")
        self.resize(1280, 900)
        self.emulate()

    def resize(self, width: int, height: int) -> None:
        """The window in CSS pixels."""
        if self._size == (width, height):
            return
        self._size = (width, height)
        self.session.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False,
        )

    def emulate(self, scheme: str = "light", motion: str = "reduce", colors: str = "none") -> None:
        """The reader's preferences: colour scheme, motion and forced colours."""
        if self._media == (scheme, motion, colors):
            return
        self._media = (scheme, motion, colors)
        features = {
            "prefers-color-scheme": scheme,
            "prefers-reduced-motion": motion,
            "forced-colors": colors,
        }
        self.session.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": name, "value": value} for name, value in features.items()],
        )

    def scripts(self, enabled: bool) -> None:
        """Whether the scripts of pages that are opened from now on run."""
        self.session.call("Emulation.setScriptExecutionDisabled", value=not enabled)

    def open(self, address: str) -> list[dict[str, Any]]:
        """Opens a page of the site and gives the events until it was loaded."""
        self.session.drain()
        answer = self.session.call("Page.navigate", url=f"{self.origin}/{address}")
        if answer.get("errorText"):
            raise BrowserError(f"{address}: {answer['errorText']}")
        _, events = self.session.wait("Page.loadEventFired")
        return events

    def evaluate(self, expression: str) -> Any:
        """What an expression gives, by value; a promise is awaited."""
        answer = self.session.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            said = details.get("exception", {}).get("description", details.get("text", ""))
            raise BrowserError(f"the audit's own script failed: {said[:300]}")
        return answer["result"].get("value")

    def describe(self, backend: int) -> dict[str, Any] | None:
        """How an element of the accessibility tree is called, by `audit.describe`."""
        try:
            node = self.session.call("DOM.resolveNode", backendNodeId=backend)["object"]
            answer = self.session.call(
                "Runtime.callFunctionOn",
                objectId=node["objectId"],
                functionDeclaration="function () { return audit.describe(this); }",
                returnByValue=True,
            )
        except BrowserError:
            return None
        value: dict[str, Any] | None = answer["result"].get("value")
        return value

    def press(self, key: str, code: int, modifiers: int = 0) -> None:
        """One key, down and up."""
        for kind in ("rawKeyDown", "keyUp"):
            self.session.call(
                "Input.dispatchKeyEvent",
                type=kind, key=key, code=key, windowsVirtualKeyCode=code, modifiers=modifiers,
            )

    def press_enter(self) -> None:
        """The Enter key, with the character that follows a link."""
        for kind, text in (("keyDown", "\r"), ("keyUp", "")):
            self.session.call(
                "Input.dispatchKeyEvent",
                type=kind, key="Enter", code="Enter", windowsVirtualKeyCode=13, text=text,
            )

    def press_often(self, key: str, code: int, times: int) -> None:
        """One key, many times, without waiting in between."""
        answers = [
            self.session.send(
                "Input.dispatchKeyEvent", type="rawKeyDown", key=key, code=key, windowsVirtualKeyCode=code
            )
            for _ in range(times)
        ]
        for answer in answers:
            self.session.answered(answer)

    def close(self) -> None:
        """Closes the tab with what it kept."""
        self.browser.session.call("Target.disposeBrowserContext", browserContextId=self.session.context)

    def picture(self, x: float, y: float, width: float, height: float) -> bytes:
        """The pixels of a part of the window, as PNG."""
        answer = self.session.call(
            "Page.captureScreenshot", format="png",
            clip={"x": x, "y": y, "width": width, "height": height, "scale": 1},
        )
        return base64.b64decode(answer["data"])
