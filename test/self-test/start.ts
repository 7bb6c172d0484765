import type { EmbeddedExcel } from "../../host/embedded-excel";
import { selfTest, type SelfTestOptions, type SelfTestResult } from "../../src/self-test/run";
import { runAddin, type AddinOptions } from "../support/addin";

/** An Excel that the code under test then uses. */
export async function startExcel(options: AddinOptions = {}): Promise<EmbeddedExcel> {
  const { excel, lendExcel } = await runAddin(options);
  lendExcel();
  return excel;
}

/** However busy this machine is, results and events come in the end. */
export const trySteps = (options: SelfTestOptions = {}): Promise<SelfTestResult> =>
  selfTest({ patience: 60_000, ...options });
