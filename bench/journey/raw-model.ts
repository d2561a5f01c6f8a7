import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { wholeFileFrom } from "../../apps/engine/src/codegen/index.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import type { Idea } from "./hidden-checks.ts";
import { PAGE_PORT } from "./page-port.ts";

const ANSWER_TOKENS = 1600;

const FORMS: Record<string, { file: string; fence: string; argv: string[]; task: string }> = {
  "python-cli": {
    file: "main.py",
    fence: "python",
    argv: ["python3", "main.py"],
    task: "Write the whole program as one Python 3 file, standard library only. It is called as `python3 main.py ARGUMENTS`.",
  },
  "typescript-cli": {
    file: "main.ts",
    fence: "typescript",
    argv: ["node", "main.ts"],
    task: "Write the whole program as one TypeScript file for Node 24, no packages. It is called as `node main.ts ARGUMENTS`.",
  },
  "web-app": {
    file: "index.html",
    fence: "html",
    argv: ["python3", "-m", "http.server", String(PAGE_PORT)],
    task: "Write the whole app as one HTML file with its styles and scripts in it, no packages and no other files.",
  },
};

/** What the model alone is asked to do: the brief in, one whole file out, greedy. Null for kinds that have no such file. */
export async function buildRaw(
  backend: ChatBackend,
  idea: Idea,
  out: string,
): Promise<{ argv: string[]; cwd: string } | null> {
  const form = FORMS[idea.kind];
  if (!form) return null;
  const answer = await backend.chat({
    messages: [
      { role: "system", content: "You are an experienced programmer. Answer with one complete file." },
      { role: "user", content: `${idea.brief}\n\n${form.task}` },
    ],
    prefill: `\`\`\`${form.fence}\n`,
    maxTokens: ANSWER_TOKENS,
    temperature: 0,
    samples: 1,
  });
  const file = wholeFileFrom(answer.samples[0]?.text ?? "");
  await mkdir(out, { recursive: true });
  await writeFile(join(out, form.file), "code" in file ? file.code : "");
  return { argv: form.argv, cwd: out };
}
