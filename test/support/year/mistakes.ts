import type { Pack } from "../../../src/forms";
import type { Accountant, Place } from "./accountant";
import { bureau } from "./bureau";

/** Something that goes wrong in a year. */
export interface Mistake {
  readonly what: string;
  /** Whether the forms of a place let it happen. */
  readonly happensIn: (pack: Pack) => boolean;
  /** Makes it; resolves with the cells at which the rule is to speak. */
  readonly make: (accountant: Accountant) => Promise<readonly Place[]>;
  readonly rule: string;
  /** What the pane offers for it; `null` where a person has to mend it. */
  readonly offered: "known content" | "formula" | null;
  /** How a person mends what the pane cannot. */
  readonly mend?: (accountant: Accountant, places: readonly Place[]) => Promise<void> | void;
}

const hasBaseData = ({ baseData }: Pack): boolean => baseData !== undefined;
const hasAccounts = ({ finalAccounts }: Pack): boolean => finalAccounts !== undefined;
const hasInstitutions = ({ institutionAccounts }: Pack): boolean =>
  institutionAccounts !== undefined;

/** Cells below and beside everything of a form. */
const beside = "Z3";

const otherTables = ["expenditure", "threePublic", "fixedAssets"] as const;

export const mistakes: readonly Mistake[] = [
  {
    what: "元 among 万元 in 基础数据表",
    happensIn: hasBaseData,
    make: async (she) => [
      await she.typeInto("baseData", "projects.business.finalAccount", "2864000"),
    ],
    rule: "amount-unit",
    offered: "known content",
  },
  {
    what: "元 among 万元 in 决算公开",
    happensIn: hasAccounts,
    make: async (she) => [await she.typeInto("finalAccounts03", "items.5.project", "2198000")],
    rule: "amount-unit",
    offered: "known content",
  },
  {
    what: "元 among 万元 in 收支情况",
    happensIn: hasInstitutions,
    make: async (she) => [
      await she.typeInto("institutionAccounts", "income.institutions.0.generalPublic", "14602000"),
    ],
    rule: "amount-unit",
    offered: "known content",
  },
  {
    what: "a number pasted with its unit",
    happensIn: hasBaseData,
    make: async (she) => [await she.pasteInto("baseData", "staff.inPost", "82人")],
    rule: "number-cells",
    offered: "known content",
  },
  {
    what: "an amount pasted with its unit",
    happensIn: hasAccounts,
    make: async (she) => [await she.pasteInto("finalAccounts05", "items.4.project", "253.7万元")],
    rule: "number-cells",
    offered: "known content",
  },
  {
    what: "an institution's amount pasted with its unit",
    happensIn: hasInstitutions,
    make: async (she) => [
      await she.pasteInto(
        "institutionAccounts",
        "expenditure.institutions.2.personnel",
        "98.7万元",
      ),
    ],
    rule: "number-cells",
    offered: "known content",
  },
  {
    what: "a figure beside the table",
    happensIn: () => true,
    make: async (she) => {
      const { sheetName } = (await she.check()).forms[0]!;
      const place = { sheetName, address: beside };
      expect(() => she.type(place, "77")).toThrow(/protected/);
      she.unprotect(sheetName);
      she.type(place, "77");
      return [place];
    },
    rule: "stray-figures",
    offered: null,
    mend: (she, [place]) => she.excel.user.clear(place!.sheetName, place!.address),
  },
  {
    what: "a sum typed over",
    happensIn: hasBaseData,
    make: async (she) => {
      const place = await she.at("baseData", "threePublic.total.budget");
      she.unprotect(place.sheetName);
      she.type(place, "99");
      return [place];
    },
    rule: "sums",
    offered: "formula",
  },
  {
    what: "a linked figure typed over",
    happensIn: ({ selfAssessment, baseData, finalAccounts }) =>
      selfAssessment !== undefined && baseData !== undefined && finalAccounts === undefined,
    make: async (she) => [
      await she.typeInto("selfAssessment", "funds.byExpenditure.project", "1000"),
    ],
    rule: "projects-agree",
    offered: "formula",
  },
  {
    what: "a class of expenditure typed over",
    happensIn: hasAccounts,
    make: async (she) => [await she.typeInto("finalAccounts01", "expenditure.class210", "50")],
    rule: "class-lines",
    offered: "formula",
  },
  {
    what: "a bare code",
    happensIn: hasAccounts,
    make: async (she) => {
      const place = await she.at("finalAccounts05", "items.5.name");
      she.excel.user.clear(place.sheetName, place.address);
      return [place];
    },
    rule: "item-names",
    offered: "formula",
  },
  {
    what: "half of a merged cell in an inserted row",
    happensIn: ({ baseData }) => baseData?.building === "beside",
    make: async (she) => {
      const { sheetName, row } = await she.rowOf("baseData", "projects.specialFunds.items.1.name");
      she.excel.user.insertRows(sheetName, row);
      const [name] = bureau.added;
      she.type({ sheetName, address: `A${row}` }, name);
      const half = { sheetName, address: `C${row}` };
      she.type(half, "45");
      return [half];
    },
    rule: "stray-figures",
    offered: null,
    mend: (she, [half]) => {
      she.excel.user.deleteRows(half!.sheetName, Number(half!.address.slice(1)));
    },
  },
  {
    what: "an institution deleted in the first table alone",
    happensIn: hasInstitutions,
    make: async (she) => {
      const { sheetName, row } = await she.rowOf(
        "institutionAccounts",
        "income.institutions.1.name",
      );
      she.excel.user.deleteRows(sheetName, row);
      await she.excel.settled();
      return Promise.all(
        otherTables.map((table) => she.at("institutionAccounts", `${table}.institutions.1.name`)),
      );
    },
    rule: "institution-names",
    offered: null,
    mend: (she, places) => {
      const rows = places.map(({ address }) => Number(address.slice(1))).sort((a, b) => b - a);
      for (const row of rows) she.excel.user.deleteRows(places[0]!.sheetName, row);
    },
  },
];
