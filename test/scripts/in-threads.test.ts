import { inThreads } from "../../scripts/in-threads";
import { unreadable } from "../../scripts/unreadable";

const SECONDS = 10;

async function answersTo(jobs: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  const work = {
    thread: "../test/scripts/fixtures/echo-thread.mjs",
    data: null,
    here: () => Promise.resolve("here"),
    failed: (error: unknown, job: string) => `${job}：${unreadable(error, "甲.xlsx")}`,
  };
  for await (const answer of inThreads(jobs, work, SECONDS)) answers.push(answer);
  return answers;
}

test("one that takes too long is given up with a sentence; the others are answered, in their order", async () => {
  const jobs = ["甲", "stuck", "乙", ...Array.from({ length: 20 }, (_, n) => `第 ${n}`)];
  const answers = await answersTo(jobs);
  expect(answers[1]).toBe(
    `stuck：读取和检查超过 ${SECONDS} 秒，没有读完。请删去报表以外的内容后重试。`,
  );
  expect(answers.filter((_, at) => at !== 1)).toEqual(jobs.filter((job) => job !== "stuck"));
});

test("the last of few holds up nobody either", async () => {
  const answers = await answersTo(["甲", "stuck"]);
  expect(answers[0]).toBe("甲");
  expect(answers[1]).toContain("没有读完");
});

test("one alone is done here", async () => {
  expect(await answersTo(["甲"])).toEqual(["here"]);
});
