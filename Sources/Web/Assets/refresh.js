// How something goes is looked at again every few seconds, while someone looks.
import { all, one, parse, renewed } from "./dom.js";

async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(location.pathname);
  if (!answer.ok) return;
  const page = parse(await answer.text());
  for (const part of all("[data-refresh]")) {
    const fresh = one(`[data-refresh="${part.dataset.refresh}"]`, page);
    if (!fresh || part.contains(document.activeElement)) continue;
    part.replaceChildren(...fresh.childNodes);
    renewed(part);
  }
}

setInterval(() => refresh().catch(() => {}), 4000);
