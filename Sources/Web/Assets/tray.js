// Events go into the markers of an investigation: by a number key, or by dragging.
import { current } from "./keyboard.js";

const tray = document.querySelector(".tray[data-action]");
const transcript = document.querySelector("[data-transcript]");

async function put(event, fields) {
  const status = tray.querySelector("[data-tray-status]");
  const body = new URLSearchParams({ "form-token": tray.dataset.formToken, event: event.dataset.event, ...fields });
  const answer = await fetch(tray.dataset.action, { method: "POST", body });
  if (!answer.ok) { status.textContent = "That did not work. Please load the page again."; return; }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const section of tray.querySelectorAll("[data-kind]")) {
    const news = page.querySelector(`.tray [data-kind="${section.dataset.kind}"]`);
    if (news) section.replaceChildren(...news.childNodes);
  }
  const name = tray.querySelector(`[data-kind="${fields.kind}"] h3`)?.childNodes[1]?.textContent.trim();
  status.textContent = name ? `Put into ${name.toLowerCase()}.` : "Put into the marker.";
}

if (tray) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
    const focused = current();
    if (!digit || !focused) return;
    event.preventDefault();
    const kind = tray.querySelectorAll("[data-kind]")[digit - 1].dataset.kind;
    put(focused, event.shiftKey ? { kind, new: "yes" } : { kind });
  });
  transcript.addEventListener("dragstart", (event) => {
    const row = event.target.closest?.("[data-event]");
    if (row) event.dataTransfer.setData("text/x-event", row.dataset.event);
  });
  tray.addEventListener("dragover", (event) => {
    const target = event.target.closest("[data-marker], [data-kind]");
    if (!target) return;
    event.preventDefault();
    for (const other of tray.querySelectorAll(".over")) other.classList.remove("over");
    target.classList.add("over");
  });
  tray.addEventListener("drop", (event) => {
    const id = event.dataTransfer.getData("text/x-event");
    const target = event.target.closest("[data-marker], [data-kind]");
    for (const other of tray.querySelectorAll(".over")) other.classList.remove("over");
    const row = transcript.querySelector(`[data-event="${CSS.escape(id)}"]`);
    if (!row || !target) return;
    event.preventDefault();
    const kind = target.closest("[data-kind]").dataset.kind;
    put(row, target.dataset.marker ? { kind, marker: target.dataset.marker } : { kind });
  });
}
