import { type Condition, readCondition, renderCondition } from "../clauses.ts";
import { defineIdiom, fixed } from "../idiom.ts";
import { isNumeric, isText, type LeafView } from "../leaf-view.ts";

type Slots = { param: string; condition: Condition; words: [holds: string, otherwise: string] | null };

const STATED =
  /\b(?:true if|true when|true only if|whether|check(?:s)? (?:that|if|whether)|valid if|valid when|must)\b\s*(.+)$/i;

/** Two words of which the purpose gives the first one where the condition holds. */
function wordsOf({ leaf, quoted }: LeafView): [string, string] | null {
  const { returns } = leaf;
  const choices = typeof returns === "object" && "choice" in returns ? returns.choice : [];
  const [holds, otherwise] = quoted;
  const isSaid = /\bgive "[^"]*" then, "[^"]*" otherwise\b/i.test(leaf.purpose);
  return isSaid &&
    holds &&
    otherwise &&
    choices.length === 2 &&
    [holds, otherwise].every((one) => choices.includes(one))
    ? [holds, otherwise]
    : null;
}

/** The one sentence that states conditions; null when there are more, or a word of it is not understood. */
function conditionOf(view: LeafView): Condition | null {
  const [param] = view.leaf.params;
  const sentences = view.leaf.purpose.split(/(?<=[.;])\s+/).filter((sentence) => STATED.test(sentence));
  const stated = STATED.exec(sentences[0] ?? "")?.[1];
  if (!param || stated === undefined || sentences.length > 1) return null;
  const own = new RegExp(`^(?:the |a |an |this )?${param.name.replaceAll("_", " ")}\\s+`, "i");
  return readCondition(
    stated.replace(/[,;]?\s*(?:and )?(?:otherwise |else )?false(?: otherwise)?\.?$/i, "").replace(own, ""),
    param.type,
  );
}

export const meetsConditions = defineIdiom<Slots>({
  id: "meets-conditions",
  title: "Whether all conditions hold",
  phrases: [
    "true if the password has at least 8 characters and contains a digit",
    "valid username between 3 and 20 characters",
    "whether it starts with a capital letter",
    "is the number divisible by 3",
  ],
  cues: [["true if", "true when", "true only", "whether", "check", "valid", "must", "checks"]],
  fit(view) {
    const [param, more] = view.leaf.params;
    const words = wordsOf(view);
    if (
      !param ||
      more ||
      (view.leaf.returns !== "boolean" && words === null) ||
      !(isText(param.type) || isNumeric(param.type))
    )
      return null;
    const condition = conditionOf(view);
    return condition && { param: fixed(param.name), condition: fixed(condition), words: fixed(words) };
  },
  python: ({ param, condition, words }) => {
    const holds = renderCondition("python", condition, param);
    return { body: words ? `return "${words[0]}" if ${holds} else "${words[1]}"` : `return ${holds}` };
  },
  typescript: ({ param, condition, words }) => {
    const holds = renderCondition("typescript", condition, param);
    return { body: words ? `return ${holds} ? "${words[0]}" : "${words[1]}";` : `return ${holds};` };
  },
  guarantees: [
    {
      language: "python",
      signature: "def is_valid(username: str) -> bool",
      purpose: "True if the username has between 3 and 20 characters, starts with a letter and contains no spaces.",
      holds:
        'assert is_valid("ana") and is_valid("a" * 20) and not is_valid("a" * 21) and not is_valid("ab") and not is_valid("1ab") and not is_valid("a b c")',
    },
    {
      language: "typescript",
      signature: 'function strength(password: string): "strong" | "weak"',
      purpose:
        'Check whether the password has at least 4 characters and a digit. Give "strong" then, "weak" otherwise.',
      holds: 'assert.deepEqual(["abc1", "abcd", "a1"].map((one) => strength(one)), ["strong", "weak", "weak"]);',
    },
    {
      language: "typescript",
      signature: "function isSafe(password: string): boolean",
      purpose: "Whether the password has at least 8 characters, a digit and a special character.",
      holds:
        'assert.ok(isSafe("abcdefg1!")); assert.ok(!isSafe("abcdef1!".slice(1)) && !isSafe("abcdefgh1") && !isSafe("abcdefg!!"));',
    },
    {
      language: "typescript",
      signature: "function fits(value: number): boolean",
      purpose: "True if the value is even or divisible by 5.",
      holds: "assert.deepEqual([4, 5, 3, 0].map((n) => fits(n)), [true, true, false, true]);",
    },
  ],
});
