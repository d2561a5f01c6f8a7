import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProjectCalls, type ProjectCalls } from "../../src/languages/index.ts";
import { driver } from "./sandbox.ts";

let root: string;
let calls: ProjectCalls;
const FILES: Record<string, string> = {
  "shop/__init__.py": "",
  "shop/prices.py": "RATE = 2\n",
  "shop/cart.py":
    "from .prices import RATE\n\n\ndef total(items):\n    print('noise')\n    return sum(items) * RATE\n\n\ndef spin():\n    while True:\n        pass\n\n\ndef slow(n):\n    seen = []\n    for i in range(n):\n        if i not in seen:\n            seen.append(i)\n    return len(seen)\n",
  "lib/rate.ts": "export const rate: number = 3;\n",
  "lib/sum.ts":
    'import { rate } from "./rate";\nexport function sum(items: number[]): number {\n  return items.reduce((a, b) => a + b, 0) * rate;\n}\nexport function busy(n: number): number {\n  let found = 0;\n  for (let i = 0; i < n; i++) for (let j = 0; j < 500; j++) found += (i * j) % 7;\n  return found;\n}\n',
};
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "guildhall-calls-"));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  calls = createProjectCalls({ driver });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const plain = { callMs: 300, repeat: 0, profile: false };

it("says what calls of a module with siblings come to, as literals a test may hold", async () => {
  const asked = ["total([1, 2])", "total('x')", "spin()", "total(", "nothing()"];
  const ran = await calls({ ...plain, root, path: "shop/cart.py", language: "python", calls: asked });
  expect(ran.refused).toBeNull();
  expect(ran.outcomes.map(({ kind, text, literal }) => [kind, text, literal])).toEqual([
    ["value", "6", "6"],
    ["raised", "TypeError", null],
    ["timeout", "timeout", null],
    ["raised", "SyntaxError", null],
    ["raised", "NameError", null],
  ]);
});

it("finds a TypeScript module that is imported without its ending", async () => {
  const asked = ["sum([1, 2])", "sum(null)"];
  const ran = await calls({ ...plain, root, path: "lib/sum.ts", language: "typescript", calls: asked });
  expect(ran.refused).toBeNull();
  expect(ran.outcomes.map(({ text, literal }) => [text, literal])).toEqual([
    ["9", "9"],
    ["TypeError", null],
  ]);
});

it.each([
  ["python" as const, "shop/cart.py", "slow(1500)", "slow"],
  ["typescript" as const, "lib/sum.ts", "busy(20000)", "busy"],
])("measures runs of %s and names the function where the time goes", async (language, path, call, name) => {
  const ran = await calls({ root, path, language, calls: [call], callMs: 5000, repeat: 3, profile: true });
  expect(ran.runsMs).toHaveLength(3);
  expect(Math.min(...ran.runsMs)).toBeGreaterThan(0);
  expect(ran.rows[0]).toMatchObject({ path, name });
  expect(ran.rows[0]?.selfMs).toBeGreaterThan(0);
});

it("says why a module cannot be loaded", async () => {
  await writeFile(join(root, "broken.py"), "import nowhere_at_all\n");
  const ran = await calls({ ...plain, root, path: "broken.py", language: "python", calls: ["1"] });
  expect(ran).toMatchObject({ refused: expect.stringContaining("nowhere_at_all"), outcomes: [] });
});
