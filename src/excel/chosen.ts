import { inExcel } from "./in-excel";
import type { Pack } from "../forms";
import { queueFindPack } from "./own-packs";
import { asChoice, choiceKey, type ReportChoice } from "./settings";

/** What is chosen for this workbook; the pack is undefined where none of that id is known. */
export interface Chosen {
  readonly choice: ReportChoice | undefined;
  readonly pack: Pack | undefined;
}

/**
 * The choice as the workbook keeps it by now: another page may have kept it since this one was
 * opened. One sync.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function loadChosen(): Promise<Chosen> {
  return inExcel(async (context) => {
    const kept = context.workbook.settings.getItemOrNullObject(choiceKey).load("value");
    const findPack = queueFindPack(context);
    await context.sync();
    const choice = kept.isNullObject ? undefined : asChoice(kept.value);
    return { choice, pack: choice && findPack()(choice.pack) };
  });
}
