// The transcript by keyboard: one event is the current one, and keys act on it.
import { all, isPlainKey, on, one } from "./dom.js";
import { copy } from "./copylink.js";

const transcript = one("[data-transcript]");
const rows = () => all("[data-event]", transcript).filter((row) => row.checkVisibility());

export const current = () =>
  document.activeElement?.closest?.("[data-event]") ??
  one("[data-event].current", transcript) ??
  one("[data-event]:target", transcript);

export function focusRow(row) {
  if (!row) return;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

const firstSeen = (list) =>
  Math.max(0, list.findIndex((row) => row.getBoundingClientRect().top > 100));

function step(by) {
  const list = rows();
  const at = list.indexOf(current());
  if (at < 0) return focusRow(list[firstSeen(list)]);
  focusRow(list[Math.min(list.length - 1, Math.max(0, at + by))]);
}

/** To the first event after a silence or at the start of a day. */
function leap(by) {
  const list = rows().filter((row) => row.previousElementSibling?.matches(".day, .gap"));
  const here = current() ?? rows()[firstSeen(rows())];
  if (!here) return;
  const isPast = (row) =>
    here.compareDocumentPosition(row) &
    (by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING);
  const found = list.filter((row) => row !== here && isPast(row));
  focusRow(by > 0 ? found[0] : found.at(-1));
}

function toggleThread(row) {
  const thread = row && (one("details.thread", row) ?? row.closest("details.thread"));
  if (!thread) return;
  thread.open = !thread.open;
  if (!thread.open) focusRow(thread.closest("[data-event]"));
}

const actions = {
  j: () => step(1),
  k: () => step(-1),
  J: () => leap(1),
  K: () => leap(-1),
  G: () => focusRow(rows().at(-1)),
  o: toggleThread,
  u: (row) => row && one("[data-original]", row)?.click(),
  c: (row) => row && copy(one(".event-time", row).href),
};

document.addEventListener("keydown", (event) => {
  if (!isPlainKey(event) || !(event.key in actions)) return;
  event.preventDefault();
  actions[event.key](current());
});

transcript.addEventListener("focusin", (event) => {
  const row = event.target.closest("[data-event]");
  if (!row || row.classList.contains("current")) return;
  for (const other of all(".current", transcript)) other.classList.remove("current");
  row.classList.add("current");
});

on(transcript, "click", "[data-event]", (event, row) => {
  if (event.target.closest("a, button, summary, img") || String(getSelection())) return;
  row.focus({ preventScroll: true });
});

if (location.hash.startsWith("#e-")) {
  const row = document.getElementById(location.hash.slice(1));
  row?.closest("details.event-fold")?.setAttribute("open", "");
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "center" });
}
