import { AppError } from "@guildhall/contracts";

/** Why no sandbox starts here, and what to do about it. */
export interface Refusal {
  id: "no-bwrap" | "apparmor" | "container" | "no-userns" | "other";
  message: string;
  remedy: string;
}

export const INSTALL_BWRAP: Refusal = {
  id: "no-bwrap",
  message: "bubblewrap is not installed, and nothing of a project runs without a sandbox.",
  remedy: "Install it: `sudo apt install bubblewrap` (Debian, Ubuntu) or `sudo dnf install bubblewrap` (Fedora).",
};

/** Ubuntu 23.10 and later let only programs with a profile make user namespaces. */
const APPARMOR_PROFILE = `abi <abi/4.0>,
include <tunables/global>

profile bwrap /usr/bin/bwrap flags=(unconfined) {
  userns,
}
`;

export interface HostFacts {
  /** A container runtime's mark was found. */
  inContainer: boolean;
  root: boolean;
  /** kernel.apparmor_restrict_unprivileged_userns; null where the kernel has no such switch. */
  apparmorRestricts: boolean | null;
  /** user.max_user_namespaces; null when unknown. */
  maxUserNamespaces: number | null;
  /** Debian's kernel.unprivileged_userns_clone; null where the kernel has no such switch. */
  unprivilegedUserns: boolean | null;
}

/** Reads bwrap's refusal together with facts of the host. `stderr` is what bwrap printed. */
export function explainRefusal(stderr: string, facts: HostFacts): Refusal {
  const said = stderr.trim().split("\n").slice(-2).join(" ").slice(0, 300) || "bwrap ended without a word";
  if (facts.apparmorRestricts && !facts.root && !facts.inContainer) {
    return {
      id: "apparmor",
      message: `AppArmor keeps bubblewrap from making a user namespace (${said}).`,
      remedy: `Write this to /etc/apparmor.d/bwrap and run \`sudo systemctl reload apparmor\`:\n${APPARMOR_PROFILE}`,
    };
  }
  if (facts.inContainer) {
    return {
      id: "container",
      message: `The engine runs inside a container that allows no sandboxes (${said}).`,
      remedy:
        "Start the container with `--security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined`, or run Guildhall on the host.",
    };
  }
  if (facts.maxUserNamespaces === 0 || facts.unprivilegedUserns === false) {
    const name =
      facts.maxUserNamespaces === 0 ? "user.max_user_namespaces=15000" : "kernel.unprivileged_userns_clone=1";
    return {
      id: "no-userns",
      message: `User namespaces are switched off on this machine (${said}).`,
      remedy: `Switch them on: \`sudo sysctl -w ${name}\`, and write the same line to /etc/sysctl.d/ to keep it.`,
    };
  }
  return {
    id: "other",
    message: `bubblewrap starts no sandbox here: ${said}.`,
    remedy: "Run `bwrap --unshare-all --ro-bind / / true` to see its message; run `guildhall doctor` when it works.",
  };
}

export function unavailable(refusal: Refusal): AppError {
  return new AppError("SANDBOX_UNAVAILABLE", refusal.message, refusal.remedy);
}
