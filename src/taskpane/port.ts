import type { Consolidation } from "../consolidation";
import type { SelfTestResult, Told } from "../self-test/run";
import type { Pack, ReadForm } from "../forms";
import type { Place } from "../forms/packs/places";
import type {
  FinalizeResult,
  FormFill,
  InsertRequest,
  InsertResult,
  LayOutResult,
  OnExisting,
  ReportChoice,
  SelectedCells,
  Stop,
  Written,
} from "../excel";
import type { ReadReport } from "../reading/read-blocks";
import type { ExampleResult } from "../excel/lay-out-example";
import type { PaneView } from "../excel/pane-view";
import type { Unbound } from "../reading/unbound";
import type { StandingReport } from "../excel/standing";
import type { CheckPort } from "./check/port";
import type { RowsPort } from "./rows/port";
import type { WrittenPort } from "./shell/written-store";

/** What the user chooses before a report is laid out. */
export interface Choice {
  readonly pack: string;
  readonly unitName: string;
  readonly year: number;
}

/** Formulas whose functions Excel did not know when they were entered. */
export interface FunctionsPort {
  /** What was last seen of them. */
  readonly unbound: () => Unbound;
  /** Calls back when that has changed; returns what ends it. */
  readonly onUnbound: (listener: () => void) => Stop;
  /** Enters them again. */
  readonly rebind: () => Promise<Unbound>;
}

/** What Excel refused of the looks of sheets that were made. */
export interface LooksPort {
  /** In a sentence; undefined where it refused nothing. */
  readonly refused: () => string | undefined;
  /** Calls back when that has changed; returns what ends it. */
  readonly onRefused: (listener: () => void) => Stop;
  /** The sentence is read. */
  readonly forget: () => void;
}

/** Everything the pane asks of Excel. Its promises reject with a WorkbookFault. */
export interface ReportPort {
  /** Whether this Excel calculates custom functions. */
  readonly customFunctions: boolean;
  /** The choice kept in this workbook. */
  remembered(): ReportChoice | undefined;
  /** The day that a report is begun on. */
  today(): Date;
  /** The place that this person chose last, in whatever workbook. */
  lastPlace(): string | undefined;
  /** The places of the packs that this workbook keeps besides those that ship. */
  ownPlaces(): readonly Place[];
  /** A pack that ships or that this workbook keeps. */
  findPack(id: string): Promise<Pack | undefined>;
  /** The packs that this workbook keeps. */
  ownPacks(): Promise<readonly Pack[]>;
  /** Keeps a pack in the workbook, in place of one with the same id. */
  keepPack(pack: Pack): Promise<void>;
  /** What the user last chose to see in the pane. */
  view(): PaneView;
  /** Keeps it in the workbook; never rejects. */
  keepView(view: PaneView): Promise<void>;
  /** Lays out the empty forms of a choice, and keeps it unless another report stands there. */
  generate(choice: Choice, onExisting: OnExisting): Promise<LayOutResult>;
  /** Lays out the published example beside whatever stands in the workbook, and checks it. */
  showExample(): Promise<ExampleResult>;
  /** The reports that stand in the workbook. */
  standing(): Promise<readonly StandingReport[]>;
  /** Brings a sheet to the front; false when it is gone. */
  activate(sheetName: string): Promise<boolean>;
  /** Selects a cell on its sheet; false when the sheet is gone. */
  select(sheetName: string, address: string): Promise<boolean>;
  /** The forms as they stand on the sheets. */
  readReport(): Promise<ReadReport>;
  /** Does work whenever a person has typed or something was taken back, until it is stopped. */
  readonly watch: (work: () => Promise<void>) => Promise<Stop>;
  readonly checks: CheckPort;
  readonly functions: FunctionsPort;
  readonly looks: LooksPort;
  readonly rows: RowsPort;
  /** What was written last by this port, which is kept here by whatever writes. */
  readonly written: WrittenPort;
  /** Makes the copy for handing in; open errors refuse it unless a reason is given. */
  finalize(reason?: string): Promise<FinalizeResult>;
  /** The forms of a 定稿 as a file of their own, and what it is called. */
  finalFile(
    forms: readonly ReadForm[],
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Opens a file in a window of its own; not every Excel does. */
  openWorkbook(bytes: Uint8Array): Promise<void>;
  /** Writes constants into cells of forms and inserts rows into their sections, all or none. */
  fillForms(fills: readonly FormFill[]): Promise<Written | undefined>;
  /** Lays out a consolidation on new sheets; their names. */
  layOutConsolidation(consolidation: Consolidation): Promise<readonly string[]>;
  /** Tries what this Excel can do, on sheets that are removed again; tells which step begins. */
  selfTest(told: Told): Promise<SelfTestResult>;
  /** The active cell, or everything that is selected. */
  selected(what: "cell" | "range"): Promise<SelectedCells>;
  /** Writes a formula into the active cell. */
  insertFormula(request: InsertRequest): Promise<InsertResult>;
}
