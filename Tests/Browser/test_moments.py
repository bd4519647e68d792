"""Possible turning points, filters by what is read of events, how it went for the group, repeats."""
import io
import json
import re
import zipfile

import pytest
from conftest import sound
from playwright.sync_api import expect

NAMES = ["ada", "bo", "cy", "dee", "eli", "fay"]


def export():
    """Six people in one channel: they look, suspect, clear and mend, an hour after support asked."""
    start = 1670331600
    support = [(0, 0, "a customer can't find new items in search, old items are found"),
               (90, 1, "same here, new items are missing in search")]
    talk = [(3600, 2, "new items are missing in search since midnight, see #front-desk"),
            (3630, 3, "what changed? new items can't be found in search"),
            (3660, 4, "maybe the broker is stuck? I suspect the broker lost its messages"),
            (3690, 5, "look at the broker, please"),
            (3720, 3, "it isn't the broker, everything goes out, nothing is waiting"),
            (3730, 4, "agreed, the broker is clear, dropping it"),
            (3800, 2, "found it: the alias ends at yesterday, new items are not in the alias"),
            (3820, 5, "Plan: I will add the new items to the alias by hand"),
            (3840, 2, "deploying the fix of the alias now"),
            (3850, 0, "is that safe? I think it may hang, not sure"),
            (3860, 1, "alias fixed, rolling it out"),
            (3880, 5, "rolled out, fix is deployed, new items are found")]

    def messages(said):
        return [{"type": "message", "user": f"U{who}", "text": text, "ts": f"{start + at}.000100"}
                for at, who, text in said]
    files = {
        "users.json": [{"id": f"U{n}", "name": name, "profile": {"real_name": name.title()}}
                       for n, name in enumerate(NAMES)],
        "channels.json": [{"id": "C8", "name": "front-desk"}, {"id": "C9", "name": "turning"}],
        "front-desk/2022-12-06.json": messages(support),
        "turning/2022-12-06.json": messages(talk),
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path, value in files.items():
            archive.writestr(path, json.dumps(value))
    return content.getvalue()


@pytest.fixture
def incident(page):
    """The address of an incident of its own over that export."""
    page.goto("/import")
    page.get_by_label("Files").set_input_files(
        {"name": "turning.zip", "mimeType": "application/zip", "buffer": export()})
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text("14 events").first).to_be_visible()
    page.goto("/incidents/new")
    page.get_by_label("Title").fill("New items are missing in search")
    for place in ["front-desk", "turning"]:
        page.get_by_role("checkbox", name=place).check()
    page.get_by_label("Start").fill("2022-12-06T14:55")
    page.get_by_label("End").fill("2022-12-06T15:30")
    page.get_by_role("button", name="Create incident").click()
    page.get_by_role("link", name="Overview").first.click()
    return page.url


def test_a_moment_is_taken_and_another_dismissed(page, incident):
    moments = page.locator(".moment")
    expect(page.get_by_role("heading", name="Possible turning points")).to_be_visible()
    count = moments.count()
    assert count >= 2
    page.get_by_role("button", name="Begin an investigation").click()
    page.goto(incident)
    sound(page)
    first = page.get_by_role("button", name="Take as key moment").first
    first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Taken into").first).to_be_visible()
    page.get_by_role("button", name="Dismiss").first.click()
    expect(moments).to_have_count(count - 1)
    page.get_by_role("link", name="the narrative").first.click()
    expect(page.locator("main")).to_contain_text("Key moment")
    page.goto(incident + "/timeline")
    expect(page.locator(".lane-chart .moment").first).to_be_visible()
    sound(page)


def test_events_are_asked_for_by_what_they_do(page, incident):
    page.goto(incident + "/evidence?act=question")
    expect(page.locator(".filter-state")).to_contain_text("found")
    expect(page.locator("[data-event]", has_text="what changed?")).to_be_visible()
    expect(page.locator("[data-event]", has_text="deploying the fix")).to_have_count(0)
    page.locator("summary", has_text="Act").click()
    page.locator(".many-choice", has_text="hypothesis").click()
    expect(page.locator("[data-event]", has_text="I suspect the broker")).to_be_visible()
    expect(page).to_have_url(re.compile("act=question.*act=hypothesis"))
    sound(page)


def test_how_it_went_for_the_group(page, incident):
    page.goto(incident + "/course")
    expect(page.get_by_role("heading", name="How it went")).to_be_visible()
    expect(page.locator("main")).to_contain_text("about 2 in 5 single messages")
    expect(page.locator(".share-bands").first).to_be_visible()
    sound(page)
