/** The six figures of 三公经费, for the budget and again for the final account. */
export const threePublicColumns = [
  { name: "total", caption: "合计", sum: ["abroad", "vehicles.total", "reception"] },
  { name: "abroad", caption: "因公出国（境）费" },
  {
    name: "vehicles.total",
    caption: "小计",
    ofVehicles: true,
    sum: ["vehicles.purchase", "vehicles.operation"],
  },
  { name: "vehicles.purchase", caption: "公务用车购置费", ofVehicles: true },
  { name: "vehicles.operation", caption: "公务用车运行维护费", ofVehicles: true },
  { name: "reception", caption: "公务接待费" },
] as const satisfies readonly {
  readonly name: string;
  readonly caption: string;
  readonly ofVehicles?: true;
  readonly sum?: readonly string[];
}[];
