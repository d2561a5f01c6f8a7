/**
 * The words of a text that tell something, so that a clause of a brief and a requirement can be held against each other
 * whatever the forms of their words. Pure.
 */

/** Words that ask, join or flatter but promise nothing by themselves. */
export const PLAIN = new Set(
  `a able about actually additionally after again ah all also although always am an and another any anything app appears
  application are arguments around as ask at available back based basic be because been before begin being below best
  between both browser build but by call called can cannot case clean command commands convenient cool could course create
  currently data day default department designed desktop develop different do does doing don down each easily easy either else
  enter entered enters entry etc even ever every everybody everyone everything exactly example far fast few file files find
  first following follow for friendly friends from full fun get gets getting give given gives go goes going good great had
  handle handy has have having he help helpful her here him his hold how i idea if ideal ideally in inside instead into is
  it item items its itself javascript just keep keeps kind know lang language later least less let lets like likely line
  linux list little local locally long look looks lot lots made make makes making many may maybe me mean means more most
  much must my myself name named need needed needs neither never new next nice no node non none nor normal not nothing now
  number of off office often ok on once one ones only open option optional optionally or other others otherwise our out
  over overall own page pages particular per perhaps person place please plus plain positive negative possible pretty preferably press
  press print prints program project prototype provide purpose put python quick quickly quite rather react read reads
  really result results right run running runs same say saying says screen see separate set several shall she should
  show showing shown shows short side similar simple simply since single site small so some somebody someone something
  sort specific start starts still straightforward such sure take takes team tell tells terminal text than that the their
  them then there these they thing things this those through time tiny to together too tool track tracks tracker try two
  type typed typescript typical under understand unless until up upon us use used useful user users using usual usually
  value values very via want wants was way we web website week well were what whatever when whenever where whether which
  while who whole whose why will wish with within without word work working works would write written yes yet you your
  three four five minimal modern tidy neat handful thank thanks hello hi dear cli library package script utility window windows click clicks
  clicking tap allow allows allowed let support supports want wanted would love`.split(/\s+/),
);

/** Words of one meaning in requirements and briefs; the first of a line stands for all. */
const SAME = `add insert record log submit enter
remove delete erase discard drop
edit change update modify alter rename correct adjust
save keep store persist reload reopen remember survive refresh kept saved stored
total sum overall altogether
count amount quantity many tally
done complete finish tick check mark finished completed checkbox tickbox
sort order sorted ordered alphabetical descending ascending newest oldest first last highest lowest biggest smallest largest
search find look lookup
filter narrow only
refuse stop error invalid reject fail illegal bad wrong exit code complain message
category kind type group
cost price
expense spent spend spending
unique alike twice duplicate
lend lent
buy bought
show display view see present overview
empty blank missing without nothing
export import download csv transfer
chart graph plot diagram
row record entry
folder directory
show print output
compute calculate work figure converter estimator`
  .split("\n")
  .map((line) => line.split(" "));

export const stem = (word: string): string =>
  word
    .replace(/'s$/, "")
    .replace(/(?:ies)$/, "y")
    .replace(/(?:ations?|ings?|ed|es|s|ly|ers?)$/, "")
    // "Delete" beside "deleted", "move" beside "moves".
    .replace(/(?<=\p{L}{2})e$/u, "")
    .slice(0, 7);

export const SYNONYM = new Map(
  SAME.flatMap((line) => line.map((word) => [stem(word), stem(line[0] ?? word)] as const)),
);

const PLAIN_STEMS = new Set([...PLAIN].map(stem).filter((word) => word.length > 3));
/** A form of a plain word; "notes" is none of "not". */
const isPlain = (word: string): boolean =>
  PLAIN.has(word) || PLAIN.has(word.replace(/s$/, "")) || PLAIN_STEMS.has(stem(word));

/** A word as its forms and synonyms share it. */
const shared = (word: string): string => SYNONYM.get(stem(word)) ?? stem(word);

// "Isn't" tells no more than "is not".
const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/n['’]t\b/g, " not")
    .match(/[\p{L}][\p{L}\d]*(?:'s)?|\d+(?:[.,]\d+)*/gu) ?? [];

/** The words of a text that tell something, each reduced to what its forms and synonyms share. */
export const tellingWords = (text: string): Set<string> =>
  new Set(
    wordsIn(text)
      .filter((word) => (word.length > 2 || /\d/.test(word)) && !isPlain(word))
      .map(shared),
  );

/** All the words of a text in their order, the plain ones among them, each reduced to what its forms and synonyms share. */
export const everyWord = (text: string): string[] => wordsIn(text).map(shared);
