import { Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RowToAdopt } from "../../excel/adopt-row";
import type { ListedFinding } from "../../findings/checked-report";
import type { Homeless } from "../../reading/homes";
import { AdoptForm } from "../rows/AdoptForm";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";

export interface Adopting {
  /** The first row of what stands outside of all fields at the cells of a finding. */
  readonly look: (finding: ListedFinding) => Promise<Homeless | undefined>;
  readonly adopt: (wanted: RowToAdopt) => Promise<void>;
}

/** The rows of an area, counted from 0: of `Z3:AA9` 2 to 8. */
export function rowsOf(area: string): { readonly top: number; readonly bottom: number } {
  const rows = (area.match(/\d+/g) ?? []).map((row) => Number(row) - 1);
  return { top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 };
}

interface Props {
  readonly finding: ListedFinding;
  readonly adopting: Adopting;
  readonly onClose: () => void;
}

/** Looks what stands at the cells of a finding now, and asks which row of which section it becomes. */
export function AdoptFinding({ finding, adopting, onClose }: Props) {
  const [found, setFound] = useState<Homeless>();
  const [task, run] = useTask<string | undefined>();
  const { look } = adopting;
  useEffect(
    () =>
      run("正在读取…", async () => {
        const homeless = await look(finding);
        setFound(homeless);
        return homeless ? undefined : "这里已没有填在栏目以外的数，请重新检查。";
      }),
    [look, run, finding],
  );
  return (
    <>
      <Progress task={task} />
      {task.state === "done" && task.result && <Text>{task.result}</Text>}
      {found && (
        <AdoptForm
          key={found.row}
          homeless={found}
          onAdopt={async (wanted) => {
            await adopting.adopt(wanted);
            onClose();
          }}
          onCancel={onClose}
        />
      )}
    </>
  );
}
