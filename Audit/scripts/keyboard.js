// What Tab does: each stop is looked at when the next Tab comes, after the page has scrolled to it.
globalThis.keyboard = (() => {
  const { describe, kind, color, over, contrast, backdrop } = audit;
  const PROPERTIES = ["boxShadow", "backgroundColor", "backgroundImage", "color", "borderTopColor", "borderBottomColor", "borderLeftColor", "borderRightColor",
    "borderTopWidth", "borderBottomWidth", "textDecorationLine", "textDecorationThickness", "clipPath"];
  const hasOutline = (style) =>
    style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && color(style.outlineColor)[3] > 0;
  // All but the outline, which is judged by itself.
  const look = (element) => {
    const style = getComputedStyle(element);
    return PROPERTIES.map((name) => style[name]).join("|");
  };

  let expected = [];
  let before = new Map();
  let stops = [];
  const blank = new Set();

  const measure = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) {
      stops.push(null);
      return;
    }
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const stop = { element, covered: false, away: false };
    stop.outline = hasOutline(style);
    stop.changed = stop.outline || look(element) !== before.get(element);
    if (stop.outline && style.outlineStyle !== "auto") {
      const around = backdrop(element.parentElement).color;
      const inside = parseFloat(style.outlineOffset) < 0 ? backdrop(element).color : around;
      stop.ratio = contrast(over(color(style.outlineColor), inside), inside);
    }
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (box.width < 1 || box.height < 1 || right - left < 1 || bottom - top < 1) {
      stop.away = true;
    } else {
      // A link over several lines has gaps: its own boxes are looked at.
      const parts = [...element.getClientRects()].filter((one) => one.width > 0 && one.height > 0);
      let free = false;
      let cover = null;
      for (const part of parts.slice(0, 4)) {
        for (const [across, down] of [[0.5, 0.5], [0.1, 0.1], [0.9, 0.9], [0.1, 0.9], [0.9, 0.1]]) {
          const x = part.left + part.width * across;
          const y = part.top + part.height * down;
          if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
          const hit = document.elementFromPoint(x, y);
          if (!hit || hit === element || element.contains(hit) || hit.contains(element)) free = true;
          else if (hit.closest("label") && hit.closest("label").control === element) free = true;
          else cover = hit;
        }
      }
      if (!free && cover) stop.covered = kind(cover);
    }
    stops.push(stop);
  };
  const listener = (event) => { if (event.key === "Tab") measure(); };

  // The next Tab begins at the top of the page, wherever focus was.
  const rewind = () => {
    const had = document.body.getAttribute("tabindex");
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.blur();
    if (had === null) document.body.removeAttribute("tabindex");
    else document.body.setAttribute("tabindex", had);
    scrollTo(0, 0);
  };

  const start = (isFresh) => {
    audit.openAll();
    audit.forget();
    if (!isFresh) rewind();
    expected = audit.tabbable();
    before = new Map(expected.map((element) => [element, look(element)]));
    stops = [];
    addEventListener("keydown", listener, true);
    return expected.length;
  };

  // The first stop is before the first Tab; the last is looked at here.
  const finish = (limit) => {
    removeEventListener("keydown", listener, true);
    measure();
    const found = [];
    const say = (rule, message, element, note = false) =>
      found.push({ rule, message, place: element ? describe(element).place : "", note });
    const visited = stops.slice(1);
    const reached = new Set(visited.filter(Boolean).map((stop) => stop.element));
    const whole = expected.slice(0, limit);
    for (const element of whole) {
      if (!reached.has(element)) say("not-reached", `${kind(element)} is not reached with Tab`, element);
    }
    const order = visited.slice(0, whole.length).filter((stop) => stop && before.has(stop.element)).map((stop) => stop.element);
    for (let index = 1; index < order.length; index += 1) {
      if (order[index - 1].compareDocumentPosition(order[index]) & Node.DOCUMENT_POSITION_PRECEDING
        && !order[index - 1].contains(order[index])) {
        say("focus-order", `${kind(order[index])} comes after what stands behind it`, order[index]);
      }
    }
    for (let index = 1; index < visited.length; index += 1) {
      if (visited[index] && visited[index - 1] && visited[index].element === visited[index - 1].element) {
        say("focus-trap", `focus does not leave ${kind(visited[index].element)}`, visited[index].element);
        break;
      }
    }
    const unsure = [];
    const told = new Set();
    for (const stop of visited) {
      if (!stop || told.has(stop.element)) continue;
      told.add(stop.element);
      const name = kind(stop.element);
      if (!before.has(stop.element)) say("not-expected", `focus comes to ${name}, which nobody can use`, stop.element, true);
      if (stop.away) say("focus-away", `focus on ${name} is not in the window`, stop.element);
      else if (stop.covered) say("focus-covered", `focus on ${name} is hidden behind ${stop.covered}`, stop.element);
      if (!stop.changed) unsure.push(stop.element);
      else if (stop.ratio !== undefined && stop.ratio < 2.995) {
        say("focus-contrast", `the outline of ${name}: ${stop.ratio.toFixed(2)}:1, needs 3:1`, stop.element);
      }
    }
    globalThis.keyboard.unsure = unsure;
    return { found, stops: visited.filter(Boolean).length, unsure: unsure.length };
  };

  // One of each kind, for looks that need pixels or other preferences.
  const kinds = () => {
    const seen = new Map();
    for (const element of audit.tabbable()) if (!seen.has(kind(element))) seen.set(kind(element), element);
    globalThis.keyboard.unsure = [...seen.values()];
    return seen.size;
  };
  const focus = (index) => {
    const element = globalThis.keyboard.unsure[index];
    element.focus({ focusVisible: true });
    element.scrollIntoView({ block: "center" });
    const box = element.getBoundingClientRect();
    const { place } = describe(element);
    return { x: Math.max(0, box.left - 8) + scrollX, y: Math.max(0, box.top - 8) + scrollY, width: Math.min(box.width + 16, 600),
      height: Math.min(box.height + 16, 300), outline: hasOutline(getComputedStyle(element)), place, kind: kind(element) };
  };
  const blur = () => { if (document.activeElement) document.activeElement.blur(); };

  const skipTarget = () => {
    const link = audit.tabbable()[0];
    if (!link || link.localName !== "a" || !/^#./.test(link.getAttribute("href") || "")) return null;
    rewind();
    return link.getAttribute("href").slice(1);
  };
  const isSeenNow = () => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    return box.width > 2 && box.height > 2 && box.left >= 0 && box.top >= 0 && Number(getComputedStyle(element).opacity) > 0.5
      && getComputedStyle(element).clipPath !== "inset(50%)";
  };
  // Whether the address is the target's, and the Tab after it came to what stands there or behind.
  const isPast = (id) => {
    const target = document.getElementById(decodeURIComponent(id));
    const now = document.activeElement;
    if (!target || location.hash !== "#" + id) return false;
    const rest = audit.tabbable().filter((one) => target.contains(one)
      || target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    return rest.length === 0 || target.contains(now)
      || !!(target.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
  };
  const content = () => {
    const main = document.querySelector("main");
    return {
      main: main ? main.innerText.replace(/\s+/g, " ").trim().length : 0,
      links: [...document.querySelectorAll("nav a[href]")].filter((one) => audit.isSeen(one)).length,
      heading: !!document.querySelector("h1") && audit.isSeen(document.querySelector("h1")),
      dead: [...document.querySelectorAll("button, input, select, textarea")].filter((one) =>
        audit.isSeen(one) && !one.disabled && !(one.form && one.form.hasAttribute("action")) && !one.closest("details > summary"))
        .map((one) => describe(one)),
    };
  };
  return { start, finish, kinds, focus, blur, skipTarget, isSeenNow, isPast, content, unsure: [] };
})();
0;
