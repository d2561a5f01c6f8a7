import { symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Attack, node } from "./attack.ts";

const SECRET = "guildhall-secret-";

const network: Attack = {
  id: "sandbox.network",
  title: "No network",
  async run(driver, spec) {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    try {
      const result = await driver.run(
        spec(
          node(`
            import { connect } from "node:net";
            import { networkInterfaces } from "node:os";
            const reach = (host, port) => new Promise((done) => {
              const socket = connect({ host, port });
              socket.once("connect", () => done("reached " + host)).once("error", (error) => done(error.code));
              socket.setTimeout(2000, () => done("silent"));
            });
            const answers = await Promise.all([reach("127.0.0.1", ${port}), reach("192.0.2.1", 80), reach("1.1.1.1", 53)]);
            console.log(JSON.stringify({ answers, cards: Object.keys(networkInterfaces()) }));
            process.exit(0);
          `),
        ),
      );
      const said = JSON.parse(result.stdout) as { answers: string[]; cards: string[] };
      const held = said.answers.every((answer) => answer === "ECONNREFUSED" || answer === "ENETUNREACH");
      return { held, detail: `A listener of this host and two addresses outside: ${said.answers.join(", ")}.` };
    } finally {
      server.close();
    }
  },
};

const hostFiles: Attack = {
  id: "sandbox.files",
  title: "No files of the host",
  async run(driver, spec) {
    const plan = spec([]);
    const secret = join(tmpdir(), `${SECRET}${process.pid}`);
    await writeFile(secret, SECRET);
    await symlink(secret, join(plan.workspaceDir, "link"));
    const reads = `cat link ${secret} /proc/1/root${secret} ../../..${secret}; cat /etc/shadow; ls /home /root /var; cat /proc/1/environ`;
    const writes = "for f in /x /usr/x /etc/x /dev/x /opt/node/x; do echo no > $f && echo wrote $f; done";
    // Opened for writing, but nothing is written: the attack must not harm a host where it succeeds.
    const kernel =
      "for f in /proc/sys/kernel/core_pattern /proc/sysrq-trigger /proc/1/oom_score_adj; do true >> $f && echo wrote $f; done";
    const result = await driver.run({ ...plan, argv: ["sh", "-c", `${reads}\n${writes}\n${kernel}\ntrue`] });
    const leaks = ["GUILDHALL_HOME", SECRET, "root:", "wrote"].filter((text) => result.stdout.includes(text));
    return {
      held: leaks.length === 0 && result.exitCode === 0,
      detail:
        leaks.length === 0
          ? "A file beside the workspace was tried by path, by link and through /proc; system folders by writing."
          : `This came through: ${leaks.join(", ")}.`,
    };
  },
};

const namespaces: Attack = {
  id: "sandbox.namespaces",
  title: "No new namespaces, mounts or privileges",
  async run(driver, spec) {
    const tries = [
      "unshare -U true && echo user",
      "unshare -Ur true && echo mapped",
      "unshare -n true && echo net",
      "mount -t tmpfs none /tmp && echo mount",
      "chroot / true && echo chroot",
      "nsenter -t 1 -a true && echo enter",
      "hostname other && echo hostname",
      "grep -q 'NoNewPrivs:.1' /proc/self/status || echo privileges",
      "grep -q 'CapEff:.0000000000000000' /proc/self/status || echo capabilities",
    ];
    const result = await driver.run(spec(["sh", "-c", `{ ${tries.join("\n")}\n} 2>/dev/null\ntrue`]));
    const got = result.stdout.trim().split("\n").filter(Boolean);
    return {
      held: got.length === 0 && result.exitCode === 0,
      detail: got.length === 0 ? `${tries.length} ways were refused.` : `These worked: ${got.join(", ")}.`,
    };
  },
};

export const ISOLATION_ATTACKS: Attack[] = [network, hostFiles, namespaces];
