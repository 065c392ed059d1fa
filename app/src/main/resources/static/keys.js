// Ctrl+K leads to anything: the page /go, as a dialog over the page one is on.
const link = document.querySelector("[data-go]");
if (link) {
  const dialog = document.createElement("dialog");
  dialog.className = "go";
  dialog.setAttribute("aria-label", link.title);

  const load = async (query) => {
    const answer = await fetch("/go?query=" + encodeURIComponent(query));
    return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-ways]");
  };
  const show = async () => {
    dialog.replaceChildren(await load(""));
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("input").focus();
  };
  dialog.addEventListener("input", async (event) => {
    const query = event.target.value;
    const found = await load(query);
    if (query === dialog.querySelector("input").value) {
      dialog.querySelector("ul").replaceWith(found.querySelector("ul"));
    }
  });
  dialog.addEventListener("submit", async (event) => {
    event.preventDefault();
    // what is shown may still be the answer to fewer letters
    const found = await load(dialog.querySelector("input").value);
    const first = found.querySelector("ul a");
    if (first) {
      location.assign(first.getAttribute("href"));
    }
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const all = [dialog.querySelector("input"), ...dialog.querySelectorAll("ul a")];
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !dialog.open) {
      event.preventDefault();
      show();
    }
  });
}
