import type { SourceLanguage } from "../languages/index.ts";

/** One class of a stub with what may be called on its objects. */
export interface StubClass {
  name: string;
  /** Methods of objects; in Java not those of the class itself, which are functions. */
  methods: StubMethod[];
}

interface StubMethod {
  name: string;
  givesValue: boolean;
  /** It is read like a field, without brackets. */
  isProperty: boolean;
}

/** What a stub says must be there. */
export interface StubOutline {
  /** As they are called: in Java `Words.count`. */
  functions: string[];
  classes: StubClass[];
  /** Every name that code beside it may ask for: functions, classes, methods, constants. */
  names: string[];
}

const RESERVED = new Set(["if", "for", "while", "switch", "catch", "return", "throw", "new", "super", "constructor"]);

/** Reads the names of a stub: an ordinary file with bodies that are missing. Pure. */
export function outlineOf(language: SourceLanguage, stub: string): StubOutline {
  const code = withoutComments(language, stub);
  if (language === "python") return pythonOutline(code);
  return language === "java" ? javaOutline(code) : scriptOutline(code);
}

function withoutComments(language: SourceLanguage, stub: string): string {
  if (language === "python") return stub.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, '""').replace(/#.*$/gm, "");
  return stub.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}

const methodOf = (name: string, isProperty: boolean): StubMethod => ({ name, givesValue: true, isProperty });
const unique = (names: string[]) => [...new Set(names)];

function outline(functions: string[], classes: StubClass[], values: string[]): StubOutline {
  const methods = classes.flatMap(({ methods }) => methods.map(({ name }) => name));
  const called = functions.flatMap((name) => name.split("."));
  return { functions, classes, names: unique([...called, ...classes.map(({ name }) => name), ...methods, ...values]) };
}

function pythonOutline(code: string): StubOutline {
  const functions = [...code.matchAll(/^(?:async )?def (\w+)/gm)].map(([, name = ""]) => name);
  const values = [...code.matchAll(/^(\w+(?:\s*,\s*\w+)*)\s*(?::[^=\n]+)?=(?!=)/gm)].flatMap(([, names = ""]) =>
    names.split(/\s*,\s*/),
  );
  const classes = [...code.matchAll(/^class (\w+)(\([^)]*\))?:((?:\n(?:[ \t]+.*)?)*)/gm)].flatMap(
    ([, name = "", bases = "", body = ""]) => {
      // Errors are raised by the others, not tried out by themselves.
      if (/Error|Exception/.test(bases)) {
        values.push(name);
        return [];
      }
      const methods = [...body.matchAll(/^([ \t]+@property\s+)?[ \t]+def ([A-Za-z]\w*)\(\s*self/gm)];
      return [{ name, methods: methods.map(([, property, method = ""]) => methodOf(method, property !== undefined)) }];
    },
  );
  return outline(functions, classes, values);
}

function scriptOutline(code: string): StubOutline {
  const functions: string[] = [];
  const values: string[] = [];
  const exported = /^export (?:default )?(?:(?:async )?function\*?|const|let|var|type|interface|enum) (\w+)(.*)/gm;
  for (const [whole, name = "", rest = ""] of code.matchAll(exported)) {
    const isFunction = /\bfunction\b/.test(whole) || /=>|=\s*\(|=\s*async/.test(rest);
    (isFunction ? functions : values).push(name);
  }
  const classes = bodies(code, /^export (?:default )?(?:abstract )?class (\w+)[^{]*\{/gm).map(({ head, body }) => {
    const methods = [...body.matchAll(/^[ \t]+((?:(?:public|async|get|set|static|\*)\s+)*)([A-Za-z_]\w*)\s*\(/gm)];
    const called = methods.filter(([, modifiers = "", name = ""]) => !RESERVED.has(name) && !/\bset\b/.test(modifiers));
    return { name: head, methods: called.map(([, how = "", name = ""]) => methodOf(name, /\bget\b/.test(how))) };
  });
  return outline(functions, classes, values);
}

function javaOutline(code: string): StubOutline {
  const functions: string[] = [];
  const values: string[] = [];
  const classes: StubClass[] = [];
  for (const { head, body } of bodies(
    code,
    /^(?:public |final |abstract )*(?:class|enum|interface|record) (\w+)[^{]*\{/gm,
  )) {
    const methods: StubClass["methods"] = [];
    const signature =
      /^[ \t]+((?:(?:public|protected|static|final|synchronized)\s+)*)(?:<[^>]+>\s+)?(\w[\w<>[\],.? ]*?)\s+(\w+)\s*\([^)]*\)/gm;
    for (const [, modifiers = "", type = "", name = ""] of body.matchAll(signature)) {
      if (RESERVED.has(name) || /^(?:return|new|throw|private)\b/.test(type)) continue;
      if (/\bstatic\b/.test(modifiers)) functions.push(`${head}.${name}`);
      else methods.push({ name, givesValue: type !== "void", isProperty: false });
    }
    classes.push({ name: head, methods });
  }
  return outline(functions, classes, values);
}

/** The named things of a file with the text between their brackets. */
function bodies(code: string, pattern: RegExp): { head: string; body: string }[] {
  return [...code.matchAll(pattern)].map((match) => {
    const from = match.index + match[0].length;
    let depth = 1;
    let at = from;
    for (; at < code.length && depth > 0; at += 1) {
      if (code[at] === "{") depth += 1;
      if (code[at] === "}") depth -= 1;
    }
    return { head: match[1] ?? "", body: code.slice(from, at - 1) };
  });
}
