import { EmbeddedExcel } from "../../host/embedded-excel";
import { loadApiModel } from "../../host/meta/load";
import { openBlankPage, openPage, type AddinPage } from "../../host/node/open-page";

let excel: EmbeddedExcel;
const opened: AddinPage[] = [];

const open = async (...args: [role: "taskpane" | "commands", debug?: boolean]) => {
  const page = openBlankPage(excel, ...args);
  opened.push(page);
  await page.ready;
  return page;
};

beforeEach(() => {
  excel = new EmbeddedExcel({ meta: loadApiModel() });
});
afterEach(() => {
  for (const page of opened.splice(0)) page.close();
  excel.close();
});

test("office.js finds Excel on the web, in Chinese, and asks the network for nothing", async () => {
  const page = await open("taskpane");
  const { context } = page.window.Office;
  expect([context.host, context.platform]).toEqual(["Excel", "OfficeOnline"]);
  expect(context.displayLanguage).toBe("zh-CN");
  expect(page.refused).toEqual([]);
  expect(page.errors).toEqual([]);
});

test("Microsoft's readable build behaves as the minified one", async () => {
  const page = await open("taskpane", true);
  await page.window.Excel.run(async (context) => {
    context.workbook.worksheets.add("甲");
    await context.sync();
  });
  expect(excel.workbook.sheet("甲")).not.toBeNull();
});

test("several pages work on one workbook; events reach the page that listens", async () => {
  const pane = await open("taskpane");
  const commands = await open("commands");
  const heard = new Promise<Excel.WorksheetChangedEventArgs>((resolve) => {
    void pane.window.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) => {
        resolve(args);
        return Promise.resolve();
      });
      await context.sync();
      await commands.window.Excel.run(async (other) => {
        other.workbook.worksheets.getFirst().getRange("A1").values = [[5]];
        await other.sync();
      });
    });
  });
  expect((await heard).address).toBe("A1");
  expect(excel.log.map(({ page }) => page)).toEqual(
    expect.arrayContaining(["taskpane", "commands"]),
  );
});

test("a ribbon command runs to its completion", async () => {
  const page = await open("commands");
  const { Office } = page.window;
  Office.actions.associate("layOut", (event: Office.AddinCommands.Event) => {
    void page.window.Excel.run(async (context) => {
      context.workbook.worksheets.add(`由${event.source.id}`);
      await context.sync();
    }).then(() => {
      event.completed();
    });
  });
  expect(await excel.ribbon("layOut")).toEqual({ status: 0 });
  expect(excel.workbook.sheet("由layOut")).not.toBeNull();
});

test("a ribbon command without an action, or without a page, fails", async () => {
  await expect(excel.ribbon("layOut")).rejects.toThrow("No commands page");
  await open("commands");
  await expect(excel.ribbon("nothing")).rejects.toThrow("failed in office.js");
});

test("a command whose page is closed fails, and does not wait for ever", async () => {
  const page = await open("commands");
  page.window.Office.actions.associate("hang", () => undefined);
  const running = excel.ribbon("hang");
  setTimeout(() => {
    page.close();
  }, 20);
  await expect(running).rejects.toThrow("closed before");
});

test("a page gets nothing from elsewhere, and its faults are told", async () => {
  const page = openPage({
    excel,
    role: "taskpane",
    html: `<!doctype html><html><head>
      <script src="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"></script>
      <script src="https://example.com/tracker.js"></script>
      <script>throw new RangeError("出错了");</script></head><body></body></html>`,
  });
  opened.push(page);
  await page.ready;
  expect(page.refused).toEqual(["https://example.com/tracker.js"]);
  expect(page.errors.map(({ message }) => message).join()).toContain("出错了");
});

test("a page fetches the add-in's own files, and nothing from elsewhere", async () => {
  const html = "<!doctype html><p></p>";
  const page = openPage({ excel, role: "taskpane", html, dist: __dirname });
  opened.push(page);
  page.ready.catch(() => undefined);
  const own = await page.window.fetch("pages.test.ts");
  expect(await own.text()).toContain("a page fetches the add-in's own files");
  expect((await page.window.fetch("/none.json")).status).toBe(404);
  await expect(page.window.fetch("https://example.com/x.json")).rejects.toThrow("Failed to fetch");
  expect(page.refused).toEqual(["https://localhost:3000/none.json", "https://example.com/x.json"]);
});

test("a page without office.js never becomes ready, and says why", async () => {
  const page = openPage({ excel, role: "taskpane", html: "<!doctype html><p>nichts</p>" });
  opened.push(page);
  await expect(page.ready).rejects.toThrow("loads no office.js");
});

test("closed pages leave no timers behind", async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const page = await open("taskpane");
  const commands = await open("commands");
  page.close();
  commands.close();
  excel.close();
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setTimeout(resolve, 0));
  const after = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  expect(after).toBeLessThanOrEqual(before);
});

test("no page takes another's settings out of the tab's storage: each has an id of its own", () => {
  const other = new EmbeddedExcel({ meta: {} });
  const names = [excel, excel, other].map((each) => {
    const page = each.connect({ role: "taskpane", post: () => undefined });
    return (JSON.parse(page.windowName("https://localhost")) as { xdmInfo: string }).xdmInfo;
  });
  expect(new Set(names).size).toBe(3);
  other.close();
});

test("a ribbon button pressed before the page's scripts have run waits for them", async () => {
  let scriptsRun = (): void => undefined;
  const page = openBlankPage(excel, "commands", false, {
    loaded: new Promise<void>((resolve) => (scriptsRun = resolve)),
  });
  opened.push(page);
  const pressed = excel.ribbon("check");
  await page.ready;
  await excel.settled();
  page.window.Office.actions.associate("check", (event: Office.AddinCommands.Event) => {
    event.completed();
  });
  scriptsRun();
  expect(await pressed).toEqual({ status: 0 });
});

test("a button whose page is closed before it is ready is not pending for ever", async () => {
  const page = openBlankPage(excel, "commands", false, { loaded: new Promise(() => undefined) });
  await page.ready;
  const failed = expect(excel.ribbon("check")).rejects.toThrow("closed before");
  page.close();
  await failed;
});
