import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/shell/App";
import {
  forgetRefusedLooks,
  onRefusedLooks,
  refusedLooks,
  withOrWithoutLooks,
} from "../../src/excel/looks";
import { violations } from "../support/axe";
import { fakePort } from "./fake-port";

beforeAll(() => {
  const matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  Object.assign(globalThis, { matchMedia });
});

const looks = { refused: refusedLooks, onRefused: onRefusedLooks, forget: forgetRefusedLooks };

const makeWithoutPrinter = () =>
  withOrWithoutLooks((isWhole) =>
    isWhole
      ? Promise.reject(
          Object.assign(new Error(), { debugInfo: { errorLocation: "PageLayout.paperSize" } }),
        )
      : Promise.resolve(),
  );

test("a page set-up that Excel refused is told until it is read", async () => {
  render(<App port={fakePort({ looks })} />);
  await screen.findByRole("button", { name: "一键生成报表" });
  expect(screen.queryByText("打印设置没有完成")).toBeNull();
  await act(makeWithoutPrinter);
  expect(screen.getByText(/核对纸张、方向和打印区域/)).toBeVisible();
  expect(await violations()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "知道了" }));
  expect(screen.queryByText("打印设置没有完成")).toBeNull();
});
