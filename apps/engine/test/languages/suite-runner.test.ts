import { describe, expect, it } from "vitest";
import { createSuiteRunner } from "../../src/languages/index.ts";
import { projectEnvironment } from "../../src/sandbox/index.ts";
import { driver } from "./sandbox.ts";

const runner = createSuiteRunner({ driver });
const seen = (cases: { name: string; status: string }[]) => cases.map(({ name, status }) => [name, status]);

describe("every test of a program", () => {
  it("has a record with its whole name, what failed and what it printed, under pytest", async () => {
    const files = {
      "rules.py": "def twice(x):\n    print('asked', x)\n    return x * 2 if x < 3 else 0\n",
      "rules_test.py": `import unittest
from rules import twice


class TwiceTest(unittest.TestCase):
    def test_small(self):
        self.assertEqual(twice(1), 2)

    def test_large(self):
        self.assertEqual(twice(3), 6)
`,
    };
    const { passed, cases } = await runner.run({ language: "python", files });
    expect(passed).toBe(false);
    expect(seen(cases)).toEqual([
      ["TwiceTest::test_large", "failed"],
      ["TwiceTest::test_small", "passed"],
    ]);
    expect(cases[0]?.output).toContain("0 != 6");
    expect(cases[0]?.output).toContain("asked 3");
    expect(cases[0]?.file).toBe("rules_test.py");
  });

  it("finds the values of its project, and what it says of them is hidden", async () => {
    const values = ["a-first-secret-value", "a-second-secret-value"];
    const environment = projectEnvironment(values.map((value, at) => ({ name: `SECRET_${at}`, value })));
    const files = {
      "test_env.py": `import os
import pytest

SECRETS = [os.environ["SECRET_0"], os.environ["SECRET_0"][::-1], os.environ["SECRET_1"]]


@pytest.mark.parametrize("secret", SECRETS)
def test_known(secret):
    print("seen", secret)
    assert secret == os.environ["SECRET_1"]


def test_same_name_once_hidden():
    assert os.environ.get("PYTHONPATH", "").startswith("/opt/guildhall")
`,
    };
    const { cases, output } = await runner.run({ language: "python", files, environment });
    expect(seen(cases)).toEqual([
      ["test_known[[SECRET_0]]", "failed"],
      ["test_known[eulav-terces-tsrif-a]", "failed"],
      ["test_known[[SECRET_1]]", "passed"],
      ["test_same_name_once_hidden", "passed"],
    ]);
    expect(cases[0]?.output).toContain("seen [SECRET_0]");
    for (const value of values) expect(JSON.stringify({ cases, output })).not.toContain(value);
    // Without them the file cannot even be read: nothing of it looks passed.
    expect(await runner.run({ language: "python", files })).toMatchObject({ passed: false, cases: [] });
  });

  it.each(["typescript", "javascript"] as const)(
    "is run by vitest where it was written for jest, in %s",
    async (language) => {
      const end = language === "typescript" ? "ts" : "js";
      const files = {
        [`rules.${end}`]: "export const twice = (x) => x * 2;\n",
        [`rules.spec.${end}`]: `import { describe, expect, jest, test, xtest } from '@jest/globals';
import { twice } from './rules';

describe('twice', () => {
  test('calls back', () => {
    const told = jest.fn();
    told(twice(2));
    expect(told).toHaveBeenCalledWith(4);
  });
  xtest('later', () => {});
});
`,
        [`globals.test.${end}`]: "test('without imports', () => { expect(jest.fn()).not.toHaveBeenCalled(); });\n",
      };
      const { passed, cases, output } = await runner.run({ language, files });
      expect(output.trim()).not.toContain("rror");
      expect(passed).toBe(true);
      expect(seen(cases).sort()).toEqual([
        ["twice > calls back", "passed"],
        ["twice > later", "skipped"],
        ["without imports", "passed"],
      ]);
    },
  );

  it("says which file could not be loaded", async () => {
    const files = {
      "rules.py": "def twice(x:\n",
      "rules_test.py": "from rules import twice\n\ndef test_a():\n    assert twice(1)\n",
    };
    const { passed, broken, cases } = await runner.run({ language: "python", files });
    expect({ passed, cases }).toEqual({ passed: false, cases: [] });
    expect(broken[0]).toMatchObject({ file: "rules_test.py", output: expect.stringContaining("SyntaxError") });
  });

  it("does not pass where the program ends the run before its end", async () => {
    const files = {
      "rules.py": "import os\n\ndef stop():\n    os._exit(0)\n",
      "rules_test.py": "from rules import stop\n\ndef test_a():\n    assert True\n\ndef test_b():\n    stop()\n",
    };
    const { passed, cases } = await runner.run({ language: "python", files });
    expect(passed).toBe(false);
    expect(seen(cases)).toEqual([["test_a", "passed"]]);
  });

  it("is ended by its limit, and keeps what was recorded", async () => {
    const files = {
      "rules.py": "def wait():\n    while True:\n        pass\n",
      "rules_test.py": "from rules import wait\n\ndef test_a():\n    assert True\n\ndef test_b():\n    wait()\n",
    };
    const { passed, limit, cases } = await runner.run({ language: "python", files, wallMs: 6000 });
    expect({ passed, limit }).toEqual({ passed: false, limit: "wall" });
    expect(seen(cases)).toEqual([["test_a", "passed"]]);
  });

  it("may not lay files outside its folder", async () => {
    await expect(runner.run({ language: "python", files: { "../x_test.py": "" } })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});
