import { expect, it } from "vitest";
import { relevantFiles } from "../../src/workflow/change/relevant-files.ts";

const FILES = [
  {
    path: "spend/cli.py",
    text: "from spend.reports import total_lines\n\ndef run_total(args):\n    print_lines(total_lines(args.file))\n",
  },
  {
    path: "spend/reports.py",
    text: "def total_lines(rows):\n    return [f'{category} {amount}' for category, amount in rows]\n",
  },
  { path: "spend/output.py", text: "def print_lines(lines):\n    for line in lines:\n        print(line)\n" },
  { path: "src/views/styles.css", text: ".total { font-weight: 400; }\n" },
  { path: "tests/test_cli.py", text: "def test_total():\n    assert 'Nothing to show' in 'Nothing to show'\n" },
  { path: "README.md", text: "# Spend\n\ntotal, total, total\n" },
  { path: "spend/data.bin", text: "\0total" },
];
const best = (request: string, recent: string[] = []) =>
  relevantFiles(request, FILES, { recent, tests: "when-asked" })[0]?.path;

it("finds a file by its name, by what it defines, and by words it quotes", () => {
  expect(best("In the reports, put the amount before the category")).toBe("spend/reports.py");
  expect(best("print_lines should number the lines")).toBe("spend/output.py");
  expect(best("Change output.py so that it prints nothing")).toBe("spend/output.py");
  expect(best("Add a line to README.md about the total")).toBe("README.md");
});

it("takes style sheets for looks, and never tests unless they are asked for", () => {
  expect(best("Show the total in bold")).toBe("src/views/styles.css");
  expect(
    relevantFiles('Change "Nothing to show" to "Empty"', FILES, { recent: [], tests: "when-asked" }).map(
      (file) => file.path,
    ),
  ).not.toContain("tests/test_cli.py");
  expect(best("Fix the test of the total")).toBe("tests/test_cli.py");
  const mended = relevantFiles("Fix the test of the total", FILES, { recent: [], tests: "read-only" });
  expect(mended.map((file) => file.path)).not.toContain("tests/test_cli.py");
});

it("lets what was changed lately decide between equals", () => {
  expect(best("Tidy it up", ["spend/output.py"])).toBe("spend/output.py");
});
