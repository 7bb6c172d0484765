import {
  NOTHING_ALLOWED,
  type Protection,
  type ProtectionOptions,
  type Rect,
  type Sheet,
} from "../../xlsx/model";
import { PAPER, type PageSetUp } from "../layout/page";

export const protectionOf = (allowed: Partial<ProtectionOptions>): Protection => ({
  protected: true,
  options: { ...NOTHING_ALLOWED, ...allowed },
  password: null,
});

/** How a sheet is printed. */
export function setUpPage(sheet: Sheet, printArea: Rect, page: PageSetUp): void {
  const { orientation, zoom, titleRows, titleColumns, isCentred, margins, footer } = page;
  sheet.setPageLayout({
    orientation,
    paperSize: PAPER,
    zoom: zoom === "pageWide" ? { pagesWide: 1, pagesTall: null } : zoom,
    printArea,
    titleRows,
    titleColumns,
    centerHorizontally: isCentred,
    ...(margins && {
      leftMargin: margins.sides,
      rightMargin: margins.sides,
      topMargin: margins.ends,
      bottomMargin: margins.ends,
    }),
    ...(footer !== null && {
      headersFooters: { ...sheet.pageLayout.headersFooters, centerFooter: footer },
    }),
  });
}
