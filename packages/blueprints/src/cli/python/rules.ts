import type { Leaf, TypeRef } from "@guildhall/contracts";
import type { LeafCode } from "../../blueprint.ts";
import { pythonType, recordsIn, scalarsIn } from "../../literals.ts";

const typesOf = (leaf: Leaf): TypeRef[] => [...leaf.params.map((param) => param.type), leaf.returns];

/** Imports the types of a leaf need, sorted. */
export function pythonTypeImports(scalars: string[]): string[] {
  return [
    ...(scalars.includes("date") || scalars.includes("datetime")
      ? [`from datetime import ${["date", "datetime"].filter((name) => scalars.includes(name)).join(", ")}`]
      : []),
    ...(scalars.includes("decimal") ? ["from decimal import ROUND_HALF_UP, Decimal"] : []),
    ...(scalars.includes("json") ? ["from typing import Any"] : []),
  ];
}

/** Scalars of the signature and of the records it uses. */
function scalarsOf(leaf: Leaf): string[] {
  const fields = leaf.records.flatMap((record) => record.fields.map((field) => field.type));
  return [...new Set([...typesOf(leaf), ...fields].flatMap(scalarsIn))];
}

/** Splits code into its own import lines and the rest, so that imports can stand at the top. */
function hoistImports(code: string): { imports: string[]; body: string } {
  const imports: string[] = [];
  const rest: string[] = [];
  let open = false;
  for (const line of code.split("\n")) {
    if (open) {
      imports[imports.length - 1] += `\n${line}`;
      open = !line.includes(")");
    } else if (/^(import |from \S+ import )/.test(line)) {
      if (!line.startsWith("from __future__")) {
        imports.push(line);
        open = line.includes("(") && !line.includes(")");
      }
    } else rest.push(line);
  }
  return { imports, body: rest.join("\n").trim() };
}

/** The module a candidate is judged in: everything it may use stands in one file. */
export function pythonModuleFor(leaf: Leaf, code: string): string {
  const records = leaf.records.map(
    (record) =>
      `@dataclass\nclass ${record.name}:\n${record.fields.map((field) => `    ${field.name}: ${pythonType(field.type)}`).join("\n")}`,
  );
  const imports = [
    ...(records.length > 0 ? ["from dataclasses import dataclass"] : []),
    ...pythonTypeImports(scalarsOf(leaf)),
  ];
  const { imports: own, body } = hoistImports(code);
  return `${["from __future__ import annotations", "", ...new Set([...imports, ...own]), ...(records.length > 0 ? ["", ""] : []), records.join("\n\n\n"), "", "", body].join("\n").replace(/\n{4,}/g, "\n\n\n")}\n`;
}

/** The signature without its colon. */
const pythonSignature = (leaf: Leaf): string =>
  `def ${leaf.name}(${leaf.params.map((param) => `${param.name}: ${pythonType(param.type)}`).join(", ")}) -> ${pythonType(leaf.returns)}`;

/** One file a leaf: the accepted code, or a placeholder that says so politely. */
export function pythonRule(leaf: Leaf, code: LeafCode | undefined): string {
  const written = code && !code.stub && code.code.trim() !== "";
  const source = written
    ? code.code
    : `${pythonSignature(leaf)}:\n    raise NotImplementedError("${leaf.name} is not written yet")\n`;
  const records = [...new Set(typesOf(leaf).flatMap(recordsIn))].sort();
  const { imports: own, body } = hoistImports(source);
  const needed = [...new Set([...pythonTypeImports([...new Set(typesOf(leaf).flatMap(scalarsIn))]), ...own])];
  const used = needed.map((line) => onlyUsed(line, body)).filter((line) => line !== "");
  const header = `"""${docText(leaf.purpose || leaf.name)}"""\n\nfrom __future__ import annotations\n`;
  const model = records.length > 0 ? `\nfrom ..models import ${records.join(", ")}\n` : "";
  return `${header}${used.length > 0 ? `\n${used.join("\n")}\n` : ""}${model}\n\n${body}\n`;
}

/** Drops names of `from x import a, b` that the body never mentions. */
function onlyUsed(line: string, body: string): string {
  const match = /^from (\S+) import ([\w, ]+)$/.exec(line);
  if (!match?.[1] || !match[2]) return line;
  const names = match[2].split(",").map((name) => name.trim());
  const used = names.filter((name) => new RegExp(`\\b${name.split(" as ").at(-1)}\\b`).test(body));
  return used.length > 0 ? `from ${match[1]} import ${used.join(", ")}` : "";
}

/** Text that is safe between three quotes. */
export const docText = (text: string): string => wrap(text.replaceAll("\\", "\\\\").replaceAll('"', "'").trim());

/** Wraps at 100 characters. */
export function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 1 ? `${lines.join("\n")}\n` : lines.join("");
}

/** `rules/__init__.py`: the functions under one name. */
export function pythonRulesIndex(leaves: Leaf[]): string {
  const imports = leaves.map((leaf) => `from .${leaf.name} import ${leaf.name}`);
  return `"""The rules of this program: pure functions, one file each."""\n\n${imports.join("\n")}\n\n__all__ = [${leaves.map((leaf) => `"${leaf.name}"`).join(", ")}]\n`;
}
