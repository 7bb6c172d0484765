import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTheme } from "./theme";

const useStyles = makeStyles({
  frame: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
  },
});

/** The look that everything in the pane shares. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()} className={styles.frame}>
      {children}
    </FluentProvider>
  );
}
