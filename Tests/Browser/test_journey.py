"""From the sign-in link through an upload to a narrative of three markers and its report."""
import io
import json
import zipfile

from conftest import sound
from playwright.sync_api import expect


def export():
    """A small export of our own: an alert, a thread, an edit, a reaction."""
    start = 1670337000
    words = ["Is search slow for anyone?", "Error rates are up", "I suspect the broker",
             "Broker is fine", "1205 and later are not in the read alias", "Alias fixed",
             "Confirmed, new items are found"]
    messages = [
        {"type": "message", "user": f"U{n % 3}", "text": text, "ts": f"{start + n * 60}.000100"}
        for n, text in enumerate(words)]
    messages[2]["thread_ts"] = messages[1]["thread_ts"] = messages[1]["ts"]
    messages[4]["reactions"] = [{"name": "eyes", "users": ["U1"], "count": 1}]
    messages[5]["edited"] = {"user": "U2", "ts": f"{start + 400}.000000"}
    files = {
        "users.json": [{"id": f"U{n}", "name": name, "profile": {"real_name": name.title()}}
                       for n, name in enumerate(["ada", "bo", "cy"])],
        "channels.json": [{"id": "C1", "name": "incident-search"}],
        "incident-search/2022-12-06.json": messages,
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path, value in files.items():
            archive.writestr(path, json.dumps(value))
    return content.getvalue()


def test_signing_in_is_needed(browser, server, signed_in):
    context = browser.new_context(base_url=server[0])
    page = context.new_page()
    page.goto("/incidents")
    assert page.url.endswith("/sign-in")
    page.goto(server[1])
    expect(page.get_by_role("alert")).to_contain_text("used before")
    sound(page)
    context.close()


def test_refused_upload_says_what_and_where(page):
    page.goto("/import")
    page.get_by_label("Files").set_input_files(
        {"name": "cut.zip", "mimeType": "application/zip", "buffer": export()[:200]})
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text("can't be read as a zip").first).to_be_visible()
    sound(page)


def test_from_an_export_to_a_report(page):
    page.goto("/import")
    page.get_by_label("Files").set_input_files(
        {"name": "export.zip", "mimeType": "application/zip", "buffer": export()})
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text("7 events, all new").first).to_be_visible()
    sound(page)

    page.goto("/incidents/new")
    page.get_by_label("Title").fill("New items are not found")
    page.get_by_role("checkbox", name="incident-search").check()
    page.get_by_label("Start").fill("2022-12-06T15:00")
    page.get_by_label("End").fill("2022-12-06T16:00")
    sound(page)
    page.get_by_role("button", name="Create incident").click()

    expect(page.get_by_text("1205 and later are not in the read alias")).to_be_visible()
    expect(page.get_by_text("I suspect the broker")).to_be_visible()
    page.get_by_role("button", name="Begin an investigation").click()
    page.get_by_role("link", name="Evidence").first.click()
    events = page.locator("[data-event]")
    for words, key in [("Is search slow", "1"), ("1205 and later", "2"), ("Alias fixed", "3")]:
        events.filter(has_text=words).first.focus()
        page.keyboard.press(key)
        expect(page.locator("[data-tray-status]")).to_contain_text("Put into")
        page.locator("[data-tray-status]").evaluate("status => status.textContent = ''")
    sound(page)

    page.get_by_placeholder("Search this evidence").fill("alias")
    expect(page.locator("mark").first).to_have_text("alias")
    expect(page.get_by_text("Error rates are up")).to_have_count(0)
    assert "q=alias" in page.url
    sound(page)

    incident = page.url.split("/evidence")[0]
    page.goto(incident + "/timeline")
    expect(page.locator("svg .mark").first).to_be_visible()
    sound(page)
    page.goto(incident + "/people")
    expect(page.get_by_role("link", name="Ada")).to_be_visible()
    sound(page)

    page.goto(incident)
    sound(page)
    page.get_by_role("link", name="How we got here").click()
    expect(page.locator(".marker")).to_have_count(3)
    page.locator(".marker").nth(1).get_by_text("Edit", exact=True).click()
    page.locator(".marker").nth(1).get_by_label("Summary").fill("It was the **read alias**.")
    page.locator(".marker").nth(1).get_by_role("button", name="Save the marker").click()
    expect(page.locator(".marker strong")).to_have_text("read alias")
    sound(page)

    page.get_by_role("link", name="Report", exact=True).click()
    expect(page.get_by_role("heading", name="How we got here")).to_be_visible()
    expect(page.locator(".report strong")).to_have_text("read alias")
    sound(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Markdown").click()
    text = open(download.value.path(), encoding="utf-8").read()
    assert "It was the **read alias**." in text and "[^2]:" in text
    with page.expect_download() as download:
        page.get_by_role("link", name="HTML file").click()
    document = open(download.value.path(), encoding="utf-8").read()
    assert "<svg" in document and "<link" not in document and "src=" not in document


def test_search_over_everything(page):
    page.goto("/search?q=alias")
    expect(page.locator("mark").first).to_be_visible()
    sound(page)
    page.goto("/people?q=ada")
    expect(page.get_by_text("Ada", exact=True).first).to_be_visible()
    sound(page)
    page.goto("/nowhere")
    expect(page.get_by_role("alert")).to_contain_text("nothing at this address")
    sound(page)
