/** Two frames of a screen: a message a token costs the writing process more than the eye sees. */
const FRAME_MS = 33;

/** Collects pieces of text for one frame, so that a fast model does not send a message a token. */
export function createTextBatch(send: (parts: { index: number; text: string }[]) => void): {
  add: (text: string, index: number) => void;
  flush: () => void;
} {
  const waiting = new Map<number, string>();
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting.size === 0) return;
    const parts = [...waiting].map(([index, text]) => ({ index, text }));
    waiting.clear();
    send(parts);
  };
  return {
    add: (text, index) => {
      waiting.set(index, (waiting.get(index) ?? "") + text);
      timer ??= setTimeout(flush, FRAME_MS);
    },
    flush,
  };
}
