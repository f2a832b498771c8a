extension IndexTemplates {
    /// Searches the recordings and puts those of each course in order. The page is complete without it: what works with
    /// it alone is hidden until it runs. It asks nobody for anything and stores nothing.
    static let script = #"""
        (() => {
        "use strict";
        const [tools, search, order, found] = ["tools", "search", "order", "found"].map(id => document.getElementById(id));
        const rows = [...document.querySelectorAll("[data-row]")].map(element => {
          const section = element.closest("section");
          const parts = [section.querySelector("h2"), element.querySelector(".about") || element];
          return { element, section, words: parts.map(part => part.textContent).join(" ").toLowerCase() };
        });
        const show = () => {
          const wanted = search.value.toLowerCase().split(/\s+/).filter(word => word !== "");
          const sections = new Map();
          let count = 0;
          for (const { element, section, words } of rows) {
            const fits = wanted.every(word => words.includes(word));
            element.hidden = !fits;
            if (fits) count += 1;
            sections.set(section, sections.get(section) || fits);
          }
          for (const [section, hasAny] of sections) section.hidden = !hasAny;
          found.textContent = wanted.length === 0 ? "" : `{{words.foundOf}}`;
        };
        const number = (element, key) => key in element.dataset ? Number(element.dataset[key]) : -Infinity;
        const position = element => number(element, "position");
        const name = element => element.querySelector("h3").textContent;
        const compare = (left, right) => {
          const key = order.value;
          if (key === "name") return name(left).localeCompare(name(right)) || position(left) - position(right);
          if (key === "oldest") return position(left) - position(right);
          const [first, second] = [number(left, key), number(right, key)];
          return first === second ? position(left) - position(right) : second - first;
        };
        const arrange = () => {
          for (const list of document.querySelectorAll("[data-lessons]")) list.append(...[...list.children].sort(compare));
        };
        search.addEventListener("input", show);
        order.addEventListener("change", arrange);
        tools.hidden = false;
        show();
        arrange();
        })();

        """#
}
