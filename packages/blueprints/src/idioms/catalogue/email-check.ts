import { scalarIdiom } from "../scalar.ts";

export const emailCheck = scalarIdiom({
  id: "email-check",
  title: "Valid e-mail address",
  phrases: ["is it a valid email address", "email validation"],
  cues: [["email", "e-mail", "mail address"]],
  params: ["text"],
  returns: "boolean",
  variants: [
    {
      name: "usual form",
      words: ["valid", "form"],
      python:
        'return re.fullmatch(r"[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}", $1) is not None',
      typescript:
        "return /^[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}$/.test($1);",
    },
    {
      name: "one @ and a dot after it",
      words: ["one @", "exactly one", "dot"],
      prior: -0.02,
      python: 'return re.fullmatch(r"[^@\\s]+@[^@\\s]+\\.[^@\\s]+", $1) is not None',
      typescript: "return /^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$/.test($1);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def is_email(text: str) -> bool",
      purpose: "Whether the text is a valid email address.",
      holds:
        'assert is_email("a.b+c@mail.example") and not any(is_email(t) for t in ("", "a@b", "a b@c.de", "@x.de", "a@x..de", "a..b@x.de"))',
    },
    {
      language: "typescript",
      signature: "function isEmail(text: string): boolean",
      purpose: "Whether the text is a valid email address.",
      holds:
        'assert.ok(isEmail("a.b+c@mail.example")); for (const bad of ["", "a@b", "a b@c.de", "@x.de", "a@x..de"]) assert.ok(!isEmail(bad));',
    },
  ],
});
