"""Reading the evidence: several filters at once, the row of bars, and events dragged to markers."""
import pytest
from conftest import sound
from playwright.sync_api import expect
from test_journey import export


@pytest.fixture
def evidence(page):
    """The evidence of an incident of its own, over the export of the journey."""
    page.goto("/import")
    page.get_by_label("File").set_input_files(
        {"name": "export.zip", "mimeType": "application/zip", "buffer": export()})
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text("7 events read").first).to_be_visible()
    page.goto("/incidents/new")
    page.get_by_label("Title").fill("A page to read")
    page.get_by_role("checkbox", name="incident-search").check()
    page.get_by_label("Start").fill("2022-12-06T14:00")
    page.get_by_label("End").fill("2022-12-06T15:00")
    page.get_by_role("button", name="Make the incident").click()
    expect(page.get_by_text("I suspect the broker")).to_be_visible()
    return page


def test_several_people_at_once(evidence):
    page = evidence
    page.locator("summary", has_text="Person").click()
    for name in ["Ada", "Cy"]:
        page.locator(".many-choice", has_text=name).click()
    expect(page.locator(".filter-state")).to_contain_text("5 events found")
    expect(page.get_by_text("Error rates are up")).to_have_count(0)
    assert page.url.count("person=") == 2
    sound(page)
    page.keyboard.press("Escape")
    expect(page.locator(".filter-pop[open]")).to_have_count(0)
    page.get_by_role("link", name="Remove the filter: Cy").click()
    expect(page.locator(".filter-state")).to_contain_text("3 events found")
    assert page.url.count("person=") == 1


def test_the_bars_lead_to_their_time(evidence):
    page = evidence
    bars = page.locator("[data-minimap] a")
    bars.first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert "Dec 2022, 15:32" in page.evaluate("document.activeElement.ariaLabel")
    page.keyboard.press("Enter")
    expect(page.locator("#here + article")).to_contain_text("Broker is fine")
    sound(page)
