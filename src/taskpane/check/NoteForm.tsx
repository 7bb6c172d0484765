import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState, type FormEvent, type KeyboardEvent } from "react";
import { useTask } from "../shell/task";
import { Answer } from "./Answer";

interface Props {
  readonly label: string;
  /** Keeps the note; when it has, the form goes. */
  readonly onSave: (note: string) => Promise<void>;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  control: { minWidth: 0 },
});

const LONGEST_NOTE = 500;

/** Asks why a finding needs no change. */
export function NoteForm({ label, onSave, onCancel }: Props) {
  const styles = useStyles();
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [task, run] = useTask<void>();
  const inputId = useId();
  useEffect(() => document.getElementById(inputId)?.focus(), [inputId]);
  const working = task.state === "working";

  function save(event: FormEvent): void {
    event.preventDefault();
    if (working) return;
    if (note.trim() === "") {
      setMissing(true);
      document.getElementById(inputId)?.focus();
      return;
    }
    run("正在保存…", () => onSave(note.trim()));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && !event.nativeEvent.isComposing && !working) onCancel();
  }

  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={save}
      onKeyDown={onKeyDown}
    >
      <Field
        className={styles.field}
        label="核实说明"
        required
        hint="说明依据或原因，与报表一起保存，其他人也能看到。"
        validationState={isMissing ? "error" : "none"}
        validationMessage={isMissing ? "请写明核实的依据或原因。" : null}
      >
        <Input
          id={inputId}
          className={styles.control}
          value={note}
          maxLength={LONGEST_NOTE}
          onChange={(_, { value }) => {
            setNote(value);
            setMissing(false);
          }}
        />
      </Field>
      <Answer task={task} onCancel={onCancel}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={working}>
          保存
        </Button>
      </Answer>
    </form>
  );
}
