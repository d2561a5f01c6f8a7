import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError, INTENTS, type Stage, type TeamExpert } from "@guildhall/contracts";
import { experts } from "@guildhall/experts";
import { z } from "zod";
import { createRandom, type Random } from "../../../platform/index.ts";
import { OUT_OF_DOMAIN_CLASS } from "../gate.ts";
import { wordsOf } from "../request-text.ts";
import { FILES, FRAMES, THINGS } from "./frames/index.ts";
import { OUT_OF_DOMAIN } from "./out-of-domain.ts";
import { MESSAGES, NOTES, PHRASES, REWORDED, WORDINGS } from "./phrases/index.ts";

/** In which voice a row speaks. Requests carry the gate; the others are weighted down. */
export type Register = "request" | "feedback" | "frame" | "note" | "commit" | "document" | "question" | "ood";

export interface GateRow {
  text: string;
  /** An intent, `ood`, or the id of a team's expert. */
  label: string;
  source: string;
  licence: string;
  register: Register;
  /** How much a row of feedback counts beside a request of an expert; 1 where it is not said. */
  weight?: number;
  stages: readonly Stage[];
  /** Rows of one stem say the same in other words and stay in one fold; without it the text is its own. */
  stem?: string;
}

const OWN = "Apache-2.0";
const PERMISSIVE = /^(Apache-2\.0|MIT|CC0-1\.0|BSD-[23]-Clause|ISC|0BSD|Unlicense)\b/;
const NAMED_OTHERWISE = /\b(CC[- ]BY|GPL|NC\b|proprietary)/i;

/** Sources whose licence their README states; rows of other sources must say their own. */
const LICENCE_OF: readonly [RegExp, string][] = [
  [/^commits:/, "Apache-2.0 or MIT, per repository"],
  [/^(rust-rfcs|rust-project-goals|code-review-benchmark)$/, "MIT"],
  [/^(kubernetes-keps|swift-evolution|kep-goals|kep-user-stories|swe-qa-bench|mt-bench)$/, "Apache-2.0"],
  [/^rustsec$/, "CC0-1.0"],
];
const REGISTER_OF: readonly [RegExp, Register][] = [
  [/^commits:/, "commit"],
  [/^(rust-rfcs|kubernetes-keps|swift-evolution|kep-goals|kep-user-stories|rust-project-goals|rustsec)$/, "document"],
  [/^(swe-qa-bench|code-review-benchmark)$/, "question"],
];

const dataRowSchema = z.object({
  text: z.string().min(1).max(200_000),
  intent: z.string(),
  source: z.string().default("unnamed"),
  origin: z.string().default(""),
  licence: z.string().optional(),
});

/** Whether a row may go into a policy that ships with the product. */
export function isPermissive({ licence }: GateRow): boolean {
  return PERMISSIVE.test(licence);
}

function licenceOf({ source, origin, licence }: z.infer<typeof dataRowSchema>): string {
  const named = NAMED_OTHERWISE.exec(origin);
  if (named) return "said otherwise in its origin";
  return licence ?? LICENCE_OF.find(([form]) => form.test(source))?.[1] ?? "unknown";
}

/** One line of a data file. Throws INVALID_INPUT with the line's number; null for an empty line. */
function readRow(line: string, where: string): GateRow | null {
  if (line.trim() === "") return null;
  const parsed = dataRowSchema.safeParse(parseJson(line));
  const known = parsed.success && ([...INTENTS, OUT_OF_DOMAIN_CLASS] as string[]).includes(parsed.data.intent);
  if (!parsed.success || !known) {
    const said = parsed.success ? `there is no intent "${parsed.data.intent}"` : parsed.error.issues[0]?.message;
    throw new AppError(
      "INVALID_INPUT",
      `${where}: ${said}.`,
      'Give a JSON object a line: {"text", "intent", "source"}.',
    );
  }
  const { text, intent, source } = parsed.data;
  const register =
    intent === OUT_OF_DOMAIN_CLASS ? "ood" : (REGISTER_OF.find(([form]) => form.test(source))?.[1] ?? "request");
  return { text, label: intent, source, licence: licenceOf(parsed.data), register, stages: [] };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Rows of a `.jsonl` file, or of all such files of a folder. Throws INVALID_INPUT, TOO_LARGE, NOT_FOUND. */
export async function readDataRows(path: string): Promise<GateRow[]> {
  const about = await stat(path).catch(() => null);
  if (!about) throw new AppError("NOT_FOUND", `${path} cannot be read.`, "Check the path behind --data.");
  const names = about.isDirectory() ? (await readdir(path)).filter((name) => name.endsWith(".jsonl")).sort() : [];
  const files = about.isDirectory() ? names.map((name) => join(path, name)) : [path];
  const rows: GateRow[] = [];
  for (const file of files) {
    if ((await stat(file)).size > MAX_FILE_BYTES) {
      throw new AppError("TOO_LARGE", `${file} is larger than 64 MiB.`, "Split it, or leave rows out.");
    }
    const lines = (await readFile(file, "utf8")).split("\n");
    rows.push(...lines.flatMap((line, at) => readRow(line, `${file}:${at + 1}`) ?? []));
  }
  return rows;
}

/** Requests of the house's experts, and of the team's own as classes of their id. */
export function expertRows(team: readonly TeamExpert[] = []): GateRow[] {
  const house = experts.flatMap(({ id, requests, intents, stages }) =>
    requests.map((text) => ({
      text,
      label: intents[0] ?? id,
      source: `experts:${id}`,
      licence: OWN,
      register: "request" as const,
      stages,
    })),
  );
  const own = team.flatMap(({ id, requests }) =>
    requests.map((text) => ({
      text,
      label: id,
      source: `team:${id}`,
      licence: OWN,
      register: "request" as const,
      stages: [],
    })),
  );
  return [...house, ...own];
}

const MESSAGE_SOURCE = "messages";

/** Whether a network is judged by this row: what experts are declared to hear, and messages as people type them. */
export const isJudged = ({ source }: GateRow): boolean => /^(experts|team):/.test(source) || source === MESSAGE_SOURCE;

/** Case, space and closing marks do not make another thought. */
const sameThought = (text: string): string => wordsOf(text).join(" ");

/**
 * What we wrote for training: requests, some in several wordings, frames filled with things (`fills` times each), notes,
 * and what is meant for nobody.
 * What an expert's requests say already is left out, so that nothing held out is learned by another way.
 */
export function ownRows(random: Random, fills: number): GateRow[] {
  const known = new Set(experts.flatMap(({ requests }) => requests.map(sameThought)));
  const fill = (frame: string) =>
    frame.replaceAll("{thing}", random.pick(THINGS, "")).replaceAll("{file}", random.pick(FILES, ""));
  const row = (text: string, label: string, source: string, register: Register, stem?: string): GateRow => ({
    ...{ text, label, source, register, licence: OWN, stages: [] },
    ...(stem === undefined ? {} : { stem }),
  });
  const phrases = INTENTS.flatMap((label) => [
    ...PHRASES[label].map((text) => row(text, label, "phrases", "request")),
    ...MESSAGES[label].map((text) => row(text, label, MESSAGE_SOURCE, "request")),
  ]).filter(({ text }) => !known.has(sameThought(text)));
  const reworded = INTENTS.flatMap((label) =>
    REWORDED[label].map((text, at) => row(text, label, "reworded", "request", `${label} ${Math.floor(at / WORDINGS)}`)),
  );
  const frames = INTENTS.flatMap((label) =>
    FRAMES[label].flatMap((frame) =>
      Array.from({ length: fills }, () => row(fill(frame), label, "frames", "frame", frame)),
    ),
  );
  const notes = INTENTS.flatMap((label) => NOTES[label].map((text) => row(text, label, "notes", "note")));
  const strangers = OUT_OF_DOMAIN.map((text) => row(text, OUT_OF_DOMAIN_CLASS, "own-ood", "ood"));
  return [...phrases, ...reworded, ...frames, ...notes, ...strangers];
}

/** All that the house and the team wrote for a training with these options. */
export function houseRows(
  { seed, fills }: { seed: number; fills: number },
  team: readonly TeamExpert[] = [],
): GateRow[] {
  return [...expertRows(team), ...ownRows(createRandom(seed), fills)];
}
