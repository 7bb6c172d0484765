import { noticeTime, showNotice } from "../../src/commands/notice";
import { FakeOffice } from "./office";

beforeEach(() => jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask", "nextTick"] }));
afterEach(() => jest.useRealTimers());

/** Lets everything that is ready to run do so. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Shows a notice and tells whether it is over. */
async function show(sentence: string): Promise<{ over: boolean }> {
  const notice = { over: false };
  void showNotice(sentence).then(() => (notice.over = true));
  await turn();
  return notice;
}

test("the sentence travels in the address, whatever it holds", async () => {
  const office = new FakeOffice();
  await show("100% “完成”&#<b>\n第二行");
  expect(office.opened[0]!.address).toMatch(/^https:\/\/localhost:3000\/notice\.html#[^&#]*$/);
  expect(office.notice).toBe("100% “完成”&#<b>\n第二行");
});

test("it lasts until the window is closed", async () => {
  const office = new FakeOffice();
  const notice = await show("甲");
  expect(notice.over).toBe(false);
  office.closeNotice();
  await turn();
  expect(notice.over).toBe(true);
});

test("知道了 closes the window", async () => {
  const office = new FakeOffice();
  const notice = await show("甲");
  office.answerNotice();
  await turn();
  expect(office.closedByCommand).toBe(1);
  expect(notice.over).toBe(true);
});

test("a window of which nothing is heard ends before Excel ends the command, after five minutes", async () => {
  const office = new FakeOffice();
  const notice = await show("甲");
  jest.advanceTimersByTime(3 * 60_000);
  await turn();
  expect(notice.over).toBe(false);
  jest.advanceTimersByTime(2 * 60_000 - 1);
  await turn();
  expect(notice.over).toBe(true);
  expect(office.closedByCommand).toBe(1);
});

test.each([
  [0, 240_000],
  [90_000, 150_000],
  [239_000, 20_000],
])(
  "after a command of %i ms it stands for %i: both are over before five minutes",
  (ran, stands) => {
    expect(noticeTime(ran)).toBe(stands);
    expect(ran + stands).toBeLessThan(5 * 60_000);
  },
);

test("it stands as long as it is told to", async () => {
  const office = new FakeOffice();
  void showNotice("甲", 1000);
  await turn();
  jest.advanceTimersByTime(999);
  expect(office.closedByCommand).toBe(0);
  jest.advanceTimersByTime(1);
  expect(office.closedByCommand).toBe(1);
});

test("a window that was closed leaves no timer behind", async () => {
  for (const close of ["closeNotice", "answerNotice"] as const) {
    const office = new FakeOffice();
    await show("甲");
    office[close]();
    await turn();
    expect(jest.getTimerCount()).toBe(0);
  }
});

test("where Excel draws no frame, a window is tried", async () => {
  const office = new FakeOffice();
  office.refuses = (displayInIframe) => displayInIframe;
  const notice = await show("甲");
  expect(office.opened.map(({ displayInIframe }) => displayInIframe)).toEqual([true, false]);
  expect(notice.over).toBe(false);
});

test("where Excel opens nothing at all, it does not wait", async () => {
  const office = new FakeOffice();
  office.refuses = () => true;
  const notice = await show("甲");
  expect(office.opened).toHaveLength(2);
  expect(notice.over).toBe(true);
});
