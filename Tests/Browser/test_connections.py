"""A tool is connected, fetched page by page, and sends to its address."""
import json
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from conftest import sound
from playwright.sync_api import expect


class CodeHost(BaseHTTPRequestHandler):
    """Knows one token, one repository and two pages of issues."""

    def do_GET(self):
        path, _, query = self.path.partition("?")
        if self.headers.get("Authorization") != "Bearer tulip-7":
            return self.say(401, {})
        if path == "/user":
            return self.say(200, {"login": "tomo", "id": 7})
        if path == "/repos/shop/search":
            return self.say(200, {"id": 1, "full_name": "shop/search"})
        if path == "/repos/shop/search/issues":
            number = 2 if "page=2" in query else 1
            home = f"http://127.0.0.1:{self.server.server_port}"
            link = {} if number == 2 else {"Link": f'<{home}{path}?page=2>; rel="next"'}
            return self.say(200, [issue(number)], link)
        return self.say(200, [])

    def say(self, status, value, headers=None):
        body = json.dumps(value).encode()
        self.send_response(status)
        for name, text in {"Content-Length": len(body), **(headers or {})}.items():
            self.send_header(name, str(text))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def issue(number):
    return {"id": number, "number": number, "title": f"Item {number} is not found",
            "state": "open", "user": {"login": "ines", "id": 3}, "body": "Since midnight",
            "created_at": "2022-12-05T09:00:00Z", "updated_at": "2022-12-05T09:00:00Z",
            "html_url": f"https://github.com/shop/search/issues/{number}"}


@pytest.fixture
def code_host():
    server = ThreadingHTTPServer(("127.0.0.1", 0), CodeHost)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def alert(number, more):
    return {"labels": {"alertname": "LagOfIndex", "service": "search"}, "annotations": {},
            "startsAt": "2022-12-06T14:31:00Z", "fingerprint": f"77aa{number}", **more}


class Watcher(BaseHTTPRequestHandler):
    """Lists one alert that fires."""

    def do_GET(self):
        listed = alert(self.server.server_port,
                       {"endsAt": "2022-12-06T14:40:00Z", "status": {"state": "active"}})
        isList = self.path.startswith("/api/v2/alerts")
        body = json.dumps([listed] if isList else {"versionInfo": {"version": "0.27.0"}}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def send(address, value):
    request = urllib.request.Request(address, json.dumps(value).encode(), method="POST")
    return urllib.request.urlopen(request).status


@pytest.fixture
def watcher():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Watcher)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_what_is_listed_and_what_is_sent_is_one_alert(page, watcher):
    page.goto("/settings/connections/new?source=alertmanager")
    page.get_by_role("textbox", name="Name", exact=True).fill("Watcher")
    page.get_by_role("button", name="Try and connect").click()
    expect(page.get_by_role("alert")).to_contain_text("Address is missing")
    page.get_by_label("Address").fill(watcher)
    page.get_by_role("button", name="Try and connect").click()
    expect(page.get_by_text("Up to date", exact=True)).to_be_visible(timeout=60000)
    expect(page.get_by_text("1 event stored")).to_be_visible()
    address = page.get_by_label("Address of the webhook").input_value()
    number = watcher.split(":")[-1]
    fires = alert(number, {"endsAt": "0001-01-01T00:00:00Z", "status": "firing"})
    assert send(address, {"version": "4", "status": "firing", "alerts": [fires]}) == 200
    page.reload()
    expect(page.get_by_text("1 delivery · 1 event stored")).to_be_visible()
    sound(page)
    page.get_by_role("button", name="Remove the connection").click()


def test_a_tool_of_ones_own_has_its_mapping(page):
    page.goto("/settings/connections/new?source=mapped")
    page.get_by_role("textbox", name="Name", exact=True).fill("Cellar")
    page.get_by_label("Mapping of its records").fill('{"tool": "boiler", "txt": []}')
    page.get_by_role("button", name="Connect").click()
    expect(page.get_by_role("alert")).to_contain_text("no field “txt” in a mapping")
    sound(page)
    mapping = {"tool": "boiler", "title": "Boiler", "has": ["pressure"], "kind": "alert",
               "id": ["{id}"], "at": ["since"], "text": ["{name} is at {pressure} bar"]}
    page.get_by_label("Mapping of its records").fill(json.dumps(mapping))
    page.get_by_role("button", name="Connect").click()
    address = page.get_by_label("Address of the webhook").input_value()
    told = {"id": 7, "since": 1670336880, "name": "Cellar", "pressure": 2.5}
    assert send(address, told) == 200
    page.goto("/import")
    page.get_by_text("Times and mappings").click()
    page.get_by_label("Or the mapping of a connection").select_option("Cellar")
    page.locator("select[name=source]").select_option("mapped")
    page.get_by_label("Only tell what would change").check()
    sound(page)
    page.locator("input[type=file]").set_input_files(
        {"name": "boiler.json", "mimeType": "application/json",
         "buffer": json.dumps([told, {**told, "id": 8}]).encode()})
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("Of 2 events it would store 1").first).to_be_visible(timeout=30000)


def test_a_tool_is_connected_and_fetched(page, code_host):
    page.goto("/incidents")
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Connect a tool").click()
    sound(page)
    page.get_by_role("link", name="GitHub").click()
    sound(page)
    page.get_by_label("Token").fill("wilted")
    page.get_by_label("Repositories").fill("shop/search")
    page.get_by_label("Address of the interface").fill(code_host)
    page.get_by_label("Read back to").fill("2022-11-20")
    page.get_by_role("button", name="Try and connect").click()
    expect(page.get_by_role("alert")).to_contain_text("did not accept the token")
    sound(page)
    page.get_by_label("Token").fill("tulip-7")
    page.get_by_role("button", name="Try and connect").click()
    expect(page.get_by_text("Connected.")).to_be_visible()
    expect(page.get_by_text("Up to date", exact=True)).to_be_visible(timeout=60000)
    sound(page)
    page.get_by_role("button", name="Try the access").click()
    expect(page.get_by_text("It works, as tomo")).to_be_visible()
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("Paused", exact=True)).to_be_visible()
    page.goto("/settings/connections")
    sound(page)
    page.goto("/search?q=found")
    expect(page.get_by_text("Item 2 is not").first).to_be_visible()


def test_a_tool_sends_to_its_address(page):
    page.goto("/settings/connections/new?source=alertmanager")
    page.get_by_role("textbox", name="Name", exact=True).fill("Alerts")
    page.get_by_label("Only hear what it sends").check()
    expect(page.get_by_label("Matchers")).to_be_hidden()
    sound(page)
    page.get_by_role("button", name="Connect").click()
    address = page.get_by_label("Address of the webhook").input_value()
    group = {"version": "4", "status": "firing", "alerts": [
        {"status": "firing", "labels": {"alertname": "NotInAlias"}, "annotations": {},
         "startsAt": "2022-12-06T14:30:00Z", "endsAt": "0001-01-01T00:00:00Z",
         "fingerprint": "51fa0c1b"}]}
    assert send(address, group) == 200
    page.reload()
    expect(page.get_by_text("Listening")).to_be_visible()
    sound(page)
    page.get_by_role("button", name="Remove the connection").click()
    expect(page.get_by_role("heading", name="Connections")).to_be_visible()
