// Light or dark: as the system has it, unless a person chose. Not a module, so that it runs before
// anything is drawn.
(() => {
  const root = document.documentElement;
  const choices = ["system", "light", "dark"];
  const chosen = () => localStorage.getItem("theme") ?? "system";

  function apply(theme) {
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
  }

  function label(button, theme) {
    button.setAttribute("aria-label", `Theme: ${theme}`);
    button.title = `Theme: ${theme}`;
  }

  apply(chosen());

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    button.hidden = false;
    label(button, chosen());
    button.addEventListener("click", () => {
      const theme = choices[(choices.indexOf(chosen()) + 1) % choices.length];
      if (theme === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
      apply(theme);
      label(button, theme);
    });
  });
})();
