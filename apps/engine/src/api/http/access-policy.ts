/** Which Host and Origin headers are ours. A page elsewhere must not reach the engine by a name that resolves here. */
export interface AccessPolicy {
  /** Host header values, with port. */
  hosts: ReadonlySet<string>;
  /** Origin header values. */
  origins: ReadonlySet<string>;
  /** Host header values that are sent to the one address, so that cookies and storage have one home. */
  redirectHosts: ReadonlySet<string>;
  /** The address people use, without a slash at its end. */
  address: string;
  /**
   * Cookies of another Guildhall on another port of this host must not collide with ours, and pages of previews, on
   * names below ours, must not set one: browsers take a name with `__Host-` from this very host only, and over TLS.
   */
  cookieName: string;
  secureCookie: boolean;
}

export interface RequestHead {
  method: string;
  url: string;
  host: string | undefined;
  origin: string | undefined;
  /** Sec-Fetch-Site; browsers send it, programs do not. */
  fetchSite: string | undefined;
}

export type AccessDecision =
  | { kind: "allow" }
  | { kind: "redirect"; location: string }
  | { kind: "refuse"; message: string; remedy: string };

const WILDCARDS = new Set(["0.0.0.0", "::", "[::]"]);

export function createAccessPolicy(input: { host: string; port: number; publicUrl: URL | null }): AccessPolicy {
  const { host, port, publicUrl } = input;
  const own = WILDCARDS.has(host) || host === "localhost" ? "127.0.0.1" : host;
  const local = new Set([`127.0.0.1:${port}`, `[::1]:${port}`, `${own.includes(":") ? `[${own}]` : own}:${port}`]);
  const hosts = new Set([...local, ...(publicUrl ? [publicUrl.host] : [])]);
  const origins = new Set([...[...local].map((name) => `http://${name}`), ...(publicUrl ? [publicUrl.origin] : [])]);
  const secureCookie = publicUrl?.protocol === "https:";
  return {
    hosts,
    origins,
    redirectHosts: new Set([`localhost:${port}`]),
    address: publicUrl ? publicUrl.origin : `http://${own}:${port}`,
    cookieName: `${secureCookie ? "__Host-" : ""}guildhall_session_${port}`,
    secureCookie,
  };
}

/** /v1 and /mcp: opened by a bearer token only, whatever cookie comes along. */
export const isBearerDoor = (url: string): boolean => /^\/(v1|mcp)(?=[/?]|$)/.test(url);

const SAFE_METHODS = new Set(["GET", "HEAD"]);

/** The check of every request and every upgrade. */
export function decideAccess(policy: AccessPolicy, head: RequestHead, upgrade = false): AccessDecision {
  const host = head.host?.toLowerCase() ?? "";
  // The doors of programs take no cookie, so they need not have one home: clients are often set up with "localhost".
  const bearerDoor = isBearerDoor(head.url) && !upgrade;
  const program = head.origin === undefined && head.fetchSite === undefined;
  if (bearerDoor && program && policy.redirectHosts.has(host)) return { kind: "allow" };
  if (policy.redirectHosts.has(host) && SAFE_METHODS.has(head.method) && !upgrade) {
    return { kind: "redirect", location: `${policy.address}${head.url.startsWith("/") ? head.url : "/"}` };
  }
  if (!policy.hosts.has(host)) {
    return {
      kind: "refuse",
      message: "This name is not one of this Guildhall.",
      remedy: `Use ${policy.address}, or set GUILDHALL_PUBLIC_URL to the address you use.`,
    };
  }
  if (head.origin !== undefined && !policy.origins.has(head.origin.toLowerCase())) return foreign();
  const crossSite = head.fetchSite !== undefined && !["same-origin", "none"].includes(head.fetchSite);
  // A link from elsewhere may open the page; nothing from elsewhere may change anything or read the API.
  if (crossSite && (upgrade || bearerDoor || !SAFE_METHODS.has(head.method) || head.url.startsWith("/api/")))
    return foreign();
  return { kind: "allow" };
}

const foreign = (): AccessDecision => ({
  kind: "refuse",
  message: "Another page tried to use this Guildhall.",
  remedy: "Open the workspace by its own address.",
});
