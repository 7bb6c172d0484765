import { functions } from "./registry";

// What Excel's runtime of functions loads: each function under its id in functions.json.
for (const { id, run } of functions) CustomFunctions.associate(id, run);
