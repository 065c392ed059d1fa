// What was tapped without an account stays in this browser for a week, if its owner wants that; no server hears of it before they sign in and choose.
const KEPT = "rapport.waiting";
const DAYS = 7;
const DAYS_AGO = { today: 0, week: 3, two_weeks: 14 };

const kept = () => {
  try {
    const waiting = JSON.parse(localStorage.getItem(KEPT));
    return waiting && Date.now() - waiting.at < DAYS * 864e5 ? waiting : forget();
  } catch {
    return null;
  }
};
const forget = () => {
  localStorage.removeItem(KEPT);
  return null;
};
const dayOf = (waiting, last) => {
  if (!(last in DAYS_AGO)) {
    return "";
  }
  const day = new Date(waiting.day + "T00:00:00Z");
  day.setUTCDate(day.getUTCDate() - DAYS_AGO[last]);
  return day.toISOString().slice(0, 10);
};

// without an account: a button keeps what the table says
const button = document.querySelector("[data-remember]");
if (button && window.localStorage) {
  button.hidden = false;
  button.querySelector("button").addEventListener("click", () => {
    const people = [...document.querySelectorAll("[data-last]")].map((row) => [row.dataset.name, row.dataset.last]);
    localStorage.setItem(KEPT, JSON.stringify({ at: Date.now(), day: button.dataset.remember, people }));
    button.querySelector("button").hidden = true;
    button.querySelector("[data-done]").hidden = false;
  });
}

const waiting = kept();
const hint = document.querySelector("[data-remembered-hint]");
if (hint && waiting) {
  hint.hidden = false;
}

// signed in: each name beside the own people, chosen by its owner
const section = document.querySelector("[data-remembered]");
if (section && waiting) {
  const form = section.querySelector("form");
  const row = section.querySelector("template");
  for (const [name, last] of waiting.people) {
    const part = row.content.cloneNode(true);
    part.querySelector("legend").textContent = name;
    const choice = part.querySelector("select");
    const day = part.querySelector("input");
    day.value = dayOf(waiting, last);
    choice.addEventListener("change", () => {
      for (const other of section.querySelectorAll("select")) {
        if (other !== choice && other.value === choice.value) {
          other.value = "";
          other.dispatchEvent(new Event("change"));
        }
      }
      day.name = choice.value ? "day-" + choice.value : "";
      day.closest("label").hidden = !choice.value;
    });
    const same = [...choice.options].filter((one) => one.value && one.text.toLowerCase() === name.toLowerCase());
    const first = [...choice.options].filter((one) => one.value && one.text.toLowerCase().split(" ")[0] === name.toLowerCase());
    const found = same.length === 1 ? same : first.length === 1 ? first : [];
    choice.value = found.length ? found[0].value : "";
    row.before(part);
    choice.dispatchEvent(new Event("change"));
  }
  section.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (answer.ok) {
      forget();
      location.assign(answer.url);
    } else {
      document.open();
      document.write(await answer.text());
      document.close();
    }
  });
  section.querySelector("[data-forget]").addEventListener("click", () => {
    forget();
    section.hidden = true;
  });
}
