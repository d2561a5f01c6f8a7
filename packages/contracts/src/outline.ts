import { z } from "zod";

const outlineSymbolSchema = z.object({
  name: z.string(),
  kind: z.enum(["function", "method", "class", "type", "heading"]),
  /** Counted from 1. */
  line: z.number().int(),
  /** Its last line. */
  endLine: z.number().int(),
  /** How many others it stands in. */
  depth: z.number().int(),
});
export type OutlineSymbol = z.infer<typeof outlineSymbolSchema>;

export const outlineSchema = z.object({
  /** In the order of the file; at most 500. */
  symbols: z.array(outlineSymbolSchema),
  /**
   * whole = the file parses; partial = it does not, or only its beginning was read, and this is what was found;
   * unsupported = nothing here reads this kind of file; unread = not text, over 1 MiB, or it took too long.
   */
  state: z.enum(["whole", "partial", "unsupported", "unread"]),
  /** There are more symbols than are listed. */
  more: z.boolean(),
});
/** What a file defines, by line. */
export type Outline = z.infer<typeof outlineSchema>;
