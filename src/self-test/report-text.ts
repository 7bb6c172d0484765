import type { Fact } from "./fact";
import { ERROR, outcomeNames, PLACE, unmetBy, type Outcome } from "./outcome";
import type { SelfTestResult, StepResult } from "./run";
import type { Step } from "./step";
import { steps } from "./steps";

/** The step of a result. */
export const stepOf = ({ id }: Pick<StepResult, "id">): Step =>
  steps.find((step) => step.id === id)!;

/** What it means for the accountant that a step did not pass. */
export function meaningOf(result: StepResult): string {
  const { meaning, needs } = stepOf(result);
  const wasTried = Object.keys(result.facts).length > 0;
  return needs && !wasTried ? needs.without : meaning;
}

/** What needs an eye comes first. */
const ORDER: readonly Outcome[] = ["failed", "unsupported", "passed"];

export const inOrder = (results: readonly StepResult[]): StepResult[] =>
  ORDER.flatMap((outcome) => results.filter((result) => result.outcome === outcome));

/** `20 项通过，1 项未通过，1 项不支持` */
export const summaryOf = (results: readonly StepResult[]): string =>
  (["passed", "failed", "unsupported"] as const)
    .map((outcome) => {
      const count = results.filter((result) => result.outcome === outcome).length;
      return `${count} 项${outcomeNames[outcome]}`;
    })
    .join("，");

/** 自检 as a text for whoever looks after the machine: which Excel, what works, what was seen instead. Pure. */
export function reportText({ excel, steps: results, leftover }: SelfTestResult): string {
  const sets = Object.entries(excel.sets).map(([name, version]) => `${name} ${version}`);
  const seconds = Math.ceil(sum(results.map(({ milliseconds }) => milliseconds)) / 1000);
  return [
    "绩效自评加载项 自检结果（不含工作簿中的内容）",
    `Excel：${excel.platform} ${excel.version}，界面语言 ${excel.language}`,
    `接口：${sets.join("，")}`,
    `${summaryOf(results)}；用时 ${seconds} 秒`,
    ...(leftover.length > 0 ? [`未能撤去工作表：${leftover.join("、")}`] : []),
    "",
    ...inOrder(results).flatMap(linesOf),
    "",
  ].join("\n");
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function linesOf(result: StepResult): string[] {
  const step = stepOf(result);
  const { outcome, facts, milliseconds } = result;
  const line = `【${outcomeNames[outcome]}】${step.title}（${step.id}，${milliseconds} 毫秒）`;
  if (outcome === "passed") return [line];
  const unmet = unmetBy(facts, step);
  const error = facts[ERROR];
  const others = Object.entries(facts).filter(
    ([name]) => name !== ERROR && name !== PLACE && !unmet.some((each) => each.name === name),
  );
  return [
    line,
    `  影响：${meaningOf(result)}`,
    ...(error === undefined ? [] : [`  错误：${told(error)}，位置：${told(facts[PLACE])}`]),
    ...unmet.map(
      ({ name, expected, seen }) => `  ${name}：应为 ${told(expected)}，实为 ${told(seen)}`,
    ),
    ...others.map(([name, fact]) => `  ${name}：${told(fact)}`),
  ];
}

const told = (fact: Fact | undefined): string =>
  fact === undefined || fact === null ? "无" : JSON.stringify(fact);
