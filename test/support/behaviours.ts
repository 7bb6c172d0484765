import { EDITING_CODES, type EditingCode } from "../../host/attention";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import { REPORTED, type Strictness } from "../../host/strictness";
import type { workbookState } from "./workbook-state";

/** What an Excel does that is documented or reported of a real one: the add-in has to stand it. */
export interface Behaviour {
  readonly strictness?: Partial<Strictness>;
  /** Before the add-in is called. */
  readonly begin?: (excel: EmbeddedExcel) => void;
  /** Once it has answered. */
  readonly end?: (excel: EmbeddedExcel) => void;
  /** What the workbook cannot hold then, and how the ribbon says so. */
  readonly lacks?: { readonly comments: true; readonly sentence: RegExp };
}

type State = Awaited<ReturnType<typeof workbookState>>;

/** What a workbook has to hold in the end, and what is said, as far as this Excel lets it. */
export const asFarAs = (
  { lacks }: Behaviour,
  state: State,
  said: string | undefined,
): [State, string] => [
  lacks ? state.map((sheet) => ({ ...sheet, comments: [] })) : state,
  (lacks ? (said ?? "").replace(lacks.sentence, "") : (said ?? "")).trim(),
];

/** Long enough for the add-in's request to meet it, in milliseconds. */
const EDIT = 20;

const editing = (code: EditingCode): Behaviour => ({
  begin: ({ attention }) => {
    attention.startEditing(code);
    setTimeout(() => {
      attention.endEditing();
    }, EDIT);
  },
});

const NO_COMMENTS = /Excel 不允许在工作表[^\n]*中添加批注，其余已完成。[^\n]*/;

const reported = (build: (typeof REPORTED)[number]): Behaviour => ({
  strictness: { [build]: true },
  ...(build === "lacksComments" ? { lacks: { comments: true, sentence: NO_COMMENTS } } : {}),
});

/** By name: one row a behaviour, for every table of what the add-in is asked to do. */
export const behaviours: Readonly<Record<string, Behaviour>> = {
  ...Object.fromEntries(EDITING_CODES.map((code) => [`a cell is edited (${code})`, editing(code)])),
  "another workbook has the focus": {
    begin: ({ attention }) => (attention.isElsewhere = true),
    end: ({ attention }) => (attention.isElsewhere = false),
  },
  ...Object.fromEntries(REPORTED.map((build) => [build, reported(build)])),
};
