/**
 * Language models and the sentence embedder: what there is, fetching and checking it, and asking it, through one
 * port whether it runs in a child process here or on a server. It never decides what to ask or what an answer is
 * worth, and sends no text anywhere but to the model that was chosen.
 */
export { openInstalledEmbedder } from "./installed-embedder.ts";
export { LangchainChatModel } from "./langchain-chat-model.ts";
export { createModelService, type ModelService } from "./model-service.ts";
export { createModelVerbs } from "./model-verbs.ts";
export type {
  ChatBackend,
  ChatMessage,
  ChatRequest,
  ChatResult,
  ChatSample,
  Embedder,
  JsonSchema,
} from "./ports.ts";
export type { ModelResources } from "./resources.ts";
