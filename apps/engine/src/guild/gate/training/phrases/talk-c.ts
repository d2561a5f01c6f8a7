/** What busy people type into the chat box: refactor. */
export const REFACTOR_TALK = `
rename Klient to Customer everywhere, nothing else
utils.ts has 1400 lines, break it up
these three functions are the same apart from one word, make it one
get rid of the any's in the booking module
can we lose lodash? plain js does all of it by now
turn the callbacks into async/await in the mailer
too many ifs in calcFee, same results please but readable
move all sql out of the handlers
class components to hooks, page by page, start with Profile
pull the magic numbers out and name them
the folder is a mess. sort files by feature, fix imports, touch no logic
inline that helper, it's used once
dead code: out with it
I'd like the game loop without globals
switch to early returns, this is nested seven deep
make those flags an enum
extract the tax stuff from the order class pls
java 8 to 21 style: records, switch expressions, var where it helps
one place for the date formats, they're spread over 12 files
clean this up a bit before we build on it
convert the config loader from js to ts, no change in what it does
can you untangle parser and printer, they import each other
kill the singleton, hand the logger in
the names in this file say nothing (a, b, tmp2, doIt). better ones please
split God.java
replace moment with date-fns, output must stay identical
tidy the css, half the rules are doubled
same switch in four places... polymorphism or a table, whatever is cleaner
jquery out of the calendar widget, must look and act like before
public fields to private with getters only where someone really reads them
pull what both apps share into a package
flatten this promise chain
inheritance five levels deep for a button. composition please
can the 9 parameters of createTrip become an object
all tabs to spaces and german identifiers to english, in the firmware only
this regex works but nobody understands it, write it so one can
drop the old v1 adapter layer, nobody calls it any more
the handler does parsing, checking, saving and mailing. four functions, same order
python 2 leftovers: print, iteritems, unicode. modernise
make repo layer return types instead of dicts
replace string concat with template literals across the project
this one liner is too clever, spell it out over a few lines, same outcome
unify naming: sometimes userId, sometimes user_id, sometimes uid
pass the db handle instead of importing it all over
copy paste between ios and android share sheet, factor it out into the common module
constants.py: which belong together? group them in classes and adjust callers
from redux to the lighter store we use elsewhere, screens unchanged
i hate this file. keep what it does, lose how it does it
raw pointers to unique_ptr in the mesh loader
make the three error classes one with a code
die Klasse Rechnung ist viel zu groß, bitte aufteilen ohne dass sich etwas ändert
quita los duplicados entre pedido.ts y presupuesto.ts, sin cambiar el resultado
sors la logique des templates vers des fonctions, l'affichage reste pareil
troca os nomes em português por inglês no módulo de estoque, só nomes
riordina gli import e togli quelli inutili in tutto il pacchetto
un-nest the reducers
var -> const/let, whole repo
two Money classes. there should be one
the view knows too much about the database, move that behind the service, users mustn't notice
strict mode on for tsconfig and make the code satisfy it, without casts
Next month we add a third carrier. Before that I'd like DHL and UPS, which are now mixed into one 600 line file, each behind the same small interface. No new carrier yet.
It all works and the tests are green, I'm just ashamed of it. Take the seat map component, get the state out of the drawing code, and give the pieces proper names
We had two juniors and a contractor on this module in one year and you can see it: three ways to build a query. Choose the one in invoices.py and bring the others in line
the simulation core prints to the console from everywhere. I want the output to look exactly as now but go through one reporter object that's passed in
So the feature flag for the new checkout has been on for everyone since may. take the flag and the old branch out of the code
Before the freeze please bring routes/ in the shape of the other folders: one file per resource, schema next to it. The urls and answers stay byte for byte.
Our lexer is a 900 line while loop with a switch. I won't change the language now, I'd just like states as functions so that I can find things again
The settings screen grew and grew. Cut it into sections as own components, keep the order on screen and what gets saved
there's a base class with one child. fold them together. after that the factory isn't needed either, remove it too
Half of the code base says Pupil and the other half Student. School law says pupil, so pupil it is. Database columns remain as they are, map them.
I don't like that every test and every handler builds its own client. One factory, used by all, same options as today
The shader loader returns null, -1 or throws depending on who wrote the function. I'd like one convention through the module, callers adapted, visible behaviour unchanged
we inherited a matlab-ish python script that does the whole analysis at top level. functions please, main guard, arguments by name, numbers to the last digit as before
mobile team wants to reuse the price rules. they're in a react component today. lift them out to a plain module with no react in it, component then calls it
The state machine for the lift is spread over 40 booleans. Same transitions, but as an explicit table I can print and hang on the wall
In the admin we have 14 forms, each with its own copy of the label+input+error markup. make a Field component and use it in all of them, looks must not change
someone put business rules in the serializers. Please move them to where the other rules are and leave the json alone
please bring the old promise-based storage driver to the same style as the new one. Nothing about its api may move because customers import it
I want to delete the vendor folder. Means replacing the 5 functions we use from it with our own, same signatures, put them in lib/
we've settled on pathlib. walk through tools/ and change the os.path stuff, it's about 30 spots
Only structure, no behaviour: OrderService has 31 public methods, find the clusters and give each its own class
The bash script for the backups is 700 lines and copy pasted per host. loop over a list of hosts, functions for the steps, same commands in the same order
our gql resolvers all begin with the same 8 lines to get the tenant. hoist that
I tried to read the physics part and gave up. Would you restructure it so that forces, integration and collision are apart? results per frame must match the recording in demo.rec
the compiler warns 212 times about deprecated calls. replace them by their successors, there is a table in the vendor's notes
Types: the response of the booking api is described by hand in five components and they differ slightly. Single type, exported, used everywhere
the report builder mutates what it is given. callers rely on nothing of that as far as I know. make it pure, output the same
for historical reasons the clinic app has "manager", "helper", "handler" and "processor" classes which do the same sort of thing. sensible names by what they do, please, and move each next to its data
mixins were a mistake. convert list, table and tree to composables in vue 3 syntax, script setup
I'd be happier if the public header didn't include half of windows. pimpl or forward declarations, your pick, binary interface can change, function can't
In the store app the same "is it open now" logic is on the page, in the mail and in the widget. once is enough. same answers as now
The notebook has grown to 120 cells. take the functions out to a module that the notebook imports, cells should give the same figures
order.ts and quote.ts differ in 20 of 300 lines, diff says. let them share what they share
if (type == 1) {...} else if (type == 2) {...} else if (type == 7) {...} nobody knows the numbers. names please
function f(a,b,c,d,e,flag1,flag2) -- two boolean flags means four functions hiding in one, take them apart
var self = this; self.items.forEach(function(i){ self.draw(i) }) like this in 80 places, modern syntax pls
public class Utils { static Object get(Map m, String k) ... } generics instead of Object and casts, then shrink the callers
eslint: complexity 38 (max 10) in src/tour/plan.ts:14. get it under ten without changing the outcome
try { ... } catch (e) { log(e); throw e } around every method of the repo layer, one wrapper should do
- import { format } from "../../../../shared/date" make path aliases and use them all over
sonar says: 14.2 % duplicated lines, worst: import_a.go / import_b.go / import_c.go. bring it down
struct Ctx { db, cache, mail, cfg, user, req, tmp, tmp2 } passes through everything. give each function only what it takes
px values: 13px 14px 13.5px 15px ... in 60 files -> variables, round nothing, it must render the same
data = [x for x in [y for y in [z for z in rows if z] if y.ok] if x.n > 2] write it so that a human can follow
@Autowired private Foo foo; field injection in 47 classes, constructor injection instead
.then(r => r.json()).then(d => { if (d.ok) { fetch(...).then(...) } }) ugh, make it await, same requests same order
switch (lang) { case "de": return "Preis"; case "en": return "Price" } x 200, move the texts to json files, screen stays the same
#define SQUARE(x) x*x and friends in mathdefs.h, make constexpr functions out of all of them, the callers are fine
radon cc: F 44 handle_message (bot/core.py). split by command, one handler each, register in a dict
pub fn run(a: &str, b: &str, c: &str) -> newtypes for path, host and user so one can't mix them up, no functional change
templates/a.html, a_new.html, a_new2.html, a_final.html: only a_final is rendered. remove the rest and rename it to a.html
global $db; in 63 php files. hand it over via constructor, nothing else
type Props = any // fixme -- 22 components. give them real props
unless !user.nil? && !(user.role != "vet") say that in a normal way please, same truth table
angular 14 NgModules -> standalone components for the admin part only, routes stay
internal/ pkg/ cmd/ lib/ all contain a "client". keep internal/client, point everyone to it, delete the rest
The badge printer module was written for one model, and we only have that model, yet there are interfaces, a registry and a loader for others. Take the scaffolding away until only what runs is left
In the timetable solver the constraints are private methods of a class with 2,000 lines. I'd like each as its own small object in a list, evaluated in the same order, so scores come out exactly as now
Could you take the tracking calls out of the components and gather them in one hook? Events and payloads must arrive just as they do today, marketing compares them week by week
Every screen of the tablet app builds its own header by copying 30 lines of xml. One layout, included. Nobody should be able to tell the difference on the device
`;

/** What busy people type into the chat box: review. */
export const REVIEW_TALK = `
is this ok to merge?
second pair of eyes on #482 pls
what do you think of Jonas' branch before I press the button
did I forget anything in this commit
look over my change to the dosing form, it goes to three hospitals tonight
lgtm or not?
anything in here you'd send back
have a look at the diff between 2.3 and 2.4, would you release that
my first pr in this repo, be honest please
would this pass with your team
check whether feature/waitlist really does what ticket 77 asks
can I approve this with a clean conscience, it's 1200 lines of generated client plus something
go through the last five commits and tell me what stinks
is the approach in my draft pr okay before I finish it
one more look after I fixed your remarks
rate this code, it's for a job interview
intern's solution for the parking sensor, what would you tell him
too clever? be blunt
is my sql migration safe to run on 40 million rows, I don't want it changed, only a verdict
any objections to this api change from the consumer side
find the holes in my argument, I mean in the pull request
read the new parser with fresh eyes, comments by line please
nitpicks welcome
tell me if the rename commit sneaks in behaviour changes
did dependabot break something here or may it go in
what would a grumpy senior say about this class
these are two solutions to the same task by two students, which is better and why
approve / request changes / comment, which one and with what text
please judge the error handling in pr 31, nothing else
does the backport look complete compared to the original commit
quick sanity check of the hotfix pls, deploying in 10
i merged it already, but was it good?
is it fine that I catch everything here
code from the agency arrived. would you accept the delivery
before this goes upstream to the kernel list: style, sign-offs, commit messages, all ok?
my colleague says my loop is ugly. is it
compare my branch with the coding guidelines in CONTRIBUTING and list what's off
do the changes match what we promised in the ticket, yes or no
can you check the other bot's work on the ticket shop, I don't trust it
leave feedback on Mei's implementation, friendly tone, she's new
how risky is it to merge this on a friday
were all callers updated? look at the diff
opinion on these 40 lines?
your verdict on the new folder layout in the pr, not the code itself
read it as if you had to maintain it for ten years
what are the three worst things in this change
is there something in this patch that'll bite us on windows
hab den Branch fertig, schaust du drüber bevor ich merge
¿me revisas este cambio? toca los precios y no quiero sorpresas
tu peux relire ma pr sur les rappels de rdv, surtout la partie fuseaux horaires
dá uma olhada no diff do login, está bom assim?
ci sono problemi nel commit di Luca o posso approvarlo
nobody has looked at !219 for a week, could you
did the refactoring on branch tidy-cart keep the behaviour? compare with main
I wrote a unit of work class (uow.py, on my branch), decent or cargo cult? don't spare me
double check the formula change against the spec, page 14
acceptable quality for a prototype we show once?
before I force push: does this rebased history still contain everything
go over the readme pr and say if it's correct and worth merging
good, bad, ugly. in that order. file attached
Pia moved the appointments code into its own package and says it is a pure move. 64 files. I have no time to read all that, can you tell me where it isn't a pure move?
I've replaced the hand made cache by the library's. Feels right, tests pass, but I've been wrong before with this one. What could go bad that I'm not seeing?
Attached is what the freelancer gave us for the donation page. I'm not a programmer. Is this solid work or should I hold back the last payment?
We decided on optimistic locking in the meeting. Samir's branch claims to do it. Please check that it does, in all of the write paths, and write down what's missing
I did the split you proposed on tuesday. Can you go over the result, I wasn't sure about where to put the validators
for the pacemaker logger every change needs an independent assessment on record. This is the one for change 0193, please assess it against the checklist in qa/checklist.md
there's a pull request from a stranger which fixes a bug I couldn't reproduce. it's small. do I want it? and does the test really prove anything
the diff is big since I ran the formatter as well, sorry. ignoring white space, are there any real issues in it
Marta wants to merge today, I have a bad feeling about the locking in pool.c but can't put my finger on it. would you let it through?
I wrote this at 2 in the morning. Works on my machine. Please look at it soberly and tell me what I'd regret.
Someone "optimised" the route finder in branch speedy. Judge whether it is still correct for one way streets and whether the extra complexity is worth it
My students hand in a text adventure each. Here's one. I need marks for structure, naming, correctness out of ten and two sentences of reasoning
We got an automated change from the code mod: 312 files, all imports. I'd like samples checked plus anything that doesn't fit the pattern pointed out
the schema change drops a column that I think the reports still use. is the pr safe in that order of deployment? comments only, I'll do the changes on my own
about your own suggestion from this morning: imagine somebody else wrote it and you had to approve it. what remarks do you have
could you look through the test pr from QA, do those tests check something or do they just run the code
Reviewing for the first time as a lead. This is Tom's merge request and these are my remarks on it so far. Are they fair, did I miss anything important
We copied a snippet from a forum for the barcode check digit. It gives the right answer for my ten examples. Any reason not to ship it?
hey, the change to the grading scale is due before report day. It touches rounding. Compare old and new behaviour from the diff and say whether I can stand behind it in front of parents
Two of us paired on the event bus so nobody independent has seen it. Be the independent one. Focus on lifetimes and on what happens on shutdown
Is the public api in lib.rs something you'd be happy to use? Look at it before I publish 1.0 and can't go back. No edits, only your impression.
i got "changes requested" and I believe the reviewer is wrong about the lock. thread and code are below, who's right
the vendor sent a patch for their driver. 90 lines, no explanation. We have to decide by tonight if we take it, what does it do to us
they want me to sign off the release branch. go through what's been merged since rc1 and tell me what you'd not sign
Our rule is small commits. Look at the 14 on this branch: do they each make sense alone, do messages fit, would you squash any
The new guy replaced inheritance by composition in the widget tree, without asking. Before I react: is it better than what we had?
I fixed the wrong deposit on cancelled bookings by adding a check in two places. Is that the right spot or am I papering over something? just tell me, I'll do it
Claude wrote this component and Ben edited it and now I should approve it. Anything odd, unused or half done in there?
for the open call we've received a prototype by three teams, repos are in entries/. compare code quality, one paragraph per team, and name a winner
Please give the accessibility pr a read. I'm interested whether labels and focus order in the diff are right, and whether it changes anything for the others
- if (age > 18) + if (age >= 18) that's the whole pr, correct in your eyes?
+ setTimeout(() => retry(), 0) // hack, please don't look -- well please do look, can that go in
https://git.example.org/clinic/app/-/merge_requests/118 review pls, esp. the part with the sql
diff --git a/fee.go b/fee.go - return base + return base - rebate, any case where this goes negative? would you approve
@@ -12,4 +12,6 @@ def close(self): self.sock.close() + self.sock = None + gc.collect() hmm what do you say to that gc line
while (*p++ = *q++); I find it elegant, my reviewer doesn't. your opinion?
5 files changed, 3 insertions(+), 811 deletions(-) "remove unused code". is it really unused, can I trust this commit
CODEOWNERS asks me to look at a change in /billing, I know nothing of billing: + rate = Decimal(str(rate)). fine?
- const TIMEOUT = 30 + const TIMEOUT = 300, commit message "fix". would you wave that through
reviewer comment: "this leaks the handle on the error path". code: f = open(p); x = parse(f); f.close(). is he right
public int hashCode() { return 1; } saw this in the pr, legal but... what do I write to the author
[ ] tests [x] changelog [x] self review -- pr template of Ana's patch, may I let it in with the first box open, the diff only touches labels
go.sum +214 -3 and a one line fix. does the fix need all that? what would you answer the contributor
ALTER TABLE visits ADD COLUMN ward_id int NOT NULL DEFAULT 0; in the migration on the branch, good to go or a no from you
score so far: 2 approvals, 1 "needs work" because of the nested ternary a ? b ? 1 : 2 : 3. who do you side with
useMemo(() => a + b, [a, b]) in 20 places of this pr. justified or noise?
git diff main --stat | tail -1 -> 9 files changed, 140 insertions(+), 95 deletions(-), please read them all and list concerns by severity
+ // eslint-disable-next-line on 11 lines of the diff, which ones are legit and which should I refuse
patch 3/7: net: foo: rework the tx path. reads okay to me but does 3/7 build and make sense without 4/7?
- name: str + name: Optional[str] = None, in a public model. is that a breaking change we should block?
"Refactor: no functional changes" but the diff has - sort(key=id) + sort(key=name). block it?
let x = list.pop()!; the author says it can't be empty there. I attach the function, do you believe that
fn area(&self) -> f64 { self.w * self.h } impl for 12 shapes by hand, student asks if good style, your assessment please
I extracted the tariff logic last night and touched more than planned. Is anything different for the customer now? Compare before and after and tell me, I'll correct it on my own
Before I show my solver to the professor: look at the code as he would, he's strict about invariants and naming. A list of remarks is enough
The contractor says ticket 540 is done. Compare his branch with the acceptance criteria one by one and say met, not met or can't tell
our rule says two approvals. Nadia gave one without a word after three minutes. give me a real second one for the change on the heating curve
Here's what I'd push to fix the double stamp on library cards. I think the cause is right, but is the fix as well? Don't alter it, I want your opinion
+ if user.is_staff: return True # temp, at the top of can_refund() in a pr called "small cleanup". what do I reply
commit 3e1d0aa "speed up map tiles": + tiles = tiles[:50]. do I read that right, and would you accept it
`;
