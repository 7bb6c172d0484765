import { caption, entry, heading } from "../cells";
import type { Block, FormSpec } from "../definition";
import { formKind } from "../form-kind";
import { columnWidths } from "./cells";
import { generalCosts, meetings, procurement, trainings } from "./costs";
import { lines } from "./lines";
import { accountsNotesSchema, type AccountsNotesOptions, type NoteBlockId } from "./options";
import { assets, performance, projects } from "./performance";
import { linked, type FigureForms } from "./sources";
import { operatingCost, threePublic } from "./three-public";
import { basic, classes, expenditure, income, overview } from "./totals";

/**
 * 决算情况说明: the figures behind the narrative (domain: A5). A working sheet of this add-in's own;
 * no place prints it.
 */
export const accountsNotes = formKind({
  id: "accountsNotes",
  name: "决算说明数据表",
  options: { accountsNotes: accountsNotesSchema },
  build: accountsNotesForm,
});

const blocks: Readonly<Record<NoteBlockId, (form: AccountsNotesOptions) => Block[]>> = {
  overview,
  income,
  expenditure,
  classes,
  lines,
  basic,
  threePublic,
  operatingCost,
  generalCosts,
  meetings,
  trainings,
  procurement,
  assets,
  projects,
  performance,
};

function accountsNotesForm(form: AccountsNotesOptions, pack: FigureForms): FormSpec {
  const across = columnWidths.length;
  return {
    id: "accountsNotes",
    sheetName: form.sheetName,
    orientation: "landscape",
    ownUse: "working",
    columnWidths,
    blocks: [
      {
        key: "title",
        height: 30,
        cells: [heading(0, form.title, { across, style: "title" })],
      },
      {
        key: "unitName",
        cells: [
          caption(0, "填报单位：", { style: "tag", align: "right" }),
          entry(1, "unitName", "name", { across: 4, align: "left" }),
          caption(5, "单位：{unit}", {
            across: 2,
            style: "tag",
            align: "right",
          }),
        ],
      },
      ...form.blocks.flatMap((id) => blocks[id](form)).map((block) => linked(block, pack)),
      {
        key: "note",
        height: 34,
        cells: [
          caption(
            0,
            "说明：本表是编写决算情况说明的数据工作表，不属于公开表样。增减、比较用词由公式给出，可以改写；说明文字在窗格“说明文字”中生成。",
            { across, style: "note" },
          ),
        ],
      },
    ],
  };
}
