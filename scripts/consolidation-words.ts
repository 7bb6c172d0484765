import { said, type ReasonWords, type Remark } from "../src/consolidation";

const words: ReasonWords = {
  unreadable: ({ sentence }) => sentence,
  errors: ({ count }) => `${count} open 错误`,
  blank: () => "blank, no number is filled in",
  pack: ({ name, common }) => `of the pack ${name}, the others are of ${common}`,
  unit: ({ unit, sheetName }) =>
    `amounts${sheetName === undefined ? "" : ` of ${sheetName}`} in ${unit} cannot be added`,
  year: ({ year, common }) => `of ${year}, the others are of ${common}`,
  twin: ({ unitName, file }, isIn) =>
    `of the unit ${unitName}, as ${file} is${isIn ? "; the totals count both" : ""}`,
  listed: ({ sheetName, listed, printed }) =>
    `the rows of ${sheetName} come to ${listed}, the total printed is ${printed}`,
  noColumn: ({ sheetName, places }) =>
    `${places.length} figures of ${sheetName} have no column and are not in: ${places.join(", ")}`,
  stray: ({ sheetName, places }) =>
    `figures of ${sheetName} that stand in no field are not in: ${places.join(", ")}`,
  others: ({ count }) => `${count} more of this pack and year in the file, only the first counts`,
};

/** What became of a file, and why. */
export const told = ({ file, reasons }: Remark, isIn: boolean): string =>
  `${file}: ${isIn ? "taken in, but" : "left out:"} ${said(words, reasons, isIn).join("; ")}`;
