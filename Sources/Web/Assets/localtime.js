// Times arrive in UTC; they are shown in the viewer's zone, with the original beside them.
const forms = {
  clock: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  minute: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};
const formats = Object.fromEntries(
  Object.entries(forms).map(([name, form]) => [name, new Intl.DateTimeFormat("en-GB", form)]));

export function localize(part) {
  for (const time of part.querySelectorAll("time[data-local]")) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.valueOf())) continue;
    time.title = time.dateTime.replace("T", " ").replace(".000Z", "").replace("Z", "") + " UTC";
    time.textContent = formats[time.dataset.local].format(moment);
    time.removeAttribute("data-local");
  }
}
localize(document);
