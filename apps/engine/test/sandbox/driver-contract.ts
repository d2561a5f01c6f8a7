import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SandboxDriver, SandboxServer, SandboxSpec } from "../../src/sandbox/index.ts";

const MIB = 1024 ** 2;

/** Host processes whose command line contains `marker`. */
async function processesWith(marker: string): Promise<number> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.includes(marker)).length;
}

/** Asks until the program listens; the test's own time limit ends it otherwise. */
async function fetchThrough(server: SandboxServer, request: string): Promise<string> {
  for (;;) {
    const connection = await server.connect().catch(() => null);
    if (!connection) continue;
    connection.write(request);
    let answer = "";
    for await (const chunk of connection) answer += String(chunk);
    return answer;
  }
}

/** What every sandbox driver promises; a driver is one when it passes. */
export function describeDriver(name: string, create: () => SandboxDriver): void {
  describe(`sandbox driver ${name}`, () => {
    const driver = create();
    let folder: string;
    let spec: (argv: string[], more?: Partial<SandboxSpec>) => SandboxSpec;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "guildhall-contract-"));
      spec = (argv, more) => ({
        workspaceDir: folder,
        workspaceAccess: "read-write",
        argv,
        toolchains: ["python"],
        network: "none",
        ...more,
      });
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    const sh = (script: string, more?: Partial<SandboxSpec>) => driver.run(spec(["sh", "-c", script], more));
    const python = (script: string, more?: Partial<SandboxSpec>) =>
      driver.run(spec(["/usr/bin/python3", "-c", script], more));

    test("gives exit code, both streams and input as they are", async () => {
      const result = await driver.run(spec(["sh", "-c", "cat; echo bad >&2; exit 3"]), { stdin: "grüße\n" });
      expect(result).toMatchObject({ exitCode: 3, stdout: "grüße\n", stderr: "bad\n", limit: null, truncated: false });
    });

    test("tells a missing program as exit code 127", async () => {
      const result = await driver.run(spec(["no-such-program"]));
      expect(result).toMatchObject({ exitCode: 127, limit: null });
      expect(result.stderr).toContain("no-such-program");
    });

    test("shows output while the program runs", async () => {
      const seen: string[] = [];
      await driver.run(spec(["sh", "-c", "echo one; echo two >&2"]), {
        onOutput: (stream, text) => seen.push(`${stream}:${text}`),
      });
      expect(seen.sort()).toEqual(["stderr:two\n", "stdout:one\n"]);
    });

    test("starts with a clean environment and writes only to the workspace and /tmp", async () => {
      const result = await sh("env | sort; touch /work/a /tmp/b && touch /usr/c /etc/c /c /dev/c /node_modules/c", {
        env: { MINE: "yes" },
      });
      expect(result.stdout).toContain("HOME=/tmp/home");
      expect(result.stdout).toContain("MINE=yes");
      expect(result.stdout).not.toMatch(/GUILDHALL|VITEST|NODE_ENV/);
      expect(result.stderr.match(/cannot touch/g)).toHaveLength(5);
      expect(await readdir(folder)).toEqual(["a"]);
    });

    test("keeps a read-only workspace as it is", async () => {
      const result = await sh("touch /work/a", { workspaceAccess: "read-only" });
      expect(result.exitCode).not.toBe(0);
      expect(await readdir(folder)).toEqual([]);
    });

    test("does not read a host file by path, by link or through /proc", async () => {
      const secret = join(await mkdtemp(join(tmpdir(), "guildhall-secret-")), "file");
      await writeFile(secret, "the secret");
      await symlink(secret, join(folder, "link"));
      const result = await sh(`cat link ../../..${secret} /proc/1/root${secret} /proc/1/environ; cat /etc/shadow`);
      expect(result.stdout).not.toMatch(/the secret|root:|GUILDHALL|VITEST/);
      expect(result.exitCode).not.toBe(0);
    });

    test("cannot write the kernel's settings", async () => {
      const result = await sh(
        "for f in $(find /proc/sys /proc/1 -type f -writable 2>/dev/null); do echo $f; done | head -3",
      );
      expect(result.stdout).toBe("");
    });

    test("reaches no network, not even this host", async () => {
      const server = createServer((socket) => socket.end("reached"));
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      const result = await python(
        `import socket\nfor a in (("127.0.0.1", ${port}), ("192.0.2.1", 80)):\n  try: socket.create_connection(a, 2); print("reached")\n  except OSError as e: print("refused")`,
      );
      server.close();
      expect(result.stdout).toBe("refused\nrefused\n");
    });

    test("makes no namespaces, mounts or traces", async () => {
      const result = await python(`
import ctypes, socket
c = ctypes.CDLL(None, use_errno=True)
calls = {"unshare": lambda: c.unshare(0x10000000), "mount": lambda: c.mount(b"a", b"/tmp", b"tmpfs", 0, None),
  "ptrace": lambda: c.ptrace(16, 1, 0, 0), "keyctl": lambda: c.syscall(250, 0, 0), "bpf": lambda: c.syscall(321, 0, 0, 0)}
for name, call in calls.items(): print(name, call() == -1)
try: socket.socket(40, socket.SOCK_STREAM); print("vsock False")
except OSError: print("vsock True")`);
      expect(
        result.stdout
          .trim()
          .split("\n")
          .filter((line) => !line.endsWith("True")),
      ).toEqual([]);
      expect(result.stdout.trim().split("\n")).toHaveLength(6);
    });

    test("ends a program that forks without end", async () => {
      const bomb = "import os\nwhile True:\n  try: os.fork()\n  except OSError: pass";
      const result = await python(bomb, { limits: { tasks: 64, wallMs: 20_000 } });
      expect(result.limit).toBe("tasks");
    });

    test("ends a program that fills memory", async () => {
      const result = await python("kept = []\nwhile True: kept.append(bytearray(16 << 20))", {
        limits: { memoryBytes: 128 * MIB, wallMs: 20_000 },
      });
      expect(result.limit).toBe("memory");
    });

    test("ends a program that fills the workspace", async () => {
      const fill = "for n in $(seq 2000); do head -c 4000000 /dev/zero > f$n || exit 9; sleep 0.02; done";
      const result = await sh(fill, { limits: { workspaceBytes: 24 * MIB } });
      expect(result.limit).toBe("disk");
    });

    test("does not let /tmp or one file grow past its limit", async () => {
      const result = await python(
        "for path in ('/tmp/f', '/dev/shm/f', '/work/f'):\n  try:\n    with open(path, 'wb') as f:\n      for _ in range(200): f.write(bytes(1 << 20))\n    print('fitted', path)\n  except OSError: print('full')",
        { limits: { tmpBytes: 32 * MIB, workspaceBytes: 32 * MIB } },
      );
      expect(result.stdout).toBe("full\nfull\nfull\n");
    });

    test("keeps at most the stored output and ends a flood", async () => {
      const result = await driver.run(spec(["yes", "ä"], { limits: { outputBytes: 10_001, wallMs: 20_000 } }));
      expect(result).toMatchObject({ truncated: true, limit: "output" });
      expect(Buffer.byteLength(result.stdout)).toBeLessThanOrEqual(10_003);
    });

    test("ends a program at its time limit with all it started", async () => {
      const marker = `marker-${process.pid}-${Date.now()}`;
      const result = await sh(`sh -c 'trap "" TERM; sleep 60; : ${marker}' & trap "" TERM; sleep 60`, {
        limits: { wallMs: 300 },
      });
      expect(result.limit).toBe("wall");
      expect(await processesWith(marker)).toBe(0);
    });

    test("asks a program to end, and ends one that ignores it", async () => {
      const start = async (trap: string) => {
        const running = await driver.start(
          spec(["sh", "-c", `trap '${trap}' TERM; echo on; while :; do sleep 0.05; done`]),
        );
        await new Promise((done) => running.stdout.once("data", done));
        return running;
      };
      const polite = await start("exit 7");
      await polite.kill(10_000);
      expect((await polite.exited).exitCode).toBe(7);
      const stubborn = await start("");
      await stubborn.kill(100);
      expect((await stubborn.exited).signal).toBe("SIGKILL");
    });

    test("leaves no daemon behind when the program ends", async () => {
      const marker = `marker-${process.pid}-${Date.now()}`;
      const result = await sh(
        `for n in 1 2 3; do setsid sh -c 'sleep 60; : ${marker}' >/dev/null 2>&1 & done; sleep 0.1`,
      );
      expect(result.exitCode).toBe(0);
      expect(await processesWith(marker)).toBe(0);
    });

    test("stops when it is told to, and says so", async () => {
      const stop = new AbortController();
      const running = driver.run(spec(["sh", "-c", "echo on; sleep 60"]), {
        signal: stop.signal,
        onOutput: () => stop.abort(),
      });
      await expect(running).rejects.toMatchObject({ code: "CANCELLED" });
    });

    test("refuses odd paths, names and empty commands", async () => {
      for (const bad of [
        spec([]),
        spec(["true\0"]),
        spec(["true"], { cwd: "/work/../etc" }),
        spec(["true"], { cwd: "work" }),
        spec(["true"], { env: { "A=B": "c" } }),
        spec(["true"], { readOnly: [{ from: "/usr", to: "/work/../x" }] }),
      ]) {
        await expect(driver.run(bad)).rejects.toMatchObject({ code: "INVALID_INPUT" });
      }
      await expect(driver.run(spec(["true"], { workspaceDir: join(folder, "none") }))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(driver.run(spec(["true"]), { stdin: "x".repeat(2 * MIB) })).rejects.toMatchObject({
        code: "TOO_LARGE",
      });
    });

    test("carries bytes to a program's own port without opening one on the host", async () => {
      await writeFile(join(folder, "index.html"), "hello from inside");
      const server = await driver.serve(
        spec(["/usr/bin/python3", "-m", "http.server", "8123", "--bind", "127.0.0.1"]),
        8123,
      );
      server.stdout.resume();
      server.stderr.resume();
      expect(await fetchThrough(server, "GET / HTTP/1.0\r\n\r\n")).toContain("hello from inside");
      const listening = await readFile("/proc/net/tcp", "utf8");
      expect(listening).not.toContain(`:${(8123).toString(16).toUpperCase()} `);
      await server.kill(0);
      await expect(server.connect()).rejects.toMatchObject({ code: "BUSY" });
    });

    test("gives a real terminal: size, resize, Ctrl-C and exit code", async () => {
      const terminal = await driver.terminal(spec(["/bin/bash", "--norc", "-i"]), { cols: 80, rows: 24 });
      let screen = "";
      const shows = (pattern: RegExp) =>
        new Promise<void>((done) => {
          const look = () => {
            if (pattern.test(screen)) done();
          };
          terminal.onData(look);
          look();
        });
      terminal.onData((data) => {
        screen += data;
      });
      // The program that says it began is the one in the foreground: an earlier Ctrl-C would reach the shell.
      terminal.write("stty size; /usr/bin/python3 -c \"import time; print('be' + 'gin'); time.sleep(60)\"\n");
      await shows(/24 80[\s\S]*begin/);
      terminal.write("\x03");
      await shows(/\^C[\s\S]*\$ $/);
      terminal.resize(100, 30);
      terminal.write("stty size\n");
      await shows(/30 100/);
      terminal.write("exit 5\n");
      expect(await terminal.exited).toEqual({ exitCode: 5 });
    });
  });
}
