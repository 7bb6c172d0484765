import { withOfficeJsFrom } from "../../../host/server/preview-page";

const FOLDER = "/office-js";
const ADDRESS = `${FOLDER}/office.js`;
const LOCAL = `<script src="${ADDRESS}">`;

test.each([
  [`<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">`, LOCAL],
  [
    `<script src='https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'>`,
    LOCAL,
  ],
  [`<script src=https://intranet/office.js>`, LOCAL],
  [`<script defer src="/vendor/office.js" async>`, `<script defer src="${ADDRESS}" async>`],
  [
    `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js">`,
    `<script src="${FOLDER}/custom-functions-runtime.js">`,
  ],
  [`<SCRIPT SRC="https://cdn/OFFICE.JS">`, `<SCRIPT SRC="${ADDRESS}">`],
])("%s", (before, after) => {
  expect(withOfficeJsFrom(FOLDER, before)).toBe(after);
});

test.each([
  `<script src="taskpane.js">`,
  `<script src="https://cdn/office.js.map">`,
  `<script data-src="https://cdn/office.js">`,
  `<script>const address = "https://cdn/office.js";</script>`,
  `<img src="https://cdn/office.js">`,
  `<script src="a.js"></script><link href="https://cdn/office.js">`,
])("left alone: %s", (html) => {
  expect(withOfficeJsFrom(FOLDER, html)).toBe(html);
});
