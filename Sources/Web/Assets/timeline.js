// Zooming by keys, and by drawing a stretch over the axis.
const box = document.querySelector("[data-timeline]");
const chart = box?.querySelector("svg");
const gutter = 150, margin = 24;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  const key = event.key === "=" ? "+" : event.key;
  document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.click();
});

if (chart) {
  let start = null, brush = null;
  const width = chart.viewBox.baseVal.width - margin;
  const place = (event) => {
    const bounds = chart.getBoundingClientRect();
    return Math.max(gutter, Math.min(width, (event.clientX - bounds.left) * (width + margin) / bounds.width));
  };
  const moment = (x) => {
    const [from, to] = [Date.parse(box.dataset.from), Date.parse(box.dataset.to)];
    return new Date(from + (to - from) * (x - gutter) / (width - gutter));
  };
  chart.addEventListener("pointerdown", (event) => {
    if (event.target.closest("a") || event.button !== 0) return;
    start = place(event);
    brush = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    brush.setAttribute("class", "brush");
    brush.setAttribute("y", "24");
    brush.setAttribute("height", chart.viewBox.baseVal.height - 30);
    chart.append(brush);
    chart.setPointerCapture(event.pointerId);
  });
  chart.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const end = place(event);
    brush.setAttribute("x", Math.min(start, end));
    brush.setAttribute("width", Math.abs(end - start));
  });
  chart.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [left, right] = [start, place(event)].sort((a, b) => a - b);
    start = null;
    brush.remove();
    if (right - left < 6) return;
    const address = new URL(location.href);
    address.searchParams.set("from", moment(left).toISOString());
    address.searchParams.set("to", moment(right).toISOString());
    location.assign(address);
  });
}
