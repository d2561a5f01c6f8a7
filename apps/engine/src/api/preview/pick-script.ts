/**
 * Lets the person point at an element of the page. It sleeps until the frame that holds the page asks for it, tells one
 * click and sleeps again; it tells texts only, and only to the one who asked. Which pages may hold this one is said by
 * its `frame-ancestors`.
 */
export const PICK_SCRIPT = `(() => {
  let asker = null;
  let box = null;
  const shown = (text) => String(text || "").replace(/\\s+/g, " ").trim().slice(0, 200);
  const ROLES = { A: "link", BUTTON: "button", INPUT: "field", SELECT: "field", TEXTAREA: "field", LABEL: "label", H1: "heading", H2: "heading", H3: "heading", H4: "heading", TH: "column heading", TD: "cell", LI: "entry", IMG: "picture", P: "text" };
  const meant = (target) => target instanceof Element ? (target.closest("button,a,input,select,textarea,label,h1,h2,h3,h4,th,td,li,img,p,[role]") || target) : null;
  const selectorOf = (element) => {
    const parts = [];
    for (let at = element; at && at !== document.body && parts.length < 5; at = at.parentElement) {
      const same = at.parentElement ? [...at.parentElement.children].filter((other) => other.tagName === at.tagName) : [];
      parts.unshift(at.tagName.toLowerCase() + (same.length > 1 ? ":nth-of-type(" + (same.indexOf(at) + 1) + ")" : ""));
    }
    return parts.join(" > ");
  };
  const nameOf = (element) => shown(element.getAttribute("aria-label") || (element.labels && element.labels[0] && element.labels[0].textContent) || element.getAttribute("placeholder") || element.getAttribute("alt") || element.getAttribute("title"));
  const sleep = () => { asker = null; if (box) box.remove(); box = null; };
  const mark = (element) => {
    if (!box) {
      box = document.createElement("div");
      box.style.cssText = "position:fixed;z-index:2147483647;pointer-events:none;border:2px solid #5b5bd6;background:rgba(91,91,214,.14);border-radius:4px";
      document.documentElement.append(box);
    }
    const at = element.getBoundingClientRect();
    box.style.left = at.left + "px"; box.style.top = at.top + "px"; box.style.width = at.width + "px"; box.style.height = at.height + "px";
  };
  addEventListener("message", (event) => {
    if (parent === window || event.source !== parent || !event.data || event.data.guildhall !== "pick") return;
    if (event.data.on === true) asker = event.origin; else sleep();
  });
  addEventListener("pointermove", (event) => { const element = asker && meant(event.target); if (element) mark(element); }, true);
  addEventListener("keydown", (event) => { if (asker && event.key === "Escape") { parent.postMessage({ guildhall: "picked", none: true }, asker); sleep(); } }, true);
  for (const name of ["pointerdown", "mousedown", "pointerup", "mouseup", "submit"]) addEventListener(name, (event) => { if (asker) { event.preventDefault(); event.stopImmediatePropagation(); } }, true);
  addEventListener("click", (event) => {
    const element = asker && meant(event.target);
    if (!element) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const role = shown(element.getAttribute("role") || ROLES[element.tagName] || "element");
    const text = /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) ? "" : shown(element.textContent);
    parent.postMessage({ guildhall: "picked", role, name: nameOf(element), text, selector: selectorOf(element) }, asker);
    sleep();
  }, true);
})();`;
