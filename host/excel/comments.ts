import { cellRect, isSingleCell } from "../../xlsx/model/address";
import type { Sheet } from "../../xlsx/model/sheet";
import type { Comment } from "../../xlsx/model/sheet-parts";
import type { Behaviour } from "../rich-api/behaviour";
import { ApiError, refuse } from "../rich-api/errors";
import { asPlace, asText } from "./arguments";
import { collection } from "./collection";
import { object, type ExcelContext, type Targets } from "./context";
import { requireAllowed } from "./guard";

type Target = Targets["Comment"];

const AUTHOR = "User";

const commentOf = ({ sheet, id }: Target): Comment =>
  sheet.comments.find((comment) => comment.id === id) ?? refuse("ItemNotFound");

/** Comments are objects on the sheet: a protected one takes them with "Edit objects" only. */
function change(sheet: Sheet, comments: readonly Comment[]): void {
  requireAllowed(sheet, "allowEditObjects");
  sheet.setComments(comments);
}

export function comments(excel: ExcelContext): Behaviour<Targets["CommentCollection"]> {
  const book = excel.workbook;
  const targets = ({ scope }: Targets["CommentCollection"]): Target[] =>
    (scope ? [scope] : book.sheets).flatMap((sheet) =>
      sheet.comments.filter(({ isNote }) => !isNote).map(({ id }) => ({ sheet, id })),
    );
  const shared = collection<Targets["CommentCollection"]>(
    (all) => targets(all).map((target) => object("Comment", target)),
    (all, key) => {
      const found = targets(all).find(({ id }) => id === asText(key));
      return found ? object("Comment", found) : null;
    },
  );
  return {
    ...shared,
    methods: {
      ...shared.methods,
      Add: ({ scope }, cell, content) => {
        const { sheet, rect } = asPlace(excel, cell, scope ?? book.activeSheet);
        // API reference, CommentCollection.add: one cell, or InvalidArgument.
        if (!isSingleCell(rect)) refuse("InvalidArgument");
        const { top: row, left: column } = rect;
        // Nor where a note is; the code is a guess, none is documented.
        if (sheet.comments.some((other) => other.row === row && other.column === column)) {
          throw new ApiError("InvalidOperation", "The cell has a comment or a note already.");
        }
        const id = `{${crypto.randomUUID().toUpperCase()}}`;
        const added = { id, row, column, author: AUTHOR, content: asText(content) };
        change(sheet, [...sheet.comments, added]);
        return object("Comment", { sheet, id });
      },
    },
  };
}

export const comment = (excel: ExcelContext): Behaviour<Target> => ({
  scalars: {
    Id: { get: ({ id }) => id },
    Content: {
      get: (target) => commentOf(target).content,
      set: (target, value) => {
        const before = commentOf(target);
        change(
          target.sheet,
          target.sheet.comments.map((other) =>
            other === before ? { ...before, content: asText(value) } : other,
          ),
        );
      },
    },
    AuthorName: { get: (target) => commentOf(target).author },
  },
  navigations: { Replies: (target) => object("CommentReplyCollection", target) },
  methods: {
    Delete: (target) => {
      const gone = commentOf(target);
      change(
        target.sheet,
        target.sheet.comments.filter((other) => other !== gone),
      );
    },
    GetLocation: (target) => {
      const { row, column } = commentOf(target);
      return excel.range(target.sheet, cellRect(row, column));
    },
  },
});

export const commentReplies: Behaviour<Target> = {
  methods: { GetCount: (target) => commentOf(target).replies?.length ?? 0 },
};
