// Sends a file as it is, shows how far it is, and then how far the import is.
import { all, one, parse, renewed } from "./dom.js";

const form = one("[data-upload]");
const zone = one("[data-upload-zone]");
const runs = one("[data-runs]");
const status = one("[data-upload-status]");
const bar = one("progress", form);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

async function refresh() {
  const answer = await fetch("/import/runs");
  if (!answer.ok) return;
  runs.replaceChildren(...parse(await answer.text()).body.childNodes);
  renewed(runs);
  if (one(".live", runs)) setTimeout(refresh, 400);
  else tell("");
}

function tell(words, isProblem = false) {
  status.textContent = words;
  status.classList.toggle("problem", isProblem);
}

function send(file) {
  const told = [...new FormData(form)].filter(([name, value]) => name !== "form-token" && value && typeof value === "string");
  const query = new URLSearchParams([["name", file.name], ...told]);
  const request = new XMLHttpRequest();
  request.open("PUT", "/import/uploads?" + query);
  request.setRequestHeader("X-Form-Token", form.dataset.formToken);
  request.upload.onprogress = ({ loaded, total }) => {
    bar.hidden = false;
    bar.value = (100 * loaded) / total;
    tell(`${megabytes(loaded)} of ${megabytes(total)}`);
  };
  request.onload = () => {
    bar.hidden = true;
    if (request.status !== 202) {
      const why = one("[role=alert] p", parse(request.responseText))?.textContent;
      return tell(why ?? "The upload was refused.", true);
    }
    tell("Uploaded. It is being read.");
    form.elements.file.value = "";
    setTimeout(refresh, 150);
  };
  request.onerror = () => {
    bar.hidden = true;
    tell("The upload broke off. Nothing was stored.", true);
  };
  tell("Uploading …");
  request.send(file);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const [file] = form.elements.file.files;
  if (!file) return;
  if (file.size <= Number(form.dataset.limit)) return send(file);
  tell(`This file has ${megabytes(file.size)}; up to ${form.dataset.limitWords} can be sent.`, true);
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
