// Times arrive in UTC; they are shown in the viewer's zone, with the original beside them.
import { all, one, onRenewed } from "./dom.js";

const date = { day: "numeric", month: "short", year: "numeric" };
const minute = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const forms = {
  clock: { ...minute, second: "2-digit" },
  time: minute,
  minute: { ...date, ...minute },
  short: { day: "numeric", month: "short", ...minute },
  date,
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};
export const formats = Object.fromEntries(
  Object.entries(forms).map(([name, form]) => [name, new Intl.DateTimeFormat("en-GB", form)]),
);
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ");

export function localize(part) {
  for (const time of all("time[data-local]", part)) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.valueOf())) continue;
    time.title ||= time.dateTime.replace("T", " ").replace(/(\.000)?Z/, " UTC");
    time.textContent = formats[time.dataset.local].format(moment);
    time.removeAttribute("data-local");
  }
}

localize(document);
onRenewed(localize);

const note = one("[data-zone-note]");
if (note) note.textContent = `Times are in your zone, ${zone}.`;
