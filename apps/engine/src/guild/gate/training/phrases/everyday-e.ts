/** Requests as people type them on a working day: short, long, angry, polite, in several languages. */
export const REVIEW_EVERYDAY = `
LGTM or not?
I spent three evenings on the handover between night shift and day shift. It runs, tests are green, the nurses like it. What I don't have is anyone here who knows Go. So if you could read internal/handover from top to bottom and tell me what a Go person would frown at, that would help me a lot. Please leave the files alone.
yay or nay on PR 4411
pls check my diff
roast this function
does this smell to you
I've finished the voucher redemption for the flower shop, branch feat/voucher. Would you read through it before I ask Marlene, she is always so strict
bug in here or am I just tired? I only want your judgement on lines 30 to 58, no patch
The intern rewrote src/booking/slots.py over the weekend. I don't have time to read 600 lines. Tell me whether the quality is acceptable and which parts I should talk to him about.
Is my loop slow-looking to a reviewer or would you let it pass? just comments on the diff please
Before I deploy this on friday evening I would feel better if somebody else had read the change in deploy/rollout.ts, tell me what you see
hey um so I wrote this thing for the dose calculator and I think it's okay but could you like read it and tell me if I did something stupid
are my tests in OrderSpec.kt any good or do they just repeat the implementation
Someone on the internet posted this snippet for debouncing. Good quality or junk?
I moved the interest calculation into its own module, supposedly no behaviour change. Compare both versions and tell me if I kept my promise
Gutachten zu diesem Pull Request bitte, streng aber fair
Kannst du kurz drüberschauen, ob mein SQL in der Migration 0042 so vertretbar ist?
was sagst du zu meinem ersten Rust-Programm? ehrlich bitte
Mein Kollege meint, die Klasse TerminService sei zu kompliziert. Hat er recht? Bitte nur bewerten, nichts umbauen.
Je viens de terminer le module de paiement, peux-tu le parcourir et noter ce qui te gêne ?
ton avis sur ce commit ? trop gros ?
j'ai suivi le guide de style ou pas, regarde les fichiers que j'ai modifiés
échale un ojo a mi rama antes de que la vea el jefe
¿Está bien escrita esta función o la estoy complicando demasiado?
Is this SQL injection proof is one question, but mine is simpler: is the code any good? comments per function please
mira este diff y dime qué cambiarías tú, pero no lo cambies
we outsourced the parcel tracking page and got the zip today. my boss wants to know by noon whether the work is decent. you can be blunt
I am not a programmer. My nephew made the website of our rowing club and I'd like to know whether he did it properly. The files are in the folder club-site
how would you score this on readability from 1 to 10 and why
does my error handling in fetchPrices() hold water
Fixed the NullPointerException in InvoiceMapper by adding a check. Is that a real fix or a plaster? Opinion only
is this properly tested in your eyes? look at the pull request and say what you'd ask the author to add
give me your three biggest complaints about cart.reducer.ts
look at git show HEAD~1 and tell me if anything slipped in that doesn't belong
The contractor claims the module is done and documented. Please check his delivery against the acceptance list in docs/acceptance.md and give me a verdict per item
any reason not to merge
I have two weeks of work in this branch, 41 files, mostly the seat map for the theatre. I know it is too big, sorry. What I'd need from you is a reading of src/seatmap and src/pricing only, with remarks sorted by how serious they are, because on Thursday I present it to the team.
if (user.role = 'admin') grant(); <- would you have caught that? now check the rest of the file the same way and list what you find
my teacher gave me 60 % for this program and I don't understand what is wrong with the style. can you comment it like a second examiner
Here's a dockerfile from our new devops guy. Reasonable or amateur work?
did copilot write nonsense here? check please
I let an AI generate the whole importer. Go through what it produced and tell me which parts you trust and which not
the PR description says 'only renames'. true?
What did I forget in this changeset? The ticket was: members can pause their membership for up to three months
would a senior accept useEffect with no deps here
I'm a bit ashamed of parse_mail.pl but it works. how bad is it really
pls verify that patch 3 of 5 does not touch the abi, reply with comments inline as on the mailing list
Peux-tu vérifier si ma branche respecte nos conventions avant que je la propose à l'équipe
I don't want it faster, I don't want it fixed, I want to know if it's written well
Do a readability pass over the new onboarding code and note down everything that made you stop
first contribution to open source ever!! could u check it before i embarass myself
security is being checked by someone else, please look at the same diff for correctness and style
Rate the candidate's take-home assignment. We look for clean structure, sensible tests and commit hygiene. Hire or no hire?
we have two pull requests for the same feature, #88 and #91. which one is better made
Please act as the second reviewer for the ledger change. Four-eyes rule, the bank demands it. I need findings with severity, and a clear statement whether you approve.
critique the api surface of my little npm package as written in index.d.ts: what would annoy you as a user
is the way I use pandas here frowned upon
I've replaced the mutex by an atomic in queue.cc. Am I right that this is still correct? poke holes in it
check my homework: linked list in C, it compiles and passes, but the professor deducts for ugly code
Kindly do the needful and review attached stored procedure, sir, client is asking for comments today
i changed the config of the linter and now 300 files differ in the pr. anything in there that is not just whitespace?
what would Linus say about this
The refactoring PR from Tuesday is waiting. Read it and tell Jonas what needs to change before it can go in.
does the code match the comment above it? look at each doc comment in geo/distance.go and report mismatches
can u sanity-check this cron line + script, im about to put it on the server
these five lines look innocent. are they?
My fix for the double booking is in branch hotfix/double. The hospital waits for it, so please be quick: is the fix right and does it have side effects on the waiting list?
please no rewrite. Only tell me which of my variable names are confusing
I think my colleague's commit 9fe21 removed a check that was there for a reason. Look at it and confirm or calm me down
evaluate this solidity contract as a reviewer would, gas is not my concern, logic is
que te parece cómo resolví el empate en la tabla de posiciones, seguro que hay algo feo
Is there dead weight in this PR that we should ask the author to drop?
so I'm dictating this in the car there is a merge request from priya about the loyalty points I need to know if I can press approve when I get home
Verdict?
nitpick my css
what's your take on my use of generics here? overkill?
before release 2.3 I'd like someone neutral to read all diffs since 2.2 and list risky ones
Our auditor wants a documented code inspection of the dosage module. Read dosage/*.java and produce the list of remarks with line numbers.
I put the query in the controller, my colleague says that's a crime. who is right when you look at the file
this works but feels wrong: total = sum(map(lambda x: x['p']*x['q'], cart)) if cart else 0 ... what do you think
Does my game loop follow good practice? Godot, player.gd. not looking for features, just feedback
wrote my first haskell. be gentle
compare the staging config and the production config I prepared and tell me if any difference looks like a mistake
I'm learning by building a tractor rental app. At the end of each week I ask for a critique. This week: the reservations folder. Where did I get better, what are still my bad habits?
Can you check that the changes I did for the accessibility ticket are complete, as in, did I miss a form
rubber stamp or real problem? see the diff in the last commit
tell me if i'm reinventing the wheel in utils/time.ts
The migration drops a column. Is what Ahmed wrote acceptable, given that we have live customers? Give your review, he will rework it.
Are there any places in this PR where a test was weakened just to get it green?
I'd like a fresh pair of eyes on my unit tests. They pass, sure, but I suspect half of them assert nothing useful. Point to the bad ones.
please judge: helm chart written by me, never done that before
score my commit messages
tldr of what's good and bad in this file
Schau mal, ob ich in dem Branch feature/mahnlauf noch Debug-Ausgaben oder tote Stellen drin habe
bitte einmal kritisch lesen: mein Patch für die Rundungsdifferenzen
Darf das so in den main? Schau dir die letzten zwei Commits an.
les tests de ma collègue sont-ils sérieux ? dis-moi ce que tu en penses
revue de code svp, dossier src/panier, sans rien modifier
necesito una segunda opinión sobre el parche que mandó el proveedor
hold up, is this catch (Exception e) {} okay for you?
I know it is slow, that comes later. Review only whether the result is right in every branch of computeFare
Somebody approved this without reading, I'm sure. Read it properly and tell me what should have been said.
are we fine legally and technically with how this snippet copied from a forum is put in, from a reviewer's point of view, code wise i mean quality
The trainer's schedule component is 90 lines now. Too much? What would you say in a review
Look, I've been told twice that my pull requests are sloppy. Here's the next one, before I open it, please find everything that a grumpy reviewer would find, including typos, forgotten console.log and missing edge cases. I will fix them on my own because I want to learn it.
is my assumption on line 77 safe, that the list is always sorted there? check as a reviewer
Ich habe den Fehler behoben (Commit a81c). Ist die Lösung sauber oder nur gebastelt?
assess the state of this repo, I'm thinking of buying the company
check if the PR by dependabot is harmless
can this go to the customer as it is? the code of the export I mean
So I've optimised the route search. The benchmark is nicer, but is the code still something one can read and trust? I want your view of the patch, nothing more
Please have a look at how I solved the seat conflict. Not sure whether the lock is in the right place.
anything in this diff that will bite us at 3 am
thoughts on handlers/refund.rb?
Was the removal of the retry intentional do you think? Go through the patch and mark everything that looks accidental.
I'm getting "needs work" from the maintainer without explanation. Read my patch and guess what he dislikes
Two of us argue about commit 77be0. He says elegant, I say unreadable. You be the judge.
tell me the truth, is this enterprise garbage
could you look whether I used the repository's own helpers everywhere in my change or wrote things twice
would be great if u could skim the kotlin stuff i pushed last nite and leave sum notes
The consultant's report says our code is a mess. Take shop/checkout as a sample and give me a fair judgement, with examples for good and bad.
Is this docs change correct? I described the webhook signature in the PR, please compare with the code and comment
one line change: timeout 30 -> 300. objections?
check over these bash functions for portability sins
I wrote this plan for the parser as code comments and then the code below. Does the code do what the comments say, are there holes?
my pair is on holiday, so you're my reviewer today. branch: fix/loyalty-rounding
let me know if the abstraction in PaymentStrategy.cs earns its keep
Take the role of the maintainers and review my kernel module line by line, please
code's at the bottom, I want the harshest feedback you have
Which of my changes from this morning would you send back?
should line 12 be an error in review or am I allowed that
the junior asked me to look at her merge request for the vaccination calendar and i am stuck in meetings all day, could you prepare review comments that are friendly and concrete, i will paste them
does PR #209 really fix issue #188 or does it only look like it
Please validate my reasoning: since the map is only written in init(), no lock is needed. Look at the code and say if you agree.
is the vue code of our agency up to today's standard
here are both implementations of the tie-break rule for our chess league, mine and Olaf's. Neutral judgement please, with reasons
I pasted my regex for licence plates, is it sound or full of holes? opinion
I do not ask you to write test. I ask if the test which I have wrote are sufficient for my change
what do you make of this patch from upstream, should we take it over as is
final check please, customer demo in an hour, only shout if something in the diff is really wrong
`;

export const PERFORMANCE_EVERYDAY = `
why does it hang so long
Since we have the photos in the pony profiles, the list needs half a minute on mobile data. Every photo is sent in the full size from the camera, I believe. The children wait with the phone in the hand and then ask their parents. Is it possible that it comes up right away?
takes ages!!!
sloooow
RAM through the roof
fps drops near water
Our receptionist waits almost a minute until the patient list appears in the morning. Everybody standing at the desk looks at her. Can you get that down to something bearable?
Why does the appointments view need 9 seconds when there are only 200 rows? get it under one
The test suite takes 22 minutes locally, nearly all of it in setUp of IntegrationBase. Cut that time down
docker image is 2.4 GB and pulling it takes longer than the job itself, slim it
should I rewrite the tokenizer in Rust or is there something cheap in the Python we can do first to get it 5x quicker? measure and show
SELECT * FROM shipments WHERE status = 'open' ORDER BY created_at; 14 s on 8 million rows. needs to be under 200 ms
hey so the thing is when I scroll the list of horses on my tablet it kind of stutters and sometimes just freezes for a moment could you make that smooth
get the memory per connection down, 40 KB times 100k sockets is too much
Warning: long task took 1840ms. How do we get rid of it
heap out of memory when the yearly statement for big clients is generated. it loads all bookings at once, make it use constant memory
my laptop fan goes wild as soon as the dev dashboard is open, what burns the cpu there
the app is nice but honestly my grandma is quicker with paper
Customers in Australia say everything feels sluggish. From Berlin it's fine. What can we change in the app so fewer round trips are needed?
We have 12 seconds between clicking pay and the thank you page and during that people click again. I've been told the mail, the pdf and the stock update all happen one after the other before we answer. I'd like to have the answer in under a second.
webpack build 4 min -> I want 30 s
tsc is crawling since we added the generated types, find what makes type checking expensive and reduce it
every keystroke in the search box fires 3 requests and renders 900 rows, fix the lag
Die Auswertung läuft die ganze Nacht, das sollte in einer Stunde gehen
Warum braucht der Start der Kasse zwanzig Sekunden? Bitte auf unter fünf bringen
Planning the lessons for 60 classes needs 50 minutes in our solver. Prune the search, any trick welcome
unser Export frisst 6 GB Arbeitsspeicher, das muss mit 500 MB gehen
Ladezeit der Startseite halbieren
Die Karte ruckelt beim Zoomen, wenn viele Felder eingezeichnet sind, mach das flüssig
pourquoi la page des adhérents rame autant ? il faut que ce soit instantané
l'import du catalogue dure trois heures, il me le faut en vingt minutes
réduis la consommation mémoire du convertisseur d'images
la app se queda pensando cada vez que abro la agenda, hay que agilizarla
¿por qué tarda tanto el cálculo de rutas? necesito la mitad del tiempo
reduce el tiempo de arranque del servidor
p95 went from 80 to 430 ms between 3.1 and 3.2, find which change costs us and win it back
The report works and the numbers are right. But the treasurer starts it, goes for lunch, and comes back and it's still spinning. 4000 members, 10 years of fees.
The architecture stays as it is. I only want the three slowest endpoints found and made quicker this week
is the O(n²) in matchPlayers() the reason the lobby stalls with 500 people? replace it by something better
can we shave off some ms in the hot path of encode()
rewrite calculate_totals so it doesn't hit the db in a loop, the page is unusable with large carts
i have a loop over 3 mio points in numpy code, it takes 40 min, surely this can be vectorized no?
lighthouse says 31. I want 90
LCP 6.2s, mostly hero image and two font files
tests are green, feature is fine, only our pipeline of image resizing manages 3 pictures per second and the photographer uploads 2000 after each wedding
Explain analyze output below. What index would save me?
It is not broken, it is just painfully slow. Help.
the gc runs every 2 seconds and eats 18 % according to pprof; bring allocations in decodeFrame down
make the bulk insert not be one insert per row
why the hell does a hello world page ship 1.1 MB of javascript. diet please
Battery of the couriers' phones is empty at noon since we ask for gps all the time. use less power
our serverless bill tripled since each call runs 8 s instead of 2, trim it
why does opening the settings dialog trigger 47 renders, bring it down to a couple
git status needs 15 seconds in our monorepo, speed up
node process grows to 3 GB in two days then gets OOMKilled. Something keeps references. Find the leak
hi team, thanks for the lovely tool. one small wish: could the price list open a little quicker on our old shop computer? it has 4 GB memory and windows 7
stop recalculating all standings after each single goal, it blocks the live ticker
My sensor logger for the greenhouse writes each value to sd card at once and misses samples when it gets busy. How can it keep up with 1 kHz?
need 60fps on steam deck, currently 38. profile says 11 ms in pathfinding per frame
the stored proc usp_MonthEnd takes 6 h, window is 4 h
I don't care about clean code here, squeeze everything out of this inner loop
le ramasse-miettes se déclenche sans arrêt dans la boucle de rendu, diminue les allocations
each request opens a new TLS connection to the tax service, that's 300 ms wasted each time. reuse it
do we really need to load the full lodash just for debounce? bundle too fat
the first click after deployment always takes 15 s because nothing is warm, later it's ok. get rid of that penalty
users on 3G give up, the json is 4.8 MB for a list of names
autocomplete feels heavy
too many SQL statements for one screen: log shows 1 + 312. Bring that to two or three
How many requests per second can one instance take and where does it choke? Run a load test with wrk, then tune what's limiting
benchmark Map vs plain object for our lookup and switch to the quicker one
So, background: we're a logistics firm, 60 trucks, each sends its position every 5 seconds. The dispatcher's map used to be okay with 20 trucks. Now with 60 the browser tab becomes unresponsive after an hour and he has to reload it. The positions are all correct. It just gets heavier and heavier. Please find out where the time and the memory go and make it stay light for a whole shift.
the query is fine with one clinic but with all 40 clinics selected it explodes, Seq Scan on visits, rows=22M
cpu steal? no. it is our own regex, 92 % of the profile. make it cheap
Der Build läuft acht Minuten, davon sechs im Sass-Schritt, bitte beschleunigen
sorting in javascript what the database could sort with an index... fix that so the list appears at once
Is Redis going to make this endpoint quicker or is the slow bit elsewhere? Find out with numbers
turn the sequential downloads to concurrent with limit 8, the nightly sync takes too long
please accelerate! the farm map with 300 fields opens like in 1998
Compile time of the C++ project: 18 minutes. Headers included everywhere. Get me to 5
perf regression bisect: bench_parse 1.2 s -> 1.9 s, culprit commit and remedy please
The unit tests for the pricing engine alone run 6 minutes. That's not the tests, it's that PriceBook parses the same XML for each call. Make PriceBook quick.
calls to getExchangeRate are repeated for the same currency hundreds of times per invoice, avoid that
image thumbnails decode on main thread, list stutters on android
I'm told that the review page loads 80 MB. Who needs that. trim
kubectl top shows 1900m for a service with 3 users?! what is it doing all day, bring that down
perdemos clientes porque el buscador de vuelos responde en siete segundos
the excel import dies at 100k lines with memory error, at 10k fine, read it in pieces
Can you make the ML inference run under 20ms on cpu? now 140
GPU sits at 15 % while training, data loader can't keep up. feed it quicker
would a covering index help for the ledger lookup by account and day? try and tell the difference in ms
documentation site build with 4000 pages lasts 50 min, make it incremental or parallel
Same report, same data: in Excel 2 seconds, in our tool 2 minutes. That's embarrassing, sort it out
Our members complain that on saturday morning, when courts for the week open at 8:00, the site crawls for ten minutes. About 700 people at once. After that it's fine. I would like it to hold that rush with the server we have.
time curl /api/feed says 3.4s, 3.1 of it in serialization
lazy import the heavy stuff so the cli answers --help immediately
async everything? or is the single lock around the cache what slows us. profile under load and remove the limiter
game loads textures at 4k for a 64 px icon, memory budget on switch is blown
I was told to write a cache but first show me with a profile if the parsing isn't what costs us, then speed up whatever it is
i pushed the fix for the crash and now its correct but 10x slower lol. get the speed back pls
Every night the backup job makes the shop unusable between 2 and 4 because of heavy disk io, lower its impact
the release notes promise 'instant search'. It is 1.8 seconds. Make the promise true
why is python so slow at this and what would you change in solve() to get at least 20x
frontend: 14 fonts, 9 trackers, 3 jqueries. Speed please
My prof wants n=10^6 in one second, my dp solution needs 12. Improve
The security scanner middleware hashes each body three times, that's where our 50 ms go. Hash once
excessive re-render in SeatMap.tsx when hovering
keep the last 100 computed routes in memory so we don't do the expensive thing again
Postgres autovacuum can't keep up, table bloat 80 GB, reads got three times slower. what settings and what change in our update pattern
we do fetch all then filter in php. 200 k customers. you can imagine. please push the filter down
mysqldump blocks the checkout for 4 minutes each hour, writers wait on the lock, response times spike. less waiting please
I would like to see less waiting spinner
deploy went fine, no errors, but since then response times are double. Nothing in the logs. Where's the time going?
How do I find out which function is the slow one, and then could you take care of the worst
WebSocket broadcast to 5k clients takes 900 ms because we stringify per client
the spreadsheet function VERGLEICH over 50k rows stalls the sheet; make my apps script do it in one batch read
write buffering for the logger, flushing each line costs us half of throughput
shrink the lambda zip, cold start is 6 s mostly unpacking
Wenn mehr als zehn Trainer gleichzeitig planen, wird alles zäh. Wo klemmt es, und wie bekommen wir das weg?
j'ai 50 000 lignes et le tableau bloque le navigateur
cuando hay muchos pedidos la pantalla de cocina va a tirones
Use of HashMap with the default hasher, 30% of cycles. swap?
count(*) on the audit table for a page number nobody looks at takes 5 s. find a cheaper way
should be O(1) but behaves linear, look at RingBuffer.pop
unity: GC.Alloc 2.1 MB per frame from my inventory UI, stutter every few secs
My colleague wants to buy a bigger server for the hospital schedule. Before we spend the money I'd like to know what the present one wastes its time on and get the cheap wins first.
can the pdf of 400 pages be produced in chunks so the worker does not need 8 gigs
opening the app = 11 s white screen on my phone. not acceptable
SQLite: 3000 inserts take 40 s, no transaction around them probably
the old phone of our drivers gets hot and laggy with the signature screen
hydration cost is huge on the product page, most of it never changes, cut the js shipped
why does adding one item to the basket recompute the tax for all the others? skip that, it's noticeable
Please tune the JVM flags and pool sizes of the order service for 16 GB, throughput first
My query builder produces 11 joins for a simple list. Works but needs 5 secs. I need a leaner way
timeout is 30s, calculation needs 34, and no I do not want a longer timeout
latency budget for the bid is 40 ms, we lose 60 % of auctions
npm start takes forever on my machine since we have 900 components, anything to do about it
my simulation for the fish population is running since tuesday. is there a smarter algorithm
Could you look into the test helpers? createUser hashes with bcrypt cost 12 each time, the whole run loses four minutes to it
stop the dashboard polling each second, the db sweats
trace attached: 70 % of the wall time is waiting for the geocoder. batch or cache, your choice, but get it down
`;
