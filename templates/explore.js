// Filters the index of everything and follows its relations; the address keeps what is asked.
// Without this script, or where the data cannot be fetched, the index is whole.
(async () => {
  const root = document.querySelector(".explorer");
  if (!root) return;
  let data;
  try {
    const response = await fetch(root.dataset.source);
    if (!response.ok) return;
    data = await response.json();
  } catch {
    return;
  }
  const form = root.querySelector("form");
  const status = root.querySelector(".explorer-status");
  const around = root.querySelector(".explorer-around");
  const sections = [...root.querySelectorAll("section")];
  const items = [...root.querySelectorAll("li")];
  if (items.length !== data.things.length) return;

  const words = root.dataset;
  const say = (text, value) => text.replace("{}", () => value);
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const make = (name, type, text) => {
    const element = document.createElement(name);
    element.className = type;
    element.textContent = text;
    return element;
  };
  const titles = data.things.map((thing) => fold(thing.title));
  const places = new Map(data.things.map((thing, index) => [thing.address, index]));

  // For each thing what it relates to, with what the relation is called from there.
  const near = data.things.map(() => new Map());
  const relate = (from, to, label) => {
    if (from === to) return;
    if (!near[from].has(to)) near[from].set(to, new Set());
    near[from].get(to).add(label);
  };
  for (const [from, predicate, to] of data.relations) {
    relate(from, to, data.predicates[predicate].label);
    relate(to, from, data.predicates[predicate].inverse);
  }

  let center;
  const follow = (index) => {
    form.reset();
    center = index;
    update("pushState");
    around.focus();
  };
  items.forEach((item, index) => {
    const count = near[index].size;
    if (count === 0) return;
    const button = make("button", "explorer-follow", String(count));
    button.type = "button";
    button.setAttribute("aria-label", `${count} ${say(words.follow, data.things[index].title)}`);
    button.title = button.getAttribute("aria-label");
    button.addEventListener("click", () => follow(index));
    item.append(" ", button);
  });

  const isShown = (thing, index, asked) => {
    if (center !== undefined && index !== center && !near[center].has(index)) return false;
    if (asked.type && data.kinds[thing.kind].name !== asked.type) return false;
    if (asked.jaar && !thing.years.includes(Number(asked.jaar))) return false;
    if (!data.facets.every((facet, place) => !asked[facet.name]
      || thing.facets[place].some((value) => facet.values[value].name === asked[facet.name]))) return false;
    return asked.words.every((word) => titles[index].includes(word));
  };

  const show = () => {
    const asked = Object.fromEntries(new FormData(form));
    asked.words = fold(asked.zoek ?? "").split(/\s+/).filter(Boolean);
    const counts = data.kinds.map(() => 0);
    data.things.forEach((thing, index) => {
      const item = items[index];
      item.hidden = !isShown(thing, index, asked);
      if (!item.hidden) counts[thing.kind] += 1;
      item.querySelector(".explorer-relation")?.remove();
      const labels = center === undefined ? undefined : near[center].get(index);
      if (labels) item.append(make("span", "explorer-relation", ` ${[...labels].join(", ")}`));
    });
    sections.forEach((section, kind) => {
      section.hidden = counts[kind] === 0;
      section.querySelector(".count").textContent = counts[kind];
    });
    around.hidden = center === undefined;
    around.textContent = center === undefined ? "" : say(words.around, data.things[center].title);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const text = all === 0 ? words.none : all === 1 ? words.one : say(words.many, all);
    if (status.textContent !== text) status.textContent = text;
  };

  // What is asked goes into the address, and comes back from it.
  const update = (change) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.append(name, value);
    if (center !== undefined) query.append("rond", data.things[center].address);
    const text = query.toString();
    history[change](null, "", text ? `?${text}` : location.pathname);
    show();
  };
  const restore = () => {
    const query = new URLSearchParams(location.search);
    form.reset();
    for (const [name, value] of query) {
      const field = form.elements.namedItem(name);
      if (field) field.value = value;
      if (field && field.selectedIndex === -1) field.value = "";
    }
    center = places.get(query.get("rond"));
    show();
  };

  form.hidden = false;
  form.addEventListener("input", () => update("replaceState"));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[type=reset]").addEventListener("click", (event) => {
    event.preventDefault();
    form.reset();
    center = undefined;
    update("pushState");
  });
  addEventListener("popstate", restore);
  restore();
})();
