import { type Actor, AppError, api, type Verbs } from "@guildhall/contracts";
import { type ZodType, ZodVoid, z } from "zod";

interface VerbEntry {
  input: ZodType;
  output: ZodType;
}

/** Every verb by its dotted name, e.g. `projects.list`. */
const VERBS: ReadonlyMap<string, VerbEntry> = new Map(
  Object.entries(api).flatMap(([room, verbs]) =>
    Object.entries(verbs).map(([name, verb]): [string, VerbEntry] => [`${room}.${name}`, verb]),
  ),
);

export const verbNames = (): string[] => [...VERBS.keys()];
export const isVerb = (name: string): boolean => VERBS.has(name);

const invalid = (message: string, remedy: string) => new AppError("INVALID_INPUT", message, remedy);

/** `'{"name":"x"}'`, or `--name x --seed 7`, values as JSON where they are JSON. Throws INVALID_INPUT. */
export function readVerbInput(args: string[]): unknown {
  const [first, ...more] = args;
  if (first === undefined) return undefined;
  if (!first.startsWith("--")) {
    if (more.length > 0) throw invalid("A verb takes one JSON value.", "Put the JSON in single quotes.");
    try {
      return JSON.parse(first);
    } catch {
      throw invalid(`This is not JSON: ${first.slice(0, 80)}`, `Write it like '{"projectId":"…"}', in single quotes.`);
    }
  }
  const fields: [string, unknown][] = [];
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index];
    const value = args[index + 1];
    if (!name?.startsWith("--") || value === undefined) {
      throw invalid(`"${name ?? ""}" has no value.`, "Write fields as --name value.");
    }
    fields.push([name.slice(2), parseValue(value)]);
  }
  return Object.fromEntries(fields);
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

interface VerbForm {
  name: string;
  /** `usage` is how the field is written, e.g. `--seed integer`. */
  fields: { name: string; required: boolean; usage: string }[];
}

/** Every verb with the fields it takes. */
export function verbForms(): VerbForm[] {
  return [...VERBS].map(([name, { input }]) => ({ name, fields: fieldsOf(input) }));
}

interface FieldSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: FieldSchema[];
}

function fieldsOf(input: ZodType): VerbForm["fields"] {
  if (input instanceof ZodVoid) return [];
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    usage: `--${name} ${typeOf(field as FieldSchema)}`,
  }));
}

function typeOf({ type, enum: choices, const: only, anyOf }: FieldSchema): string {
  if (choices) return choices.join("|");
  if (only !== undefined) return String(only);
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join("|");
  return [type ?? "json"].flat().join("|");
}

/** Checks a verb's input as the engine does. Throws INVALID_INPUT naming the field. */
export function parseVerbInput(name: string, input: unknown): unknown {
  const verb = VERBS.get(name);
  if (!verb) throw invalid(`There is no verb "${name}".`, "`guildhall call` lists them.");
  const value = verb.input instanceof ZodVoid ? undefined : (input ?? {});
  const parsed = verb.input.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") || "input";
    throw invalid(`${name}: ${field}: ${issue?.message ?? "not valid"}.`, `Correct "${field}" and call it again.`);
  }
  return parsed.data;
}

/** Calls one verb as the browser would, with the same checks. Throws INVALID_INPUT and what the verb throws. */
export async function callVerb(verbs: Verbs, actor: Actor, name: string, input: unknown): Promise<unknown> {
  const value = parseVerbInput(name, input);
  const [room = "", method = ""] = name.split(".");
  const rooms: Record<string, Record<string, (actor: Actor, input: never) => Promise<unknown>>> = { ...verbs };
  const implementation = rooms[room]?.[method];
  const verb = VERBS.get(name);
  if (!verb || !implementation) throw invalid(`There is no verb "${name}".`, "`guildhall call` lists them.");
  // The table says which input belongs to which verb; by name the compiler cannot follow it.
  return verb.output.parse(await implementation.call(rooms[room], actor, value as never));
}
