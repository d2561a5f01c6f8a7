import { Readable } from "node:stream";
import { Zip, ZipDeflate } from "fflate";

export interface ZipEntry {
  /** Relative, with `/`. */
  path: string;
  read(): Promise<Uint8Array>;
}

/** A zip of entries read one after the other, so that only one file is in memory at a time. */
export function zipStream(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>, now: Date): Readable {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const ready: Uint8Array[] = [];
    let failure: Error | null = null;
    const zip = new Zip((error, chunk) => {
      if (error) failure = error;
      else ready.push(chunk);
    });
    const drain = () => {
      if (failure) throw failure;
      return ready.splice(0);
    };
    for await (const entry of entries) {
      const file = new ZipDeflate(entry.path, { level: 6 });
      file.mtime = now;
      file.os = 3;
      file.attrs = 0o100644 << 16;
      zip.add(file);
      file.push(await entry.read(), true);
      yield* drain();
    }
    zip.end();
    yield* drain();
  }
  return Readable.from(chunks());
}
