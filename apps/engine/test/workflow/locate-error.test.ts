import type { Leaf } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { errorHeadline, leafOfTrace, repairRequest } from "../../src/workflow/change/locate-error.ts";

const leaf = (name: string, file: string): Leaf => ({
  name,
  file,
  language: "python",
  purpose: "",
  params: [],
  returns: "text",
  records: [],
  raises: false,
  examples: [],
  properties: [],
  criteria: [],
});
const PYTHON = `Traceback (most recent call last):
  File "/workspace/wordy/cli.py", line 40, in main
    arguments.run(arguments)
  File "/workspace/wordy/rules/total.py", line 9, in total
    return first(rows)
  File "/workspace/wordy/rules/first.py", line 3, in helper
    return rows[0]
IndexError: list index out of range
`;
const SCRIPT = `TypeError: Cannot read properties of undefined (reading 'price')
    at first (http://0123456789abcdef01234567.localhost:3001/assets/index-B1.js:12:34)
    at total (http://0123456789abcdef01234567.localhost:3001/assets/index-B1.js:40:2)`;
const leaves = [leaf("total", "wordy/rules/total.py"), leaf("first", "wordy/rules/first.py")];

it("names the innermost leaf of a Python traceback by its file, also when a helper in it failed", () => {
  expect(leafOfTrace(PYTHON, leaves)?.name).toBe("first");
  expect(leafOfTrace(PYTHON, leaves.slice(0, 1))?.name).toBe("total");
});

it.each([
  SCRIPT,
  "Error: x\n    at Object.first (file:///workspace/src/rules.ts:3:4)\n    at total (file:///workspace/a.ts:1:1)",
  "first@http://127.0.0.1:3001/assets/index.js:12:34\ntotal@http://127.0.0.1:3001/assets/index.js:1:2",
])("names the innermost leaf of a script's stack by its function: %s", (trace) => {
  expect(leafOfTrace(trace, leaves)?.name).toBe("first");
});

it("names no leaf for a frame, file or sentence that only looks like one", () => {
  expect(leafOfTrace("TypeError: total is not a function\n    at render (x.js:1:1)", leaves)).toBeNull();
  expect(leafOfTrace(PYTHON.replaceAll("wordy/rules/", "other/"), leaves)).toBeNull();
  expect(leafOfTrace("", leaves)).toBeNull();
});

it("says an error in one line and asks for its repair in a few", () => {
  expect(errorHeadline(PYTHON)).toBe("IndexError: list index out of range");
  expect(errorHeadline(SCRIPT)).toBe("TypeError: Cannot read properties of undefined (reading 'price')");
  const request = repairRequest(PYTHON);
  expect(request.split("\n").length).toBeLessThanOrEqual(8);
  expect(request).toContain("Fix this error: IndexError: list index out of range");
});
