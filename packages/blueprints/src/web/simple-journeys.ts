import { converterJourneys, greetingJourneys, quizJourneys, studyJourneys } from "./card-journeys.ts";
import type { ViewOf, WebForm, WebView } from "./form.ts";
import { inquiryJourneys, pageJourneys } from "./form-journeys.ts";
import { type Journey, open } from "./page-steps.ts";
import { textJourneys } from "./text-journeys.ts";
import { calculatorJourneys, generatorJourneys, timerJourneys } from "./tool-journeys.ts";
import { toolJourneys } from "./tool-page-journeys.ts";

/** The promises of every kind of view but lists and dashboards. */
export function simpleJourneys(form: WebForm, view: Exclude<WebView, ViewOf<"collection" | "dashboard">>): Journey[] {
  const found = ((): Journey[] => {
    switch (view.kind) {
      case "calculator":
        return calculatorJourneys(form, view);
      case "generator":
        return generatorJourneys(view);
      case "timer":
        return timerJourneys(view);
      case "inquiry":
        return inquiryJourneys(view);
      case "page":
        return pageJourneys(view);
      case "study":
        return studyJourneys(form, view);
      case "quiz":
        return quizJourneys(view);
      case "converter":
        return converterJourneys(view);
      case "greeting":
        return greetingJourneys(view);
      case "textTool":
        return textJourneys(view);
      case "tool":
        return toolJourneys(form, view);
    }
  })();
  const first = open(form, view);
  return found.map((journey) => ({
    ...journey,
    steps: journey.steps && journey.steps[0]?.action !== "goto" ? [first, ...journey.steps] : journey.steps,
  }));
}
