import type { Check, Leaf } from "@guildhall/contracts";
import type { FileMap } from "../../blueprint.ts";
import { ruleTests } from "../../cli/python/tests.ts";
import { pythonTestName } from "../../literals.ts";
import { pythonData } from "./python-data.ts";
import { CONFTEST } from "./runtime-files.ts";

type HttpCheck = Extract<Check, { kind: "http" }>;

const requestOf = (step: { method: string; path: string; body?: HttpCheck["body"] }): string =>
  `call("${step.method}", ${JSON.stringify(step.path)}${step.body === undefined ? "" : `, ${pythonData(step.body)}`})`;

function httpTest(check: HttpCheck): string {
  const prepared = (check.before ?? []).flatMap((step) => [
    `    prepared = ${requestOf(step)}`,
    `    assert prepared.status == ${step.status}, prepared.text`,
  ]);
  return [
    `def ${pythonTestName(check.id)}(call) -> None:`,
    `    """${check.title.replaceAll("\\", "/").replaceAll('"', "'")}"""`,
    ...prepared,
    `    answer = ${requestOf(check)}`,
    `    assert answer.status == ${check.status}, answer.text`,
    ...(check.jsonContains === undefined
      ? []
      : [`    assert contains(answer.json, ${pythonData(check.jsonContains)}), answer.text`]),
    "",
  ].join("\n");
}

/** One pytest function a check, named after it; requests go to a real server on loopback. */
export function apiTests(leaves: Leaf[], checks: Check[]): FileMap {
  const files: FileMap = {};
  const rules = ruleTests("app", leaves, checks);
  if (rules) files["tests/test_rules.py"] = rules;
  const calls = checks.filter((check): check is HttpCheck => check.kind === "http");
  if (calls.length > 0) {
    files["tests/conftest.py"] = CONFTEST;
    const body = calls.map(httpTest).join("\n\n");
    files["tests/test_api.py"] =
      `"""The service from outside: requests and their answers."""\n${body.includes("contains(") ? "\nfrom conftest import contains\n" : ""}\n\n${body}`;
  }
  return files;
}
