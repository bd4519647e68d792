// The drawing of relations: what is pointed at has its links lit, and keys go from box to box.
import { all, isPlainKey, one } from "./dom.js";

const graph = one("[data-graph]");

function light(id) {
  for (const link of all(".link", graph)) {
    const isOf = id && (link.dataset.from === id || link.dataset.to === id);
    link.classList.toggle("lit", Boolean(isOf));
  }
}

function show(node) {
  const [box, room] = [node.getBoundingClientRect(), graph.getBoundingClientRect()];
  graph.scrollLeft += box.left + box.width / 2 - room.left - room.width / 2;
}

function move(by) {
  const nodes = all("[data-node]", graph);
  const at = nodes.indexOf(document.activeElement);
  const start = nodes.indexOf(one(".centre", graph));
  const next = nodes[at < 0 ? start : Math.min(nodes.length - 1, Math.max(0, at + by))];
  next?.focus({ preventScroll: true });
  if (next) show(next);
}

if (graph) {
  const centre = one(".centre", graph);
  if (centre) show(centre);
  const of = (target) => target.closest?.("[data-node]")?.dataset.node;
  graph.addEventListener("mouseover", (event) => light(of(event.target)));
  graph.addEventListener("focusin", (event) => light(of(event.target)));
  graph.addEventListener("mouseleave", () => light(null));
  const decide = (name) => document.activeElement.closest("tr")?.querySelector(`[data-${name}]`)?.click();
  const actions = {
    j: () => move(1),
    k: () => move(-1),
    y: () => decide("confirm"),
    n: () => decide("refuse"),
  };
  if (location.hash.startsWith("#r-")) document.getElementById(location.hash.slice(1))?.focus();
  document.addEventListener("keydown", (event) => {
    if (!isPlainKey(event) || !(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  });
}
