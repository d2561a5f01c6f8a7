import { defineIdiom, fixed } from "../idiom.ts";
import { isWhole } from "../leaf-view.ts";

type Slots = { length: string; seed: string; sets: { param: string; set: SetName }[]; least: number };
type SetName = "symbols" | "digits" | "upper" | "lower";

const SETS: Record<SetName, string> = {
  symbols: "!#$%&*+-.:=?@_",
  digits: "0123456789",
  upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  lower: "abcdefghijklmnopqrstuvwxyz",
};
const setOf = (name: string): SetName | null =>
  /symbol|special|punct/i.test(name)
    ? "symbols"
    : /digit|number/i.test(name)
      ? "digits"
      : /upper|capital/i.test(name)
        ? "upper"
        : /lower/i.test(name)
          ? "lower"
          : null;

export const randomPassword = defineIdiom<Slots>({
  id: "random-password",
  title: "Random password from a seed",
  phrases: ["random password of a length", "password generator with symbols and digits"],
  cues: [
    ["password", "passphrase", "token", "pin"],
    ["random", "generate", "generator", "make", "seed", "create"],
  ],
  ownErrors: true,
  fit(view) {
    const { params, returns } = view.leaf;
    const seed = params.find((param) => param.name === "seed" && isWhole(param.type, view.language));
    const length = params.find((param) => param !== seed && isWhole(param.type, view.language));
    if (!seed || !length || returns !== "text") return null;
    const sets = params.flatMap((param) => {
      const set = setOf(param.name);
      return param.type === "boolean" && set && !/^no_?|without/i.test(param.name) ? [{ param: param.name, set }] : [];
    });
    if (sets.length !== params.length - 2) return null;
    const least = /(?:below|under|less than|shorter than) (\d+)/i.exec(view.leaf.purpose)?.[1];
    return { length: fixed(length.name), seed: fixed(seed.name), sets: fixed(sets), least: fixed(Number(least ?? 1)) };
  },
  python({ length, seed, sets, least }) {
    const chosen = sets.map(({ param, set }) => `if ${param}:\n    groups.append(${JSON.stringify(SETS[set])})`);
    return {
      body: `groups = [${JSON.stringify(baseOf(sets))}]
${chosen.join("\n")}
if ${length} < ${least} or ${length} < len(groups):
    raise ValueError(f"length must be at least {max(${least}, len(groups))}")
source = random.Random(${seed})
signs = [source.choice(group) for group in groups]
everything = "".join(groups)
signs += [source.choice(everything) for _ in range(${length} - len(signs))]
source.shuffle(signs)
return "".join(signs)`,
    };
  },
  typescript({ length, seed, sets, least }) {
    const chosen = sets.map(({ param, set }) => `if (${param}) groups.push(${JSON.stringify(SETS[set])});`);
    return {
      body: `const groups = [${JSON.stringify(baseOf(sets))}];
${chosen.join("\n")}
const least = Math.max(${least}, groups.length);
if (${length} < least) throw new Error("length must be at least " + least);
const next = seededRandom(${seed});
const pick = (text: string): string => text.charAt(Math.floor(next() * text.length));
const signs = groups.map(pick);
const everything = groups.join("");
while (signs.length < ${length}) signs.push(pick(everything));
const mixed = signs.map((sign) => ({ sign, at: next() })).sort((a, b) => a.at - b.at);
return mixed.map(({ sign }) => sign).join("");`,
      before: `/** Numbers from 0 to 1 that follow from the seed. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def password(length: int, symbols: bool, digits: bool, seed: int) -> str",
      purpose: "Generate a random password. A length below 4 is refused.",
      holds:
        'one = password(12, False, False, 1)\nassert len(one) == 12 and one.isalpha() and one == password(12, False, False, 1)\nassert any(c.isdigit() for c in password(4, True, True, 5)) and len({password(12, True, True, s) for s in range(50)}) == 50\ntry:\n    password(3, False, False, 1)\nexcept ValueError:\n    pass\nelse:\n    raise AssertionError("accepted")',
    },
    {
      language: "typescript",
      signature: "function password(length: number, symbols: boolean, seed: number): string",
      purpose: "Generate a random password with the given length.",
      holds:
        "const one = password(16, false, 1); assert.match(one, /^[A-Za-z0-9]{16}$/); assert.equal(one, password(16, false, 1)); assert.match(password(8, true, 3), /[^A-Za-z0-9]/); assert.throws(() => password(0, false, 1));",
    },
  ],
});

/** What every password may hold: letters, and digits unless a switch decides about them. */
const baseOf = (sets: Slots["sets"]): string => {
  const switched = (set: SetName): boolean => sets.some((one) => one.set === set);
  return (["lower", "upper", "digits"] as const)
    .filter((set) => set === "lower" || !switched(set))
    .map((set) => SETS[set])
    .join("");
};
