import type { EmbeddedExcel } from "../../host/embedded-excel";
import { excelWith } from "../../host/requirement-sets";
import { recordingOf } from "../../src/self-test/recording";
import { reportText } from "../../src/self-test/report-text";
import type { SelfTestResult } from "../../src/self-test/run";
import { CUSTOM_FUNCTIONS, type Step } from "../../src/self-test/step";
import { steps } from "../../src/self-test/steps";
import { findPack } from "../../src/forms";
import { layOutReport, readReport } from "../../src/excel";
import { fixture } from "../support/fixtures";
import { workbookState } from "../support/workbook-state";
import { startExcel, trySteps } from "./start";

const outcomes = ({ steps: results }: SelfTestResult) =>
  Object.fromEntries(results.map(({ id, outcome }) => [id, outcome]));

const notPassed = ({ steps: results }: SelfTestResult) =>
  results.filter(({ outcome }) => outcome !== "passed").map(({ id, outcome }) => [id, outcome]);

const named = (id: string): Step => steps.find((step) => step.id === id)!;
const withFunctions = steps.filter(({ needs }) => needs === CUSTOM_FUNCTIONS);

/** Everything that a person has in the workbook, and what is in front of her. */
async function stateOf(excel: EmbeddedExcel) {
  const { workbook } = excel;
  return {
    cells: await workbookState(excel),
    settings: [...workbook.settings],
    inFront: workbook.activeSheet.name,
    names: workbook.names.all().length,
    protections: workbook.sheets.map(({ protection }) => protection),
  };
}

test("in an Excel that does everything, every step passes and the workbook is as it was", async () => {
  const excel = await startExcel();
  const pack = findPack("huaihua-2023")!;
  await layOutReport({ pack, data: fixture(pack.id), onExisting: "another" });
  excel.user.activate("整体支出绩效自评表");
  const before = await stateOf(excel);
  const told: string[] = [];
  const result = await trySteps({ told: ({ id }, place, of) => told.push(`${place}/${of} ${id}`) });
  expect(notPassed(result)).toEqual([]);
  expect(result.leftover).toEqual([]);
  expect(told).toEqual(steps.map(({ id }, place) => `${place}/${steps.length} ${id}`));
  expect(await stateOf(excel)).toEqual(before);
});

test("nothing of the workbook is in what is copied or kept", async () => {
  const excel = await startExcel();
  const secrets = ["甲密局", "乙密事", "丙密数", "丁密名"] as const;
  excel.workbook.addSheet(secrets[0]);
  excel.user.edit(secrets[0], "A1", secrets[1]);
  excel.user.edit(secrets[0], "A2", "20231231.77");
  excel.workbook.names.add({
    name: secrets[3],
    formula: "='甲密局'!$A$1",
    scope: null,
    visible: true,
    comment: "",
  });
  excel.workbook.setSettings(new Map([["perf.report", JSON.stringify({ unitName: secrets[2] })]]));
  const tried = steps.filter((step) => !withFunctions.includes(step));
  const result = await trySteps({ tried });
  const told = reportText(result) + JSON.stringify(recordingOf(result));
  for (const secret of [...secrets, "20231231.77", "工作簿1", "Sheet1"])
    expect(told).not.toContain(secret);
});

test("functions that Excel does not know: each step that needs one fails, with what it shows", async () => {
  await startExcel({ areFunctionsRegistered: false });
  const result = await trySteps({ tried: withFunctions });
  expect(new Set(Object.values(outcomes(result)))).toEqual(new Set(["failed"]));
  expect(result.steps.find(({ id }) => id === "functions-registered")!.facts).toEqual({
    first: "#NAME?",
    result: "#NAME?",
  });
});

test("an Excel without custom functions: these steps are not supported, all others pass", async () => {
  await startExcel({ requirementSets: { ...excelWith("1.14"), CustomFunctionsRuntime: "0" } });
  const result = await trySteps();
  expect(notPassed(result)).toEqual(withFunctions.map(({ id }) => [id, "unsupported"]));
  expect(reportText(result).split(CUSTOM_FUNCTIONS.without)).toHaveLength(withFunctions.length + 1);
});

test("a workbook whose structure is protected: one sentence, and nothing is tried", async () => {
  const excel = await startExcel();
  excel.workbook.setStructure({ protected: true, password: null });
  await expect(trySteps()).rejects.toMatchObject({ code: "protectedBook" });
  expect(excel.workbook.sheets).toHaveLength(1);
});

test("two calls at once are one run", async () => {
  await startExcel();
  const tried = [named("bounds")];
  const [first, second] = await Promise.all([trySteps({ tried }), trySteps({ tried })]);
  expect(second).toBe(first);
});

test("a sheet of one's own that is called like those of 自检 stays", async () => {
  const excel = await startExcel();
  excel.workbook.addSheet("绩效自检 1");
  const result = await trySteps({ tried: [named("bounds")] });
  expect(outcomes(result)).toEqual({ bounds: "passed" });
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "绩效自检 1"]);
});

const REFUSAL = "GeneralException";

/** Where the add-in's own code makes a refused request once more. */
const triesAgain: readonly string[] = ["taken-back"];

test.each(steps.map((step) => [step.id, step] as const))(
  "%s: whichever request Excel refuses, the workbook is as it was, and it does not pass unnoticed",
  async (_, step) => {
    const excel = await startExcel();
    const before = await stateOf(excel);
    let ended = 0;
    const watched: Step = {
      ...step,
      observe: (trial) => step.observe(trial).finally(() => (ended = excel.log.length)),
    };
    const tried = [watched];
    await trySteps({ tried });
    const requests = excel.log.filter(({ kind }) => kind === "sync").length;
    const unnoticed: number[] = [];
    for (let afterRequests = 0; afterRequests < requests; afterRequests++) {
      const start = excel.log.length;
      excel.failRequest({ code: REFUSAL, afterRequests, atAction: 1_000 });
      const result = await trySteps({ tried, patience: 300 }).catch(() => null);
      expect([afterRequests, result?.leftover ?? []]).toEqual([afterRequests, []]);
      expect([afterRequests, await stateOf(excel)]).toEqual([afterRequests, before]);
      // How often results are looked for differs from run to run: the request may come later or never.
      const isRefused = excel.log.slice(start, ended).some(({ error }) => error === REFUSAL);
      const [told] = result?.steps ?? [];
      if (isRefused && told?.outcome === "passed" && !Object.values(told.facts).includes(REFUSAL))
        unnoticed.push(afterRequests);
    }
    if (!triesAgain.includes(step.id)) expect(unnoticed).toEqual([]);
  },
);

/** A step during which something happens. */
const during = (happens: () => void): Step => ({
  ...named("calculation"),
  id: "during",
  observe: () => {
    happens();
    return Promise.resolve(named("calculation").expected);
  },
});

test("sheets that cannot be removed are named, and what was seen is told", async () => {
  const excel = await startExcel();
  const tried = [during(() => (excel.attention.isElsewhere = true))];
  const result = await trySteps({ tried, patience: 100 });
  expect(result.leftover).toEqual(["绩效自检 1"]);
  expect(outcomes(result)).toEqual({ during: "passed" });
});

test("another workbook in front, for good: one sentence names the sheet", async () => {
  const excel = await startExcel();
  const tried = [during(() => (excel.attention.isElsewhere = true)), named("bounds")];
  await expect(trySteps({ tried, patience: 100 })).rejects.toMatchObject({
    code: "leftover",
    sentence: expect.stringContaining("“绩效自检 1”") as string,
  });
});

test("another workbook in front for a moment: it waits, and goes on", async () => {
  const excel = await startExcel();
  const look = during(() => {
    excel.attention.isElsewhere = true;
    setTimeout(() => (excel.attention.isElsewhere = false), 50);
  });
  const result = await trySteps({ tried: [look, named("bounds")] });
  expect(outcomes(result)).toEqual({ during: "passed", bounds: "passed" });
  expect(excel.workbook.sheets).toHaveLength(1);
});

test("a report that is laid out meanwhile stays whole", async () => {
  const excel = await startExcel();
  const pack = findPack("huaihua-2023")!;
  const layOut = during(() => undefined);
  const tried = [
    {
      ...layOut,
      observe: async () => {
        await layOutReport({ pack, data: fixture(pack.id), onExisting: "another" });
        return layOut.expected;
      },
    },
  ];
  expect(outcomes(await trySteps({ tried }))).toEqual({ during: "passed" });
  const { forms } = await readReport();
  expect(forms.map(({ form }) => form)).toEqual(["baseData", "selfAssessment", "summary"]);
  expect(excel.workbook.activeSheet.name).toBe("基础数据表");
});

// What single builds of Excel are reported to do, and where it shows.
test.each([
  ["lacksComments", "comments", "unsupported"],
  ["refreshesToNothing", "settings", "failed"],
  ["deniesFirstUnprotect", "protection", "passed"],
] as const)("an Excel that %s: %s is %s", async (behaviour, id, outcome) => {
  const excel = await startExcel({ strictness: { [behaviour]: true } });
  expect(outcomes(await trySteps({ tried: [named(id)] }))).toEqual({ [id]: outcome });
  expect(excel.workbook.sheets).toHaveLength(1);
});
