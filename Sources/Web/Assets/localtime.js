// One clock for the whole page: the viewer's zone or UTC, as they choose, with UTC on hover.
import { all, one, onRenewed } from "./dom.js";

const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const isUTC = localStorage.getItem("zone") === "UTC" || own === "UTC";
export const zone = isUTC ? "UTC" : own.replaceAll("_", " ");

const date = { day: "numeric", month: "short", year: "numeric" };
const minute = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const forms = {
  clock: { ...minute, second: "2-digit" },
  time: minute,
  minute: { ...date, ...minute },
  second: { ...date, ...minute, second: "2-digit" },
  short: { day: "numeric", month: "short", ...minute },
  date,
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};
const chosen = isUTC ? { timeZone: "UTC" } : {};
export const formats = Object.fromEntries(
  Object.entries(forms).map(([name, form]) => [
    name,
    new Intl.DateTimeFormat("en-GB", { ...form, ...chosen }),
  ]),
);

export function localize(part) {
  for (const time of all("time[data-local]", part)) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.valueOf())) continue;
    time.title ||= time.dateTime.replace("T", " ").replace(/(\.000)?Z/, " UTC");
    time.textContent = formats[time.dataset.local].format(moment);
    time.removeAttribute("data-local");
  }
  if (isUTC) return;
  for (const label of all("[data-utc-words]", part)) {
    label.textContent = label.textContent.replace(
      /(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC/,
      (_, day, clock) => formats.minute.format(new Date(`${day}T${clock}Z`)),
    );
    label.removeAttribute("data-utc-words");
  }
  for (const name of all("[data-zone-name]", part)) name.textContent = zone;
}

localize(document);
onRenewed(localize);

const note = one("[data-zone-note]");
if (note) note.textContent = isUTC ? "Times are in UTC." : `Times are in your zone, ${zone}.`;

const button = one("[data-zone-switch]");
if (button && own !== "UTC") {
  button.hidden = false;
  button.textContent = isUTC ? `Show ${own.replaceAll("_", " ")}` : "Show UTC";
  button.addEventListener("click", () => {
    if (isUTC) localStorage.removeItem("zone");
    else localStorage.setItem("zone", "UTC");
    location.reload();
  });
}
