import type { Pack, ReportData } from "../forms";
import type { FieldPath } from "../formulas";
import { setValue, type FormData } from "../forms/values";
import type { Selection } from "./selection";
import type { InstitutionRow, Submission } from "./submission";
import { words, type Table } from "./table";

/** The institutions of all units as one form of the pack, and where each figure was taken from. */
export interface Institutions {
  /** The pack with no other form. */
  readonly pack: Pack;
  readonly data: ReportData;
  readonly sources: Table;
}

interface NamedRow extends InstitutionRow {
  readonly unit: Submission;
  /** The name that tells it from those of other units. */
  readonly unique: string;
}

/** Puts the rows of every unit's institutions together; null where the pack or nobody has any. */
export function institutionsOf({ pack, year, included }: Selection): Institutions | null {
  const rows = namedRows(included);
  if (!pack.institutionAccounts || rows.length === 0) return null;
  const accounts: FormData = {};
  const counts = new Map<FieldPath, number>();
  for (const { list, unique, figures } of rows) {
    const n = counts.get(list) ?? 0;
    counts.set(list, n + 1);
    const row: FormData = { name: unique };
    for (const [field, { value }] of figures) row[field] = value;
    setValue(accounts, `${list}.${n}`, row);
  }
  const summary = `${rows[0]!.list.replace(/\.[^.]+$/, "")}.summary.name`;
  setValue(accounts, summary, pack.institutionAccounts.summaryName);
  return {
    pack: withoutOtherForms(pack),
    data: { unitName: "", year, institutionAccounts: accounts },
    sources: sourcesOf(rows, year),
  };
}

function withoutOtherForms(pack: Pack): Pack {
  const { id, name, year, amountUnit, decimals, checks, institutionAccounts } = pack;
  return { id, name, year, amountUnit, decimals, checks, institutionAccounts };
}

/** Two institutions of one name stay apart, the same one has one name in all its tables. */
function namedRows(included: readonly Submission[]): NamedRow[] {
  const taken = new Map<string, Submission>();
  const names = new Map<string, string>();
  return included.flatMap((unit, i) =>
    unit.institutions.map((row) => {
      const key = `${i} ${row.name}`;
      let unique = names.get(key) ?? row.name;
      if (!names.has(key)) {
        if (taken.has(unique)) unique = `${row.name}（${unit.unitName}）`;
        for (let n = 2; taken.has(unique); n++) unique = `${row.name}（${unit.unitName} ${n}）`;
        taken.set(unique, unit);
        names.set(key, unique);
      }
      return { ...row, unit, unique };
    }),
  );
}

function sourcesOf(rows: readonly NamedRow[], year: number): Table {
  return {
    sheetName: "机构来源",
    title: `${year}年度机构收支情况汇总的来源`,
    note: "各机构的数取自该行来源文件、来源工作表的这些单元格。",
    columns: [
      words("机构名称", 30),
      words("单位", 28),
      words("来源文件", 24),
      words("来源工作表", 18),
      words("单元格", 40),
    ],
    rows: rows.map(({ unique, unit, figures }) => [
      unique,
      unit.unitName,
      unit.file,
      unit.forms.find(({ form }) => form === "institutionAccounts")?.sheetName ?? "",
      [...figures.values()].map(({ address }) => address).join("、"),
    ]),
    hasTotal: false,
    frozen: 1,
  };
}
