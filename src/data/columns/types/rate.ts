import { plainNumbers } from '../plain-numbers.ts';
import type { ColumnSettings, NumbersType } from '../column-type.ts';

/** A number for each of something: 12.6 per 1,000 people, £12.60 an hour. */
export const rate: NumbersType = {
  ...plainNumbers,
  settings: ['unit'],
  needs: 'unit',
  what: 'a rate',
  kind: 'rate',
  isTotalled: false,
  isAdded: false,
  isAveraged: false,
  digits: (text, { unit = '' }) => {
    const { currency } = partsOf(unit);
    return currency === '' ? text : text.replace(new RegExp(String.raw`^([-−]?)\s*[${currency}]\s*`), '$1');
  },
  places: (decimals, { unit = '' }) =>
    decimals > 0 && partsOf(unit).currency !== '' ? Math.max(2, decimals) : decimals,
  sign: (digits, settings) => `${currencyOf(settings)}${digits}${unitAfter(settings)}`,
};

/** "£" of "£ an hour"; nothing where the unit does not begin with the sign of a currency. */
export function currencyOf({ unit = '' }: ColumnSettings): string {
  return partsOf(unit).currency;
}

/** What follows the number: " an hour" of "£ an hour", " per 1,000 people", "%", "/hour". */
export function unitAfter({ unit = '' }: ColumnSettings): string {
  const { rest } = partsOf(unit);
  return rest === '' || /^[%‰°/]/.test(rest) ? rest : ` ${rest}`;
}

function partsOf(unit: string): { readonly currency: string; readonly rest: string } {
  const currency = /^\p{Sc}/u.exec(unit)?.[0] ?? '';
  return { currency, rest: unit.slice(currency.length).trim() };
}
