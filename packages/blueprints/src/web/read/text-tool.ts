import type { ViewOf } from "../form.ts";
import { messagesIn } from "./rules.ts";
import { view } from "./tool-words.ts";

/** A page that counts or changes a text which people type or paste. */

const COUNTS: readonly [RegExp, string, string][] = [
  [/\bcharacters?\b(?! without)/i, "Characters", "characters"],
  [/\bcharacters? without (?:the )?spaces\b|\bwithout spaces\b/i, "Characters without spaces", "lettersOnly"],
  [/\bwords?\b/i, "Words", "words"],
  [/\bsentences?\b/i, "Sentences", "sentences"],
  [/\blines?\b/i, "Lines", "lines"],
  [/\bparagraphs?\b/i, "Paragraphs", "paragraphs"],
  [/\breading time\b/i, "Reading time in minutes", "minutes"],
];
const CHANGES: readonly [RegExp, string, string][] = [
  [/\bupper ?-?case\b/i, "Uppercase", "upper"],
  [/\blower ?-?case\b/i, "Lowercase", "lower"],
  [/\btitle ?-?case\b/i, "Title Case", "title"],
  [/\bsentence ?-?case\b/i, "Sentence case", "sentence"],
  [/\bcamel ?-?case\b/i, "camelCase", "camel"],
  [/\bsnake[ _-]?case\b/i, "snake_case", "snake"],
  [/\bkebab ?-?case\b|\bslug\b/i, "kebab-case", "kebab"],
  [/\breverse (?:the )?words?\b/i, "Reverse Words", "reverseWords"],
  [/\breverse(?:s|d)?\b(?! (?:the )?words?)/i, "Reverse", "reverse"],
  [/\bsort (?:the )?lines\b/i, "Sort lines", "sortLines"],
  [/\b(?:remove|delete) (?:the )?duplicate lines\b|\bunique lines\b/i, "Remove duplicate lines", "uniqueLines"],
  [/\b(?:remove|delete) (?:the )?(?:blank|empty) lines\b/i, "Remove blank lines", "withoutBlanks"],
  [
    /\b(?:remove|trim|collapse|squeeze) (?:the )?(?:extra |double |multiple )?spaces\b|\btrim\b/i,
    "Trim spaces",
    "squeeze",
  ],
];

/** A part of a brief that says what is not wanted. */
const DENIED = /\b(?:not needed|no need|don'?t need|without an?)\b/i;

export function readTextTool(brief: string): ViewOf<"textTool"> | null {
  const asked = brief
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !DENIED.test(sentence))
    .join(" ");
  const box =
    /\b(?:text ?box|text ?area|big box|a box|box labelled|paste|type (?:or paste )?(?:in )?(?:a |some |my |any )?text|input (?:a )?text|text (?:helper|tool|counter|editor|analy[sz]er|converter)|word counter|character counter|case (?:changer|converter))\b/i.test(
      asked,
    ) && /\btext\b|\bwords?\b/i.test(asked);
  if (!box || /\b(?:password|quiz|flash ?cards?|csv|table|translate)\b/i.test(asked)) return null;
  const counting = /\bcount|\bcounter|\bnumber of|\bhow many|\blive\b|`(?:words|characters)/i.test(asked);
  const figures = counting ? COUNTS.filter(([pattern]) => pattern.test(asked)) : [];
  const buttons = CHANGES.filter(([pattern]) => pattern.test(asked));
  const writes = buttons.filter(([, , how]) => how !== "reverse" || /\breverse/i.test(asked));
  if (figures.length < 2 && writes.length < 2) return null;
  const label = /\b(?:labelled|labeled|called|named)\s+["“]?([A-Z][a-z]+(?: [a-z]+)?)["”]?/.exec(asked)?.[1] ?? "Text";
  const nothing = messagesIn(brief).find(({ message, context }) =>
    /\b(?:nothing|empty|no text|type something|enter)\b/i.test(`${message} ${context}`),
  );
  return view({
    kind: "textTool",
    id: "text",
    title: writes.length > 0 && figures.length === 0 ? "Change a text" : "Text",
    label,
    figures: figures.map(([, words, of]) => ({ label: words, of })),
    // The brief's own spelling of a button wins.
    buttons: writes.map(([pattern, words, how]) => ({ label: spelled(asked, pattern) ?? words, how })),
    empty: nothing?.message ?? "Type a text first.",
    clear: /\bclear\b/i.test(asked),
    copy: /\bcopy\b/i.test(asked),
  });
}

/** "UPPERCASE", when that is how the brief writes it. */
function spelled(brief: string, pattern: RegExp): string | null {
  const found = pattern.exec(brief)?.[0];
  return found && /[A-Z_]|^[a-z]+[A-Z]/.test(found) && found.length <= 30 ? found : null;
}
