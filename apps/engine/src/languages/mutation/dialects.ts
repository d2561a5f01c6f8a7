import type { SourceLanguage } from "../ports.ts";

/** How a language tells apart, at run time, which mutant is meant. */
export interface Dialect {
  /** The line that says which mutant is on; it stands in the text exactly once. */
  switchLine(id: number): string;
  /** Where that line goes. */
  head(source: string): number;
  /** One of several expressions. */
  choose(variants: readonly { id: number; text: string }[], original: string): string;
  /** One of several statements; an empty text is none. `indent` is the space before the statement. */
  guard(variants: readonly { id: number; text: string }[], original: string, indent: string): string;
}

/** Python mangles names in classes that begin with two underscores, unless they end so too. */
const NAME = "__mutant__";
/** A source that has the name already cannot be switched. */
export const SWITCH = /__mutant__|Mutant__/;
const SIMPLE = /^(?:\w+|"\w*"|'\w*')$/;
const inBrackets = (text: string): string => (SIMPLE.test(text) ? text : `(${text})`);

const FUTURE = /^from\s+__future__\s+import\s+(?:\([^)]*\)|[^\n]*)[^\n]*\n/gm;
const DOCSTRING = /^(?:\s*(?:#[^\n]*)?\n)*[rRuU]?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*')[^\n]*\n/;

const PYTHON: Dialect = {
  switchLine: (id) => `${NAME} = ${id}\n`,
  head(source) {
    const last = [...source.matchAll(FUTURE)].at(-1);
    return last ? last.index + last[0].length : (DOCSTRING.exec(source)?.[0].length ?? 0);
  },
  choose: (variants, original) =>
    `(${variants.map(({ id, text }) => `${inBrackets(text)} if ${NAME} == ${id} else `).join("")}${inBrackets(original)})`,
  guard: (variants, original, indent) =>
    `${variants
      .map(({ id, text }, at) => `${at === 0 ? "if" : "elif"} ${NAME} == ${id}: ${text || "pass"}\n${indent}`)
      .join("")}else: ${original}`,
};

const DIRECTIVES = /^(?:#![^\n]*\n)?(?:\s*(?:"use \w+"|'use \w+');?[ \t]*\n)*/;

/** Statements in curly brackets of their own: no `else` of another one is taken, no semicolon is missed. */
const braced = (active: string, variants: readonly { id: number; text: string }[], original: string): string =>
  variants.length === 0
    ? `{ ${original} }`
    : `{ ${variants.map(({ id, text }) => `if (${active} ${id}) { ${text} } else `).join("")}{ ${original} } }`;

const JAVASCRIPT: Dialect = {
  switchLine: (id) => `var ${NAME} = ${id};\n`,
  head: (source) => DIRECTIVES.exec(source)?.[0].length ?? 0,
  choose: (variants, original) =>
    `(${variants.map(({ id, text }) => `${NAME} === ${id} ? ${inBrackets(text)} : `).join("")}${inBrackets(original)})`,
  guard: (variants, original) => braced(`${NAME} ===`, variants, original),
};

/** No constant: javac would work it out at once. */
const JAVA_CLASS = "Mutant__";
const JAVA: Dialect = {
  switchLine: (id) => `\nclass ${JAVA_CLASS} { static int active = ${id}; }\n`,
  head: (source) => source.length,
  choose: (variants, original) =>
    `(${variants.map(({ id, text }) => `${JAVA_CLASS}.active == ${id} ? ${inBrackets(text)} : `).join("")}${inBrackets(original)})`,
  guard: (variants, original) => braced(`${JAVA_CLASS}.active ==`, variants, original),
};

export const DIALECTS: Record<SourceLanguage, Dialect> = {
  python: PYTHON,
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  java: JAVA,
};

/** Where definitions may be put before all of a source's own: after documentation, directives and such. Pure. */
export const headOf = (source: string, language: SourceLanguage): number => DIALECTS[language].head(source);
