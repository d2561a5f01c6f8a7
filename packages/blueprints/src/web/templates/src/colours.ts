/** Colours as red, green and blue from 0 to 255, and the three ways people write them. */
export type Rgb = readonly [number, number, number];

const clamp = (value: number) => Math.min(255, Math.max(0, Math.round(value)));

export function parseHex(text: string): Rgb | null {
  const match = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim());
  if (!match?.[1]) return null;
  const digits = match[1].length === 3 ? [...match[1]].map((digit) => digit + digit).join("") : match[1];
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
}

const numbersIn = (text: string) => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

export function parseRgb(text: string): Rgb | null {
  const found = numbersIn(text);
  return found.length === 3 && found.every((value) => value >= 0 && value <= 255) ? (found.map(clamp) as unknown as Rgb) : null;
}

export function parseHsl(text: string): Rgb | null {
  const [hue, saturation, lightness, ...rest] = numbersIn(text);
  if (hue === undefined || saturation === undefined || lightness === undefined || rest.length > 0) return null;
  if (hue < 0 || hue > 360 || saturation < 0 || saturation > 100 || lightness < 0 || lightness > 100) return null;
  const s = saturation / 100;
  const l = lightness / 100;
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return clamp(255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

export const toHex = (rgb: Rgb): string => `#${rgb.map((value) => clamp(value).toString(16).padStart(2, "0")).join("").toUpperCase()}`;
export const toRgb = (rgb: Rgb): string => `rgb(${rgb.join(", ")})`;

export function toHsl(rgb: Rgb): string {
  const [r, g, b] = rgb.map((value) => value / 255) as [number, number, number];
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const l = (high + low) / 2;
  const spread = high - low;
  const s = spread === 0 ? 0 : spread / (1 - Math.abs(2 * l - 1));
  const turn = spread === 0 ? 0 : high === r ? ((g - b) / spread) % 6 : high === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return `hsl(${Math.round((turn * 60 + 360) % 360)}, ${Math.round(s * 100)}%, ${Math.round(l * 100)}%)`;
}
