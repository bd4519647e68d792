// The axis in the viewer's zone; zooming by keys, and by drawing a stretch over the axis.
import { all, isPlainKey, one } from "./dom.js";
import { nameTicks, scale } from "./axis.js";
import { formats } from "./localtime.js";

const box = one("[data-timeline]");
const axis = scale(box);
const { chart, gutter, width, from, to, moment } = axis;

const marks = all("a.mark", chart);
const centre = (mark) => {
  const box = mark.getBBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** The nearest mark in a direction, so that arrows go along lanes and between them. */
function neighbour(mark, key) {
  const here = centre(mark);
  const isAlong = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  let best = null;
  let least = Infinity;
  for (const other of marks) {
    const there = centre(other);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const ahead = sign * (isAlong ? dx : dy);
    if (ahead <= 0.5 || (isAlong && Math.abs(dy) > 8) || (!isAlong && ahead < 8)) continue;
    const distance = isAlong ? ahead : ahead * 1000 + Math.abs(dx);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

document.addEventListener("keydown", (event) => {
  if (!isPlainKey(event)) return;
  const mark = event.target.closest?.("a.mark");
  const next = mark && event.key.startsWith("Arrow") && neighbour(mark, event.key);
  if (next) {
    event.preventDefault();
    return next.focus();
  }
  const key = event.key === "=" ? "+" : event.key;
  one(`[data-key="${CSS.escape(key)}"]`)?.click();
});

function brush() {
  let start = null;
  let shade = null;
  const place = (event) => {
    const bounds = chart.getBoundingClientRect();
    const x = ((event.clientX - bounds.left) * (width + margin)) / bounds.width;
    return Math.max(gutter, Math.min(width, x));
  };
  chart.addEventListener("pointerdown", (event) => {
    if (event.target.closest("a") || event.button !== 0 || event.pointerType === "touch") return;
    start = place(event);
    shade = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    shade.setAttribute("class", "brush");
    shade.setAttribute("y", "24");
    shade.setAttribute("height", chart.viewBox.baseVal.height - 30);
    chart.append(shade);
    chart.setPointerCapture(event.pointerId);
  });
  chart.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const end = place(event);
    shade.setAttribute("x", Math.min(start, end));
    shade.setAttribute("width", Math.abs(end - start));
  });
  chart.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [left, right] = [start, place(event)].sort((a, b) => a - b);
    start = null;
    shade.remove();
    if (right - left < 6) return;
    const address = new URL(location.href);
    address.searchParams.set("from", moment(left).toISOString());
    address.searchParams.set("to", moment(right).toISOString());
    location.assign(address);
  });
}

one("[data-timeline-note]").textContent = `The axis is in ${nameTicks(axis)}. Drag over it to zoom in.`;
brush();
