import type { PageStep } from "@guildhall/contracts";
import type { ViewOf, WebField } from "./form.ts";
import { numeric } from "./input-steps.ts";
import { kebab } from "./names.ts";
import { click, hasText, type Journey, typeInto, visible } from "./page-steps.ts";
import { sampleText } from "./samples.ts";

export function inquiryJourneys(view: ViewOf<"inquiry">): Journey[] {
  const fill = (except?: WebField) =>
    view.fields
      .filter((field) => field !== except)
      .flatMap((field) =>
        typeInto(field, field.type === "boolean" ? (field.required ? "true" : "") : sampleText(field, 0)),
      );
  const press: PageStep = click("button", view.submit);
  const required = view.fields.find((field) => field.required && !["boolean", "choice", "colour"].includes(field.type));
  const email = view.fields.find((field) => field.type === "email");
  const role = (field: WebField) => (numeric(field) ? "spinbutton" : "textbox");
  const found: Journey[] = [
    {
      id: "send",
      when: `the person fills in every field and presses "${view.submit}"`,
      shall: `show "${view.success}"`,
      priority: "must",
      oracle: "house",
      steps: [...fill(), press, hasText("status", undefined, view.success)],
    },
    {
      id: "clear",
      when: "the form was sent",
      shall: "empty the fields",
      priority: "should",
      oracle: "house",
      steps: [
        ...fill(),
        press,
        ...(required
          ? [
              {
                action: "expect" as const,
                role: role(required),
                name: required.label,
                expect: "value" as const,
                value: "",
              },
            ]
          : [hasText("status", undefined, view.success)]),
      ],
    },
  ];
  if (required) {
    found.push({
      id: "required",
      when: `"${required.label}" is left empty`,
      shall: `say "${required.label} is required." and send nothing`,
      priority: "must",
      oracle: "house",
      steps: [
        ...fill(required),
        { action: "fill", role: role(required), name: required.label, value: "" },
        { action: "press", role: role(required), name: required.label, value: "Tab" },
        hasText("alert", undefined, `${required.label} is required.`),
      ],
    });
  }
  if (email) {
    found.push({
      id: "email",
      when: `"${email.label}" is not an email address`,
      shall: `say "${email.label} must be a valid email address."`,
      priority: "must",
      oracle: "house",
      steps: [
        ...fill(email),
        { action: "fill", role: "textbox", name: email.label, value: "not an address" },
        { action: "press", role: "textbox", name: email.label, value: "Tab" },
        hasText("alert", undefined, `${email.label} must be a valid email address.`),
      ],
    });
  }
  for (const field of view.fields) {
    found.push({
      id: `field-${kebab(field.key)}`,
      when: "the page is opened",
      shall: `ask for "${field.label}"`,
      priority: "must",
      oracle: "house",
      steps: [
        visible(
          numeric(field)
            ? "spinbutton"
            : field.type === "choice"
              ? "combobox"
              : field.type === "boolean"
                ? "checkbox"
                : "textbox",
          field.label,
        ),
      ],
    });
  }
  return found;
}

export function pageJourneys(view: ViewOf<"page">): Journey[] {
  return view.sections.map((section, index) => {
    const heading = section.heading || (section.kind === "hero" ? view.title : "");
    const items =
      section.kind === "list" || section.kind === "tiles"
        ? section.items.slice(0, 6).map((item) => visible("heading", item.title))
        : section.kind === "questions"
          ? section.items
              .slice(0, 6)
              .map((item) => hasText("group", undefined, item.title))
              .slice(0, section.items.length === 1 ? 1 : 0)
          : [];
    const steps = [
      ...(heading ? [visible("heading", heading)] : []),
      ...items,
      ...(section.action ? [visible("button", section.action)] : []),
    ];
    return {
      id: `section-${index + 1}`,
      when: "the page is opened",
      shall: `show ${section.heading ? `the section "${section.heading}"` : `its ${section.kind} section`}`,
      priority: "must",
      oracle: "house",
      steps: steps.length > 0 ? steps : null,
    } satisfies Journey;
  });
}
