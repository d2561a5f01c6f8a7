import { scalarIdiom } from "../scalar.ts";

const LETTERS =
  "A .- B -... C -.-. D -.. E . F ..-. G --. H .... I .. J .--- K -.- L .-.. M -- N -. O --- P .--. Q --.- R .-. S ... T - U ..- V ...- W .-- X -..- Y -.-- Z --.. 0 ----- 1 .---- 2 ..--- 3 ...-- 4 ....- 5 ..... 6 -.... 7 --... 8 ---.. 9 ----. . .-.-.- , --..-- ? ..--.. ! -.-.-- - -....- @ .--.-. : ---...";

export const morse = scalarIdiom({
  id: "morse",
  title: "Morse code",
  phrases: ["text to morse code", "decode dots and dashes"],
  cues: [["morse"]],
  ownErrors: true,
  params: ["text"],
  returns: "text",
  python: `_MORSE = "${LETTERS}".split()
_CODES = dict(zip(_MORSE[::2], _MORSE[1::2]))`,
  typescript: `const MORSE = "${LETTERS}".split(" ");
const CODES = new Map(MORSE.flatMap((sign, at) => (at % 2 === 0 ? [[sign, MORSE[at + 1] ?? ""] as const] : [])));`,
  variants: [
    {
      name: "encode",
      words: ["encode", "to morse", "into morse"],
      prior: 0.02,
      python:
        'words = []\nfor word in $1.upper().split():\n    unknown = [sign for sign in word if sign not in _CODES]\n    if unknown:\n        raise ValueError(f"no Morse code for: {unknown[0]}")\n    words.append(" ".join(_CODES[sign] for sign in word))\nreturn " / ".join(words)',
      typescript:
        'const words = $1.toUpperCase().split(/\\s+/).filter(Boolean);\nconst coded = words.map((word) =>\n  [...word].map((sign) => {\n    const code = CODES.get(sign);\n    if (code === undefined) throw new Error("no Morse code for: " + sign);\n    return code;\n  }).join(" "),\n);\nreturn coded.join(" / ");',
    },
    {
      name: "decode",
      words: ["decode", "from morse", "undo"],
      prior: 0,
      python:
        'signs = {code: sign for sign, code in _CODES.items()}\nwords = []\nfor word in $1.split("/"):\n    unknown = [code for code in word.split() if code not in signs]\n    if unknown:\n        raise ValueError(f"not Morse code: {unknown[0]}")\n    words.append("".join(signs[code] for code in word.split()))\nreturn " ".join(words).strip()',
      typescript:
        'const signs = new Map([...CODES].map(([sign, code]) => [code, sign]));\nconst words = $1.split("/").map((word) =>\n  word.split(/\\s+/).filter(Boolean).map((code) => {\n    const sign = signs.get(code);\n    if (sign === undefined) throw new Error("not Morse code: " + code);\n    return sign;\n  }).join(""),\n);\nreturn words.join(" ").trim();',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def to_morse(text: str) -> str",
      purpose: "Encode text as Morse code, words separated by a slash. Refuse unknown characters.",
      holds:
        'assert to_morse("SOS") == "... --- ..." and to_morse("hi you") == ".... .. / -.-- --- ..-" and to_morse("") == ""\ntry:\n    to_morse("a#")\nexcept ValueError:\n    pass\nelse:\n    raise AssertionError("accepted")',
    },
    {
      language: "typescript",
      signature: "function decode(code: string): string",
      purpose: "Decode Morse code.",
      holds:
        'assert.equal(decode("... --- ... / ."), "SOS E"); assert.equal(decode(""), ""); assert.throws(() => decode("......."));',
    },
  ],
});
