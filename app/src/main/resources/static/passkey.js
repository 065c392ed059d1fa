// The browser makes or uses a passkey; a form carries what it says. Where it can't, the form stays hidden.
async function answer(form) {
  const said = await (await fetch(form.dataset.passkey, { headers: { Accept: "application/json" } })).json();
  if (form.elements.email) {
    said.user.name = form.elements.email.value; // typed a moment ago; no address carries it
    said.user.displayName = form.elements.name.value;
  }
  return "makes" in form.dataset
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(said) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(said) });
}

// A form of its own carries what was typed into the other one; false where something is missing there.
const copies = (form) =>
  [...form.querySelectorAll("[data-copies]")].every((field) => {
    const typed = document.getElementById(field.dataset.copies);
    field.value = typed.value;
    return typed.reportValidity();
  });

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll("[data-no-passkeys]").forEach((note) => (note.hidden = true));
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!copies(form)) {
        return;
      }
      try {
        form.elements.credential.value = JSON.stringify((await answer(form)).toJSON());
        form.submit();
      } catch {
        form.querySelector("[data-failed]").hidden = false;
      }
    });
  }
}
