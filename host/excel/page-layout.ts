import { LAST_COLUMN, LAST_ROW } from "../../xlsx/model/address";
import type { Sheet } from "../../xlsx/model/sheet";
import type { HeadersFooters, PageLayout } from "../../xlsx/model/sheet-parts";
import type { Behaviour, Scalar } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import { asBoolean, asInteger, asNumber, asOneOf, asPlace, asRecord, asText } from "./arguments";
import { object, type ExcelContext } from "./context";

// Excel.PaperType, the sizes of which the preview and the file writer know.
const PAPERS = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5"] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 28.346_456_7 } as const;
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;

const part = <K extends keyof PageLayout>(
  key: K,
  read: (value: unknown) => PageLayout[K],
): Scalar<Sheet> => ({
  get: (sheet) => sheet.pageLayout[key],
  set: (sheet, value) => {
    sheet.setPageLayout({ [key]: read(value) });
  },
});

const margin = (value: unknown): number => asNumber(value, 0);

// "Excel.PageLayoutZoom": a scale from 10 to 400 percent, or pages to fit.
const zoom: Scalar<Sheet> = {
  get: ({ pageLayout }) => {
    if ("scale" in pageLayout.zoom) return { scale: pageLayout.zoom.scale };
    const { pagesWide, pagesTall } = pageLayout.zoom;
    return { horizontalFitToPages: pagesWide, verticalFitToPages: pagesTall };
  },
  set: (sheet, value) => {
    const sent = asRecord(value);
    const pages = (count: unknown): number | null =>
      count === null || count === undefined ? null : asInteger(count, 1, 32_767);
    const fit = {
      pagesWide: pages(sent.horizontalFitToPages),
      pagesTall: pages(sent.verticalFitToPages),
    };
    const fits = fit.pagesWide !== null || fit.pagesTall !== null;
    if (fits && sent.scale != null) refuse("InvalidArgument");
    sheet.setPageLayout({ zoom: fits ? fit : { scale: asInteger(sent.scale, 10, 400) } });
  },
};

export function pageLayout(excel: ExcelContext): Behaviour<Sheet> {
  return {
    scalars: {
      Orientation: part("orientation", (value) =>
        asOneOf(value, ["Portrait", "Landscape"] as const),
      ),
      PaperSize: part("paperSize", (value) => asOneOf(value, PAPERS)),
      Zoom: zoom,
      TopMargin: part("topMargin", margin),
      BottomMargin: part("bottomMargin", margin),
      LeftMargin: part("leftMargin", margin),
      RightMargin: part("rightMargin", margin),
      HeaderMargin: part("headerMargin", margin),
      FooterMargin: part("footerMargin", margin),
      CenterHorizontally: part("centerHorizontally", asBoolean),
      CenterVertically: part("centerVertically", asBoolean),
      PrintGridlines: part("printGridlines", asBoolean),
      PrintHeadings: part("printHeadings", asBoolean),
      BlackAndWhite: part("blackAndWhite", asBoolean),
      DraftMode: part("draftMode", asBoolean),
    },
    navigations: { HeadersFooters: (sheet) => object("HeaderFooterGroup", sheet) },
    methods: {
      SetPrintArea: (sheet, area) => {
        sheet.setPageLayout({ printArea: asPlace(excel, area, sheet).rect });
      },
      SetPrintTitleRows: (sheet, rows) => {
        const { rect } = asPlace(excel, rows, sheet);
        sheet.setPageLayout({ titleRows: { first: rect.top, last: rect.bottom } });
      },
      SetPrintTitleColumns: (sheet, columns) => {
        const { rect } = asPlace(excel, columns, sheet);
        sheet.setPageLayout({ titleColumns: { first: rect.left, last: rect.right } });
      },
      GetPrintTitleRowsOrNullObject: (sheet) => {
        const rows = sheet.pageLayout.titleRows;
        return (
          rows &&
          excel.range(sheet, { top: rows.first, bottom: rows.last, left: 0, right: LAST_COLUMN })
        );
      },
      GetPrintTitleColumnsOrNullObject: (sheet) => {
        const columns = sheet.pageLayout.titleColumns;
        return (
          columns &&
          excel.range(sheet, { top: 0, bottom: LAST_ROW, left: columns.first, right: columns.last })
        );
      },
      SetPrintMargins: (sheet, unit, options) => {
        const points = POINTS[asOneOf(unit, Object.keys(POINTS) as (keyof typeof POINTS)[])];
        const sent = asRecord(options);
        const named = MARGINS.filter((name) => sent[name] !== undefined);
        const margins = named.map((name) => [`${name}Margin`, margin(sent[name]) * points]);
        sheet.setPageLayout(Object.fromEntries(margins) as Partial<PageLayout>);
      },
    },
  };
}

export const headersFooters: Behaviour<Sheet> = {
  navigations: { DefaultForAllPages: (sheet) => object("HeaderFooter", sheet) },
};

const text = (key: keyof HeadersFooters): Scalar<Sheet> => ({
  get: (sheet) => sheet.pageLayout.headersFooters[key],
  set: (sheet, value) => {
    const before = sheet.pageLayout.headersFooters;
    sheet.setPageLayout({ headersFooters: { ...before, [key]: asText(value) } });
  },
});

export const headerFooter: Behaviour<Sheet> = {
  scalars: {
    LeftHeader: text("leftHeader"),
    CenterHeader: text("centerHeader"),
    RightHeader: text("rightHeader"),
    LeftFooter: text("leftFooter"),
    CenterFooter: text("centerFooter"),
    RightFooter: text("rightFooter"),
  },
};
