import { withWorkbook } from "../excel/in-excel";
import { requireOpenStructure } from "../excel/undo";
import { toFault, WorkbookFault } from "../reading/fault";
import { Trial, codeOf, placeOf } from "./trial";
import type { Facts } from "./fact";
import { outcomeOf, ERROR, PLACE, type Outcome } from "./outcome";
import { loadBook, sheetNameFor, sweep, type Book } from "./sheets";
import type { Step } from "./step";
import { steps } from "./steps";
import { excelOf, type ExcelKind } from "./excel-kind";

export interface StepResult {
  readonly id: string;
  readonly outcome: Outcome;
  readonly facts: Facts;
  readonly milliseconds: number;
}

export interface SelfTestResult {
  readonly excel: ExcelKind;
  readonly steps: readonly StepResult[];
  /** Sheets of 自检 that Excel would not remove. */
  readonly leftover: readonly string[];
}

/** How long results and events may take, in milliseconds: more than they do on a slow machine. */
const PATIENCE = 5_000;

export interface SelfTestOptions {
  readonly told?: Told;
  readonly patience?: number;
  /** All of them when left out. */
  readonly tried?: readonly Step[];
}

/** Hears which step begins, counted from 0. */
export type Told = (step: Step, place: number, of: number) => void;

let running: Promise<SelfTestResult> | null = null;

/**
 * Tries everything in this Excel, each step on a new sheet that is removed again; nothing of the
 * workbook is read or changed. While it runs a second call waits for the same result.
 * @throws WorkbookFault when no sheet can be made
 */
export function selfTest({
  told = () => undefined,
  patience = PATIENCE,
  tried = steps,
}: SelfTestOptions = {}): Promise<SelfTestResult> {
  running ??= runAll({ told, patience, tried }).finally(() => (running = null));
  return running;
}

async function runAll({ told, patience, tried }: Required<SelfTestOptions>) {
  const book = await openBook();
  const results: StepResult[] = [];
  let leftover: readonly string[] = [];
  try {
    for (const [place, step] of tried.entries()) {
      told(step, place, tried.length);
      results.push(await runStep(step, sheetNameFor(place, book), patience));
      leftover = await sweep(book, patience);
    }
  } catch (error) {
    const left = await sweep(book, patience);
    throw left.length > 0 ? new WorkbookFault("leftover", left.join("、"), error) : toFault(error);
  }
  return { excel: excelOf(), steps: results, leftover };
}

async function openBook(): Promise<Book> {
  try {
    const book = await withWorkbook(loadBook);
    requireOpenStructure(book);
    return book;
  } catch (error) {
    throw toFault(error);
  }
}

/** Rejects only when the sheet cannot be made: then nothing is known of the step. */
async function runStep(step: Step, sheetName: string, patience: number): Promise<StepResult> {
  const { id, needs } = step;
  if (needs && !Office.context.requirements.isSetSupported(needs.name, needs.version))
    return { id, outcome: "unsupported", facts: {}, milliseconds: 0 };
  return withWorkbook(async (context) => {
    context.workbook.worksheets.add(sheetName);
    await context.sync();
    const start = performance.now();
    const facts = await observed(step, new Trial(context, sheetName, patience));
    const milliseconds = Math.round(performance.now() - start);
    return { id, outcome: outcomeOf(step, facts), facts, milliseconds };
  });
}

async function observed(step: Step, trial: Trial): Promise<Facts> {
  try {
    return await step.observe(trial);
  } catch (error) {
    return { [ERROR]: codeOf(error), [PLACE]: placeOf(error) };
  }
}
