import {
  Button,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { CarriedCell } from "../../forms/last-year";
import type { Proposal } from "./proposal";

interface Props {
  readonly proposal: Proposal;
  readonly fileName: string;
  readonly isFilled: boolean;
  readonly onFill: () => void;
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
  },
});

/** What would be written, cell by cell, and what finds no place. */
export function ProposalView({ proposal, fileName, isFilled, onFill }: Props) {
  const styles = useStyles();
  const { from, to, lastYear, otherUnit, carried } = proposal;
  const { cells, equal, added } = carried;
  const isNothing = cells.length + added.length === 0;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {lastYear}年决算数
      </Subtitle2>
      <Text>
        由“{fileName}”的“{from}”填入本工作簿的“{to}”。{equal > 0 && `另有 ${equal} 项已经相同。`}
      </Text>
      {otherUnit !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            文件中的单位是“{otherUnit}”，与本工作簿的不同。请核对是否选错了文件。
          </MessageBarBody>
        </MessageBar>
      )}
      {isNothing && <Text>没有需要填入的数据。</Text>}
      {!isNothing && (
        <table className={styles.table}>
          <thead>
            <tr>
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
            {cells.map((cell) => (
              <Row
                key={cell.path}
                name={`${cell.name}（${cell.address}）`}
                present={cell.present ?? "空白"}
                next={cell.next}
              />
            ))}
            {added.map(({ name, amount }, index) => (
              <Row key={index} name={name} present="新行" next={amount} />
            ))}
          </tbody>
        </table>
      )}
      {added.length > 0 && (
        <Text>本年表中没有的 {added.length} 个专项，在专项资金区域末行之前插入行后填入。</Text>
      )}
      {!isNothing && !isFilled && (
        <Button appearance="primary" onClick={onFill}>
          填入 {cells.length} 个单元格{added.length > 0 && `并插入 ${added.length} 行`}
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly present: CarriedCell["present"];
  readonly next: CarriedCell["next"];
}

function Row({ name, present, next }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="figure">{shown(present)}</td>
      <td className="figure">{shown(next)}</td>
    </tr>
  );
}

const shown = (value: CarriedCell["present"]): string =>
  typeof value === "number" ? figure(value) : String(value);

const figure = (amount: number): string =>
  amount.toLocaleString("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
