// Events are taken by their time or face, so that their text can still be selected.
import { all, on, one, onRenewed } from "./dom.js";
import { hasTray, put, target } from "./tray.js";

const targets = "[data-marker], [data-kind]";
let carried = null;

const makeDraggable = (part) =>
  all(".event-face, .event-time", part).forEach((handle) => (handle.draggable = true));

function clear() {
  for (const over of all(".over")) over.classList.remove("over");
}

if (hasTray) {
  makeDraggable(document);
  onRenewed(makeDraggable);

  on(document, "dragstart", ".event-face, .event-time", (event, handle) => {
    carried = handle.closest("[data-event]");
    event.dataTransfer.effectAllowed = "copy";
    event.dataTransfer.setData("text/uri-list", one(".event-time", carried).href);
    event.dataTransfer.setDragImage(carried, 20, 12);
    carried.classList.add("carried");
  });

  on(document, "dragend", "[data-event]", () => {
    carried?.classList.remove("carried");
    carried = null;
    clear();
  });

  on(document, "dragover", targets, (event, place) => {
    if (!carried) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    if (place.classList.contains("over")) return;
    clear();
    place.classList.add("over");
  });

  on(document, "drop", targets, (event, place) => {
    if (!carried) return;
    event.preventDefault();
    put(carried, target(place));
    clear();
  });
}
