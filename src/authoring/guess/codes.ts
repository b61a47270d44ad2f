/** What looks like numbers and is none: codes of wards and accounts, telephone numbers, clauses, periods. */

/** Names of columns that hold codes, at their end: "Supplier ID", "Account code", "Invoice no". */
const codeNames =
  /(?:^|[\s_(./-])(?:codes?|ids?|nos?\.?|refs?\.?|references?|(?:account|application|asset|case|contract|house|invoice|meter|minute|order|property|reference|serial|supplier|telephone|transaction|vendor|voucher)\s+numbers?|accounts?|cost cent(?:re|er)s?|clauses?|sections?|versions?|telephone|phone|tel|fax|mobile|postcodes?|uprn|usrn|urn|isbn|period)\)?$/i;

/** Numbers of at least so many digits, all of one length and without separators, count nothing. */
const longCode = 8;

/** Why the cells of a column are codes, in plain words; undefined where they may be figures. */
export function whyCodes(name: string, said: readonly string[]): string | undefined {
  if (!said.some((cell) => /\d/.test(cell)) || !said.every((cell) => /^\d[\d\s.-]*$/.test(cell))) return undefined;
  if (said.some((cell) => /^0\d/.test(cell))) return 'numbers with a nought before them';
  if (codeNames.test(name)) return 'numbers under a name that says that they are codes';
  if (said.some((cell) => (cell.match(/\./g) ?? []).length > 1)) return 'numbers of several parts';
  if (areClauses(said)) return 'numbers such as 3.1 and 3.10, which are not one';
  if (said.every((cell) => /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(cell)))
    return 'years with their months, such as 201709';
  const [first = ''] = said;
  const areLong = said.every((cell) => /^\d+$/.test(cell) && cell.length === first.length);
  return areLong && said.length > 1 && first.length >= longCode ? 'long numbers, all of one length' : undefined;
}

/** A spreadsheet drops the nought of 3.10: beside 3.9 it was written as words. */
function areClauses(said: readonly string[]): boolean {
  const places = new Set(said.map((cell) => cell.split('.')[1]?.length ?? 0));
  const most = said.reduce((longest, cell) => Math.max(longest, cell.split('.')[1]?.length ?? 0), 0);
  return places.size > 1 && said.some((cell) => cell.endsWith('0') && cell.split('.')[1]?.length === most);
}
