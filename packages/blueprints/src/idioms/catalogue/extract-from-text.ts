import { scalarIdiom } from "../scalar.ts";

export const extractFromText = scalarIdiom({
  id: "extract-from-text",
  title: "Find addresses, links, tags or numbers in a text",
  phrases: ["extract email addresses", "find all urls", "hashtags in a post", "numbers in a text", "mentions"],
  cues: [
    ["extract", "find", "all", "list", "every", "in a text", "tags", "mentions"],
    [
      "email",
      "emails",
      "e-mail",
      "url",
      "urls",
      "link",
      "links",
      "hashtag",
      "hashtags",
      "numbers",
      "mentions",
      "mention",
      "integers",
    ],
  ],
  unless: ["validate", "valid", "sum of"],
  params: ["text"],
  returns: "texts",
  variants: [
    ...(
      [
        ["emails", ["email", "emails", "e-mail"], "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"],
        ["urls", ["url", "urls", "link", "links"], "https?://[^\\s<>\"')]+[^\\s<>\"').,;:!?]"],
        ["hashtags with #", ["hashtag", "hashtags"], "#\\w+"],
        ["mentions with @", ["mention", "mentions"], "@\\w+"],
      ] as const
    ).flatMap(([name, words, pattern]) => {
      const re = pattern.replaceAll("/", "\\/");
      return [
        {
          name,
          words: [...words],
          prior: -0.02,
          python: `return re.findall(r"""${pattern}""", $1)`,
          typescript: `return $1.match(/${re}/g) ?? [];`,
        },
        {
          name: `${name}, each once`,
          words: [...words, "unique", "once", "distinct", "without duplicates"],
          prior: -0.06,
          python: `return list(dict.fromkeys(re.findall(r"""${pattern}""", $1)))`,
          typescript: `return [...new Set($1.match(/${re}/g) ?? [])];`,
        },
        {
          name: `${name}, lower case, each once`,
          words: ["lower case", "lowercase"],
          prior: -0.12,
          python: `return list(dict.fromkeys(found.lower() for found in re.findall(r"""${pattern}""", $1)))`,
          typescript: `return [...new Set(($1.match(/${re}/g) ?? []).map((found) => found.toLowerCase()))];`,
        },
        {
          name: `${name}, lower case, sorted`,
          words: ["sorted", "alphabetical"],
          prior: -0.12,
          python: `return sorted({found.lower() for found in re.findall(r"""${pattern}""", $1)})`,
          typescript: `return [...new Set(($1.match(/${re}/g) ?? []).map((found) => found.toLowerCase()))].sort();`,
        },
      ];
    }),
    {
      name: "hashtags without #",
      words: ["hashtag", "hashtags", "without the #", "without #"],
      prior: -0.05,
      python: 'return re.findall(r"#(\\w+)", $1)',
      typescript: 'return [...$1.matchAll(/#(\\w+)/g)].map((match) => match[1] ?? "");',
    },
    {
      name: "hashtags without #, lower, once",
      words: ["hashtag", "hashtags", "lower case"],
      prior: -0.1,
      python: 'return list(dict.fromkeys(tag.lower() for tag in re.findall(r"#(\\w+)", $1)))',
      typescript: 'return [...new Set([...$1.matchAll(/#(\\w+)/g)].map((match) => (match[1] ?? "").toLowerCase()))];',
    },
    {
      name: "hashtags without #, lower, sorted",
      words: ["hashtag", "hashtags", "sorted", "alphabetical"],
      prior: -0.12,
      python: 'return sorted({tag.lower() for tag in re.findall(r"#(\\w+)", $1)})',
      typescript:
        'return [...new Set([...$1.matchAll(/#(\\w+)/g)].map((match) => (match[1] ?? "").toLowerCase()))].sort();',
    },
    {
      name: "mentions without @",
      words: ["mention", "mentions", "names"],
      prior: -0.05,
      python: 'return re.findall(r"@(\\w+)", $1)',
      typescript: 'return [...$1.matchAll(/@(\\w+)/g)].map((match) => match[1] ?? "");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def emails(text: str) -> list[str]",
      purpose: "Extract all email addresses in order.",
      holds:
        'assert emails("Ana <ana.b@x.example>, bo@y.org.") == ["ana.b@x.example", "bo@y.org"] and emails("none") == []',
    },
    {
      language: "typescript",
      signature: "function links(text: string): string[]",
      purpose: "Find all urls in a text.",
      holds: 'assert.deepEqual(links("see https://a.b/c?d=1, or (http://x.y)."), ["https://a.b/c?d=1", "http://x.y"]);',
    },
  ],
});
