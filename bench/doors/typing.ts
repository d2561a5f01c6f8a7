import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type BenchOptions, type Metric, median, percentile, rounded } from "../suite.ts";
import { post } from "./post.ts";

/** Code as people write it, of this repository; none of them is known to the model by heart. */
const FILES = [
  "apps/engine/src/models/model-files.ts",
  "apps/engine/src/jobs/job-queue.ts",
  "apps/engine/src/workspace/project-files.ts",
  "apps/engine/src/platform/home-lock.ts",
  "apps/engine/src/verify/trace-matrix.ts",
  "apps/web/src/components/format.ts",
];
const KEYSTROKES = 30;
/** A fast typist. */
const BETWEEN_KEYS_MS = 150;
const MAX_TOKENS = 8;

interface Door {
  url: string;
  token: string;
}

/** A file with the cursor in its second half, and what is typed there. */
interface Typed {
  before: string;
  typed: string;
  after: string;
}

async function readTyped(file: string): Promise<Typed> {
  const text = await readFile(join(import.meta.dirname, "../..", file), "utf8");
  const at = text.indexOf("\n", Math.floor(text.length * 0.6)) + 1;
  return {
    before: text.slice(0, at),
    typed: text.slice(at, at + KEYSTROKES),
    after: text.slice(text.indexOf("\n", at + KEYSTROKES)),
  };
}

const completion = ({ before, typed, after }: Typed, keys: number) => ({
  model: "guildhall/auto",
  prompt: before + typed.slice(0, keys),
  suffix: after,
  max_tokens: MAX_TOKENS,
  stream: true,
  stream_options: { include_usage: true },
});

function usageIn(body: string): { read: number; cached: number } | null {
  const found = /"prompt_tokens":(\d+).*?"cached_tokens":(\d+)/.exec(body);
  return found ? { read: Number(found[1]) - Number(found[2]), cached: Number(found[2]) } : null;
}

/** An answer may be empty, as where nothing is missing: then its end is what the person saw. */
async function firstTextMs(door: Door, typed: Typed, keys: number) {
  const answer = await post(door, "/v1/completions", { body: completion(typed, keys) });
  if (answer.status !== 200) throw new Error(`a completion answered ${answer.status}: ${answer.body.slice(0, 300)}`);
  return { ms: answer.firstTextMs ?? answer.totalMs, usage: usageIn(answer.body) };
}

/** Keys at their own pace, each ending the request before it as an editor does; the wait after the last one counts. */
async function overtaken(door: Door, typed: Typed): Promise<{ lastMs: number; answered: number }> {
  const requests: Promise<{ text: boolean; ms: number }>[] = [];
  let current: AbortController | null = null;
  for (let keys = 1; keys <= KEYSTROKES; keys++) {
    current?.abort();
    const controller = new AbortController();
    current = controller;
    const sent = post(door, "/v1/completions", { body: completion(typed, keys), signal: controller.signal });
    requests.push(sent.then(({ firstTextMs: first, totalMs }) => ({ text: first !== null, ms: first ?? totalMs })));
    if (keys < KEYSTROKES) await delay(BETWEEN_KEYS_MS);
  }
  const all = await Promise.all(requests);
  return { lastMs: all.at(-1)?.ms ?? 0, answered: all.filter(({ text }) => text).length };
}

const spread = (values: number[]): Metric => ({
  p50: rounded(median(values)),
  p95: rounded(percentile(values, 0.95)),
  n: values.length,
});

/**
 * What somebody waits for who types. Cold: the first request in a file, the model being loaded. Warm: one request a
 * key in the same file. After chat: the next key after a chat answer wrote on all sequences. Rest: the last of keys
 * at a typist's pace.
 */
export async function measureTyping(door: Door, options: BenchOptions): Promise<Record<string, Metric>> {
  const cold: number[] = [];
  const warm: number[] = [];
  const afterChat: number[] = [];
  const rest: number[] = [];
  const read: number[] = [];
  let answered = 0;
  await firstTextMs(door, { before: "a = ", typed: "1", after: "\n" }, 1); // the model is loaded
  const files = FILES.slice(0, options.limit ?? FILES.length);
  for (const file of files) {
    options.say(`typing in ${file}`);
    const typed = await readTyped(file);
    cold.push((await firstTextMs(door, typed, 0)).ms);
    for (let keys = 1; keys <= KEYSTROKES; keys++) {
      const { ms, usage } = await firstTextMs(door, typed, keys);
      warm.push(ms);
      if (usage) read.push(usage.read);
    }
    await post(door, "/v1/chat/completions", {
      body: {
        model: "guildhall/auto",
        messages: [{ role: "user", content: `What does this do?\n${typed.before.slice(0, 1200)}` }],
        n: 4,
        max_tokens: 24,
      },
    });
    afterChat.push((await firstTextMs(door, typed, KEYSTROKES)).ms);
    const run = await overtaken(door, typed);
    rest.push(run.lastMs);
    answered += run.answered;
  }
  return {
    firstTokenColdMs: spread(cold),
    firstTokenWarmMs: spread(warm),
    firstTokenAfterChatMs: spread(afterChat),
    firstTokenAfterLastKeyMs: spread(rest),
    overtakenShare: rounded(1 - answered / (files.length * KEYSTROKES)),
    tokensReadPerKey: spread(read),
  };
}
