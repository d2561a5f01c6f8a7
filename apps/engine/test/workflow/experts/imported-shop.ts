import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Work } from "@guildhall/contracts";
import { owner, type ScriptedHouse } from "../test-house.ts";

/** A small program with a test, a bug that shows on empty input, a copy, and a secret. */
export const SHOP: Record<string, string> = {
  "shop/__init__.py": "",
  "shop/cart.py": `import json
from .rates import RATES


def total(prices: list[int]) -> int:
    result = 0
    for price in prices:
        if price > 0:
            result += price
    return result


def average(prices: list[int]) -> float:
    return total(prices) / len(prices)


def unique(items: list[int]) -> list[int]:
    seen = []
    for item in items:
        if item not in seen:
            seen.append(item)
    return seen


def convert(amount: int, currency: str) -> int:
    """Amount in cents of another currency."""
    try:
        return round(amount * RATES[currency])
    except KeyError:
        pass
`,
  "shop/rates.py": 'RATES = {"USD": 1.1, "CHF": 0.95}\n',
  "shop/main.py":
    'import sys\n\nfrom .cart import total\n\nAPI_KEY = "sk_live_51HxYzAbCdEfGhIjKl"\n\n\ndef main(argv: list[str]) -> int:\n    print(total([int(word) for word in argv]))\n    return eval(argv[0])\n\n\nif __name__ == "__main__":\n    sys.exit(main(sys.argv[1:]))\n',
  "tests/test_cart.py":
    "from shop.cart import average, total, unique\n\n\ndef test_total():\n    assert total([1, 2, -3]) == 3\n\n\ndef test_average():\n    assert average([2, 4]) == 3\n\n\ndef test_unique():\n    assert unique([2, 1, 2]) == [2, 1]\n",
  "requirements.txt": "requests\n",
  "README.md": "# Shop\n\nSums carts. The rates are of March.\n",
};

/** Opens files as a project and waits for its first test run. */
export async function importFiles(house: ScriptedHouse, files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(house.home, "repo-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const { project } = await house.verbs.projects.importFrom(owner, { path: root });
  const [run] = await house.verbs.runs.list(owner, { projectId: project.id });
  if (run) await house.settled(run.id);
  return project.id;
}

/** Asks an expert by name and waits: what it handed over, the message, and how the run ended. */
export async function askExpert(house: ScriptedHouse, projectId: string, expert: string, text: string) {
  const { run } = await house.verbs.messages.send(owner, { projectId, text, mode: "change", expert });
  if (!run) throw new Error("nothing was started");
  const ended = await house.settled(run.id);
  const work: Work | null = await house.verbs.runs.work(owner, { runId: run.id });
  const messages = await house.verbs.messages.list(owner, { projectId });
  return { ended, work, message: messages.findLast((message) => message.role === "guildhall") ?? null };
}
