// Finds places in a long list, and offers their stretch of time for an empty window.
const list = document.querySelector("[data-chooser]");
document.querySelector("[data-chooser-search]")?.addEventListener("input", (event) => {
  const wanted = event.target.value.toLowerCase();
  for (const item of list.children) item.hidden = !item.textContent.toLowerCase().includes(wanted);
});
list?.addEventListener("change", () => {
  const chosen = [...list.querySelectorAll("input:checked")].filter((box) => box.dataset.first);
  const [start, end] = [document.querySelector("[name=start]"), document.querySelector("[name=end]")];
  if (!chosen.length || start.value || end.value) return;
  start.value = chosen.map((box) => box.dataset.first).sort()[0].slice(0, 16);
  const last = Date.parse(chosen.map((box) => box.dataset.last).sort().at(-1)) + 60000;
  end.value = new Date(last).toISOString().slice(0, 16);
});
