// Searches the site by the index that Sources/Indexing describes.
(async () => {
  const root = document.querySelector("[data-index]");
  const form = root?.querySelector("form");
  if (!form) return;
  const words = root.dataset;
  const one = (name) => root.querySelector(name);
  const all = (name) => [...root.querySelectorAll(name)];
  const [status, meant, found] = all(".search-status, .search-meant, .search-found");
  const list = document.createElement("ol");
  const more = found.querySelector("button");
  found.prepend(list);
  form.hidden = false;
  const input = one("[type=search]");
  const boxes = all("[type=checkbox]");
  const filters = one("details");
  const sets = all("fieldset");
  const groups = sets.map((set) => [...boxes.keys()].filter((box) => set.contains(boxes[box])));

  const plain = { æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ß: "ss", ħ: "h", ı: "i" };
  const fold = (text) => text.toLowerCase()
    .replace(/[²³¹À-ȳ⁰-₉]/g, (letter) => plain[letter] ?? letter.normalize("NFKD"))
    .replace(/[\p{Mn}'’\u00ad]/gu, "");
  const split = (text) => fold(text).match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];

  const files = new Map();
  let version = "";
  const get = (name, kind = "text", read = (text) => text) => {
    if (!files.has(name)) {
      files.set(name, fetch(words.index + name + version, version ? {} : { cache: "no-cache" })
        .then((answer) => answer.ok ? answer[kind]() : Promise.reject())
        .then(read));
    }
    return files.get(name);
  };
  const getNumbers = (name, read) => get(name, "arrayBuffer", (buffer) => {
    const bytes = new Uint8Array(buffer);
    let place = 0;
    return read(() => {
      let number = 0, shift = 0, byte;
      do {
        byte = bytes[place++];
        number |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      return number;
    });
  });

  let count, firsts, starts, members;
  const begin = async () => {
    const [head, pages, names] = (await get("start.txt")).split("\n");
    version = `?${head}`;
    count = Number(pages);
    firsts = names.split(" ");
    [starts, ...members] = await getNumbers("sets.bin", (next) => [0, ...boxes].map(() => {
      const set = new Uint8Array(count);
      for (let runs = next(), place = 0; runs > 0; runs -= 1) {
        const step = next();
        place += step >> 1;
        const end = place + (step & 1 ? next() + 2 : 1);
        set.fill(1, place, end);
        place = end;
      }
      return set;
    }));
  };

  const stemsIn = (index) => get(`w/${index}.txt`, "text", (text) => {
    let before = "", file = [], number = 0;
    return text.split("\n").map((line) => {
      if (line[0] === "+") {
        file = [];
        number += 1;
        line = line.slice(1);
      }
      const forms = [];
      for (const word of line.split(",")) {
        forms.push((forms[0] ?? before).slice(0, parseInt(word[0], 36)) + word.slice(1));
      }
      before = forms[0];
      return { forms, file, name: `p/${index}-${number}.bin`, place: file.push(forms.length) - 1 };
    });
  });
  const fileOf = (word) => Math.max(0, firsts.findLastIndex((first) => first <= word));

  const pagesOf = async ({ file, name, place }) => (await getNumbers(name, (next) => file.map((length) => {
    const lists = [];
    while (length-- >= 0) {
      const head = next();
      const list = { isCut: head & 1 && next(), pages: [] };
      for (let left = head >> 1, page = 0; left > 0; left -= 1) {
        const step = next();
        page += step >> 4;
        list.pages.push([page++, step >> 1 & 7, step & 1 && next()]);
      }
      lists.push(list);
    }
    return lists;
  })))[place];

  // An inflection that no page has: behind the letters it shares with a word both have endings.
  const bare = (word) => word.replace(/(.)\1/g, "$1").replace(/v/g, "f").replace(/z/g, "s");
  const ending = /^(en?|n|e?s|hed?en|heid|ige?|lijke?|ende?|ing(en)?|bare?|t?jes?|ste|ed|ly)?$/;
  const shared = (word, other) => {
    let length = 0;
    while (word[length] && word[length] === other[length]) length += 1;
    return ending.test(word.slice(length)) && ending.test(other.slice(length)) ? length : 0;
  };
  // Words that differ by a letter share one of these.
  const cuts = (word) => [word, ...[...word].map((_, place) => word.slice(0, place) + word.slice(place + 1))];

  const termOf = async (word, isLast) => {
    const here = fileOf(word);
    let stems = await stemsIn(here);
    let hits = stems.filter(({ forms }) => forms.includes(word)).map((stem) => [stem, 1]);
    if (!hits[0]) {
      const first = Math.max(fileOf(word.slice(0, Math.max(3, word.length - 4))), here - 2);
      for (let at = first; at < here; at += 1) stems = stems.concat(await stemsIn(at));
      const form = bare(word);
      const near = stems.map((stem) => [stem, Math.max(...stem.forms.map((other) => shared(form, bare(other))))]);
      const best = Math.max(3, ...near.map(([, length]) => length));
      hits = near.filter(([, length]) => length === best).map(([stem]) => [stem, 0.8]);
    }
    if (isLast) {
      const begun = stems.filter((stem) => stem.forms.some((other) => other !== word && other.startsWith(word))
        && !hits.some(([hit]) => hit === stem));
      const names = [...new Set(begun.map(({ name }) => name))].slice(0, 2);
      hits = hits.concat(begun.filter(({ name }) => names.includes(name)).map((stem) => [stem, 0.4]));
    }
    const pages = new Map();
    let isCut = false;
    const lists = await Promise.all(hits.map(([stem]) => pagesOf(stem)));
    hits.forEach(([{ forms }, share], hit) => lists[hit].forEach((list, index) => {
      isCut ||= list.isCut;
      const value = Math.min(share, forms[index] === word ? 1 : forms[index] ? 0.8 : 0.4);
      for (const [page, weight, passage] of list.pages) {
        const score = value * [1, 1.5, 2, 4, 5, 10, 12, 15][weight];
        if (!(pages.get(page)?.score >= score)) pages.set(page, { score, passage });
      }
    }));
    for (const page of pages.values()) page.score *= Math.log(1 + count / pages.size);
    const near = !hits[0] && word[3] && cuts(word);
    return {
      word, isLast, pages, isCut,
      forms: hits.flatMap(([{ forms }]) => forms),
      near: near && stems.flatMap(({ forms }) => forms).find((other) => cuts(other).some((cut) => near.includes(cut))),
    };
  };

  // How well a word of a sentence fits one of the question: the word, its stem, a part.
  const fit = (text, { word, forms, isLast }) => text === word ? 3 : forms.includes(text) ? 2
    : isLast && text.startsWith(word) || forms.some((form) => text[form.length + 2]
      && (form[4] ? text.includes(form) : form[2] && text.endsWith(form) || form[3] && text.startsWith(form))) ? 1 : 0;

  const mark = (element, text, terms) => {
    let end = 0;
    for (const { 0: word, index } of text.matchAll(/[\p{Alphabetic}\p{N}](['’]?[\p{Alphabetic}\p{Mn}\p{N}])*/gu)) {
      if (!terms.some((term) => fit(fold(word), term))) continue;
      const before = text.slice(end, index);
      element.append(!end && index > 200 ? before.slice(-100).replace(/^\S*/, "…") : before, make("mark", word));
      end = index + word.length;
    }
    const rest = text.slice(end);
    element.append(rest[300] ? rest.slice(0, 200).replace(/\S*$/, "…") : rest);
    return element;
  };
  const make = (name, textContent, ...inside) => {
    const element = Object.assign(document.createElement(name), { textContent });
    element.append(...inside);
    return element;
  };

  const resultOf = async (page, terms) => {
    const before = starts.subarray(0, page + 1);
    const file = before.reduce((sum, start) => sum + start) - 1;
    let lines = (await get(`t/${file}.txt`)).split("\n\n")[page - before.lastIndexOf(1)].split("\n");
    const [title, address, kind] = lines.shift().split("\t");
    const far = terms.map(({ pages }) => pages.get(page)).filter((said) => said?.passage)
      .sort((left, right) => right.score - left.score)[0];
    if (far) lines = lines.concat("#", (await get(`t/${page}-${far.passage}.txt`)).split("\n"));
    let id = "", most = 0, hash = "", sentence = lines.find((line) => line[0] !== "#") ?? "";
    for (const line of lines) {
      if (line[0] === "#") {
        id = line;
      } else {
        const said = split(line);
        const points = terms.reduce((sum, term) => {
          const best = Math.max(0, ...said.map((word) => fit(word, term)));
          return best ? sum + best + 4 : sum;
        }, 0);
        if (points > most) [most, hash, sentence] = [points, id, line];
      }
    }
    const link = mark(make("a"), title, terms);
    link.href = words.root + encodeURI(address) + (hash[1] ? hash : "");
    const about = make("p", kind);
    about.className = "search-kind";
    return make("li", "", make("h2", "", link), ...kind ? [about] : [], mark(make("p"), sentence, terms));
  };

  let turn = 0, shown, terms;
  const say = (text, number) => {
    status.textContent = text.replace("{}", number);
  };
  const showMore = async () => {
    const now = turn;
    const done = list.children.length;
    const items = await Promise.all(shown.slice(done, done + 10).map(([page]) => resultOf(page, terms)));
    if (now !== turn) return;
    list.append(...items);
    more.hidden = list.children.length === shown.length;
    if (done) items[0].querySelector("a").focus();
  };

  const filtered = (pages) => {
    const counts = boxes.map(() => 0);
    const kept = pages.filter(([page]) => {
      const failed = groups.filter((group) => {
        const chosen = group.filter((box) => boxes[box].checked);
        return chosen[0] >= 0 && !chosen.some((box) => members[box][page]);
      });
      for (const group of failed[0] ? failed : groups) {
        if (!failed[1]) for (const box of group) counts[box] += members[box][page];
      }
      return !failed[0];
    });
    boxes.forEach((box, index) => {
      box.parentElement.hidden = !counts[index] && !box.checked;
      box.parentElement.querySelector(".count").textContent = counts[index];
    });
    for (const set of sets) set.hidden = !set.querySelector("label:not([hidden])");
    return kept;
  };

  const search = async () => {
    const now = turn += 1;
    const question = [...new Set(split(input.value))].slice(0, 12);
    try {
      if (!members) await begin();
      const made = await Promise.all(question.map((word, index) => termOf(word, !question[index + 1])));
      if (now !== turn) return;
      terms = made;
      const sums = new Map();
      for (const { pages } of terms) {
        for (const [page, { score }] of pages) {
          const [, sum, hits] = sums.get(page) ?? [page, 0, 0];
          sums.set(page, [page, sum + score, hits + 1]);
        }
      }
      // A word that most pages say is told of the best of them only: the others may have it too.
      const some = [...sums.values()];
      const whole = some.filter(([page]) => terms.every(({ isCut, pages }) => isCut || pages.has(page)));
      const rank = whole[0] ? 0 : 1e6;
      const pages = (whole[0] ? whole : some)
        .sort((left, right) => right[1] - left[1] + (right[2] - left[2]) * rank || left[0] - right[0]);
      shown = filtered(pages);
      list.replaceChildren();
      await showMore();
      if (now !== turn) return;
      const number = shown.length;
      found.hidden = !number;
      if (filters) filters.hidden = !pages[0];
      say(!question[0] ? "" : !pages[0] ? words.none : !number ? words.filtered : !whole[0] ? words.some
        : terms.some(({ isCut }) => isCut) ? words.about : number > 1 ? words.many : words.one, number);
      meant.hidden = !terms.some(({ near }) => near);
      const better = make("a", terms.map(({ near, word }) => near || word).join(" "));
      better.href = `?q=${encodeURIComponent(better.textContent)}`;
      meant.replaceChildren(words.meant, " ", better, "?");
    } catch {
      say(words.failed);
    }
  };

  let wait;
  const update = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
    search();
  };
  form.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(update, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  more.addEventListener("click", showMore);
  const query = new URLSearchParams(location.search);
  input.value = query.get("q") ?? "";
  for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
  if (boxes.some((box) => box.checked)) filters.open = true;
  if (input.value) search();
})();
