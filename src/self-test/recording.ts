import type { Fact, Facts } from "./fact";
import { isSameFact, type Outcome } from "./outcome";
import type { SelfTestResult } from "./run";

/** What 自检 saw in one Excel: values of its own cells and codes of refusals, nothing else. */
export interface Recording {
  readonly platform: string;
  readonly version: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly steps: readonly RecordedStep[];
}

export interface RecordedStep {
  readonly id: string;
  readonly outcome: Outcome;
  readonly facts: Facts;
}

export function recordingOf({ excel, steps }: SelfTestResult): Recording {
  const { platform, version, sets } = excel;
  const recorded = steps.map(({ id, outcome, facts }) => ({ id, outcome, facts }));
  return { platform, version, sets, steps: recorded };
}

/** `PC-16.0.18000.0.json` */
export const recordingName = ({ platform, version }: Recording): string =>
  `${platform}-${version}.json`.replace(/[^A-Za-z0-9.-]/g, "_");

/**
 * A line for every fact in which two Excels differ: `sheet-copies.first: "#BUSY!" / 0.9`. Steps that the
 * first did not know yet are passed over; those that the second knows no more are told. Pure.
 */
export function differencesBetween(first: Recording, second: Recording): string[] {
  return first.steps.flatMap((step) => {
    const other = second.steps.find(({ id }) => id === step.id);
    if (!other) return [`${step.id}: no such step`];
    const names = new Set([...Object.keys(step.facts), ...Object.keys(other.facts)]);
    return [
      ...(step.outcome === other.outcome ? [] : [`${step.id}: ${step.outcome} / ${other.outcome}`]),
      ...[...names]
        .filter((name) => !isSameFact(step.facts[name], other.facts[name]))
        .map(
          (name) => `${step.id}.${name}: ${told(step.facts[name])} / ${told(other.facts[name])}`,
        ),
    ];
  });
}

const told = (fact: Fact | undefined): string =>
  fact === undefined ? "nothing" : JSON.stringify(fact);
