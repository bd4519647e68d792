import { all, isPlainKey, one } from "./dom.js";

const list = one("[data-relations]");

function move(step) {
  const rows = all(".relation");
  const at = rows.indexOf(document.activeElement.closest(".relation"));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function decide(name) {
  document.activeElement.closest(".relation")?.querySelector(`[data-${name}]`)?.click();
}

const actions = {
  j: () => move(1),
  k: () => move(-1),
  y: () => decide("confirm"),
  n: () => decide("refuse"),
};

if (list) {
  if (location.hash.startsWith("#r-")) document.getElementById(location.hash.slice(1))?.focus();
  document.addEventListener("keydown", (event) => {
    if (!isPlainKey(event) || !(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  });
}
