// Sends a file as it is, shows how far it is, and then how far the import is.
import { localize } from "./localtime.js";

const form = document.querySelector("[data-upload]");
const runs = document.querySelector("[data-runs]");
const status = document.querySelector("[data-upload-status]");
const bar = form.querySelector("progress");

async function refresh() {
  const answer = await fetch("/import/runs");
  runs.innerHTML = await answer.text();
  localize(runs);
  if (runs.querySelector(".live")) setTimeout(refresh, 400);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const file = form.elements.file.files[0];
  if (!file) return;
  const query = new URLSearchParams({ name: file.name, source: form.elements.source.value });
  const request = new XMLHttpRequest();
  request.open("PUT", "/import/uploads?" + query);
  request.setRequestHeader("X-Form-Token", form.dataset.formToken);
  request.upload.onprogress = (progress) => {
    bar.hidden = false;
    bar.value = 100 * progress.loaded / progress.total;
  };
  request.onload = () => {
    bar.hidden = true;
    status.textContent = request.status === 202 ? "Uploaded. It is being imported." : "The upload was refused.";
    setTimeout(refresh, 150);
  };
  request.onerror = () => { bar.hidden = true; status.textContent = "The upload broke off. Nothing was stored."; };
  status.textContent = "Uploading …";
  request.send(file);
});
if (runs.querySelector(".live")) refresh();
