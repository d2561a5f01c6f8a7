import type { Leaf } from "@guildhall/contracts";
import type { FileMap, LeafCode } from "../../blueprint.ts";
import { readme } from "../extras.ts";
import type { CliForm } from "../form.ts";
import { packageName } from "../words.ts";
import { pythonModels } from "./models.ts";
import { pythonProgram } from "./program.ts";
import * as reading from "./reader-files.ts";
import { pythonReports } from "./reports.ts";
import { docText, pythonRule, pythonRulesIndex } from "./rules.ts";
import * as shell from "./shell-files.ts";
import { pythonTests } from "./tests.ts";

const pyproject = (form: CliForm, pkg: string): string => `[build-system]
requires = ["setuptools>=68"]
build-backend = "setuptools.build_meta"

[project]
name = "${form.name}"
version = "0.1.0"
description = ${JSON.stringify(form.summary.slice(0, 200))}
readme = "README.md"
requires-python = ">=3.11"
dependencies = []

[project.optional-dependencies]
test = ["pytest>=7", "hypothesis>=6"]

[project.scripts]
${form.name} = "${pkg}.cli:main"

[tool.setuptools.packages.find]
include = ["${pkg}*"]

[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["."]
`;

const dockerfile = (pkg: string): string => `FROM python:3.12-slim
WORKDIR /app
COPY ${pkg}/ ${pkg}/
RUN useradd --create-home runner
USER runner
ENTRYPOINT ["python3", "-m", "${pkg}"]
`;

const CI = `name: ci
on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install -e ".[test]"
      - run: pytest
`;

const IGNORE = `__pycache__/
*.pyc
.pytest_cache/
.hypothesis/
*.egg-info/
.venv/
dist/
`;

/** The whole Python project; leaves without code are polite placeholders. */
export function pythonProject(form: CliForm, leaves: Leaf[], code: LeafCode[]): FileMap {
  const pkg = packageName(form.name);
  const program = form.commands.length > 0 ? pythonProgram(form) : null;
  const reports = pythonReports(form);
  const files: FileMap = {};
  const put = (path: string, text: string): void => {
    files[`${pkg}/${path}`] = text;
  };
  const names = leaves.map((leaf) => leaf.name);
  put(
    "__init__.py",
    `"""${docText(form.summary || form.title)}"""\n${names.length > 0 ? `\nfrom .rules import ${names.join(", ")}\n\n__all__ = [${names.map((name) => `"${name}"`).join(", ")}]\n` : ""}`,
  );
  if (program) {
    put("__main__.py", shell.mainModule.replace("{package}", pkg));
    put("cli.py", program);
  }
  if (form.records.length > 0) put("models.py", pythonModels(form));
  if (leaves.length > 0) put("rules/__init__.py", pythonRulesIndex(leaves));
  for (const leaf of leaves)
    put(
      `rules/${leaf.name}.py`,
      pythonRule(
        leaf,
        code.find((one) => one.leaf === leaf.name),
      ),
    );
  if (reports) put("reports.py", reports);
  const uses = (text: string): boolean => program?.includes(text) ?? false;
  if (uses("readers")) put("readers.py", readers(program ?? ""));
  if (form.store) put("store.py", shell.storeFile);
  if (uses("output.")) put("output.py", outputFile(form) + (uses("entry_line") ? shell.outputEntry : ""));
  if (uses("moves.")) put("moves.py", shell.movesFile);
  Object.assign(files, pythonTests(form, leaves));
  files["pyproject.toml"] = pyproject(form, pkg);
  files["README.md"] = readme(form, {
    run: program ? `python3 -m ${pkg}` : `python3 -c "import ${pkg}"`,
    test: "python3 -m pytest",
    install: `Python 3.11 or newer; nothing else is needed to run it. \`pip install .\` gives the command \`${form.name}\`.`,
    layout: `\`${pkg}/cli.py\` is the command line${leaves.length > 0 ? `, \`${pkg}/rules/\` the rules as pure functions` : ""}.`,
  });
  files.Dockerfile = dockerfile(pkg);
  files[".github/workflows/ci.yml"] = CI;
  files[".gitignore"] = IGNORE;
  return files;
}

/** Only the readers the program calls. */
function readers(program: string): string {
  const text =
    reading.readersHead +
    (program.includes("parse_quantity") ? reading.readersQuantity : "") +
    (program.includes("parse_duration") ? reading.readersDuration : "") +
    (program.includes("parse_moment") ? reading.readersMoment : "") +
    (program.includes("read_lines") ? reading.readersLines : "") +
    (program.includes("read_json") ? reading.readersJson : "") +
    (/read_(?:entries|dates)/.test(program) ? reading.readersEntries : "") +
    (program.includes("read_folder") ? reading.readersFolder : "") +
    (program.includes("read_dicts") ? reading.readersPlainCsv : "") +
    (program.includes("read_records") ? reading.readersCsv : "");
  const needed = (name: string): boolean =>
    text
      .split("\n")
      .some((line) => !line.startsWith("import ") && !line.startsWith("from ") && new RegExp(`\\b${name}`).test(line));
  return text
    .replace("import csv\n", needed("csv\\.\\w") ? "import csv\n" : "")
    .replace("import sys\n", needed("re\\.\\w") ? "import re\nimport sys\n" : "import sys\n")
    .replace(
      "from datetime import date\n",
      needed("datetime\\.") ? "from datetime import date, datetime\n" : "from datetime import date\n",
    )
    .replace("import json\n", needed("json\\.\\w") ? "import json\n" : "")
    .replace(
      "from typing import Any, TypeVar, get_args, get_type_hints\n",
      program.includes("read_records")
        ? "from typing import Any, TypeVar, get_args, get_type_hints\n"
        : program.includes("read_json")
          ? "from typing import Any\n"
          : "",
    )
    .replace(
      '\nRecord = TypeVar("Record")\n',
      program.includes("read_records") ? '\nRecord = TypeVar("Record")\n' : "",
    );
}

/** The output module with the separator the brief shows. */
const outputFile = (form: CliForm): string =>
  shell.outputFile.replace('SEPARATOR = "  "', `SEPARATOR = ${JSON.stringify(form.decisions.separator ?? "  ")}`);
