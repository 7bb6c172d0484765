import { forgetRefusedLooks, lastUnbound, refusedLooks, toFault } from "../excel";
import { unboundSentence } from "../reading/unbound";
import { checkReport, clearHighlights } from "./check";
import { finalize } from "./finalize";
import { generateExample, generateReport } from "./generate";
import { noticeTime, showNotice } from "./notice";
import { paragraphs, type Notice } from "./notice-text";
import { deleteRowHere, insertRowHere } from "./rows";

/** Runs a command to its end: a fault becomes a notice, and Excel is told that it is over. */
async function run(
  command: () => Promise<Notice>,
  event: Office.AddinCommands.Event,
): Promise<void> {
  const begun = Date.now();
  try {
    const notice = await command().catch((error: unknown) => toFault(error).sentence);
    const all = paragraphs(notice, refusedLooks(), unboundSentence(lastUnbound()));
    forgetRefusedLooks();
    if (all) await showNotice(all, noticeTime(Date.now() - begun));
  } finally {
    event.completed();
  }
}

void Office.onReady();
const commands = {
  generateReport,
  generateExample,
  insertRowHere,
  deleteRowHere,
  checkReport,
  clearHighlights,
  finalize,
};
for (const [name, command] of Object.entries(commands))
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run(command, event);
  });
