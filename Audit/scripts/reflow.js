// Whether everything fits: at 320 px, with the text spacing of WCAG 1.4.12, and with text twice as large.
globalThis.reflow = (() => {
  const { describe, kind, isSeen } = audit;
  const SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
    + "p{margin-bottom:2em!important}";
  const LARGE = "html{font-size:200%!important}";
  const WIDE = "table, svg, pre, math, img, figure, canvas, video";

  const scrollsItself = (element) => {
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
      if (/^(auto|scroll|hidden|clip)$/.test(getComputedStyle(one).overflowX)) return true;
    }
    return false;
  };
  const overflow = (say, what) => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width + 1) return;
    const wide = [...document.body.querySelectorAll("*")].filter((one) =>
      one.getBoundingClientRect().right > width + 1 && isSeen(one) && !scrollsItself(one)
      && !one.parentElement.closest("svg"));
    const deepest = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    for (const one of (deepest.length ? deepest : [document.body]).slice(0, 5)) {
      say("overflow", `${kind(one)} is wider than the page${what}`, one);
    }
  };
  const scrollers = (say) => {
    for (const one of document.body.querySelectorAll("*")) {
      const style = getComputedStyle(one);
      const across = /^(auto|scroll)$/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
      const down = /^(auto|scroll)$/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
      if ((!across && !down) || !isSeen(one) || one.matches("textarea, select")) continue;
      const reachable = one.tabIndex >= 0 || [...one.querySelectorAll(audit.usable)].some((inner) => inner.tabIndex >= 0);
      if (!reachable) say("scroller-not-focusable", `${kind(one)} scrolls and cannot be reached with the keyboard`, one);
      if (across && !one.matches(WIDE) && !one.querySelector(WIDE)) {
        say("scroller-of-text", `${kind(one)} makes readers scroll sideways through text`, one);
      }
    }
  };
  const clipped = (say, what) => {
    for (const one of document.body.querySelectorAll("*")) {
      if (one instanceof SVGElement || one.matches("input, select, textarea")) continue;
      const style = getComputedStyle(one);
      const down = /^(hidden|clip)$/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 2;
      const across = /^(hidden|clip)$/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 2;
      if ((down || across) && one.clientHeight > 2 && one.textContent.trim() && isSeen(one)) {
        say("clipped", `text in ${kind(one)} is cut off${what}`, one);
      }
    }
  };
  const drawings = (say, what, note) => {
    for (const svg of document.querySelectorAll("svg")) {
      if (!isSeen(svg) || getComputedStyle(svg).overflow === "visible") continue;
      const frame = svg.getBoundingClientRect();
      const cut = [...svg.querySelectorAll("text")].find((text) => {
        const box = text.getBoundingClientRect();
        return box.width && (box.right > frame.right + 2 || box.left < frame.left - 2
          || box.bottom > frame.bottom + 2 || box.top < frame.top - 2);
      });
      if (cut) say("drawing-cut", `text of the drawing ${kind(svg)} runs out of it${what}`, cut, note);
    }
  };
  const sticky = (say) => {
    for (const one of document.body.querySelectorAll("*")) {
      const style = getComputedStyle(one);
      if (!/^(fixed|sticky)$/.test(style.position) || !isSeen(one)) continue;
      if (style.position === "sticky" && style.top === "auto" && style.bottom === "auto") continue;
      const box = one.getBoundingClientRect();
      const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
      if (box.height > innerHeight / 2 && width > innerWidth / 2) {
        say("sticky-covers", `${kind(one)} stays over more than half of a low window`, one);
      }
    }
  };

  const run = (step) => {
    const found = [];
    const say = (rule, message, element, note = false) =>
      found.push({ rule, message, place: describe(element).place, note });
    audit.openAll();
    if (step === "narrow") {
      overflow(say, "");
      scrollers(say);
      clipped(say, "");
      drawings(say, "", false);
    } else if (step === "spacing") {
      audit.restyle(SPACING);
      overflow(say, " with the spacing that readers may set");
      clipped(say, " with the spacing that readers may set");
      drawings(say, " with the spacing that readers may set", true);
      audit.restyle("");
    } else if (step === "large") {
      audit.restyle(LARGE);
      overflow(say, " with text of 200 %");
      clipped(say, " with text of 200 %");
      audit.restyle("");
    } else if (step === "low") {
      sticky(say);
    } else if (step === "wide") {
      overflow(say, "");
      scrollers(say);
      clipped(say, "");
      drawings(say, "", false);
    }
    return found;
  };
  return { run };
})();
0;
