// Finds places in a long list, and offers their time range for an empty window.
import { all, one } from "./dom.js";
import { fieldValue } from "./timefields.js";

const list = one("[data-chooser]");
const none = one("[data-chooser-none]");

one("[data-chooser-search]")?.addEventListener("input", (event) => {
  const wanted = event.target.value.toLowerCase();
  for (const item of list.children) item.hidden = !item.textContent.toLowerCase().includes(wanted);
  none.hidden = [...list.children].some((item) => !item.hidden);
});

list?.addEventListener("change", () => {
  const chosen = all("input:checked", list).filter((box) => box.dataset.first);
  const [start, end] = [one("[name=start]"), one("[name=end]")];
  if (chosen.length === 0 || start.value || end.value) return;
  start.value = fieldValue(chosen.map((box) => box.dataset.first).sort()[0]);
  const last = Date.parse(chosen.map((box) => box.dataset.last).sort().at(-1)) + 60000;
  end.value = fieldValue(new Date(last).toISOString());
});
