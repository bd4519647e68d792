export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Handles events of what matches, now and later. */
export function on(root, type, selector, handler) {
  root.addEventListener(type, (event) => {
    const found = event.target.closest?.(selector);
    if (found && root.contains(found)) handler(event, found);
  });
}

/** Says something for a few seconds, also to a screen reader. */
export function say(words, toast = one("[data-toast]")) {
  toast.textContent = words;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (toast.textContent = ""), 4000);
}

export const isPlainKey = (event) =>
  !(event.ctrlKey || event.metaKey || event.altKey) &&
  !event.target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select") &&
  !one("dialog[open]");

export const isPlainClick = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey);

export const parse = (html) => new DOMParser().parseFromString(html, "text/html");

/** Tells the other modules that a part of the page is new. */
export function renewed(part) {
  part.dispatchEvent(new CustomEvent("debrief:renewed", { bubbles: true }));
}

export const onRenewed = (work) =>
  document.addEventListener("debrief:renewed", (event) => work(event.target));
