import { sum } from "../evaluation";
import type { DataFault } from "./faults";
import type { Pack } from "./pack";
import type { ScoreTableOptions } from "./score-table/options";

/** 满分, whatever the weights below it (财预〔2020〕10号; domain: A7, A8, C3: 90 + 10). */
const FULL_MARKS = 100;

const assessmentIds = ["selfAssessment", "projectAssessment"] as const;

/** Where the weights of a pack do not come to what they are parts of. */
export function weightFaults(pack: Pack): DataFault[] {
  return [
    ...assessmentIds.flatMap((id) => {
      const options = pack[id];
      if (!options) return [];
      const { executionPoints, indicators } = options;
      return unlike("notFullMarks", id, [{ points: executionPoints }, ...indicators], FULL_MARKS);
    }),
    ...(pack.scoreTable ? tableFaults(pack.scoreTable) : []),
  ];
}

const tableFaults = ({ levels }: ScoreTableOptions): DataFault[] => [
  ...unlike("otherSum", "scoreTable.levels", levels, FULL_MARKS),
  ...levels.flatMap(({ points, levelTwo }, i) => {
    const path = `scoreTable.levels[${i}].levelTwo`;
    return [
      ...unlike("otherSum", path, levelTwo, points),
      ...levelTwo.flatMap((level, j) =>
        unlike("otherSum", `${path}[${j}].rows`, level.rows, level.points),
      ),
    ];
  }),
];

type Weighed = readonly { readonly points: number }[];

function unlike(
  code: "notFullMarks" | "otherSum",
  path: string,
  parts: Weighed,
  whole: number,
): DataFault[] {
  const total = sum(parts.map(({ points }) => points));
  return total === whole ? [] : [{ path, code, value: total, bound: whole }];
}
