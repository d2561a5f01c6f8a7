/** Security wishes in four wordings each that share few words, on consecutive lines. */
export const SECURITY_REWORDED_MORE = `
scope invoice endpoint to its owner, IDOR
Would you kindly make certain that a customer who alters the digits in the address no longer gets to see somebody else's bill?
How come I can flip through strangers' receipts just by counting upwards? That has to end.
alter, wenn ich hinten ne andere Zahl eintippe, seh ich was fremde Leute zahlen müssen, mach das weg
purge AWS key from git history and revoke it
I would be most grateful if the cloud credential which a trainee committed in March could be withdrawn and erased from every past revision.
Our secret has been sitting in the repository for months, who is going to invalidate it and wipe the traces?
oh man someone pushed the amazon password stuff, kill it and scrub the old commits pls
escape review comments, stored XSS
Could you please see to it that whatever a shopper types beneath a product is only ever displayed as text and never executed in another visitor's browser?
A prankster's script ran on my screen as I opened the opinions tab, isn't anybody guarding that?
people paste <script> junk under the shoes and it actually fires lol, defang it
parametrize SQL in patient search
It would be reassuring if the field for surnames could be hardened so that a carefully chosen apostrophe does not hand over the whole table of the clinic.
Typing ' OR 1=1 lists every sick person we have, surely that is a hole to be plugged?
con una comilla en el buscador sale la base entera de enfermos, tápalo
throttle login, lock after 10 bad passwords
May I ask for some protection against robots that guess their way into teachers' accounts by trying thousands of combinations?
Why does nobody stop whoever has been hammering the sign-in form with word lists since Friday?
bots are brute forcing us like mad, slam the door on em after a few wrong tries
replace md5 with argon2 for stored credentials
I should like the way in which we keep members' secret words to be brought up to date, so that a stolen table cannot be cracked over a weekend.
Unsalted digests from 2009 in the users table, is that really all that stands between a thief and our people?
our pw hashing is a joke, any gamer's gpu chews through it, use sth proper
verify signature on payment webhook
Please ensure that only messages which truly come from the bank are believed when an order gets marked as paid.
Anyone with curl can tell us 'money has arrived' and we send the goods, how is that possible, put a stop to it!
some joker could fake the stripe callback and get free stuff, make it prove who it is
strip PII from application logs
For the sake of our patients' privacy, could names, birthdays and insurance numbers cease to appear in the lines the server writes?
Half of the office can read personal details in Kibana, that cannot be legal, take them out.
les journaux crachent l'identité des gens en clair, faut masquer tout ça
upgrade vulnerable lodash, CVE-2021-23337
We would appreciate it if the third-party helper with the published command injection advisory were moved to a safe release.
npm audit shouts 'high' at each install about a package with a known exploit, why is the patched one not in yet?
that underscore-ish lib has a nasty hole everyone knows of, bump it before we get owned
set HttpOnly, Secure, SameSite on session cookie
Might the little token that keeps folks signed in be shielded from scripts, from plain http and from foreign pages?
A stolen login ticket is one injected line away since javascript is able to read it, shouldn't it be out of reach?
browser flags on our auth biscuit are missing, slap em on so it can't be nicked
drop root in container, read-only filesystem
Kindly arrange that an intruder who takes over the web process inside Docker has as few rights there as can be.
If someone breaks in through the app he is uid 0 at once, do we really want to give him that present?
das Ding läuft mit vollen Rechten im Image, nimm ihm die weg, sonst gehört nem Einbrecher gleich alles
enforce MFA for admin accounts
I would ask that colleagues with far-reaching powers be obliged to confirm with a second factor before they get in.
One phished password and the entire bank back office is lost, how can a single word be enough for the bosses?
the high and mighty should need their phone too when signing in, no code no entry
restrict CORS to own origins
Would it be possible to prevent unknown websites from calling our interface in the name of a user who happens to be signed in?
Why does the server answer 'Access-Control-Allow-Origin: *' with credentials, any shady page can fetch our data!
random sites can talk to our api as if they were us, only let our own domains in
threat model, remote insulin pump control
Before patients depend on it, I would like us to think through who might abuse the wireless dosing, by which route, and what stands in the way.
Has anybody considered what a malicious stranger nearby could do to someone's medication device?
so like, how would a hacker mess with the pump over bluetooth and what've we got against it, go through it all
reject path traversal in download route
Please confine the file delivery to its own folder, so that dots and slashes in the name cannot lead elsewhere.
With ../../ one gets at the password file of the machine, who allowed that? Bar it.
dá pra baixar qualquer coisa do servidor botando pontinhos no nome, fecha isso
encrypt backups at rest
It would let me sleep better if a thief who carried off the copies of our school records found nothing legible in them.
Pupils' data lies in readable dumps on a rented disk, does no one mind what happens when that disk gets lost?
those nightly dumps are plain as day, scramble em with a key we keep elsewhere
invalidate all tokens upon password change
After somebody has picked a new secret word, I would expect every device still signed in under the former one to be thrown out.
The burglar in my account stayed in although I had already renewed my credentials, why isn't he locked out?
changed my pw and the creep's phone was STILL logged in, boot everyone else when that happens
sandbox user-supplied plugins
Could the extensions which outside authors write be kept in a cage, without reach to disk, network or other people's worlds?
A mod from the internet deleted a player's pictures, must foreign code really be trusted with everything?
fremde Addons dürfen bei uns alles, sperr die mal ein
sign firmware images, refuse unsigned
We kindly request that the meters accept only updates which demonstrably come from our own factory.
Who guarantees that it isn't some attacker's program my thermostat installs overnight? At present, nothing does.
anybody can flash their own crap onto our boxes, make the bootloader check it's really from us
audit admin routes for missing authorization
I wonder if you could walk through everything under the staff area and name each place where the visitor is not asked whether he is entitled.
Several back-office pages open for ordinary accounts, will you hunt down every one that has been left unguarded?
poke at all the /admin stuff w/ a nobody user and tell me where you get in
add CSRF protection to transfer form
Would you make it impossible for another website to submit a bank order through the unsuspecting visitor's open session?
I clicked a funny cat link and it moved money without asking me, should a foreign page be able to do that?
un sito estraneo può spedire bonifici a nome mio se sono collegato, bloccatelo
least privilege for service account
Please reduce what the report generator's technical user may do to reading the two tables it in fact needs.
Why on earth may a mere read-only script drop the entire database? Take its superpowers away.
that bot login is basically god, cut it down to what its job requires
same reply for unknown and known email on reset
I would prefer that outsiders cannot learn from our forgot-password page who is a member of the self-help group.
By trying addresses one finds out which of my neighbours has an account here, isn't that a privacy leak?
the form snitches on whether someone's registered, make it shut up
stop SSRF in link preview
Could our fetcher of web titles be kept from visiting addresses inside the data centre when a stranger asks it to?
Somebody pasted http://169.254.169.254 into the chat and was shown our cloud identity, how do we prevent such excursions?
the lil url unfurl thing can be tricked into snooping our internal boxes, fence it
expire invitation links, make them unguessable
May the invites to a class be given long random codes and a short life, so that no outsider can slip in among the children?
A stranger joined 4B by trying class-123, class-124; is that the lock we put on kids' rooms?
join codes are dumb counting numbers and valid forever, creeps could walk in, fix that hole
`;
/** DevOps wishes in four wordings each that share few words, on consecutive lines. */
export const DEVOPS_REWORDED_MORE = `
deploy main to staging on merge
Would it be possible that whatever gets accepted into the trunk turns up by itself on the trial server a few minutes later?
Why must Jonas copy each accepted change to the test machine by hand? That ought to happen automatically.
sobald was reinkommt soll's von selbst auf die Testkiste, keiner hat Bock auf Handarbeit
multi-stage Dockerfile for the Go API
I would be pleased to have our backend packed in a small container image, with the compiler left behind in an earlier phase.
How is anyone to run the service elsewhere when there's no image of it? One without the toolchain inside, please.
stick the golang thing in a container, builder part separate so it stays tiny
GitHub Actions matrix: node 18, 20, 22
Could the automatic checks please be carried out under each of the three runtime releases we promise to support?
Our users run different engines, yet the workflow tries only one of them; isn't that easy to widen?
make ci go through all the node versions not just the newest
alert on disk > 85 %
I'd like the people on duty to get a message in good time, before the storage of any server is full.
The volume filled up on Sunday and no one had been warned, must we always learn it from angry clients?
ping us when the drives get close to bursting
automate release: tag, changelog, npm publish
It would save us an afternoon if the bot assigned the version, gathered the notes and handed the package to the registry on its own.
Each time we bring out our library somebody forgets one of eleven manual steps, can't a job do all that?
sacar una versión es un ritual a mano, que lo haga la pipeline entera
blue-green rollout for checkout service
Please set things up so that a fresh edition of the till is started beside the old one and customers are only switched over once it is healthy.
Why do buyers have to see a maintenance page each time we put a new one live?
ship w/o downtime: spin up the second copy, flip traffic, keep the first around in case
roll back production to v3.8.2
May I ask you to put the previous edition back in front of our visitors until we know more about this morning's?
Today's update was a disaster, can we have last week's one on the live servers again right away?
put the old one back up on prod quick, the new one stinks
terraform module for postgres instances
I should be glad if our databases were described as code, so that another can be raised in any region with the same settings.
All four data stores were clicked together in the console and no two are alike, who could ever recreate them?
no more clicking in aws for the dbs, put it in tf and reuse it
renew TLS certs automatically
Would you arrange that the https papers of the clinic's site are prolonged without a person having to remember the date?
Third time visitors get the 'expired' warning because we missed the day, can a timer not handle it?
let's encrypt should refresh itself, cron or whatever, sick of doing it by hand
centralize logs in Loki
It would help the support team greatly if what all twelve services write could be searched in a single spot.
To follow one parcel I have to ssh into seven machines and grep, is there no common place to look?
chuck all the server output into one searchable bucket
migrate Jenkins jobs to GitLab CI
We would like to retire the ageing butler and have its builds described in the repository where the code already lives.
Nobody dares touch that old automation box any longer, couldn't its fourteen tasks live in .gitlab-ci.yml?
kick out jenkins, same builds but gitlab
preview environment per pull request
Could each proposed change be given its own temporary address, where the designers may click around before it's accepted?
How shall marketing judge a proposal they can't open in the browser? Every one should come with a throwaway site.
une petite instance jetable pour chaque PR, avec l'url postée en commentaire
cache node_modules between workflow runs
Might the pipeline be configured to keep downloaded packages from one execution to the next?
Why does every job in the YAML fetch the very same dependencies from scratch, where is the actions/cache step?
have the runner hang on to the npm stuff instead of pulling it all each time
nightly pg_dump to S3, keep 30 days
I would feel safer if the school's records were saved elsewhere each night and a month of copies retained.
What if the machine burns down? There is no second copy of our data anywhere!
need off-site backups every nite, toss the ones older than four weeks
autoscale workers by queue depth
Please have the cluster start further consumers as soon as jobs pile up, and stop them once it is calm again.
Someone has to raise the replica count by hand every Monday morning, shouldn't kubernetes see that by itself?
wenn viel in der Schlange steht, mehr Pods hoch, sonst wieder runter, und zwar von allein
protect main: required checks and approvals
I'd ask that nothing can enter our principal branch unless the automatic run is green and two colleagues have agreed, enforced by the repository settings.
How could he push straight to the trunk with everything red? GitHub must be configured to forbid that.
lock down the merge button till ci passes and ppl signed off
compose file: api, db, redis, mail catcher
It would be kind to newcomers if one command raised all that the software requires on their laptop.
A new hire spends two days installing servers locally, could docker not start the lot?
gimme a single up command that boots the whole zoo for local dev
sign and notarize macOS build in CI
Would you let the pipeline attach Apple's seal to our desktop program, rather than one man doing so on his notebook?
When Tom is ill no mac edition goes out as the stamping happens at his desk, how long shall that go on?
robô tem de assinar o app pra mac sozinho, hoje só sai da máquina do Tom
health checks and restart policy for game servers
Kindly provide that a match host which no longer responds is noticed by the orchestrator and brought up anew.
A dead instance sits there till someone wakes up, why doesn't the cluster see it's gone and start another?
box hangs -> probe notices -> comes back up, set that up
move hosting from Heroku to Fly
We should like our booking site to run at a different provider from next month on, with the address unchanged.
The bill at the present host has tripled, can the app be brought over to the cheaper one over the weekend?
pack up the dynos, we're going to fly.io
publish docs site from CI
I would appreciate it if the handbook pages were rendered and put on the web after each merge with no one lifting a finger.
The online manual shows what was current in May since nobody uploads it, can't a workflow push it out?
auto-upload the mkdocs thing to gh pages
pin and mirror base images in own registry
Could the images our builds start from be held in a store of our own, at fixed digests?
Docker Hub refused us again and no build went through, why do we not pull from a copy in house?
vogliamo le immagini di partenza nel nostro registry, con versione bloccata
build firmware for three boards in pipeline
Would you be so good as to have each push compiled for all the circuit boards we sell and the binaries kept for download?
Only Mei can produce the images for the older hardware on her PC, when will the server do it for every variant?
ci should spit out the hex files for all boards, not just the new one
dashboards for latency and errors in Grafana
I would like a screen in the office on which anyone can see how the live system has been doing over the past hours.
We fly blind: how is the team supposed to notice trouble in production without a single chart?
some graphs of what prod's up to, on the tv in the kitchen
sync staging config with production
Please align the settings of the rehearsal system with those of the live one, save for the payment part.
It worked on the trial server since half the variables differ there, could both finally be set up the same?
staging's env is miles off from live, line em up
`;
/** Performance wishes in four wordings each that share few words, on consecutive lines. */
export const PERFORMANCE_REWORDED_MORE = `
patient card: 9 s -> 1 s
Might it be possible to let a doctor see the record at once, instead of having her wait while the sick person looks at her?
Why do I have time to fetch water between clicking a name and reading the file?
bis da die Akte aufgeht, ist der Patient schon wieder gesund, mach das fix
fix memory leak in wall display
I'd be grateful if the screen in the station hall could run for weeks without swallowing more and more RAM.
After a day that browser tab sits at three gigabytes, where does all that go and how do we stop the growth?
kiosk thing gets fatter by the hour till it chokes, find what it never lets go
eliminate N+1 queries on orders page
Would you fetch the customer names along with the list, rather than asking the database anew for each single row?
Four hundred round trips for one screen, is that not a bit much? It drags terribly.
the purchase overview hits the db a zillion times, get it down to one or two
shrink bundle below 500 kB
Could the amount of script a visitor has to download before the shop becomes usable be cut considerably?
On my village connection our front page needs half a minute because of four megabytes of javascript, who needs all this?
la page pèse une tonne, faut la mettre au régime pour qu'elle s'ouvre vite
profile importer, cut peak RAM
It would be splendid if reading in a school's yearly file required no more than one gigabyte of working memory.
The upload of big CSVs gets killed for eating everything the machine has, can't it work through them piecewise?
stream that sheet instead of gobbling it up whole, box only has so many gigs
index on surname, search takes 12 s
Please help the database find people by their family name without looking at each of the nine million rows.
Looking somebody up takes so long that callers hang up, must it scan the entire table?
buscar un apellido tarda una eternidad, acelera esa consulta
load test: 500 pupils at 8:00
I should like to know, in figures, how our learning portal bears up when a whole school signs in within one minute, and where it gives way.
Every first Monday it goes to its knees as soon as all classes arrive together; how many can it take?
throw half a thousand fake kids at it and see when it buckles
cache exchange rates for 60 s
Would you keep the currency figures for a minute, so that we do not ask the bank anew upon each page view and leave shoppers waiting?
Why is every basket held up by another call for numbers that hardly change?
remember the dollar price for a bit, fetching it each time makes everything crawl
60 fps with fog on
I would love the misty levels to feel as fluid as they did before the new weather came in.
Since the haze effect the game stutters like a slide show, can the frames be won back?
nebbia accesa e va a scatti, la voglio liscia come prima
shorten GC pauses in trading loop
Could the matching engine be written such that it produces next to no garbage and thus never halts for the collector?
Eight hundred milliseconds of silence in the middle of the market, all because of allocations, who can live with that?
jvm keeps stopping to take out the trash, make it litter less in the hot bit
virtualize 5000-row table
Would you draw only those lines of the stock list that are in view, so that moving through it becomes pleasant?
Scrolling down the inventory is like wading through glue, must each article be in the page at the same time?
big grid lags like hell when u drag the bar, only paint what's on screen
resize photos before upload
It might be wise to make the driver's picture smaller on the phone, so that sending it over a poor network takes a moment only.
Why does the spinner turn for two minutes for a single snapshot of a parcel?
12 megapixels over 3g is nuts, squash the pics first so it's quick
test suite 40 min -> 10 min
We would all be happier if checking the whole project took no longer than a coffee, whatever it is that holds it up now.
Why must I wait most of an hour for the specs to finish, and who can find where the minutes go?
die Tests dauern ewig, find raus woran's liegt und mach sie schnell
parallelize basket service calls
Since none of the seven answers depends on another, could we ask for all of them at once and spare the buyer the sum of the waits?
One after the other, 250 ms each, and then people wonder why the cart is late, can't they go side by side?
fire those requests off together, not in a queue, checkout feels like treacle
reduce GPS battery drain
I would welcome it if the tracker asked for its position less eagerly, so that a charge lasts the courier's full shift.
Phone is dead by noon every day since we poll the location each second, how about some restraint?
app sucks the juice out of my mobile, make it sip
CLI startup under 200 ms
Could the command line tool load its parts only when required, so that asking for help answers instantly?
Three seconds to show --help, what is it importing all that while?
o comando demora um tempão só pra abrir, deixa ele leve
batch inserts for meter readings
Please write the figures of the electricity counters in bundles, so that the nightly load is over well before breakfast.
Row by row by row, and at seven it is still not through; does it have to be one statement per value?
shove em into the table a thousand at a time, the import's dead slow
control loop from 5 ms to 2 ms
I kindly ask you to find the cycles our balancing robot wastes, as it needs to react more than twice as soon.
It falls over because each turn of its regulator takes too much time, where could we trim?
shave off the millis in the motor tick, thing's too sluggish to stay upright
remove quadratic matching in matchDonors
Could the pairing of donors and recipients be given a cleverer algorithm, one that does not take all night when the list doubles?
Twice the people, four times the wait: must it really compare everybody with everybody?
nested loops all over, 100k entries never finish, use a hash or sth
p95 of /quotes back to 120 ms
Our answers to brokers have taken three times as long since the last update; I would ask you to find what costs it and regain the old speed.
Why are the offers so much later than a week ago, and when will they be as prompt again?
seit Dienstag ist die Preis-API lahm, hol die alte Geschwindigkeit zurück
speed up editor autocomplete
It would be delightful if suggestions appeared while one is still typing the word, not after one is done.
By the time the popup offers something I have finished the line, what good is it?
completion pops up way too late, needs to be snappy
GPU at 12 % during training, fix data feed
Would you look into why the expensive card mostly waits for pictures, and supply it so that an epoch is over in one hour rather than four?
We rent a monster and it idles, can the loader not keep up with it?
graphics card twiddles its thumbs while cpu decodes jpgs, keep the beast fed so training goes quicker
move PDF generation off request path, 20 s block
May the creation of the certificates take place in the background, so that the teacher's page is free again directly after the click?
The page waits for the last diploma to be rendered before it answers, must I sit through that?
cuando genero los diplomas se queda colgado veinte segundos, que responda al momento
connection pool for postgres, 80 ms per connect
I suggest we keep a handful of database links open and hand them around, as building a fresh one for every call costs more time than the call.
A new handshake each time somebody blinks makes all of it sluggish, can't we keep a few lines warm?
reuse the db hookups, opening one per request is killing our response times
benchmark both json parsers, use the quicker
Could you measure the two candidates on our real telemetry, duration as well as memory, and put the winner in?
Decoding eats half the CPU, would the other library do it in less? I want figures and then the better one.
race simdjson vs the old one on our payloads, fastest stays
`;
