/**
 * True for ten digits whose last is the check digit of an NHS number: eleven less the remainder, by eleven, of the nine digits
 * weighted 10 to 2 (NHS Data Dictionary, NHS NUMBER).
 */
export function isNhsNumber(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length !== 10 || /^(\d)\1*$/.test(digits) || digits.startsWith('0')) return false;
  const sum = Array.from({ length: 9 }, (_, index) => Number(digits[index]) * (10 - index)).reduce(
    (all, one) => all + one,
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
