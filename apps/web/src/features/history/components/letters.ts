import type { FileDiff } from "@guildhall/contracts";

export const LETTERS: Record<FileDiff["status"], string> = { added: "A", modified: "M", deleted: "D" };
