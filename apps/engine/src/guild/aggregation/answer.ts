/** One expert's answer as aggregation sees it. */
export interface Answer {
  id: string;
  text: string;
  /** How much its expert is believed, 0 to 1: its record on this kind of task. */
  weight: number;
  /** It ran into its limit of tokens. */
  cut: boolean;
}
