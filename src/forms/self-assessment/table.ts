import { computed, heading } from "../cells";
import type { Block, CellSpec, RowSpec, SectionSpec } from "../definition";
import { indicatorCell } from "./columns";
import { lastOf, type Span } from "./grid";
import type { SelfAssessmentOptions } from "./options";
import { indicatorColumnCaptions, type IndicatorColumn } from "./table-options";
import { gradeAwaits, totalFormula } from "./total";

type Placed = { readonly column: IndicatorColumn } & Span;

/** 绩效指标, 总分 and the grade, across a band of columns. */
export function indicatorBlocks(form: SelfAssessmentOptions, band: Span): Block[] {
  const { columns, captions, heading: title } = form.table;
  const placed = columns.map((column, i): Placed => {
    const at = band.at + i;
    return { column, at, across: i === columns.length - 1 ? lastOf(band) - at + 1 : 1 };
  });
  const section: SectionSpec = {
    section: "indicators",
    list: "indicators",
    each: "指标",
    minimum: 1,
    row: {
      height: 34,
      cells: placed.map(({ column, ...span }) => indicatorCell(column, span, form)),
    },
    fence: {
      key: "indicators.end",
      cells: placed.map(({ at, across }, i) =>
        heading(at, i === 0 ? "……" : "", { across, style: "fence" }),
      ),
    },
  };
  return [
    {
      key: "indicators.heading",
      height: 22,
      cells: [
        heading(0, title, { through: "indicators.end" }),
        ...placed.map(({ column, at, across }) =>
          heading(at, captions[column] ?? indicatorColumnCaptions[column], { across }),
        ),
      ],
    },
    section,
    totalRow(form, placed),
    ...gradeRow(form, placed, band),
  ];
}

const isSummed = (column: IndicatorColumn | undefined): column is "points" | "score" =>
  column === "points" || column === "score";

const firstSum = (placed: readonly Placed[]): number =>
  placed.findIndex(({ column }) => isSummed(column));

/** 总分 reaches up to its sums; what is not summed stays blank, or holds the grade. */
function totalRow(form: SelfAssessmentOptions, placed: readonly Placed[]): RowSpec {
  const first = firstSum(placed);
  const cells = placed.slice(first).map(({ column, at, across }, i, cells): CellSpec => {
    if (isSummed(column))
      return computed(at, `total.${column}`, column, totalFormula(column, form), { across });
    const isBeside = form.grade?.place === "beside" && cells[i - 1]?.column === "score";
    return isBeside ? gradeCell(form, { at, across }) : heading(at, "", { across });
  });
  return {
    key: "total",
    height: 22,
    cells: [heading(0, form.totalCaption, { across: placed[first]!.at }), ...cells],
  };
}

function gradeRow(form: SelfAssessmentOptions, placed: readonly Placed[], band: Span): RowSpec[] {
  if (form.grade?.place !== "row") return [];
  const at = placed[firstSum(placed)]!.at;
  return [
    {
      key: "grade",
      height: 22,
      cells: [
        heading(0, form.grade.caption, { across: at }),
        gradeCell(form, { at, across: lastOf(band) - at + 1 }),
      ],
    },
  ];
}

/** The grade waits until every row with points has its score. */
const gradeCell = (form: SelfAssessmentOptions, { at, across }: Span): CellSpec =>
  computed(
    at,
    "total.grade",
    "text",
    {
      op: "grade",
      score: "total.score",
      bands: form.gradeBands,
      awaits: gradeAwaits(form),
    },
    // In a row of its own its caption names it; beside the total it has no heading.
    { across, called: form.grade?.place === "beside" ? form.grade.caption : "" },
  );
