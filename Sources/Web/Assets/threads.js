// A long thread shows its beginning; the rest is one click away.
import { all, on, one, onRenewed } from "./dom.js";

const shown = 5;
const least = 8;

function fold(thread) {
  const list = one(".replies", thread);
  const replies = all(":scope > [data-event]", list);
  if (thread.dataset.folded || replies.length < least) return;
  const rest = replies.slice(shown);
  if (rest.some((reply) => reply.matches(":target") || one("mark", reply))) return;
  thread.dataset.folded = "yes";
  list.classList.add("folded");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "thread-more";
  button.dataset.unfold = "yes";
  button.textContent = `Show all ${replies.length} replies`;
  list.after(button);
}

function unfold(button) {
  const list = button.previousElementSibling;
  const next = all(":scope > [data-event]", list)[shown];
  list.classList.remove("folded");
  button.remove();
  next?.focus({ preventScroll: true });
}

const foldAll = (part) => all("details.thread", part).forEach(fold);

on(document, "click", "[data-unfold]", (event, button) => unfold(button));
foldAll(document);
onRenewed(foldAll);
