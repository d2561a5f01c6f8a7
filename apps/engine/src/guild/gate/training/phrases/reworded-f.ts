/** Refactoring wishes in four wordings each that share few words, on consecutive lines. */
export const REFACTOR_REWORDED_MORE = `
split cart.service.ts by concern
Would you kindly take the enormous basket file and distribute its contents over several smaller ones, leaving everything the shopper sees untouched?
Why does one source file hold prices, coupons AND shipping? It ought to be three.
dat cart monster is 1,800 lines, chop it up, works fine just cant scroll that far
rename tmp2 to admissionDate
Please give that nondescript variable in the ward module a label which reveals what it contains.
Who calls a day of arrival something like that? A name one can understand, everywhere it's used!
yo that var name tells me zilch, call it after the date it holds
dedupe address formatting
There are currently six places that build the same street-and-town string; it would be lovely if a single function did so for all of them.
Six times identical lines for the label on the parcel! Nobody should have to maintain that, pull them together.
das mit der Anschrift steht sechsmal im Code, bitte nur noch einmal, Etikett sieht aus wie vorher
promises -> async/await in uploader
If it isn't too much trouble, bring the chained callbacks of the file transfer code into the newer syntax with no effect on what gets sent.
I get dizzy from .then inside .then inside .then; can't it be written straight down?
make the send-files thing read top to bottom pls, modern style, does the same
replace any with real types, quiz module
I should like the exam part of our code base to be properly annotated, so that the compiler knows what each value is; nothing should act differently.
Everything in there is untyped and my editor is blind, shouldn't questions and answers have interfaces?
ts is basically off for the quizzes lol, type that stuff
extract sql from controllers
Could the database statements that live inside our web handlers please be moved behind a class of their own, with the same results returned?
Queries in the middle of request code again. They belong in a separate layer, same rows out.
las consultas están metidas en los endpoints, sácalas a un repositorio sin cambiar lo que devuelven
remove unused functions from libimg
I believe a third of our picture library is never called by anyone; kindly take out whatever has no user left.
Must we keep carrying corpses around? Dead code in the image package, out with it.
loads of junk in there nobody touches since the resize rewrite, bin it
flatten nested ifs in approveLoan
It would help us a great deal if the decision routine for credits returned early where it can, with each applicant getting the verdict they get today.
Seven levels of indentation to say yes or no? That has to be readable, outcome the same.
the borrow-money check is an arrow pointing right, straighten it, dont change who gets cash
magic numbers -> named constants in motor control
May I ask you to give a meaningful identifier to every bare figure found in the firmware that drives the engine?
What on earth is 4095 and what's 37? The drive code is full of naked literals, they want names.
those raw digits in motor.c, stick names on em, same binary
introduce parameter object for createVoyage
The call that sets up a sailing takes eleven separate arguments; please wrap them in one structure, without any new behaviour.
Eleven arguments! I mix up port and harbour each time, bundle them into something.
too many params on the ship thingy, shove em into one obj and fix the callers
class components to hooks, src/pages
Our screens are still written in the old React manner, and I would be grateful if they were carried over to function style while looking precisely alike.
Why is there still this.setState in half the pages? Convert them, users shouldn't see a thing.
kill the classes in the react views, use useState n co, same ui
unify the three http wrappers
We own three little libraries that all send web calls in the same way; would you fold them into one and point everybody at it?
Fetcher, Requestor, ApiCaller... which one am I supposed to use? There should be one, doing what they all do.
on a trois clients réseau qui font pareil, n'en garde qu'un, même comportement
break import cycle grades <-> students
Two of our Python modules load each other; please shift the shared bits so that neither needs its partner the other way round, with no change for teachers.
Every import in the school app sits inside a function because of that circle. Undo the circle by moving the common pieces.
marks pulls pupils pulls marks, untie that knot, only move code around
move validation into domain class
Kindly relocate the checks on a booking from the form handler to the Booking class itself; the very same input must be refused and accepted.
Rules about reservations in the web form code? Wrong place. They should live with the object.
shove the is-this-stay-valid ifs over to the entity, same rules, just a different home
inherit -> compose, enemy classes
In the game every foe derives from a chain of five parents; please assemble them from parts instead, so that they fight as they do at present.
Five levels of extends to get a goblin, who can follow that? Components, please, and the goblin must not get smarter or dumber.
ditch the monster family tree, build em outta pieces, gameplay stays
camelCase all identifiers in /api
For the sake of uniformity, would you bring the mixed spelling of our variable names on the server side into one convention?
user_id, userId, UserID within ten lines! One way of writing names in that folder, please.
os nomes tão cada um num estilo lá na api, padroniza tudo sem mexer no funcionamento
pull date helpers into shared package
The web and the phone project each carry their own copy of our calendar functions, and I'd appreciate one copy that both use.
Same day-and-week code, twice, in two repos' folders. How about putting it in a common place?
copy paste calendar utils in both apps, merge em into one lib, output identical
table instead of switch in tariffFor
That method with sixty case labels could be a simple map from zone to price; please write it so, giving equal results.
Sixty cases to look up a number? That's data, not code; reshape it, prices as they are.
giant switch for the fares, make it a dict, same money
strip commented-out code
I would be pleased if the blocks which somebody disabled with slashes years ago were deleted throughout the project.
Half of what I scroll past is disabled code from 2017. Git remembers it, so get it out.
all those // oldThing() lines, zap em, we have history
split UI from logic in Calculator.vue
Please separate the arithmetic of our mortgage form from its markup, so that the sums sit in a plain module and the page only shows them.
Maths in the middle of a template, how is one to reuse that? Pull it out, same figures on the screen.
il calcolo sta dentro il componente, portalo in un modulo a parte, la pagina resta uguale
replace boolean args with enum, printLabel
The label function is called with true, false, true and I'd be glad if readable named options took their place.
printLabel(x, true, false, true), what do those mean? Make the call sites say it, labels stay the same.
mystery trues n falses in the sticker call, swap for words
inject clock instead of global time in RentalService
So that the class no longer reaches for the system time by itself, would you hand it a time source through the constructor? Nothing about the rentals may change.
It calls now() in nineteen places, hard-wired. That should come in from outside, with the same due dates as a result.
pass the time thing into rentals via ctor, no more now() all over, same behavior
convert Makefile-era C macros to inline functions
Those multi-line defines of our signal library are unpleasant to read; kindly express them as ordinary functions which compute the same.
Who writes forty lines with a preprocessor? Real functions please, results bit for bit alike.
#define soup in the dsp code -> normal funcs, no diff in output
move jquery pages to plain DOM calls
The admin screens pull in an old library for what browsers do by themselves now; please rewrite those calls natively, with the screens working as ever.
Is there a reason we still write dollar signs everywhere? Replace them by querySelector and friends, same clicks, same result.
get $ outta the backoffice js, vanilla only, looks n works the same
shorten importSamples(), extract steps
The routine that loads laboratory specimens stretches over four hundred lines, and I wish each stage in it were a function with a name of its own.
One method reads, cleans, matches and stores. I can't follow it; make four out of it, same rows stored at the end.
die Laborimport-Funktion ist endlos, zerleg sie in kleine Stücke, Ergebnis gleich
`;
/** Review wishes in four wordings each that share few words, on consecutive lines. */
export const REVIEW_REWORDED_MORE = `
review PR 204
When you find a moment, could you go through merge request two-oh-four of the clinic app and leave me your remarks?
Nobody has looked at my change number 204 for three days, may I hear what you think of it?
hey 204 is lonely, throw some comments at it
diff check before push
I would be much obliged if you read what I've altered locally and told me of any slips prior to my sending it off.
Have I done something stupid in these edits? I'd like to hear it now, not once they're on the server.
gonna push in 5, eyeball my changes real quick
merge or not: feature/loyalty
Please study the branch with the bonus points and give me your verdict on whether it may go into main.
Is that points branch good enough to land, or must Sam do another round?
loyalty branch: thumbs up or thumbs down
critique my sorting function
Kindly assess the routine below with which I put parcels in order and mention whatever you would do differently: def order(p): return sorted(p, key=lambda x: (x.zone, -x.kg))
I've a bad feeling about the way I arrange the parcels in code, what would you mark in red?
roast this: sorted(p, key=lambda x: (x.zone, -x.kg))
assess agency delivery, code quality
The company we hired has handed in its work, and before paying I wish to know whether what they wrote is sound.
We've spent 40 grand on this module, is the code any good or have we been had?
los de la agencia ya entregaron, mira lo que programaron y dime si está bien hecho
second approval on !88
Since our rule asks for two people, would you be the other one, read merge request 88 and state if you agree?
!88 hangs because only Fatma has signed; can't you go over it as well?
need one more lgtm on 88, read it first tho
check copilot output in parser.go
An assistant produced the new parser file; please inspect it with a sceptical mind and list the passages that you wouldn't accept.
Can I trust what the robot wrote for me in parser.go or would you hand it back?
ai spat this go file out, legit or garbage? read it n tell me
look over migration script before it's merged
Might you examine the SQL file in my pull request that moves the patients to the new table and say if you'd pass it?
Please, somebody read my patient-table change prior to the merge, did I get the order of statements right?
schema pr is up, 60 lines of sql, need your blessing
compare PR 12 and PR 15, pick one
Two colleagues handed in rival solutions for the seat picker, and I'd value a judgement on which of the pull requests deserves to be taken.
Two pull requests, one purpose. Which code is the cleaner, Ida's or Bo's?
ida vs bo, both did the seats, whose diff wins
feedback on hotfix patch
The correction for the doubled invoices is written; would you be good enough to evaluate the patch before we release it?
Does my six-line cure for the double bills convince you, or do you see something I've overlooked in the diff?
fix is done, need eyes on it before it ships, 6 lines
grade homework submission, stack exercise
Would you go through this pupil's program and note, function by function, what is good and what is not?
My student swears his stack is perfect; do you agree with him after reading the code?
schau dir die Abgabe von Mehmet an und schreib ihm Anmerkungen zum Code
check PR against style guide
Please read change request 61 with our conventions at hand and point to each line that departs from them.
Does number 61 keep to the way we write things here? I have my doubts.
61: does it match house rules? line by line pls
judge API change in branch v3-orders
I'd be thankful for your opinion on the altered endpoints in my branch: is the diff something you'd put your name under?
What would you object to in my new order routes, before the partners' people see the pull request?
v3-orders diff is there, tear it apart
verify PR fulfils ticket 733
Could you hold the submitted code next to what the ticket requires and tell me if the developer may call it finished?
He says 733 is done. Is it, going by his pull request?
733 pr - does it do what it says on the tin? have a read
opinion on one-liner: x = y or z or {}
Would this short expression, which I mean to commit, be acceptable in your eyes: x = y or z or {}?
Am I being too clever with x = y or z or {} in my commit, honest answer?
x = y or z or {} -- cool or yuck? its in my pr
triage dependabot PRs, approve or decline
Nine automated upgrade requests are waiting; kindly read each one's diff and say which of them we should accept.
Nine bot pull requests and nobody looks at them! Which are fine to merge?
bot spammed 9 prs, go thru em n tell me yes/no
self-review of git diff main
Before asking my colleagues I'd appreciate it if you read everything on my branch and named what they are bound to criticise.
What are the others going to complain about once they see my branch?
regarde mon diff avant les collègues, qu'est-ce qui va les énerver
examine readme PR from outside contributor
A stranger on the net proposes changes to our front page text; please evaluate his pull request and tell me if it should be taken.
Do we want what this person sends us for the README, or would you turn the request down?
random dude pr'd our readme, good stuff or nah
inspect test code in MR 19
May I have your judgement on the cases Nora wrote in her merge request, whether they're sensible as they stand?
Nora's nineteen has more assertions than sense, or am I wrong? Read it and tell me.
19 is all test code, would u approve it
evaluate terraform diff prior to merge
Our platform colleague put up a pull request on the network setup; I'd like you to read it through and voice your concerns.
Would you let that network change request of Per's go in as it is? I'm not sure I would.
per's tf pr, 30 lines, any objections?
look for leftovers in branch kiosk
Please scan my finished change for forgotten print lines, half-done bits and stray files, and report them to me.
Did I leave rubbish behind in what I'm about to hand in? Read the whole change, please.
olha o meu branch do kiosk e vê se esqueci alguma sujeira antes do merge
review refactor of Ledger, behaviour kept?
I took the bookkeeping class apart and would like you to read before and after, and to tell me if I altered its meaning anywhere.
Is my reshaped Ledger really the same as the old one? Look at the commit, please.
i shuffled the ledger code around, diff's there, did i break the meaning
strict maintainer reading of my kernel patch
Before I mail it to the list, would you put yourself in the shoes of the subsystem owner and comment on my patch?
They'll shred my driver submission on the list, won't they? Tell me beforehand what they will pick on.
be linus for a minute and rip into my driver patch
check vue component I changed, SeatMap
I'd be grateful for a critical look at the seating component as I have rewritten it, with strengths and weaknesses.
Not sure about my version of SeatMap.vue, what's your impression of the code?
dà uno sguardo critico a come ho riscritto SeatMap.vue, che ne pensi?
final look, release branch diff 2.8
We cut the version tonight, so please read all that went in since 2.7 and raise your hand at anything that looks off.
Has a single soul read what's between 2.7 and 2.8? I'd like a careful reader to say it's fine.
2.7..2.8, skim the commits, shout if smth smells
`;
/** Docs wishes in four wordings each that share few words, on consecutive lines. */
export const DOCS_REWORDED_MORE = `
README: add install section
Could you please write, on the first page of the repository, how somebody gets the program onto their machine?
Three people asked me today how to set it up and the front page says nothing. Put the steps there.
our readme dont say how to get it running, add that bit
docstrings for solver.py
It would be kind of you to put a short explanation, with argument meanings and units, under each def in the equation code.
Not one function in the solver says what it takes or gives back, shouldn't there be a text under each?
them """ """ thingies are missing in the solver, fill em in
changelog 3.1
Please compile a list in words of what is new and what was mended since the last version, for CHANGELOG.md.
Why does the history file end at 3.0? The latest changes deserve an entry, too.
scribble down whats different in 3.1 so users know
write runbook: queue stuck
I'd like a page for the people on night duty telling them, step by step, what to do once the queue stops moving.
At 3 am nobody knows which commands to type when messages pile up; it must stand somewhere in writing.
schreib eine Anleitung für den Notdienst, falls die Queue hängt
update API reference, new field weight
The description of the parcel endpoint lacks the property we introduced last week; kindly mention and explain it there.
Partners can't know about weight if the reference page keeps silent about it, can they?
weight aint on the api page yet, stick it in with a sentence
onboarding guide, backend
Would you put together a text that takes a new server-side colleague through their first week with our repository?
New hires wander about for days since there's no written introduction to our server code.
need a hi-welcome-heres-how-stuff-hangs-together page for the backend newbies
comment the regex in phone.ts
Please place one or two lines over that cryptic pattern, telling the reader which numbers it accepts; leave the pattern alone.
What a riddle, that expression for phone numbers. Someone should put a remark above it.
slap a comment on the phone pattern so humans get it, dont change it
migration guide v1 to v2
Library users will have to adapt their calls; I'd ask you to write them a text listing each alteration with an old and a new example.
How are our users supposed to move to version two without a page that tells them how?
una guía escrita para los que pasan de la v1 a la v2, con ejemplos
FAQ entry: expired vouchers
Customers wonder why their gift code no longer works; please compose a short answer for the help centre.
Support types the same reply about old gift codes ten times a day, can't it go on the help page?
put smth in the faq bout dead gift codes
record decision: event log, ADR
We've settled on keeping every change as an event; would you lay down in a decision record what we chose and for which reasons?
In a year nobody will remember why we store events. The reasons want writing down in docs/adr.
quick adr on the event thing, its decided, just needs the text
translate user manual into English
Our handbook for the milking robot exists in German only; may I ask you to render it for readers in Ireland?
The Irish farmers can't read our handbook, they need it in their own tongue.
Handbuch bitte auf Englisch, die Iren verstehen kein Wort
correct wrong port in docs
The setup guide speaks of 8080 whereas the program listens on 9090; please amend the guide.
Readers of our guide try 8080 and get nowhere, the number on that page is out of date.
guide says 8080, its 9090, change the text
JSDoc for exported hooks
Each hook that our package offers should carry a description above it, with params and an example; would you see to it?
Hover over any of our hooks and the editor shows nothing. That's because nobody described them.
/** */ on all public hooks pls, w examples
data dictionary, lab tables
Would you draw up a page that states for every column in the laboratory database what it means and in which unit it's kept?
What is res_flag? What is q3? Researchers keep guessing, so the columns want a written explanation they can look up.
um documento explicando cada coluna das tabelas do laboratório, pro pessoal da pesquisa
document CLI flags
Please describe each option of the command line tool on its manual page, with one example apiece.
The man page names four options and there are nineteen, when will the rest be explained there?
half the --switches aint on the man page, write em up
write CONTRIBUTING.md
I'd like outsiders to find a text on how to propose a change to our project, from the fork to the pull request.
People would send us patches if only some page told them how we want them.
how-to-send-us-stuff page for the open source folks, plz write
teacher help article: import a class
Please author an article for our help pages by which a teacher, without any computer skills, can load a list of pupils.
Teachers give up at the import since they've no instructions to read. Give them some.
une page d'aide pour les profs, comment charger leur classe, étape par étape
describe architecture in docs/overview.md
The parts of the system and their conversations with one another should be put into prose on one page, would you do that?
Why is there no page a newcomer can read to see which service does what?
write up the big picture, boxes n arrows explained, in the docs dir
release notes for clinics, 2024.2
The nurses need to read in everyday language what the update brings them; kindly prepare that note.
Last time the wards got an update with no word about it. This time I want a letter that says what's new.
tell the nurses in a short text whats new in .2, no geek talk
handover document, ticket app
Since another firm takes over in June, please assemble everything they must know about the ticket program in one written file.
The new firm will ring us daily unless somebody writes up how our ticket program is run.
dump all the need-to-know on the ticket app into a doc for the new guys
example in README for pagination
I would be happy to see a worked sample, with a few words around it, on the library's front page showing how to go through several pages of results.
Everyone opens an issue asking how to get page two; there's no sample in our readme, so add it.
readme needs a lil snippet + blurb on paging
glossary of trading terms
Please make a list of the bank's jargon as used in our code, each with a definition a programmer can follow.
Haircut, tenor, leg: our developers have no page where they could look such words up.
mettimi in una pagina del wiki le parole della finanza che usiamo, con spiegazione
polish wording, docs/intro.md
English isn't my mother tongue, so would you smooth the sentences of the introduction without changing what they say?
That introduction reads like a bad translation. Better sentences, please.
my intro page sounds clunky, make it read nice
write PR description, diff attached
Kindly put into words for my colleagues what this pull request alters, why, and how they can try it out; it goes in the text box on top.
My pull request has an empty text on top and they grumble. Compose one from the diff.
need the blurb for my pr, what n why, u write it
deploy instructions for school admins
Would you compose a manual with which the IT person of a school is able to put our server into operation on their own hardware?
Each school phones us to get it onto their machine, for want of a printed guide.
step by step paper for school it ppl on how they put it on their box, just the text
`;
