"""Reading the evidence: several filters at once, the row of bars, and events dragged to markers."""
import pytest
from conftest import sound
from playwright.sync_api import expect
from test_journey import export


@pytest.fixture
def evidence(page):
    """The evidence of an incident of its own, over the export of the journey."""
    page.goto("/import")
    page.get_by_label("Files").set_input_files(
        {"name": "export.zip", "mimeType": "application/zip", "buffer": export()})
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text("7 events").first).to_be_visible()
    page.goto("/incidents/new")
    page.get_by_label("Title").fill("A page to read")
    page.get_by_role("checkbox", name="incident-search").check()
    page.get_by_label("Start").fill("2022-12-06T15:00")
    page.get_by_label("End").fill("2022-12-06T16:00")
    page.get_by_role("button", name="Create incident").click()
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


def test_an_event_is_dragged_into_a_marker(evidence):
    page = evidence
    page.get_by_role("button", name="Begin an investigation").click()
    page.get_by_role("link", name="Evidence").first.click()
    row = page.locator("[data-event]", has_text="I suspect the broker").first
    kind = page.locator(".tray [data-kind=diagnosis]")
    if page.viewport_size["width"] > 1000:
        row.locator("> .event-time").drag_to(kind)
    else:
        row.focus()
        page.keyboard.press("m")
        page.locator(".chooser [data-kind=diagnosis] .tray-put").first.click()
    expect(page.locator("[data-tray-status]")).to_contain_text("Put into diagnosis")
    expect(kind.locator("[data-marker]")).to_have_count(1)
    expect(row.locator(".event-mark.kind-diagnosis")).to_have_count(1)
    other = page.locator("[data-event]", has_text="Broker is fine").first
    if page.viewport_size["width"] > 1000:
        other.locator("> .event-time").drag_to(kind.locator("[data-marker]"))
        expect(kind.locator("[data-marker] a")).to_have_text("2 events")
    sound(page)
    page.reload()
    expect(row.locator(".event-mark")).to_have_text("Diagnosis")
    sound(page)


def drag(page, handle, target):
    """By single steps of the mouse, to the upper edge of the target."""
    target.scroll_into_view_if_needed()
    start, end = handle.bounding_box(), target.bounding_box()
    page.mouse.move(start["x"] + 10, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(start["x"] + 30, start["y"] - 10, steps=4)
    page.mouse.move(end["x"] + 200, end["y"] + 4, steps=8)
    page.mouse.up()


def test_markers_are_put_in_another_order(evidence):
    page = evidence
    page.get_by_role("button", name="Begin an investigation").click()
    page.get_by_role("link", name="Evidence").first.click()
    for words, key in [("Error rates", "1"), ("1205 and later", "2"), ("Alias fixed", "3")]:
        page.locator("[data-event]", has_text=words).first.focus()
        page.keyboard.press(key)
        expect(page.locator("[data-tray-status]")).to_contain_text("Put into")
        page.locator("[data-tray-status]").evaluate("status => status.textContent = ''")
    page.locator(".tray-head a").click()
    kinds = page.locator(".marker .kind")
    expect(kinds).to_have_text(["Detection", "Diagnosis", "Repair"])
    page.locator(".marker").nth(0).focus()
    page.keyboard.press("J")
    expect(kinds).to_have_text(["Diagnosis", "Detection", "Repair"])
    expect(page.locator(".marker").nth(1)).to_be_focused()
    page.keyboard.press("e")
    page.keyboard.type("Pages, at last")
    page.keyboard.press("Enter")
    expect(page.locator(".marker-title")).to_have_text("Pages, at last")
    if page.viewport_size["width"] > 1000:
        expect(page.locator(".marker > .kind-glyph[draggable]")).to_have_count(3)
        drag(page, page.locator(".marker > .kind-glyph").nth(2), page.locator(".marker").nth(0))
        expect(kinds).to_have_text(["Repair", "Diagnosis", "Detection"])
    sound(page)
    page.get_by_role("button", name="Back to the order of time").click()
    expect(kinds).to_have_text(["Detection", "Diagnosis", "Repair"])
    page.locator(".marker").nth(0).hover()
    page.get_by_role("button", name="Move later").first.click()
    expect(kinds).to_have_text(["Diagnosis", "Detection", "Repair"])
    sound(page)


def test_the_story_is_played_again(evidence):
    page = evidence
    page.goto(page.url.split("/evidence")[0] + "/timeline")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    page.keyboard.press(".")
    page.keyboard.press(".")
    expect(page.locator("a.mark.ahead")).not_to_have_count(0)
    expect(page.locator("[data-preview]")).to_contain_text("message by")
    sound(page)
    page.keyboard.press("p")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.keyboard.press("p")
    page.get_by_role("slider").fill("1000")
    expect(page.locator("a.mark.ahead")).to_have_count(0)
    page.keyboard.press("Escape")
    page.locator("[data-timeline]").focus()
    page.keyboard.press("Escape")
    expect(page.locator(".cursor")).to_have_count(0)
    sound(page)
