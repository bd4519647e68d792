"""Conversations told apart beside the transcript, put right by hand, and relations as a drawing."""
import re

from conftest import sound
from playwright.sync_api import expect
from test_evidence import evidence  # noqa: F401


def say_what_it_answers(page, words, answered):
    """By the form of its own, opened from the row."""
    row = page.locator("[data-event]", has_text=words).last
    row.focus()
    row.get_by_label("Say what this answers").click()
    expect(page.get_by_role("heading", name="What does this answer?")).to_be_visible()
    sound(page)
    page.locator(".answers-choice", has_text=answered).first.click()
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator(".conversation-title")).to_be_visible()


def test_a_conversation_is_put_right(evidence):  # noqa: F811
    page = evidence
    start = page.url.split("?")[0]
    page.get_by_role("link", name="Show conversations").click()
    sound(page)
    say_what_it_answers(page, "Alias fixed", "Is search slow for anyone?")
    rows = page.locator("[data-event]")
    expect(rows.filter(has_text="Alias fixed").first).to_contain_text("a person’s word")
    expect(rows.filter(has_text="Is search slow for anyone?").first).to_be_visible()
    sound(page)

    page.get_by_role("link", name="In the evidence, by itself").click()
    expect(page.locator(".filter-state")).to_contain_text("one conversation")
    expect(rows.filter(has_text="Alias fixed").first).to_be_visible()
    expect(rows.filter(has_text="Is search slow for anyone?").first).to_be_visible()

    page.goto(start + "?conversations=on")
    row = page.locator("[data-event]", has_text="Alias fixed").first
    row.focus()
    first = page.locator("[data-event]", has_text="Is search slow for anyone?").first
    expect(first).to_have_class(re.compile(r"\blit\b"))
    expect(first).to_contain_text("begins a conversation of")
    say_what_it_answers(page, "Alias fixed", "begins a conversation of its own")
    expect(page.locator(".conversation-title")).to_have_text("Alias fixed")


def test_conversations_are_opened_by_key(evidence):  # noqa: F811
    page = evidence
    page.get_by_role("link", name="By conversation").click()
    expect(page.locator(".conversation").first).to_be_visible()
    sound(page)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    opened = page.locator(".conversation[open]")
    expect(opened.locator("[data-event]").first).to_be_visible()
    expect(opened.get_by_role("link", name="By itself, to put it right")).to_be_visible()
    sound(page)


def test_what_bears_on_an_event_is_drawn(evidence):  # noqa: F811
    page = evidence
    page.get_by_role("link", name="Relations").first.click()
    page.get_by_role("link", name="what bears on it").first.click()
    centre = page.locator(".link-node.centre")
    expect(centre).to_be_visible()
    sound(page)
    page.keyboard.press("j")
    expect(centre).to_be_focused()
    lit = page.locator(".link.lit")
    expect(lit.first).to_be_attached()
    other = page.locator(".link-node:not(.centre)").first
    name = other.get_attribute("data-node")
    other.focus()
    page.keyboard.press("Enter")
    expect(centre).to_have_attribute("data-node", name)
    expect(page.locator(".graph-table tbody tr").first).to_be_visible()


def test_a_relation_is_decided_beside_its_drawing(evidence):  # noqa: F811
    page = evidence
    page.get_by_role("link", name="Relations").first.click()
    page.get_by_role("link", name="what bears on it").first.click()
    row = page.locator(".graph-table tbody tr").first
    name = row.get_attribute("id")
    row.get_by_role("button", name="Refuse").focus()
    if row.locator("[data-confirm]").count():
        page.keyboard.press("y")
    decided = page.locator(f"[id='{name}']")
    expect(decided.locator("[data-confirm]")).to_have_count(0)
    expect(decided.get_by_role("button", name="Refuse")).to_be_visible()
    sound(page)
