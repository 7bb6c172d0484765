import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { byPurpose, catalogue, type FunctionEntry } from "../../functions/catalogue";

interface Props {
  readonly onOpen: (entry: FunctionEntry) => void;
  /** The function that was open before: the way back ends where it began. */
  readonly focusOn: string | undefined;
}

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    width: "100%",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  id: { color: tokens.colorNeutralForeground2 },
});

const buttonId = (id: string): string => `function-${id}`;

/** The functions by purpose. */
export function FunctionList({ onOpen, focusOn }: Props) {
  const styles = useStyles();
  useEffect(() => {
    if (focusOn) document.getElementById(buttonId(focusOn))?.focus();
  }, [focusOn]);
  return (
    <>
      <Text size={200}>选择一个函数，查看说明并插入单元格。</Text>
      {byPurpose(catalogue).map(({ title, functions }) => (
        <section key={title} className={styles.group}>
          <Subtitle2 as="h2" className={styles.heading}>
            {title}
          </Subtitle2>
          <ul className={styles.list} aria-label={title}>
            {functions.map((entry) => (
              <li key={entry.id}>
                <Button
                  appearance="subtle"
                  className={styles.entry}
                  id={buttonId(entry.id)}
                  onClick={() => onOpen(entry)}
                >
                  {entry.title}{" "}
                  <Text size={200} font="monospace" className={styles.id}>
                    {entry.id}
                  </Text>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
