import { entry, heading } from "../cells";
import type { Block, FormSpec } from "../definition";
import { formKind } from "../form-kind";
import { assessmentSheet, withIndicatorRows, type AmountsIn } from "../self-assessment";
import { halves } from "../self-assessment/grid";
import { rowsAt, valueAt, type FormData, type ReportData } from "../values";
import { figuresOf, unitNameOf, withCarried, type NamedUnit } from "./carried";
import { projectAssessmentSchema, type ProjectAssessmentOptions } from "./options";

/** 项目支出绩效自评表, one sheet for each project (domain: A6). */
export const projectAssessment = formKind({
  id: "projectAssessment",
  name: "项目自评表",
  options: { projectAssessment: projectAssessmentSchema },
  build: projectForm,
  complete: (form, report) => entriesOf(report).map((entry) => withIndicatorRows(form, entry)),
});

/** A sheet for each project of 基础数据表, where the report says nothing of the sheets. */
const entriesOf = ({ projectAssessment, baseData = {} }: ReportData): FormData[] =>
  projectAssessment ??
  rowsAt(baseData, "projects.specialFunds.items")
    .map((row) => valueAt(row, "name"))
    .filter((name) => name !== null)
    .map((name) => ({ name }));

function projectForm(form: ProjectAssessmentOptions, pack: AmountsIn & NamedUnit): FormSpec {
  const sheet = assessmentSheet(form, pack, (widths) => nameRows(form, widths));
  return {
    id: "projectAssessment",
    sheetName: form.sheetName,
    sheetPer: "name",
    ...sheet,
    blocks: withCarried(sheet.blocks, { ...unitNameOf(pack), ...figuresOf(form) }),
  };
}

/** Columns of the captions of project and units. */
const CAPTION_COLUMNS = 2;

function nameRows(form: ProjectAssessmentOptions, widths: readonly number[]): Block[] {
  const across = widths.length;
  const rest = across - CAPTION_COLUMNS;
  const [left, right] = halves(widths, { at: CAPTION_COLUMNS, across: rest });
  const captionAt = right.at - 1;
  const { yearLine } = form;
  return [
    ...(yearLine === null
      ? []
      : [
          {
            key: "year",
            cells: [heading(0, yearLine, { across, style: "note", align: "center" })],
          } satisfies Block,
        ]),
    {
      key: "name",
      height: 22,
      cells: [
        heading(0, form.nameCaption, { across: CAPTION_COLUMNS }),
        entry(CAPTION_COLUMNS, "name", "name", { across: rest }),
      ],
    },
    {
      key: "units",
      height: 22,
      cells: [
        heading(0, form.unitNameCaption, { across: CAPTION_COLUMNS }),
        entry(left.at, "department", "name", { across: left.across - 1 }),
        heading(captionAt, form.implementerCaption),
        entry(right.at, "implementer", "name", { across: right.across }),
      ],
    },
  ];
}
