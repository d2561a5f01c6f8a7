import { describe, expect, test } from "vitest";
import { explainRefusal, type HostFacts } from "../../src/sandbox/bubblewrap/refusals.ts";
import { buildSeccompFilter } from "../../src/sandbox/bubblewrap/seccomp-filter.ts";
import { limitsOf } from "../../src/sandbox/limits.ts";
import { createScrollback } from "../../src/sandbox/terminals/scrollback.ts";

const ALLOW = 0x7fff0000;
const KILL = 0x80000000;
const refused = (errno: number) => 0x00050000 | errno;

/** Runs a filter as the kernel would, on a call of `architecture` with these arguments. */
function decide(filter: Buffer, call: { arch: number; nr: number; args?: bigint[] }): number {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(call.nr, 0);
  data.writeUInt32LE(call.arch, 4);
  (call.args ?? []).forEach((value, index) => void data.writeBigUInt64LE(value, 16 + index * 8));
  let accumulator = 0;
  for (let pc = 0; pc < filter.length / 8; pc++) {
    const [code, yes, no, value] = [
      filter.readUInt16LE(pc * 8),
      filter.readUInt8(pc * 8 + 2),
      filter.readUInt8(pc * 8 + 3),
      filter.readUInt32LE(pc * 8 + 4),
    ];
    if (code === 0x06) return value;
    if (code === 0x20) accumulator = data.readUInt32LE(value);
    if (code === 0x15) pc += accumulator === value ? yes : no;
    if (code === 0x35) pc += accumulator >= value ? yes : no;
    if (code === 0x45) pc += (accumulator & value) !== 0 ? yes : no;
  }
  throw new Error("the filter ends without an answer");
}

describe("system call filter", () => {
  const x64 = buildSeccompFilter("x64") ?? Buffer.alloc(0);
  const on = (nr: number, ...args: bigint[]) => decide(x64, { arch: 0xc000003e, nr, args });

  test("refuses namespaces, mounts, tracing, keys, bpf and io_uring, and allows the rest", () => {
    for (const nr of [272, 165, 101, 250, 321, 161, 155, 308]) expect(on(nr)).toBe(refused(1));
    for (const nr of [425, 426, 427, 435]) expect(on(nr)).toBe(refused(38));
    for (const nr of [0, 1, 59, 257, 231, 202]) expect(on(nr)).toBe(ALLOW);
  });

  test("looks into the flags of clone, the request of ioctl and the family of socket", () => {
    expect(on(56, 0x10000000n)).toBe(refused(1));
    expect(on(56, 0x003d0f00n)).toBe(ALLOW);
    expect(on(16, 1n, 0x5412n)).toBe(refused(1));
    // The kernel reads the low 32 bits only; so must we.
    expect(on(16, 1n, 0xffffffff00005412n)).toBe(refused(1));
    expect(on(16, 1n, 0x5413n)).toBe(ALLOW);
    for (const family of [1n, 2n, 10n, 16n]) expect(on(41, family)).toBe(ALLOW);
    for (const family of [40n, 17n, 38n]) expect(on(41, family)).toBe(refused(97));
  });

  test("ends calls of another architecture and refuses the x32 table", () => {
    expect(decide(x64, { arch: 0x40000003, nr: 1 })).toBe(KILL);
    expect(on(0x40000001)).toBe(refused(1));
    const arm = buildSeccompFilter("arm64") ?? Buffer.alloc(0);
    expect(decide(arm, { arch: 0xc00000b7, nr: 97 })).toBe(refused(1));
    expect(decide(arm, { arch: 0xc00000b7, nr: 64 })).toBe(ALLOW);
    expect(buildSeccompFilter("mips")).toBeNull();
  });
});

describe("refusals of a host", () => {
  const facts: HostFacts = {
    inContainer: false,
    root: false,
    apparmorRestricts: null,
    maxUserNamespaces: 60_000,
    unprivilegedUserns: null,
  };
  const denied = "bwrap: setting up uid map: Permission denied";

  test("Ubuntu's AppArmor: prints the profile", () => {
    const refusal = explainRefusal(denied, { ...facts, apparmorRestricts: true });
    expect(refusal.id).toBe("apparmor");
    expect(refusal.remedy).toContain("profile bwrap /usr/bin/bwrap flags=(unconfined)");
  });

  test("no user namespaces, a container, and anything else each say what to do", () => {
    expect(explainRefusal(denied, { ...facts, maxUserNamespaces: 0 })).toMatchObject({
      id: "no-userns",
      remedy: expect.stringContaining("user.max_user_namespaces"),
    });
    expect(explainRefusal(denied, { ...facts, unprivilegedUserns: false }).id).toBe("no-userns");
    expect(explainRefusal(denied, { ...facts, inContainer: true })).toMatchObject({
      id: "container",
      remedy: expect.stringContaining("seccomp=unconfined"),
    });
    expect(explainRefusal("bwrap: odd", facts)).toMatchObject({ id: "other", message: expect.stringContaining("odd") });
  });
});

describe("limits and scrollback", () => {
  test("a page test gets room for its threads, a caller the last word", () => {
    expect(limitsOf({ toolchains: ["chromium"] })).toMatchObject({ tasks: 512, memoryBytes: 2 * 1024 ** 3 });
    expect(limitsOf({ toolchains: ["chromium"], limits: { tasks: 9 } }).tasks).toBe(9);
    expect(limitsOf({ toolchains: [], limits: { wallMs: Number.MAX_SAFE_INTEGER } }).wallMs).toBe(2 ** 31 - 1);
  });

  test("scrollback keeps the last text from a whole line on, and counts every chunk", () => {
    const scrollback = createScrollback(12);
    for (const line of ["first\r\n", "second\r\n", "third\r\n"]) scrollback.append(line);
    expect(scrollback.read()).toEqual({ text: "third\r\n", seq: 3 });
  });
});
