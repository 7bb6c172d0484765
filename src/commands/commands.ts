import { toFault } from "../workbook";
import { generateExample, generateReport, type Notice } from "./generate";
import { showNotice } from "./notice";

/** Runs a command to its end: a fault becomes a notice, and Excel is told that it is over. */
async function run(
  command: () => Promise<Notice>,
  event: Office.AddinCommands.Event,
): Promise<void> {
  try {
    const notice = await command().catch((error: unknown) => toFault(error).sentence);
    if (notice) await showNotice(notice);
  } finally {
    event.completed();
  }
}

void Office.onReady();
Office.actions.associate("generateReport", (event: Office.AddinCommands.Event) => {
  void run(generateReport, event);
});
Office.actions.associate("generateExample", (event: Office.AddinCommands.Event) => {
  void run(generateExample, event);
});
