import { loadApiModel } from "./load";

const model = loadApiModel();
console.log(`build/excel-meta.json: ${Object.keys(model).length} classes of office.js`);
