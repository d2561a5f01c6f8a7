import { useState } from "react";

/** A field's text while it is edited; follows the stored value whenever that changes. */
export function useDraft<T>(stored: T): [T, (value: T) => void] {
  const [draft, setDraft] = useState(stored);
  const [seen, setSeen] = useState(() => JSON.stringify(stored));
  const now = JSON.stringify(stored);
  if (now !== seen) {
    setSeen(now);
    setDraft(stored);
  }
  return [draft, setDraft];
}
