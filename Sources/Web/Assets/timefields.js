// Date and time fields show the zone that the page's text shows; forms always send UTC.
import { all, onRenewed } from "./dom.js";
import { isUTC } from "./localtime.js";

const fields = "input[type=datetime-local]";
const shown = new WeakSet();
const two = (number) => String(number).padStart(2, "0");

function local(utc) {
  const at = new Date(utc.replace(/(:\d\d(\.\d+)?)?Z$/, "") + "Z");
  if (Number.isNaN(at.valueOf())) return utc;
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What a field holds for a time, in the zone that is shown. */
export const fieldValue = (iso) => (isUTC ? iso.slice(0, 16) : local(iso));

function show(part) {
  for (const field of all(fields, part)) {
    if (shown.has(field)) continue;
    shown.add(field);
    const utc = field.getAttribute("value");
    if (utc) field.value = local(utc);
  }
}

if (!isUTC) {
  show(document);
  onRenewed(show);
  document.addEventListener("formdata", (event) => {
    for (const field of all(fields, event.target)) {
      if (!field.name || !field.value) continue;
      event.formData.set(field.name, new Date(field.value).toISOString().slice(0, 16));
    }
  });
}
