import { all, isPlainKey, one } from "./dom.js";
import { openHelp } from "./help.js";

const anywhere = { i: "/incidents", s: "/search" };
const ofIncident = { o: "", e: "/evidence", t: "/timeline", r: "/relations", p: "/people" };
let isGoing = false;

function go(key) {
  if (key in anywhere) return location.assign(anywhere[key]);
  const incident = one(".incident-title a")?.pathname;
  if (incident && key in ofIncident) location.assign(incident + ofIncident[key]);
}

function search() {
  const field = one("[data-search]");
  if (field) field.focus();
  else location.assign("/search");
}

const actions = {
  "?": openHelp,
  "/": search,
  "[": () => one("a[rel=prev]")?.click(),
  "]": () => all("a[rel=next]").at(-1)?.click(),
  g: () => {
    isGoing = true;
    setTimeout(() => (isGoing = false), 1200);
  },
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.matches("[data-search]")) return event.target.blur();
  if (!isPlainKey(event)) return;
  if (isGoing) {
    isGoing = false;
    event.stopImmediatePropagation();
    return go(event.key);
  }
  if (!(event.key in actions)) return;
  event.preventDefault();
  actions[event.key]();
});
