const HEAD = 1500;
const TAIL = 400;

/** What is stored of a request: all of a short one, beginning and end of a long one. Pure. */
export const storedText = (text: string): string =>
  text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)} … ${text.slice(-TAIL)}`;
