import { AppError, MAX_REQUEST_CHARACTERS } from "@guildhall/contracts";

const MAX_UNREADABLE_SHARE = 0.1;

/** Refuses what is no text before anything reads it. Throws INVALID_INPUT, TOO_LARGE. */
export function requireText(text: string): void {
  if (text.length > MAX_REQUEST_CHARACTERS) {
    throw new AppError(
      "TOO_LARGE",
      `The request has ${text.length} characters; ${MAX_REQUEST_CHARACTERS} is the most.`,
      "Say what you want in a few sentences and name the file instead of pasting it.",
    );
  }
  if (text.trim() === "") {
    throw new AppError("INVALID_INPUT", "The request is empty.", "Say in a sentence what should be done.");
  }
  const unreadable = text.match(/[\p{Cc}\ufffd]/gu)?.filter((sign) => !/\s/.test(sign)).length ?? 0;
  if (unreadable / text.length > MAX_UNREADABLE_SHARE || text.includes("\u0000")) {
    throw new AppError("INVALID_INPUT", "The request is not text.", "Paste words or code, not a binary file.");
  }
}
