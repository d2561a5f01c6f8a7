/** Wishes in four wordings each that share few words, on consecutive lines: refactor, review, test, docs. */
export const REFACTOR_REWORDED = `
this one file is as long as a novel, can it be several smaller ones that do the same
split orders.service.ts
Would you please distribute the three thousand lines of our booking module over files with one responsibility each, leaving its outward behaviour untouched?
God class BookingManager: break apart
the same six lines stand in nine places, put them in one
dedupe date parsing
I'd be glad if the repeated snippets that turn strings into calendar days were gathered into a shared helper and the callers adapted.
Copier-coller partout dans les importeurs
nobody understands what x2 and tmpFoo mean, give them proper names
rename cryptic vars in solver.py
Kindly replace the abbreviations in the numerical core by speaking identifiers, without altering any formula.
Variables in solver unreadable, naming cleanup
I get dizzy from all the ifs inside ifs inside ifs
flatten nested conditionals, early returns
Please restructure the tariff calculation so that exceptional cases leave at the top and the ordinary path reads straight down, with identical results.
calcTariff() verschachtelt bis zum Umfallen
these promise then then then chains, can we have the newer style
callbacks -> async/await
It would be nice to see the file uploader converted to the modern asynchronous syntax throughout while its semantics stay exactly as they are.
uploader.js: pyramid of doom
everything is "any", the editor can't help me at all
add real types to api client
May I request that the loosely typed HTTP layer be given precise interfaces, and that the compiler's strict mode be switched on for that folder?
TS strictness: 212 implicit anys in client/
half of that isnt used by anyone any more, trhow it out
remove dead code in legacy/
Would you look for functions, flags and styles no longer referenced anywhere and take them away in small commits?
Unused exports everywhere, get rid of them
hi, I'm new here and maybe that's a stupid thought, but every screen in the vet app knows about sql, it glues strings together and looks into tables of other screens, I find that wrong, couldn't it all move somewhere behind so the screens just ask for an animal or an owner and everything goes on working as today
extract repository layer
I should like database statements to disappear from the view controllers into classes of their own, with nothing changing for users.
Queries inside UI code: separate them
react classes are old hat, make hooks of them
class components to functions
Please port the remaining lifecycle-based widgets to function style, keeping their props and rendering the same.
Migrate Settings*, Profile* off componentDidMount
there are numbers like 86400 and 0.19 lying around everywhere
magic numbers into constants
Könnten Sie die verstreuten Zahlenwerte im Abrechnungsteil durch benannte Konstanten an einer Stelle ersetzen, ohne dass sich ein Ergebnis ändert?
0.19 appears 31 times in billing
a function with eleven arguments, I always mix them up
parameter object for createShipment
I'd appreciate it if the long list of positional inputs were bundled into one structure with named members and all call sites brought along.
createShipment signature is a trap
those two modules import each other in a circle
break import cycle user <-> team
Would you untangle the mutual dependency between accounts and groups, perhaps by pulling what both need into a third package?
Circular deps warning on each build, resolve structurally
our switch for animals gets longer with each animal, isn't there something neater
replace switch with polymorphism
Please substitute the growing case distinction in the zoo simulator with one class per species behind a common interface, preserving present behaviour.
Every new species touches eleven switch blocks
the global thing that everybody changes from everywhere scares me
kill global state in engine.c
If possible, have the emulator pass its context explicitly rather than rely on file-level mutable variables, so that two instances can coexist later.
Singletons hamper embedding, convert to handles
folder names are chaos, utils, helpers, misc, common, stuff
reorganise src/ by feature
We would be obliged if the sources were regrouped according to business topic instead of technical kind, with imports updated accordingly.
Directory layout makes no sense to newcomers, tidy
we throw exceptions here, return null there and -1 somewhere else
unify error handling
Could you bring the library to a single way of signalling failure internally and adjust its callers, while the public contract remains stable?
Three error conventions in one package
convierte este javascript viejo a typescript sin cambiar lo que hace
js to ts: cart module
Please migrate the basket code to the typed dialect file by file, renaming extensions and adding annotations but no new functionality.
Cart is the last untyped island
css with important important important, please make it sane
scss cleanup: drop !important, nest less
I would love the stylesheet to be reorganised around a handful of tokens and flat selectors, the pages looking pixel for pixel as before.
Stylesheet debt: 4k lines, overrides upon overrides
`;

export const REVIEW_REWORDED = `
is this good enough to go in or will I be laughed at
pr 412, your verdict?
Would you kindly read through my changes to the discount logic and tell me what you'd object to before I ask the team lead?
Cerco un secondo paio d'occhi sul ramo sconti
my trainee wrote this, what should I say to him
feedback on intern's code
I'd be grateful for constructive remarks on the attached submission, phrased so that a beginner learns from them.
Junior's first merge request awaiting comments
could this break anything for the people who already use it
backward compat check of diff
Please examine whether the altered method signatures in this patch might harm existing integrators of our SDK.
Does v3 branch contain breaking changes?
I moved everything about money around, did I forget a spot
sanity check after payment rewrite
Might you compare the old and the new version of the settlement code and point out any behaviour that got lost along the way?
Changement du règlement : relire et chercher les oublis
my function goes for(;;){ if(!q.length) break; q.shift()() } is that okay like this or do people not write it so
nitpick: for(;;){ if(!q.length) break; q.shift()() }
Below you will find a little loop of mine that drains pending callbacks, while(true) with a break, and I'd welcome an honest word on its style, corner cases and readability.
Drain loop posted in channel: remarks?
the contractor delivered, we can't judge it, is it any good
quality assessment of vendor code
We have received the agreed source package from an outside agency and would ask you for an appraisal of its maintainability before we sign off.
Acceptance of agency delivery: code appraisal
look at what I did today and tell me the worst thing about it
critique my last commit
Having finished the seat map this afternoon, I'd like you to go over the commit and name the weakest points in order of gravity.
Seat map commit 9f3c1e: remarks please
will this sql blow up on a table with lots of rows, only look, don't touch
check migration 0042 before it runs
Could you read the schema change we intend to run on Sunday and say whether anything in it looks dangerous or irreversible?
Sign-off needed for DDL script
two ways of doing it, mine and hers, who is right
compare branches a/b, which is cleaner
Both of us solved the caching task and cannot agree, so we'd appreciate an impartial reading of the two proposals with reasons for your preference.
Deadlock between reviewers, arbitrate
passt das so oder soll ich nochmal ran
lgtm?
I hope you will find a minute to check that I have dealt with all the remarks from the previous round.
Round two: are the comments addressed in !87
does this follow our rules about how we write things
style guide conformance of patch
Please hold the modified files against our conventions document and list each departure along with its line.
Conventions: verify new module against handbook
this got written by an ai overnight, I don't trust it
vet generated patch
Before I accept what the agent produced, kindly scrutinise it for invented calls, needless code and anything that merely appears to work.
Machine-written change, human-grade scrutiny required
I only changed three lines in the brake controller, but well, brakes
tiny diff, critical path, look twice
Given that the modification affects a safety function, I'd ask you to inspect each of the touched conditions with particular care.
Safety inspection of brake_ctrl.c delta
is it ready or are there still loose ends, todos, prints
pre-merge once-over
Would you skim the branch for leftovers such as debug output, commented-out blocks and unfinished paths and report what you come across?
Leftovers in feature/tickets?
mi compañero dice que esto es una chapuza, ¿tú qué opinas?
honest take on this hook
Please tell me frankly whether the custom hook below is over-engineered, and where you would have been content with less.
Disagreement: too clever or fine?
I have to approve something I don't understand, help me see what to look for
summary of risks in PR #1190
As an appointed approver unfamiliar with Rust, I should like a digest of this pull request containing the places that merit questions to its author.
Approver overwhelmed by 2,400-line changeset
are the tests in this change worth anything or just decoration
do these assertions prove something?
Kindly judge whether the specs that accompany the patch would fail if the feature were broken.
Weak specs in submission? please assess
check if what's in the branch is what the ticket asked for
diff vs requirements
I'd be thankful if you laid the implementation beside the story's conditions and told me which of them are unmet.
Story 733: does the code do what was agreed
`;

export const TEST_REWORDED = `
make sure someone notices if the price sum ever goes wrong again
unit tests for cart total
Would you write checks for the basket's arithmetic, including vouchers, zero items and different tax rates?
cart.ts sin pruebas
a robot should click through buying a ticket every night
e2e purchase flow, playwright
I'd like an automated browser walk from choosing a concert to receiving the confirmation, against the staging shop.
Ticketverkauf wird vor jedem Start nur von Hand durchgeklickt
sometimes it's green and sometimes red and nobody touched anything
deflake upload.spec
The upload suite fails about once in ten runs for no visible reason, and it'd be wonderful if you made it dependable.
Intermittent red: FileUploadTest depends on timing, stabilise
how much of our stuff gets checked at all, and get it to 80
raise coverage in parser/
Please find the branches of the grammar module never exercised so far and supply cases for them.
Quality gate: 61 percent, threshold 80
I need pretend patients to try things with
fixtures/factories for patients
Could you prepare builders that generate plausible but fictitious medical records for use in our suites?
Specs use real patient data, replace by made-up
we don't want to really charge a card whenever we try it out
mock stripe in specs
Kindly provide a stand-in for the payment provider so that the suite runs without network and can simulate declined cards.
Test runs hit live PSP sandbox and get throttled
what do we have to try out by hand before the new app goes to the store? give me a list
manual test plan release 5
It would assist our two testers to have a script of steps and expected results covering installation, updates, offline use and purchases.
No checklist for store submission testing
throw random rubbish at the decoder and see that it doesn't fall over
property tests for codec
May I suggest adding generative checks which assert that decoding an encoded value always returns the original?
codec rountrip never fuzzed
the bug from friday must never come back
regression test for #901
Now that the double refund has been mended, please pin the corrected behaviour down with a case that would've failed before.
Hotfix shipped without a guarding spec
these are all out of date since we renamed stuff, bring them along
update snapshots and selectors
After the redesign a good thirty specs refer to buttons that no longer exist; would you adapt the expectations to the new markup?
Specs lag behind redesign
does the other team's service still answer like we think it does
contract tests catalog <-> pricing
We would welcome consumer-driven checks between our two services so that a field removed on one side is discovered prior to release.
Provider removed a field and we noticed in prod, add pact
probier mal alle möglichen Eingaben für die IBAN-Prüfung durch, auch blöde
table-driven cases for iban
Please cover the account number validator with a wide table of valid, invalid and borderline inputs from at least eight countries.
IBAN validator: two cases only, insufficient
how can I check the thing that depends on what time it is
fake clock for scheduler specs
I should like the reminder logic to be exercised around midnight, leap days and daylight saving without waiting for them to occur.
Scheduler untested at DST changes
does the screen reader say the right thing? have a machine check it
axe checks for form pages
Would you include accessibility assertions for every step of the application form within the existing browser suite?
a11y not part of automated checks
I wrote the function, now I'm too lazy for the other half, you do it: export const slug = (s) => s.toLowerCase().replace(/ /g, '-')
spec for slug()
For the helper below I'd be pleased to get a compact set of examples in vitest style that documents what it does with odd input.
Helper lacks examples in __tests__
try it on the little board too, not just on my laptop
hardware-in-the-loop test for i2c driver
S'il vous plaît, écrivez un banc d'essai qui exerce le pilote sur la carte réelle et vérifie les délais de réponse.
Driver verified on emulator only
five kids pressing at the same moment, does that hold
concurrency spec for quiz buzzer
Please add a scenario in which several participants answer simultaneously and assert that precisely one of them is declared fastest.
Buzzer fairness not covered
one giant test does everything and when it breaks I know nothing
split mega integration test
I'd find it helpful if the four-hundred-line scenario were divided into focused cases, each with a name saying what it proves.
ScenarioIT.java gives useless failures
`;

export const DOCS_REWORDED = `
nobody knows how to get this running on their own machine, last week Aisha needed three days, first the wrong node, then a missing certificate, then it turned out the seed script wants a folder that only exists on Piotr's laptop, can someone write it down from zero so the next one just reads and types
README setup section
Would you compose a getting-started page that leads a new colleague from cloning to the first successful request?
Onboarding takes three days because install steps live in people's heads
what do people get that's new in this version? for customers, without the gibberish
release notes 4.2
Kindly summarise the merged changes since spring in language which shop owners understand, grouped by benefit.
Clientes perguntam o que mudou e não publicamos nada
say above each function what it wants and what it gives back
docstrings for geo/
Please supply the public functions of the mapping package with descriptions of parameters, return values and exceptions in numpy style.
Undocumented exports in geo package
somebody has to describe the endpoints for the partner firm
openapi descriptions for /v2
I'd be obliged for a reference of our interface with sample requests and answers that outside developers can follow on their own.
Partner integration stalled: no API reference
what to do when the thing falls over at 3 in the morning, as a cheat sheet for whoever has the phone
on-call runbook
It would calm everyone if you wrote up the known failure situations, their symptoms and the first five steps for each.
Night shift has no instructions
the instructions still talk about the old menu, that's confusing
refresh user guide screenshots + wording
The handbook describes screens we abolished last year; may I ask you to bring it in line with the present product?
Anleitung veraltet seit v2
I'd like a sentence over that weird regex so I still get it next year
comment the regex in tokenizer
Könnten Sie die kniffligen Stellen im Zerteiler mit kurzen Anmerkungen versehen, die das Warum erklären?
Tokenizer: magic without explanation
tell contributors how they can join in and what we expect
CONTRIBUTING.md
Please draft a page for volunteers that covers branching, commit style, how reviews proceed and where to ask questions.
Strangers open pull requests wrong, give them guidance
put down why we went for sqlite so we don't argue again
record the sqlite decision in docs/adr
The choice of the embedded database was taken in yesterday's meeting, and I'd like it written up for posterity in our usual format.
Decision from 3 May not documented
a teacher with no clue about computers should be able to set up a class with it
howto for teachers, 1 page
We would love a friendly walkthrough with pictures placeholders that shows educators how to invite pupils and hand out tasks.
Support drowns in "how do I invite pupils" mails, publish help article
list all the switches you can put in the config and what they do
config reference table
Would you kindly produce an overview of every setting, its default, its allowed values and the version in which it appeared?
Options undocumented, users read source
how do people get from the old version to the new one
upgrade guide 2 -> 3
Please prepare instructions for existing users which enumerate what they must alter in their projects and in what order.
Migration to 3.0 lacks written steps
explain the pipeline in a drawing with words for the new people
mermaid diagram of ingest in docs
I would appreciate a chapter containing a diagram and a narrative of how a measurement travels from the probe to the chart.
No written overview of ingestion
the faq is empty, put in what people keep asking
fill faq from tickets
Por favor, redacta las respuestas a las diez preguntas más frecuentes de los usuarios en un tono cercano y sin tecnicismos.
Help centre FAQ blank
the readme is a wall of text, nobody gets to the end
shorten readme
It might be kinder to readers if the introduction were cut to a third and the details moved into pages linked from it.
Front page of repo too long
typing --help tells you nothing
help texts for cli commands
Please word short usage descriptions with an example for each subcommand so that the built-in help becomes worth reading.
CLI self-description is "TODO"
our licence and who made what must be listed somewhere, lawyers say
NOTICE + third-party attributions page
Could you set up a document naming the open source components we ship along with their licences and authors?
Attribution missing in distribution docs
tutorial where you build a little todo thing with our library
write quickstart tutorial
Newcomers would benefit from a lesson that builds a small but complete example step by step, every step being runnable.
Docs have reference only, no learning path
`;
