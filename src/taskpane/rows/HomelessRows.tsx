import type { RowToAdopt } from "../../excel/adopt-row";
import type { Homeless } from "../../reading/homes";
import { AskingBar } from "../check/AskingBar";
import { ADOPT, AdoptForm } from "./AdoptForm";

interface Props {
  readonly homeless: readonly Homeless[];
  readonly onAdopt: (wanted: RowToAdopt) => Promise<void>;
}

/** Rows in which something stands outside of all fields, and the way into a section. */
export const HomelessRows = ({ homeless, onAdopt }: Props) =>
  homeless.map((each) => (
    <AskingBar
      key={each.row}
      intent="warning"
      title={`第 ${each.row + 1} 行有数填在栏目以外`}
      text="不计入任何合计。"
      caption={ADOPT}
    >
      {(close) => <AdoptForm homeless={each} onAdopt={onAdopt} onCancel={close} />}
    </AskingBar>
  ));
