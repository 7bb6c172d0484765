import { DEFAULT_PAGE_LAYOUT, type HeadersFooters, type PageLayout } from "./model";
import { fromFileText, toFileText } from "./escape";
import { joinSections, splitSections } from "./header-footer";
import { paperName, paperNumber } from "./paper";
import { fromInches, toInches } from "./units";
import { xml, xmlText } from "./xml-text";
import { child, flag, number, type XmlElement } from "./xml-tree";

/**
 * What a sheet says of its print, but for what stands before all else (sheetPr); areas and titles are
 * names, see names.ts.
 */
export function pageXml(layout: PageLayout): string {
  const { zoom } = layout;
  const options = {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  };
  const hasOptions = Object.values(options).some((value) => value !== undefined);
  return [
    hasOptions ? xml("printOptions", options) : "",
    xml("pageMargins", {
      left: toInches(layout.leftMargin),
      right: toInches(layout.rightMargin),
      top: toInches(layout.topMargin),
      bottom: toInches(layout.bottomMargin),
      header: toInches(layout.headerMargin),
      footer: toInches(layout.footerMargin),
    }),
    xml("pageSetup", {
      paperSize: paperNumber(layout.paperSize),
      orientation: layout.orientation === "Portrait" ? "portrait" : "landscape",
      blackAndWhite: layout.blackAndWhite || undefined,
      draft: layout.draftMode || undefined,
      ...("scale" in zoom
        ? { scale: zoom.scale }
        : { fitToWidth: zoom.pagesWide ?? 0, fitToHeight: zoom.pagesTall ?? 0 }),
    }),
    headerFooterXml(layout.headersFooters),
  ].join("");
}

function headerFooterXml(texts: HeadersFooters): string {
  const line = (name: string, left: string, center: string, right: string): string => {
    const text = joinSections({ left, center, right });
    return text === "" ? "" : xmlText(name, {}, toFileText(text));
  };
  const lines = [
    line("oddHeader", texts.leftHeader, texts.centerHeader, texts.rightHeader),
    line("oddFooter", texts.leftFooter, texts.centerFooter, texts.rightFooter),
  ];
  return lines.some((each) => each !== "") ? xml("headerFooter", {}, ...lines) : "";
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
