// The list of conversations: each is fetched when it is opened, and keys go from one to the next.
import { all, isPlainKey, one, parse, renewed } from "./dom.js";

const list = one("[data-conversations]");

async function fill(conversation) {
  const here = one("[data-part-here]", conversation);
  if (!here || here.dataset.full) return;
  here.dataset.full = "yes";
  const answer = await fetch(conversation.dataset.part, { headers: { Accept: "text/x-rows" } });
  if (!answer.ok) return delete here.dataset.full;
  const link = one("p.more", here);
  here.replaceChildren(...parse(await answer.text()).body.childNodes);
  for (const more of all("[data-more]", here)) more.textContent = "Read all of it";
  one("a", link).textContent = "By itself, to put it right";
  here.append(link);
  renewed(here);
}

list.addEventListener("toggle", (event) => event.target.open && fill(event.target), true);

function move(by) {
  const summaries = all("summary", list).filter((summary) => summary.offsetParent);
  const own = document.activeElement.closest(".conversation");
  const at = summaries.findIndex((summary) => own && summary.parentElement === own);
  const next = summaries[Math.min(summaries.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  next?.focus();
}

const actions = {
  j: () => move(1),
  k: () => move(-1),
  o: () => document.activeElement.closest(".conversation")?.querySelector("summary").click(),
};

document.addEventListener("keydown", (event) => {
  if (!isPlainKey(event) || !(event.key in actions)) return;
  event.preventDefault();
  actions[event.key]();
});

const place = one("[data-place]");
one("[data-place-submit]").classList.add("visually-hidden");
place.addEventListener("change", () => place.form.requestSubmit());
for (const open of all("details[open]", list)) fill(open);
