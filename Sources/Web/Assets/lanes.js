// Pointing at an event, or going to it by key, lights its conversation up.
import { all, one } from "./dom.js";

const transcript = one("[data-transcript]");
let lit = "";

function light(id) {
  if (id === lit) return;
  lit = id;
  for (const part of all(".lit", transcript)) part.classList.remove("lit");
  if (!id) return;
  const name = CSS.escape(id);
  const same = `[data-conversation="${name}"], [data-lane="${name}"]`;
  for (const part of all(same, transcript)) part.classList.add("lit");
}

const of = (node) => node?.closest?.("[data-conversation]")?.dataset.conversation ?? "";
const focused = () =>
  transcript.contains(document.activeElement) ? of(document.activeElement) : "";

transcript.addEventListener("mouseover", (event) => light(of(event.target) || focused()));
transcript.addEventListener("mouseleave", () => light(focused()));
transcript.addEventListener("focusin", (event) => light(of(event.target)));
