import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
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
    "& .figure": { textAlign: "right" },
  },
});

/** What would be written, cell by cell, and what finds no place. */
export function ProposalView({ proposal, fileName, isFilled, onFill }: Props) {
  const styles = useStyles();
  const { from, to, lastYear, carried } = proposal;
  const { cells, equal, withoutRow } = carried;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {lastYear}年决算数
      </Subtitle2>
      <Text>
        由“{fileName}”的“{from}”填入本工作簿的“{to}”。{equal > 0 && `另有 ${equal} 项已经相同。`}
      </Text>
      {cells.length === 0 && <Text>没有需要填入的数据。</Text>}
      {cells.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">现在</th>
              <th scope="col">填入</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <Row key={cell.path} cell={cell} />
            ))}
          </tbody>
        </table>
      )}
      {withoutRow.length > 0 && (
        <Text>
          下列 {withoutRow.length} 个专项在“{to}”中没有空行，不会填入：
          {withoutRow.map(({ name, amount }) => `${name} ${figure(amount)}`).join("；")}
          。请先在专项资金区域插入 {withoutRow.length} 行，再重新选择文件。
        </Text>
      )}
      {cells.length > 0 && !isFilled && (
        <Button appearance="primary" onClick={onFill}>
          填入 {cells.length} 个单元格
        </Button>
      )}
    </section>
  );
}

function Row({ cell: { name, address, present, next } }: { readonly cell: CarriedCell }) {
  const shown = typeof present === "number" ? figure(present) : String(present ?? "空白");
  return (
    <tr>
      <th scope="row">
        {name}（{address}）
      </th>
      <td className="figure">{shown}</td>
      <td className="figure">{typeof next === "number" ? figure(next) : next}</td>
    </tr>
  );
}

const figure = (amount: number): string =>
  amount.toLocaleString("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
