import { type HouseRules, houseRulesSchema, type RuleProblem } from "@guildhall/contracts";
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** Far more than any team writes, and parsed in a few milliseconds. */
export const MAX_RULES_CHARACTERS = 256_000;
/** More problems than a person reads at once. */
const MAX_PROBLEMS = 20;

/** The settings a team gets that wrote none. */
export const DEFAULT_RULES: HouseRules = houseRulesSchema.parse({});

interface Reading {
  /** Null where the text cannot be used. */
  rules: HouseRules | null;
  problems: RuleProblem[];
}

type Path = readonly PropertyKey[];

/** Where the value of a path begins; of the nearest one around it where it is not in the text. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return hasRange(document.contents) ? document.contents.range[0] : 0;
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);

/** Where a key is written, which is what an unknown key is about. */
function offsetOfKey(document: Document, path: Path, key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn([...path], true);
  if (!isMap(map)) return offsetOf(document, path);
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  return hasRange(pair?.key) ? pair.key.range[0] : offsetOf(document, path);
}

function wordingOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.expected === "object") return "Here a block of settings is expected.";
  return issue.message.endsWith(".") ? issue.message : `${issue.message}.`;
}

/** One problem for an issue; one for each key nobody knows. */
function problemsOf(issue: z.core.$ZodIssue, document: Document): { offset: number; path: Path; message: string }[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      offset: offsetOfKey(document, issue.path, key),
      path: [...issue.path, key],
      message: "There is no such setting.",
    }));
  }
  return [{ offset: offsetOf(document, issue.path), path: issue.path, message: wordingOf(issue) }];
}

function doubledNames(rules: HouseRules): { path: Path; message: string }[] {
  return rules.moe.experts.flatMap(({ name }, index, all) =>
    all.findIndex((other) => other.name === name) < index
      ? [{ path: ["moe", "experts", index, "name"], message: `The expert ${name} is here twice.` }]
      : [],
  );
}

/**
 * Reads the text of `guildhall.yaml`. An empty text is the defaults. `knows` tells whether an expert of that name
 * exists; one that does not is a warning, since a team's own experts may come later.
 */
export function parseHouseRules(text: string, knows: (expert: string) => boolean): Reading {
  if (text.length > MAX_RULES_CHARACTERS) {
    const message = `The file is longer than ${MAX_RULES_CHARACTERS} characters.`;
    return { rules: null, problems: [{ severity: "error", line: 1, column: 1, path: "", message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = (severity: RuleProblem["severity"], offset: number, path: Path, message: string): RuleProblem => ({
    severity,
    ...at(offset),
    path: path.map(String).join("."),
    message,
  });
  const refused = (problems: RuleProblem[]): Reading => ({ rules: null, problems: problems.slice(0, MAX_PROBLEMS) });

  if (document.errors.length > 0) {
    return refused(document.errors.map((error) => problem("error", error.pos[0], [], error.message)));
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    const message = error instanceof Error ? error.message : "The references in it cannot be followed.";
    return refused([problem("error", 0, [], message)]);
  }
  const parsed = houseRulesSchema.safeParse(value ?? {});
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => problemsOf(issue, document));
    return refused(found.map(({ offset, path, message }) => problem("error", offset, path, message)));
  }
  const doubled = doubledNames(parsed.data);
  if (doubled.length > 0) {
    return refused(doubled.map(({ path, message }) => problem("error", offsetOf(document, path), path, message)));
  }
  const unknown = parsed.data.moe.experts.flatMap(({ name }, index) => {
    const path = ["moe", "experts", index, "name"];
    return knows(name) ? [] : [problem("warning", offsetOf(document, path), path, `There is no expert ${name} yet.`)];
  });
  return { rules: parsed.data, problems: unknown };
}
