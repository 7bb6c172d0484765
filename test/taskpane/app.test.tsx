import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/shell/App";
import { Connecting } from "../../src/taskpane/shell/Connecting";
import { LoadBoundary } from "../../src/taskpane/shell/LoadBoundary";
import { NoExcel } from "../../src/taskpane/shell/NoExcel";
import { PATIENCE } from "../../src/taskpane/shell/patience";
import { Progress } from "../../src/taskpane/shell/Progress";
import { WorkbookFault } from "../../src/reading/fault";
import type { PaneView } from "../../src/excel/pane-view";
import { violations } from "../support/axe";
import { fakePort } from "./fake-port";

beforeAll(() => {
  const matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  Object.assign(globalThis, { matchMedia });
});

const opened = () => screen.findByRole("button", { name: "一键生成报表" });

test("it opens on 开始", async () => {
  render(<App port={fakePort()} />);
  expect(await opened()).toBeVisible();
  expect(screen.getByRole("heading", { name: "绩效自评" })).toBeVisible();
  expect(screen.getByRole("button", { name: "开始" })).toHaveAttribute("aria-current", "page");
  expect(screen.queryByText("本机 Excel 不支持自定义函数")).toBeNull();
});

test("去生成报表 leads to 开始 and takes the focus along; the open pane is kept", async () => {
  const kept: PaneView[] = [];
  const keepView = (view: PaneView) => Promise.resolve(void kept.push(view));
  render(<App port={fakePort({ keepView, view: () => ({ pane: "check" }) })} />);
  await userEvent.click(await screen.findByRole("button", { name: "去生成报表" }));
  expect(await opened()).toBeVisible();
  expect(screen.getByRole("button", { name: "开始" })).toHaveFocus();
  expect(kept).toEqual([{ pane: "start" }]);
});

test("the open pane stays until the next one is loaded", async () => {
  render(<App port={fakePort()} />);
  const start = await opened();
  fireEvent.click(screen.getByRole("button", { name: "函数" }));
  expect(start).toBeVisible();
  expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "true");
  expect(await screen.findByText("选择一个函数，查看说明并插入单元格。")).toBeVisible();
  expect(start).not.toBeInTheDocument();
  expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "false");
});

test("the help opens where it tells of the pane that is open", async () => {
  render(<App port={fakePort({ view: () => ({ pane: "finalize" }) })} />);
  await screen.findByRole("button", { name: "检查并定稿" });
  const help = screen.getByRole("link", { name: "帮助" });
  expect(help).toHaveAttribute("href", "help.html#finalize");
});

describe("an Excel that does not answer", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const wait = () => act(() => jest.advanceTimersByTimeAsync(PATIENCE));
  const told = () => screen.queryByText("Excel 一直没有回应");

  test("while it connects: told after a while, with a way on", async () => {
    render(<Connecting />);
    expect(screen.getByText("正在连接 Excel…")).toBeVisible();
    expect(told()).toBeNull();
    await wait();
    expect(told()).toBeVisible();
    expect(screen.getByRole("button", { name: "重新打开窗格" })).toBeVisible();
  });

  test("while it works: told after a while, and gone with the answer", async () => {
    const task = { state: "working", doing: "正在检查…" } as const;
    const { rerender } = render(<Progress task={task} />);
    await wait();
    expect(told()).toBeVisible();
    expect(screen.getByText("正在检查…")).toBeVisible();
    rerender(<Progress task={{ state: "idle" }} />);
    expect(told()).toBeNull();
  });
});

test("an Excel without custom functions is told what still works", async () => {
  render(<App port={fakePort({ customFunctions: false })} />);
  await opened();
  expect(screen.getByText("本机 Excel 不支持自定义函数")).toBeVisible();
  expect(screen.getByText(/表格、合计、填写提示和打印照常可用/)).toBeVisible();
});

test.each([
  ["outsideExcel", "请在 Excel 中打开"],
  ["officeJsMissing", "无法连接 Excel"],
] as const)("%s: a clear sentence instead of an empty page", async (reason, title) => {
  render(<NoExcel reason={reason} />);
  expect(screen.getByText(title)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a pane that fails leaves a sentence and a way on", () => {
  const silence = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const Broken = (): never => {
    throw new Error("chunk 7 failed to load");
  };
  render(
    <LoadBoundary>
      <Broken />
    </LoadBoundary>,
  );
  expect(screen.getByText("窗格未能打开")).toBeVisible();
  expect(screen.getByRole("button", { name: "重新加载" })).toBeVisible();
  silence.mockRestore();
});

describe("accessibility", () => {
  test("nothing to find in the pane as it opens", async () => {
    render(<App port={fakePort({ customFunctions: false })} />);
    await opened();
    expect(await violations()).toEqual([]);
  });

  test("nor with sheets that exist", async () => {
    render(<App port={fakePort({ lastPlace: () => "huaihua-2023", existing: true })} />);
    await userEvent.click(await opened());
    await screen.findByText("工作簿中已有同样的表");
    expect(await violations()).toEqual([]);
  });

  test("nor after a fault", async () => {
    const generate = () => Promise.reject(new WorkbookFault("failed", "GeneralException"));
    render(<App port={fakePort({ lastPlace: () => "huaihua-2023", generate })} />);
    await userEvent.click(await opened());
    await screen.findByText("未能完成");
    expect(await violations()).toEqual([]);
  });
});
