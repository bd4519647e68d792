// Says how far the incident is read, and shows the page anew when it is; nothing typed is lost.
import { one } from "./dom.js";

const line = one("[data-being-read]");

function isTyping() {
  const changed = [...document.querySelectorAll("input:not([type=hidden]), textarea")];
  return Boolean(one("dialog[open]")) || changed.some((field) => field.value !== field.defaultValue);
}

async function look() {
  const answer = await fetch(line.dataset.beingRead, { credentials: "same-origin" });
  if (answer.status === 200) {
    const words = await answer.text();
    if (line.textContent !== words) line.textContent = words;
    return false;
  }
  if (answer.status !== 204) return false;
  if (isTyping()) {
    const link = Object.assign(document.createElement("a"), { href: location.href });
    link.textContent = "Show it";
    line.replaceChildren("All is read. ", link);
  } else {
    location.reload();
  }
  return true;
}

async function watch() {
  const isDone = await look().catch(() => false);
  if (!isDone) setTimeout(watch, 1500);
}

if (line) setTimeout(watch, 1000);
