import type { FormData } from "../../../src/forms";
import { add, basic, bureau, executed, type Figures } from "./bureau";

/** 决算公开 01–09: 公开03 tells the rest of the story. */
export function accounts(): Record<string, FormData> {
  const { items, fundItem } = bureau;
  const rows = items.map(([code, name, ownBasic, ownProject]) => ({
    code,
    name,
    basic: ownBasic,
    project: ownProject,
  }));
  const [code, name, , spent] = fundItem;
  const general = add(executed, -spent);
  const line = (path: string): Figures => bureau.lines[path]!;
  const operating = line("operating.total")[2];
  const threePublicAt = (column: 1 | 2): FormData => ({
    abroad: line("threePublic.abroad")[column],
    reception: line("threePublic.reception")[column],
    vehicles: {
      purchase: line("threePublic.vehicles.purchase")[column],
      operation: line("threePublic.vehicles.operation")[column],
    },
  });
  const ofOperating = {
    item30212: line("threePublic.abroad")[2],
    item30215: line("operating.meetings")[2],
    item30216: 2.4,
    item30217: line("threePublic.reception")[2],
    item30231: line("threePublic.vehicles.operation")[2],
    item31013: line("threePublic.vehicles.purchase")[2],
  };
  const income = { generalPublic: general, governmentFund: spent };
  return {
    finalAccounts01: { income: { ...income } },
    finalAccounts02: {
      items: [
        ...rows.map((row) => ({
          code: row.code,
          name: row.name,
          fiscal: add(row.basic, row.project),
        })),
        { code, name, fiscal: spent },
      ],
    },
    finalAccounts03: { items: [...rows, { code, name, basic: 0, project: spent }] },
    finalAccounts05: { items: rows },
    finalAccounts06: {
      item30101: add(basic, -operating),
      ...ofOperating,
      item30201: add(operating, ...Object.values(ofOperating).map((each) => -each)),
    },
    finalAccounts07: { budget: threePublicAt(1), finalAccount: threePublicAt(2) },
    finalAccounts08: {
      items: [{ code, name, openingBalance: 0, income: spent, basic: 0, project: spent }],
    },
    finalAccounts09: { emptyStatement: "本单位没有国有资本经营预算支出。" },
  };
}
