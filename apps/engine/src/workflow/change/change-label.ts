const MAX_LABEL = 80;

/** What the version of a change is called in the history: the first line of the request. Pure. */
export function changeLabel(request: string): string {
  const [line = ""] = request.trim().split("\n", 1);
  return line.length > MAX_LABEL ? `${line.slice(0, MAX_LABEL - 1)}…` : line || "Change";
}
