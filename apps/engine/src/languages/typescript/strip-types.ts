import { stripTypeScriptTypes } from "node:module";

/**
 * JavaScript of a TypeScript text, enums and parameter properties included. Types go before the sandbox: that is parsing
 * without running, and the judge's workers then start without it.
 */
export function stripTypes(code: string): { code: string } | { rejected: { gate: "parse"; message: string } } {
  try {
    return { code: stripTypeScriptTypes(code, { mode: "transform" }) };
  } catch (error) {
    const message = error instanceof Error ? error.message.trim() : String(error);
    return { rejected: { gate: "parse", message: message.slice(0, 500) } };
  }
}
