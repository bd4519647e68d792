// The ticks of a time axis, in the zone of the page.
import { all, one } from "./dom.js";
import { formats, zone } from "./localtime.js";

const day = 20 * 3600e3;

/** How an axis lies over time: its moment at an x, and back. */
export function scale(box) {
  const chart = one("svg", box);
  const gutter = Number(chart.dataset.gutter ?? 150);
  const width = chart.viewBox.baseVal.width - Number(chart.dataset.margin ?? 24);
  const [from, to] = [Date.parse(box.dataset.from), Date.parse(box.dataset.to)];
  const moment = (x) => new Date(from + ((to - from) * (x - gutter)) / (width - gutter));
  return { chart, gutter, width, from, to, moment };
}

/** Names the ticks; answers with the zone that they are in. */
export function nameTicks({ chart, moment }) {
  const ticks = all("text.tick", chart);
  const x = (tick) => Number(tick.getAttribute("x"));
  const gap = ticks.length > 1 ? moment(x(ticks[1])) - moment(x(ticks[0])) : 0;
  if (gap > day) return "UTC days";
  for (const tick of ticks) {
    const at = new Date(Math.round(moment(x(tick)) / 1000) * 1000);
    const rounded = gap >= 60e3 ? new Date(Math.round(at / 60e3) * 60e3) : at;
    const isMidnight = formats.time.format(rounded) === "00:00" && gap >= 60e3;
    tick.textContent = isMidnight
      ? formats.date.format(rounded).replace(/ \d{4}$/, "")
      : formats[gap < 60e3 ? "clock" : "time"].format(rounded);
    tick.classList.toggle("day", isMidnight);
  }
  return zone;
}

for (const box of all("[data-axis]")) nameTicks(scale(box));
