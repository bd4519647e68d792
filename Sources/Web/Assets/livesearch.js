// Results follow what is typed, and the address follows both.
import { all, one, parse, renewed } from "./dom.js";

function address(form) {
  const fields = [...new FormData(form)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(fields).toString();
  return form.getAttribute("action") + (query ? "?" + query : "");
}

function renew(page) {
  for (const part of all("[data-results]")) {
    const fresh = one(`[data-results="${part.dataset.results}"]`, page);
    if (!fresh) continue;
    part.replaceChildren(...fresh.childNodes);
    renewed(part);
  }
}

for (const form of all("form[data-live]")) {
  let timer;
  let request;

  async function show() {
    const url = address(form);
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(url, { signal: request.signal });
      renew(parse(await answer.text()));
      history.replaceState(null, "", url);
    } catch (error) {
      if (error.name !== "AbortError") form.submit();
    }
  }

  function soon(delay) {
    clearTimeout(timer);
    timer = setTimeout(show, delay);
  }

  one("[data-live-submit]", form).classList.add("visually-hidden");
  form.addEventListener("input", (event) => {
      soon(event.target.type === "search" ? 180 : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
  });
}
