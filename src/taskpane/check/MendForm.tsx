import { Text } from "@fluentui/react-components";
import type { Mend } from "../../findings/mends";
import { ConfirmForm } from "./ConfirmForm";
import { said } from "./mend-text";

interface Props {
  readonly label: string;
  readonly mend: Mend;
  /** Writes it; when it has, the question goes. */
  readonly onMend: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Says what a mend changes, and asks whether it shall be. */
export const MendForm = ({ label, mend, onMend, onCancel }: Props) => (
  <ConfirmForm
    label={label}
    doing={mend.cell.written === undefined ? "正在恢复公式…" : "正在写入…"}
    onConfirm={onMend}
    onCancel={onCancel}
  >
    {(textId) => <Text id={textId}>{said(mend.cell, mend)}</Text>}
  </ConfirmForm>
);
