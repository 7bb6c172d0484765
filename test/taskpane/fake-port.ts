import { WorkbookFault } from "../../src/workbook/fault";
import type { LaidOutSheet, LayOutResult } from "../../src/workbook";
import { fakeChecks } from "./fake-checks";
import { findPack } from "../../src/forms";
import type { ReportPort } from "../../src/taskpane/port";

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
  /** A person has typed. */
  touch(): Promise<void>;
  isWatched(): boolean;
};

/** A workbook that takes whatever it is given: empty unless `existing`. */
export function fakePort({
  existing = false,
  ...overrides
}: Partial<ReportPort> & { existing?: boolean } = {}): FakePort {
  let watching: (() => Promise<void>) | undefined;
  const outcomes = { keep: "kept", another: "created", replace: "replaced" } as const;
  return {
    customFunctions: true,
    remembered: () => undefined,
    today: () => new Date(2024, 2, 15),
    lastPlace: () => undefined,
    ownPlaces: () => [],
    findPack: (id) => Promise.resolve(findPack(id)),
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
    checks: fakeChecks([]),
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
      adopt: () => Promise.reject(new Error("no row is expected")),
      takeBack: () => Promise.resolve(),
    },
    readReport: () => Promise.resolve({ forms: [], broken: [] }),
    finalize: () => Promise.resolve({ outcome: "finalized", sheets: [], leftOut: [], ledger: "" }),
    fillForms: () => Promise.resolve(),
    selfTest: () => Promise.reject(new WorkbookFault("failed", "GeneralException")),
    selected: () => Promise.resolve({ sheetName: "Sheet1", address: "A1" }),
    insertFormula: () =>
      Promise.resolve({ sheetName: "Sheet1", address: "A1", outcome: "inserted" }),
    ...overrides,
  } as FakePort;
}
