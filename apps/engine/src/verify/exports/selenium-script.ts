import type { Check, PageStep } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";

type PageCheck = Extract<Check, { kind: "page" }>;

const py = (value: string): string => JSON.stringify(value).replaceAll("\u007f", "\\u007f");

const HEAD = `"""The page checks of this project, for Selenium. Start the app first, then: BASE_URL=http://127.0.0.1:4173 pytest <this file>"""

import os
import re
import time

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

BASE_URL = os.environ.get("BASE_URL", "http://127.0.0.1:4173")
WAIT_S = 5


@pytest.fixture
def driver():
    options = webdriver.ChromeOptions()
    options.add_argument("--headless=new")
    if getattr(os, "geteuid", lambda: 1)() == 0:
        # As root, in a container for instance, Chromium does not start with its sandbox.
        options.add_argument("--no-sandbox")
    browser = webdriver.Chrome(options=options)
    yield browser
    browser.quit()


def squeezed(text):
    return re.sub(r"\\s+", " ", text or "").strip()


def in_order(text, parts):
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def find(driver, role=None, name=None):
    """Elements by their computed role and accessible name, as the page's accessibility tree has them."""
    if role is None and name is None:
        return driver.find_elements(By.TAG_NAME, "body")
    every = driver.find_elements(By.CSS_SELECTOR, "body *")
    if role is None:
        exact = [one for one in every if one.accessible_name == name]
        words = [one for one in every if squeezed(one.text) == name]
        return exact or words or [one for one in every if name in squeezed(one.text)]
    alike = [one for one in every if one.aria_role == role]
    if name is None:
        return alike
    exact = [one for one in alike if one.accessible_name == name]
    partly = [one for one in alike if name.lower() in (one.accessible_name or "").lower()]
    return exact or partly or [one for one in alike if name in squeezed(one.text)]


def wait(look, wanted):
    end = time.monotonic() + WAIT_S
    while True:
        if look():
            return
        assert time.monotonic() < end, wanted
        time.sleep(0.1)


def element(driver, role=None, name=None):
    wait(lambda: find(driver, role, name), f"nothing on the page is {role} {name}")
    return find(driver, role, name)[0]


def fill(target, text):
    """As a person does it: date and time fields take their value whole."""
    driver = target.parent
    driver.execute_script(
        "const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(arguments[0]), 'value').set;"
        "set.call(arguments[0], arguments[1]);"
        "for (const name of ['input', 'change']) arguments[0].dispatchEvent(new Event(name, {bubbles: true}));",
        target,
        text,
    )


def shown(elements):
    return [one for one in elements if one.is_displayed()]
`;

const KEYS = wordTable<string>({
  Enter: "Keys.ENTER",
  Escape: "Keys.ESCAPE",
  Tab: "Keys.TAB",
  Space: "Keys.SPACE",
  ArrowDown: "Keys.ARROW_DOWN",
  ArrowUp: "Keys.ARROW_UP",
  ArrowLeft: "Keys.ARROW_LEFT",
  ArrowRight: "Keys.ARROW_RIGHT",
});

const targetOf = ({ role, name }: PageStep): string =>
  [role === undefined ? "" : `, role=${py(role)}`, name === undefined ? "" : `, name=${py(name)}`].join("");

function expectation(step: PageStep): string {
  const found = `find(driver${targetOf(step)})`;
  const value = step.value ?? "";
  const look: Record<NonNullable<PageStep["expect"]>, string> = {
    visible: `shown(${found})`,
    hidden: `not shown(${found})`,
    text: `any(${py(value.replaceAll(/\s+/g, " ").trim())} in squeezed(one.text) for one in ${found})`,
    order: `any(in_order(squeezed(one.text), [${value
      .split("\n")
      .map((part) => py(part.replaceAll(/\s+/g, " ").trim()))
      .join(", ")}]) for one in ${found})`,
    value: `any(one.get_property("value") == ${py(value)} for one in ${found})`,
    count: `len(shown(${found})) == ${Number(value) || 0}`,
    checked: `any(one.is_selected() == ${value === "false" ? "False" : "True"} for one in ${found})`,
    focused: `driver.switch_to.active_element in ${found}`,
  };
  const kind = step.expect ?? "visible";
  return `wait(lambda: ${look[kind]}, ${py(`${step.role ?? "element"} ${step.name ?? ""}: ${kind} ${value}`.trim())})`;
}

function line(step: PageStep): string {
  const target = `element(driver${targetOf(step)})`;
  const value = py(step.value ?? "");
  switch (step.action) {
    case "goto":
      return `driver.get(BASE_URL.rstrip("/") + "/" + ${value}.lstrip("/"))`;
    case "reload":
      return "driver.refresh()";
    case "click":
      return `${target}.click()`;
    case "fill":
      return `fill(${target}, ${value})`;
    case "select":
      return `Select(${target}).select_by_visible_text(${value})`;
    case "check":
      return `(lambda box: box.is_selected() == ${step.value === "false" ? "False" : "True"} or box.click())(${target})`;
    case "press":
      return `${step.role || step.name !== undefined ? target : "driver.switch_to.active_element"}.send_keys(${KEYS[step.value ?? "Enter"] ?? value})`;
    default:
      return expectation(step);
  }
}

/** Page checks as a pytest file that drives Selenium, one function a check, from the same rows as our own runner. Pure. */
export function seleniumScript(checks: PageCheck[]): string {
  const tests = checks.map((check) =>
    [
      `def test_${check.id.replaceAll(/[^A-Za-z0-9]/g, "_")}(driver):`,
      `    """${check.title
        .replaceAll("\\", "/")
        .replaceAll('"', "'")
        .replaceAll(/[\s\p{Cc}]+/gu, " ")}"""`,
      ...check.steps.map((step) => `    ${line(step)}`),
    ].join("\n"),
  );
  return `${[HEAD, ...tests].join("\n\n")}\n`;
}
