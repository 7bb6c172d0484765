import { openPreview } from "./browser";

test("a request that would leave the machine is stopped and told", async () => {
  const { page, outside, errors } = await openPreview("/office-js/office.js");
  // A page of the server is stopped by its own policy before that.
  await page.goto("about:blank");
  const answer = await page.evaluate(() =>
    fetch("https://telemetry.example/collect").catch((error: Error) => error.name),
  );
  expect(answer).toBe("TypeError");
  expect(outside).toEqual(["https://telemetry.example/collect"]);
  expect(errors.join()).toContain("net::ERR_BLOCKED_BY_CLIENT");
});

test("an error thrown in the page is told", async () => {
  const { page, outside, errors } = await openPreview("/office-js/office.js");
  const told = page.context().waitForEvent("weberror");
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error("正文出错");
    }),
  );
  await told;
  expect(errors).toEqual([expect.stringContaining("正文出错")]);
  expect(outside).toEqual([]);
});
