import { WorkbookFault } from "../../src/reading/fault";
import type {
  LaidOutSheet,
  LayOutResult,
  FormFill,
  InsertRequest,
  InsertResult,
  Written,
} from "../../src/excel";
import { fakeChecks, type FakeChecks } from "./fake-checks";
import { findPack } from "../../src/forms";
import type { ReportPort } from "../../src/taskpane/port";
import { writtenStore, type WrittenStore } from "../../src/taskpane/shell/written-store";
import { filledSentence, insertedSentence } from "../../src/taskpane/written-sentences";
import type { LostFormula } from "../../src/findings/mends";

const NONE_UNBOUND = { cells: [], locked: [] };

export const sheet = (
  sheetName: string,
  outcome: LaidOutSheet["outcome"] = "created",
): LaidOutSheet => ({
  form: sheetName === "基础数据表" ? "baseData" : "selfAssessment",
  sheetName,
  outcome,
  ...(outcome === "replaced" && { copyName: `${sheetName}（原）` }),
});

const both = (outcome?: LaidOutSheet["outcome"]): LayOutResult => ({
  sheets: [sheet("基础数据表", outcome), sheet("整体支出绩效自评表", outcome)],
});

export type FakePort = { [Name in keyof ReportPort]: ReportPort[Name] } & {
  readonly generate: jest.MockedFunction<ReportPort["generate"]>;
  readonly showExample: jest.MockedFunction<ReportPort["showExample"]>;
  readonly select: jest.MockedFunction<ReportPort["select"]>;
  readonly activate: jest.MockedFunction<ReportPort["activate"]>;
  readonly written: WrittenStore;
  /** A person has typed. */
  touch(): Promise<void>;
  isWatched(): boolean;
};

/** Something that was written; of a mend, what the cells held. */
type FakeWritten = Written & { readonly lost: readonly LostFormula[] };

export const fakeWritten = (lost: readonly LostFormula[] = []): FakeWritten => ({
  cells: [],
  rows: [],
  sheets: [],
  renamed: [],
  names: [],
  gone: [],
  merges: [],
  lost,
});

export interface Given {
  /** Sheets of the chosen names stand there already. */
  readonly existing?: boolean;
  readonly checks?: FakeChecks;
  /** Takes what is filled in, or refuses it. */
  readonly fillForms?: (fills: readonly FormFill[]) => Promise<unknown>;
  readonly insertFormula?: (request: InsertRequest) => Promise<InsertResult>;
}

export type Overrides = Partial<Omit<ReportPort, keyof Given>> & Given;

/** A workbook that takes whatever it is given: empty unless `existing`. */
export function fakePort({
  existing = false,
  checks = fakeChecks([]),
  fillForms = () => Promise.resolve(),
  insertFormula = () =>
    Promise.resolve({ sheetName: "Sheet1", address: "A1", outcome: "inserted" }),
  ...overrides
}: Overrides = {}): FakePort {
  let watching: (() => Promise<void>) | undefined;
  const store = writtenStore((written) => checks.takeBack((written as FakeWritten).lost));
  store.onTakenBack(() => void watching?.());
  const outcomes = { keep: "kept", another: "created", replace: "replaced" } as const;
  const port: ReportPort & Omit<FakePort, keyof ReportPort> = {
    customFunctions: true,
    remembered: () => undefined,
    today: () => new Date(2024, 2, 15),
    lastPlace: () => undefined,
    ownPlaces: () => [],
    findPack: (id) => Promise.resolve(findPack(id)),
    ownPacks: () => Promise.resolve([]),
    layOutConsolidation: () => Promise.resolve(["汇总说明"]),
    keepPack: () => Promise.resolve(),
    view: () => ({}),
    keepView: () => Promise.resolve(),
    generate: jest.fn<ReturnType<ReportPort["generate"]>, Parameters<ReportPort["generate"]>>(
      (_, onExisting) => Promise.resolve(both(existing ? outcomes[onExisting] : "created")),
    ),
    showExample: jest.fn(() =>
      Promise.resolve({ ...both(), faults: { error: 5, warning: 7, info: 25 } }),
    ),
    standing: () => Promise.resolve([]),
    activate: jest.fn(() => Promise.resolve(true)),
    select: jest.fn(() => Promise.resolve(true)),
    watch: (work) => {
      watching = work;
      return Promise.resolve(() => (watching = undefined));
    },
    touch: async () => watching?.(),
    isWatched: () => watching !== undefined,
    checks: {
      ...checks,
      restore: async (mended) => {
        await checks.restore(mended);
        store.keep(mended.sentence, fakeWritten(mended.cells));
      },
    },
    written: store,
    functions: {
      unbound: () => NONE_UNBOUND,
      onUnbound: () => () => undefined,
      rebind: () => Promise.resolve(NONE_UNBOUND),
    },
    looks: {
      refused: () => undefined,
      onRefused: () => () => undefined,
      forget: () => undefined,
    },
    rows: {
      places: () => Promise.resolve(null),
      follow: () => Promise.resolve(() => undefined),
      insert: () => Promise.reject(new Error("no row is expected")),
      remove: () => Promise.reject(new Error("no row is expected")),
      homeless: () => Promise.resolve([]),
      adopt: () => Promise.reject(new Error("no row is expected")),
    },
    readReport: () => Promise.resolve({ forms: [], broken: [] }),
    finalize: () =>
      Promise.resolve({ outcome: "finalized", sheets: [], forms: [], leftOut: [], ledger: "" }),
    finalFile: () => Promise.reject(new Error("no file is expected")),
    openWorkbook: () => Promise.reject(new Error("no file is expected")),
    selfTest: () => Promise.reject(new WorkbookFault("failed", "GeneralException")),
    fillForms: async (fills) => {
      await fillForms(fills);
      const written = fakeWritten();
      store.keep(filledSentence(fills), written);
      return written;
    },
    selected: () => Promise.resolve({ sheetName: "Sheet1", address: "A1" }),
    insertFormula: async (request) => {
      const result = await insertFormula(request);
      if (result.outcome === "inserted") store.keep(insertedSentence(result), fakeWritten());
      return result;
    },
    ...overrides,
  };
  return port as FakePort;
}
