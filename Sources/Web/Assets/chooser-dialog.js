// A choice of markers for one event, where there is no tray at hand.
import { all, isPlainKey, on, one } from "./dom.js";
import { current } from "./keyboard.js";
import { hasTray, put, target } from "./tray.js";

function open(row) {
  const dialog = document.createElement("dialog");
  dialog.className = "chooser";
  dialog.setAttribute("aria-labelledby", "chooser-title");
  const title = document.createElement("h2");
  title.id = "chooser-title";
  title.textContent = "Put into a marker";
  dialog.append(title, ...all(".tray [data-kind]").map((kind) => kind.cloneNode(true)));
  for (const link of all("a", dialog)) link.remove();
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    row.focus({ preventScroll: true });
  });
  on(dialog, "click", "[data-put]", (event, button) => {
    dialog.close();
    put(row, target(button));
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.showModal();
}

if (hasTray) {
  on(document, "click", "[data-choose]", (event, button) => open(button.closest("[data-event]")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "m" || !isPlainKey(event) || !current()) return;
    event.preventDefault();
    open(current());
  });
}
