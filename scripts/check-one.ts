import { checkFile } from "../src/files/check-file";
import type { Pack } from "../src/forms";
import { whyBroken } from "../src/reading/broken";
import { WorkbookFault } from "../src/reading/fault";
import { isOpenError } from "../src/findings/received";
import { asJson, asLines, outdatedObject, outdatedSentence } from "./check-output";
import { readWorkbook } from "./read-workbook";
import { unreadable } from "./unreadable";

/** How workbooks are checked and told of. */
export interface How {
  readonly json: boolean;
  /** For forms of packs that neither ship nor are kept in the files. */
  readonly packs: readonly Pack[];
}

/** What is printed of one file, and the exit code that it asks for. */
export interface Told {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

export const exitCodes = { clean: 0, errors: 1, unreadable: 2 } as const;

/** Checks one workbook; what cannot be read is told as well. */
export async function checkOne(file: string, { json, packs }: How): Promise<Told> {
  try {
    const { reports, broken, outdated } = checkFile(await readWorkbook(file), packs);
    const isFaulty = reports.some(({ findings }) => findings.some(isOpenError));
    const out = reports.map((each) => (json ? asJson(file, each) : asLines(file, each, broken)));
    return together([
      { out: out.join(""), err: "", code: isFaulty ? exitCodes.errors : exitCodes.clean },
      ...outdated.map((each) => ({
        out: json ? `${JSON.stringify({ file, ...outdatedObject(each) })}\n` : "",
        err: `${file}：${outdatedSentence(each)}\n`,
        code: exitCodes.errors,
      })),
      ...whyBroken(broken).map(({ fault }) => notRead(file, fault.sentence, json)),
      ...(reports.length + broken.length === 0
        ? [notRead(file, new WorkbookFault("nothingInFile").sentence, json)]
        : []),
    ]);
  } catch (error) {
    return notRead(file, unreadable(error, file), json);
  }
}

/** That a file, or a part of it, was not read. */
export const notRead = (file: string, sentence: string, json: boolean): Told => ({
  out: json ? `${JSON.stringify({ file, refused: sentence })}\n` : "",
  err: `${file}：${sentence}\n`,
  code: exitCodes.unreadable,
});

const together = (parts: readonly Told[]): Told => ({
  out: parts.map(({ out }) => out).join(""),
  err: parts.map(({ err }) => err).join(""),
  code: Math.max(...parts.map(({ code }) => code)),
});
