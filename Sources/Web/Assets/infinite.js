// Reading on: the next part of the transcript is fetched before its end is reached.
import { localize } from "./localtime.js";

const transcript = document.querySelector("[data-transcript]");

async function fetchMore(link) {
  if (link.dataset.busy) return;
  link.dataset.busy = "yes";
  const answer = await fetch(link.href, { headers: { Accept: "text/x-rows" } });
  if (!answer.ok) return;
  const part = new DOMParser().parseFromString(`<div>${await answer.text()}</div>`, "text/html").body.firstChild;
  const isEarlier = link.dataset.more === "earlier";
  // The new part links both ways; the way back is already on the page.
  part.querySelector(`[data-more="${isEarlier ? "later" : "earlier"}"]`)?.closest("p").remove();
  localize(part);
  const place = link.closest("p");
  const height = document.documentElement.scrollHeight;
  place.replaceWith(...part.childNodes);
  if (isEarlier) scrollBy(0, document.documentElement.scrollHeight - height);
  for (const twin of [...transcript.querySelectorAll("h2.day")]) {
    const next = twin.querySelector("time")?.textContent;
    let before = twin.previousElementSibling;
    while (before && !before.matches("h2.day")) before = before.previousElementSibling;
    if (before?.querySelector("time")?.textContent === next) twin.remove();
  }
  watch();
}

const watcher = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) fetchMore(entry.target);
}, { rootMargin: "900px" });

function watch() {
  for (const link of transcript.querySelectorAll('[data-more="later"]')) watcher.observe(link);
}
transcript.addEventListener("click", (event) => {
  const link = event.target.closest("[data-more]");
  if (!link) return;
  event.preventDefault();
  fetchMore(link);
});
transcript.addEventListener("shown", watch);
watch();
