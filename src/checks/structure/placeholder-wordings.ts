/**
 * Wordings that only a template, a form or an unfinished draft has. Each was found in published papers or in the templates that
 * councils publish; none of them occurs in finished prose, or the pattern leaves out the uses that do.
 */

/** One family of wordings. */
export interface PlaceholderWording {
  readonly pattern: RegExp;
  /** One of them, in small letters, is in every such wording: a text without them is not looked through. */
  readonly cues?: readonly string[];
  /** What it is: ends the sentence that begins with the author's words. */
  readonly is: string;
}

const guidance = 'is guidance from a template';
const standIn = 'is a placeholder';
const choice = 'asks the author to choose';
const wordProcessor = 'was left behind by a word processor';

/** Anywhere in a text. */
export const wordingsAnywhere: readonly PlaceholderWording[] = [
  {
    pattern: /\bsee (?:the )?guidance (?:at|on|notes?|below|overleaf|in the template)\b[^.]*/i,
    cues: ['guidance'],
    is: guidance,
  },
  {
    pattern:
      /\bplease (?:insert|delete|fill in|see (?:the )?guidance|refer to (?:the )?guidance|provide details)\b[^.]*/i,
    cues: ['please'],
    is: guidance,
  },
  {
    pattern:
      /(?<![\w[])insert (?:in full|here|your|(?:the |a |any |relevant |appropriate )*(?:text|details?|date|names?|title|numbers?|wording|paragraphs?|heading|links?|figures?|tables?|charts?|amount|reference)\b)[^.]*/i,
    cues: ['insert'],
    is: guidance,
  },
  { pattern: /\bwhich will either state\b[^.]*/i, cues: ['either state'], is: guidance },
  {
    pattern: /\bwhy you consider that the (?:project|proposal|report|decision)\b[^.]*/i,
    cues: ['you consider'],
    is: guidance,
  },
  { pattern: /\bwill give details of the identified impacts\b[^.]*/i, cues: ['identified impacts'], is: guidance },
  {
    pattern:
      /\b(?:this section|this paragraph|this part|the author|authors|report authors?|the report writer) (?:should|must|needs? to) (?:set out|include|explain|describe|contain|cover|state|outline|provide|summari[sz]e|list|give|identify)\b[^.]*/i,
    cues: ['this section', 'this paragraph', 'this part', 'author', 'report writer'],
    is: guidance,
  },
  {
    pattern: /\buse this (?:section|template|heading|space|box|paragraph) (?:to|for|when|if)\b[^.]*/i,
    cues: ['use this'],
    is: guidance,
  },
  {
    pattern: /\b(?:notes?|guidance|instructions?|advice) (?:for|to) (?:report )?(?:authors?|writers?)\b[^.]*/i,
    cues: ['author', 'writer'],
    is: guidance,
  },
  {
    pattern: /\((?:max(?:imum)?\.?|up to|no more than)(?: of)? \d+ (?:words|characters|lines)\)/i,
    cues: ['words)', 'characters)', 'lines)'],
    is: guidance,
  },
  {
    pattern: /\bcomplete this (?:section|box|part|table) (?:if|only|when|where)\b[^.]*/i,
    cues: ['complete this'],
    is: guidance,
  },
  {
    pattern:
      /\b(?:delete|remove|strike (?:out|through)) (?:as|where|if|when) (?:appropriate|applicable|necessary|required|not (?:applicable|needed|required))\b/i,
    cues: ['delete', 'remove', 'strike'],
    is: choice,
  },
  {
    pattern:
      /\bdelete (?:this|these|the|one|whichever|either)(?: of the)? (?:section|sections|paragraph|paragraphs|text|guidance|notes?|line|lines|box|boxes|options?|alternatives?|wording|instructions?|two|does not apply|is not applicable)\b[^.]*/i,
    cues: ['delete'],
    is: choice,
  },
  {
    pattern: /\[(?:delete|select|choose|either|or|and\/or|if applicable|if required|optional)\b[^\]]*\]/i,
    cues: ['['],
    is: choice,
  },
  {
    pattern: /\bchoose an item\b\.?|\bselect (?:an? )?(?:option|item) from (?:the )?(?:list|drop-?down)\b/i,
    cues: ['choose an', 'select a'],
    is: choice,
  },
  { pattern: /\bYes ?\/ ?No(?: ?\/ ?N\/?A)?\b/, cues: ['yes'], is: choice },
  {
    pattern:
      /\[(?:to write:|insert|add|enter|type|date|dates|name|names|title|number|amount|figures? here|details|your|tb[acd]|to be |to follow|placeholder|amend|complete|state|describe|text|link|link to|month|year|day|time|job title|post title|director|author|ref|reference)(?![\w'’-])[^\]]*\]/i,
    cues: ['['],
    is: standIn,
  },
  {
    pattern:
      /\[[\p{L}][\p{L}’' -]{1,40} to (?:add|insert|complete|confirm|provide|supply|check|update|write|fill|draft|advise)(?![\w'’-])[^\]]*\]/iu,
    cues: ['['],
    is: standIn,
  },
  { pattern: /\[(?:[Xx]+|[.…_?*#\s]+)\]/, cues: ['['], is: standIn },
  { pattern: /\[(?:[A-Z][a-z]+|[A-Z]+) (?:name|title|date|number|here)\]/, cues: ['['], is: standIn },
  { pattern: /«[^\s»](?:[^»]{0,38}[^\s»])?»|<<[^>]{1,40}>>|\{\{[^}]{1,40}\}\}/, cues: ['«', '<<', '{{'], is: standIn },
  {
    pattern: /(?<![\w/-])(?:TBC|TBA|TBD|TBCs|T\.B\.C\.|TODO|FIXME)(?![\w-])/,
    cues: ['tb', 't.b', 'todo', 'fixme'],
    is: standIn,
  },
  { pattern: /£ ?(?:[Xx]+|\?+|_+|#+)(?![\w])(?:[,.][Xx]+)*[km]?/, cues: ['£'], is: standIn },
  { pattern: /(?<![\w.])(?:[Xx]+|\?+|_+) ?%/, cues: ['%'], is: standIn },
  {
    pattern: /(?<![\w-])(?:20[Xx]{2}|19[Xx]{2}|[Xx]{1,2}\/[Xx]{1,2}\/(?:20)?[Xx]{2,4})(?![\w-])/,
    cues: ['20xx', '19xx', 'x/x'],
    is: standIn,
  },
  {
    pattern:
      /(?<![\w-]|\b(?:Part|Chapter|Article|Title|Schedule|Volume|Book|Act|Session|Louis|Protocol|Regulation) )(?:XX|xx)(?![\w-]| (?:century|chromosomes?)\b)/,
    cues: ['xx'],
    is: standIn,
  },
  {
    pattern:
      /(?<![\w-])[Xx]{3,}(?![\w-])(?<!\b(?:Part|Chapter|Article|Title|Schedule|Volume|Book|Act|Session|Louis) XXX)/,
    cues: ['xxx'],
    is: standIn,
  },
  {
    pattern:
      /\b(?:[Aa]ppendix|[Aa]nnex|[Tt]able|[Ff]igure|[Pp]aragraph|[Pp]ara|[Ss]ection|[Pp]age) (?:[Xx]{1,3}|\?+|#+|_+)(?![\w-])/,
    cues: [' x', ' ?', ' #', ' _'],
    is: standIn,
  },
  { pattern: /\bdd ?[/.-] ?mmm? ?[/.-] ?yy(?:yy)?\b|\bDD Month YYYY\b|\bdd month yyyy\b/i, cues: ['dd'], is: standIn },
  { pattern: /\?{3,}|(?<!\w)_{3,}(?!\w)|\.{6,}|…{3,}/, cues: ['???', '___', '......', '………'], is: standIn },
  {
    pattern:
      /\b(?:text|wording|details|figures|content|paragraph|table|chart|narrative) (?:to (?:follow|be (?:added|inserted|supplied|written|provided|confirmed)))\b(?! (?:by|at|in|on|when|once|after|before|to)\b)/i,
    cues: ['to follow', 'to be '],
    is: standIn,
  },
  {
    pattern: /\b(?:type|enter|add|write|put) (?:your )?(?:text|title|name|heading|content|subtitle) here\b/i,
    cues: [' here'],
    is: standIn,
  },
  { pattern: /\bclick(?: or tap)? (?:here )?to (?:enter|add|insert|edit)\b[^.]*/i, cues: ['click'], is: standIn },
  { pattern: /\b(?:your|author'?s?|job|post) (?:name|title) here\b/i, cues: [' here'], is: standIn },
  { pattern: /\blorem ipsum\b|\bdolor sit amet\b/i, cues: ['lorem ipsum', 'dolor sit'], is: 'is filler text' },
  { pattern: /\bA\.? ?N\.? Other\b|\b(?:Joe|Fred) Bloggs\b/, cues: ['other', 'bloggs'], is: 'is a placeholder name' },
  { pattern: /\bError! (?:Reference source|Bookmark|No text)\b[^.]*/i, cues: ['error!'], is: wordProcessor },
  { pattern: /\b(?:Comment(?:ed)?|Formatted|Deleted) \[[A-Z]{1,4}\d+\]/, cues: ['['], is: wordProcessor },
];

/** At the beginning of a text only. */
export const wordingsAtStart: readonly PlaceholderWording[] = [
  {
    pattern:
      /^(?:report |template |drafting |author.?s? |officer |completion )?(?:guidance|guidance notes?|instructions?|drafting notes?|author.?s? notes?|note to (?:author|self|clerk)s?|template notes?)\s*:[^.]*/i,
    is: guidance,
  },
  {
    pattern: /^(?:example|sample|dummy|placeholder|model) (?:text|wording|paragraph|heading|title)\b[^.]*/i,
    is: guidance,
  },
  { pattern: /^\(?NB:? (?:delete|remove|this (?:section|template|text))\b[^.]*/i, is: guidance },
  { pattern: /^(?:OR|EITHER|AND\/OR)(?=[\s:]+[A-Z“‘(]|\s*[:.]?$)/, is: 'is left over from a choice of wordings' },
  { pattern: /^or:?$/i, is: 'is left over from a choice of wordings' },
  {
    pattern:
      /^This (?:proposal|report) does not link to the (?:Strategic|Corporate) Plan but,? nevertheless,? requires a decision because\b/i,
    is: 'is made by the tool from the front matter',
  },
];

/** The whole of a heading, a title or a table's head. */
export const wholeHeadings: readonly PlaceholderWording[] = [
  { pattern: /^(?:any )?other headings?\b.*$/i, is: guidance },
  {
    pattern: /^.*\((?:if|where|as) (?:required|applicable|appropriate|relevant|needed|necessary)\)\s*:?$/i,
    is: guidance,
  },
  { pattern: /^.*\((?:optional|mandatory|delete)\)\s*:?$/i, is: guidance },
  { pattern: /^(?:sub-?\s?|new |section |topic |your |first |second )?heading(?: \d{1,2}| [A-Z])?$/i, is: standIn },
  { pattern: /^(?:new |your |topic )?section(?: title| heading| name)?(?: \d{1,2})?$/i, is: standIn },
  { pattern: /^(?:report |paper |document |presentation |slide |meeting |your |sub-?)?title$/i, is: standIn },
  {
    pattern: /^(?:untitled|new (?:report|paper|slide|document)|column ?\d{0,2}|header ?\d{0,2}|test|template|draft)$/i,
    is: standIn,
  },
];
