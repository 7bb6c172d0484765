import {
  Button,
  Caption1,
  Text,
  createFocusOutlineStyle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import type { ListedFinding } from "../../findings/checked-report";
import type { Mend, RemedyMend } from "../../findings/mends";
import { FaultBar } from "../shell/FaultBar";
import { Progress } from "../shell/Progress";
import { useShow } from "../shell/show";
import { useTask } from "../shell/task";
import { ADOPT } from "../rows/AdoptForm";
import { AdoptFinding, type Adopting } from "./AdoptFinding";
import { MendForm } from "./MendForm";
import { NoteForm } from "./NoteForm";
import type { KeyedFinding } from "./finding-keys";

export interface FindingActions {
  /** Selects its cell; false when the sheet is gone. */
  readonly onSelect: (finding: KeyedFinding) => Promise<boolean>;
  /** Keeps a note on findings; an empty one withdraws it. */
  readonly onNote: (findings: readonly ListedFinding[], note: string) => Promise<void>;
  /** Restores the formula of its cell, or writes what it knows. */
  readonly onMend: (mend: Mend) => Promise<void>;
  /** What stands outside of all fields at its cells, and making it a row of a section. */
  readonly adopting: Adopting;
}

interface Props extends FindingActions {
  readonly keyed: KeyedFinding;
  /** What restoring the formula of its cell changes, where that helps. */
  readonly mend: Mend | undefined;
  /** What writing each content that may be meant changes, where it is known. */
  readonly remedies: readonly RemedyMend[] | undefined;
  /** Whether its figures may become a row of a section. */
  readonly isAdoptable: boolean;
  /** Whether its cell was selected last. */
  readonly isCurrent: boolean;
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `${tokens.strokeWidthThickest} solid transparent`,
    // High contrast draws what is transparent.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  finding: {
    // What the mark of the focus is drawn around.
    position: "relative",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover > :first-child": { textDecorationLine: "underline" },
    ...createFocusOutlineStyle(),
  },
  place: { color: tokens.colorBrandForegroundLink },
  settled: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  action: { minWidth: "auto" },
});

const NOTE = "标为已核实";

const mendCaption = ({ cell, result }: Mend): string =>
  cell.written === undefined ? "恢复公式" : `填入${result}`;

const noRemedies: readonly RemedyMend[] = [];

/** One finding: a click selects its cell, a note settles it, and some only need what is known. */
export const FindingItem = memo(function FindingItem(props: Props) {
  const { keyed, mend, remedies = noRemedies, isAdoptable, isCurrent } = props;
  const { onSelect, onNote, onMend, adopting } = props;
  const { finding } = keyed;
  const { sheetName, address, title, sentence, note } = finding;
  const styles = useStyles();
  const [asking, setAsking] = useState<string>();
  const [show, fault] = useShow(() => onSelect(keyed));
  const [withdrawing, runWithdraw] = useTask<void>();
  const actionId = useId();
  const name = `${sheetName} ${address} ${title}`;
  const isOpen = note === null;
  const mends: readonly { readonly caption: string; readonly mend: Mend }[] = [
    ...(mend ? [{ caption: mendCaption(mend), mend }] : []),
    ...remedies.map((each) => ({ caption: each.caption, mend: each })),
  ];

  const captions = [...mends.map(({ caption }) => caption), ...(isAdoptable ? [ADOPT] : [])];

  const toggle = (what: string): void => setAsking(asking === what ? undefined : what);

  function closeForm(): void {
    setAsking(undefined);
    document.getElementById(`${actionId}${asking}`)?.focus();
  }

  function act(): void {
    if (isOpen) toggle(NOTE);
    else if (withdrawing.state !== "working") runWithdraw("正在撤销…", () => onNote([finding], ""));
  }

  return (
    <li className={mergeClasses(styles.item, isCurrent && styles.current)}>
      <button
        type="button"
        className={styles.finding}
        aria-current={isCurrent ? "location" : undefined}
        onClick={() => show(sheetName)}
      >
        <Text weight="semibold" className={styles.place}>
          {sheetName} {address}
          {isCurrent && "（已选中）"}
        </Text>{" "}
        <Caption1>{title}</Caption1>{" "}
        <Text className={mergeClasses(!isOpen && styles.settled)}>{sentence}</Text>
      </button>
      {!isOpen && <Text>已核实：{note}</Text>}
      <div className={styles.actions}>
        {captions.map((caption) => (
          <Button
            key={caption}
            id={`${actionId}${caption}`}
            size="small"
            className={styles.action}
            aria-label={`${caption}：${name}`}
            aria-expanded={asking === caption}
            onClick={() => toggle(caption)}
          >
            {caption}
          </Button>
        ))}
        <Button
          id={`${actionId}${NOTE}`}
          size="small"
          className={styles.action}
          aria-label={`${isOpen ? "标为已核实" : "撤销核实"}：${name}`}
          aria-expanded={isOpen ? asking === NOTE : undefined}
          onClick={act}
        >
          {isOpen ? "标为已核实" : "撤销核实"}
        </Button>
      </div>
      {mends
        .filter(({ caption }) => asking === caption)
        .map(({ caption, mend: one }) => (
          <MendForm
            key={caption}
            label={`${caption}：${name}`}
            mend={one}
            onCancel={closeForm}
            onMend={async () => {
              await onMend(one);
              setAsking(undefined);
            }}
          />
        ))}
      {isAdoptable && asking === ADOPT && (
        <AdoptFinding finding={finding} adopting={adopting} onClose={closeForm} />
      )}
      {isOpen && asking === NOTE && (
        <NoteForm
          label={`核实：${name}`}
          onCancel={closeForm}
          onSave={async (text) => {
            await onNote([finding], text);
            closeForm();
          }}
        />
      )}
      {(fault || withdrawing.state !== "idle") && (
        <div role="alert">
          <FaultBar sentence={fault} />
          <Progress task={withdrawing} />
        </div>
      )}
    </li>
  );
});
