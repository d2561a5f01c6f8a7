import type { CONVERTERS, ViewOf, WebField } from "../form.ts";
import { sentence } from "../names.ts";
import { currencyOf } from "./currency.ts";
import { fieldsFrom } from "./field-phrase.ts";
import { quoted, sentences } from "./phrases.ts";
import { ruled } from "./rules.ts";
import { fields as shorthand } from "./shorthand.ts";
import { before, buttonLike, buttons, view } from "./tool-words.ts";

export function readConverter(brief: string): ViewOf<"converter"> | null {
  if (
    !/\bconver(?:t|ts|ter|sion|ting)\b/i.test(brief) ||
    /\bcurrenc|dollars?|euros?|roman|base64|markdown|json|csv\b/i.test(brief)
  )
    return null;
  if (/\bcolou?rs?\b/i.test(brief) && /\b(hex|rgb|hsl)\b/i.test(brief))
    return view({
      kind: "converter",
      id: "colours",
      title: "Colour converter",
      intro: "Type a colour one way and read it the other two.",
      domains: ["colour"],
    });
  const words: [(typeof CONVERTERS)[number], RegExp][] = [
    ["length", /length|distance|metres?|meters?|miles?|feet|inch|kilomet/i],
    ["weight", /weight|mass|kilogram|kg|pounds?|ounces?/i],
    ["temperature", /temperature|celsius|fahrenheit|kelvin/i],
    ["volume", /volume|litres?|liters?|gallons?|cups/i],
    ["speed", /speed|km\/h|mph|knots/i],
    ["time", /time units?|hours?|minutes?|seconds?/i],
    ["area", /\barea|square|hectares?|acres?/i],
    ["data", /data size|bytes?|megabyte|gigabyte/i],
  ];
  const domains = words.filter(([, pattern]) => pattern.test(brief)).map(([domain]) => domain);
  const chosen =
    domains.length > 0
      ? domains
      : /\bunits?\b/i.test(brief)
        ? (["length", "weight", "temperature", "volume"] as const)
        : [];
  return chosen.length > 0
    ? view({
        kind: "converter",
        id: "converter",
        title: "Unit converter",
        intro: "The result follows while you type.",
        domains: [...chosen],
      })
    : null;
}

export function readTimer(brief: string): ViewOf<"timer"> | null {
  if (
    !/\b(countdown|timer|stopwatch|pomodoro)\b/i.test(brief) ||
    /\b(quiz|recipe|game|track(?:s|ing)? (?:time|hours))\b/i.test(brief)
  )
    return null;
  if (/\bstopwatch\b/i.test(brief))
    return view({ kind: "timer", id: "stopwatch", title: "Stopwatch", mode: "stopwatch" });
  if (
    /\bpomodoro\b|\b\d+[- ]minutes?\b|minutes? timer/i.test(brief) &&
    !/\b(?:date|event|birthday|deadline)\b/i.test(brief)
  ) {
    return view({
      kind: "timer",
      id: "timer",
      title: /pomodoro/i.test(brief) ? "Pomodoro timer" : "Timer",
      mode: "minutes",
      minutes: Number(/\b(\d{1,3})[- ]?min/i.exec(brief)?.[1] ?? 25),
      rest: /\bpomodoro\b|\bbreaks?\b/i.test(brief)
        ? Number(
            /\b(\d{1,2})[- ]?min(?:ute)?s?[- ]?(?:of )?(?:an? )?(?:short )?(?:break|rest|pause)/i.exec(brief)?.[1] ?? 5,
          )
        : 0,
    });
  }
  return view({
    kind: "timer",
    id: "countdown",
    title: "Countdown",
    intro: "Set a moment to come and watch the time until then.",
    mode: "until",
  });
}

export function readInquiry(brief: string): ViewOf<"inquiry"> | null {
  if (
    !/\b(contact|feedback|sign-?up|registration|inquiry|enquiry|application|booking|newsletter|order|survey|rsvp)\s+(?:form|page with a form)|\bform component\b/i.test(
      brief,
    )
  )
    return null;
  if (
    /\b(?:list of (?:the )?(?:submissions|entries|responses|messages)|view (?:all )?submissions|shows? (?:all|the) (?:entries|submissions))\b/i.test(
      brief,
    )
  )
    return null;
  const kind =
    /\b(contact|feedback|sign-?up|registration|inquiry|enquiry|application|booking|newsletter|order|survey|rsvp)\b/i.exec(
      brief,
    )?.[1] ?? "contact";
  let fields: WebField[] = [];
  for (const text of sentences(brief)) {
    const form = fieldsFrom(
      /\bform\b[^.:"“]{0,30}?\b(?:with|has|having|asks? for|including)\s+(?:the )?(?:fields?:? )?(.+)/i.exec(
        text,
      )?.[1] ?? "",
    );
    if (form.length > fields.length) fields = form;
    const found = fieldsFrom(
      /\b(?:fields?(?: for)?|asks? for|with|include|includes|collects?|:)\s*:?\s+(?:fields? for )?(.+)/i.exec(
        text,
      )?.[1] ?? "",
    );
    if (found.length > fields.length) fields = found;
  }
  // "… Message and Send": the last one is the button.
  const buttonLast = /^(?:send|submit|book|sign up|register|order)$/i.test(fields.at(-1)?.label ?? "");
  const named = buttonLast ? fields.slice(0, -1) : fields;
  const usable = ruled(
    brief,
    named.length >= 2 ? named : shorthand("Name:text!; Email:email!; Message:longtext!"),
  ).fields;
  // "Class (dropdown of the three names)": what the page offers with its prices.
  const offered = (pricedIn(brief)?.items ?? []).map((item) => item.title);
  const chosen = usable.map((field) =>
    field.type === "text" && offered.length > 1 && brief.includes(`${field.label} (dropdown`)
      ? { ...field, type: "choice" as const, options: offered }
      : field,
  );
  const allRequired = /not (?:be )?empty|all (?:fields )?(?:are )?required|every field/i.test(brief);
  const success = /\b(?:success|thank[- ]?you|confirmation) message[^."“']{0,20}["“']([^"”']+)["”']/i.exec(brief)?.[1];
  return view({
    kind: "inquiry",
    id: "form",
    title: sentence(`${kind} form`),
    fields: chosen.map((field) => ({
      ...field,
      required: allRequired || field.required || ["text", "email"].includes(field.type) || /message/i.test(field.label),
    })),
    submit:
      buttonLike(brief, /submit|send|sign|book|order|register|save/i) ||
      (buttonLast ? (fields.at(-1)?.label ?? "Submit") : "Submit"),
    ...(success ? { success } : {}),
    lock: /\bdisabled? (?:until|unless|while|if|when)|only enabled/i.test(brief),
  });
}

export function readGreeting(brief: string): ViewOf<"greeting"> | null {
  if (
    !/\b(?:greeting|birthday|post|holiday|invitation) ?cards? ?(?:maker|creator|designer|builder|generator)?\b/i.test(
      brief,
    ) ||
    !/\b(?:background|font|message|design|preview)\b/i.test(brief)
  )
    return null;
  return view({
    kind: "greeting",
    id: "card",
    title: "Card maker",
    intro: "Choose a background and letters, and write your message.",
    backgrounds: ["Sunset", "Ocean", "Forest", "Night"],
    fonts: ["Classic", "Modern", "Handwritten", "Typewriter"],
  });
}

export function readQuiz(brief: string): ViewOf<"quiz"> | null {
  if (
    !/\bquiz|trivia\b/i.test(brief) ||
    /\b(?:create|add|make|manage) (?:their |my |your |own |new )*(?:questions|quizzes)\b/i.test(brief)
  )
    return null;
  return view({
    kind: "quiz",
    id: "quiz",
    title: sentence(`${before(brief, /quiz|trivia/) || "General"} quiz`),
    questions: [
      {
        text: "Which planet is known as the Red Planet?",
        options: ["Venus", "Mars", "Jupiter", "Saturn"],
        answer: "Mars",
      },
      { text: "How many continents are there?", options: ["Five", "Six", "Seven", "Eight"], answer: "Seven" },
      { text: "What is the capital of Japan?", options: ["Osaka", "Kyoto", "Tokyo", "Nagoya"], answer: "Tokyo" },
      {
        text: "Which gas do plants take in?",
        options: ["Oxygen", "Carbon dioxide", "Helium", "Nitrogen"],
        answer: "Carbon dioxide",
      },
      {
        text: "Who painted the Mona Lisa?",
        options: ["Raphael", "Leonardo da Vinci", "Claude Monet", "Rembrandt"],
        answer: "Leonardo da Vinci",
      },
    ],
  });
}

/** "Three classes: Wheel Basics 45, Hand Building 35": what is offered, with its price. */
function pricedIn(brief: string): { kind: "tiles"; heading: string; items: { title: string; text: string }[] } | null {
  const currency = currencyOf(brief);
  const list = /:\s*((?:[A-Z][A-Za-z' -]{2,30} [€£$]?\d+(?:\.\d+)?[€£$]?(?:,| and|\.|;|$)\s*){2,8})/.exec(brief);
  if (!list) return null;
  const items = [...(list[1] ?? "").matchAll(/([A-Z][A-Za-z' -]{2,30}) [€£$]?(\d+(?:\.\d+)?)/g)].map((match) => ({
    title: (match[1] ?? "").replace(/^and /, "").trim(),
    text: `${match[2]}${currency === "" ? "" : ` ${currency}`}`,
  }));
  const noun = /\b(?:two|three|four|five|six|our|the)\s+([a-z]+s)\b[^:.]{0,30}:/i.exec(brief)?.[1] ?? "Prices";
  return items.length > 1 ? { kind: "tiles", heading: sentence(noun), items } : null;
}

export function readPage(brief: string): ViewOf<"page"> | null {
  if (
    !/\b(landing page|home ?page|portfolio|static (?:page|site|website)|one-?page|website for|web page (?:for|about)|brochure|about page|personal (?:site|website|page))\b/i.test(
      brief,
    )
  )
    return null;
  const subject =
    /\b(?:for|about|of)\s+(?:an? |the |my |our )?([^.,;:]{3,50}?)(?:\s+(?:with|that|which|called|named|including)\b|[.,;:]|$)/i
      .exec(brief)?.[1]
      ?.trim() ?? "our work";
  const name =
    quoted(brief)[0] ??
    (/\b(?:called|named)\s+([A-Z][\w&' -]{1,40}?)(?:[.,;]|\s+(?:with|that)\b|$)/.exec(brief)?.[1]?.trim() ||
      sentence(subject));
  const wanted: [RegExp, Record<string, unknown>][] = [
    [
      /\babout\b(?! page)|\b(?:our|the|a|their) (?:story|history)\b|\bwho we are\b/i,
      {
        kind: "text",
        heading: /story/i.test(brief) ? "Our story" : "About",
        text: `${name} is here for people who care about ${subject}. We keep things simple and do them well.`,
      },
    ],
    [
      /\bfeatures?|benefits|services?|offer/i,
      {
        kind: "tiles",
        heading: /services?/i.test(brief) ? "Services" : "Features",
        items: [
          { title: "Made with care", text: "Every detail has a reason to be there." },
          { title: "Easy to begin", text: "You are ready in a minute." },
          { title: "Here for you", text: "Questions are answered by people." },
        ],
      },
    ],
    [
      /\bpric(?:es|ing)|plans?\b/i,
      {
        kind: "tiles",
        heading: "Pricing",
        items: [
          { title: "Basic", text: "All you need to begin." },
          { title: "Plus", text: "For those who want more." },
          { title: "Team", text: "For everyone together." },
        ],
      },
    ],
    [
      /\bmenu\b/i,
      {
        kind: "list",
        heading: "Menu",
        items: [
          { title: "Dish of the day", text: "Ask us what is fresh." },
          { title: "House favourite", text: "What most people come back for." },
          { title: "Something sweet", text: "Made this morning." },
        ],
      },
    ],
    [
      /\bprojects?|portfolio|work\b/i,
      {
        kind: "tiles",
        heading: "Projects",
        items: [
          { title: "First project", text: "What it was for, and what came of it." },
          { title: "Second project", text: "What it was for, and what came of it." },
          { title: "Third project", text: "What it was for, and what came of it." },
        ],
      },
    ],
    [
      /\btestimonials?|reviews?\b/i,
      {
        kind: "tiles",
        heading: "Testimonials",
        items: [
          { title: "Ana", text: "I would come back any time." },
          { title: "Ben", text: "Exactly what I was looking for." },
        ],
      },
    ],
    [
      /\bteam\b/i,
      {
        kind: "tiles",
        heading: "Team",
        items: [
          { title: "Ana", text: "Keeps everything running." },
          { title: "Ben", text: "Knows every customer by name." },
        ],
      },
    ],
    [
      /\bfaqs?|questions\b/i,
      {
        kind: "questions",
        heading: "Questions",
        items: [
          { title: "How do I begin?", text: "Write to us, and we answer within a day." },
          { title: "Where are you?", text: "In the middle of town." },
        ],
      },
    ],
    [
      /\b(?:opening )?hours\b/i,
      {
        kind: "list",
        heading: "Opening hours",
        items: [
          { title: "Monday to Friday", text: "9:00 to 18:00" },
          { title: "Saturday", text: "10:00 to 14:00" },
        ],
      },
    ],
    [
      /\bcontact|address|location|where to find|find us|directions\b/i,
      {
        kind: "text",
        heading: /where to find|find us|directions/i.test(brief) ? "Find us" : "Contact",
        text: "Write to hello@example.com or come by.",
      },
    ],
  ];
  const asked = [...brief.matchAll(/["“]([^"”\n]+\?)["”]\s*[-–—:]+\s*["“]([^"”\n]+)["”]/g)].map((match) => ({
    title: (match[1] ?? "").slice(0, 120),
    text: match[2] ?? "",
  }));
  const priced = pricedIn(brief);
  const sections = wanted
    .filter(([pattern]) => pattern.test(brief))
    .map(([, section]) => (section.kind === "questions" && asked.length > 0 ? { ...section, items: asked } : section))
    .filter((section) => priced === null || !/^(?:Pricing|Features|Services)$/.test(String(section.heading)));
  if (priced) sections.unshift(priced);
  const action = buttons(brief)[0] ?? (/\bcall[- ]to[- ]action|button\b/i.test(brief) ? "Get started" : "");
  const business = /\b(?:our|my|the|an?) [a-z -]{3,40}, ([A-Z][\w']+(?: [A-Z][\w']+){0,3})/.exec(brief)?.[1] ?? name;
  const hero = { kind: "hero", heading: name, text: `Welcome to ${business}.`, action };
  return view({
    kind: "page",
    id: "home",
    title: "Home",
    sections: [hero, ...(sections.length > 0 ? sections : wanted.slice(0, 2).map(([, section]) => section))].slice(
      0,
      10,
    ),
  });
}
