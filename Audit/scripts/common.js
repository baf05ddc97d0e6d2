// What the scripts of the audit share: how elements are called, what is seen, and colours.
globalThis.audit = (() => {
  const label = (element) => {
    const first = element.classList && element.classList[0];
    return element.localName + (element.id ? "#" + element.id : first ? "." + first : "");
  };
  // Elements of one kind are called the same on every page: no ids, no places.
  const kind = (element) => {
    const names = [];
    for (let one = element; one && one !== document.body && names.length < 3; one = one.parentElement) {
      const first = one.classList && one.classList[0];
      names.unshift(one.localName + (first ? "." + first : ""));
    }
    return names.join(" > ");
  };
  const words = (element) => {
    const text = (element.getAttribute("aria-label") || element.textContent || element.value || "")
      .trim().replace(/\s+/g, " ");
    return text.length > 40 ? text.slice(0, 39) + "…" : text;
  };
  const describe = (element) => {
    if (element.nodeType !== 1) element = element.parentElement;
    const path = [];
    for (let one = element; one && one !== document.documentElement; one = one.parentElement) {
      path.unshift(label(one));
      if (one.id || path.length === 3) break;
    }
    const text = words(element);
    return {
      place: path.join(" > ") + (text ? ` “${text}”` : ""), kind: kind(element),
      tag: element.localName, href: element.href || "",
      text: element.innerText === undefined ? element.textContent : element.innerText,
    };
  };

  const isSeen = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let one = element; one; one = one.parentElement) {
      const box = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      const cut = style.overflowX !== "visible" || style.clipPath !== "none" || style.clip !== "auto";
      if (cut && box.width <= 1 && box.height <= 1) return false;
      if (style.position === "absolute" && style.clip === "rect(0px, 0px, 0px, 0px)") return false;
    }
    return true;
  };

  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const colors = new Map();
  // A computed colour as red, green, blue (0 to 255) and alpha (0 to 1).
  const color = (text) => {
    if (!colors.has(text)) {
      const numbers = /^rgba?\(([^)]+)\)$/.exec(text);
      if (numbers) {
        const [r, g, b, a = 1] = numbers[1].split(/[\s,/]+/).map(Number);
        colors.set(text, [r, g, b, a]);
      } else {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = "transparent";
        pen.fillStyle = text;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        colors.set(text, [r, g, b, a / 255]);
      }
    }
    return colors.get(text);
  };
  const over = (front, back) => {
    const alpha = front[3] + back[3] * (1 - front[3]);
    if (alpha === 0) return [0, 0, 0, 0];
    const mix = (i) => (front[i] * front[3] + back[i] * back[3] * (1 - front[3])) / alpha;
    return [mix(0), mix(1), mix(2), alpha];
  };
  // Relative luminance and contrast ratio of WCAG 2.2.
  const luminance = (c) => {
    const part = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const faded = (c, by) => [c[0], c[1], c[2], c[3] * by];
  const canvas = () => {
    const probe = document.createElement("i");
    probe.style.cssText = "position:fixed;background-color:Canvas";
    document.body.append(probe);
    const found = color(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return found;
  };
  // What is painted behind an element's content: its own background and those around it.
  const backdrops = new Map();
  let ground;
  const backdrop = (element) => {
    if (!element) return { color: ground ??= canvas(), picture: false };
    if (!backdrops.has(element)) {
      const style = getComputedStyle(element);
      const own = faded(color(style.backgroundColor), Number(style.opacity));
      const picture = style.backgroundImage !== "none";
      const behind = own[3] === 1 && !picture
        ? { color: [0, 0, 0, 0], picture: false } : backdrop(element.parentElement);
      backdrops.set(element, {
        color: over(own, behind.color), picture: picture || (own[3] < 1 && behind.picture),
      });
    }
    return backdrops.get(element);
  };
  const opacity = (element) => {
    let product = 1;
    for (let one = element; one; one = one.parentElement) product *= Number(getComputedStyle(one).opacity);
    return product;
  };
  const hex = (c) => "#" + c.slice(0, 3).map((v) => Math.round(v).toString(16).padStart(2, "0")).join("");

  const usable = "a[href], button, input:not([type=hidden]), select, textarea, summary, "
    + "[tabindex], [contenteditable=true], audio[controls], video[controls]";
  const isEnabled = (element) => !element.matches(":disabled") && !element.closest("[inert]");
  // What Tab reaches, in the order of the document; of a group of radio buttons one.
  const tabbable = () => {
    const groups = new Set();
    return [...document.querySelectorAll(usable)].filter((element) => {
      if (element.tabIndex < 0 || !isEnabled(element)) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.localName === "summary" && element.parentElement.querySelector("summary") !== element) return false;
      if (element.type === "radio" && element.name) {
        const peers = [...document.getElementsByName(element.name)];
        if (peers.some((peer) => peer.checked) ? !element.checked : groups.has(element.name)) return false;
        groups.add(element.name);
      }
      return true;
    });
  };
  const forget = () => { backdrops.clear(); ground = undefined; };
  const openAll = () => { for (const one of document.querySelectorAll("details")) one.open = true; };
  let sheet;
  const restyle = (text) => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    sheet.replaceSync(text);
  };
  return {
    describe, kind, words, isSeen, color, over, faded, contrast, backdrop, opacity, hex, forget,
    tabbable, isEnabled, usable, openAll, restyle,
  };
})();
0;
