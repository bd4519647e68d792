// The story again, in its order: a cursor goes through time, and what has not happened yet is dim.
import { all, isPlainKey, one } from "./dom.js";
import { formats } from "./localtime.js";

const box = one("[data-timeline]");
const chart = one("svg", box);
const panel = one("[data-playback]");
const [from, to] = [Date.parse(box.dataset.from), Date.parse(box.dataset.to)];
const gutter = Number(chart.dataset.gutter ?? 150);
const width = chart.viewBox.baseVal.width - Number(chart.dataset.margin ?? 24) - gutter;
const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;

const slider = one("input", panel);
const button = one("button", panel);
const told = one("[data-playback-time]", panel);
const preview = one("[data-preview]");

const marks = all("a.mark", chart)
  .map((mark) => {
    const bounds = mark.getBBox();
    return { mark, x: bounds.x + bounds.width / 2 - gutter };
  })
  .sort((a, b) => a.x - b.x);
const bands = all(".band", chart).map((band) => ({
  band,
  x: Number(one("rect", band).getAttribute("x")) - gutter,
}));
const stops = [...new Set(marks.map(({ x }) => Math.round(x)))];

/** No silence takes longer than this share of the whole. */
const longest = width / 25;
let at = null;
let last = null;
let next = null;

const cursor = document.createElementNS("http://www.w3.org/2000/svg", "line");
cursor.setAttribute("class", "cursor");
cursor.setAttribute("y1", "20");
cursor.setAttribute("y2", chart.viewBox.baseVal.height - 4);

function show(x, isStill = true) {
  at = Math.min(width, Math.max(0, x));
  for (const { mark, x } of marks) mark.classList.toggle("ahead", x > at + 0.5);
  for (const { band, x } of bands) band.classList.toggle("ahead", x > at + 0.5);
  cursor.setAttribute("x1", gutter + at);
  cursor.setAttribute("x2", gutter + at);
  chart.append(cursor);
  slider.value = (1000 * at) / width;
  const moment = new Date(from + ((to - from) * at) / width);
  told.textContent = formats.date.format(moment) + ", " + formats.clock.format(moment);
  slider.setAttribute("aria-valuetext", told.textContent);
  const here = marks.findLast(({ x }) => x <= at + 0.5)?.mark;
  preview.hidden = !here;
  if (!here || preview.dataset.mark === here.getAttribute("href")) return;
  preview.dataset.mark = here.getAttribute("href");
  preview.setAttribute("aria-live", isStill ? "polite" : "off");
  const link = document.createElement("a");
  link.href = here.getAttribute("href");
  link.textContent = here
    .getAttribute("aria-label")
    .replace(/\d{4}-\d\d-\d\dT[\d:]+Z/, (time) => formats.clock.format(new Date(time)));
  preview.replaceChildren(link);
  const bounds = here.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  if (bounds.right > view.right || bounds.left < view.left) {
    box.scrollLeft += bounds.left - view.left - view.width / 2;
  }
}

function rest() {
  cancelAnimationFrame(next);
  clearTimeout(next);
  next = last = null;
  button.setAttribute("aria-pressed", "false");
  one("[data-playback-word]", button).textContent = "Play";
}

/** Goes evenly through what happened, and quickly through where nothing did. */
function advance(now) {
  const step = (Math.min(100, now - (last ?? now)) * width) / 30000;
  last = now;
  const ahead = stops.find((stop) => stop > at + 0.5) ?? width;
  const before = stops.findLast((stop) => stop <= at + 0.5) ?? 0;
  const pace = Math.max(1, (ahead - before) / longest);
  show(Math.min(at + step * pace, Math.max(ahead, at)), false);
  if (at >= width) return rest();
  next = requestAnimationFrame(advance);
}

function leap() {
  step(1);
  if (at >= width) return rest();
  next = setTimeout(leap, 1000);
}

function step(by) {
  const here = at ?? 0;
  show(
    by > 0
      ? (stops.find((stop) => stop > here + 0.5) ?? width)
      : (stops.findLast((stop) => stop < here - 0.5) ?? 0),
  );
}

function toggle() {
  if (next !== null) return rest();
  button.setAttribute("aria-pressed", "true");
  one("[data-playback-word]", button).textContent = "Pause";
  if (at === null || at >= width) show(0);
  next = isCalm ? setTimeout(leap, 0) : requestAnimationFrame(advance);
}

function leave() {
  rest();
  for (const ahead of all(".ahead", chart)) ahead.classList.remove("ahead");
  cursor.remove();
  preview.hidden = true;
  at = null;
  told.textContent = "";
  slider.value = 0;
}

const actions = {
  p: toggle,
  ".": () => { rest(); step(1); },
  ",": () => { rest(); step(-1); },
  Escape: leave,
};

if (marks.length > 0) {
  panel.hidden = false;
  button.addEventListener("click", toggle);
  slider.addEventListener("input", () => {
    rest();
    show((width * slider.value) / 1000);
  });
  document.addEventListener("keydown", (event) => {
    if (!isPlainKey(event) || !(event.key in actions)) return;
    if (event.key === "Escape" && at === null) return;
    event.preventDefault();
    actions[event.key]();
  });
}
