import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/shell/App";
import type { FunctionsPort } from "../../src/taskpane/port";
import type { Unbound } from "../../src/reading/unbound";
import { WorkbookFault } from "../../src/reading/fault";
import { violations } from "../support/axe";
import { fakePort } from "./fake-port";

beforeAll(() => {
  const matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  Object.assign(globalThis, { matchMedia });
});

const none: Unbound = { cells: [], locked: [] };
const some: Unbound = { cells: [{ sheetName: "基础数据表", address: "D5" }], locked: [] };

/** A workbook whose formulas do not calculate, until `rebind` finds that they do. */
function fakeFunctions(rebinds: readonly (Unbound | WorkbookFault)[]) {
  let seen = none;
  let listener: () => void = () => undefined;
  const left = [...rebinds];
  const functions: FunctionsPort = {
    unbound: () => seen,
    onUnbound: (listens) => {
      listener = listens;
      return () => undefined;
    },
    rebind: jest.fn(() => {
      const next = left.shift()!;
      if (next instanceof WorkbookFault) return Promise.reject(next);
      seen = next;
      listener();
      return Promise.resolve(next);
    }),
  };
  return functions;
}

const opened = async (functions: FunctionsPort) => {
  render(<App port={fakePort({ functions })} />);
  await screen.findByRole("button", { name: "一键生成报表" });
};
const button = () => screen.queryByRole("button", { name: "重新绑定公式" });

test("the pane looks when it opens, and says nothing where all is well", async () => {
  const functions = fakeFunctions([none]);
  await opened(functions);
  expect(functions.rebind).toHaveBeenCalledTimes(1);
  expect(button()).toBeNull();
});

test("what does not calculate is named, with the remedy; the button tries again", async () => {
  const functions = fakeFunctions([some, none]);
  await opened(functions);
  expect(screen.getByText("1 个单元格没有计算")).toBeVisible();
  expect(screen.getByText(/基础数据表 D5中的 PERF 函数没有计算/)).toBeVisible();
  expect(await violations()).toEqual([]);
  await userEvent.click(button()!);
  expect(functions.rebind).toHaveBeenCalledTimes(2);
  expect(button()).toBeNull();
});

test("it comes with what a later action sees", async () => {
  const functions = fakeFunctions([none, some]);
  await opened(functions);
  expect(button()).toBeNull();
  await act(() => functions.rebind());
  expect(button()).toBeVisible();
});

test("a failure at the start is not told, one on click is", async () => {
  const functions = fakeFunctions([
    new WorkbookFault("editing"),
    some,
    new WorkbookFault("editing"),
  ]);
  await opened(functions);
  expect(screen.queryByText(/请先按回车/)).toBeNull();
  await act(() => functions.rebind());
  await userEvent.click(button()!);
  expect(await screen.findByText(/请先按回车/)).toBeVisible();
});

test("without custom functions there is nothing to bind", async () => {
  const functions = fakeFunctions([some]);
  render(<App port={fakePort({ functions, customFunctions: false })} />);
  await screen.findByRole("button", { name: "一键生成报表" });
  expect(functions.rebind).not.toHaveBeenCalled();
});
