import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenaiTestDoor, openOpenaiDoor } from "./openai-door.ts";

/** A Python that has the package `openai`; set-up does not install it. */
const python = process.env.GUILDHALL_TEST_PYTHON ?? "python3";
const installed = spawnSync(python, ["-c", "import openai"]).status === 0;
if (!installed) {
  process.stderr.write(`skipped: ${python} has no package openai; name one that has it in GUILDHALL_TEST_PYTHON\n`);
}

const PROGRAM = `
import json, sys
import openai
client = openai.OpenAI(base_url=sys.argv[1], api_key=sys.argv[2], max_retries=0)
hi = [{"role": "user", "content": "Why does this fail?"}]
out = {}
raw = client.chat.completions.with_raw_response.create(model="guildhall/auto", messages=hi)
out["chat"] = raw.parse().choices[0].message.content
out["expert"] = raw.headers["x-guildhall-expert"]
stream = client.chat.completions.create(model="guildhall/coder", messages=hi, stream=True, stream_options={"include_usage": True})
chunks = list(stream)
out["stream"] = "".join(c.choices[0].delta.content or "" for c in chunks if c.choices)
out["total"] = chunks[-1].usage.total_tokens
out["hole"] = client.completions.create(model="guildhall/auto", prompt="a = ", suffix="\\n").choices[0].text
out["models"] = [m.id for m in client.models.list()][:1]
out["vector"] = client.embeddings.create(model="all-minilm-l6-v2", input="one").data[0].embedding
errors = []
for call in (
    lambda: client.chat.completions.create(model="gpt-9", messages=hi),
    lambda: client.chat.completions.create(model="guildhall/auto", messages=[]),
    lambda: client.with_options(api_key="wrong").models.list(),
):
    try:
        call()
    except openai.APIStatusError as error:
        errors.append([type(error).__name__, error.status_code, error.param])
out["errors"] = errors
print(json.dumps(out))
`;

describe.skipIf(!installed)("the official Python client at /v1", () => {
  let door: OpenaiTestDoor;
  beforeAll(async () => {
    door = await openOpenaiDoor();
  });
  afterAll(() => door.close());

  it("chats, streams, fills a hole, embeds, lists models and learns of errors by their kind", async () => {
    const { token } = await door.token(["chat", "complete", "embed"]);
    const { stdout } = await promisify(execFile)(python, ["-c", PROGRAM, `${door.test.address}/v1`, token]);
    expect(JSON.parse(stdout)).toEqual({
      chat: "Hello there",
      expert: "debugger",
      stream: "Hello there",
      total: 14,
      hole: "Hello there",
      models: ["guildhall/auto"],
      vector: [3, 0.5, -0.25],
      errors: [
        ["NotFoundError", 404, "model"],
        ["BadRequestError", 400, "messages"],
        ["AuthenticationError", 401, null],
      ],
    });
  }, 60_000);
});
