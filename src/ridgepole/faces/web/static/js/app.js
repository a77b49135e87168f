// What pages need of a script beside htmx: theme, menu on a phone, rows of a form that are added, moved away and numbered. Everything works by data-attributes.
(() => {
  "use strict";
  const root = document.documentElement;

  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

  const actions = {
    theme() {
      root.dataset.theme = isDark() ? "light" : "dark";
      localStorage.setItem("theme", root.dataset.theme);
    },
    menu(button) {
      const side = document.getElementById("menu");
      const open = side.classList.toggle("open");
      document.querySelectorAll("[data-do=menu]").forEach((b) => b.setAttribute("aria-expanded", String(open)));
      if (open) side.querySelector("a, button").focus();
      else document.querySelector(".top [data-do=menu]")?.focus();
    },
    "add-row"(button) {
      const list = document.getElementById(button.dataset.list);
      const template = document.getElementById(button.dataset.list + "-template");
      const number = Number(list.dataset.next);
      list.dataset.next = String(number + 1);
      const holder = document.createElement("div");
      holder.append(template.content.cloneNode(true));
      for (const element of holder.querySelectorAll("[name], [id], [for], [data-list], [aria-describedby]"))
        for (const name of ["name", "id", "for", "data-list", "aria-describedby"])
          if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replaceAll("__n__", number));
      const row = holder.firstElementChild;
      list.append(row);
      row.querySelector("input, textarea, select")?.focus();
    },
    "remove-row"(button) {
      const row = button.closest("[data-row]");
      const list = row.parentElement;
      row.remove();
      document.querySelector(`[data-do=add-row][data-list="${CSS.escape(list.id)}"]`)?.focus();
    },
    async copy(button) {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.from).textContent.trim());
      button.textContent = "Copied";
    },
    print() {
      print();
    },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button && actions[button.dataset.do]) actions[button.dataset.do](button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.getElementById("menu")?.classList.contains("open")) actions.menu();
  });
  document.addEventListener("change", (event) => {
    if (event.target.closest("[data-submit-on-change]")) event.target.form.requestSubmit();
  });
  let unsaved = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest("[data-keep]")) unsaved = true;
  });
  document.addEventListener("submit", () => {
    unsaved = false;
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
})();
