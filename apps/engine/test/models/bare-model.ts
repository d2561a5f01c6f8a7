import { cpus } from "node:os";
import { startLlama } from "../../src/models/host/chat-model.ts";

export interface BareModel {
  /** Greedy answer of so many tokens; the prompt stays in the context between calls. */
  tokensPerSecond(prompt: string, tokens: number): Promise<number>;
  dispose(): Promise<void>;
}

/** The model through node-llama-cpp alone, in this process: what the engine's way is measured against. */
export async function openBareModel(modelPath: string, contextSize: number): Promise<BareModel> {
  const llama = await startLlama(cpus().length);
  const threads = llama.cpuMathCores;
  const model = await llama.loadModel({ modelPath });
  const context = await model.createContext({ sequences: 1, contextSize, threads, flashAttention: true });
  const sequence = context.getSequence();
  return {
    tokensPerSecond: async (prompt, tokens) => {
      const started = performance.now();
      const input = model.tokenize(`<|im_start|>user\n${prompt}<|im_end|>\n<|im_start|>assistant\n`, true);
      await sequence.adaptStateToTokens(input.slice(0, -1), false);
      let written = 0;
      let text = "";
      const rest = input.slice(sequence.nextTokenIndex);
      for await (const token of sequence.evaluate(rest, { temperature: 0, yieldEogToken: true })) {
        text += model.detokenize([token]);
        written += 1;
        if (written === tokens) break;
      }
      if (text === "") throw new Error("the model wrote nothing");
      return written / ((performance.now() - started) / 1000);
    },
    dispose: () => llama.dispose(),
  };
}
