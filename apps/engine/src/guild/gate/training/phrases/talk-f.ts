/** More messages as people type them: knowledge. */
export const KNOWLEDGE_TALK = `
where do we handle login
what does the flag legacyMode do?
who calls recalcTotals
which file decides the order of the menu
why is there a sleep(200) in the uploader, does anyone know
what happens when a booking is cancelled after payment
how does the sync know which side wins
is there already a helper for money formatting somewhere
which of the three config files wins
explain the lease thing in worker.go to me
where does the number 37 come from in the tariff code
what's the difference between Draft and Pending in our code
is the mailer sync or async
do we use redis for anything besides sessions?
wo wird eigentlich der Mehrwertsteuersatz gesetzt
what's a tombstone in this code base
how do I get from an order to its parcel in the db
does anything still use the xml export?
which version of the protocol do the old scanners speak
what runs at midnight
when was the seats table added and by whom
could you walk me through what happens between clicking Pay and the confirmation mail
how are permissions checked in here, roughly
what is bit 7 of the status register for
whats the entry point of this repo lol
which env vars does the worker read
does deleting a user also delete his photos, as the code is now?
where would I look to change the wording of the sms? just the place, I'll do it myself
how many places write to the audit table
what did people mean by "shadow order"
why two date libraries?
is the price on the screen computed on the client or does it come from the server
who owns the file lock while a save is going on
what is the max length of a nickname at the moment
which endpoints does the ios app call
c'est quoi la différence entre les deux classes Planner
what triggers the reindex
what does this bash one-liner in scripts/rel do, in plain words
why did we go for one database per school and not one for all? not planning to change it, I only want the reason as far as it can be seen in the repo
where's the code for the little red dot
is UserId a string or a number in the events
in what order do the middlewares run
which tests touch the real database? just list them, I want to know before I run them
are the prices stored with or without tax?
in which thread does onFrame get called
how do other modules get hold of the logger
what's inside a .pack file
does the importer overwrite or skip existing rows
which licence does our map library have
can I call refresh() twice or will it do harm
where are the feature toggles kept and which ones are on for the schools
what are the possible values of shipment.state
what is this repo, I just got added
since when do we round up instead of half even
qual função grava o log de acesso?
tell me what the compiler does with an unused import, pass by pass
which services talk to the ledger directly
how did the old team do translations
is there a limit on attachments and where's it set
what does borrow mean in Book.borrow(), is it the rust thing or the library thing
I'm new here and got a ticket about vouchers. Before I touch something I'd like to understand how a voucher gets from the admin page into the price. Which files should I read?
A customer asks if we keep the addresses of deleted accounts. What does the code really do when an account is deleted? I only need the answer for the mail
In yesterday's call someone said that the timetable is generated twice. Is that so, and if yes where?
There are two classes called Session, one in core and one in web. How do they relate, and which one do I get from the request?
The boss wants to know which countries we can ship to today. Where's that list, and what's in it
I see that every handler returns a Result and then something turns it into a response. What does the turning, and how does it pick the status code?
Just curious, how does the undo in our editor work? Does it store whole documents or only the changes
We get an event called stock.adjusted about 50 times an hour. What sends it and who listens?
hm. In the sensor firmware the value is multiplied by 0.0625 before sending. What unit comes in and what goes out?
I'd like to explain to my student how the scheduler picks the next process. Can you tell me in simple words, with the name of the function where it happens
what's the story behind the folder called attic? is any of it still reachable from main
Suppose the payment provider is down for ten minutes while people are checking out. What would our system do, as it is written today?
Quick question from support: a customer sees "conflict copy" in her folder. When does our client create those
We have a cron entry, a scheduled lambda and a queue, and all three seem to send reminders. Which one is really in use?
Ich soll morgen im Meeting sagen, wie unsere Preisfindung funktioniert. Kannst du mir das in fünf Sätzen erklären?
Reading raft.rs I don't get why the follower answers before writing to disk. Is it safe because of something elsewhere? please explain
if two teachers edit the same grade at once, which one is kept? I don't want it changed, only want to know
A partner wants to know what our api gives back for an unknown parcel number: 404 or an empty list?
no need to write it down anywhere, just tell me: how does a reading from the water meter end up on the bill
I was told we have a cache in front of the catalogue. Where does it sit, how long do entries live and what throws them out?
Am I right that the mobile app works without network for reading, but not for writing? Where would I see that in the code
The intern asked me what a monad is doing in our parser, and I couldn't answer. Can you?
how does this project find its plugins? I dropped a file in the folder and it showed up, without registering it anywhere, so there must be some scanning
Which of our repos contains the thing that prints the labels in the Rotterdam warehouse? There are six with label in the name
For the tender I need to know what we store about a visitor who doesn't log in. A short list is enough, with the table names
During the incident yesterday Pia switched "degraded" on in the console. What does that switch off exactly?
¿Dónde se decide si un alumno aprueba o no? Busco la regla, no quiero cambiarla
I've inherited a spreadsheet macro of 900 lines. Could you tell me what it's for and what it spits out at the end?
if I pass null for the locale, do I get english or the browser's language? docs don't say
Roughly how does git bisect work inside, and would it cope with our merge commits?
In our codebase some functions begin with an underscore, some with two. Is there a meaning to that or just habit?
We speak of tenants, orgs and accounts. In the code, are these the same thing? If not, which contains which
My predecessor left a branch called "the-big-one". What's on it compared to main, in a few words?
what do I have to have installed to run the simulator? I can't find it anywhere
What's the difference between a mutex and the spinlock we use in isr.c, and why did they take the second one there
The museum asks whether the audio guide counts how often a piece was heard. Does it? where do those numbers end up
if (depth > 12) return;   why twelve, of all numbers? who put it in
SELECT DISTINCT ON (room_id) ... what's that doing, I only know mysql
useEffect(() => { ... }, [])  when precisely does this run, and does it run again when the user changes language?
[worker] lease lost, handing over   is that normal? what does the message mean
git log -S "graceDays" gives me nothing. in which file was the grace period before it moved to config
0x1f 0x8b at the start of each blob. what format is that, and where do we unpack it?
type Handler = (ctx: Ctx) => Promise<void>   what all is in Ctx?
$this->fire("order.closed", $o);   who's on the other end of this?
| id | kind | flags | : | 7 | 3 | 0x12 |   can you tell me what kind 3 and flags 0x12 stand for
retry_policy: {base: 0.5, cap: 30, tries: 6}   so how long until it gives up altogether?
INFO skipping tile 14/8723/5541 (stale)   when does our tile server think a tile is stale
pub struct Epoch(u64);  what counts up this epoch, time or config changes?
__attribute__((weak)) void board_init(void)   what does weak mean here and which board_init do we end up with
Bonus = max(0, (rank - 3)) * 1.5   what's rank in this, position in the table or number of wins?
INTERNAL_IPS = [...]  what's django doing with that setting
import { x } from "@shop/billing"  in the customer module? which other modules import from billing, I only need to know
x-request-id: c0ffee-12   who sets this, the proxy or us
@Transactional(propagation = REQUIRES_NEW)   what happens to the outer one if this fails
"engines": {"node": ">=18 <21"}   anyone know why below 21?
const [a, , b] = parts;  what's the piece that's skipped here? where's the line format defined
HTTP 207 from /batch   when do we send 207, what does the client do with it?
.L4: shl eax, 2   why does it multiply by 4 here, is this the index into the jump table?
case "SUSP": // see Ralf   what's SUSP, and where does it get set
for _ in range(3): send_heartbeat()   perché tre volte? c'è un motivo nel protocollo
`;

/** More messages as people type them: performance. */
export const PERFORMANCE_TALK = `
the product list takes 9 seconds. that's too long
start of the app on old phones is painful, make it quicker
ram goes up all day until the box swaps
suite needs 40 min, want it under 10
fps drops to 20 as soon as there are more than 50 enemies
the report was instant with 100 rows and is endless with 100k
where is the time going in the nightly import? profile it
our lambda has cold starts of 6s
cut the bundle, 4.2 MB of js for a login page
typing in the search box lags
n+1 in the class list, one query per pupil. fix that
add an index or whatever it takes, the dispatch screen hangs for ages
can we take 10x the load on saturday? find out what gives way first
battery is empty by noon since the tracker update
scrolling stutters on the photo wall
a clean build of the game takes 25 minutes on my machine, where do they go and how do we halve it
p99 of /quote is 3.1s, target is 400ms
page speed score 38 on mobile, get it to green
cache the exchange rates, we fetch them on each request
die Kasse braucht fünf Sekunden pro Artikel, die Leute stehen Schlange
tile decoding needs 300 ms each on the edge boxes, 50 is what we can afford
opening a big project in the editor takes 20 s during which nothing reacts, should be 2
what's eating 8 GB in the indexer
it's correct, just awfully slow: the route planner for the school buses thinks for 11 minutes about 60 stops
the map gets slow when zoomed out, too many markers
make the csv parser faster, streaming instead of loading it all
allocations in the hot loop of mixer.cpp, get rid of them
cpu at 100 while nothing is happening
how many simultaneous users does the quiz stand? measure it please
images on the estate agent site are 6 MB each, serve something lighter
at lunch requests wait 2 s on average for a db connection, get that wait down
npm run dev needs 50 s until I see the page, every single time
first paint on the timetable takes forever on school wifi
use all cores for the thumbnail job
dedupe the requests, the dashboard asks for the same thing 14 times
benchmark the two hash maps on our data
query plan for the monthly turnover is horrible, see what you can do
the train simulation should run in real time, it's at 0.3x
batch the inserts, 200k single ones is silly
lazy load the charts
compile times!! 4 min for a one line change in the header
rendering 3000 table rows kills firefox, virtualize
takes long to log in on monday mornings, everybody comes at 8
latency between controller and arm is 40 ms, we need 5
find out why garbage collection pauses us for half a second
spark job used to be 20 min, it's 2 h with the new year's data
le tableau de bord met 30 secondes à s'ouvrir le lundi, il faut accélérer ça
Nobody gets an error, but every evening around six each page of the cinema site needs three seconds longer. find what's clogged
serialize with something leaner than json between the two services, it's half of our cpu time
can the diff view cope with 20k line files? right now it dies of old age
autocomplete must answer within 50 ms
game loads 90 seconds on the switch, half of that would be ok
too much traffic to the satellite link, we pay per kb. send less
flamegraph says 60 percent in regex, do something
uploading a video blocks the ui completely for a while, move the work off the main thread
do we leak listeners? heap grows with each tab switch
memory footprint must fit in 64 KB, we're at 81
shop crawls when the newsletter goes out
warm up the cache after deploy so the first customers don't suffer
the wizard feels sluggish, can you see what it's doing between the steps
vectorize the distance computation, numpy loops are killing me
pagination on /events, sending all 80k at once takes half a minute
Our dispatchers complain that the board needs eight or nine seconds to refresh in the morning, in the afternoon it's fine. Measure what differs and bring it under two
The mobile app asks the server every second if something is new. It's ok with ten users but we'll have ten thousand. Find something cheaper
I let the export for the tax office run yesterday and it took from 2 to 6. All it does is write 3 million lines to a file, that should be minutes
we run on a raspberry pi zero and the python script alone takes 70 percent of the cpu just to blink leds according to music. Can this be made lighter
When the waiting room display is on for about two days it becomes slower and slower and finally needs a reboot. I suspect that it keeps every patient call it ever showed
Since we've got the big customer the nightly invoice run isn't through by 6 any more. It handles one client after the other, maybe a few at a time would do
Could you look at why switching between folders in the mail client takes a second? There's no network in it, all local sqlite
the interpreter spends most time in looking up variables by name. Resolve them to slots beforehand and show me the numbers before and after
I'd like a load test for the ticket sale: 5000 people, all in the same minute, and tell me how response times look and at which point it tips over
the crossword generator doubles its time with each extra row, 15x15 is out of reach. a smarter search, or at least prune early
We render the PDF anew for each of the 400 parents though only the name differs. Surely the rest can be kept
The tablet in the tractor has 1 GB and our app takes 700 MB of it after an hour of driving. Where does it go, how do we get it down?
Is it worth having a materialized view for the sales overview? measure both ways with last year's data and then do what's quicker
Our api is hosted in Frankfurt and users in Sydney wait 2 seconds for each click. What can be done without moving everything
Every test creates the whole schema from scratch, so running them takes a coffee break. Do it once and roll back after each
Searching in the archive of the parish registers takes about a minute, it does LIKE '%name%' over 12 million rows. Give it a full text index or trigram
my laptop's fan goes to maximum when the little clock widget is visible. a clock! what's it redrawing all the time
We encode the same audio three times for three bitrates, each from the start. One decode, three encodes should save a third of the cost
Der Import der Artikelstammdaten dauert inzwischen die ganze Nacht, weil für jede Zeile einzeln nachgeschaut wird ob es sie schon gibt. Bitte in Blöcken
The lookup of free rooms goes through all bookings ever made since 2008. It should only look at what matters, so the answer comes while the guest is on the phone
For the 3d viewer: models above 5 million triangles are not usable on normal laptops. Level of detail, culling, whatever brings most for the least work
startup of the cli is 1.8 s even for --version, because it loads all commands at once. I want less than 100 ms
Our graph database answers in 5 ms alone and in 4 s when 30 people use it. Something must be queueing, find out where
The webshop's basket recalculates all promotions on each keystroke in the quantity field. Wait until they stop typing, and don't compute again what hasn't changed
I replaced the list by a set in dedupe.py and think it's faster, but by how much? Time both with 10, 1k and 1M entries
The physics of the marble game runs at frame rate, and on weak phones the whole thing crawls. Please bring down the cost of the collision part, most pairs are miles apart
our cloud bill says 70 percent is reading from the same table over and over, the list of countries. it never changes!
Quiero saber cuántas peticiones por segundo aguanta el nuevo servidor antes de que suba la latencia por encima de 200 ms
People on the train with bad reception wait for the whole page until something shows up. Show the text first and the rest when it arrives, and make the first load smaller
Reading sensor files: 40 GB a day, single threaded, pandas. It has to be through before the next day's come in, at the moment it isn't
the type checker in the editor takes 15 seconds after each save in the web package, in the others 1. what makes this package so heavy?
Kotlin app, list with avatars, drops frames when flinging. Decoding on the ui thread I guess, please look and improve
Our websocket server holds 3000 connections per box, then latency explodes. Others claim 100k. What's our bottleneck
perf stat: 41% cache-misses in particles_update(). rearrange the data so the loop walks straight through memory
The vendor's library copies each frame twice before we see it. At 4k that's most of our budget. Try to get by with zero copies
A ideia é simples: guardar o resultado da busca de voos por 5 minutos, pois cada consulta custa 4 segundos e todos procuram o mesmo
Seq Scan on bookings (cost=0.00..412345.10 rows=9M) ... Execution Time: 8123 ms. make it use an index
SLOW QUERY 14.2s: SELECT * FROM logs ORDER BY created_at DESC LIMIT 20 OFFSET 900000
java.lang.OutOfMemoryError: Java heap space, at ReportBuilder.loadAll. loads the whole year at once, stream it instead so 512 MB are enough
for (const o of orders) { await fetchCustomer(o.id) }   4000 orders... do them in parallel or in one go
webpack: asset main.js 5.7 MiB [big], moment + all locales 600 kB. trim it
Long task 1240 ms: layout (forced reflow in resizeRows). get rid of the thrashing
top: 4121 node 98.7 %CPU 3.9g RES after 6 h. where's that from? at start it has 300m
hyperfine: ./old 212 ms, ./new 935 ms. the new one is what we ship on tuesday... win that back
Lighthouse: LCP 7.8 s, TBT 2,300 ms, CLS 0.02. bring down the first two
df.apply(lambda r: lookup(r["zip"]), axis=1)  # 35 min. vectorized or merge please
GC (Allocation Failure) 2041M->1980M, 1.83 secs   every few seconds. less garbage please, look at the tick objects
=== RUN TestAll --- PASS (612.40s)   nothing is wrong, they pass, just speed it up
useMemo nowhere, 900 cells rerender when one changes (react profiler says 340 ms). fix it so only that cell does
GET /api/feed 200 3841 ms, 128 queries (django debug toolbar). the 128 is the issue
Redis hit rate 4 percent, keys contain the timestamp so nothing is ever found again. make the cache actually cache
strings.Repeat + += in a loop, pprof: 71% runtime.concatstrings. use a builder there and show the benchmark
PERF-12 "Opening a patient file takes 6-11 s when there are many lab results"
cargo build --timings: serde_gen 94 s, everything else waits for it. break that up or make it cheaper, I want under 30 s
nvidia-smi: util 12%, the loader can't keep up with the gpu. prefetch, more workers, whatever brings it to 90
innodb_buffer_pool_size = 128M on a 64 GB machine. tune the settings for our load, reads are slow
vTaskDelay jitter 3-9 ms in the motor loop, must be under 1. find what holds the cpu so long
Time to interactive on /menu: 11 s (3G). QR code menu in a restaurant, guests give up. down to 3
`;
