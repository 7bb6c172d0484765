import { readFileSync } from "node:fs";
import { roundHalfUp, sum } from "../../../src/evaluation";
import type { FormData } from "../../../src/forms";
import { fixturePath } from "../fixtures";

/** Last year's 决算数, this year's 预算数 and 决算数. */
export type Figures = readonly [previous: number | null, budget: number, finalAccount: number];

export type NamedFigures = readonly [
  name: string,
  previous: number,
  budget: number,
  finalAccount: number,
];

/** 科目代码, name, 基本支出, 项目支出. */
export type Item = readonly [code: string, name: string, basic: number, project: number];

/** What an invented county bureau knows of its year, in 万元; every form is filled from it. */
export interface Bureau {
  readonly unitName: string;
  readonly signature: Readonly<Record<string, string>>;
  readonly staff: FormData;
  readonly lines: Readonly<Record<string, Figures>>;
  readonly projects: readonly NamedFigures[];
  /** A project that stands above the printed …… . */
  readonly added: NamedFigures;
  readonly basicAdjustment: number;
  readonly building: FormData;
  readonly economyMeasures: string;
  readonly basic: number;
  readonly fullYearBudget: number;
  readonly goals: FormData;
  /** By level 2: what is measured, the target, what came of it. */
  readonly indicators: Readonly<
    Record<string, readonly (readonly [name: string, target: string, actual: string])[]>
  >;
  /** Why anything became more or less. */
  readonly reason: string;
  readonly items: readonly Item[];
  readonly fundItem: Item;
  /** Name, 上年结转, four sources of income, 人员, 公用, 项目. */
  readonly institutions: readonly (readonly [string, ...number[]])[];
}

export const bureau = JSON.parse(readFileSync(fixturePath("year/bureau.json"), "utf8")) as Bureau;

/** Adds amounts to the cent. */
export const add = (...amounts: readonly number[]): number => roundHalfUp(sum([...amounts]), 2);

export const { basic } = bureau;
export const projectLines = [
  "projects.business",
  "projects.maintenance",
  "projects.otherDevelopment",
];

export const projectTotal = (at: 1 | 2): number =>
  add(
    ...projectLines.map((line) => bureau.lines[line]![at]),
    ...bureau.projects.map((each) => each[(at + 1) as 2 | 3]),
  );

export const project = projectTotal(2);
export const executed = add(basic, project);
export const ofFund = bureau.fundItem[3];
