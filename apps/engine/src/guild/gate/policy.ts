import { AppError, policyMetricsSchema } from "@guildhall/contracts";
import { z } from "zod";
import { EMBEDDING_SIZE, FEATURE_VERSION } from "./features.ts";
import { emptyNetwork, type Network, partsOf } from "./network.ts";
import { dequantise, quantise, quantisedSchema } from "./quantised.ts";

const FORMAT = "guildhall-gate";
const MAX_POLICY_BYTES = 8 * 1024 * 1024;

const share = z.number().min(0).max(1);
const byModality = <T extends z.ZodType>(value: T) => z.strictObject({ embedded: value, words: value });

/** What a policy says beside its weights. */
const policyHeadSchema = z.strictObject({
  format: z.literal(FORMAT),
  featureVersion: z.number().int(),
  id: z.string().regex(/^[\w.-]{1,80}$/),
  createdAt: z.iso.datetime(),
  dataHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Intents, then experts of the team, then `ood`. */
  classes: z.array(z.string().min(1).max(40)).min(2).max(200),
  hidden: z.number().int().min(1).max(1024),
  /** Divides logits, fitted with and without the embedder. */
  temperature: byModality(z.number().min(0.05).max(20)),
  /** By class: below it the gate abstains. */
  ask: z.record(z.string(), share),
  /** Probability of `ood` above which no expert is meant. */
  outOfDomain: byModality(share),
  metrics: policyMetricsSchema,
  sources: z.array(z.strictObject({ source: z.string(), licence: z.string(), rows: z.number().int() })),
});
type PolicyHead = z.infer<typeof policyHeadSchema>;

const policyFileSchema = policyHeadSchema.extend({
  parts: z.strictObject({
    lexical: quantisedSchema,
    embedding: quantisedSchema,
    surface: quantisedSchema,
    hiddenBias: quantisedSchema,
    output: quantisedSchema,
    outputBias: quantisedSchema,
  }),
  /** Centres of the classes' requests among the embedder's vectors: what a prototype head is held against. */
  references: quantisedSchema,
  referenceCount: z.number().int().min(0).max(2000),
});

/** One immutable trained state of the gate. */
export interface Policy extends PolicyHead {
  network: Network;
  references: Float32Array[];
}

export const policyFormat = FORMAT;

/** The policy as the text of a file or row; about a megabyte. */
export function writePolicy({ network, references, ...head }: Policy): string {
  const parts = partsOf(network).map(([name, values, row]) => [name, quantise(values, row)]);
  const flat = new Float32Array(references.length * EMBEDDING_SIZE);
  for (const [at, vector] of references.entries()) flat.set(vector, at * EMBEDDING_SIZE);
  return JSON.stringify({
    ...head,
    parts: Object.fromEntries(parts),
    references: quantise(flat, EMBEDDING_SIZE),
    referenceCount: references.length,
  });
}

const unusable = (why: string): AppError =>
  new AppError(
    "INVALID_INPUT",
    `This policy of the gate cannot be used: ${why}.`,
    "Train a new one: npm run train:gate.",
  );

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads what `writePolicy` wrote. Throws INVALID_INPUT, which also says when its features are of another version. */
export function readPolicy(text: string): Policy {
  if (text.length > MAX_POLICY_BYTES) throw unusable("it is larger than 8 MiB");
  const raw = parseText(text);
  const version = z.object({ format: z.literal(FORMAT), featureVersion: z.number() }).safeParse(raw);
  if (!version.success) throw unusable("it is no policy file");
  if (version.data.featureVersion !== FEATURE_VERSION) {
    throw unusable(
      `it was trained on version ${version.data.featureVersion} of the features, and this Guildhall reads version ${FEATURE_VERSION}`,
    );
  }
  const parsed = policyFileSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unusable(`${issue?.path.join(".")}: ${issue?.message}`);
  }
  const { parts, references, referenceCount, ...head } = parsed.data;
  const network = emptyNetwork(head.hidden, head.classes.length);
  for (const [name, values, row] of partsOf(network)) {
    const read = dequantise(parts[name], values.length, row);
    if (!read) throw unusable(`its part ${name} has another size`);
    values.set(read);
  }
  const flat = dequantise(references, referenceCount * EMBEDDING_SIZE, EMBEDDING_SIZE);
  if (!flat) throw unusable("its references have another size");
  const vectors = Array.from({ length: referenceCount }, (_, at) =>
    flat.subarray(at * EMBEDDING_SIZE, (at + 1) * EMBEDDING_SIZE),
  );
  return { ...head, network, references: vectors };
}
