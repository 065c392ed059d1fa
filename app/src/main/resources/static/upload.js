// Shows how far a file has come on its way; without this script the browser says so itself.
for (const form of document.querySelectorAll("form[data-upload]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const bar = form.querySelector("progress");
    const button = form.querySelector("button");
    bar.hidden = false;
    button.disabled = true;
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (step) => {
      if (step.lengthComputable && step.loaded < step.total) {
        bar.max = step.total;
        bar.value = step.loaded;
      } else {
        bar.removeAttribute("value"); // arrived, and being read
      }
    });
    request.addEventListener("load", () => {
      document.open();
      document.write(request.responseText);
      document.close();
    });
    request.addEventListener("error", () => {
      bar.hidden = true;
      button.disabled = false;
      form.querySelector("[data-failed]").hidden = false;
    });
    request.open("POST", form.action);
    request.send(new FormData(form));
  });
}
