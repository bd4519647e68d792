import { isPlainClick, on, say } from "./dom.js";

export async function copy(address) {
  const url = new URL(address, location.href).href;
  try {
    await navigator.clipboard.writeText(url);
    say("The link is copied");
  } catch {
    location.href = url;
  }
}

on(document, "click", "[data-copy]", (event, link) => {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  copy(link.href);
});
