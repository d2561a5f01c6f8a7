import { scalarIdiom } from "../scalar.ts";

export const rgbToHex = scalarIdiom({
  id: "rgb-to-hex",
  title: "Hex of a colour",
  phrases: ["hex colour of red green and blue", "rgb to hex"],
  cues: [
    ["hex", "colour", "color"],
    ["rgb", "red", "hex"],
  ],
  params: ["whole", "whole", "whole"],
  returns: "text",
  variants: [
    {
      name: "lower case",
      words: ["lower"],
      python: 'return "#" + "".join(f"{max(0, min(255, part)):02x}" for part in ($1, $2, $3))',
      typescript:
        'return "#" + [$1, $2, $3].map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, "0")).join("");',
    },
    {
      name: "upper case",
      words: ["upper"],
      prior: -0.02,
      python: 'return "#" + "".join(f"{max(0, min(255, part)):02X}" for part in ($1, $2, $3))',
      typescript:
        'return "#" + [$1, $2, $3].map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, "0")).join("").toUpperCase();',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def to_hex(red: int, green: int, blue: int) -> str",
      purpose: "Hex colour of red, green and blue.",
      holds: 'assert to_hex(255, 136, 0) == "#ff8800" and to_hex(0, 0, 0) == "#000000"',
    },
    {
      language: "typescript",
      signature: "function toHex(r: number, g: number, b: number): string",
      purpose: "RGB to hex colour, upper case.",
      holds: 'assert.equal(toHex(255, 136, 0), "#FF8800");',
    },
  ],
});
