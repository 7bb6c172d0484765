import { caption, entry, heading } from "../cells";
import type { FormSpec, RowSpec } from "../definition";
import { formKind } from "../form-kind";
import { reviewersSchema, type ReviewersOptions } from "./options";

/** 四、评价人员 (domain: A3), and the three boxes for opinions and signatures. */
export const reviewers = formKind({
  id: "reviewers",
  name: "评价人员",
  options: { reviewers: reviewersSchema },
  build: reviewersForm,
});

const across = 4;

function reviewersForm(form: ReviewersOptions): FormSpec {
  return {
    id: "reviewers",
    sheetName: form.sheetName,
    columnWidths: [20, 24, 36, 20],
    blocks: [
      {
        key: "title",
        height: 34,
        cells: [caption(0, form.title, { across, style: "partTitle" })],
      },
      {
        key: "members.heading",
        height: 26,
        cells: ["姓  名", "职务/职称", "单  位", "签  字"].map((text, at) => heading(at, text)),
      },
      {
        section: "members",
        list: "members",
        each: "人员",
        minimum: form.rows,
        row: {
          height: 26,
          cells: [
            entry(0, "members.*.name", "name"),
            entry(1, "members.*.post", "name"),
            entry(2, "members.*.unit", "name"),
            // Signed by hand.
            heading(3, ""),
          ],
        },
        fence: {
          key: "members.end",
          cells: ["……", "", "", ""].map((text, at) => heading(at, text, { style: "fence" })),
        },
      },
      ...Object.entries(form.opinions).flatMap(([who, box]) => opinionRows(who, box)),
    ],
  };
}

/** A box: the opinion, and the lines on which it is signed and sealed. */
const opinionRows = (
  who: string,
  { caption: text, signatures }: ReviewersOptions["opinions"]["leader"],
): RowSpec[] => [
  {
    key: `opinions.${who}.caption`,
    height: 26,
    cells: [caption(0, text, { across })],
  },
  {
    key: `opinions.${who}`,
    height: 60,
    cells: [entry(0, `opinions.${who}`, "text", { across, style: "longText" })],
  },
  ...signatures.map((line, i) => ({
    key: `opinions.${who}.signature.${i + 1}`,
    height: 28,
    cells: [
      {
        at: 0,
        across,
        style: "caption" as const,
        align: line.startsWith("年") ? ("right" as const) : ("left" as const),
        content: { type: "label" as const, text: line, open: true },
      },
    ],
  })),
];
