// Markers by keyboard, and put in another order by keys or by dragging their mark.
import { all, isPlainKey, on, one, onRenewed, parse, renewed, say } from "./dom.js";

const narrative = one("[data-narrative]");
const markers = () => all("[data-marker]", narrative);
const current = () => document.activeElement?.closest?.("[data-marker]");
let carried = null;

async function send(marker, fields) {
  const id = marker.dataset.marker;
  const body = new URLSearchParams({ "form-token": narrative.dataset.formToken, ...fields });
  const answer = await fetch(marker.dataset.place, { method: "POST", body });
  if (!answer.ok) return say("That did not work. Please load the page again");
  narrative.replaceChildren(...one("[data-narrative]", parse(await answer.text())).childNodes);
  renewed(narrative);
  const fresh = one(`[data-marker="${CSS.escape(id)}"]`, narrative);
  fresh.focus({ preventScroll: true });
  fresh.scrollIntoView({ block: "nearest" });
  say(`Now ${markers().indexOf(fresh) + 1} of ${markers().length}`);
}

function step(by) {
  const list = markers();
  const at = list.indexOf(current());
  const next = list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

function edit(marker) {
  const form = one("details", marker);
  form.open = true;
  one("input[name=title]", form).focus();
}

const actions = {
  j: () => step(1),
  k: () => step(-1),
  J: (marker) => marker && send(marker, { move: 1 }),
  K: (marker) => marker && send(marker, { move: -1 }),
  e: (marker) => marker && edit(marker),
};

document.addEventListener("keydown", (event) => {
  if (!isPlainKey(event) || !(event.key in actions)) return;
  event.preventDefault();
  actions[event.key](current());
});

function clear() {
  for (const over of all(".over, .over-end", narrative)) over.classList.remove("over", "over-end");
}

function setUp(part) {
  for (const handle of all("[data-marker] > .kind-glyph", part)) handle.draggable = true;
}

on(narrative, "dragstart", ".kind-glyph", (event, handle) => {
  carried = handle.closest("[data-marker]");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", one("h3", carried).textContent);
  event.dataTransfer.setDragImage(carried, 20, 12);
  carried.classList.add("carried");
});
on(narrative, "dragend", "[data-marker]", () => {
  carried?.classList.remove("carried");
  carried = null;
  clear();
});

/** Before the marker, or after it where the pointer is over its lower half. */
function isAfter(event, marker) {
  const bounds = marker.getBoundingClientRect();
  return event.clientY > bounds.top + bounds.height / 2;
}

on(narrative, "dragover", "[data-marker]", (event, marker) => {
  if (!carried) return;
  event.preventDefault();
  clear();
  marker.classList.add(isAfter(event, marker) ? "over-end" : "over");
});
on(narrative, "drop", "[data-marker]", (event, marker) => {
  if (!carried) return;
  event.preventDefault();
  const before = isAfter(event, marker) ? marker.nextElementSibling : marker;
  clear();
  if (before !== carried) send(carried, { before: before?.dataset.marker ?? "" });
});

setUp(narrative);
onRenewed(setUp);
