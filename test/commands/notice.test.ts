import { showNotice } from "../../src/commands/notice";
import { FakeOffice } from "./office";

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
