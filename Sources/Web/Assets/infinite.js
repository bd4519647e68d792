// Reading on: the next part of the transcript is fetched before its end is reached.
import { all, isPlainClick, on, one, parse, renewed } from "./dom.js";

const transcript = one("[data-transcript]");

/** A day that goes on over the edge of a part keeps one heading. */
function joinDays() {
  let day = null;
  for (const heading of all("h2.day", transcript)) {
    if (heading.textContent === day) heading.remove();
    else day = heading.textContent;
  }
}

async function fetchMore(link) {
  if (link.dataset.busy) return;
  link.dataset.busy = "yes";
  const answer = await fetch(link.href, { headers: { Accept: "text/x-rows" } });
  if (!answer.ok) return delete link.dataset.busy;
  const part = parse(await answer.text()).body;
  const isEarlier = link.dataset.more === "earlier";
  one(`[data-more="${isEarlier ? "later" : "earlier"}"]`, part)?.closest(".more").remove();
  const anchor = isEarlier ? one("[data-event]", transcript) : null;
  const top = anchor?.getBoundingClientRect().top;
  link.closest(".more").replaceWith(...part.childNodes);
  renewed(transcript);
  joinDays();
  if (anchor) scrollBy(0, anchor.getBoundingClientRect().top - top);
}

const watcher = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) fetchMore(entry.target);
  },
  { rootMargin: "900px" },
);

function watch() {
  for (const link of all('[data-more="later"]', transcript)) watcher.observe(link);
}

on(transcript, "click", "[data-more]", (event, link) => {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  fetchMore(link);
});
transcript.addEventListener("debrief:renewed", watch);
watch();
