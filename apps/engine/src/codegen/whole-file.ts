import { type Extraction, fencedBlocks } from "./extract.ts";

const LEFT_OUT =
  /(\/\/|#|<!--|\/\*)\s*(rest of|the rest|remaining|\.\.\.|same as before|unchanged|your code here|todo: implement)/i;
const MIN_CHARACTERS = 20;

/** The file of an answer that was begun inside a fence; refuses what leaves parts out. */
export function wholeFileFrom(answer: string): Extraction {
  const fenced = fencedBlocks(answer).find((block) => block.closed)?.code;
  const code = (fenced ?? answer.split(/^```/m)[0] ?? "").replaceAll("\r\n", "\n").trimEnd();
  if (code.trim().length < MIN_CHARACTERS) return { refused: "the answer holds no file" };
  if (LEFT_OUT.test(code)) return { refused: "the answer leaves parts of the file out" };
  return { code: `${code}\n` };
}
