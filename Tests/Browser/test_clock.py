"""One clock on a page: text, fields, filters, and the report follow the viewer's choice."""
import re

from playwright.sync_api import expect
from conftest import sound
from test_evidence import evidence  # noqa: F401


def test_fields_and_text_show_the_same_zone(evidence):  # noqa: F811
    page = evidence
    address = re.sub(r"/evidence.*", "", page.url)
    page.goto(address)
    expect(page.locator("[data-zone-note]")).to_contain_text("Europe/Berlin")
    field = page.locator("input[name=start]")
    expect(field).to_have_value("2022-12-06T15:00")
    expect(page.locator(".field", has=field)).to_contain_text("Europe/Berlin")
    page.get_by_role("button", name="Show UTC").click()
    expect(page.locator("[data-zone-note]")).to_have_text("Times are in UTC.")
    expect(field).to_have_value("2022-12-06T14:00")
    page.get_by_role("button", name="Show Europe/Berlin").click()
    expect(field).to_have_value("2022-12-06T15:00")
    sound(page)


def test_a_filter_asks_in_the_zone_that_is_shown(evidence):  # noqa: F811
    page = evidence
    page.locator("summary", has_text="When").click()
    page.locator("input[name=from]").fill("2022-12-06T15:32")
    expect(page.locator(".chip")).to_contain_text("6 Dec 2022, 15:32")
    assert "from=2022-12-06T14%3A32" in page.url
    expect(page.locator("[data-event] time").first).to_have_text(re.compile("15:3[2-9]"))
