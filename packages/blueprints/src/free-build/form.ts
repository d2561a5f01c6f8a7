import { z } from "zod";

const freeKindSchema = z.enum(["page", "script-python", "script-node"]);

/** What is known of an idea that fits no other kind: what it is, its files, and what it should do. */
export const freeFormSchema = z.object({
  title: z.string().min(1).max(80),
  summary: z.string().max(400).default(""),
  kind: freeKindSchema,
  files: z
    .array(
      z.object({
        path: z
          .string()
          .regex(/^[A-Za-z0-9_][A-Za-z0-9_./-]{0,60}$/)
          .refine((path) => !path.includes("..") && !path.endsWith("/"), "a relative path"),
        purpose: z.string().max(300),
      }),
    )
    .max(6)
    .default([]),
  behaviours: z.array(z.string().min(1).max(200)).max(8).default([]),
  /** Texts the brief quotes: they must be seen on the page or in the output of --help. */
  literals: z.array(z.string().min(1).max(60)).max(6).default([]),
});
export type FreeForm = z.infer<typeof freeFormSchema>;

const ENTRY = { page: "index.html", "script-python": "main.py", "script-node": "main.mjs" } as const;
const USUAL: Record<FreeForm["kind"], FreeForm["files"]> = {
  page: [
    {
      path: "index.html",
      purpose: "The page: its headings, controls and places for results. Loads style.css and app.js.",
    },
    { path: "style.css", purpose: "How the page looks, in light and dark." },
    { path: "app.js", purpose: "What the page does: state, drawing and reactions, in plain JavaScript." },
  ],
  "script-python": [
    { path: "main.py", purpose: "The whole program, with argparse; --help explains it. Standard library only." },
  ],
  "script-node": [
    { path: "main.mjs", purpose: "The whole program, with parseArgs; --help explains it. Node's own modules only." },
  ],
};

/** Files every project of a kind has under these very names: its pages load them so. */
export const usualPaths = (form: FreeForm): string[] => USUAL[form.kind].map((file) => file.path);

const entryOf = (form: FreeForm): string => ENTRY[form.kind];

/** Every kind has its entry file; a path stands once. */
export function finishFree(form: FreeForm): FreeForm {
  const seen = new Set<string>();
  const given = form.files.filter((file) => !seen.has(file.path) && seen.add(file.path));
  const missing = USUAL[form.kind].filter((file) => !seen.has(file.path));
  return {
    ...form,
    files: [...missing, ...given]
      .slice(0, 6)
      .toSorted((a, b) => Number(b.path === entryOf(form)) - Number(a.path === entryOf(form))),
  };
}

const words = (brief: string): string[] =>
  [...brief.matchAll(/"([^"\n]{2,50})"|“([^”\n]{2,50})”|(?<![A-Za-z])'([^'\n]{2,50})'(?![A-Za-z])/g)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? "").trim(),
  );

/** Reads the kind, a title, what it should do and its literal texts from a brief, by code alone. */
export function draftFree(text: string): FreeForm {
  const brief = text.slice(0, 20_000).replaceAll("\u0000", "").trim();
  const python = /\bpython\b|\.py\b/i.test(brief);
  const script = /\b(?:script|command[- ]line|cli|terminal|console)\b/i.test(brief);
  const node = script && /\b(?:node|javascript|typescript)\b/i.test(brief);
  const kind = python
    ? "script-python"
    : node
      ? "script-node"
      : script && !/\b(?:page|browser|html|game|canvas)\b/i.test(brief)
        ? "script-python"
        : "page";
  const first = brief.split(/[.\n]/)[0] ?? "";
  const name =
    first
      .replace(
        /^(?:(?:please|build|create|make|develop|write|generate|design|me|i|we|want|need|would like|an?|the|simple|small|interactive|to)\s+)+/i,
        "",
      )
      .split(/\b(?:that|which|where|with|in|using|for)\b|[,:]/)[0]
      ?.trim() ?? "";
  const title = (name.charAt(0).toUpperCase() + name.slice(1)).slice(0, 60) || "Free build";
  const sentences = brief
    .split(/(?<=[.!?])\s+|\n+/)
    .map((row) => row.trim().slice(0, 200))
    .filter((row) => row.length > 8);
  const literals = [...new Set(words(brief))]
    .filter((word) =>
      new RegExp(
        `${word.replaceAll(/[^\w ]/g, ".")}["'”’]?\\s+button|button[^.]{0,20}${word.replaceAll(/[^\w ]/g, ".")}`,
        "i",
      ).test(brief),
    )
    .slice(0, 4);
  return finishFree(
    freeFormSchema.parse({
      title,
      summary: first.slice(0, 300),
      kind,
      files: [],
      behaviours: sentences.slice(0, 8),
      literals: kind === "page" ? literals : [],
    }),
  );
}
