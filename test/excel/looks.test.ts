import {
  forgetRefusedLooks,
  onRefusedLooks,
  refusedLooks,
  withOrWithoutLooks,
} from "../../src/excel/looks";

const refusedAt = (errorLocation: string) =>
  Object.assign(new Error("refused"), { code: "GeneralException", debugInfo: { errorLocation } });

/** Makes something that Excel takes without its looks only. */
const making = (errorLocation: string) =>
  jest.fn((looks: boolean) =>
    looks ? Promise.reject(refusedAt(errorLocation)) : Promise.resolve("whole"),
  );

beforeEach(forgetRefusedLooks);

test.each([
  "PageLayout.orientation",
  "PageLayout.setPrintArea",
  "HeaderFooter.centerFooter",
  "WorksheetFreezePanes.freezeRows",
  "Worksheet.showGridlines",
  "Worksheet.activate",
])("refused at %s, it is made without its looks, and that is told until it is read", async (at) => {
  const make = making(at);
  expect(await withOrWithoutLooks(make)).toBe("whole");
  expect(make.mock.calls).toEqual([[true], [false]]);
  expect(refusedLooks()).toContain("没有接受页面设置");
  // What is made next does not hide it.
  await withOrWithoutLooks(() => Promise.resolve());
  expect(refusedLooks()).toBeDefined();
  forgetRefusedLooks();
  expect(refusedLooks()).toBeUndefined();
});

test.each(["WorksheetCollection.add", "Worksheet.delete", "Range.formulas", "Range.merge", ""])(
  "refused at %s, it is not made",
  async (at) => {
    const make = making(at);
    await expect(withOrWithoutLooks(make)).rejects.toMatchObject({ message: "refused" });
    expect(make).toHaveBeenCalledTimes(1);
    expect(refusedLooks()).toBeUndefined();
  },
);

test("what is refused without looks as well is told as that, and of looks nothing", async () => {
  const make = (looks: boolean) =>
    Promise.reject(refusedAt(looks ? "PageLayout.zoom" : "Range.formulas"));
  await expect(withOrWithoutLooks(make)).rejects.toMatchObject({
    debugInfo: { errorLocation: "Range.formulas" },
  });
  expect(refusedLooks()).toBeUndefined();
});

test("who listens hears of it once, until the end", async () => {
  const listener = jest.fn();
  const stop = onRefusedLooks(listener);
  await withOrWithoutLooks(making("PageLayout.zoom"));
  await withOrWithoutLooks(making("PageLayout.zoom"));
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  forgetRefusedLooks();
  expect(listener).toHaveBeenCalledTimes(1);
});
