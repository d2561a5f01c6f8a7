/**
 * Runs inside the page: from the input event (its own timestamp) to the frame after the sign appeared. The clock is
 * the page's, so what the driver of the browser takes is not in it. The promise is left at `window.acknowledged`.
 * @param {{ css: string, text: string }} sign
 */
export function listenInPage({ css, text }) {
  const holds = () =>
    [...document.querySelectorAll(css)].some(
      (element) => element.checkVisibility() && (element.textContent ?? "").includes(text),
    );
  window.acknowledged = new Promise((done) => {
    const started = (event) => {
      document.removeEventListener("click", started, true);
      document.removeEventListener("keydown", started, true);
      const look = () => {
        if (holds()) requestAnimationFrame((now) => done(Math.max(now, performance.now()) - event.timeStamp));
        else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener("click", started, true);
    document.addEventListener("keydown", started, true);
  });
}
