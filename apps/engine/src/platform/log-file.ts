import { renameSync, statSync } from "node:fs";
import { type DestinationStream, pino } from "pino";

/**
 * Lines in a file of at most `maxBytes`, give or take one line. What is full becomes `<file>.1`, in the place of the one
 * before, also while the engine runs: the log takes twice that of the disk and no more.
 */
export function openLogFile(file: string, maxBytes: number): DestinationStream {
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const lines = pino.destination({ dest: file, sync: true, append: true, mode: 0o600 });
  // A line that a full disk does not take is lost; the engine is not.
  lines.on("error", () => undefined);
  const beginAnew = (): void => {
    size = 0;
    try {
      renameSync(file, `${file}.1`);
      lines.reopen();
    } catch {
      // The old file goes on, and is tried again when as much has been written once more.
    }
  };
  return {
    write: (line) => {
      if (size > maxBytes) beginAnew();
      size += Buffer.byteLength(line);
      lines.write(line);
    },
  };
}
