import { anyBehaviour, type AnyBehaviour, type Behaviour } from "../rich-api/behaviour";
import { autoFilter } from "./auto-filter";
import { rangeBorder, rangeBorders } from "./borders";
import { comment, commentReplies, comments } from "./comments";
import { conditionalFormat, conditionalFormats } from "./conditional-formats";
import { cellValueFormat, customFormat, customFormatRule } from "./conditional-rules";
import {
  conditionalRangeBorder,
  conditionalRangeBorders,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from "./conditional-styles";
import type { ExcelContext, Targets } from "./context";
import { dataBar, dataBarPositive } from "./data-bar";
import { dataValidation } from "./data-validation";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./format";
import { freezePanes } from "./freeze-panes";
import { namedItem, namedItems } from "./names";
import { headerFooter, headersFooters, pageLayout } from "./page-layout";
import { workbookProtection, worksheetProtection } from "./protection";
import { range } from "./range";
import { setting, settings } from "./settings";
import { application, workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheets } from "./worksheets";

type Behaviours = { readonly [K in keyof Targets]: Behaviour<Targets[K]> };

/** What Excel's objects do here, by class: all that this host implements. */
export function excelBehaviours(excel: ExcelContext): Readonly<Record<string, AnyBehaviour>> {
  const behaviours: Behaviours = {
    Workbook: workbook(excel),
    Application: application(excel),
    WorksheetCollection: worksheets(excel),
    Worksheet: worksheet(excel),
    WorkbookProtection: workbookProtection,
    WorksheetProtection: worksheetProtection(excel),
    WorksheetFreezePanes: freezePanes(excel),
    AutoFilter: autoFilter(excel),
    PageLayout: pageLayout(excel),
    HeaderFooterGroup: headersFooters,
    HeaderFooter: headerFooter,
    CommentCollection: comments(excel),
    Comment: comment(excel),
    CommentReplyCollection: commentReplies,
    NamedItemCollection: namedItems(excel),
    NamedItem: namedItem(excel),
    Range: range(excel),
    RangeFormat: rangeFormat,
    RangeFont: rangeFont,
    RangeFill: rangeFill,
    FormatProtection: formatProtection,
    RangeBorderCollection: rangeBorders,
    RangeBorder: rangeBorder,
    DataValidation: dataValidation,
    ConditionalFormatCollection: conditionalFormats(),
    ConditionalFormat: conditionalFormat(excel),
    CustomConditionalFormat: customFormat,
    ConditionalFormatRule: customFormatRule,
    CellValueConditionalFormat: cellValueFormat,
    ConditionalRangeFormat: conditionalRangeFormat,
    ConditionalRangeFont: conditionalRangeFont,
    ConditionalRangeFill: conditionalRangeFill,
    ConditionalRangeBorderCollection: conditionalRangeBorders,
    ConditionalRangeBorder: conditionalRangeBorder,
    DataBarConditionalFormat: dataBar,
    ConditionalDataBarPositiveFormat: dataBarPositive,
    SettingCollection: settings(),
    Setting: setting(excel),
  };
  const entries = Object.entries(behaviours) as [string, Behaviour<never>][];
  return Object.fromEntries(entries.map(([name, behaviour]) => [name, anyBehaviour(behaviour)]));
}
