import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { SelfTestResult, Told } from "../../src/self-test/run";
import { steps } from "../../src/self-test/steps";
import SelfTestPane from "../../src/taskpane/self-test/SelfTestPane";
import { App } from "../../src/taskpane/shell/App";
import { WorkbookFault } from "../../src/reading/fault";
import { someResult } from "../self-test/some-result";
import { violations } from "../support/axe";
import { fakePort } from "./fake-port";
import { Opened } from "./opened";

beforeAll(() => {
  const matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  Object.assign(globalThis, { matchMedia });
});

function open(selfTest: (told: Told) => Promise<SelfTestResult>) {
  render(<Opened Pane={SelfTestPane} port={fakePort({ selfTest })} openPane={jest.fn()} />);
  return userEvent.setup();
}

const start = () => screen.getByRole("button", { name: "开始自检" });

const fine: SelfTestResult = {
  ...someResult,
  steps: steps.map(({ id }) => ({ id, outcome: "passed", facts: {}, milliseconds: 1 })),
  leftover: [],
};

test("before it starts it says what it does, and what it takes: undoing", async () => {
  const selfTest = jest.fn();
  open(selfTest);
  expect(screen.getByText(/不读取也不改动表中填写的内容/)).toHaveTextContent(/Ctrl\+Z 撤消/);
  expect(selfTest).not.toHaveBeenCalled();
  expect(await violations()).toEqual([]);
});

test("while it runs each step is told; a second click starts nothing", async () => {
  let tell: Told = () => undefined;
  let finish: (result: SelfTestResult) => void = () => undefined;
  const selfTest = jest.fn((told: Told) => {
    tell = told;
    return new Promise<SelfTestResult>((resolve) => (finish = resolve));
  });
  const user = open(selfTest);
  await user.click(start());
  expect(screen.getByText("正在自检…")).toBeVisible();
  act(() => tell(steps[2]!, 2, steps.length));
  expect(screen.getByText(`正在自检（3/${steps.length}）：${steps[2]!.title}`)).toBeVisible();
  await user.click(start());
  expect(selfTest).toHaveBeenCalledTimes(1);
  act(() => finish(fine));
  expect(await screen.findByText("本机 Excel 可以使用")).toBeVisible();
  expect(screen.getByText(`${steps.length} 项通过，0 项未通过，0 项不支持。`)).toBeVisible();
  expect(screen.queryByText(/正在自检/)).toBeNull();
});

test("what does not work stands first, with what that means", async () => {
  const user = open(() => Promise.resolve(someResult));
  await user.click(start());
  expect(await screen.findByText("有的功能不能使用")).toBeVisible();
  const items = within(screen.getByRole("list", { name: "自检项目" })).getAllByRole("listitem");
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^自动计算未通过本机 Excel 现在不是自动计算/),
    expect.stringMatching(/^打印版式未通过打印版式没有设上/),
    expect.stringMatching(/^检查结果的批注不支持检查时不能在单元格上加批注/),
    "Excel 的版本和接口通过",
  ]);
  expect(screen.getByText("Excel 没有删去自检用的工作表“绩效自检 3”，请手工删除。")).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("the result is copied as a text", async () => {
  const user = open(() => Promise.resolve(someResult));
  await user.click(start());
  await user.click(await screen.findByRole("button", { name: "复制结果" }));
  expect(await screen.findByText("已复制")).toBeVisible();
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain("1 项通过，2 项未通过，1 项不支持");
  expect(copied).toContain('mode：应为 "Automatic"，实为 "Manual"');
});

test("the recording is a file, shown too where nothing can be downloaded", async () => {
  Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined });
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation();
  const user = open(() => Promise.resolve(someResult));
  await user.click(start());
  await user.click(await screen.findByRole("button", { name: "导出记录" }));
  expect(screen.getByText(/已导出 PC-16.0.14332.20000.json/)).toBeVisible();
  const shown = screen.getByLabelText<HTMLTextAreaElement>("自检记录的内容").value;
  expect(JSON.parse(shown)).toMatchObject({ platform: "PC", sets: { ExcelApi: "1.14" } });
  expect(click).toHaveBeenCalledTimes(1);
  click.mockRestore();
});

test("what stands against it is one sentence, and it can be tried again", async () => {
  const results = [Promise.reject(new WorkbookFault("protectedBook")), Promise.resolve(fine)];
  results[0]!.catch(() => undefined);
  const user = open(() => results.shift()!);
  await user.click(start());
  expect(await screen.findByText(/工作簿结构受保护/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("本机 Excel 可以使用")).toBeVisible();
});

test("it stands beside the help, and is kept as the open pane", async () => {
  const keepView = jest.fn(() => Promise.resolve());
  render(<App port={fakePort({ keepView })} />);
  await screen.findByRole("button", { name: "一键生成报表" });
  await userEvent.click(screen.getByRole("button", { name: "自检" }));
  expect(await screen.findByRole("button", { name: "开始自检" })).toBeVisible();
  expect(screen.getByRole("button", { name: "自检" })).toHaveAttribute("aria-current", "page");
  expect(screen.getByRole("link", { name: "帮助" })).toHaveAttribute("href", "help.html#self-test");
  expect(keepView).toHaveBeenCalledWith({ pane: "self-test" });
});
