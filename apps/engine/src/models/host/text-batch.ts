/** Two frames of a screen: a message a token costs the writing process more than the eye sees. */
const FRAME_MS = 33;

/**
 * Collects pieces of text for one frame, so that a fast model does not send a message a token. The first piece after
 * a pause goes at once: somebody waits for it.
 */
export function createTextBatch(send: (parts: { index: number; text: string }[]) => void): {
  add: (text: string, index: number) => void;
  flush: () => void;
} {
  const waiting = new Map<number, string>();
  let timer: NodeJS.Timeout | null = null;
  let sentMs = Number.NEGATIVE_INFINITY;
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting.size === 0) return;
    const parts = [...waiting].map(([index, text]) => ({ index, text }));
    waiting.clear();
    sentMs = performance.now();
    send(parts);
  };
  return {
    add: (text, index) => {
      waiting.set(index, (waiting.get(index) ?? "") + text);
      if (timer === null && performance.now() - sentMs >= FRAME_MS) flush();
      else timer ??= setTimeout(flush, FRAME_MS);
    },
    flush,
  };
}
