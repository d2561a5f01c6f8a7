import type { DoctorCheck } from "@guildhall/contracts";
import type { BwrapHost } from "../bubblewrap/bwrap-host.ts";
import type { SandboxDriver } from "../ports.ts";

export async function runDoctor(_options: {
  driver: SandboxDriver;
  host: () => Promise<BwrapHost>;
}): Promise<DoctorCheck[]> {
  return [];
}
