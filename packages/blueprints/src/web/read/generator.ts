import { GENRES, LISTS } from "../data/lists.ts";
import type { ViewOf } from "../form.ts";
import { camel, fresh, sentence, singular } from "../names.ts";
import { optionsIn, splitList } from "./phrases.ts";
import { before, buttonLike, view } from "./tool-words.ts";

export function readGenerator(brief: string): ViewOf<"generator"> | null {
  const isOne =
    /\bgenerator\b|\brandom(?:ly)?\b|\b(?:affirmations?|magic 8|fortune|quote of)\b|predefined lists?/i.test(brief) &&
    !/\b(number guess|password|track|manage my|keep track)\b/i.test(brief);
  if (!isOne) return null;
  const made = /\bgenerat\w+ (?:an? |the |random |creative |unique |list of |\d+ )*([a-z]{4,})/i.exec(brief)?.[1] ?? "";
  const subject =
    before(brief, /generator|display|picker|maker|machine/) ||
    (/^(?:random|list|based|button|when)/i.test(made) ? "" : singular(made)) ||
    before(brief, /app/) ||
    "idea";
  const verb = /\bpicker\b|\bpicks?\b/i.test(brief) ? "Pick" : "Generate";
  const button =
    buttonLike(brief, /generat|new|another|pick|get|show|next|spin|random|give|tell/i) ||
    `${verb} ${subject.split(" ").at(-1) ?? "idea"}`;
  const amount = Number(/\b(?:list of|generate|show|display)s?\s+(\d{1,2})\b/i.exec(brief)?.[1] ?? 1);
  const asksWord = /\b(?:enter|input|type|given|based on)\b[^.]{0,40}\b(keyword|word|name|topic)\b/i.exec(brief)?.[1];
  const keyword = asksWord && !/genre|predefined/i.test(asksWord) ? sentence(asksWord) : "";
  const choiceMatch =
    /\b(?:select|choose|pick|dropdown)\b[^.]{0,30}?\b(genre|category|type|theme|style|mood|topic)\b\s*(?:\(([^)]*)\)|(?:like|such as|:|from)\s+([^.]+))?/i.exec(
      brief,
    );
  const options = choiceMatch ? optionsIn(choiceMatch[2] ?? choiceMatch[3] ?? "") : [];
  const choice =
    choiceMatch && options.length >= 2
      ? { label: sentence(choiceMatch[1] ?? "Category"), options: options.slice(0, 8) }
      : null;
  const base = {
    kind: "generator" as const,
    id: "generator",
    title: sentence(`${subject} generator`),
    button,
    amount: Math.min(20, Math.max(1, amount)),
    keyword,
    choice,
    backgrounds: /\bbackground\b/i.test(brief) ? buttonLike(brief, /background/i) || "Change background" : "",
  };

  const nameLike = /prefix|suffix/i.test(brief);
  if (nameLike) {
    const pools = (choice?.options ?? [""]).flatMap((option, index) => {
      const set = GENRES[option.toLowerCase()] ?? Object.values(GENRES)[index % 4];
      return [
        { key: "prefix", label: option ? `${option} prefixes` : "Prefixes", option, items: [...(set?.prefixes ?? [])] },
        { key: "suffix", label: option ? `${option} suffixes` : "Suffixes", option, items: [...(set?.suffixes ?? [])] },
      ];
    });
    return view({ ...base, pools, pattern: "{prefix}{suffix}" });
  }
  if (keyword) {
    const pools = [
      {
        key: "before",
        label: "Words before",
        items: ["Super", "Captain", "The Real", "Mister", "Lucky", "Cosmic", "Pixel", "Turbo", "Wild", "Silent"].map(
          (word) => word.replaceAll(" ", ""),
        ),
      },
      {
        key: "after",
        label: "Words after",
        items: ["Fox", "Master", "Hub", "Wizard", "Star", "Ninja", "Rider", "Labs", "Spark", "Wave"],
      },
    ];
    return view({ ...base, pools, pattern: "{before}{keyword}{after}{number}" });
  }
  const combined =
    /\b(?:combin(?:e|es|ing)|mix(?:es)?|put(?:s|ting)? together|from)\s+(an? [^.]+?)(?:\s+from\b|\s+to\b|\s+into\b|[.(])/i.exec(
      brief,
    )?.[1] ?? "";
  const parts = splitList(combined)
    .map((part) => part.replace(/^(?:an?|the|one|random)\s+/i, "").trim())
    .filter((part) => part.split(" ").length <= 2 && part.length > 2);
  const itemsFor = (word: string) => LISTS.find((list) => list.words.test(word))?.items;
  if (parts.length >= 2) {
    const taken = new Set<string>();
    const pools = parts.slice(0, 6).map((part) => ({
      key: fresh(camel(part), taken),
      label: sentence(part),
      items: [...(itemsFor(part) ?? [`first ${part}`, `second ${part}`, `third ${part}`])],
    }));
    const story = ["character", "setting", "conflict"].every((key) => pools.some((pool) => pool.key === key));
    return view({
      ...base,
      pools,
      pattern: story ? "A {character} in {setting} {conflict}" : pools.map((pool) => `{${pool.key}}`).join(" "),
    });
  }
  const topic = itemsFor(subject) ?? itemsFor(brief);
  const given = optionsIn(/\b(?:list|from|of|like|such as)\s*(?:\(|:)\s*([^.)]+)/i.exec(brief)?.[1] ?? "");
  const items =
    given.length >= 3 ? given : [...(topic ?? [`first ${subject}`, `second ${subject}`, `third ${subject}`])];
  const pools = choice
    ? choice.options.map((option, index) => ({
        key: "entry",
        label: option,
        option,
        items:
          items.filter((_, at) => at % choice.options.length === index).length >= 2
            ? items.filter((_, at) => at % choice.options.length === index)
            : items,
      }))
    : [{ key: "entry", label: sentence(subject), items }];
  return view({ ...base, title: /generator/i.test(brief) ? base.title : sentence(subject), pools, pattern: "{entry}" });
}
