import type { Check, Example, Leaf, PinnedCheck, TypeRef } from "@guildhall/contracts";
import type { FileMap } from "../../blueprint.ts";
import { pythonLiteral, pythonTestName, recordsIn, scalarsIn } from "../../literals.ts";
import { ABOUT_PINNED } from "../../pinned-tests.ts";
import { cliChecks } from "../checks.ts";
import type { CliForm } from "../form.ts";
import { packageName } from "../words.ts";
import { pythonTypeImports } from "./rules.ts";

type CheckOf<K extends Check["kind"]> = Extract<Check, { kind: K }>;

const py = (value: string): string => JSON.stringify(value);

/** How values of a type are generated; small, so that a failing case is readable. */
function strategy(type: TypeRef, leaf: Leaf): string {
  if (typeof type === "string") {
    return {
      text: "st.text(max_size=20)",
      integer: "st.integers(-1000, 1000)",
      number: "st.floats(-1e6, 1e6, allow_nan=False)",
      decimal: "st.decimals(-1000, 1000, places=2)",
      boolean: "st.booleans()",
      date: "st.dates(date(2000, 1, 1), date(2099, 12, 31))",
      datetime: "st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31))",
      json: "st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=9)",
      none: "st.none()",
    }[type];
  }
  if ("list" in type) return `st.lists(${strategy(type.list, leaf)}, max_size=6)`;
  if ("map" in type) return `st.dictionaries(st.text(max_size=9), ${strategy(type.map, leaf)}, max_size=5)`;
  if ("tuple" in type) return `st.tuples(${type.tuple.map((part) => strategy(part, leaf)).join(", ")})`;
  if ("optional" in type) return `st.none() | ${strategy(type.optional, leaf)}`;
  if ("choice" in type) return `st.sampled_from([${type.choice.map(py).join(", ")}])`;
  const fields = leaf.records.find((record) => record.name === type.record)?.fields ?? [];
  return `st.builds(${[type.record, ...fields.map((one) => `${one.name}=${strategy(one.type, leaf)}`)].join(", ")})`;
}

const isFloaty = (type: TypeRef): boolean =>
  type === "number" ||
  (typeof type === "object" &&
    (("list" in type && type.list === "number") || ("map" in type && type.map === "number")));

function exampleTest(check: CheckOf<"example" | "raises" | "pinned">, leaf: Leaf): string[] {
  const example = check.kind === "pinned" ? check : leaf.examples.find((one) => one.id === check.exampleId);
  return example ? callTest(example, leaf) : ["    raise AssertionError('the example of this test is missing')"];
}

function callTest(example: Pick<Example, "args" | "outcome">, leaf: Leaf): string[] {
  const args = leaf.params.map((param, at) => pythonLiteral(example.args[at] ?? null, param.type, leaf.records));
  const call = `${leaf.name}(${args.join(", ")})`;
  if (example.outcome.kind === "raises") {
    const message = example.outcome.messageContains;
    return [
      `    with pytest.raises(ValueError${message ? `, match=re.escape(${py(message)})` : ""}):`,
      `        ${call}`,
    ];
  }
  const wanted = pythonLiteral(example.outcome.value, leaf.returns, leaf.records);
  if (isFloaty(leaf.returns)) return [`    assert ${call} == pytest.approx(${wanted}, abs=1e-9)`];
  const ordered = typeof leaf.returns === "object" && "map" in leaf.returns;
  return [
    `    result = ${call}`,
    `    assert result == ${wanted}`,
    ...(ordered ? [`    assert list(result) == list(${wanted})`] : []),
  ];
}

function propertyTest(check: CheckOf<"property">, leaf: Leaf): string[] {
  const f = leaf.name;
  const at = check.param ?? 0;
  const names = leaf.params.map((param) => param.name);
  const x = names[at] ?? names[0] ?? "value";
  const call = `${f}(${names.join(", ")})`;
  const again = (inner: string): string => `${f}(${names.map((name) => (name === x ? inner : name)).join(", ")})`;
  const guarded = leaf.raises && check.property !== "never-raises";
  const first = guarded
    ? ["    try:", `        result = ${call}`, "    except ValueError:", "        return"]
    : [`    result = ${call}`];
  switch (check.property) {
    case "never-raises":
      return [`    ${call}`];
    case "deterministic":
      return [
        `    before = copy.deepcopy((${names.join(", ")}${names.length === 1 ? "," : ""}))`,
        ...first,
        `    assert (${names.join(", ")}${names.length === 1 ? "," : ""}) == before`,
        `    assert ${call} == result`,
      ];
    case "idempotent":
      return [...first, `    assert ${again("result")} == result`];
    case "same-multiset":
      return [...first, `    assert sorted(map(repr, result)) == sorted(map(repr, ${x}))`];
    case "subset":
      return [...first, `    assert all(one in ${x} for one in result)`];
    case "sorted-ascending":
      return [...first, "    assert list(result) == sorted(result)"];
    case "sorted-descending":
      return [...first, "    assert list(result) == sorted(result, reverse=True)"];
    case "no-duplicates":
      return [...first, "    assert len({repr(one) for one in result}) == len(result)"];
    case "preserves-length":
      return [...first, `    assert len(result) == len(${x})`];
    case "non-negative":
      return [
        ...first,
        "    assert all(one >= 0 for one in (result if isinstance(result, (list, tuple)) else [result]))",
      ];
    case "sum-preserved":
      return [...first, `    assert sum(result) == (sum(${x}) if isinstance(${x}, list) else ${x})`];
    case "empty-in-empty-out":
      return [`    assert not ${again(emptyOf(leaf.params[at]?.type ?? "text"))}`];
    case "order-independent":
      return [...first, `    assert ${again(`list(reversed(${x}))`)} == result`];
    case "round-trip":
      return [...first, `    assert ${check.with ?? f}(result) == ${x}`];
  }
}

const emptyOf = (type: TypeRef): string =>
  typeof type === "object" && "list" in type ? "[]" : typeof type === "object" && "map" in type ? "{}" : '""';

const RULES = "The rules: examples that a person confirmed, and properties that hold for any input.";

/** `test_rules.py` of the leaves in the package `pkg`; null when no check is about a leaf. */
export function ruleTests(pkg: string, leaves: Leaf[], checks: Check[], about = RULES): string | null {
  const tests: string[] = [];
  const used = new Set<Leaf>();
  const functions = new Set<string>();
  for (const check of checks) {
    if (check.kind === "cli" || check.kind === "page" || check.kind === "http") continue;
    const leaf = leaves.find((one) => one.name === check.leaf);
    if (!leaf) continue;
    used.add(leaf);
    functions.add(leaf.name);
    if (check.kind === "property" && check.with) functions.add(check.with);
    const isProperty = check.kind === "property";
    const given = isProperty
      ? leaf.params
          .filter((_, at) => check.property !== "empty-in-empty-out" || at !== (check.param ?? 0))
          .map((param) => `${param.name}=${strategy(param.type, leaf)}`)
      : [];
    const names = isProperty ? given.map((text) => text.slice(0, text.indexOf("="))) : [];
    const body = isProperty ? propertyTest(check, leaf) : exampleTest(check, leaf);
    tests.push(
      [
        ...(given.length > 0
          ? ["@settings(max_examples=50, deadline=None, database=None)", `@given(${given.join(", ")})`]
          : []),
        `def ${pythonTestName(check.id)}(${names.join(", ")}) -> None:`,
        `    """${check.title.replaceAll("\\", "/").replaceAll('"', "'")}"""`,
        ...body,
        "",
      ].join("\n"),
    );
  }
  if (tests.length === 0) return null;
  const body = tests.join("\n\n");
  const types = [...used].flatMap((leaf) => [...leaf.params.map((param) => param.type), leaf.returns]);
  const models = [...new Set(types.flatMap(recordsIn))].filter((name) => body.includes(`${name}`)).sort();
  const scalars = [
    ...new Set(
      [
        ...types,
        ...[...used].flatMap((leaf) => leaf.records.flatMap((record) => record.fields.map((one) => one.type))),
      ].flatMap(scalarsIn),
    ),
  ];
  const imports = [
    ...(body.includes("copy.") ? ["import copy"] : []),
    ...(body.includes("re.escape") ? ["import re"] : []),
    ...pythonTypeImports(scalars)
      .filter((line) => !line.includes("typing"))
      .map((line) => line.replace("ROUND_HALF_UP, ", "")),
  ];
  const outside = [
    ...(body.includes("pytest.") ? ["import pytest"] : []),
    ...(body.includes("@given")
      ? ["from hypothesis import given, settings", "from hypothesis import strategies as st"]
      : []),
  ];
  const own = [
    ...(models.length > 0 ? [`from ${pkg}.models import ${models.join(", ")}`] : []),
    `from ${pkg}.rules import ${[...functions].sort().join(", ")}`,
  ];
  const groups = [imports, outside, own].filter((group) => group.length > 0).map((group) => group.join("\n"));
  return `"""${about}"""\n\n${groups.join("\n\n")}\n\n\n${body}`;
}

function cliTest(check: CheckOf<"cli">): string {
  const call = (args: string[]): string => `run(${args.map(py).join(", ")})`;
  const stdin = check.stdin === undefined ? "" : `${check.args.length > 0 ? ", " : ""}stdin=${py(check.stdin)}`;
  return [
    `def ${pythonTestName(check.id)}(run, tmp_path) -> None:`,
    `    """${check.title.replaceAll("\\", "/").replaceAll('"', "'")}"""`,
    ...Object.entries(check.files).flatMap(([path, text]) => [
      ...(path.includes("/") ? [`    (tmp_path / ${py(path)}).parent.mkdir(parents=True, exist_ok=True)`] : []),
      `    (tmp_path / ${py(path)}).write_text(${py(text)}, encoding="utf-8")`,
    ]),
    ...check.before.map((args) => `    assert ${call(args)}.returncode == 0`),
    `    result = run(${check.args.map(py).join(", ")}${stdin})`,
    `    assert result.returncode == ${check.exitCode}, result.stderr`,
    ...(check.stdoutEquals === undefined
      ? []
      : [`    assert result.stdout.rstrip("\\n") == ${py(check.stdoutEquals.replace(/\n+$/, ""))}`]),
    ...check.stdoutContains.map((text) => `    assert ${py(text)} in result.stdout`),
    ...check.stderrContains.map((text) => `    assert ${py(text)} in result.stderr`),
    "",
  ].join("\n");
}

const conftest = (pkg: string): string => `"""Calls the program as a person would, in an empty folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def run(tmp_path):
    def call(*args: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "${pkg}", *args],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "COLUMNS": "120"},
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=30,
        )

    return call
`;

/** One pytest function a check, named after it. */
export function pythonTests(form: CliForm, leaves: Leaf[]): FileMap {
  const checks = cliChecks(form, leaves);
  const files: FileMap = {};
  const rules = ruleTests(packageName(form.name), leaves, checks);
  if (rules) files["tests/test_rules.py"] = rules;
  const calls = checks.filter((check): check is CheckOf<"cli"> => check.kind === "cli");
  if (calls.length > 0) {
    files["tests/conftest.py"] = conftest(packageName(form.name));
    files["tests/test_cli.py"] =
      `"""The program from outside: what it prints and how it ends."""\n\n\n${calls.map(cliTest).join("\n\n")}`;
  }
  return files;
}

/** The regression lane of the leaves in the package `pkg`: a file a leaf. */
export function pythonPinnedTests(pkg: string, leaves: Leaf[], checks: PinnedCheck[]): FileMap {
  return Object.fromEntries(
    [...Map.groupBy(checks, (check) => check.leaf)].flatMap(([leaf, own]) => {
      const text = ruleTests(pkg, leaves, own, ABOUT_PINNED);
      return text ? [[`tests/test_regression_${leaf}.py`, text]] : [];
    }),
  );
}
