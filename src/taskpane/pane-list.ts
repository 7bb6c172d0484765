import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { PaneProps } from "./panes";

interface Pane {
  readonly id: string;
  readonly label: string;
  readonly Content: LazyExoticComponent<ComponentType<PaneProps>>;
}

/** The panes in the order they are offered; each is loaded when it is first opened. */
export const panes: readonly [Pane, ...Pane[]] = [
  { id: "start", label: "开始", Content: lazy(() => import("./start/StartPane")) },
  { id: "check", label: "检查", Content: lazy(() => import("./check/CheckPane")) },
  { id: "score", label: "得分", Content: lazy(() => import("./score/ScorePane")) },
  { id: "functions", label: "函数", Content: lazy(() => import("./functions/FunctionsPane")) },
  { id: "previous", label: "上年数据", Content: lazy(() => import("./previous/PreviousPane")) },
  { id: "rows", label: "增减行", Content: lazy(() => import("./rows/RowsPane")) },
  { id: "narrative", label: "说明文字", Content: lazy(() => import("./narrative/NarrativePane")) },
  { id: "finalize", label: "定稿", Content: lazy(() => import("./finalize/FinalizePane")) },
  {
    id: "consolidate",
    label: "汇总",
    Content: lazy(() => import("./consolidate/ConsolidatePane")),
  },
];

/** Stands beside the help, not among the panes of the year's work. */
export const selfTestPane: Pane = {
  id: "self-test",
  label: "自检",
  Content: lazy(() => import("./self-test/SelfTestPane")),
};
