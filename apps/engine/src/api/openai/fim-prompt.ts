/** A hole in a text: what comes before it and after it. */
export interface Hole {
  prefix: string;
  suffix: string;
}

/**
 * The marks that editors write around prefix and suffix for the models they know, in the order in which they stand.
 * An editor does not know which model answers here, so its marks are read and the model's own are set.
 */
const MARKS = [
  { prefix: "<|fim_prefix|>", suffix: "<|fim_suffix|>", end: "<|fim_middle|>" },
  { prefix: "<fim_prefix>", suffix: "<fim_suffix>", end: "<fim_middle>" },
  { prefix: "<｜fim▁begin｜>", suffix: "<｜fim▁hole｜>", end: "<｜fim▁end｜>" },
  { prefix: "<PRE>", suffix: "<SUF>", end: "<MID>" },
] as const;

/** The hole of a prompt with such marks, what stands before them (other files) left out; null without them. */
export function readFimPrompt(prompt: string): Hole | null {
  for (const { prefix, suffix, end } of MARKS) {
    const from = prompt.indexOf(prefix);
    const middle = prompt.indexOf(suffix, from + 1);
    const to = prompt.lastIndexOf(end);
    if (from < 0 || middle < from || to < middle) continue;
    return { prefix: prompt.slice(from + prefix.length, middle), suffix: prompt.slice(middle + suffix.length, to) };
  }
  return null;
}
