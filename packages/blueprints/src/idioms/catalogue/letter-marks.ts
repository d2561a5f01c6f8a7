import { defineIdiom, fixed } from "../idiom.ts";

type Slots = { params: [string, string]; marks: [string, string, string] };

export const letterMarks = defineIdiom<Slots>({
  id: "letter-marks",
  title: "Marks of a guessed word",
  phrases: [
    "wordle feedback",
    "right letter in the right place, elsewhere, or not in the word",
    "score a guess letter by letter",
  ],
  cues: [
    ["guess", "guessed", "wordle"],
    ["letter", "letters", "position", "place"],
  ],
  unless: ["hangman", "number of"],
  fit(view) {
    const [first, second, more] = view.leaf.params;
    const [right, elsewhere, absent] = view.quoted.filter((text) => [...text].length === 1);
    if (!first || !second || more || first.type !== "text" || second.type !== "text" || view.leaf.returns !== "text")
      return null;
    if (!right || !elsewhere || !absent) return null;
    const params: [string, string] = /guess/i.test(first.name) ? [second.name, first.name] : [first.name, second.name];
    return { params: fixed(params), marks: fixed<Slots["marks"]>([right, elsewhere, absent]) };
  },
  python({ params: [secret, guess], marks }) {
    const [right, elsewhere, absent] = marks.map((mark) => JSON.stringify(mark));
    return {
      body: `marks = [${right} if i < len(${secret}) and ${secret}[i] == letter else ${absent} for i, letter in enumerate(${guess})]\nleft = Counter(letter for i, letter in enumerate(${secret}) if i >= len(${guess}) or ${guess}[i] != letter)\nfor i, letter in enumerate(${guess}):\n    if marks[i] != ${right} and left[letter] > 0:\n        marks[i] = ${elsewhere}\n        left[letter] -= 1\nreturn "".join(marks)`,
    };
  },
  typescript({ params: [secret, guess], marks }) {
    const [right, elsewhere, absent] = marks.map((mark) => JSON.stringify(mark));
    return {
      body: `const letters = [...${secret}];\nconst guessed = [...${guess}];\nconst left = letters.filter((letter, i) => guessed[i] !== letter);\nreturn guessed\n  .map((letter, i) => {\n    if (letters[i] === letter) return ${right};\n    const at = left.indexOf(letter);\n    if (at < 0) return ${absent};\n    left.splice(at, 1);\n    return ${elsewhere};\n  })\n  .join("");`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def feedback(guess: str, secret: str) -> str",
      purpose:
        'Marks for a guess letter by letter: "g" in the right place, "y" elsewhere in the secret, "-" not in it.',
      holds:
        'assert feedback("babby", "abbey") == "yygg"[:2] + "g-g" and feedback("aaaaa", "aaaaa") == "ggggg" and feedback("eerie", "crane") == "---"[:2] + "y-g"',
    },
    {
      language: "typescript",
      signature: "function scoreGuess(secret: string, guess: string): string",
      purpose: 'One letter per position of the guess: "g" right place, "y" elsewhere, "x" not in it; greens first.',
      holds:
        'assert.equal(scoreGuess("abbey", "babby"), "yygxg"); assert.equal(scoreGuess("robot", "floor"), "xxygy"); assert.equal(scoreGuess("crane", "crate"), "gggxg");',
    },
  ],
});
