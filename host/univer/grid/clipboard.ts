import { IClipboardInterfaceService, ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { copyCells, type CopiedCells } from "../../clipboard";
import type { Rect } from "../../../xlsx/model/address";
import type { Sheet } from "../../../xlsx/model/sheet";
import { NotOffered, type GridUser } from "./actions";
import type { SheetsApp } from "./sheets-app";

const COPY_ID = /data-copy-id="([^"\s]+)"/;

/** What the clipboard holds, in the two ways that matter here. */
export interface ClipboardContent {
  readonly htmlContent?: string | undefined;
  readonly textContent?: string | undefined;
}

/** The grid puts texts on the clipboard; what the cells were, formulas and all, is kept here. */
export class GridClipboard {
  private copied: CopiedCells | null = null;

  constructor(private readonly app: SheetsApp) {}

  copy(sheet: Sheet, rect: Rect): void {
    this.copied = copyCells(sheet, rect);
  }

  /** What the browser's clipboard holds; empty where it does not tell. */
  async read(): Promise<ClipboardContent> {
    const clipboard = this.app.get(IClipboardInterfaceService);
    if (!clipboard.supportClipboard) return {};
    const [item] = await clipboard.read();
    const text = async (type: string): Promise<string> =>
      item?.types.includes(type) ? (await item.getType(type)).text() : "";
    return { htmlContent: await text("text/html"), textContent: await text("text/plain") };
  }

  paste(
    { htmlContent = "", textContent = "" }: ClipboardContent,
    sheet: Sheet,
    rect: Rect,
    user: GridUser,
  ): void {
    const id = COPY_ID.exec(htmlContent)?.[1];
    const last = this.app.get(ISheetClipboardService).copyContentCache().getLastCopyId();
    if (this.copied && (id === last || (htmlContent === "" && textContent === ""))) {
      user.paste(sheet, rect, this.copied);
    } else if (textContent !== "") user.pasteText(sheet, rect, textContent);
    else throw new NotOffered();
  }
}
