import type { Workbook } from "../../xlsx/model/workbook";
import { byId, make, moveByArrows } from "./dom";

/** The tabs of the visible sheets. */
export class SheetTabs {
  private readonly bar = byId("tabs", HTMLElement);

  constructor(private readonly workbook: Workbook) {
    this.show();
  }

  show(): void {
    const { sheets, activeSheet } = this.workbook;
    const focused = this.bar.contains(document.activeElement);
    const tabs = sheets
      .filter(({ visibility }) => visibility === "Visible")
      .map((sheet) => {
        const isActive = sheet === activeSheet;
        const tab = make("button", { type: "button", tabIndex: isActive ? 0 : -1 }, [sheet.name], {
          role: "tab",
          "aria-selected": String(isActive),
        });
        if (sheet.view.tabColor !== "") tab.style.setProperty("--tab-color", sheet.view.tabColor);
        tab.addEventListener("click", () => {
          this.workbook.activate(sheet);
        });
        return tab;
      });
    this.bar.replaceChildren(...tabs);
    if (focused) tabs.find(({ tabIndex }) => tabIndex === 0)?.focus();
  }

  /** Once for the page: the bar stays when another workbook is opened. */
  static takeKeys(): void {
    moveByArrows(byId("tabs", HTMLElement), "button");
  }
}
