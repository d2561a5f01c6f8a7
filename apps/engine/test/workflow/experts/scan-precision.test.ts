import { describe, expect, it } from "vitest";
import { lintConfig } from "../../../src/workflow/experts/devops/lint-config.ts";
import { secretIn } from "../../../src/workflow/experts/security/secret-rules.ts";
import { scanFile } from "../../../src/workflow/experts/security.ts";

const rules = async (path: string, text: string) =>
  (await scanFile({ path, text })).map(({ line, rule, severity }) => `${line} ${rule.split(" ")[0]} ${severity}`);

describe("rules about code", () => {
  it.each([
    ["CHANGES.rst", "The default ``hashlib.sha1`` may not be there.\n"],
    ["README.md", "Never call `eval(text)` or `pickle.loads(body)`.\n"],
    ["a.py", 'def f():\n    """Not ``hashlib.sha1`` until it runs."""\n'],
    ["a.py", "x = 1  # hashlib.md5 would do\n"],
    ["a.py", 'raise TypeError("pickle.load(data) is assumed")\n'],
    ["a.ts", 'const asked = `\n  db.query("select * from t where id = " + id)\n`;\n'],
    ["a.js", "/* eval(text) */\nconst m = /x/.exec(text);\nconst n = pattern.exec(line);\n"],
    ["a.py", "hashlib.md5(b, usedforsecurity=False)\n"],
    ["a.py", "copy = pickle.loads(pickle.dumps(x))\n"],
    ["a.py", 'os.system("clear")\n'],
    ["a.py", 'cur.execute(f"SELECT * FROM {quoted(name)}")\n'],
    ["a.ts", 'const file = await open(request.partPath, "r");\n'],
    ["a.py", "with zipfile.ZipFile(p) as z:\n    z.extractall(d)\n"],
  ])("say nothing of %s: %j", async (path, text) => {
    expect(await rules(path, text)).toEqual([]);
  });

  it.each([
    ["a.py", "total = f'{eval(text)}'\n", "1 eval high"],
    ["a.js", 'import { exec } from "node:child_process";\nexec(`ls ${folder}`);\n', "2 shell high"],
    ["a.js", 'res.setHeader("Access-Control-Allow-Origin", "*");\n', "1 open-cors medium"],
    ["sums.py", "return hashlib.sha1(block)\n", "1 weak-hash low"],
    ["a.py", "def sign(token):\n    return hashlib.sha1(token)\n", "2 weak-hash medium"],
    ["a.py", 'f = open(os.path.join("/data", request.args["name"]))\n', "1 path high"],
    ["tests/test_a.py", "eval(text)\n", "1 eval low"],
    ["docs/conf.py", "eval(text)\n", "1 eval low"],
  ])("find in %s %j", async (path, text, found) => {
    expect(await rules(path, text)).toContain(found);
  });

  it("tell that a place is a test, an example or documentation", async () => {
    const told = async (path: string, text: string) => (await scanFile({ path, text }))[0]?.message.slice(-24);
    expect(await told("tests/test_a.py", "eval(text)")).toContain("This is a test.");
    expect(await told("examples/a.py", "eval(text)")).toContain("This is an example.");
    expect(await told("README.md", `key: AKIA${"QWERTYUIOPASDFGH"}`)).toContain("This is documentation.");
  });
});

const HEX = "11bd71901bbe5b1630ceea73d27597364c9af683";

describe("secrets", () => {
  it.each([
    "id-token: write",
    "GH_TOKEN: ${{ github.token }}",
    "password: ${{ secrets.PASSWORD }}",
    "password: ${PASSWORD}",
    "password: $PASSWORD",
    "api_key:",
    `- uses: actions/checkout@${HEX}`,
    "integrity: sha512-Xk9yQw2b7T0pLm3nRv5sZc8dFg1hJ4kM6nBv==",
    "password: changeme",
    "password: xxxxxxxx",
    'token: "<your-token>"',
    'api_key = "YOUR_API_KEY_123"',
    "POSTGRES_PASSWORD: postgres",
    "url: postgres://user:password@db/app",
    'rules: [{ token: "keyword", foreground: "6cb2ea" }]',
    "ApiToken: 'ApiToken',",
    "const token = `house-${newSecret()}`;",
    'api_key="house-…"',
    "secret: ENC[AES256_GCM,data:9f8Qw2]",
    "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE",
    'if (line === "-----BEGIN PRIVATE KEY-----") read();',
  ])("are none in %j", (line) => {
    expect(secretIn(line, { bare: true })).toBeNull();
  });

  it.each([
    ["password: hunter-Xk92", "hunter-Xk92"],
    ["DB_PASSWORD=S3cure!Pa55", "S3cure!Pa55"],
    ['"api_key": "9f8a7b6c5d4e3f2a1b0c"', "9f8a7b6c5d4e3f2a1b0c"],
    ["auth_token: 'tok_9fK2mQ7xZp4'", "tok_9fK2mQ7xZp4"],
    ["url: postgres://app:s3cretPass@db/app", "s3cretPass"],
  ])("are found in %j", (line, value) => {
    expect(secretIn(line, { bare: true })?.value).toBe(value);
  });

  it("are a private key only where a key follows", () => {
    const head = "-----BEGIN RSA PRIVATE KEY-----";
    expect(secretIn(head, { next: "MIIEpAIBAAKCAQEA7Xk9yQw2b7T0pLm3nRv5" })?.rule).toBe("private-key");
    expect(secretIn(head, { next: 'throw new Error("no key");' })).toBeNull();
  });

  it("count in prose and comments too, lower there, and their documented forms above mere names", async () => {
    const key = `AKIA${"QWERTYUIOPASDFGH"}`;
    expect(await rules("a.py", `# key ${key}\n`)).toEqual(["1 aws-key critical"]);
    expect(await rules("a.py", 'def f():\n    """f(token="ad180jjd733klru7")"""\n')).toEqual([
      "2 hard-coded-secret low",
    ]);
    expect(await rules("README.md", `${key}\npassword: "Sommer2021x"\n`)).toEqual([
      "1 aws-key medium",
      "2 hard-coded-secret low",
    ]);
  });
});

describe("workflows and images", () => {
  const secrets = (path: string, text: string) =>
    lintConfig({ path, text }).filter(({ rule }) => rule.startsWith("secret-in"));
  it("call no right and no reference a secret", () => {
    const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    permissions:\n      id-token: write\n    env:\n      GH_TOKEN: \${{ github.token }}\n    steps:\n      - uses: actions/checkout@${HEX}\n`;
    expect(lintConfig({ path: ".github/workflows/publish.yaml", text })).toEqual([]);
    expect(secrets("Dockerfile", "FROM a:1\nARG TOKEN\nENV PASSWORD=$PASSWORD API_KEY=\n")).toEqual([]);
  });

  it("find a literal one, and mask it", () => {
    const compose = "services:\n  a:\n    image: redis:7\n    environment:\n      DB_PASSWORD: hunter-Xk92\n";
    expect(secrets("compose.yaml", compose)).toMatchObject([{ line: 5, quote: "DB_PASSWORD: hunt…" }]);
    for (const line of ["ENV A=1 DB_PASSWORD=hunter-Xk92", "ENV DB_PASSWORD hunter-Xk92"])
      expect(secrets("Dockerfile", `FROM a:1\n${line}\n`)).toMatchObject([{ line: 2 }]);
  });
});
