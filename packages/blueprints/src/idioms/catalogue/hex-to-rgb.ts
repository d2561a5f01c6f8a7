import { defineIdiom, fixed, option } from "../idiom.ts";
import { isWhole, tupleOf } from "../leaf-view.ts";

type Slots = { param: string; record: string | null; fields: string[]; short: boolean; bare: boolean };

export const hexToRgb = defineIdiom<Slots>({
  id: "hex-to-rgb",
  title: "Colour from hex",
  phrases: ["red green blue of a hex colour", "parse a colour such as #ff8800"],
  cues: [["colour", "color", "rgb", "hex"]],
  unless: ["to hex", "contrast", "hsl", "valid"],
  ownErrors: true,
  fit(view) {
    const [param] = view.leaf.params;
    const record = view.record(view.leaf.returns);
    const types = record ? record.fields.map((field) => field.type) : tupleOf(view.leaf.returns);
    if (
      param?.type !== "text" ||
      view.leaf.params.length !== 1 ||
      types?.length !== 3 ||
      !types.every((type) => isWhole(type, view.language))
    )
      return null;
    return {
      param: fixed(param.name),
      record: fixed(record?.name ?? null),
      fields: fixed(record?.fields.map((field) => field.name) ?? []),
      short: [option(true, ["short", "three digits", "#f80"], 0.01), option(false)],
      bare: [option(true, ["may be missing", "optional", "with or without"]), option(false, [], 0.01)],
    };
  },
  python({ param, record, short, bare }) {
    const pattern = `#${bare ? "?" : ""}(${short ? "[0-9a-fA-F]{3}|" : ""}[0-9a-fA-F]{6})`;
    const widen = short
      ? 'digits = match[1] if len(match[1]) == 6 else "".join(c * 2 for c in match[1])\n'
      : "digits = match[1]\n";
    return {
      body: `match = re.fullmatch(r"${pattern}", ${param})\nif not match:\n    raise ValueError(f"not a colour: {${param}!r}")\n${widen}red, green, blue = (int(digits[i : i + 2], 16) for i in (0, 2, 4))\nreturn ${record ? `${record}(red, green, blue)` : "red, green, blue"}`,
    };
  },
  typescript({ param, record, fields, short, bare }) {
    const pattern = `^#${bare ? "?" : ""}(${short ? "[0-9a-f]{3}|" : ""}[0-9a-f]{6})$`;
    const widen = short
      ? 'const digits = found.length === 6 ? found : [...found].map((c) => c + c).join("");'
      : "const digits = found;";
    const parts = [0, 2, 4].map((i) => `Number.parseInt(digits.slice(${i}, ${i + 2}), 16)`);
    const result = record
      ? `{ ${fields.map((name, i) => `${name}: ${parts[i]}`).join(", ")} }`
      : `[${parts.join(", ")}]`;
    return {
      body: `const found = /${pattern}/i.exec(${param})?.[1];\nif (found === undefined) throw new Error("not a colour: " + ${param});\n${widen}\nreturn ${result};`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def rgb(hex: str) -> tuple[int, int, int]",
      purpose: "Red, green and blue of a hex colour, also in the short form.",
      holds:
        'assert rgb("#ff8800") == (255, 136, 0) == rgb("#f80")\ntry:\n    rgb("red")\n    raise AssertionError\nexcept ValueError:\n    pass',
    },
    {
      language: "typescript",
      types: "interface Rgb { r: number; g: number; b: number }",
      signature: "function hexToRgb(hex: string): Rgb",
      purpose: "Red, green and blue of a colour; short form too; the # may be missing.",
      holds: 'assert.deepEqual(hexToRgb("f80"), { r: 255, g: 136, b: 0 }); assert.throws(() => hexToRgb("#ff88"));',
    },
  ],
});
