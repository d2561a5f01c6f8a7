import { defineIdiom, fixed, option, type SlotOption } from "../idiom.ts";
import { isWhole, type LeafView } from "../leaf-view.ts";

type Signs = { open: string; full: string; rest: string; close: string };
type Slots = { params: [string, string, string]; signs: Signs; rounded: boolean };

/** The two signs of the bars that examples show, with what stands around them. */
function signsOf(view: LeafView): SlotOption<Signs>[] {
  const bars = view.leaf.examples.flatMap(({ outcome }) =>
    outcome.kind === "returns" && typeof outcome.value === "string" ? [outcome.value] : [],
  );
  const found = new Map<string, Signs>();
  for (const bar of [...bars, ...view.quoted]) {
    const parts = /^([[(|]?)([^\w\s[\]()|])\2*([^\w[\]()|])\3*([\])|]?)$/u.exec(bar);
    const [, open = "", full = "", rest = "", close = ""] = parts ?? [];
    if (parts && full !== rest) found.set(JSON.stringify(parts.slice(1)), { open, full, rest, close });
  }
  return [...found.values()].slice(0, 3).map((signs) => option(signs));
}

export const progressBar = defineIdiom<Slots>({
  id: "progress-bar",
  title: "Progress bar of signs",
  phrases: ["progress bar", "bar of # for the done share and - for the rest", "text bar of done and total"],
  cues: [["bar"], ["progress", "done", "share", "filled", "full", "rest", "width", "percent"]],
  unless: ["chart", "histogram", "barcode"],
  fit(view) {
    const { params, returns } = view.leaf;
    const [done, total, width, more] = params;
    if (!done || !total || !width || more || returns !== "text") return null;
    if (!params.every(({ type }) => isWhole(type, view.language))) return null;
    return {
      params: fixed<Slots["params"]>([done.name, total.name, width.name]),
      signs: signsOf(view),
      rounded: [option(false, ["rounded down", "floor"]), option(true, ["rounded", "nearest"], -0.04)],
    };
  },
  python({ params: [done, total, width], signs, rounded }) {
    const share = rounded ? `int(_round_half_up(${done} * ${width} / ${total}))` : `${done} * ${width} // ${total}`;
    const text = (sign: string): string => JSON.stringify(sign);
    const bar = `${text(signs.full)} * filled + ${text(signs.rest)} * (${width} - filled)`;
    const around = signs.open || signs.close ? `${text(signs.open)} + ${bar} + ${text(signs.close)}` : bar;
    return { body: `filled = ${share} if ${total} else 0\nfilled = max(0, min(${width}, filled))\nreturn ${around}` };
  },
  typescript({ params: [done, total, width], signs, rounded }) {
    const share = `Math.${rounded ? "round" : "floor"}((${done} * ${width}) / ${total})`;
    const part = (sign: string, count: string): string => `\${${JSON.stringify(sign)}.repeat(${count})}`;
    const bar = `${part(signs.full, "filled")}${part(signs.rest, `${width} - filled`)}`;
    return {
      body: `const share = ${total} === 0 ? 0 : ${share};\nconst filled = Math.max(0, Math.min(${width}, share));\nreturn \`${signs.open}${bar}${signs.close}\`;`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def bar(done: int, total: int, width: int) -> str",
      purpose: "A progress bar of # for the done share and - for the rest.",
      examples: ['assert bar(5, 10, 4) == "##--"'],
      holds:
        'assert bar(0, 0, 3) == "---" and bar(9, 9, 3) == "###" and bar(12, 9, 3) == "###" and bar(1, 3, 4) == "#---"',
    },
    {
      language: "typescript",
      signature: "function bar(done: number, total: number, width: number): string",
      purpose: "Progress bar: filled share, then dots.",
      examples: ['bar(1, 2, 6) // "[===...]"'],
      holds: 'assert.equal(bar(0, 0, 2), "[..]"); assert.equal(bar(2, 2, 2), "[==]");',
    },
  ],
});
