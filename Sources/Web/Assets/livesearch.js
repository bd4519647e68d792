// Results follow what is typed, and the address follows both.
import { localize } from "./localtime.js";

for (const form of document.querySelectorAll("form[data-live]")) {
  const results = document.querySelector("[data-results]");
  let timer, request;
  async function show() {
    const fields = [...new FormData(form)].filter(([, value]) => value !== "");
    const address = form.getAttribute("action") + (fields.length ? "?" + new URLSearchParams(fields) : "");
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(address, { signal: request.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const news = page.querySelector("[data-results]");
      if (!news) return;
      results.replaceChildren(...news.childNodes);
      localize(results);
      history.replaceState(null, "", address);
      results.dispatchEvent(new CustomEvent("shown", { bubbles: true }));
    } catch (error) {
      if (error.name !== "AbortError") form.submit();
    }
  }
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(show, event.target.type === "search" ? 180 : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    show();
  });
}
