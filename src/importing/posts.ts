/** Words that stand in what posts and teams are called, and hardly in anybody's name. */
const wordsOfPosts =
  /\b(?:accountant|administrator|advis[eo]r|analyst|architect|assistant|auditor|chief|clerk|commissioner|consultant|controller|co-?ordinator|democratic|department|deputy|desk|director|engineer|executive|governance|head|inspector|lawyer|lead|leader|librarian|manager|nurse|office|officer|planner|principal|registrar|secretary|senior|services?|solicitor|specialist|supervisor|surveyor|team|treasurer|unit)\b/i;

/** One or two first names and a last one, or a last one with a title. */
const name =
  /^(?:(?:Cllr|Councillor|Dr|Miss|Mr|Mrs|Ms|Mx|Prof)\.?\s\p{Lu}[\p{L}'’.-]*|\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3})$/u;

/** True where a contact may be somebody's name, alone or beside a post: "Sam Taylor", "Sam Taylor, Waste Manager". */
export function mayNamePerson(contact: string): boolean {
  return contact
    .split(/[,;()/]|\s[–—-]\s/)
    .map((part) => part.trim())
    .some((part) => name.test(part) && !wordsOfPosts.test(part));
}
