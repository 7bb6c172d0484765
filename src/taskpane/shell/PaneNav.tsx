import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { panes } from "../pane-list";

interface Props {
  readonly openId: string;
  readonly onOpen: (id: string) => void;
}

const useStyles = makeStyles({
  nav: {
    display: "flex",
    flexWrap: "wrap",
    flexGrow: 1,
  },
  entry: {
    minWidth: "auto",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusNone,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    // High contrast draws what is transparent, under every entry alike.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  open: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    // The button takes its border away under the pointer.
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    ":hover:active": { borderBottomColor: tokens.colorCompoundBrandStrokePressed },
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The id of the entry that leads to a pane. */
export const entryId = (id: string): string => `open-${id}`;

/** The way from pane to pane. Plain buttons: Fluent's TabList alone weighs 22 kB gzipped. */
export function PaneNav({ openId, onOpen }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label="窗格">
      {panes.map(({ id, label }) => (
        <Button
          key={id}
          id={entryId(id)}
          appearance="transparent"
          className={mergeClasses(styles.entry, id === openId && styles.open)}
          aria-current={id === openId ? "page" : undefined}
          onClick={() => onOpen(id)}
        >
          {label}
        </Button>
      ))}
    </nav>
  );
}
