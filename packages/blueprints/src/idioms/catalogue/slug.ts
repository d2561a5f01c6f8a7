import { scalarIdiom } from "../scalar.ts";

export const slug = scalarIdiom({
  id: "slug",
  title: "Slug for a web address",
  phrases: ["slug of a title", "url friendly name with dashes", "lower case for a web address accents removed"],
  cues: [["slug", "slugify", "web address", "url friendly", "permalink"]],
  params: ["text"],
  returns: "text",
  variants: [
    {
      name: "accents removed",
      python:
        'plain = unicodedata.normalize("NFKD", $1).encode("ascii", "ignore").decode()\nreturn re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")',
      typescript:
        'const plain = $1.normalize("NFKD").replace(/\\p{M}/gu, "");\nreturn plain.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");',
    },
    {
      name: "underscores",
      words: ["underscore", "underscores"],
      prior: -0.1,
      python:
        'plain = unicodedata.normalize("NFKD", $1).encode("ascii", "ignore").decode()\nreturn re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")',
      typescript:
        'const plain = $1.normalize("NFKD").replace(/\\p{M}/gu, "");\nreturn plain.toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def slugify(title: str) -> str",
      purpose: "Slug of a title.",
      holds:
        'assert slugify("  Crème brûlée -- 2 ways ") == "creme-brulee-2-ways" and slugify("!!!") == ""\nassert slugify(slugify("A b")) == slugify("A b")',
    },
    {
      language: "typescript",
      signature: "function slugify(title: string): string",
      purpose: "Slug of a title.",
      holds:
        'assert.equal(slugify("  Crème brûlée -- 2 ways "), "creme-brulee-2-ways"); assert.equal(slugify("!!!"), "");',
    },
  ],
});
