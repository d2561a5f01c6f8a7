import type { TypeRef } from "@guildhall/contracts";

/** What a parameter holds by its name, for functions of which no call shows a value. */
const TYPES: [RegExp, TypeRef][] = [
  [
    /^(?:numbers?_list|numbers|nums|amounts|scores|prices|values|grades|measurements|temperatures|weights|data)$/,
    { list: "number" },
  ],
  [
    /^(?:items?_list|items|list|array|elements|entries|words|names|lines|texts|strings|tags|titles|keys)$/,
    { list: "text" },
  ],
  [
    /^(?:n|k|size|count|limit|length|width|index|year|month|age|quantity|times|top|digits|decimals|position|people|persons|guests|days|weeks|months|years|page|per_page|max_length)$/,
    "integer",
  ],
  [
    /^(?:number|num|x|y|a|b|price|amount|rate|percent|percentage|discount|weight|height|total|principal|tip|celsius|fahrenheit|kelvin|km|miles|kg|distance|speed|temperature|interest|radius|base|hours|minutes|seconds|value)$/,
    "number",
  ],
  [/^(?:date|day|birthday|birth_date|due|deadline|start_date|end_date|today)$/, "date"],
];

const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();

export const paramType = (name: string): TypeRef => TYPES.find(([names]) => names.test(spaced(name)))?.[1] ?? "text";
