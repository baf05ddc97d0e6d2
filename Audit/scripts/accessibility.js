// What can be seen and used: contrast, size of targets, landmarks; run in each scheme and width.
globalThis.accessibility = (() => {
  const { describe, kind, isSeen, color, over, faded, contrast, backdrop, opacity, hex } = audit;
  const LANDMARKS = "main, nav, aside, search, dialog, [role=main], [role=navigation], [role=complementary], "
    + "[role=banner], [role=contentinfo], [role=region][aria-label], [role=region][aria-labelledby], "
    + "[role=search], [role=form], section[aria-label], section[aria-labelledby], "
    + "form[aria-label], form[aria-labelledby]";
  const SECTIONS = "article, aside, main, nav, section";

  const finder = () => {
    const found = [];
    const say = (rule, message, element, note = false) =>
      found.push({ rule, message, place: element ? describe(element).place : "", note });
    return { found, say };
  };

  // The shapes of a drawing that lie behind a text of it, the last painted last.
  const drawnBehind = (text, base) => {
    let back = base;
    const svg = text.ownerSVGElement;
    const box = text.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    for (const shape of svg.querySelectorAll("rect, circle, ellipse, path, polygon")) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (shape.closest("defs, clipPath, mask, marker, symbol, pattern")) continue;
      const style = getComputedStyle(shape);
      if (style.fill === "none" || style.fill.startsWith("url") || style.visibility !== "visible") continue;
      const around = shape.getBoundingClientRect();
      if (x < around.left || x > around.right || y < around.top || y > around.bottom) continue;
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      if (!shape.isPointInFill(point)) continue;
      back = over(faded(color(style.fill), Number(style.fillOpacity) * opacityWithin(shape, svg)), back);
    }
    return back;
  };
  const opacityWithin = (element, end) => {
    let product = 1;
    for (let one = element; one && one !== end; one = one.parentElement) product *= Number(getComputedStyle(one).opacity);
    return product;
  };

  const judge = (say, element, style, back, what) => {
    const drawn = element instanceof SVGElement && element.localName !== "svg";
    const paint = drawn ? style.fill : style.color;
    if (paint === "none") return;
    const ink = faded(color(paint), opacity(element) * (drawn ? Number(style.fillOpacity) : 1));
    if (ink[3] === 0) return;
    let behind = back.color;
    if (drawn) behind = drawnBehind(element, behind);
    if (back.picture) {
      say("contrast-unknown", `${what} ${kind(element)} on a picture or gradient`, element, true);
      return;
    }
    const scale = drawn && element.getScreenCTM ? Math.abs(element.getScreenCTM().a) : 1;
    const size = parseFloat(style.fontSize) * scale;
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const needed = large ? 3 : 4.5;
    const ratio = contrast(over(ink, behind), behind);
    if (ratio < needed - 0.005) {
      say("contrast", `${what} ${kind(element)}: ${ratio.toFixed(2)}:1, needs ${needed}:1`
        + ` (${hex(over(ink, behind))} on ${hex(behind)})`, element);
    }
  };

  const contrasts = (say) => {
    const done = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (done.has(element) || !walker.currentNode.data.trim()) continue;
      done.add(element);
      if (element.closest("script, style, noscript, title, desc, option, :disabled")) continue;
      const label = element.closest("label");
      if (label && label.control && label.control.disabled) continue;
      if (!isSeen(element)) continue;
      judge(say, element, getComputedStyle(element), backdrop(element), "text in");
    }
    for (const element of document.body.querySelectorAll("*")) {
      for (const pseudo of ["::before", "::after"]) {
        const style = getComputedStyle(element, pseudo);
        if (!/^"/.test(style.content) || !/[\p{L}\p{N}]/u.test(style.content) || !isSeen(element)) continue;
        const around = backdrop(element);
        const own = color(style.backgroundColor);
        const back = { color: over(own, around.color), picture: around.picture || style.backgroundImage !== "none" };
        judge(say, element, style, back, `text made by ${pseudo} of`);
      }
      if (element.matches("input[placeholder], textarea[placeholder]") && isSeen(element)) {
        judge(say, element, getComputedStyle(element, "::placeholder"), backdrop(element), "placeholder of");
      } else if (element.matches("input:not([type=checkbox]):not([type=radio]):not([type=hidden]), select, textarea")
        && !element.disabled && isSeen(element)) {
        judge(say, element, getComputedStyle(element), backdrop(element), "value of");
      }
    }
  };

  // Fields show where they are: by a border or a background of 3:1 with what is around them.
  const controls = (say) => {
    const fields = "input:not([type=hidden]):not([type=image]):not([type=range]), select, textarea, "
      + "button, [role=checkbox], [role=switch]";
    for (const field of document.querySelectorAll(fields)) {
      const style = getComputedStyle(field);
      const native = /^(checkbox|radio|file|color)$/.test(field.type) && style.appearance !== "none";
      if (native || field.matches(":disabled") || !isSeen(field)) continue;
      const hasText = field.localName === "button" && field.textContent.trim();
      if (hasText || /^(submit|reset|button)$/.test(field.type)) continue;
      const around = backdrop(field.parentElement).color;
      const sides = ["Top", "Right", "Bottom", "Left"].filter((side) =>
        parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none");
      const ratios = sides.map((side) => contrast(over(color(style[`border${side}Color`]), around), around));
      ratios.push(contrast(backdrop(field).color, around));
      const best = Math.max(...ratios);
      if (best < 2.995) say("contrast-field", `the edge of ${kind(field)}: ${best.toFixed(2)}:1, needs 3:1`, field);
    }
  };

  // A link in running text differs from it by more than its colour, or by 3:1.
  const links = (say) => {
    for (const link of document.querySelectorAll("a[href]")) {
      const block = link.closest("p, li, dd, dt, td, figcaption, blockquote, caption");
      if (!block || !isSeen(link) || getComputedStyle(link).display !== "inline") continue;
      const beside = [...link.parentElement.childNodes].some((node) =>
        node.nodeType === 3 && /[\p{L}\p{N}]{2}/u.test(node.data));
      if (!beside) continue;
      const style = getComputedStyle(link);
      const text = getComputedStyle(link.parentElement);
      const marked = [link, ...link.querySelectorAll("*")].some((one) => {
        const s = getComputedStyle(one);
        return s.textDecorationLine !== "none" || parseFloat(s.borderBottomWidth) > 0
          || s.backgroundImage !== "none" || s.outlineStyle !== "none";
      });
      if (marked || style.fontWeight !== text.fontWeight || style.fontStyle !== text.fontStyle) continue;
      if (style.verticalAlign === "super" || style.backgroundColor !== text.backgroundColor && color(style.backgroundColor)[3] > 0) continue;
      const ratio = contrast(color(style.color), color(text.color));
      if (ratio < 3) say("link-not-distinct", `a link in ${kind(block)} differs from the text by its colour alone (${ratio.toFixed(2)}:1)`, link);
    }
  };

  // WCAG 2.5.8: 24 by 24 px, or a free circle of that size, or in a line of text, or left to the browser.
  const targets = (say) => {
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, "
      + "[role=button], [role=link], [role=tab], [role=checkbox], [role=switch], [role=menuitem]")]
      .filter((one) => one.matches(":not(:disabled)") && isSeen(one));
    const boxes = all.map((one) => {
      let box = one.getBoundingClientRect();
      const label = one.labels && one.labels[0];
      if (label && label.contains(one)) box = label.getBoundingClientRect();
      return { left: box.left, top: box.top, right: box.right, bottom: box.bottom,
        x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2,
        small: box.width < 23.95 || box.height < 23.95, seen: box.width > 0 && box.right > 0 && box.bottom + scrollY > 0 };
    });
    const isInLine = (one) => {
      if (!getComputedStyle(one).display.startsWith("inline")) return false;
      for (let around = one.parentElement; around; around = around.parentElement) {
        const display = getComputedStyle(around).display;
        const own = [...around.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
        if (own) return true;
        if (!display.startsWith("inline")) return false;
      }
      return false;
    };
    const order = boxes.map((_, index) => index).filter((index) => boxes[index].seen)
      .sort((one, other) => boxes[one].top - boxes[other].top);
    order.forEach((index, place) => {
      const box = boxes[index];
      if (!box.small) return;
      const one = all[index];
      const native = /^(checkbox|radio)$/.test(one.type) && getComputedStyle(one).appearance !== "none";
      if (native || isInLine(one)) return;
      const isNear = (other) => {
        const near = boxes[other];
        if (all[other].contains(one) || one.contains(all[other])) return false;
        const dx = Math.max(near.left - box.x, 0, box.x - near.right);
        const dy = Math.max(near.top - box.y, 0, box.y - near.bottom);
        if (dx * dx + dy * dy < 143.9) return true;
        return near.small && (near.x - box.x) ** 2 + (near.y - box.y) ** 2 < 575.9;
      };
      let isCrowded = false;
      for (let step = place + 1; step < order.length && boxes[order[step]].top < box.y + 24; step += 1) {
        isCrowded ||= isNear(order[step]);
      }
      for (let step = place - 1; step >= 0 && place - step <= 60; step -= 1) isCrowded ||= isNear(order[step]);
      if (isCrowded) say("target-size", `${kind(one)} is smaller than 24 by 24 px and close to another target`, one);
    });
  };

  const landmarks = (say) => {
    const landmark = (element) => element.closest(LANDMARKS)
      || (element.closest("header, footer") && !element.closest("header, footer").parentElement.closest(SECTIONS)
        ? element.closest("header, footer") : null);
    const skip = document.querySelector("a[href^='#']");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const told = new Set();
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || told.has(element)) continue;
      told.add(element);
      if (element.closest("script, style, noscript, title, template") || landmark(element)) continue;
      if (skip && skip.contains(element) && audit.tabbable()[0] === skip) continue;
      if (isSeen(element)) say("outside-landmarks", `${kind(element)} stands in no landmark`, element);
    }
  };

  const page = (say) => {
    const first = audit.tabbable()[0];
    if (first) {
      const target = first.localName === "a" && /^#./.test(first.getAttribute("href") || "")
        && document.getElementById(decodeURIComponent(first.getAttribute("href").slice(1)));
      if (!target) say("no-skip-link", "the first thing that Tab reaches is no link to the content", first);
    }
    for (const element of document.querySelectorAll("[tabindex]")) {
      if (element.tabIndex > 0) say("tabindex", `tabindex=${element.tabIndex}`, element);
    }
    for (const element of document.querySelectorAll("[autofocus]")) say("autofocus", "focus is taken at the start", element);
    const viewport = [...document.querySelectorAll("meta[name=viewport]")].map((one) => one.content.replace(/\s/g, "")).join();
    const limit = /maximum-scale=([\d.]+)/.exec(viewport);
    if (!/width=device-width/.test(viewport)) say("viewport", "the viewport is not as wide as the device");
    if (/user-scalable=(no|0)/.test(viewport) || (limit && Number(limit[1]) < 5)) say("viewport", "the viewport keeps readers from zooming");
    if (document.querySelector("meta[http-equiv=refresh]")) say("refresh", "the page goes elsewhere by itself");
    for (const animation of document.getAnimations()) {
      const timing = animation.effect && animation.effect.getComputedTiming();
      if (animation.playState === "running" && timing && timing.activeDuration > 10) {
        say("motion", "something moves though the reader asked for less motion", animation.effect.target);
      }
    }
    if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") {
      say("motion", "scrolling is smooth though the reader asked for less motion", document.documentElement);
    }
    for (const media of document.querySelectorAll("video[autoplay], audio[autoplay]")) say("motion", "media that play by themselves", media);
    for (const video of document.querySelectorAll("video")) {
      if (!video.querySelector("track[kind=captions]")) say("no-captions", "a video without captions", video);
    }
    for (const element of document.querySelectorAll("p, li, dd")) {
      if (getComputedStyle(element).textAlign === "justify") { say("justified", `justified text in ${kind(element)}`, element, true); break; }
    }
  };

  const run = (parts) => {
    const { found, say } = finder();
    audit.forget();
    audit.openAll();
    const all = { contrasts, controls, links, targets, landmarks, page };
    for (const part of parts) all[part](say);
    return found;
  };
  return { run };
})();
0;
