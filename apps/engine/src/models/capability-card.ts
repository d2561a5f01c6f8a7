import type { CapabilityCard } from "@guildhall/contracts";
import type { ChatBackend, ChatRequest, ChatResult, JsonSchema } from "./ports.ts";

/** What the backend knows about its model without asking it. */
export interface CardFacts {
  contextTokens: number;
  /** Decides after the probes; `probesPassed` = both formats came out right. */
  strong: (probesPassed: boolean) => boolean;
  grammar: boolean;
  prefill: boolean;
  infill: boolean;
  maxSamples: number;
}

const READING = Array.from(
  { length: 24 },
  (_, line) => `${line + 1}. The ${["red", "long", "plain", "quiet"][line % 4]} shelf holds ${line * 7 + 3} boxes.`,
).join("\n");

const speedRequest = (samples: number): ChatRequest => ({
  messages: [{ role: "user", content: `${READING}\n\nCount from one to two hundred in words, one number a line.` }],
  maxTokens: 24,
  temperature: samples === 1 ? 0 : 0.7,
  seed: 7,
  samples,
});

const FILE_PROBE: ChatRequest = {
  messages: [
    {
      role: "user",
      content:
        "Write the whole file add.py in one fenced code block: a Python function add(a, b) that returns the sum. Nothing else.",
    },
  ],
  maxTokens: 120,
  temperature: 0,
  samples: 1,
};
const JSON_SHAPE: JsonSchema = {
  type: "object",
  properties: { fruit: { type: "string", maxLength: 20 }, count: { type: "integer" } },
  required: ["fruit", "count"],
  additionalProperties: false,
};
const JSON_PROBE: ChatRequest = {
  messages: [{ role: "user", content: 'Answer only with JSON like {"fruit": "plum", "count": 2}: three apples.' }],
  maxTokens: 40,
  temperature: 0,
  samples: 1,
  grammar: JSON_SHAPE,
};

/** The file came as one closed fence with the function in it. */
function passesFileProbe(text: string): boolean {
  return /```[\w ]*\n[\s\S]*def add\(a[^)]*\)[\s\S]*```/.test(text);
}

/** The answer is the object that was asked for, apart from spaces and a fence around it. */
function passesJsonProbe(text: string): boolean {
  const inner = text.trim().replace(/^```(?:json)?\s*|\s*```$/g, "");
  try {
    const value: unknown = JSON.parse(inner);
    return typeof value === "object" && value !== null && "fruit" in value && "count" in value && value.count === 3;
  } catch {
    return false;
  }
}

const perSecond = (tokens: number, ms: number): number | null =>
  tokens > 0 && ms > 0 ? Math.round((tokens / ms) * 10_000) / 10 : null;

function readSpeed({ usage, firstTokenMs }: ChatResult): number | null {
  return perSecond(usage.promptTokens - usage.cachedPromptTokens, firstTokenMs);
}
function writeSpeed({ usage, firstTokenMs, totalMs }: ChatResult): number | null {
  return perSecond(usage.completionTokens, totalMs - firstTokenMs);
}

/**
 * Measures a backend: four short requests, about ten seconds with the default model on two cores. Speeds are tokens a
 * second; null where the server does not count tokens. Throws what the backend throws.
 */
export async function measureCard(backend: Pick<ChatBackend, "chat">, facts: CardFacts): Promise<CapabilityCard> {
  const one = await backend.chat(speedRequest(1));
  const four = await backend.chat(speedRequest(4));
  const text = async (request: ChatRequest): Promise<string> => (await backend.chat(request)).samples[0]?.text ?? "";
  const wholeFile = passesFileProbe(await text(FILE_PROBE));
  const json = passesJsonProbe(await text(JSON_PROBE));
  return {
    contextTokens: facts.contextTokens,
    readTokensPerSecond: readSpeed(one),
    writeTokensPerSecond: writeSpeed(one),
    writeTokensPerSecondByFour: writeSpeed(four),
    formats: { wholeFile, json },
    grammar: facts.grammar,
    prefill: facts.prefill,
    infill: facts.infill,
    strong: facts.strong(wholeFile && json),
    maxSamples: facts.maxSamples,
    measuredAt: new Date().toISOString(),
  };
}
