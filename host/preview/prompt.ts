import { containsCell } from "../../xlsx/model/address";
import type { Workbook } from "../../xlsx/model/workbook";
import { byId, make } from "./dom";

/** The note that data validation shows beside the selected cell. */
export class Prompt {
  private readonly note = byId("prompt", HTMLElement);

  constructor(
    private readonly workbook: Workbook,
    private readonly selectedBox: () => DOMRect | null,
  ) {}

  show(): void {
    const sheet = this.workbook.activeSheet;
    const { top, left } = this.workbook.selection(sheet);
    const validation = sheet.validations.find(({ rects }) =>
      rects.some((rect) => containsCell(rect, top, left)),
    );
    const { show = false, title = "", message = "" } = validation?.prompt ?? {};
    const box = this.selectedBox();
    this.note.hidden = !show || !box || (title === "" && message === "");
    if (!box || this.note.hidden) return;
    const head = title === "" ? [] : [make("strong", {}, [title])];
    this.note.replaceChildren(...head, message);
    const width = this.note.offsetWidth;
    this.note.style.left = `${Math.min(box.left + 12, window.innerWidth - width - 8)}px`;
    this.note.style.top = `${box.bottom + 6}px`;
  }

  hide(): void {
    this.note.hidden = true;
  }
}
