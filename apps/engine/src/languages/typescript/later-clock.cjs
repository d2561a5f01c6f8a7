// Node reads this before a program: it shows the program a day more than a year ahead. What comes out differently then
// depends on the clock.
const shift = Number(process.env.GUILDHALL_LATER_SECONDS ?? 0) * 1000;
const RealDate = Date;
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, receiver) => (key === "now" ? now : Reflect.get(target, key, receiver)),
});
RealDate.prototype.constructor = globalThis.Date;

const prototype = Intl.DateTimeFormat.prototype;
const { get: boundFormat } = Object.getOwnPropertyDescriptor(prototype, "format");
const toParts = prototype.formatToParts;
Object.defineProperty(prototype, "format", {
  configurable: true,
  get() {
    const format = boundFormat.call(this);
    return (moment = now()) => format(moment);
  },
});
prototype.formatToParts = function (moment = now()) {
  return toParts.call(this, moment);
};
