/** Verbs that turn an entry into another state, and what that state may be called: `lend` and `lent`. */

export interface StateVerb {
  /** Base form, as the address shows it: `give back`. */
  verb: string;
  /** Names of the state afterwards, the likeliest first. */
  to: readonly string[];
  /** What it sets where the entity has no field for it: a flag of this name; null adds nothing. */
  flag: { name: string; value: boolean } | null;
  /** It takes an entry back out of a state: another action leads into it. */
  back: boolean;
}

const FREE = ["free", "available", "vacant", "empty", "in", "in stock", "idle"];
const LENT = ["lent", "on loan", "borrowed", "checked out", "out", "loaned", "taken", "rented", "unavailable"];

/** Verb, states, the way back with its verbs and states, and the flag that stands for the state where there is none. */
const PAIRS: [verbs: string, to: string[], back: string, backTo: string[], flag: string | null][] = [
  ["lend,loan,borrow", LENT, "give back,return,bring back,hand back,take back", [...FREE, "returned"], "lent"],
  ["check out", LENT, "", [], "checked_out"],
  ["rent,hire", ["rented", "rented out", "hired", ...LENT], "", [], "rented"],
  ["reserve,book", ["reserved", "booked", "taken"], "release", FREE, "reserved"],
  ["occupy,take,claim", ["occupied", "taken", "claimed"], "vacate,free,free up,leave", FREE, "occupied"],
  ["publish", ["published", "live", "public"], "unpublish", ["unpublished", "draft", "hidden"], "published"],
  ["archive", ["archived"], "unarchive,restore", ["active", "open", "current"], "archived"],
  ["close", ["closed"], "reopen,re-open", ["reopened", "open"], "closed"],
  [
    "complete,finish",
    ["completed", "complete", "done", "finished"],
    "uncomplete",
    ["open", "todo", "pending"],
    "completed",
  ],
  [
    "tick off,check off",
    ["done", "completed", "finished", "bought", "checked"],
    "untick,uncheck",
    ["open", "todo"],
    "done",
  ],
  ["cancel,call off", ["cancelled", "canceled"], "", [], "cancelled"],
  ["resolve,fix", ["resolved", "fixed", "solved"], "", [], "resolved"],
  [
    "activate,enable",
    ["active", "activated", "enabled"],
    "deactivate,disable",
    ["inactive", "deactivated", "disabled"],
    "active",
  ],
  ["suspend", ["suspended"], "reinstate", ["active", "reinstated"], "suspended"],
  ["pause", ["paused", "on hold"], "resume,unpause", ["running", "active", "in progress"], "paused"],
  ["lock", ["locked"], "unlock", ["unlocked", "open"], "locked"],
  ["block", ["blocked"], "unblock", ["active", "unblocked"], "blocked"],
  ["ban", ["banned"], "unban", ["active"], "banned"],
  ["hide", ["hidden"], "unhide,show again", ["visible", "shown"], "hidden"],
  ["pin", ["pinned"], "unpin", ["unpinned"], "pinned"],
  ["star", ["starred"], "unstar", [], "starred"],
  ["feature", ["featured"], "unfeature", [], "featured"],
  ["flag", ["flagged"], "unflag", [], "flagged"],
  ["mute", ["muted"], "unmute", [], "muted"],
  ["freeze", ["frozen"], "unfreeze", ["active"], "frozen"],
  ["retire", ["retired"], "", [], "retired"],
  ["verify", ["verified"], "", [], "verified"],
  ["confirm", ["confirmed"], "", [], "confirmed"],
  ["pay,settle", ["paid", "settled"], "", [], "paid"],
  ["refund", ["refunded"], "", [], "refunded"],
  ["ship,dispatch", ["shipped", "dispatched"], "", [], "shipped"],
  ["deliver", ["delivered"], "", [], "delivered"],
  ["serve", ["served"], "", [], "served"],
  ["submit,hand in", ["submitted"], "", [], "submitted"],
  [
    "start,begin",
    ["started", "in progress", "running", "active"],
    "stop,end",
    ["stopped", "ended", "finished"],
    "started",
  ],
  ["redeem", ["redeemed", "used"], "", [], "redeemed"],
  ["revoke", ["revoked"], "", [], "revoked"],
  ["subscribe", ["subscribed", "active"], "unsubscribe", ["unsubscribed", "inactive"], "subscribed"],
  ["accept", ["accepted"], "", [], null],
  ["approve", ["approved"], "", [], null],
  ["reject,decline,deny", ["rejected", "declined", "denied"], "", [], null],
  ["check in", ["checked in", "occupied", "arrived", "present", "in"], "", [], "checked_in"],
];

/** Of some pairs the way back is a flag of its own: who unsubscribes is no longer subscribed, but was from the start. */
const OWN_FLAG: { [verb: string]: string } = {
  unsubscribe: "unsubscribed",
  deactivate: "deactivated",
  disable: "disabled",
};

const listed = (verbs: string): string[] => verbs.split(",").filter(Boolean);

const VERBS: StateVerb[] = PAIRS.flatMap(([verbs, to, back, backTo, flag]) => [
  ...listed(verbs).map((verb) => ({ verb, to, flag: flag === null ? null : { name: flag, value: true }, back: false })),
  ...listed(back).map((verb) => ({
    verb,
    to: backTo,
    flag: OWN_FLAG[verb] ? { name: OWN_FLAG[verb], value: true } : flag === null ? null : { name: flag, value: false },
    back: true,
  })),
]);

/** Verbs that decide what waits: all lead out of the same first state. */
export const DECISIONS: readonly string[] = ["approve", "reject", "decline", "deny", "accept"];

const IRREGULAR: [string, string][] = (
  [
    ["lend", "lends lent lending"],
    ["give back", "given back,gives back,giving back,gave back"],
    ["bring back", "brought back,brings back,bringing back"],
    ["take back", "taken back,takes back"],
    ["take", "takes,taken,taking"],
    ["pay", "pays,paid,paying"],
    ["hide", "hides,hidden,hiding"],
    ["freeze", "freezes,frozen,freezing"],
    ["ban", "bans,banned,banning"],
    ["pin", "pins,pinned,pinning"],
    ["unpin", "unpins,unpinned,unpinning"],
    ["star", "stars,starred,starring"],
    ["ship", "ships,shipped,shipping"],
    ["submit", "submits,submitted,submitting"],
    ["cancel", "cancels,cancelled,canceled,cancelling,canceling"],
    ["begin", "begins,begun,beginning"],
    ["sell", "sells,sold,selling"],
    ["withdraw", "withdraws,withdrawn,withdrawing"],
    ["spend", "spends,spent,spending"],
    ["free", "frees,freed,freeing"],
    ["leave", "leaves,left,leaving"],
    ["put", "puts,putting"],
    ["set", "sets,setting"],
    ["see", "sees,seen,seeing"],
    ["get", "gets,getting,got"],
    ["stop", "stops,stopped,stopping"],
    ["read", "reads,reading"],
    ["find", "finds,found,finding"],
    ["keep", "keeps,kept,keeping"],
    ["drop out", "drops out,dropped out"],
    ["top up", "tops up,topped up,topping up"],
    ["remove", "removes,removed,removing"],
  ] as [string, string][]
).map(([verb, forms]) => [verb, forms.includes(",") ? forms : forms.replaceAll(" ", ",")]);

/** The forms a verb takes in a brief: `publish`, `publishes`, `published`, `publishing`. */
export function formsOf(verb: string): string[] {
  const irregular = IRREGULAR.find(([base]) => base === verb);
  if (irregular) return [verb, ...irregular[1].split(",")];
  const [head = "", ...rest] = verb.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  const stem = head.replace(/e$/, "");
  const heads = /[^aeiou]y$/.test(head)
    ? [head, `${head.slice(0, -1)}ies`, `${head.slice(0, -1)}ied`, `${head}ing`]
    : [head, /(?:s|x|z|ch|sh)$/.test(head) ? `${head}es` : `${head}s`, `${stem}ed`, `${stem}ing`];
  return heads.map((form) => `${form}${tail}`);
}

const BY_FORM = new Map<string, StateVerb>();
for (const one of VERBS) for (const form of formsOf(one.verb)) if (!BY_FORM.has(form)) BY_FORM.set(form, one);

/** The verb of state a text begins with, the longest first; `length` counts its words. */
export function stateVerbAt(words: readonly string[]): { verb: StateVerb; length: number } | null {
  for (const length of [3, 2, 1]) {
    const verb = BY_FORM.get(words.slice(0, length).join(" ").toLowerCase());
    if (verb && words.length >= length) return { verb, length };
  }
  return null;
}

/** The verb that a name of a state comes from: `served` from `serve`, also where no table knows it. */
export const leadsTo = (verb: string, state: string): boolean =>
  verb.length > 2 && formsOf(verb).slice(1).includes(state.toLowerCase().replaceAll("_", " "));
