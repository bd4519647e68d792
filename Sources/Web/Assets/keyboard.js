// The transcript by keyboard: one event has the focus, and keys act on it.
const transcript = document.querySelector("[data-transcript]");
const help = document.querySelector("[data-help]");

export function current() {
  return document.activeElement?.closest?.("[data-event]") ?? transcript.querySelector("[data-event]:target");
}

function visible() {
  return [...transcript.querySelectorAll("[data-event]")].filter((event) => event.offsetParent);
}

function focus(event) {
  if (!event) return;
  event.focus({ preventScroll: true });
  event.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const events = visible();
  const at = events.indexOf(current());
  const firstSeen = events.findIndex((event) => event.getBoundingClientRect().bottom > 120);
  focus(at < 0 ? events[Math.max(0, firstSeen)] : events[Math.min(events.length - 1, Math.max(0, at + by))]);
}

const actions = {
  j: () => step(1), k: () => step(-1), ArrowDown: null,
  g: () => focus(visible()[0]), G: () => focus(visible().at(-1)),
  "/": () => document.querySelector("[data-search]")?.focus(),
  "?": () => help.showModal(),
  o: () => { const thread = current()?.querySelector("details.thread") ?? current()?.closest("details.thread"); if (thread) thread.open = !thread.open; },
  c: () => { const link = current()?.querySelector("a.time"); if (link) navigator.clipboard?.writeText(link.href); },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select") || document.querySelector("dialog[open]")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
document.querySelector("[data-help-open]")?.addEventListener("click", () => help.showModal());
if (location.hash.startsWith("#e-")) document.querySelector(location.hash)?.focus({ preventScroll: false });
