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
  document.addEventListener("keydown", (event) => {
    if (!isPlainKey(event) || !["j", "k"].includes(event.key)) return;
    event.preventDefault();
    move(event.key === "j" ? 1 : -1);
  });
}
