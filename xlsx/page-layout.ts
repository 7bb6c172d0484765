import type { PageSetup, HeaderFooter } from "exceljs";
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from "./model";
import { fromFileText, toFileText } from "./escape";
import { joinSections, splitSections } from "./header-footer";
import { paperName, paperNumber } from "./paper";
import { fromInches, toInches } from "./units";
import { child, flag, number, type XmlElement } from "./xml-tree";

/** The page set-up for exceljs; areas and titles are names, see names.ts. */
export function toPageSetup(layout: PageLayout): Partial<PageSetup> {
  const { zoom } = layout;
  return {
    orientation: layout.orientation === "Portrait" ? "portrait" : "landscape",
    paperSize: paperNumber(layout.paperSize),
    ...("scale" in zoom
      ? { fitToPage: false, scale: zoom.scale }
      : { fitToPage: true, fitToWidth: zoom.pagesWide ?? 0, fitToHeight: zoom.pagesTall ?? 0 }),
    margins: {
      top: toInches(layout.topMargin),
      bottom: toInches(layout.bottomMargin),
      left: toInches(layout.leftMargin),
      right: toInches(layout.rightMargin),
      header: toInches(layout.headerMargin),
      footer: toInches(layout.footerMargin),
    },
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    blackAndWhite: layout.blackAndWhite,
    draft: layout.draftMode,
  };
}

export function toHeaderFooter({ headersFooters: texts }: PageLayout): Partial<HeaderFooter> {
  return {
    oddHeader: toFileText(
      joinSections({
        left: texts.leftHeader,
        center: texts.centerHeader,
        right: texts.rightHeader,
      }),
    ),
    oddFooter: toFileText(
      joinSections({
        left: texts.leftFooter,
        center: texts.centerFooter,
        right: texts.rightFooter,
      }),
    ),
  };
}

function readZoom(sheet: XmlElement, setup: XmlElement | undefined): PageLayout["zoom"] {
  const fits = flag(child(child(sheet, "sheetPr"), "pageSetUpPr"), "fitToPage");
  if (!fits) return { scale: number(setup, "scale") ?? 100 };
  const pages = (name: string) => number(setup, name) ?? 1;
  return { pagesWide: pages("fitToWidth") || null, pagesTall: pages("fitToHeight") || null };
}

/** The page set-up of a sheet; areas and titles are names, see names.ts. */
export function readPageLayout(sheet: XmlElement): Partial<PageLayout> {
  const setup = child(sheet, "pageSetup");
  const margins = child(sheet, "pageMargins");
  const options = child(sheet, "printOptions");
  const margin = (side: string, standard: number) => {
    const inches = number(margins, side);
    return inches === undefined ? standard : fromInches(inches);
  };
  const sections = (name: string) =>
    splitSections(fromFileText(child(child(sheet, "headerFooter"), name)?.text ?? ""));
  const header = sections("oddHeader");
  const footer = sections("oddFooter");
  return {
    orientation: setup?.attributes.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperName(number(setup, "paperSize")),
    zoom: readZoom(sheet, setup),
    topMargin: margin("top", DEFAULT_PAGE_LAYOUT.topMargin),
    bottomMargin: margin("bottom", DEFAULT_PAGE_LAYOUT.bottomMargin),
    leftMargin: margin("left", DEFAULT_PAGE_LAYOUT.leftMargin),
    rightMargin: margin("right", DEFAULT_PAGE_LAYOUT.rightMargin),
    headerMargin: margin("header", DEFAULT_PAGE_LAYOUT.headerMargin),
    footerMargin: margin("footer", DEFAULT_PAGE_LAYOUT.footerMargin),
    centerHorizontally: flag(options, "horizontalCentered"),
    centerVertically: flag(options, "verticalCentered"),
    printGridlines: flag(options, "gridLines"),
    printHeadings: flag(options, "headings"),
    blackAndWhite: flag(setup, "blackAndWhite"),
    draftMode: flag(setup, "draft"),
    headersFooters: {
      leftHeader: header.left,
      centerHeader: header.center,
      rightHeader: header.right,
      leftFooter: footer.left,
      centerFooter: footer.center,
      rightFooter: footer.right,
    },
  };
}
