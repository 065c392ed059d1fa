// The browser makes or uses a passkey; a form carries what it says. Where it can't, the form stays hidden.
async function answer(form) {
  const said = await (await fetch(form.dataset.passkey, { headers: { Accept: "application/json" } })).json();
  return "makes" in form.dataset
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(said) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(said) });
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll("[data-no-passkeys]").forEach((note) => (note.hidden = true));
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        form.elements.credential.value = JSON.stringify((await answer(form)).toJSON());
        form.submit();
      } catch {
        form.querySelector("[data-failed]").hidden = false;
      }
    });
  }
}
