// The row of bars above the transcript: times in the viewer's zone, arrows along it, and where one is.
import { all, one, onRenewed } from "./dom.js";
import { formats } from "./localtime.js";

const transcript = one("[data-transcript]");
const rows = () => [...transcript.children].filter((row) => row.matches("[data-event]"));
const moment = (row) => row && Date.parse(one("time", row).dateTime);

function setUp() {
  const bars = all("[data-minimap] a");
  for (const [index, bar] of bars.entries()) {
    if (index > 0) bar.setAttribute("tabindex", "-1");
    const words = bar.getAttribute("aria-label").replace(/from .*/, "from ");
    const label = words + formats.minute.format(new Date(bar.dataset.at));
    bar.setAttribute("aria-label", label);
    one("title", bar).textContent = label;
  }
}

function step(bar, by) {
  const bars = all("[data-minimap] a");
  const next = bars[bars.indexOf(bar) + by];
  if (!next) return;
  bar.setAttribute("tabindex", "-1");
  next.removeAttribute("tabindex");
  next.focus();
}

document.addEventListener("keydown", (event) => {
  const bar = event.target.closest?.("[data-minimap] a");
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!bar || !by) return;
  event.preventDefault();
  step(bar, by);
});

/** The first row, in a list that goes downwards, that is below a height. */
function below(list, height) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].getBoundingClientRect().bottom < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

function showView() {
  const map = one("[data-minimap]");
  const list = rows();
  if (!map || list.length === 0) return;
  const [start, end] = [Date.parse(map.dataset.start), Date.parse(map.dataset.end)];
  const first = list[Math.min(list.length - 1, below(list, 100))];
  const last = list[Math.max(0, Math.min(list.length, below(list, innerHeight)) - 1)];
  const svg = one("svg", map);
  const width = svg.viewBox.baseVal.width;
  let view = one(".minimap-view", svg);
  if (!view) {
    view = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    view.setAttribute("class", "minimap-view");
    view.setAttribute("height", svg.viewBox.baseVal.height);
    svg.append(view);
  }
  const x = (time) => (width * (time - start)) / (end - start);
  view.setAttribute("x", x(moment(first)));
  view.setAttribute("width", Math.max(3, x(moment(last)) - x(moment(first))));
}

let isDue = false;
function soon() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    showView();
  });
}

setUp();
soon();
onRenewed((part) => {
  if (part.dataset.results === "tools") setUp();
  soon();
});
addEventListener("scroll", soon, { passive: true });
if (location.hash === "#here") one("#here")?.focus({ preventScroll: true });
