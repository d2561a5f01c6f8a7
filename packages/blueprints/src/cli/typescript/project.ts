import type { Leaf } from "@guildhall/contracts";
import type { FileMap, LeafCode } from "../../blueprint.ts";
import { readme } from "../extras.ts";
import type { CliForm } from "../form.ts";
import { typescriptModels } from "./models.ts";
import { typescriptProgram } from "./program.ts";
import * as reading from "./reader-files.ts";
import { typescriptReports } from "./reports.ts";
import { typescriptRule } from "./rules.ts";
import * as shell from "./shell-files.ts";
import { typescriptTests } from "./tests.ts";

const packageJson = (form: CliForm): string =>
  `${JSON.stringify(
    {
      name: form.name,
      version: "0.1.0",
      private: true,
      description: form.summary.slice(0, 200),
      type: "module",
      engines: { node: ">=24" },
      bin: { [form.name]: "src/main.ts" },
      scripts: { start: "node src/main.ts", test: "vitest run", check: "tsc --noEmit" },
      devDependencies: { "@types/node": "^24.0.0", "fast-check": "^4.0.0", typescript: "~6.0.0", vitest: "^5.0.0" },
    },
    null,
    2,
  )}\n`;

const TSCONFIG = `{
  "compilerOptions": {
    "target": "ES2024",
    "module": "NodeNext",
    "moduleResolution": "NodeNext",
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "verbatimModuleSyntax": true,
    "erasableSyntaxOnly": true,
    "allowImportingTsExtensions": true,
    "noEmit": true,
    "skipLibCheck": true,
    "types": ["node"]
  },
  "include": ["src", "tests"]
}
`;

const DOCKERFILE = `FROM node:24-slim
WORKDIR /app
COPY package.json ./
COPY src/ src/
USER node
ENTRYPOINT ["node", "/app/src/main.ts"]
`;

const CI = `name: ci
on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm install
      - run: npm run check
      - run: npm test
`;

const MAIN = `#!/usr/bin/env node
import { main } from "./cli.ts";

process.exitCode = main(process.argv.slice(2));
`;

/** The whole TypeScript project; it runs with Node 24 alone. Leaves without code are polite placeholders. */
export function typescriptProject(form: CliForm, leaves: Leaf[], code: LeafCode[]): FileMap {
  const program = typescriptProgram(form);
  const reports = typescriptReports(form);
  const files: FileMap = {};
  const hasCommands = form.commands.length > 0;
  if (hasCommands) {
    files["src/main.ts"] = MAIN;
    files["src/cli.ts"] = program;
    files["src/arguments.ts"] = argumentsFile(form);
  }
  if (form.records.length > 0) files["src/models.ts"] = typescriptModels(form);
  if (leaves.length > 0)
    files["src/rules/index.ts"] =
      `// The rules of this program: pure functions, one file each.\n${leaves.map((leaf) => `export { ${leaf.name} } from "./${leaf.file.split("/").at(-1)}";`).join("\n")}\n`;
  for (const leaf of leaves)
    files[leaf.file] = typescriptRule(
      leaf,
      code.find((one) => one.leaf === leaf.name),
    );
  if (reports) files["src/reports.ts"] = reports;
  if (hasCommands) files["src/readers.ts"] = readers(program);
  if (form.store) files["src/store.ts"] = shell.storeFile;
  if (program.includes("output."))
    files["src/output.ts"] =
      outputFile(form) +
      (program.includes("output.amount") ? shell.outputAmounts : "") +
      (program.includes("entryLine") ? shell.outputEntry : "");
  if (program.includes("moves.")) files["src/moves.ts"] = shell.movesFile;
  Object.assign(files, typescriptTests(form, leaves));
  files["package.json"] = packageJson(form);
  files["tsconfig.json"] = TSCONFIG;
  files["README.md"] = readme(form, {
    run: hasCommands ? "node src/main.ts" : `node -e 'import("./src/rules/index.ts")'`,
    test: "npm test",
    install: "Node 24 or newer runs the source as it is; `npm install` is only needed for the tests.",
    layout: `\`src/cli.ts\` is the command line${leaves.length > 0 ? ", `src/rules/` the rules as pure functions" : ""}.`,
  });
  files.Dockerfile = DOCKERFILE;
  files[".github/workflows/ci.yml"] = CI;
  files[".gitignore"] = "node_modules/\ncoverage/\n";
  return files;
}

/** Only the readers the program calls. */
function readers(program: string): string {
  const csv = program.includes("readRecords") || program.includes("readDicts");
  const text =
    reading.readersHead +
    (program.includes("parseQuantity") ? reading.readersQuantity : "") +
    (program.includes("parseDuration") ? reading.readersDuration : "") +
    (program.includes("parseMoment") ? reading.readersMoment : "") +
    (program.includes("readLines") ? reading.readersLines : "") +
    (program.includes("readJson") ? reading.readersJson : "") +
    (/read(?:Entries|Dates)\(/.test(program) ? reading.readersEntries : "") +
    (program.includes("readFolder") ? reading.readersFolder : "") +
    (csv ? reading.readersCsv : "") +
    (program.includes("readDicts") ? reading.readersPlainCsv : "") +
    (program.includes("readRecords") ? reading.readersRecords : "");
  return program.includes("readFolder")
    ? text.replace("import { readFileSync }", "import { readdirSync, readFileSync }")
    : text;
}

/** How arguments are read: a value that does not fit is wrong usage, or what the brief says a refusal ends with. */
const argumentsFile = (form: CliForm): string =>
  form.codes?.refused === undefined
    ? shell.argumentsFile
    : shell.argumentsFile.replace("class ValueError extends UsageError", "class ValueError extends InputError");

/** The output module with the separator the brief shows. */
const outputFile = (form: CliForm): string =>
  shell.outputFile.replace('SEPARATOR = "  "', `SEPARATOR = ${JSON.stringify(form.decisions.separator ?? "  ")}`);
