/** Everyday requests as people type or say them: hidden wishes, slips, and words that belong elsewhere. */
export const SECURITY_EVERYDAY = `
could an outsider abuse this
any way around the paywall?
who can see what
keys in the repo??
pentest said we're weak here
too many people have admin
is this upload dangerous
For the spring release we want to open our training planner to other clubs, so far it ran only for ourselves. Every query just says select * from sessions. I am not technical but my stomach says a trainer of club A could then see kids of club B with their birthdays. Please go through it and shut every such gap before we let the first foreign club in
review Dockerfile for leaked build args and root user only, the image size is not my concern
try a small test attack on /api/orders/{id} to see whether one tenant can read the orders of another
we run a clinic and patients get a link by sms to fill in their history before the visit. the link is just our address plus a number like 10482. my nephew typed 10483 and saw a stranger's name. how bad is this and what must be closed first
please test if the coupon field lets people pay negative amounts, someone on telegram sells a 'trick' for our shop
our docs page publishes a curl example with what looks like a real bearer token. check if it is live and where else it appears
look at the terraform for the state bucket, I fear it is world readable
hi, a parent asked whether other parents can open the report card of her child. I could not answer. can you check that in the school portal
explain to me later, first close the hole: anyone can call resetPassword with any email and a token of null
the pipeline prints AWS_SECRET_ACCESS_KEY in the deploy log, mask it and tell me what an attacker could have taken
add escaping where templates use the |safe filter in django, customers type html into their company name
spring actuator endpoints /env and /heapdump answer without login on prod
kids in our game send fake highscores by replaying the http call. make cheating hard
is jwt alg none accepted by our middleware.go
permissions for the app on android: do we ask for more than we need
ppl r scraping our whole catalog every nite, stop them
the accountant opens csv exports in excel and a cell starting with = ran something. neutralise formulas in the exports
we keep bug reports with screenshots public, and I think some screenshots show patient data. find out which ones are exposed to strangers
ok so voice note because im driving the guy from the supermarket chain says their scanner found that our delivery api takes any token as long as it has three parts with dots i thought we check the signature please look and if its true make it check properly
can a driver fake his gps position to get paid for tours he did not drive
Somebody logged in as our treasurer from Vietnam last night and the sports club has 900 members' bank details in the system. What do I shut off right now, and how do I find out which records he touched?
pls chek if passwords travel in plain text between app and server
rewrite this so that the filename from the user can't escape /var/uploads: open(os.path.join(BASE, name))
the query in reports.php is "SELECT * FROM orders WHERE name = '" . $_GET['q'] . "'" and yes I know, please make it safe
db.query("DELETE FROM notes WHERE id=" + req.params.id) looks exploitable to me, is it
how exposed are we through the old php forum on the same server
dependabot opened 43 alerts, which ones can actually be reached from outside and have to be handled
the new hire can push to main and deploy without a second pair of eyes, should her rights be narrower
sanitise markdown in ticket comments, the preview executes onerror handlers
we let farmers upload shapefiles as zip and unpack them with extractall. a colleague says this is a path traversal waiting to happen. he is usually right so please look and close it
who do we have to tell and what do we block after the laptop with the kubeconfig got stolen
write rules for firestore so that each student reads only his own grades
is it ok that the refresh token never expires
set up csp so that inline scripts from the ad partner cannot read the checkout form
rate limiting on otp sms, bots cost us 400 euro yesterday in text messages
make sure that a deactivated employee is really locked out everywhere, api keys and sessions included
We bought a small company and got their Laravel code. Tests exist, docs exist, it even deploys. What I don't know is whether there are backdoors, default passwords or other nasty surprises in it, because the developer was fired and not happy. Look for that kind of thing before we connect it to our customer database.
log4j again. where are we hit
our slow endpoint /search?q=(a+)+$ freezes the whole node process when someone sends a long string on purpose, close this denial of service
the review of the bank says: 'missing protection against replay of payment requests'. where are we open and what would close it
can someone with a read only db user still get the card numbers
my colleague wants to deserialize user supplied pickles in celery tasks, tell him if this is as bad as I think
plan b in case our signing key leaks: which tokens would be forgeable and how do we invalidate them at once
I was reading the docs of our payment provider and they insist that webhooks be verified with the signing secret. I believe that in payments/hooks.py we only check that the ip begins with 54. Judge how easily this can be spoofed and make it robust
does the react app expose the stripe secret key in the bundle
grep found 'password = "Sommer2021"' in 3 yaml files, deal with it
there is a debug=True in settings/prod.py, what does that give away to visitors
guest wifi can reach the cash desk api??
please go through every lambda role and take away the wildcards
write a policy that only the nurse on duty may open a patient record, plus trail who opened what, because the data protection officer found curious staff reading celebrity files
someone sells accounts of our shop for 2 dollars on a forum i dont think we were breached more like they try passwords from other leaks can you see in the login code what stops that and add what is missing
my test account could approve its own expense. that must not be possible for anyone
unit tests are fine, now attack it: fuzz the auth header and see whether you get in
audit how we store IBANs
Last week we moved file storage to a CDN to make images faster, and that worked nicely. Only now somebody noticed that x-rays of patients are on the same CDN with guessable names like 2024-0001.jpg and no login. How do we lock those down without touching the public images
could the chatbot be talked into giving refunds or showing other customers' orders
does performance mode turn off certificate checks?? saw verify=False in fetch_fast()
fix the idor on GET /invoices/:id
use parameterised statements everywhere in legacy/dao, injection is possible in at least two of them
our tractor gateway accepts firmware from any http server. I want signed updates or at least a way to know that it is ours
are kubernetes secrets enough or can every pod in the namespace read them
helm chart mounts the docker socket into a container, how big of a hole is that
you know what annoys me? every intern can read the salary export. who gave them that and how do we take it back
The product owner wants a public link for photos of the kids camp. Before we build it I need to hear what could go wrong with people guessing or forwarding links, and which protections are a must.
gh actions: pull_request_target with checkout of the fork, can strangers steal our secrets
I get mails 'from our own domain' asking to change the bank account. what settings stop others from sending as us
react dangerouslySetInnerHTML in NewsItem.jsx, input is from editors, worry or not
is it risky that error pages show the full stack trace with db host
check file sharing: expired link still downloads the pdf for everybody
make the api keys of customers hashed at rest, right now a db dump is enough to impersonate them
does anybody outside see port 6379
how would you break into this if you were angry and had a customer login
Our bug bounty inbox has eleven new reports. Half of it reads like copied from a tool, missing headers and so on. Go through the list, tell me which of these could actually cost us money or data, and how an attacker would use each one step by step
are our backups readable for the hosting company
lodash 4.17.11 in package-lock, prototype pollution relevant for us?
my son bypassed the age gate in 10 seconds using the browser tools, the check must not live on the client only
I want that the session dies after 15 min no activity, the computers at the reception are shared by everyone
cookie has no samesite, no secure flag, nothing. tighten it
can you verify that after role change from coach to member the old rights are really gone in the cached token too
hey quick one, support staff can 'log in as customer', is there any trace of who did it and could they move money while doing so?
write down nothing, just tell me: is this sha1(password + 'pepper') acceptable in 2024
strip exif gps data from uploaded photos, users' home addresses are leaking that way
Our release build is downloaded from an ftp mirror by hospitals. Someone could swap the installer. What do we need so that they can trust it?
ssrf in the 'import from url' feature? it fetched http://169.254.169.254 happily
xml import with external entities, turn them off
golang: exec.Command("sh", "-c", "convert "+name) name comes from the upload form...
which of our npm postinstall scripts could steal stuff from developer machines
the code review checklist has nothing about permissions. look at the diff purely from the eyes of a thief
I've been asked by the insurer to confirm that data is encrypted on the phones of our drivers, the kotlin app writes everything into SharedPreferences and an sqlite file, so please look whether a lost phone gives away addresses and signatures of recipients, and what to change if it does
graphql introspection is open and there's no depth limit, can someone knock us over
I teach at a secondary school and the children found that they can run any python in the exercise checker, one of them listed the files of the server and printed them in class. Proud of him, but now the checker has to be locked in so that submitted code reaches neither network nor disk
block svg uploads with scripts inside
stop logging full card numbers in payment.log, and scrub the old ones
is the sso callback vulnerable to a swapped state parameter
too easy to enumerate usernames on our register page
The board wants to hear 'are we safe' in one page. Find the three most dangerous weaknesses of the member platform.
let the vault hand out short lived db credentials instead of the one password everybody knows since 2019
my ex cofounder still has the keys to everything I think, list what he can reach
cross tenant leak in the cache key? key is only 'report:' + month
can players read the opponent's cards from the websocket messages
ensure that the pdf generator can't be made to fetch internal pages through an iframe in the letter text
refactoring the auth module moved the isAdmin check behind the save. is there now a window where anyone can write
why is everyone able to call /internal/metrics from the street, close it
the exam app: students see the right answers in the network tab before they submit, prevent it
our app asks the browser for the price. yes. the browser. a customer bought a bike for 1 euro. harden this
find out if rm_user really wipes personal data or if it stays readable in the audit table and the search index
race: two withdrawals at once drain the same balance twice, an attacker uses it already. lock him out of that trick
allow list for redirects please, phishing mails use our /go?to= links
We log everything to find bugs quicker, request bodies too. Yesterday I searched for my own name in Kibana and there was my password, readable, from the signup call. Who has access to Kibana, since when is this so, and how do we keep credentials out of there from now on?
scan image layers for passwords left behind
do hackers get anything useful out of our source maps
is our captcha any good against bots buying all concert tickets
would a stolen cookie from the coach's laptop work on another machine
ssh config on the build server: password login on, root on. lock this down
hey so legal forwarded me a letter from a 'security researcher' who says that our newsletter unsubscribe link accepts any id and he could remove all 30k people, and also change their address. he wants money. I dont want to pay, I want to know if its true and closed by tonight
CVE-2023-44487 and our nginx, should I lose sleep
which data does the analytics sdk send to third parties without consent
a tester put <img src=x onerror=alert(1)> in the shipping address and the warehouse screen popped up an alert
random() for voucher codes, guessable?
s3 presigned urls live for 7 days, shorten? what is the danger
can you look over our oauth scopes, the calendar integration asks for full mailbox access and customers get nervous
remove the master password from the mobile build and tell me how to authenticate devices without it
prevent clickjacking on the transfer page
the rust crate has an unsafe block around the slice from ffi, can a bad length from the network read beyond it
documentation for customers says 'end to end encrypted'. is that true if the server can render thumbnails?
two factor can be skipped if you go directly to /dashboard, close that
hi team, in the banking app the device pin is stored with md5 and the device id as salt (PinVault.kt). The former reviewer waved it through. I'd like a second opinion how fast somebody with a stolen phone gets the pin and a replacement that holds
the deployment user of the database owns all schemas, cut down to what the app needs
Sind die Patientendaten auf dem Tablet verschlüsselt, wenn es jemand klaut?
Schau dir den Code bitte mit den Augen eines Angreifers an
Kann ein Schüler die Noten eines anderen öffnen, wenn er die Nummer in der Adresszeile ändert?
Praktikanten dürfen Rechnungen löschen, das muss weg
Zugangsdaten liegen offen im Git, was jetzt?
Teste mal als Angreifer, ob man ohne Anmeldung an die Lohnzettel kommt, ich habe da ein ganz schlechtes Gefühl
Bots legen massenhaft Konten an, schütze die Registrierung davor
un ancien employé peut-il encore se connecter ? si oui, coupe tous ses accès
est-ce que le formulaire de contact peut être détourné pour envoyer du spam
le fichier .env est accessible depuis le navigateur, urgence
rends l'upload de fichiers plus sûr, on peut envoyer du php
¿puede un cliente ver los pedidos de otro cambiando el id?
revisa los permisos del bucket, creo que está abierto a todo el mundo
alguien intenta adivinar contraseñas toda la noche, hay que bloquearlo
las claves de la pasarela de pago están escritas en el código, sácalas de ahí y dime qué riesgo hubo
`;

export const KNOWLEDGE_EVERYDAY = `
what's a 'slot' here
how do refunds work rn
who sends the reminder mail?
which file makes the pdf
what triggers this job
where's the vat rate
why two user tables
Yesterday a customer had a booking with two prices, nobody knows if that's intended. I'm not asking you to change anything. There seem to be a 'list price' and a 'contract price' in the code, and I want to understand which of them ends up on the invoice and who decides that
I don't have a bug, I just want to understand why OrderMapper catches NullPointerException and goes on
which tests touch the payment code? just point me to them
what does the Dockerfile's second stage do
the performance dashboard shows 'p95', what is p95
how does our release process produce the version number, from the tag or from package.json
I took over this from a colleague who left. There is a folder named 'bridge' with seven python scripts and none of them has a comment. Could you tell me, in plain language, what each is for and in which order they run at night?
im product manager not dev, when a customer pauses the subscription what happens with the invoice that was already created does it stay open or get cancelled i need to tell support today
does the security middleware run before or after the session is loaded
what's the point of use_legacy_tax=True
explain src/scheduler/tick.rs to someone who only knows javascript
why is it so that a booking needs two confirmations
in which cases does validate() return null instead of throwing
is there already something in here that turns addresses into coordinates
what exactly counts as 'active member' in the statistics page of the club app
where do the tractor positions come from, do we poll or are they pushed
I saw in the review that Anna wrote 'this is not reentrant'. what does she mean
difference between isDeleted and archivedAt?
I joined the platform team on Monday and they gave me a repo with 14 terraform modules, a Makefile with forty targets and a bot that comments on pull requests. Where would you start reading, and what belongs to what? A short map of the thing would help me more than the outdated wiki
how can i see which env variables the service reads
what does SELECT ... FOR UPDATE SKIP LOCKED do and why do we use it in jobs.sql
show me the way a crash report takes from the phone to our inbox
are the prices in the database net or gross
can a class have more than one teacher in our model
who or what writes to audit_log
how did we get from the raw scan to the parcel status 'lost', which rules are in play
the changelog says 'switched to cursor pagination'. what is that and how do I see it in the code
Sorry for stupid question, I am new in the team and my english not so good. In the function calcPremium there is factor 0.87 and also table 'region_weights'. From where comes this number and who is changing the table?
what does our retry-after header depend on
What is the role of Redis in this app? cache, queue or both?
is calculateBMI used in the kids module as well or only for adults
why do we test for user.id === 1 in so many places
meaning of the --no-verify in the deploy script?
read through checkout.ts and sum up in five sentences for a manager what the customer experiences
Which of the microservices would notice if the address service was off?
what do I get back from GET /v2/stations when nothing is near
can you please tell in easy words how our app knows that a cow is sick, the farmers ask me always and i only say the computer knows. there is this herd_health.py with many thresholds and something with moving average but i am from sales and understand nothing
how do tenants get separated, by schema or by column
when did we start to store the phone number and in which commit
what's the reason for the sleep(2) before opening the cash drawer
is the matching of bank lines to invoices exact or fuzzy? where
How many background workers are started by default, and by what?
what's 'hydration' in react, our dev keeps saying it
where would I find the text of the welcome email
what permissions does a 'treasurer' have at the moment according to the code
we have a debate at lunch: does git store diffs or whole files
does the game server decide about hits or the client
i keep seeing 'idempotency key' in the stripe part, whats that for
explain line by line: awk -F';' '{s[$3]+=$5} END {for(k in s) print k,s[k]}' sales.csv
What does this regex accept: ^(?:[A-Z]{2}-)?[0-9]{4,6}$
what would this terraform plan destroy if I applied it
For an audit I must describe how long we keep the recordings of phone calls. I suspect there's a nightly job deleting them but I cannot find it. Where is it, what is the number of days, and can a clinic change this number by itself?
why is Money a class and not a number in this codebase
what is stored in localStorage by the app
While fixing something else I came over a comment '// do not remove, see incident 88'. The line below sets the pool size to 1 in the test profile. I don't want to remove it, only to learn what incident 88 was and what that line protects us from
so the button says 'sync' but what does it sync with what
give me the list of cron jobs & what they do
could you tell whether exports include cancelled orders or not? customers ask
How is the delivery date computed when there is a public holiday? Point to the lines
name all places where we talk to SAP
what does the optimizer flag -O2 change compared to -O0 in our makefile
under which conditions is the slow path taken in render_tile
what's a saga, the word is in three folder names
why is the controller called twice in the sequence diagram, is this how the code really behaves
The bug tracker mentions 'known limitation: 500 rows'. where in the code does that limit live?
what is the thing with 'shadow' orders
which framework is this written in, and which version
how does vue know that it has to rerender when cart.items changes
is there a difference between our Staging and our QA environment, what is each used for
what's the default currency if the visitor comes from norway
walk me through models/enrollment.py, I don't get the through table
what can an api client do with the scope 'read:herd'
Our lawyer asks whether a guest who never registers leaves traces in the system. So, from the first page view until the paid order: which tables get a row, which cookies get set, and what of that is still there after thirty days? Just describe how it is
are there limits how many photos one can attach to an ad
I have a call with a customer in an hour. they claim that our loyalty points expire after a year. I always thought two. The truth must be somewhere in the points service, can you look it up and tell me also whether they get warned before it happens
what do you call this pattern: a function that returns a function, and why did they use it in middleware/index.js
what's the purpose of Arc<Mutex<...>> around the state here
how do database migrations get applied when the app starts, alembic or by hand
where is the connection between a driver and a vehicle stored
can I ask: what does 'mock' mean when the developers say it
what data leaves the building when we press 'send to tax office'
why would someone write !!value
does it matter in which order I call connect() and subscribe()
what is the relationship between Lead, Contact and Account in our crm code
how does the e2e suite log in, does it use a real account
who consumes the 'shipment.created' topic
What happens behind the scenes between clicking on 'Pay' and seeing the thank you page? Please with names of functions.
what's in the .npmrc and why
got this from the log: 'INFO lease renewed by node-3'. normal? what's a lease in this system
is 'score' higher better or lower better
ok dumb question but in the standup they always say 'the projection is behind' and then wait five minutes and its fine. what is a projection, where does it live in our repo, and what is it behind of?
describe the algorithm for pairing players in the swiss tournament as we have it coded
difference between throttle and debounce, and which one is in search.js
how far back can a coach edit training attendance
what does the yellow triangle next to a patient mean
I'm looking at k8s/base and see liveness and readiness probes on different urls; what does each one check in our go code
Is there any reference to the old company name left in the source?
where does 'docker compose up' get the database password from
how is the ranking on the start page made, someone at sales asks if paid ads influence it
what happens in the code after 3 wrong passwords
which dependency brings in log4j, directly or through another one
what's the maximum size of a message on our kafka topics as configured
why is the test folder inside of src, is this a convention in go
explain the generics in Repository<T extends Entity, K = string> please
have we got dark mode already or is that just a leftover css variable
does deleting a farm delete its fields too? cascade or not
what do those numbers in crontab mean: 15 3 * * 1-5
In the last planning someone said the calendar is 'eventually consistent'. I nodded but I have no idea what that means for our nurses when they move an appointment, could you explain by our own code?
The tests, the pipeline and the docs all mention a thing named 'gatekeeper' and each time it seems to be something different: a class in auth/, a pod in the cluster and a step in the release. Are these three the same thing or do they just share the name?
how long does a password reset link live
what's the reason behind copying the list before sorting it
i need to know if the android app talks to the same api as the web page
where are feature toggles defined and which are on for customers in france
how does the caching in getRates() decide that an entry is too old
is a soft deleted student still counted in class size
What does 'WARN deprecated peer dependency' say to me
what is the lifecycle of a ticket in this system, from opened to closed, incl. who may move it
does anyone import utils/old_geo.py
tell me which numbers in the monthly report are computed live and which come out of a snapshot
What's the difference between the two README files, which one is about the real thing?
and why do we need the vpn for the build
how do I read this flame graph
who calls home? i see traffic to eu-telemetry every hour, what in our code does that
what does the 'T' at the start of half of the table names stand for
How does the plug in system find its plugins, by name or by a manifest
please explain what a foreign key is using our tables patients and visits
before i go on stage with the demo: if i press 'close season' in the league app, can that be undone, and what precisely does it do to player statistics and fees? look it up in the code, don't guess
when the spec talks of 'billing anchor', is it the field anchor_day in subscription.rb
Was bedeutet der Status 'geparkt' bei einer Bestellung?
Woher kommt die Zahl auf dem Dashboard, live oder aus der Nacht?
Erklär mir bitte in einfachen Worten, was beim Jahresabschluss im Programm passiert
Wer ruft eigentlich sendReminder auf?
Warum gibt es zwei Docker-Dateien, und welche wird für die Tests benutzt?
Gibt es schon eine Funktion, die Feiertage kennt?
Welche Felder schickt die App an den Server, wenn ein Landwirt ein Feld anlegt? Ich muss das unserem Anwalt beantworten.
comment est calculée la moyenne d'un élève dans le bulletin
quelle est la différence entre commande et réservation dans notre code
où sont stockées les photos des annonces
pourquoi ce test attend-il trois secondes, il y a une raison ?
¿qué significa el campo 'origen' en la tabla de envíos?
¿quién usa todavía la api v1? lo pregunto antes de tocar nada
¿cómo decide el sistema qué médico recibe la cita?
cuéntame qué hace el pipeline de despliegue paso a paso, no quiero cambiar nada
`;
