import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

// Who may import whom: a room sees only the rooms named here, besides itself and npm packages.
const pure = ["checks", "forms", "formulas", "evaluation"];
const rooms = {
  evaluation: [],
  documents: ["evaluation", "xlsx"],
  functions: ["evaluation"],
  formulas: ["evaluation"],
  forms: ["formulas", "evaluation"],
  checks: ["forms", "formulas", "evaluation"],
  consolidation: pure,
  layout: ["consolidation", ...pure],
  reading: ["layout", ...pure],
  memory: ["checks", "forms"],
  findings: ["memory", "reading", "layout", "consolidation", ...pure],
  files: ["xlsx", "findings", "memory", "reading", "layout", "consolidation", ...pure],
  excel: ["findings", "memory", "reading", "layout", "consolidation", ...pure],
  commands: ["excel", "findings", "memory", "reading", "layout", ...pure],
  "self-test": ["excel", "findings", "memory", "reading", "layout", "functions", ...pure],
  taskpane: [
    "self-test",
    "excel",
    "files",
    "findings",
    "memory",
    "reading",
    "layout",
    "consolidation",
    "functions",
    ...pure,
  ],
};

/** Outside src; a room sees them only where it names them. */
const outside = ["host", "xlsx", "test", "bench", "scripts"];

const layering = Object.entries(rooms).map(([room, allowed]) => {
  const others = [...Object.keys(rooms), ...outside].filter(
    (other) => other !== room && !allowed.includes(other),
  );
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${others.join("|")})(/|$)`,
              message: `src/${room} may import only: ${allowed.join(", ") || "npm packages"}.`,
            },
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ["dist/", "build/", "coverage/", "out/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { "react-hooks": reactHooks },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "custom-functions-runtime", name: "Error" }] },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": { rules: officeAddins.rules } },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]),
    ),
  },
  ...layering,
  {
    // 自检 tries Excel itself; the functions' runtime has no workbook to ask.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/self-test/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office", "OfficeExtension"].map((name) => ({
          name,
          message: "src/excel is the wall: the only room that names Excel's and Office's globals.",
        })),
      ],
    },
  },
  {
    files: ["host/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(\\.\\./)+(src|test|bench)(/|$)",
              message: "The host imports nothing from src.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["xlsx/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(\\.\\./)+(src|host|test|bench|scripts)(/|$)",
              message: "The file format knows neither the forms nor Excel's API.",
            },
          ],
        },
      ],
    },
  },
  { files: ["**/*.{js,mjs,cjs}"], languageOptions: { globals: { ...globals.node } } },
  { files: ["**/*.{js,cjs}"], languageOptions: { sourceType: "commonjs" } },
  prettier,
);
