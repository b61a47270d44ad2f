/**
 * Counts of 1 to 4 are hidden in official statistics on people (Ofqual's rounding policy represents them as "fewer than 5"),
 * since with what neighbours know they can tell who is meant.
 */
export const smallestPublished = 5;

const people =
  /\b(?:child(?:ren)?|young (?:people|persons?)|babies|pupils?|students?|carers?|foster(?:ing)? (?:carers?|households?|families)|households?|families|adopters?|patients?|residents?|tenants?|victims?|offenders?|people|persons?|service users?|(?:care )?leavers|siblings?|girls?|boys?|parents?|guardians?)\b/i;

/** Words after which it is not the people who are counted: "teams for children", "children’s centres", "carer posts". */
const notPeople =
  /\b(?:teams?|posts?|places?|districts?|centres?|schools?|services?|homes|visits|meetings|events|staff|workers?|managers?|cost|budget|checks?|days|weeks|months|ages?|times|districts)\b/i;

/** A school that is where, or by which, people are counted. */
const nearSchool =
  /\b(?:(?:by|per|at|in|from|of|for|out of|off|missing|attending|leaving|to|each|every|between)\s(?:(?:the|each|every|a|their|primary|secondary|special|local|maintained|state|independent)\s)*schools?|schools?(?=[\s-](?:aged?|age|pupils?|children|leavers?|students?))|(?:primary|secondary|special)[\s-]schools?(?=\s(?:pupils?|children|students?)))\b/gi;

/** True for the name of something that counts those whom a council serves, and not its posts, places or teams. */
export function countsPeople(words: string): boolean {
  // "Pupils excluded by school" counts pupils, and "schools for pupils" schools.
  const counted = words.replaceAll(nearSchool, ' ');
  return people.test(counted) && !notPeople.test(counted);
}
