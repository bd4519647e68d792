"""Starts the built command on a database of its own, and opens it in a real browser."""
import os
import re
import socket
import subprocess
import tempfile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BINARY = os.environ.get("DEBRIEF_BINARY", ".build/debug/debrief")


@pytest.fixture(scope="session")
def server():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [BINARY, "serve", "--port", str(port), "--database", f"sqlite:{folder}/test.sqlite",
             "--allow-private-addresses"],
            stdout=subprocess.PIPE, text=True, env={**os.environ, "XDG_CONFIG_HOME": folder})
        link = None
        for line in process.stdout:
            found = re.search(r"http://\S+token=\S+", line)
            if found:
                link = found[0]
                break
        assert link, "the server printed no sign-in link"
        yield f"http://127.0.0.1:{port}", link
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def signed_in(browser, server):
    """The state of a browser that used the one-time link."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(server[1])
    page.get_by_role("button", name="Sign in as Owner").click()
    assert page.url.endswith("/incidents")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture(params=[1440, 360])
def page(request, browser, server, signed_in):
    context = browser.new_context(
        storage_state=signed_in, base_url=server[0], accept_downloads=True,
        viewport={"width": request.param, "height": 800}, timezone_id="Europe/Berlin")
    page = context.new_page()
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    context.close()
    assert problems == []


def sound(page):
    """No accessibility violation, and nothing wider than the window."""
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == []
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"]
