// What a page does more where scripts run; without this script every page is whole.
(() => {
  const words = document.currentScript.dataset;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, attributes, text = "") => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.textContent = text;
    return element;
  };

  // The contents mark the section that is being read.
  const contents = document.querySelector(".contents, .whole-contents");
  if (contents && "IntersectionObserver" in window) {
    const links = new Map();
    for (const link of all("a[href*='#']", contents)) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    let current;
    const mark = () => {
      let now;
      for (const [heading, link] of links) {
        if (heading.getBoundingClientRect().top < innerHeight * 0.15) now = link;
      }
      if (now === current) return;
      if (current) current.removeAttribute("aria-current");
      current = now;
      if (!now) return;
      now.setAttribute("aria-current", "true");
      const out = now.offsetTop - contents.scrollTop;
      if (out < 40 || out > contents.clientHeight - 60) {
        contents.scrollTop = now.offsetTop - contents.clientHeight / 3;
      }
    };
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -85% 0px" });
    for (const heading of links.keys()) observer.observe(heading);
  }

  // Addresses of headings and paragraphs are copied, and a live region says so.
  if (navigator.clipboard && words.copy) {
    const status = document.body.appendChild(make("p", { class: "copied", role: "status" }));
    let wait;
    const copy = async (id) => {
      try {
        await navigator.clipboard.writeText(location.href.split("#")[0] + "#" + id);
      } catch {
        return;
      }
      status.textContent = words.copied;
      clearTimeout(wait);
      wait = setTimeout(() => (status.textContent = ""), 4000);
    };
    for (const heading of all(":is(.text, article > section) > :is(h2, h3, h4)[id]")) {
      const label = words.copy + ": " + heading.textContent;
      const button = make("button", { class: "copy", type: "button", "aria-label": label }, "#");
      button.addEventListener("click", () => copy(heading.id));
      heading.setAttribute("aria-label", heading.textContent);
      heading.append(button);
    }
    document.addEventListener("click", ({ target }) => {
      if (target.closest(".paragraph-number")) copy(target.hash.slice(1));
    });
  }

  // A list is filtered as one types, and by the details that its items show.
  const form = document.querySelector(".filter");
  const items = all(".listing > ul > li");
  if (form && items.length > 7) {
    const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const told = items.map((item) => fold(item.textContent));
    const things = items.map((item) => item.querySelector("a").href);
    const facets = new Map();
    items.forEach((item, index) => {
      for (const detail of all(".details > div", item)) {
        const label = detail.querySelector("dt").textContent;
        const value = detail.querySelector("dd");
        const links = all("a", value);
        const years = /^\d+(, \d+)+$/.test(value.textContent);
        const values = links.length
          ? links.map((link) => link.textContent)
          : years ? value.textContent.split(", ") : [value.textContent];
        if (!facets.has(label)) facets.set(label, new Map());
        for (const value of values) {
          const places = facets.get(label);
          places.set(value, (places.get(value) || new Set()).add(index));
        }
      }
    });
    const count = form.querySelector("output");
    for (const [label, places] of facets) {
      if (places.size < 2 || places.size > items.length / 2) continue;
      const select = make("select");
      select.append(make("option", { value: "" }, form.dataset.all));
      const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
      for (const value of [...places.keys()].sort(order.compare)) {
        select.append(make("option", { value }, value + " (" + places.get(value).size + ")"));
      }
      select.places = places;
      const name = make("label", {}, label);
      name.append(select);
      count.before(name);
    }
    const filter = () => {
      const sought = fold(form.querySelector("input").value).split(/\s+/);
      const chosen = all("select", form).filter((select) => select.value);
      const shown = new Set();
      items.forEach((item, index) => {
        const fits =
          sought.every((word) => told[index].includes(word)) &&
          chosen.every((select) => select.places.get(select.value).has(index));
        item.hidden = !fits;
        if (fits) shown.add(things[index]);
      });
      for (const group of all(".listing")) group.hidden = !group.querySelector("li:not([hidden])");
      const text = form.dataset.count.replace("{}", shown.size).replace("{}", new Set(things).size);
      if (count.textContent !== text) count.textContent = text;
    };
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
    form.hidden = false;
  }
})();
