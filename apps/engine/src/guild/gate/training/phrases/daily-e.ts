/** Everyday requests for refactor and review, as they are typed to a colleague on an ordinary day. */
export const REFACTOR_DAILY = `
checkout.ts is 1400 lines now, please cut it into sensible modules without changing what it does
rename usr to user everywhere in the clinic backend
can you get rid of the copy-paste between InvoiceMailer and ReminderMailer
this function has eleven parameters, make it take one options object
pull the VAT calculation out of the controller into its own class, numbers must stay the same
turn these callbacks into async/await please
move all the sprite helpers into one folder and fix the imports
get the any's out of api/client.ts
the nested ifs in canBorrowBook() are unreadable, flatten them with early returns
extract magic numbers
please split GameManager, it does sound, score, saving and input all at once
we have three date formatting helpers that do the same, keep one
convert the class components in the admin area to function components with hooks
Replace the giant switch in handleMessage with a lookup table. Same behaviour, tests should stay green.
could you clean up my script a bit? it works but i am ashamed of it
inline the getFoo wrappers, they only pass the call through
drop dead code in the loyalty module, half of it isn't called by anybody since 2021
make the naming consistent, sometimes it's parcel, sometimes package, sometimes shipment
migrate the settings screens from UIKit to SwiftUI one to one, no visual changes
tidy up the header file sensors.h, it includes half the world
take the SQL out of the views and put it in a repository class
def calc(a,b,c,d,f): ... nobody understands these names any more, give them proper ones
all our enums are string constants scattered over six files. gather them in one place and use real enums
bring the Python 2 style string formatting up to f-strings
Bitte die Klasse Auftragsverwaltung aufteilen, die macht viel zu viel, Verhalten soll gleich bleiben
I'd like the grading logic separated from the printing, right now I can't use one without the other
use composition instead of the four-level inheritance in the vehicle classes
switch our modules from require to import
the error handling in each of the fourteen route files is the same ten lines, can we have that once
let the repository functions return typed rows rather than dicts
if (x == true) { if (y == true) { if (z != false) { return true } } } return false -- can this be written like a sane person would
put the hard-coded strings of the patient form into the constants file
make this more pythonic: result = []; for i in range(len(items)): if items[i].active == True: result.append(items[i].name)
we decided on kebab-case file names, please apply to src/components
split utils.js. it's where everything goes to die
For the tax engine: replace the global variables with a context object that's handed down. No functional change intended.
simplify
get jQuery out of the order overview, plain DOM calls are enough, must behave exactly as now
extract a base class from CsvImporter and XmlImporter, about 80% is identical
can the bluetooth code be pulled out of MainActivity? it's at 2300 lines and every merge is a fight
the train schedule parser is one regex of 400 characters, break it into named pieces that do the same
please turn the tuple returns (ok, err, data, extra) into a small dataclass
reorganise the folder structure by feature instead of by type, nothing else
I inherited an R script with 900 lines and no functions. please structure it into functions, output has to stay identical to the csv in expected/
ActionScript leftovers in naming: onEnterFrame_mc, btn_mc and so on, rename to what the things are
remove the duplicate validation, it's in the form AND in the store AND in the service; one is enough, the service one
replace moment with date-fns all over, same outputs
our redux store is from 2018, rewrite the slices with toolkit, no change for the user
Untangle the circular import between models.py and permissions.py by moving the shared bits
introduce a Money type instead of passing floats and currency strings around side by side
the loops in reconcile_ledger are four deep. break into helpers please
hey, when you have a minute: move fetchWeather out of the widget so that the watch app can share it
change var to let/const through the whole legacy folder
make the private stuff private. half of these methods are public for no reason
Por favor separa la lógica de precios del controlador de pedidos, sin cambiar el comportamiento
consolidate the four Button variants into one component with a variant prop, they should look the same as before
could we stop using inheritance for the mixins thing in forms/base.py? it's impossible to follow. plain functions please
from callbacks to RxJava was a mistake, take it to coroutines now, keep the public signatures
the boolean flags isDraft isSent isPaid isVoid on Invoice should be one status field in code. mapping to the db stays as it is
clean imports in the whole repo
TICKET: Extract shared pagination logic from ListStudents, ListTeachers, ListRooms
get rid of the temp variables tmp, tmp2, tmp_final in the dna alignment code and name what they hold
I want to read processOrder from top to bottom like a story. now it's 300 lines with jumps everywhere. same result, nicer shape
make the config one typed object that's read at the start instead of lookups by string all over the program
fold the two nearly identical stored procedures into one with a parameter
convert tests/helpers from js to ts, just types, no logic
the css has the same blue in 57 places. use a variable
turn the singleton Database.getInstance() into something we pass in through the constructor
this file mixes tabs and spaces and three brace styles, make it uniform
rewrite the bash deploy helper functions so they aren't one big blob, doing the same steps as today
everything in here is called data. data, data2, newData, theData. help
please modernise the PHP: typed properties, constructor promotion, match where it helps. Same behaviour
put the drawing code of each chess piece into its own class, now there's an if-chain by piece letter
break up the god object Hospital
we say 'client' for two different things, the http client and the customer. rename the second one to customer in code
refaktorier mal bitte die Methode berechneZuschlag, 180 Zeilen sind zu viel
extract hook useDebouncedSearch from the three pages that each have their own version
take that long ternary apart: const p = a ? b ? 1 : 2 : c ? d ? 3 : 4 : 5
swap the hand-written linked list for the std one, callers shouldn't notice
the yaml for the quest data repeats the same reward block everywhere, use anchors
reduce the cyclomatic complexity of route_parcel() below 10, our linter complains
can you make our terraform less repetitive? three environments, three copies. a module would do, plan must show no changes
replace the string concatenated html in mail.php with templates that produce the same mails
please make the reducer pure, move the side effects to where it's called
some functions return null, some undefined, some -1 for not found. unify to undefined and adapt the callers
move the types out of index.d.ts next to the code they belong to
lets kill the utils.Utils.UtilHelper namespace and have flat functions
ich hätte gern den Simulationskern ohne GUI-Abhängigkeiten, also auseinanderziehen, rechnen soll er wie vorher
our angular modules should go to standalone components, step by step but without touching features
replace raw pointers by unique_ptr in the mesh loader
The firmware has the same i2c read sequence spelled out in each sensor driver. One helper, same timing.
the interface has 34 methods and each class throws NotImplemented on thirty of them. split the interface
drop the lodash calls where the language has it built in by now
sort out the booking service: reading, deciding, writing all mixed. i want these three steps apart
change the getters like getName() to properties in the whole C# project
flatten promise chain in uploadScan.ts
simplify the conditions in eligible_for_discount, I think half of them can never be true at that point
rename the table alias soup in report.sql so that one can read it, and use CTEs in place of the nested subselects
pull constants for the baud rates
make functions out of these notebook cells so that we can import them from a script
the mobile app has business rules in the view models, carry them over into the domain package please
Extract method on lines 210 to 260 of ledger.rb
our i18n keys are a mess (btn1, btn_ok, okButton, OK). give them a scheme and rename
make Account immutable, withdraw() and deposit() returning new ones, adapt all callers so that nothing changes outside
put an adapter around the sms vendor's sdk so their types don't leak all through our code
dedupe the fixtures factory code and the seeding code, they create the same objects
let's go from default exports to named exports in packages/ui
the kotlin code looks like java, make it idiomatic
tidy the cmake files, targets instead of global include_directories
remove the feature flag new_checkout, it's on for everyone for a year, so the old branch can go
two spelling variants: cancelled and canceled. pick one, rename everywhere in code but not in the json we send out
there's a 'Manager', a 'Handler', a 'Processor' and a 'Service' for tickets. please merge into something with clear jobs
Refatora esse componente, tem 800 linhas e mistura chamada de API com tela, mas não muda nada pro usuário
replace the if/elif on type(shape) by polymorphism
strict mode on in tsconfig and repair the types that then complain, no logic changes
this hook returns an array of nine things. object please
lift the state of the seat picker up into the page, then both panels can read it and the syncing effects can go
split the monster migration helper into one file per table
translate the German variable names in the payroll module to English
the sql strings are built with + in 40 places, bring them to the query builder we already use elsewhere, same queries
I keep getting lost in App.vue, can you break it into smaller components
use the new logger instead of print in the ingestion scripts
combine the two models PatientOld and Patient, the fields are the same by now
the CLI's main() parses args, reads files, computes and prints; separate those so I can call the compute part from python
Make the retry logic a decorator; currently it's a while loop pasted into every API call
use pathlib in place of os.path in tools/
convert the scss nesting hell of the shop theme into flat BEM classes, pixels the same
make this struct smaller in terms of responsibilities, not bytes: Player knows about rendering, network and inventory
clean up after the spike: names, leftover console.logs, commented-out blocks in map-view/
Je voudrais qu'on sorte la génération de PDF du contrôleur, à comportement identique
replace status codes 0,1,2,3,9 by a named enum throughout the warehouse code
our go package 'common' imports everything and everything imports it. split it into small ones
please take out the event bus between cart and header, a direct prop does the same and I can follow it
make the error classes a hierarchy rather than string comparison on message
the exam generator uses eval on strings to pick the question type, turn that into a plain dictionary of functions
const a=..., const aa=..., const aaa=... in statistics.js. I beg you. names.
collapse the overloads, six constructors for Rectangle is silly, defaults would do
get the react native styles out of the render functions and into StyleSheets, no change of looks
simplify the generics in Repository<T, K, E, Q>, only T is ever different
bring api/v1 handlers in line with how v2 handlers are written (same structure, same error helper), responses unchanged
restructure
Puoi dividere questo file in più moduli? È diventato ingestibile, ma deve continuare a fare le stesse cose
rewrite the recursion in walkTree as a loop so people can step through it, result the same
separate what's generated from what's hand-written in src/proto, and fix the paths
apply the same pattern you used for orders to the returns module, i mean the split in query and command files
turn the anonymous 60-line lambda in the click listener into a named method
the veterinary app keeps weights sometimes in g and sometimes in kg internally, settle on grams inside and convert only at the border
ditch the custom Result class in favour of kotlin's own, nothing else
merge helpers.js helpers2.js and helpersNew.js
so, um, the thing with the colours, we have the palette once in the theme and once more in every chart, could you make the charts take it from the theme, and it should look just like today
`;

export const REVIEW_DAILY = `
can you look over my PR before I merge
please review the branch feature/seat-map
LGTM or not? https://git.internal/shop/pulls/482
is this ok: if user is None: return redirect('/login')
have a look at the diff, did I miss anything
Anything that speaks against merging this today?
here's my first Rust code ever, please be honest
second pair of eyes on the migration please, it touches the patients table and I don't want to be the one
I wrote a small function for the leap years, would you sign it off? def leap(y): return y % 4 == 0 and y % 100 != 0 or y % 400 == 0
what do you think of this commit
critique my solution to the coding exercise, 3 good things and 3 bad things
go over the changes in payments/ since Friday and tell me what you'd send back
Our freelancer delivered the app yesterday. I can't program. Could you judge whether the code is any good, and give me a list of what to ask him to redo?
review
is it clean enough
Does this regex hold water? ^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$ it should accept IBANs
rate my dockerfile
I've moved the lock outside of the loop in scheduler.c, could you check whether I've overlooked a path where it isn't released
Schau bitte mal über den MR 211, vor allem über den Teil mit den Rabatten
before I push: git diff attached, 4 files. objections?
did junior's PR address all of your comments from last round? please go through them one by one
feedback on naming and structure in grade_book.py please, don't change anything
the intern opened #77, can you do the review, and be kind
look at how I solved the undo stack, is there a flaw in it
Compare the two pull requests for the calendar export, which would you take and why
pls check my sql before i run it on prod: update orders set state = 'closed' where created < now() - interval '2 years'
I refactored the combat system. does it still do what it did? only look, tell me
are those tests I wrote worth anything or do they only test the mocks
check whether this PR keeps to our style guide
someone from outside sent us a patch for the parser. should we accept it?
review my API: GET /getUser?id=, POST /createUser, POST /deleteUser
would you approve this? the diff is big I know, 60 files, mostly renames they say
is there anything embarrassing in the repo before we make it public? code quality wise
Tear it apart. Seriously. I'd rather hear it from you than from the lead.
Go through the changes of the last sprint in the logistics service and write comments where you see risks
does this look right to you? for (let i = 0; i <= list.length; i++) total += list[i].price
quality check of the vendor's delivery, folder drop-2024-06, we must accept or reject until Thursday
i changed two lines in the interrupt handler, please have a really careful look, it's a pump
just want a thumbs up for the README-only PR
What would a senior say about this class? class OrderManager { constructor() { this.db = new Db(); this.mail = new Mail(); this.log = new Log() } ... }
can you double check my terraform plan output, it says 2 to destroy and I'm not sure that's fine
audit the code style of the ruby gem and list the worst ten places
my colleague claims that this is over-engineered. judge: AbstractPriceStrategyFactoryProvider
Review please: added caching of exchange rates for 10 min in rates.py. Main worry: stale value when the day changes
¿Puedes revisar mi pull request? Es el primero que hago en este proyecto
are you happy with the way the state is held in this component
is it safe to merge feature/bulk-import into main, what do you see
had a go at the kata, opinion?
Please assess the maintainability of the booking code, one page, with examples, nothing to be changed
tell me what's ugly in here
I replaced the float by decimal in the fees module. Any spot I forgot?
check the PR against the ticket: does it do all four acceptance criteria of SHOP-118
the diff in the migration drops a column. do we still read it somewhere? would you let that pass
leave review comments on my changes to the routing algorithm
is this idiomatic go? if err != nil { log.Println(err); return nil }
I've asked the AI in my editor to write the invoice parser. would you trust this code? look closely
does the following C leak? char *s = malloc(20); strcpy(s, name); return process(s); -- part of my PR, looking for comments
Check what changed between tag 2.3 and 2.4 and tell me if something there could break our customers' integrations
approve?
look at my css, is there a reason somebody would reject it
we're due a code review on lib/telemetry, nobody has ever looked at it besides the author
any concerns with this dependency bump? lockfile diff is 4000 lines
Kannst du kurz drüberschauen? hab die Berechnung vom Eigenanteil umgestellt, will nur wissen ob das so durchgeht
What's your verdict on the new onboarding flow code, ship or hold?
my first PR!! go easy :) adds the sort arrows
have i handled all the edge cases in splitBill(people, total)? just list the ones missing
check this kubernetes manifest of mine for mistakes before I apply it
this is what the agency wants 14.000 for. Please read the code in /delivery and tell me in plain words whether that is decent work
PR 903 has two approvals but I have a bad feeling. would you take one more look at the transaction handling
look through the notebook of the new data scientist, is the train/test split done properly
assess: is my hook breaking the rules of hooks? function useX(a) { if (a) { useEffect(() => {...}) } }
Does my change to the lexer keep backwards compatibility? Diff below
sanity check please, i'm too tired to see anything any more. branch fix/timezones
I would like comments on the error messages I've written in the PR, are they understandable for nurses
read this with the eyes of someone who has to maintain it in five years
PTAL #1290
the tests in this merge request were changed to make it green, is that legit or is he hiding something
Peux-tu relire ma branche avant que je la fusionne ? Surtout le calcul des taux
review my function name choices
evaluate these three candidate submissions for the take-home task and rank them
I put the retry in the client and not in the service. good call or not? code is in PR 56
a customer wrote this plugin for us, is it up to our standards for the marketplace?
what would you comment on here: public static List<Object> doIt(Map m, boolean b1, boolean b2)
go file by file through the PR and note nitpicks separate from blockers
Is my fix for the rounding problem correct, or does it just hide it? See commit 8c1f2e
please do a final check of release/5.0 diff before we tag it
how bad is it really? (src/legacy, you're the first to see it)
check my homework: class Stack with push, pop, peek, the teacher will look at style as well
concerns about the way I mock time in this patch?
The compiler is happy, I am not. Opinion on the lifetimes in parser.rs?
Review the schema change in PR 340: adds nullable column delivered_at and an index
did I use the transaction right? with db.begin(): a.balance -= x; b.balance += x; notify(a, b)
I need someone to challenge my approach in the diff for offline sync before I go on with it
merge or not merge that's the question. #61
tell the contributor what has to change before we can take their translation PR
is anything in this change going to hurt us on mobile safari? have a look at the diff please
read my bash script, I'm about to run it on 300 school laptops: for h in $(cat hosts); do ssh $h 'rm -rf /opt/old && apt-get -y upgrade'; done
The bot has rewritten half of the file in its PR. Please check that nothing got lost on the way
you know numerics better: is my Runge-Kutta step right? k2 = f(t + h/2, y + h*k1/2)
would this pass review at your place? be strict: try { save() } catch (e) {}
quick one: does moving the import inside the function count as ok here or is it a hack? PR 88
please go over the openapi file I changed and see whether it is consistent
check the work of the other agent in this branch, he says that it's all done
Review of the accessibility changes on the appointment page, are labels and focus order as they should be?
I have changed how bonuses are computed, and I'd feel better if somebody looked at it who isn't me
check over the stored procedure before dba sees it, he's merciless
does this PR do more than it says? title is 'fix typo', diff is +412 -80
look at the commit history of my branch, is it fit for a merge or should I squash
any smells in inventory/stock.py?
validate my understanding in code: I wrote this reducer, is it right that I copy the array each time
Dá uma olhada no meu PR do carrinho? Queria opinião sincera
please give me line comments on game/ai/pathing.lua
did we forget a translation in this PR
check whether the patch applies the discount before or after tax, should be after. only verify the diff
I'd merge it, Tom wouldn't. you decide: #415
is the abstraction in the second commit worth it? i find it harder to read than the three copies we had
second opinion wanted on this query: select distinct a.* from a join b on a.id = b.a_id where b.x in (select x from c)
We got the prototype back from the students' project. please appraise the code: what can be kept, what must be thrown away
have a look at whether the PR description matches what is really in there
can you check my makefile, I always get this stuff wrong
not sure about this one-liner, what do you think: sum(map(int, filter(str.isdigit, s)))
go over what i did tonight in the branch night-hack, tell me in the morning whether I should be proud or delete it
assess readiness: are the 7 open merge requests mergeable? short judgement per each
is that pull request too large? how should the author cut it, write as a comment to him
review the tests along with the code in PR 77, he tends to skip the sad path
the consultant's report says our ETL is 'unmaintainable'. look at the etl folder and say if he's right
does my use of useMemo here make sense or is it pointless? const full = useMemo(() => first + ' ' + last, [first, last])
vet the snippet from the forum before i paste it in: navigator.sendBeacon('/log', new FormData(form))
found this in the pr of a teammate: time.sleep(5) # wait for db. how would you word the comment, and is the rest fine
Potresti dare un'occhiata alla mia modifica al calcolo delle spedizioni? vorrei un parere prima del merge
look at this from the reviewer's seat: what would you ask me about first
check the embedded team's merge request for undefined behaviour please
we have to decide on the pull request with the new state machine by noon, give me pros, cons, recommendation
is the code in the attached zip really written by someone who knows Kotlin
my change set for the museum guide app is done: models, two screens, a test. rip into it
Did the rebase go well? compare the branch with what it was yesterday and tell me if a change got swallowed
please review only the public API of the library, names, order of arguments, defaults, nothing else
any last words before I hit merge
does PR #12 need a changelog line by our rules? and is everything else in order
check the excel macro that accounting wrote, is it halfway right: If Cells(i, 4) > 0 Then Cells(i, 5) = Cells(i, 4) * 1.19
hey, free for a quick review? 30 lines, accounting export
the ticket was 'add IBAN field', have a read of what I did and say what's lacking before QA gets it
proofread my haskell: mean xs = sum xs / fromIntegral (length xs)
we pay an outside team. each Friday I'd like a judgement of what they've pushed that week, understandable for a non-technical person. start with this week
is it good style to return in finally? line 88 of the PR
check my vlookup replacement script in the branch, and don't spare me
what would break if we took over this pull request from the fork as it stands
Are the breaking changes in PR 230 justified or could the author have avoided them? Please comment on the PR.
look over the arduino sketch in the repo and note what an experienced person would do differently
final look at hotfix/double-charge before it goes out at six
`;
