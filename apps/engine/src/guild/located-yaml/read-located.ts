import type { RuleProblem } from "@guildhall/contracts";
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** More problems than a person reads at once. */
const MAX_PROBLEMS = 20;
const MAX_ALIASES = 50;

type Path = readonly PropertyKey[];

/** A text of YAML (or JSON, which is YAML) against a schema. */
export interface LocatedReading<T> {
  /** Null where the text cannot be used. */
  value: T | null;
  problems: RuleProblem[];
  /** A problem at the place where the value of a path is written. */
  problemAt(severity: RuleProblem["severity"], path: Path, message: string): RuleProblem;
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);

/** Where the value of a path begins; of the nearest one around it where it is not in the text. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return hasRange(document.contents) ? document.contents.range[0] : 0;
}

/** Where a key is written, which is what an unknown key is about. */
function offsetOfKey(document: Document, path: Path, key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn([...path], true);
  if (!isMap(map)) return offsetOf(document, path);
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  return hasRange(pair?.key) ? pair.key.range[0] : offsetOf(document, path);
}

function wordingOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && /received undefined$/.test(issue.message)) return "It is missing.";
  if (issue.code === "invalid_type" && issue.expected === "object") return "Here a block of settings is expected.";
  return issue.message.endsWith(".") ? issue.message : `${issue.message}.`;
}

interface Found {
  offset: number;
  path: Path;
  message: string;
}

/** One problem for an issue; one for each key nobody knows. */
function problemsOf(issue: z.core.$ZodIssue, document: Document, unknownKey: string): Found[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      offset: offsetOfKey(document, issue.path, key),
      path: [...issue.path, key],
      message: unknownKey,
    }));
  }
  return [{ offset: offsetOf(document, issue.path), path: issue.path, message: wordingOf(issue) }];
}

/**
 * Reads a text into a schema; every problem carries its line and column, at most twenty of them. An empty text is an
 * empty block.
 * @param options.maxCharacters a longer text is refused unread
 * @param options.unknownKey what is said of a key that the schema does not know
 */
export function readLocated<S extends z.ZodType>(
  text: string,
  schema: S,
  options: { maxCharacters: number; unknownKey: string },
): LocatedReading<z.output<S>> {
  const lines = new LineCounter();
  const found = (severity: RuleProblem["severity"], { offset, path, message }: Found): RuleProblem => {
    const { line, col } = lines.linePos(offset);
    return { severity, line: Math.max(1, line), column: Math.max(1, col), path: path.map(String).join("."), message };
  };
  const refused = (all: Found[]): LocatedReading<z.output<S>> => ({
    value: null,
    problems: all.slice(0, MAX_PROBLEMS).map((one) => found("error", one)),
    problemAt: (severity, path, message) => found(severity, { offset: 0, path, message }),
  });
  if (text.length > options.maxCharacters) {
    return refused([{ offset: 0, path: [], message: `The file is longer than ${options.maxCharacters} characters.` }]);
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return refused(document.errors.map(({ pos, message }) => ({ offset: pos[0], path: [], message })));
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const message = error instanceof Error ? error.message : "The references in it cannot be followed.";
    return refused([{ offset: 0, path: [], message }]);
  }
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) {
    return refused(parsed.error.issues.flatMap((issue) => problemsOf(issue, document, options.unknownKey)));
  }
  return {
    value: parsed.data,
    problems: [],
    problemAt: (severity, path, message) => found(severity, { offset: offsetOf(document, path), path, message }),
  };
}
