import type { Duplex } from "node:stream";

/** The way to a running preview; the sandbox's relay carries the traffic, no host port is opened. */
export interface PreviewConnector {
  /** A connection to the server behind this label. Throws NOT_FOUND (no such label), BUSY (not running yet). */
  connect(label: string): Promise<Duplex>;
  /** The project a label stands for, while it has a preview. */
  projectOf(label: string): string | null;
}
