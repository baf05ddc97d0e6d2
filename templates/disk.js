// A site that is read from a disk has no server to find the index.html of a folder.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const [path, fragment] = link.getAttribute("href").split("#");
    if (/^(?![a-z][a-z0-9+.-]*:)/i.test(path) && path.endsWith("/")) {
      link.setAttribute("href", path + "index.html" + (fragment ? "#" + fragment : ""));
    }
  }
  for (const form of document.querySelectorAll("form[action$='/']")) {
    form.setAttribute("action", form.getAttribute("action") + "index.html");
  }
}
