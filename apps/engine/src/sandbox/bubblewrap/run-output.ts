import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

type StreamName = "stdout" | "stderr";

/**
 * Stores what a program says up to `maxBytes` of both streams together and drops the rest, so that a program that
 * talks without end costs no memory. `onFlood` is called once when it has said more than `floodBytes`.
 */
export function collectOutput(
  streams: Record<StreamName, Readable>,
  options: {
    maxBytes: number;
    floodBytes: number;
    onFlood: () => void;
    onOutput?: (name: StreamName, text: string) => void;
  },
) {
  const text: Record<StreamName, string[]> = { stdout: [], stderr: [] };
  let bytes = 0;
  let truncated = false;
  let flooded = false;

  const closed = (["stdout", "stderr"] as const).map((name) => {
    const decoder = new StringDecoder("utf8");
    const keep = (part: string) => {
      if (part === "") return;
      text[name].push(part);
      options.onOutput?.(name, part);
    };
    streams[name].on("data", (chunk: Buffer) => {
      const room = Math.max(0, options.maxBytes - bytes);
      bytes += chunk.length;
      truncated ||= chunk.length > room;
      if (room > 0) keep(decoder.write(chunk.length > room ? chunk.subarray(0, room) : chunk));
      if (bytes > options.floodBytes && !flooded) {
        flooded = true;
        options.onFlood();
      }
    });
    return new Promise<void>((done) => {
      streams[name].once("close", () => {
        keep(decoder.end());
        done();
      });
    });
  });

  return {
    closed: Promise.all(closed),
    result: () => ({ stdout: text.stdout.join(""), stderr: text.stderr.join(""), truncated }),
  };
}
