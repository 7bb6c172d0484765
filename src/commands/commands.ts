import "../without-eval";
import { forgetRefusedLooks, lastUnbound, refusedLooks, toFault } from "../excel";
import { onRibbonButton, whenReady } from "../excel/office";
import { unboundSentence } from "../reading/unbound";
import { checkReport, clearHighlights } from "./check";
import { finalize } from "./finalize";
import { generateExample, generateReport } from "./generate";
import { noticeTime, showNotice } from "./notice";
import { paragraphs, type Notice } from "./notice-text";
import { deleteRowHere, insertRowHere } from "./rows";

/** Runs a command to its end: a fault becomes a notice. */
async function run(command: () => Promise<Notice>): Promise<void> {
  const begun = Date.now();
  const notice = await command().catch((error: unknown) => toFault(error).sentence);
  const all = paragraphs(notice, refusedLooks(), unboundSentence(lastUnbound()));
  forgetRefusedLooks();
  if (all) await showNotice(all, noticeTime(Date.now() - begun));
}

whenReady(() => undefined);
const commands = {
  generateReport,
  generateExample,
  insertRowHere,
  deleteRowHere,
  checkReport,
  clearHighlights,
  finalize,
};
for (const [name, command] of Object.entries(commands)) onRibbonButton(name, () => run(command));
