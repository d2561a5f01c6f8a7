import { wordTable } from "@guildhall/contracts";
/** Small functions that several idioms share; a rendered function carries the ones it uses. */
export const PYTHON_SNIPPETS = wordTable<string>({
  _cents: `
def _cents(amount: Decimal) -> Decimal:
    """Rounds to two decimals, halves away from zero."""
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)`,
  _round_half_up: `
def _round_half_up(value: float, digits: int = 0) -> float:
    """Rounds halves away from zero, on the decimal digits that are shown."""
    step = Decimal(1).scaleb(-digits)
    return float(Decimal(str(value)).quantize(step, rounding=ROUND_HALF_UP))`,
  _last_day: `
def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]`,
  _add_months: `
def _add_months(day: date, months: int) -> date:
    """The same day of a later month, or the last day of a shorter one."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, _last_day(year, month + 1)))`,
  _iso_week: `
def _iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"`,
  _plural: `
def _plural(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"`,
  _plain: `
def _plain(value: float) -> str:
    """A number without needless zeros: 2.0 is shown as 2."""
    return str(int(value)) if float(value).is_integer() else str(value)`,
  _minutes_of: `
def _minutes_of(text: str) -> int:
    """Minutes after midnight of a time HH:MM."""
    match = re.fullmatch(r"(\\d{1,2}):(\\d{2})", text.strip())
    if not match or int(match[1]) > 24 or int(match[2]) > 59 or (int(match[1]) == 24 and match[2] != "00"):
        raise ValueError(f"not a time: {text}")
    return int(match[1]) * 60 + int(match[2])`,
  _clock: `
def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"`,
  _share_cents: `
def _share_cents(total_cents: int, weights: list[Decimal]) -> list[int]:
    """Splits whole cents by weight; cents left over go one each to the first parts."""
    whole = sum(weights)
    parts = [int(total_cents * weight / whole) if whole else 0 for weight in weights]
    step = 1 if total_cents >= 0 else -1
    left = abs(total_cents - sum(parts)) if whole else 0
    for i in range(left):
        parts[i % len(parts)] += step
    return parts`,
});
