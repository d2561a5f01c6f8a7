import type { Language } from "@guildhall/contracts";
import type { LeafCode } from "../blueprint.ts";

/** The starter of each language: its must criteria stand on the house's own commands and one rule with examples. */
export const STARTER: Record<Language, { title: string; brief: string }> = {
  python: {
    title: "Expense reports",
    brief:
      "A command line tool called spend for a CSV file of expenses with the columns date, category and amount. `spend total expenses.csv` prints the total amount per category and month. `spend count expenses.csv` prints the number of expenses per category, largest first. A row that cannot be read stops it and names the line.",
  },
  typescript: {
    title: "Todo list",
    brief:
      'A todo list in the terminal that keeps its tasks in tasks.json. `todo add "Water plants"` saves a task, `todo list` shows all tasks with their number, `todo done 1` ticks one off, `todo remove 1` removes one and `todo search plants` finds tasks by a word.',
  },
};

/** The sample: slugs for titles, complete with its rule. */
export const SAMPLE = {
  title: "Slug maker",
  brief:
    'A command line tool `slug` that turns a title into a slug for a web address. `slug "Hello World"` prints `hello-world`. `slug "Crème brûlée, twice!"` prints `creme-brulee-twice`.',
};

export const SAMPLE_CODE: Record<Language, LeafCode[]> = {
  python: [
    {
      leaf: "slugify",
      stub: false,
      code: String.raw`import re
import unicodedata


def slugify(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
`,
    },
  ],
  typescript: [
    {
      leaf: "slugify",
      stub: false,
      code: String.raw`export function slugify(text: string): string {
  const plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
`,
    },
  ],
};
