import { readFileSync } from "node:fs";
import { screen, waitFor } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { Workbook } from "../../../xlsx/model";
import { readManifest } from "../../../host/preview/manifest";
import { Notices } from "../../../host/preview/notices";
import { drawRibbon } from "../../../host/preview/ribbon";
import { SheetTabs } from "../../../host/preview/sheet-tabs";
import { Status } from "../../../host/preview/status";
import { Refusal } from "../../../host/user";

beforeEach(() => {
  const page = new DOMParser().parseFromString(
    readFileSync("host/preview/index.html", "utf8"),
    "text/html",
  );
  document.body.replaceChildren(...page.body.children);
});

test("the ribbon is the manifest's, by mouse and keyboard; a running button is not pressed twice", async () => {
  const xml = new DOMParser().parseFromString(readFileSync("manifest.xml", "utf8"), "text/xml");
  const pressed: string[] = [];
  let finish = (): void => undefined;
  drawRibbon(document.getElementById("ribbon")!, readManifest(xml).tabs, ({ id }) => {
    pressed.push(id);
    return new Promise((resolve) => (finish = resolve));
  });
  expect(screen.getByRole("tab", { name: "绩效自评", selected: true })).toBeVisible();
  expect(screen.getByRole("group", { name: "自评报表" })).toBeVisible();
  const pane = screen.getByRole("button", { name: "打开窗格" });
  const user = userEvent.setup();
  await user.click(pane);
  await user.click(pane);
  expect(pressed).toEqual(["Perf.OpenPane"]);
  finish();
  await waitFor(() => expect(pane).toHaveAttribute("aria-busy", "false"));
  await user.keyboard("{ArrowRight}{Enter}");
  expect(pressed).toEqual(["Perf.OpenPane", "Perf.GenerateReport"]);
});

test("the tabs show the visible sheets and activate them", async () => {
  const workbook = new Workbook();
  for (const name of ["基础数据表", "自评表", "参数"]) workbook.addSheet(name);
  workbook.sheet("参数")?.setVisibility("Hidden");
  SheetTabs.takeKeys();
  const tabs = new SheetTabs(workbook);
  workbook.onChange(() => tabs.show());
  const names = () => screen.getAllByRole("tab").map(({ textContent }) => textContent);
  expect(names()).toEqual(["基础数据表", "自评表"]);
  await userEvent.click(screen.getByRole("tab", { name: "自评表" }));
  expect(workbook.activeSheet.name).toBe("自评表");
  const active = screen.getByRole("tab", { selected: true });
  expect(active).toHaveTextContent("自评表");
  expect(active).toHaveFocus();
  await userEvent.keyboard("{ArrowLeft}{Enter}");
  expect(workbook.activeSheet.name).toBe("基础数据表");
});

test("an error stays until it is closed; a refusal until something else is done", async () => {
  const notices = new Notices();
  const strip = document.getElementById("fault")!;
  expect(strip).not.toBeVisible();
  window.dispatchEvent(new ErrorEvent("error", { error: new Error("NotImplemented: Chart.add") }));
  notices.refuse(new Refusal("protected", "locked"));
  expect(strip).toHaveTextContent("NotImplemented: Chart.add");
  expect(strip).toHaveTextContent("受保护的工作表");
  notices.accept();
  expect(strip).toHaveTextContent("NotImplemented: Chart.add");
  expect(strip).not.toHaveTextContent("受保护的工作表");
  await userEvent.click(screen.getByRole("button", { name: "关闭" }));
  expect(strip).not.toBeVisible();
});

test("the status line says what is being done, and that nothing is", async () => {
  const status = new Status();
  const line = screen.getByRole("status");
  let finish = (): void => undefined;
  const work = new Promise<void>((resolve) => (finish = resolve));
  const done = status.during("计算中…", work);
  expect(line).toHaveTextContent("计算中…");
  finish();
  await done;
  expect(line).toHaveTextContent("就绪");
  const failed = status.during("正在打开…", Promise.reject(new Error("no")));
  await expect(failed).rejects.toThrow("no");
  expect(line).toHaveTextContent("就绪");
});
