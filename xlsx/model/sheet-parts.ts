import type { Rect } from "./address";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Excel.WorksheetProtectionOptions in the API reference. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export interface Protection {
  readonly protected: boolean;
  readonly options: ProtectionOptions;
  readonly password: string | null;
}

export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const UNPROTECTED: Protection = {
  protected: false,
  options: NOTHING_ALLOWED,
  password: null,
};

/** First and last row or column, 0-based, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface HeadersFooters {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** Lengths in points. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel.PaperType: "A4", "Letter"... */
  readonly paperSize: string;
  /** A scale in percent, or the pages to fit into; null = as many as it takes. */
  readonly zoom:
    | { readonly scale: number }
    | { readonly pagesWide: number | null; readonly pagesTall: number | null };
  readonly printArea: Rect | null;
  readonly titleRows: Span | null;
  readonly titleColumns: Span | null;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly headersFooters: HeadersFooters;
}

// Excel's "Normal" margins: 0.7 and 0.75 inch, header and footer 0.3.
export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  headersFooters: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
};

/** How the sheet is shown. */
export interface SheetView {
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** "#RRGGBB", or "" for none. */
  readonly tabColor: string;
  /** Rows and columns that stay when the sheet scrolls; 0 and 0 for none. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The area whose first row has the buttons of a filter; what is filtered by is not kept. */
  readonly autoFilter: Rect | null;
}

export const DEFAULT_VIEW: SheetView = {
  showGridlines: true,
  showHeadings: true,
  tabColor: "",
  frozenRows: 0,
  frozenColumns: 0,
  autoFilter: null,
};

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  /** What others wrote below it; the file format of notes has no place for them. */
  readonly replies?: readonly string[];
  /** A note of the old kind: the API for comments does not see it. */
  readonly isNote?: boolean;
}

/** A cell that leads to another place in the workbook when it is clicked. */
export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  /** "'Sheet 1'!B5". */
  readonly documentReference: string;
  readonly screenTip: string;
}
