import type { AmountUnit } from "../amounts";
import { caption, entry, heading } from "../cells";
import type { Block, FormSpec } from "../definition";
import { formKind } from "../form-kind";
import { signatureRows } from "../signature";
import type { FormData } from "../values";
import { indicatorWidths } from "./columns";
import { fundColumnCount, fundRows } from "./funds";
import { halves, type Span } from "./grid";
import { selfAssessmentSchema, type SelfAssessmentOptions } from "./options";
import { indicatorBlocks } from "./table";

/** 整体支出绩效自评表 (domain: A2; what places change: A7). */
export const selfAssessment = formKind({
  id: "selfAssessment",
  name: "自评表",
  options: { selfAssessment: selfAssessmentSchema },
  build: selfAssessmentForm,
  complete: (form, report) => withIndicatorRows(form, report.selfAssessment ?? {}),
});

/** Indicator levels and the points of the execution rate, where the data says nothing of them. */
export function withIndicatorRows(form: SelfAssessmentOptions, data: FormData): FormData {
  const hasLevelTwo = form.table.columns.includes("level2");
  const indicators = form.indicators.flatMap((level) =>
    level.levelTwo.flatMap((two) =>
      Array.from({ length: two.rows }, () => ({
        level1: level.caption,
        ...(hasLevelTwo && { level2: two.name }),
      })),
    ),
  );
  return {
    ...data,
    indicators: data["indicators"] ?? indicators,
    funds: data["funds"] ?? { points: form.executionPoints },
  };
}

/** What the amounts of the pack are given in. */
export interface AmountsIn {
  readonly amountUnit: AmountUnit;
}

/** The column of titles that reach down over their rows. */
const SIDE_WIDTH = 6;
/** Columns that only the fund rows need. */
const EXTRA_WIDTH = 12;
/** Beyond it a page is turned. */
const WIDEST_UPRIGHT = 140;
/** Columns of 预算单位名称. */
const NAME_COLUMNS = 3;

function selfAssessmentForm(form: SelfAssessmentOptions, pack: AmountsIn): FormSpec {
  return {
    id: "selfAssessment",
    sheetName: form.sheetName,
    ...assessmentSheet(form, pack, ({ length: across }) => [
      {
        key: "unitName",
        height: 22,
        cells: [
          heading(0, form.unitNameCaption, { across: NAME_COLUMNS }),
          entry(NAME_COLUMNS, "unitName", "name", {
            across: across - NAME_COLUMNS,
            align: "center",
          }),
        ],
      },
    ]),
  };
}

/**
 * The sheet of an assessment as a pack words, weighs and orders it.
 * @param names the rows between the title and the funds, for the widths of the columns
 */
export function assessmentSheet(
  form: SelfAssessmentOptions,
  { amountUnit }: AmountsIn,
  names: (widths: readonly number[]) => Block[],
): Omit<FormSpec, "id" | "sheetName"> {
  const own = indicatorWidths(form);
  const extra = Math.max(0, fundColumnCount(form) - own.length);
  const widths = [SIDE_WIDTH, ...own, ...Array<number>(extra).fill(EXTRA_WIDTH)];
  const across = widths.length;
  const band: Span = { at: 1, across: across - 1 };
  const amountWidth = amountUnit === "元" ? 16 : 12;
  const width = widths.reduce((sum, each) => sum + each, 0);
  return {
    ...(width > WIDEST_UPRIGHT && { orientation: "landscape" }),
    columnWidths: widths,
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
      ...names(widths),
      ...fundRows(form, { widths, band, amountWidth }),
      ...goalRows(form, widths, band),
      ...indicatorBlocks(form, band),
      ...form.closing.map(({ id, caption: text }): Block => ({
        key: `closing.${id}`,
        height: 60,
        cells: [
          heading(0, text, { across: 2 }),
          entry(2, `closing.${id}`, "text", { across: across - 2, style: "longText" }),
        ],
      })),
      ...form.notes.map((text, i): Block => ({
        key: `note.${i}`,
        cells: [caption(0, text, { across, style: "note" })],
      })),
      ...(form.signature === null ? [] : signatureRows(form.signature, widths)),
    ],
  };
}

function goalRows(
  { goals }: SelfAssessmentOptions,
  widths: readonly number[],
  band: Span,
): Block[] {
  const [left, right] = halves(widths, band);
  return [
    {
      key: "goals.heading",
      cells: [
        heading(0, goals.heading, { through: "goals" }),
        heading(left.at, goals.expected, { across: left.across }),
        heading(right.at, goals.actual, { across: right.across }),
      ],
    },
    {
      key: "goals",
      height: 150,
      cells: [
        entry(left.at, "goals.expected", "text", { across: left.across, style: "longText" }),
        entry(right.at, "goals.actual", "text", { across: right.across, style: "longText" }),
      ],
    },
  ];
}
