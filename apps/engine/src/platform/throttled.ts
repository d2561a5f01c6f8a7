/** Calls `listener` at most once in `everyMs`: at once, and once more at the end when calls came in between. */
export function throttled(listener: () => void, everyMs: number): { call: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let again = false;
  const call = (): void => {
    if (timer) {
      again = true;
      return;
    }
    listener();
    timer = setTimeout(() => {
      timer = null;
      if (!again) return;
      again = false;
      call();
    }, everyMs);
    timer.unref();
  };
  return {
    call,
    stop: () => {
      if (timer) clearTimeout(timer);
    },
  };
}
