import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Change, LostFormula } from "../../findings/mends";
import { AskingBar } from "./AskingBar";
import { ConfirmForm } from "./ConfirmForm";
import { changed } from "./mend-text";

interface Props {
  readonly title: string;
  readonly text?: string;
  /** On the button that asks. */
  readonly caption: string;
  /** While it is written. */
  readonly doing: string;
  readonly cells: readonly (LostFormula & Change)[];
  readonly onMend: () => Promise<void>;
}

const useStyles = makeStyles({
  form: { marginTop: tokens.spacingVerticalS },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: "40vh",
    overflowY: "auto",
  },
});

/** Cells that want the same, and all of them mended at once. */
export const MendAll = ({ title, text, ...props }: Props) => (
  <AskingBar title={title} {...(text !== undefined && { text })} caption={props.caption}>
    {(close) => <Question {...props} onClose={close} />}
  </AskingBar>
);

/** Says what is written into every cell, and asks whether it shall be. */
function Question({
  caption,
  doing,
  cells,
  onMend,
  onClose,
}: Omit<Props, "title" | "text"> & { onClose: () => void }) {
  const styles = useStyles();
  return (
    <ConfirmForm
      label={caption}
      className={styles.form}
      doing={doing}
      onConfirm={onMend}
      onCancel={onClose}
    >
      {(textId) => (
        <>
          <Text id={textId}>将写入以下 {cells.length} 个单元格：</Text>
          {/* A list that scrolls is reached by the keyboard. */}
          <ul className={styles.list} tabIndex={0} aria-labelledby={textId}>
            {cells.map((cell) => (
              <li key={`${cell.sheetName} ${cell.path}`}>{changed(cell)}</li>
            ))}
          </ul>
        </>
      )}
    </ConfirmForm>
  );
}
