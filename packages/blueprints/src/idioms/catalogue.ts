import { acronym } from "./catalogue/acronym.ts";
import { addToDate } from "./catalogue/add-to-date.ts";
import { addWorkdays, addWorkdaysWithHolidays } from "./catalogue/add-workdays.ts";
import { age } from "./catalogue/age.ts";
import { anagramGroups } from "./catalogue/anagram-groups.ts";
import { balancedBrackets } from "./catalogue/balanced-brackets.ts";
import { binPacking } from "./catalogue/bin-packing.ts";
import { bowling } from "./catalogue/bowling.ts";
import { bumpVersion } from "./catalogue/bump-version.ts";
import { businessDays } from "./catalogue/business-days.ts";
import { caesar } from "./catalogue/caesar.ts";
import { caseStyle } from "./catalogue/case-style.ts";
import { changeAmount } from "./catalogue/change-amount.ts";
import { changeText } from "./catalogue/change-text.ts";
import { chooseByRules } from "./catalogue/choose-by-rules.ts";
import { chooseItems } from "./catalogue/choose-items.ts";
import { chunkItems } from "./catalogue/chunk-items.ts";
import { clamp } from "./catalogue/clamp.ts";
import { clashesWithOthers } from "./catalogue/clashes-with-others.ts";
import { closestMatch } from "./catalogue/closest-match.ts";
import { compareLines } from "./catalogue/compare-lines.ts";
import { compareVersions } from "./catalogue/compare-versions.ts";
import { compoundInterest } from "./catalogue/compound-interest.ts";
import { convertUnits, showConvertedUnits } from "./catalogue/convert-units.ts";
import { countInText } from "./catalogue/count-in-text.ts";
import { currentStreak } from "./catalogue/current-streak.ts";
import { dateRangesOverlap } from "./catalogue/date-ranges-overlap.ts";
import { daysBetween } from "./catalogue/days-between.ts";
import { daysLeft } from "./catalogue/days-left.ts";
import { dedupeItems } from "./catalogue/dedupe-items.ts";
import { distinctMembers } from "./catalogue/distinct-members.ts";
import { duplicateGroups } from "./catalogue/duplicate-groups.ts";
import { emailCheck } from "./catalogue/email-check.ts";
import { extractFromText } from "./catalogue/extract-from-text.ts";
import { fibonacci } from "./catalogue/fibonacci.ts";
import { fillTemplate } from "./catalogue/fill-template.ts";
import { findConflicts } from "./catalogue/find-conflicts.ts";
import { convertFixedUnits } from "./catalogue/fixed-units.ts";
import { formatCents } from "./catalogue/format-cents.ts";
import { formatCurrency } from "./catalogue/format-currency.ts";
import { formatDuration } from "./catalogue/format-duration.ts";
import { formatLine } from "./catalogue/format-line.ts";
import { formatLines } from "./catalogue/format-lines.ts";
import { formatPhone } from "./catalogue/format-phone.ts";
import { formatSize } from "./catalogue/format-size.ts";
import { formula } from "./catalogue/formula.ts";
import { gcdLcm } from "./catalogue/gcd-lcm.ts";
import { groupItems } from "./catalogue/group-items.ts";
import { headlineCase } from "./catalogue/headline-case.ts";
import { hexToRgb } from "./catalogue/hex-to-rgb.ts";
import { histogram } from "./catalogue/histogram.ts";
import { ibanCheck } from "./catalogue/iban-check.ts";
import { isAnagram } from "./catalogue/is-anagram.ts";
import { isbnCheck } from "./catalogue/isbn-check.ts";
import { joinWithAnd } from "./catalogue/join-with-and.ts";
import { jsonAsCsv } from "./catalogue/json-as-csv.ts";
import { leapYear } from "./catalogue/leap-year.ts";
import { letterMarks } from "./catalogue/letter-marks.ts";
import { levenshtein } from "./catalogue/levenshtein.ts";
import { limitReached } from "./catalogue/limit-reached.ts";
import { linesByFirstWord } from "./catalogue/lines-by-first-word.ts";
import { linesOfTwo } from "./catalogue/lines-of-two.ts";
import { linesPerGroup } from "./catalogue/lines-per-group.ts";
import { luhnCheck } from "./catalogue/luhn-check.ts";
import { markdownContents } from "./catalogue/markdown-contents.ts";
import { maskText } from "./catalogue/mask-text.ts";
import { matchingLines } from "./catalogue/matching-lines.ts";
import { meetsConditions } from "./catalogue/meets-conditions.ts";
import { mergeItems } from "./catalogue/merge-items.ts";
import { missingVariables } from "./catalogue/missing-variables.ts";
import { morse } from "./catalogue/morse.ts";
import { movingAverage } from "./catalogue/moving-average.ts";
import { nextCode } from "./catalogue/next-code.ts";
import { nextId } from "./catalogue/next-id.ts";
import { nextRepeat } from "./catalogue/next-repeat.ts";
import { nextWeekdayDate } from "./catalogue/next-weekday-date.ts";
import { numberFacts } from "./catalogue/number-facts.ts";
import { numberFigures } from "./catalogue/number-figures.ts";
import { numbersInText } from "./catalogue/numbers-in-text.ts";
import { openCheckboxes } from "./catalogue/open-checkboxes.ts";
import { paginate } from "./catalogue/paginate.ts";
import { palindrome } from "./catalogue/palindrome.ts";
import { parseByExample } from "./catalogue/parse-by-example.ts";
import { parseClock } from "./catalogue/parse-clock.ts";
import { parseClockDuration } from "./catalogue/parse-clock-duration.ts";
import { parseDate } from "./catalogue/parse-date.ts";
import { parseDuration } from "./catalogue/parse-duration.ts";
import { parseMoney } from "./catalogue/parse-money.ts";
import { parseNumber } from "./catalogue/parse-number.ts";
import { parseRecord } from "./catalogue/parse-record.ts";
import { parseSettings } from "./catalogue/parse-settings.ts";
import { parseTimeRange } from "./catalogue/parse-time-range.ts";
import { passwordProblems } from "./catalogue/password-problems.ts";
import { percentOfPrice } from "./catalogue/percent-of-price.ts";
import { percentage } from "./catalogue/percentage.ts";
import { pickItem } from "./catalogue/pick-item.ts";
import { primeLists } from "./catalogue/prime-lists.ts";
import { primes } from "./catalogue/primes.ts";
import { progressBar } from "./catalogue/progress-bar.ts";
import { randomPassword } from "./catalogue/random-password.ts";
import { rankedLines } from "./catalogue/ranked-lines.ts";
import { reorderList } from "./catalogue/reorder-list.ts";
import { reverseText } from "./catalogue/reverse-text.ts";
import { rgbToHex } from "./catalogue/rgb-to-hex.ts";
import { romanNumerals } from "./catalogue/roman-numerals.ts";
import { romanToNumber } from "./catalogue/roman-to-number.ts";
import { rot13 } from "./catalogue/rot13.ts";
import { rowsAsJson } from "./catalogue/rows-as-json.ts";
import { rpn } from "./catalogue/rpn.ts";
import { runLengths } from "./catalogue/run-lengths.ts";
import { runningBalance } from "./catalogue/running-balance.ts";
import { runningTotal } from "./catalogue/running-total.ts";
import { settleDebts } from "./catalogue/settle-debts.ts";
import { showNumber } from "./catalogue/show-number.ts";
import { simpleChecks } from "./catalogue/simple-checks.ts";
import { slug } from "./catalogue/slug.ts";
import { sortByLength } from "./catalogue/sort-by-length.ts";
import { splitBill } from "./catalogue/split-bill.ts";
import { splitEvenly } from "./catalogue/split-evenly.ts";
import { statistics } from "./catalogue/statistics.ts";
import { streaks } from "./catalogue/streaks.ts";
import { stripMarkdown } from "./catalogue/strip-markdown.ts";
import { sumBelowZero } from "./catalogue/sum-below-zero.ts";
import { tallyLines } from "./catalogue/tally-lines.ts";
import { tallyWords } from "./catalogue/tally-words.ts";
import { textFigures } from "./catalogue/text-figures.ts";
import { thresholds } from "./catalogue/thresholds.ts";
import { ticTacToe } from "./catalogue/tic-tac-toe.ts";
import { tieredPrice } from "./catalogue/tiered-price.ts";
import { timeAgo } from "./catalogue/time-ago.ts";
import { timeSlots } from "./catalogue/time-slots.ts";
import { timeTariff } from "./catalogue/time-tariff.ts";
import { tipShare } from "./catalogue/tip-share.ts";
import { titleCase } from "./catalogue/title-case.ts";
import { toBase } from "./catalogue/to-base.ts";
import { toBinary } from "./catalogue/to-binary.ts";
import { toCsv } from "./catalogue/to-csv.ts";
import { toggleMember } from "./catalogue/toggle-member.ts";
import { totalByKey } from "./catalogue/total-by-key.ts";
import { totalByTwoKeys } from "./catalogue/total-by-two-keys.ts";
import { totalOf } from "./catalogue/total-of.ts";
import { transpose } from "./catalogue/transpose.ts";
import { truncate } from "./catalogue/truncate.ts";
import { unitConversion } from "./catalogue/unit-conversion.ts";
import { updateById } from "./catalogue/update-by-id.ts";
import { voteWinners } from "./catalogue/vote-winners.ts";
import { weekdayName } from "./catalogue/weekday-name.ts";
import { weightedAverage } from "./catalogue/weighted-average.ts";
import { wholePacks } from "./catalogue/whole-packs.ts";
import { wordCounts } from "./catalogue/word-counts.ts";
import { wordFrequency } from "./catalogue/word-frequency.ts";
import { workdaysWithoutHolidays } from "./catalogue/workdays-without-holidays.ts";
import { wrapText } from "./catalogue/wrap-text.ts";
import type { Idiom } from "./idiom.ts";

/** Every idiom of the house, one file each. */
export const CATALOGUE: readonly Idiom[] = [
  acronym,
  addToDate,
  addWorkdays,
  addWorkdaysWithHolidays,
  age,
  anagramGroups,
  balancedBrackets,
  binPacking,
  bowling,
  businessDays,
  caesar,
  caseStyle,
  changeAmount,
  changeText,
  chooseByRules,
  chooseItems,
  chunkItems,
  clamp,
  clashesWithOthers,
  closestMatch,
  compareLines,
  compareVersions,
  bumpVersion,
  compoundInterest,
  convertUnits,
  ...showConvertedUnits,
  convertFixedUnits,
  countInText,
  currentStreak,
  dateRangesOverlap,
  daysBetween,
  daysLeft,
  dedupeItems,
  distinctMembers,
  duplicateGroups,
  emailCheck,
  extractFromText,
  fibonacci,
  fillTemplate,
  findConflicts,
  formatCents,
  formatCurrency,
  formatDuration,
  formatLine,
  formatLines,
  formatPhone,
  formatSize,
  formula,
  gcdLcm,
  groupItems,
  headlineCase,
  hexToRgb,
  histogram,
  ibanCheck,
  isAnagram,
  isbnCheck,
  joinWithAnd,
  jsonAsCsv,
  leapYear,
  letterMarks,
  levenshtein,
  limitReached,
  linesByFirstWord,
  linesOfTwo,
  linesPerGroup,
  luhnCheck,
  markdownContents,
  matchingLines,
  maskText,
  meetsConditions,
  mergeItems,
  missingVariables,
  morse,
  movingAverage,
  nextCode,
  nextId,
  nextRepeat,
  nextWeekdayDate,
  numberFacts,
  numberFigures,
  numbersInText,
  openCheckboxes,
  paginate,
  palindrome,
  parseByExample,
  parseClock,
  parseClockDuration,
  parseDate,
  parseDuration,
  parseMoney,
  parseNumber,
  parseRecord,
  parseSettings,
  parseTimeRange,
  passwordProblems,
  percentOfPrice,
  percentage,
  pickItem,
  primeLists,
  primes,
  progressBar,
  randomPassword,
  rankedLines,
  reorderList,
  reverseText,
  rgbToHex,
  romanNumerals,
  romanToNumber,
  rot13,
  rowsAsJson,
  rpn,
  runLengths,
  runningBalance,
  runningTotal,
  settleDebts,
  showNumber,
  simpleChecks,
  slug,
  sortByLength,
  splitBill,
  splitEvenly,
  statistics,
  streaks,
  stripMarkdown,
  sumBelowZero,
  tallyLines,
  tallyWords,
  textFigures,
  thresholds,
  ticTacToe,
  tieredPrice,
  timeAgo,
  timeSlots,
  timeTariff,
  tipShare,
  titleCase,
  toBase,
  toBinary,
  toCsv,
  toggleMember,
  totalByKey,
  totalByTwoKeys,
  totalOf,
  transpose,
  truncate,
  unitConversion,
  updateById,
  voteWinners,
  weekdayName,
  weightedAverage,
  wholePacks,
  wordCounts,
  wordFrequency,
  workdaysWithoutHolidays,
  wrapText,
];
