import { one } from "./dom.js";

const dialog = one("[data-help]");
const button = one("[data-help-open]");

export const openHelp = () => dialog?.showModal();

if (dialog && button) {
  button.hidden = false;
  button.addEventListener("click", openHelp);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
