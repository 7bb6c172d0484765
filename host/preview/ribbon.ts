import { make, moveByArrows } from "./dom";
import type { RibbonButton, RibbonGroup, RibbonTab } from "./manifest";

/** Draws the tabs of the manifest; `press` does what a button is for and resolves when it is done. */
export function drawRibbon(
  container: HTMLElement,
  tabs: readonly RibbonTab[],
  press: (button: RibbonButton) => Promise<void>,
): void {
  const groups = make("div", { className: "ribbon-groups" }, [], { role: "tabpanel" });
  const names = make("div", { className: "ribbon-tabs" }, [], { role: "tablist" });
  const choose = (chosen: RibbonTab, name: HTMLElement): void => {
    for (const other of names.children) other.setAttribute("aria-selected", String(other === name));
    groups.setAttribute("aria-label", chosen.label);
    groups.replaceChildren(...chosen.groups.map((group) => drawGroup(group, press)));
  };
  for (const tab of tabs) {
    const name = make("button", { type: "button" }, [tab.label], { role: "tab" });
    name.addEventListener("click", () => {
      choose(tab, name);
    });
    names.append(name);
  }
  container.replaceChildren(names, groups);
  moveByArrows(container, "button");
  const [tab] = tabs;
  const [name] = names.children;
  if (tab && name instanceof HTMLElement) choose(tab, name);
}

function drawGroup(group: RibbonGroup, press: (button: RibbonButton) => Promise<void>) {
  const buttons = group.buttons.map((button) => drawButton(button, press));
  const row = make("div", { className: "ribbon-buttons" }, buttons);
  const name = make("div", { className: "ribbon-group-name" }, [group.label], {
    "aria-hidden": "true",
  });
  const attributes = { role: "group", "aria-label": group.label };
  return make("div", { className: "ribbon-group" }, [row, name], attributes);
}

function drawButton(button: RibbonButton, press: (button: RibbonButton) => Promise<void>) {
  // The same files from where this page comes from.
  const src = new URL(button.icon).pathname;
  const icon = make("img", { src, alt: "", width: 32, height: 32 });
  const element = make(
    "button",
    { type: "button", id: button.id, title: `${button.label}\n${button.tip}` },
    [icon, button.label],
    { "aria-description": button.tip, "aria-busy": "false" },
  );
  element.addEventListener("click", () => {
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    void press(button).finally(() => {
      element.setAttribute("aria-busy", "false");
    });
  });
  return element;
}
