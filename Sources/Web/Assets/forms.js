import { all, on, one } from "./dom.js";

on(document, "change", "form[data-submit-on-change]", (event, form) => form.requestSubmit());
for (const button of all("form[data-submit-on-change] button")) button.hidden = true;

on(document, "submit", "form[data-confirm]", (event, form) => {
  if (!confirm(form.dataset.confirm)) event.preventDefault();
});

const print = one("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
