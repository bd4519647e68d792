"""What matters most works in a browser that runs no scripts."""
import pytest
from playwright.sync_api import expect
from test_journey import export


@pytest.fixture
def plain(browser, server, signed_in):
    context = browser.new_context(
        storage_state=signed_in, base_url=server[0], java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_from_an_export_to_a_marker(plain):
    page = plain
    page.goto("/import")
    page.get_by_role("button", name="Import").click()
    page.get_by_label("Files").set_input_files(
        {"name": "plain.zip", "mimeType": "application/zip", "buffer": export()})
    page.get_by_role("button", name="Import").click()
    run = page.locator(".run", has_text="plain.zip").first
    expect(run).to_contain_text("7 events")
    run.get_by_role("link", name="Create incident").click()

    page.get_by_label("Title").fill("Read without scripts")
    page.get_by_role("checkbox", name="incident-search").check()
    page.get_by_label("Start").fill("2022-12-06T14:00")
    page.get_by_label("End").fill("2022-12-06T15:00")
    page.get_by_role("button", name="Create incident").click()
    page.locator("summary", has_text="Person").click()
    page.locator(".many-choice", has_text="Cy").click()
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".filter-state")).to_contain_text("2 events found")
    page.get_by_role("link", name="Clear").click()
    page.locator("[data-minimap] a").last.click(force=True)
    expect(page.get_by_text("Confirmed, new items are found")).to_be_visible()


def test_a_broken_file_is_told(plain):
    plain.goto("/import")
    plain.get_by_label("Files").set_input_files(
        {"name": "torn.zip", "mimeType": "application/zip", "buffer": export()[:200]})
    plain.get_by_role("button", name="Import").click()
    run = plain.locator(".run", has_text="torn.zip").first
    expect(run).to_contain_text("can't be read as a zip")
