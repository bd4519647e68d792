// Filters that take several values: how many are chosen, finding in a long list, closing.
import { all, on, one } from "./dom.js";

function count(form) {
  for (const filter of all("[data-many]", form)) {
    const chosen = all("input:checked", filter).length;
    one("[data-many-count]", filter).textContent = chosen || "";
    one("summary", filter).classList.toggle("on", chosen > 0);
  }
  const dates = all(".filter-when input", form);
  one(".filter-when > summary", form)?.classList.toggle("on", dates.some((date) => date.value));
  for (const select of all("select", form)) select.classList.toggle("on", select.value !== "");
}

for (const form of all("form.filter")) {
  count(form);
  form.addEventListener("input", () => count(form));
}

for (const field of all("[data-many-search]")) field.hidden = false;

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-many-search]")) return;
  event.stopPropagation();
  const wanted = event.target.value.toLowerCase();
  for (const item of all("li", event.target.closest("[data-many]"))) {
    item.hidden = !item.textContent.toLowerCase().includes(wanted);
  }
}, true);

on(document, "keydown", "[data-many-search]", (event) => {
  if (event.key === "Enter") event.preventDefault();
});

document.addEventListener("click", (event) => {
  for (const popover of all(".filter-pop[open]")) {
    if (!popover.contains(event.target)) popover.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const popover of all(".filter-pop[open]")) {
    popover.open = false;
    one("summary", popover).focus();
  }
});
