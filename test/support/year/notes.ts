import type { FormData, Pack } from "../../../src/forms";
import { add, basic, bureau, executed, ofFund, project, projectLines, type Item } from "./bureau";

const classNames: Readonly<Record<string, string>> = {
  "208": "社会保障和就业支出",
  "210": "卫生健康支出",
  "212": "城乡社区支出",
  "213": "农林水支出",
  "221": "住房保障支出",
};

/** A figure against last year's: some more, with a reason. */
const against = (current: number): FormData => ({
  current,
  previous: add(current, -100),
  reason: bureau.reason,
});

/** 决算说明数据表: what no other form of the place tells. */
export function notesOf({ overview, equipment }: NonNullable<Pack["accountsNotes"]>): FormData {
  const { items, fundItem, lines, reason } = bureau;
  const general = add(executed, -ofFund);
  const inClass = (code: string, all: readonly Item[]): number =>
    add(...all.filter((row) => row[0].startsWith(code)).map((row) => add(row[2], row[3])));
  const classes = Object.entries(classNames).map(([code, name]) => ({
    name,
    generalAmount: inClass(code, items),
    allAmount: inClass(code, [...items, fundItem]),
  }));
  const threePublic = (path: string): FormData => {
    const [previous, budget, finalAccount] = lines[`threePublic.${path}`]!;
    return { previous, budget, finalAccount, reason, budgetReason: reason };
  };
  const counted = (firstCount: number, secondCount: number): FormData => ({
    firstCount,
    secondCount,
    purpose: "开展防汛检查和工程验收",
  });
  const operating = lines["operating.total"]!;
  const fiscal = executed;
  const allProjects = [
    ...bureau.projects.map(([name, , ...figures]) => [name, ...figures] as const),
    ...projectLines.map((path, i) => {
      const [, ...figures] = lines[path]!;
      return [["业务工作", "运行维护", "其他事业发展"][i]!, ...figures] as const;
    }),
  ];
  return {
    overview: Object.fromEntries(
      overview.map(({ id }) => [id, against(id === "generalExpenditure" ? general : fiscal)]),
    ),
    income: { fiscal: { amount: fiscal } },
    expenditure: {
      basic: { amount: basic },
      project: { amount: project },
      general: { amount: general },
    },
    classes: { items: classes.filter(({ allAmount }) => allAmount > 0) },
    lines: {
      items: items.map(([code, name, ownBasic, ownProject]) => ({
        name: `${classNames[code.slice(0, 3)]!}-${name}`,
        budget: add(ownBasic, ownProject, 5),
        finalAccount: add(ownBasic, ownProject),
        reason,
      })),
    },
    basic: {
      personnel: { amount: add(basic, -operating[2]), content: "基本工资、津贴补贴、社会保障缴费" },
      operating: { amount: operating[2], content: "办公费、差旅费、水电费、维修（护）费" },
    },
    threePublic: {
      total: { reason, budgetReason: reason },
      abroad: { ...threePublic("abroad"), ...counted(1, 1) },
      reception: { ...threePublic("reception"), ...counted(36, 268) },
      vehicles: { reason, budgetReason: reason, ...counted(1, 5) },
      purchase: threePublic("vehicles.purchase"),
      operation: threePublic("vehicles.operation"),
    },
    operatingCost: {
      amount: operating[2],
      previous: { amount: operating[0], reason },
      budget: { amount: operating[1], reason },
    },
    generalCosts: {
      meetings: { budget: 5, finalAccount: 4.6, fiscal: 4.6, other: 0, content: "防汛工作会议" },
      trainings: { budget: 3, finalAccount: 2.4, fiscal: 2.4, other: 0, content: "工程管理培训" },
    },
    meetings: {
      items: [
        {
          name: "全县防汛工作会议",
          people: 120,
          venue: 1.2,
          catering: 2.4,
          other: 1,
          content: "部署防汛",
        },
      ],
    },
    trainings: { items: [{ name: "工程管理培训", people: 40, amount: 2.4, content: "山塘管护" }] },
    procurement: {
      goods: { amount: 42.3, smallAndMedium: 42.3 },
      works: { amount: 80, smallAndMedium: 80 },
      services: { amount: 20, smallAndMedium: 20 },
      smallAndMedium: { amount: 142.3 },
      micro: { amount: 61.5 },
    },
    assets: {
      vehicles: [
        { name: "应急保障用车", count: 3 },
        { name: "其他用车", count: 2, note: "水文监测使用" },
      ],
      ...Object.fromEntries(equipment.map(({ id }) => [`${id}Equipment`, 1])),
    },
    projects: {
      parts: allProjects.map(([name, , executedOf]) => ({
        name,
        executed: executedOf,
        item: name,
      })),
      items: allProjects.map(([name, budget]) => ({
        name,
        budget,
        fullYearBudget: budget,
        purpose: "水利工程运行和防汛",
      })),
    },
    performance: {
      carriedOver: 0,
      initialBudget: add(bureau.fullYearBudget, -20),
      fullYearBudget: bureau.fullYearBudget,
      executed,
    },
  };
}
