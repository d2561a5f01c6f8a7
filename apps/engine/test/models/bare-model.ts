import { getLlama, LlamaLogLevel, resolveChatWrapper } from "node-llama-cpp";

export interface BareModel {
  /** Greedy answer of exactly so many tokens; the prompt stays in the context between calls. */
  tokensPerSecond(prompt: string, tokens: number): Promise<number>;
  dispose(): Promise<void>;
}

/** The model through node-llama-cpp alone, in this process: what the engine's way is measured against. */
export async function openBareModel(modelPath: string, contextSize: number): Promise<BareModel> {
  const llama = await getLlama({
    gpu: false,
    build: "never",
    skipDownload: true,
    progressLogs: false,
    logLevel: LlamaLogLevel.error,
  });
  const threads = llama.cpuMathCores;
  const model = await llama.loadModel({ modelPath });
  const context = await model.createContext({ sequences: 1, contextSize, threads, flashAttention: true });
  const sequence = context.getSequence();
  const wrapper = resolveChatWrapper(model);
  return {
    tokensPerSecond: async (prompt, tokens) => {
      const started = performance.now();
      const { contextText } = wrapper.generateContextState({
        chatHistory: [
          { type: "user", text: prompt },
          { type: "model", response: [] },
        ],
      });
      const input = contextText.tokenize(model.tokenizer);
      await sequence.adaptStateToTokens(input.slice(0, -1), false);
      let written = 0;
      let text = "";
      for await (const token of sequence.evaluate(input.slice(sequence.nextTokenIndex), {
        temperature: 0,
        yieldEogToken: true,
      })) {
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
