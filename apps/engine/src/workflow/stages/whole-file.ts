import type { WholeFile } from "@guildhall/blueprints";
import type { LeafState } from "@guildhall/contracts";
import { type CandidateRecord, recordSearch, wholeFileFrom } from "../../codegen/index.ts";
import type { ChatBackend } from "../../models/index.ts";
import { LEAF_EXPERT } from "../experts/leaf-expert.ts";
import { rowOfFile } from "../spec/derive-spec.ts";
import type { StageInput } from "./stage-input.ts";

const FILE_TOKENS = 1400;
/** A cut-off answer is continued this often; what is longer is beyond one file of a small model. */
const MAX_CONTINUATIONS = 2;
/** Greedy first, then wider: a file that does not parse is asked for again. */
const TEMPERATURES = [0, 0.6];
const SYSTEM =
  "You write one whole file of a small, finished program. Only the file in one fence: no explanation, nothing left out.";

/** Writes one file with the model and keeps the first answer that passes the gates. */
export async function writeWholeFile({ context, services }: StageInput, file: WholeFile): Promise<void> {
  const { projectId } = context;
  const row = rowOfFile(file);
  const tell = async (state: LeafState, detail: string) => {
    await services.leaves.setState(projectId, row.name, state, detail);
    await context.emit({ type: "leaf.state", leaf: row.name, state, detail });
  };
  await context.emit({ type: "progress", label: `Writing ${file.path}` });
  const backend = await services.models.backendOrNull(context, LEAF_EXPERT);
  if (!backend) return tell("stuck", "There is no model to write it. Add one on the Models page and try again.");
  let refusal = "";
  for (const [attempt, temperature] of TEMPERATURES.entries()) {
    await tell("writing", attempt === 0 ? "first answer" : `again: ${refusal}`);
    const steering = (await services.changes.steering(context)).map((said) => `\n\nAlso: ${said}`).join("");
    const asked = { ...file, prompt: `${file.prompt}${steering}` };
    const answer = await ask(backend, asked, { temperature, seed: context.seed + attempt, context });
    await tell("checking", "does it parse?");
    const extracted = wholeFileFrom(answer);
    refusal =
      "refused" in extracted
        ? extracted.refused
        : ((await services.wholeFiles.refusal(file.path, extracted.code, context.signal)) ?? "");
    if (refusal !== "" || "refused" in extracted) continue;
    await services.leaves.settle(context, row, {
      status: "unproved",
      code: extracted.code,
      source: "sample",
      origin: null,
      candidates: [candidate(extracted.code)],
      search: recordSearch({
        vouched: 0,
        checks: [{ id: "parses", text: "it parses" }],
        probes: [],
        records: [candidate(extracted.code)],
      }),
      detail: "",
      tokens: { prompt: 0, completion: 0 },
      repairs: 0,
      question: null,
    });
    await tell("chosen", "written by the model; it parses, the checks say what it does");
    await services.emitter.emit(context, `File ${file.path}`);
    return;
  }
  await tell("stuck", refusal);
}

function candidate(code: string): CandidateRecord {
  return {
    id: crypto.randomUUID(),
    source: "sample",
    origin: null,
    prior: 0,
    said: true,
    code,
    rejected: null,
    passed: ["parses"],
    failed: [],
    fingerprint: "",
  };
}

async function ask(
  backend: ChatBackend,
  file: WholeFile,
  how: { temperature: number; seed: number; context: StageInput["context"] },
): Promise<string> {
  const { context } = how;
  const fence = `\`\`\`${file.language}\n`;
  let written = "";
  const onToken = context.stream({ target: file.path, form: "code" });
  for (let part = 0; part <= MAX_CONTINUATIONS; part += 1) {
    const result = await backend.chat(
      {
        messages: [
          { role: "system", content: SYSTEM },
          { role: "user", content: file.prompt },
        ],
        prefill: fence + written,
        maxTokens: FILE_TOKENS,
        temperature: how.temperature,
        seed: how.seed,
        stop: ["\n```"],
        samples: 1,
      },
      { signal: context.signal, onToken },
    );
    await context.addTokens({ prompt: result.usage.promptTokens, completion: result.usage.completionTokens });
    const sample = result.samples[0];
    written += sample?.text ?? "";
    if (sample?.finish !== "length") return written;
  }
  return written;
}
