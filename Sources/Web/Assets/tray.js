// Events go into the markers of an investigation: by a key, a click or a drag.
import { all, isPlainKey, on, one, onRenewed, parse, say } from "./dom.js";
import { current } from "./keyboard.js";

const tray = one(".tray[data-action]");

function renew(page) {
  for (const section of all("[data-kind]", tray)) {
    const fresh = one(`.tray [data-kind="${section.dataset.kind}"]`, page);
    if (fresh) section.replaceChildren(...fresh.childNodes);
  }
}

function name(kind, marker) {
  const words = marker && one(`[data-marker="${CSS.escape(marker)}"] .tray-words`, tray);
  if (words) return `“${words.textContent.replace(/^“|”$/g, "")}”`;
  return one(`[data-kind="${kind}"] .tray-name`, tray).textContent.toLowerCase();
}

/** The row says at once which kind of marker it is in. */
function mark(row, kind) {
  const body = one(".event-body", row);
  if (!body || one(`:scope > .event-mark.kind-${kind}`, body)) return;
  const link = document.createElement("a");
  link.className = `kind event-mark kind-${kind}`;
  link.href = one(".tray-head a", tray).href;
  link.append(one(`[data-kind="${kind}"] .icon`, tray).cloneNode(true));
  link.append(one(`[data-kind="${kind}"] .tray-name`, tray).textContent);
  body.insertBefore(link, one(":scope > .thread", body));
}

/** Fields: kind, and either marker, or new to begin another one. */
export async function put(row, fields) {
  const status = one("[data-tray-status]", tray);
  if (!row) return say("Choose an event first: click it, or use j and k", status);
  const body = new URLSearchParams({
    "form-token": tray.dataset.formToken,
    event: row.dataset.event,
    ...fields,
  });
  const answer = await fetch(tray.dataset.action, { method: "POST", body });
  if (!answer.ok) return say("That did not work. Please load the page again", status);
  renew(parse(await answer.text()));
  mark(row, fields.kind);
  say(`Put into ${name(fields.kind, fields.marker)}`, status);
}

/** What a place in the tray stands for. */
export function target(element) {
  const kind = element.closest("[data-kind]")?.dataset.kind;
  const marker = element.closest("[data-marker]")?.dataset.marker;
  return kind && (marker ? { kind, marker } : { kind });
}

export const kinds = () => all("[data-kind]", tray);
export const hasTray = Boolean(tray);

function showChoosing(part) {
  for (const button of all("[data-choose]", part)) button.hidden = false;
}

if (tray) {
  showChoosing(document);
  onRenewed(showChoosing);
  on(tray, "click", "[data-put]", (event, button) => put(current(), target(button)));
  document.addEventListener("keydown", (event) => {
    const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
    if (!digit || !isPlainKey(event) || !current()) return;
    event.preventDefault();
    const kind = kinds()[digit - 1].dataset.kind;
    put(current(), event.shiftKey ? { kind, new: "yes" } : { kind });
  });
}
