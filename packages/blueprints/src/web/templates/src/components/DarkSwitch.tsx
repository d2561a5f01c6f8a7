import { useEffect, useState } from "react";

const KEY = "appearance";

/** What was chosen last time, else what the device prefers. */
function startsDark(): boolean {
  const kept = localStorage.getItem(KEY);
  return kept === null ? window.matchMedia("(prefers-color-scheme: dark)").matches : kept === "dark";
}

export function DarkSwitch() {
  const [dark, setDark] = useState(startsDark);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);

  function choose(next: boolean) {
    setDark(next);
    localStorage.setItem(KEY, next ? "dark" : "light");
  }

  return (
    <label className="dark-switch">
      <input type="checkbox" checked={dark} onChange={(event) => choose(event.target.checked)} />
      Dark mode
    </label>
  );
}
