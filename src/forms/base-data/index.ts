import { caption, computed, entry, heading, notApplicable } from "../cells";
import type { Block, CellSpec, FormSpec, RowSpec, SectionSpec, ValueKind } from "../definition";
import type { FieldPath } from "../../formulas";
import { formKind, type Beside } from "../form-kind";
import type { ScoreTableOptions } from "../score-table/options";
import { readsAdjustedBudget } from "../score-table/rows";
import { signatureRows } from "../signature";
import { baseDataSchema, type BaseDataLineId, type BaseDataOptions } from "./options";

/** One row of 经费控制情况: its caption, what it adds up, which columns the form leaves out. */
interface Line {
  readonly caption: string;
  readonly indent?: number;
  /** Lines that it is the sum of; `*` stands for the rows of a section. */
  readonly sum?: readonly string[];
  readonly withoutPrevious?: boolean;
}

const lines: Record<BaseDataLineId, Line> = {
  "threePublic.total": {
    caption: "三公经费",
    sum: ["threePublic.vehicles.total", "threePublic.abroad", "threePublic.reception"],
  },
  "threePublic.vehicles.total": {
    caption: "1、公务用车购置和维护经费",
    indent: 1,
    sum: ["threePublic.vehicles.purchase", "threePublic.vehicles.operation"],
  },
  "threePublic.vehicles.purchase": { caption: "其中：公车购置", indent: 2 },
  "threePublic.vehicles.operation": { caption: "公车运行维护", indent: 5 },
  "threePublic.abroad": { caption: "2、出国经费", indent: 1 },
  "threePublic.reception": { caption: "3、公务接待", indent: 1 },
  "projects.total": {
    caption: "项目支出：",
    sum: [
      "projects.business",
      "projects.maintenance",
      "projects.specialFunds.total",
      "projects.otherDevelopment",
      "placeholder",
    ],
  },
  "projects.business": { caption: "1、业务工作经费", indent: 1 },
  "projects.maintenance": { caption: "2、运行维护经费", indent: 1 },
  "projects.specialFunds.total": {
    caption: "3、市级专项资金（一个专项一行）",
    indent: 1,
    sum: ["projects.specialFunds.items.*"],
  },
  "projects.otherDevelopment": { caption: "4、其他事业类发展资金", indent: 1 },
  placeholder: { caption: "……", indent: 1 },
  "operating.total": { caption: "公用经费" },
  "operating.office": { caption: "其中：办公费", indent: 1 },
  "operating.utilities": { caption: "水费、电费、差旅费", indent: 4 },
  "operating.meetings": { caption: "会议费、培训费", indent: 4 },
  procurement: { caption: "政府采购金额", withoutPrevious: true },
  basicAdjustment: { caption: "部门基本支出预算调整", withoutPrevious: true },
};

/** The projects that a unit adds where the form prints `……`. */
const OTHERS = "projects.others.items";

/** The three columns of amounts. */
const amountNames = [
  { name: "previousFinalAccount", caption: "{lastYear}年决算数" },
  { name: "budget", caption: "{year}年预算数" },
  { name: "finalAccount", caption: "{year}年决算数" },
] as const;

/** 基础数据表 (domain: A1). */
export const baseData = formKind({
  id: "baseData",
  name: "基础数据表",
  options: { baseData: baseDataSchema },
  build: (form, { scoreTable }: Beside<{ scoreTable: ScoreTableOptions }>) => {
    const holdsBudgets = scoreTable !== undefined && readsAdjustedBudget(scoreTable);
    return baseDataForm(form, holdsBudgets ? "amount" : "adjustment");
  },
});

/** The form as a pack words and orders it, for one year; `adjusted` is what its last line holds. */
function baseDataForm(form: BaseDataOptions, adjusted: ValueKind): FormSpec {
  const beside = form.building === "beside";
  // With the investment beside the areas the table is seven columns wide, and others span two.
  const span = beside ? 2 : 1;
  const last = 3 * span;
  const across = last + 1;
  const wide = { across: span };
  const [first, second, third] = [1, 1 + span, 1 + 2 * span] as const;
  const amountColumns = amountNames.map((column, n) => ({ ...column, at: 1 + n * span }));

  /** `……` below a line of 项目支出 holds the place of further ones. */
  const holdsProjects =
    form.lines[form.lines.indexOf("placeholder") - 1]?.startsWith("projects.") ?? false;

  const partsOf = (part: string): string[] => {
    if (part === "placeholder") return holdsProjects ? [`${OTHERS}.*`] : [];
    return part.includes("*") || form.lines.includes(part as BaseDataLineId) ? [part] : [];
  };

  const amounts = (line: BaseDataLineId): CellSpec[] => {
    const { sum, withoutPrevious } = lines[line];
    return amountColumns.map(({ at, name }) => {
      if (withoutPrevious && name === "previousFinalAccount") return notApplicable(at, wide);
      const field = `${line}.${name}`;
      const kind = line === "basicAdjustment" ? adjusted : "amount";
      if (!sum) return entry(at, field, kind, wide);
      const of = sum.flatMap(partsOf).map((part): FieldPath => `${part}.${name}`);
      return computed(at, field, "amount", { op: "sum", of }, wide);
    });
  };

  const lineBlocks = (line: BaseDataLineId): Block[] => {
    const { caption: text, indent = 0 } = lines[line];
    const row: RowSpec = {
      key: line,
      cells: [
        caption(0, form.captions[line] ?? text, { indent }),
        ...(line === "placeholder"
          ? amountColumns.map(({ at }) => heading(at, "", wide))
          : amounts(line)),
      ],
    };
    if (line === "placeholder" && holdsProjects)
      return [projectRows(OTHERS, { each: "项目", minimum: 0, fence: row })];
    return line === "projects.specialFunds.total" ? [row, specialFunds] : [row];
  };

  const projectRows = (
    list: FieldPath,
    { each, minimum, fence }: Pick<SectionSpec, "each" | "minimum" | "fence">,
  ): SectionSpec => ({
    section: list,
    list,
    each,
    minimum,
    row: {
      cells: [
        entry(0, `${list}.*.name`, "name", { indent: 1, align: "left" }),
        ...amountColumns.map(({ at, name }) => entry(at, `${list}.*.${name}`, "amount", wide)),
      ],
    },
    fence,
  });

  const specialFunds = projectRows("projects.specialFunds.items", {
    each: "专项",
    minimum: form.specialFundRows,
    fence: {
      key: "projects.specialFunds.end",
      cells: [
        caption(0, "……", { indent: 1, style: "fence" }),
        ...amountColumns.map(({ at }) => heading(at, "", { ...wide, style: "fence" })),
      ],
    },
  });

  const columnWidths = [38, ...Array<number>(last).fill(beside ? 14 : 17)];
  return {
    id: "baseData",
    sheetName: form.sheetName,
    repeated: { from: "expenditure.heading", through: "expenditure.heading" },
    columnWidths,
    blocks: [
      {
        key: "attachment",
        cells: [caption(0, form.attachment, { across, style: "tag" })],
      },
      {
        key: "title",
        height: 30,
        cells: [heading(0, form.title, { across, style: "title" })],
      },
      ...(form.unitLine
        ? [
            {
              key: "unitName",
              cells: [
                caption(0, form.unitLine, { style: "tag", align: "right" }),
                entry(1, "unitName", "name", { across: last, align: "left" }),
              ],
            },
          ]
        : []),
      {
        key: "staff.heading",
        cells: [
          heading(0, form.staffHeading, { through: "staff" }),
          heading(first, "编制数", wide),
          heading(second, "{year}年实际在职人数", wide),
          heading(third, "控制率", wide),
        ],
      },
      {
        key: "staff",
        cells: [
          entry(first, "staff.authorised", "people", wide),
          entry(second, "staff.inPost", "people", wide),
          computed(
            third,
            "staff.controlRate",
            "rate",
            {
              op: "rate",
              rate: "CONTROLRATE",
              part: "staff.inPost",
              base: "staff.authorised",
            },
            wide,
          ),
        ],
      },
      {
        key: "expenditure.heading",
        cells: [
          heading(0, form.expenditureHeading),
          ...amountColumns.map(({ at, caption: text }) => heading(at, text, wide)),
        ],
      },
      ...form.lines.flatMap(lineBlocks),
      ...buildingRows(form.buildingHeading, beside),
      {
        key: "economyMeasures",
        height: 60,
        cells: [
          heading(0, "厉行节约保障措施"),
          entry(1, "economyMeasures", "text", { across: last, style: "longText" }),
        ],
      },
      { key: "note", height: 32, cells: [caption(0, form.note, { across, style: "note" })] },
      ...signatureRows(form.signature, columnWidths),
    ],
  };
}

/** 楼堂馆所控制情况: areas (㎡) and investment, each actual against what was approved. */
function buildingRows(title: string, beside: boolean): RowSpec[] {
  const captions = (at: number, texts: readonly string[]): CellSpec[] =>
    texts.map((text, i) => heading(at + i, text));
  const areaCaptions = ["批复规模（㎡）", "实际规模（㎡）", "规模控制率"];
  const investmentCaptions = ["预算投资（{unit}）", "实际投资（{unit}）", "投资概算控制率"];
  const areas = [
    entry(1, "building.approvedArea", "area"),
    entry(2, "building.actualArea", "area"),
    computed(3, "building.areaControlRate", "rate", {
      op: "rate",
      rate: "CONTROLRATE",
      part: "building.actualArea",
      base: "building.approvedArea",
    }),
  ];
  const investment = (at: number): CellSpec[] => [
    entry(at, "building.budgetInvestment", "amount"),
    entry(at + 1, "building.actualInvestment", "amount"),
    computed(at + 2, "building.investmentControlRate", "rate", {
      op: "rate",
      rate: "CONTROLRATE",
      part: "building.actualInvestment",
      base: "building.budgetInvestment",
    }),
  ];
  const headingRow = { key: "building.area.heading", height: 32 };
  if (beside) {
    return [
      {
        ...headingRow,
        cells: [
          heading(0, title, { through: "building.area" }),
          ...captions(1, areaCaptions),
          ...captions(4, investmentCaptions),
        ],
      },
      { key: "building.area", cells: [...areas, ...investment(4)] },
    ];
  }
  return [
    {
      ...headingRow,
      cells: [heading(0, title, { through: "building.investment" }), ...captions(1, areaCaptions)],
    },
    { key: "building.area", cells: areas },
    { key: "building.investment.heading", cells: captions(1, investmentCaptions) },
    { key: "building.investment", cells: investment(1) },
  ];
}
