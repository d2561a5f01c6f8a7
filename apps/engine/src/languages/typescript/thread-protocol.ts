/** Between a judge and its threads. A candidate's steps are its calls, then its scripts where it has some. */
export interface ThreadRequest<Request> {
  request: Request;
  /** Steps before this one are done. */
  from: number;
}

export type ThreadMessage =
  | { begun: true }
  | { loaded: true }
  | { rejected: { gate: string; message: string } }
  | { step: number; result: unknown }
  /** `reusable`: the candidate touched nothing that the next one would meet. */
  | { end: true; reusable: boolean };
