import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { ITEM_NAME, type Carried, type CarriedOver } from "../../forms/last-year";
import type { FormFill } from "../../excel";
import { fillsOf, sizeOf, type Proposal } from "./proposal";

interface Props {
  readonly proposal: Proposal;
  /** Null where this year's tables give one another. */
  readonly fileName: string | null;
  readonly isFilled: boolean;
  readonly onFill: (fills: readonly FormFill[]) => void;
}

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": {
      padding: tokens.spacingHorizontalXS,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: "left",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
    // Two characters stay side by side.
    "& .figure": { textAlign: "right", minWidth: "2.1em", overflowWrap: "normal" },
    "& .tick": { padding: 0, width: "2em" },
  },
  line: { display: "block" },
});

/** What would be written, row by row with a tick, and what finds no place. */
export function ProposalView({ proposal, fileName, isFilled, onFill }: Props) {
  const styles = useStyles();
  const { sheets, otherUnit, outdated } = proposal;
  const all = sheets.flatMap(({ carried }) => carried);
  const [ticked, setTicked] = useState<ReadonlySet<Carried>>(
    () => new Set(all.filter(({ replaces }) => !replaces)),
  );
  const fills = fillsOf(proposal, (each) => ticked.has(each));
  const { cells, rows } = sizeOf(fills);
  const isOccupied = all.some(({ replaces }) => replaces);

  function tick(which: readonly Carried[], on: boolean): void {
    const next = new Set(ticked);
    for (const each of which)
      if (on) next.add(each);
      else next.delete(each);
    setTicked(next);
  }

  return (
    <section className={styles.section}>
      {otherUnit !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            文件中的单位是“{otherUnit}”，与本工作簿的不同。请核对是否选错了文件。
          </MessageBarBody>
        </MessageBar>
      )}
      {outdated.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {outdated.map(({ sheetName, of }) =>
              of === null
                ? `文件中的“${sheetName}”没有对应的填写表，没有读取。`
                : `文件中的“${sheetName}”与“${of}”不同，以下取自“${of}”。`,
            )}
            上报的是定稿的，请核对后再填入。
          </MessageBarBody>
        </MessageBar>
      )}
      {all.length === 0 && <Text>没有需要填入的数据。</Text>}
      {isOccupied && (
        <Text>已有内容、与上年文件不同的没有勾选；需要改为上年文件的内容的，请勾选。</Text>
      )}
      {sheets.map((sheet) => (
        <Sheet
          key={sheet.to}
          sheet={sheet}
          proposal={proposal}
          fileName={fileName}
          ticked={ticked}
          onTick={tick}
        />
      ))}
      {all.length > 0 && !isFilled && (
        <Button
          appearance="primary"
          disabledFocusable={cells + rows === 0}
          onClick={() => {
            if (cells + rows > 0) onFill(fills);
          }}
        >
          填入 {cells} 个单元格{rows > 0 && `并插入 ${rows} 行`}
        </Button>
      )}
    </section>
  );
}

interface SheetProps {
  readonly sheet: CarriedOver;
  readonly proposal: Proposal;
  readonly fileName: string | null;
  readonly ticked: ReadonlySet<Carried>;
  readonly onTick: (which: readonly Carried[], on: boolean) => void;
}

function Sheet({ sheet, proposal, fileName, ticked, onTick }: SheetProps) {
  const styles = useStyles();
  const { to, carried, equal, without } = sheet;
  const from = [...new Set(carried.map((each) => each.from).filter((name) => name !== ""))]
    .map((name) => `“${name}”`)
    .join("、");
  const source =
    fileName === null ? from : from === "" ? `“${fileName}”` : `“${fileName}”的${from}`;
  const titles = [...new Set(carried.map(({ title }) => title))];
  return (
    <>
      <Text>
        {carried.length > 0 &&
          (source === "" ? `填入本工作簿的“${to}”。` : `由${source}填入本工作簿的“${to}”。`)}
        {equal > 0 && `“${to}”中另有 ${equal} 项已经相同。`}
      </Text>
      {titles.map((title) => (
        <Rows
          key={title}
          caption={
            proposal.lastYear === null || title === ITEM_NAME
              ? `${to}：${title}`
              : `${proposal.lastYear}年${title}`
          }
          carried={carried.filter((each) => each.title === title)}
          ticked={ticked}
          onTick={onTick}
        />
      ))}
      {carried.some(({ added }) => added) && (
        <Text>
          “{to}”中没有空行的 {carried.filter(({ added }) => added).length}{" "}
          行，在所属区域或类别末行之前插入行后填入。
        </Text>
      )}
      {without.length > 0 && (
        <Text className={styles.line}>
          “{to}”中没有对应的类别，没有列出：{without.join("、")}。
        </Text>
      )}
    </>
  );
}

interface RowsProps extends Pick<SheetProps, "ticked" | "onTick"> {
  readonly caption: string;
  readonly carried: readonly Carried[];
}

function Rows({ caption, carried, ticked, onTick }: RowsProps) {
  const styles = useStyles();
  const count = carried.filter((each) => ticked.has(each)).length;
  return (
    <>
      <Subtitle2 as="h2" className={styles.heading}>
        {caption}
      </Subtitle2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className="tick">
              <Checkbox
                aria-label={`${caption}：全部`}
                checked={count === carried.length ? true : count === 0 ? false : "mixed"}
                onChange={(_, { checked }) => onTick(carried, checked === true)}
              />
            </th>
            <th scope="col">项目</th>
            <th scope="col" className="figure">
              现在
            </th>
            <th scope="col" className="figure">
              填入
            </th>
          </tr>
        </thead>
        <tbody>
          {carried.map((each, index) => (
            <Row
              key={index}
              carried={each}
              isTicked={ticked.has(each)}
              onTick={(on) => onTick([each], on)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  readonly carried: Carried;
  readonly isTicked: boolean;
  readonly onTick: (on: boolean) => void;
}

function Row({ carried, isTicked, onTick }: RowProps) {
  const styles = useStyles();
  const { name, cells, added } = carried;
  const place = cells.map(({ address }) => address).join("、");
  const held = cells.filter(({ present }) => present !== null);
  const lines = (texts: readonly string[]) =>
    texts.map((text, index) => (
      <span key={index} className={styles.line}>
        {text}
      </span>
    ));
  return (
    <tr>
      <td className="tick">
        <Checkbox
          aria-label={name}
          checked={isTicked}
          onChange={(_, { checked }) => onTick(checked === true)}
        />
      </td>
      <th scope="row">{place === "" ? name : `${name}（${place}）`}</th>
      <td className="figure">
        {added
          ? "新行"
          : held.length === 0
            ? "空白"
            : lines(
                worded(
                  held.map(({ called, present }) => [called, present!]),
                  name,
                ),
              )}
      </td>
      <td className="figure">{lines(worded(wantedOf(carried), name))}</td>
    </tr>
  );
}

type Wanted = readonly [called: string, value: string | number | boolean];

const wantedOf = ({ cells, added }: Carried): Wanted[] =>
  added
    ? Object.entries(added.values).map(([field, value]): Wanted => [added.called[field]!, value])
    : cells.map(({ called, next }): Wanted => [called, next]);

/** What stands beside the name of the row, each with its column where there are several. */
function worded(wanted: readonly Wanted[], name: string): string[] {
  const others = wanted.filter(([, value]) => value !== name);
  const told = others.length > 0 ? others : wanted;
  return told.map(([called, value]) =>
    told.length === 1 ? shown(value) : `${called} ${shown(value, called)}`,
  );
}

/** Amounts with two decimals; points as they are. */
const shown = (value: Wanted[1], called = "决算数"): string =>
  typeof value === "number" && !/分值|人数/.test(called) ? figure(value) : String(value);

const figure = (amount: number): string =>
  amount.toLocaleString("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
