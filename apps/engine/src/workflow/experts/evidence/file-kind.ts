import type { SourceFile } from "../../change/relevant-files.ts";
import { isTestPath } from "./code-map.ts";

const PROSE =
  /\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org|tex|log|po|pot|csv|tsv|svg)$|(?:^|\/)(?:CHANGES|CHANGELOG|HISTORY|NEWS|README|LICEN[CS]E|COPYING|AUTHORS|NOTICE)$/i;
const EXAMPLES = /(?:^|\/)(?:docs?|examples?|samples?|demos?|fixtures?|tutorials?)\/|\.(?:example|sample|template)$/i;
const BENCHMARKS = /(?:^|\/)bench(?:es|marks?)?\/|[._]bench\.\w+$/i;
const BROUGHT =
  /(?:^|\/)(?:dist|client-dist|build|_?vendor(?:ed)?|third_party|esm|cjs|umd|node_modules|site-packages|(?:__)?generated(?:__)?)\/|\.min\.[cm]?js$|[._-](?:pb2|generated|bundle)\.\w+$/i;
const SAYS_GENERATED =
  /@generated\b|\b(?:code|file) (?:is |was )?(?:auto-?|automatically )?generated\b|DO NOT EDIT|__defProp = Object\.defineProperty|"__esModule"|__webpack_require__/i;
const HEAD = 600;
/** Nobody writes lines that long by hand. */
const WRITTEN_BY_A_PROGRAM = 300;

/** Whether a path holds words for people and no code. Pure. */
export const isProse = (path: string): boolean => PROSE.test(path);

/** Whether a text was made by a program or brought along: nobody mends it by hand. Pure. */
export function isGenerated({ path, text }: SourceFile): boolean {
  if (BROUGHT.test(path) || SAYS_GENERATED.test(text.slice(0, HEAD))) return true;
  return text.length > HEAD && text.length / text.split("\n").length > WRITTEN_BY_A_PROGRAM;
}

/** What a file is for, where it is not what people run; null for shipped code. Pure. */
export function besideTheProduct(path: string): "a test" | "a benchmark" | "documentation" | "an example" | null {
  if (isTestPath(path)) return "a test";
  if (BENCHMARKS.test(path)) return "a benchmark";
  if (isProse(path)) return "documentation";
  return EXAMPLES.test(path) ? "an example" : null;
}
