import type { EmbeddedExcel } from "../../host/embedded-excel";
import { selfTest, type SelfTestOptions, type SelfTestResult } from "../../src/self-test/run";
import { lentExcel, type AddinOptions } from "../support/addin";

/** An Excel that the code under test then uses, its functions in their own page. */
export const startExcel = (options: AddinOptions = {}): Promise<EmbeddedExcel> =>
  lentExcel({ functionsPage: "built", ...options });

/** However busy this machine is, results and events come in the end. */
export const trySteps = (options: SelfTestOptions = {}): Promise<SelfTestResult> =>
  selfTest({ patience: 60_000, ...options });
