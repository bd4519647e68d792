// Sends files one after the other, shows how far each is, and then how far their imports are.
import { all, one, parse, renewed } from "./dom.js";

const form = one("[data-upload]");
const zone = one("[data-upload-zone]");
const runs = one("[data-runs]");
const status = one("[data-upload-status]");
const bar = one("progress", form);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

let next;

async function refresh() {
  clearTimeout(next);
  const answer = await fetch("/import/runs");
  if (!answer.ok) return;
  runs.replaceChildren(...parse(await answer.text()).body.childNodes);
  renewed(runs);
  if (one(".live", runs)) next = setTimeout(refresh, 400);
  else if (!status.classList.contains("problem")) tell("");
}

function tell(words, isProblem = false) {
  status.textContent = words;
  status.classList.toggle("problem", isProblem);
}

/** Sends one file; answers whether it was accepted. */
function send(file, place) {
  const fields = [...new FormData(form)].filter(([name, value]) => name !== "form-token" && value && typeof value === "string");
  const query = new URLSearchParams([["name", file.name], ...fields]);
  const request = new XMLHttpRequest();
  request.open("PUT", "/import/uploads?" + query);
  request.setRequestHeader("X-Form-Token", form.dataset.formToken);
  request.upload.onprogress = ({ loaded, total }) => {
    bar.hidden = false;
    bar.value = (100 * loaded) / total;
    tell(`${place}${megabytes(loaded)} of ${megabytes(total)}`);
  };
  tell(`${place}Uploading …`);
  return new Promise((done) => {
    request.onload = () => {
      bar.hidden = true;
      const why = request.status === 202 ? "" : (one("[role=alert] p", parse(request.responseText))?.textContent ?? "The upload was refused.");
      done(why && `${file.name}: ${why}`);
    };
    request.onerror = () => {
      bar.hidden = true;
      done(`${file.name}: the upload broke off. Nothing of it was stored.`);
    };
    request.send(file);
  });
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const files = [...form.elements.file.files];
  const problems = [];
  for (const [index, file] of files.entries()) {
    const place = files.length > 1 ? `File ${index + 1} of ${files.length}: ` : "";
    const problem = file.size > Number(form.dataset.limit)
      ? `${file.name} has ${megabytes(file.size)}; up to ${form.dataset.limitWords} can be sent.`
      : await send(file, place);
    if (problem) problems.push(problem);
    else refresh();
  }
  if (problems.length < files.length) form.elements.file.value = "";
  tell(problems.join(" ") || "Uploaded. Debrief is reading it.", problems.length > 0);
  refresh();
});

for (const type of ["dragenter", "dragover", "dragleave", "drop"]) {
  zone.addEventListener(type, (event) => {
    event.preventDefault();
    zone.classList.toggle("over", type === "dragenter" || type === "dragover");
  });
}
zone.addEventListener("drop", (event) => {
  if (event.dataTransfer.files.length === 0) return;
  form.elements.file.files = event.dataTransfer.files;
  form.requestSubmit();
});

if (all(".live", runs).length > 0) refresh();
