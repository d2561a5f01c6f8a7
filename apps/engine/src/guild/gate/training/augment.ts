import type { Random } from "../../../platform/index.ts";

/** Frames people put around a wish; the wish stays the same. */
const OPENINGS = [
  "can you ",
  "could you please ",
  "pls ",
  "please ",
  "hey, ",
  "hi! ",
  "i want you to ",
  "i need you to ",
  "ok so ",
  "quick one: ",
  "help me: ",
  "would you ",
  "we should ",
  "task: ",
  "next: ",
];
const ENDINGS = [" please", " thanks", " asap", "!", " for me", " pls", ", thanks!", " today", ".", "??"];

/** Blocks that people paste beside any kind of wish: the block alone must not decide. */
const BLOCKS = [
  "```python\ndef total(rows):\n    return sum(row.amount for row in rows)\n```",
  "```ts\nexport function add(a: number, b: number): number {\n  return a + b;\n}\n```",
  "```js\nconst items = [];\nfor (const row of rows) {\n  items.push(row.id);\n}\n```",
  "```\npublic class Cart {\n  private int size;\n}\n```",
  "```sql\nSELECT id, name FROM users WHERE active = 1;\n```",
  "```go\nfunc Sum(values []int) int {\n\treturn 0\n}\n```",
  "```bash\nnpm run build\nls -la dist\n```",
];

const NEIGHBOURS: Record<string, string> = {
  a: "sq",
  b: "vn",
  c: "xv",
  d: "sf",
  e: "wr",
  f: "dg",
  g: "fh",
  h: "gj",
  i: "uo",
  j: "hk",
  k: "jl",
  l: "k",
  m: "n",
  n: "bm",
  o: "ip",
  p: "o",
  q: "wa",
  r: "et",
  s: "ad",
  t: "ry",
  u: "yi",
  v: "cb",
  w: "qe",
  x: "zc",
  y: "tu",
  z: "x",
};

/** One slip of the fingers in a word of four letters or more: dropped, doubled, swapped or neighbouring. */
function withTypo(word: string, random: Random): string {
  if (word.length < 4) return word;
  const at = random.between(1, word.length - 2);
  const letter = word[at] ?? "";
  switch (random.between(0, 3)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + (word[at + 1] ?? "") + letter + word.slice(at + 2);
    default:
      return (
        word.slice(0, at) + random.pick([...(NEIGHBOURS[letter.toLowerCase()] ?? letter)], letter) + word.slice(at + 1)
      );
  }
}

/** Slips in about one word of six, at least one. */
export function withTypos(text: string, random: Random): string {
  const words = text.split(" ");
  const long = words.map((_, at) => at).filter((at) => (words[at] ?? "").length >= 4);
  const hit = new Set(random.shuffled(long).slice(0, Math.max(1, Math.round(words.length / 6))));
  return words.map((word, at) => (hit.has(at) ? withTypo(word, random) : word)).join(" ");
}

export function withCodeBlock(text: string, random: Random): string {
  return `${text}\n\n${random.pick(BLOCKS, "")}`;
}

const isQuestion = (text: string) =>
  /\?\s*$|^(how|what|why|where|which|who|when|is|are|does|do|did|can|could|should)\b/i.test(text);

/** The same wish in other words around it. A question keeps its form. */
function reframed(text: string, random: Random): string {
  const bare = text.replace(/[.!?\s]+$/, "");
  const lowered = /^[A-Z][a-z]/.test(bare) ? (bare[0] ?? "").toLowerCase() + bare.slice(1) : bare;
  if (isQuestion(text))
    return random.pick(
      [`hi, ${lowered}?`, `${lowered}`, `quick question: ${lowered}?`, `${lowered}, any idea?`, `so ${lowered}??`],
      text,
    );
  return random.pick(OPENINGS, "") + lowered + random.pick(["", "", ...ENDINGS], "");
}

/** Words left out at random, as people do who type in a hurry. */
function trimmed(text: string, random: Random): string {
  const words = text.split(" ");
  if (words.length < 6) return text;
  const kept = words.filter((word) => !/^(the|a|an|of|to|please|my|our|this|that)$/i.test(word) || random.next() < 0.3);
  return kept.join(" ");
}

const VARIANTS = 3;

/** Variants of one request that mean the same; the first is the request itself, three of the others follow. */
export function variantsOf(text: string, random: Random): string[] {
  const others = [
    reframed(text, random),
    withTypos(random.next() < 0.5 ? text : reframed(text, random), random),
    trimmed(text, random),
    withCodeBlock(random.next() < 0.5 ? text : reframed(text, random), random),
  ];
  return [...new Set([text, ...random.shuffled(others).slice(0, VARIANTS)])];
}
