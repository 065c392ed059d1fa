// A one-time code stands behind the # of the address, where no server and no log sees it.
const field = document.querySelector("[data-from-address]");
if (field && location.hash.length > 1) {
  field.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
}
