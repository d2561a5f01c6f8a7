/** Wishes in four wordings each that share few words, on consecutive lines: security, devops, knowledge, performance. */
export const SECURITY_REWORDED = `
can a stranger read other people's bills by changing the number in the address bar
idor on /invoices/:id?
Would you establish whether one customer could retrieve another's documents by guessing identifiers, and close the gap should that be so?
Hallazgo de auditoría: facturas ajenas accesibles cambiando el id
help, somebody put the pasword into the code and pushed it, public repo, two hours ago, there's already a mail from the cloud people that something in Ohio is mining, what do we do first, second, third and how does it get out of all those old commits
leaked aws key in git history
An access credential was committed to our public repository last night, and I need to know how to revoke it and purge every trace.
Secret exposed on GitHub, rotate and scrub
what happens if a mean person types code in the comment box
xss in comments
Please verify that text entered by visitors can't be executed in other visitors' browsers, and escape it wherever necessary.
Script persistente nel libro degli ospiti
our passwords, are they kept safe, somebody said md5 is bad
md5 -> argon2id
I'd be reassured if the way we keep login credentials were brought up to the present state of the art, including existing accounts.
Credential hashing obsolete, audit demands upgrade
do any of the things we installed have known holes
audit deps for CVEs
Kindly go through the third-party libraries in our lockfile, report those with published vulnerabilities, and say which are truly reachable.
npm audit: 3 critical, assess and patch
someone's trying thousands of passwords on our login, make that harder
brute force protection
May I ask you to limit repeated failed sign-in attempts by address and by account in a manner which doesn't lock out genuine owners?
Credential stuffing observed on Sunday
can people get at our database by typing quotes into the search
sqli in search endpoint
I should like all statements assembled from user input to be found and replaced with parameterised ones.
Unescaped input concatenated in ReportDao
the cleaning lady shouldn't be able to open what the doctor sees in there
role checks for patient files
Please make certain that each route of the clinic system verifies the caller's role on the server and not merely in the menu.
Authorization enforced client-side only
if my phone gets stolen can the thief read the chats
encrypt local db on device
It would be prudent to protect the messages cached on the handset with a key held by the operating system; would you see to that?
Plaintext messages in app sandbox
are we allowed to write people's addresses into those log files?
pii in logs, strip it
Könnten Sie prüfen, welche personenbezogenen Angaben in unseren Protokollen landen, und sie dort unkenntlich machen?
Data protection officer objects to logging of birth dates
other websites mustn't be able to press buttons in our admin thing for me
csrf tokens admin
We lack any defence against forged cross-site requests in the back office, and I'd be grateful to have one put in place.
State-changing GETs without origin check
what could an attacker do to the smart lock, think like a burglar
threat model for lock
Before certification we would appreciate a structured look at assets, attackers and attack paths for our door product, with countermeasures.
Lock firmware: attack surface never analysed
that token never runs out, not even after firing someone
jwt expiry + revocation
Please see to it that credentials handed out at login become invalid after a short while and at once when an employee departs.
Ex-employee still had access via old token
people upload anything they like, even programs
validate uploads, block executables
I'd ask you to restrict what files our portal accepts by actual content, store them outside the web root, and scan them.
Webshell placed through CV upload
the browser shows our site could be put inside a frame by anyone, is that bad? fix it
csp, hsts, frame-ancestors
Might you harden the responses of our site with the protective headers recommended nowadays, without breaking embedded maps?
Header scan grade F
does our server fetch any address you give it, even ones inside the company
ssrf via link preview
Please constrain the preview generator so it can't be abused to reach internal hosts or metadata services.
Link unfurler queries 169.254.169.254
cette clé donne tous les droits, n'est-ce pas trop ?
least privilege for ci token
I would feel better if the permissions of our automation accounts were cut down to what each of them verifiably needs.
Deploy role is admin on everything
can it be proven who changed which prescription
tamper-evident audit trail
For reasons of liability we'd like sensitive actions to be recorded in a way that even an administrator couldn't quietly alter.
Auditor: log entries can be edited by admins
`;

export const DEVOPS_REWORDED = `
when I save my work it should end up on the website by itself
auto deploy main
Would you arrange that each accepted change to the trunk is built, checked and put online without anybody logging on to the machine?
Releases werden per FTP hochgeschoben, Schluss damit
put it in one of those containers so it runs everywhere
Dockerfile for api
I'd be thankful for an image definition for the Python backend that stays small and doesn't run as root.
Works only on Tom's machine, containerise
tell us when the site is down before the customers do
uptime alerts
Please set up something that probes our public pages each minute and rings the person on duty if they stop answering.
Panne de 2 h passée inaperçue, mettre une surveillance
a place like the real one where we can try things out
staging environment
It would help to have a second copy of the whole installation, fed with anonymised data, that follows the release branch.
Testing happens in production, need a separate env
the machine that checks our code is out of room every other day
runner disk full, clean up
May I ask you to see that old build artefacts and images on the build agents are cleared away regularly?
CI agents: write error: No space left on devcie
we want to go back to yesterday's version with one click if it goes wrong
rollback job
Kindly provide a procedure in our pipeline by which the preceding release can be restored within minutes.
Bad deploy took 50 min to revert
who keeps copies of the database, and can we get them back
nightly pg backups + restore drill
I should like dumps to be taken every night, stored in a different region, and restored automatically once a week as proof.
No backup since server move
the padlock in the browser is red, ran out or something
renew tls cert, automate
Our certificate lapses on Saturday; would you organise its renewal and make sure nobody has to think of it again?
ERR_CERT_DATE_INVALID on portal
write down the servers as code so we can build them up again if the house burns down
terraform for hetzner setup
We would like our hand-configured machines described declaratively and kept in version control.
Snowflake servers, codify
pull requests should get their own little website to look at
preview envs per PR
Könnten Sie einrichten, dass zu jedem Änderungsantrag eine kurzlebige Instanz hochgefahren und nach dem Zusammenführen entfernt wird?
Designers can't see branches before merge
it should add one to the version and put it on npm without me
semantic-release for package
Please let the publishing of our library happen from a tag, with changelog and provenance, instead of from my notebook.
Publishing depends on one maintainer's laptop
run it on apple and windows too, not just linux
os matrix in workflow
I'd appreciate our checks being carried out on the three major operating systems and on the two newest runtimes.
Windows breakage found by users: extend CI
add more machines on black friday and take them away after
autoscale web pods
Would you configure the cluster such that it grows with the number of visitors and shrinks again overnight?
Fixed 3 replicas collapse at peak, hpa please
all the messages of all the programs in one place where I can search
central logging, loki
It'd be of great use to have the output of our eleven services collected, retained for a month and searchable.
ssh-ing into boxes to grep is no way to live
the passwords for the servers are in a shared doc, put them where the pipeline gets them from
vault wiring for deploy jobs
Please hook our delivery workflow up to the secret manager in order that no values need to be typed into the settings page.
Env values maintained manually in 14 repos
on veut installer l'appli chez le client sans internet
air-gapped installer bundle
We need a package comprising images, charts and scripts that can be carried on a disk to a plant without connection.
Customer site offline, delivery method required
stop checking everything when I only fixed a comma in the docs
path filters in ci
Might you have the workflow skip jobs whose folders were not affected by a given commit?
Docs commits trigger full pipeline
turn it on for ten percent first and watch
canary rollout 10%
I'd prefer new versions to receive a small share of the traffic at first and be promoted only if error rates stay flat.
All-at-once deploys bite us, go gradual
`;

export const KNOWLEDGE_REWORDED = `
where does it get decided what parcel costs how much
which file computes shipping fees?
Would you point me to the part of the code that determines postage, and explain briefly what goes into the sum?
D'où sortent les frais de livraison ?
what happens behind the curtain when I press save
save flow, end to end?
I'd be interested to hear which functions are involved, and in which order, from the click in the editor to the row in the table.
Question: path of a document from UI to disk
who gets told when someone quits the club
listeners of MemberLeft?
Could you tell me which components react to a cancelled membership and what each of them does?
Dúvida: o que o cancelamento dispara?
why is there a second database, isn't one enough
purpose of redis here?
As a newcomer I don't see why the project keeps a key-value store beside Postgres and would welcome an explanation.
Reason for two data stores?
is it already possible to send things to more than one person
multi recipient supported?
Before I promise it to a client, may I know whether our mailer can address several people in one message as it stands?
Client asks: cc possible?
what's the difference between the two thingies called session
Session vs UserSession?
There appear to be a pair of classes with almost the same name, and I should be glad to learn how their roles differ.
Confused by duplicate session concepts
how often does it fetch the weather
poll interval of forecast job?
Please let me know at what rhythm the forecast is retrieved and in which place that figure is set.
Looking for the refresh frequency of meteo data
wer darf eigentlich Noten ändern
who can edit grades?
I would like to understand which roles are permitted to modify marks in the present implementation and where that's encoded.
Question from headmaster about grade permissions
what's this generator stuff with yield, I read it and don't get it
explain yield in crawler.py
Would you mind explaining to me, at my own pace, how lazily produced values work in the crawl loop?
Understanding question: generators
how many times does it try again before giving up
max retries in http client?
Kindly tell me what our client does when a request fails: how many attempts, how long the pauses, and what's excluded.
What is the retry policy?
does deleting a customer also wipe their orders
cascade on customers?
I need certainty about what else disappears from the tables when a client record gets removed.
Foreign keys: what follows a deletion
where do the translations come from
source of i18n strings?
May I ask by which route the Italian wordings reach the running app, and who is able to alter them?
Need to know how language files are loaded
when I call this twice, do I pay twice
is charge() idempotent?
Could someone clarify whether repeated submission of the same payment instruction is recognised in our code?
Clarification wanted: duplicate charges
¿qué significa ese número 7 en la cabecera del paquete?
meaning of type 7 in frame header?
I came across a constant in the radio protocol and would be grateful for an account of what it denotes and who evaluates it.
Unknown opcode in telemetry
which of our programs talk to the old mainframe at all
consumers of legacy gateway?
For an inventory I need to know which services still make use of the AS/400 bridge, and for what purpose.
Inventory question: AS/400 users
I'm from the mechanics side so please no greek letters, when the robot wakes up in the middle of the hall it drives half a metre, stops, thinks and then it knows where it is, how does it know that, is it the wheels or that spinning thing on top or both and who of the two wins if they disagree
localisation approach in nav stack?
I'd love a plain explanation of how odometry and the laser readings get merged into one position in our software.
Explain pose estimation to a mechanical engineer
is it rust or go that the thing in tools is written in and how do I start it
what is tools/xfer?
Please describe what the little utility in the tools folder is for and by whom it's called.
Undocumented helper, what does it do
who wrote the scheduler, and what was he thinking with the buckets
why buckets in scheduler?
Would you explain the idea behind grouping the timers by second, instead of simply sorting them?
Rationale of timing wheel?
`;

export const PERFORMANCE_REWORDED = `
the start page takes forever on my old phone
lcp 6s, get it < 2.5
Would you find out what delays the first view of our shop on modest devices and bring it down to something bearable?
Los visitantes del móvil se van antes de ver algo
it gets hungrier and hungrier until the computer swaps
memory leak in worker
The import process occupies twelve gigabytes after a day; I'd ask you to discover what's retained and set it free.
RSS climbs 300 MB/h, restart nightly as workaround
looking for a customer takes ten seconds, go and have a coffee
slow query customers, index?
Please examine the statement behind the client lookup and make it answer within a fraction of a second.
Seq Scan on customers (cost=0.00..412833.00 rows=8120443 width=212) (actual time=0.031..9842.118 rows=14) Filter: (lower(last_name) ~~ '%schu%') Rows Removed by Filter: 8120429 -- each keystroke!
I have to wait 25 minutes until I know if my change was okay
speed up test suite
It'd be a blessing if our automated checks finished in five minutes instead of half an hour, by whatever means you see fit.
Specs brauchen ewig: parallel oder kürzer
the game stutters when there are many zombies
frame drops > 200 enemies
Could you profile the horde level and get it back to a steady sixty images per second on a Switch?
Level 9: 23 fps with crowds
what we download when opening the page is huge
bundle 4.8 MB, shrink
May I ask you to see which packages inflate the script we ship and to load the rarely needed ones later?
JS payload too heavy for rural schools
it asks the database a thousand times for one list
n+1 in /courses
I'd be grateful if the course overview fetched its teachers and rooms in one go rather than individually.
1,204 statements per page view
can it hold if the tv ad runs and everyone comes at once
load test signup, 5k rps
Kindly determine how many simultaneous registrations our setup withstands, and where it gives way first.
Capacity unknown ahead of tv campaign
we work out the same thing over and over again
memoize route scoring
Results of the path evaluation rarely change, so might they be kept for a while rather than recomputed at each call?
Repeated computation of identical scores burns CPU
the battery's empty by noon since we put your app on
wakeups drain battery
Would you reduce how frequently the tracker rouses the phone, while its positions stay accurate to about fifty metres?
1-star reviews: power consumption
excel import of the big file, the fan howls and then it's killed
stream xlsx instead of loading whole
Please alter the reader such that spreadsheets with a million rows pass through in constant space.
OOMKilled during spreadsheet upload
typing in the box lags behind my fingers
input latency in editor
Beim Schreiben längerer Texte erscheinen die Buchstaben spürbar verzögert; bitte finden Sie heraus, was da so viel Zeit kostet, und beschleunigen Sie es.
Keystrokes appear 400 ms late past 20 pages
the first call in the morning is always dreadful, after that fine
lambda cold start
I'd appreciate it if the delay after periods of idleness could be cut, for example by trimming what's loaded at launch.
p99 spikes after idle
what in here eats all the time? I haven't a clue
flamegraph of simulate()
Would you measure where the simulation spends its hours and tell us which three spots would pay off most?
Simulation run 9h, hot spots unknown
everybody waits for everybody, eight cores and just one does something
lock contention in cache
It seems our threads queue up behind a single mutex, and we'd welcome a scheme under which they don't.
CPU 12% at full load, throughput flat
les photos mettent des plombes à s'afficher
thumbs + lazy load gallery
Please serve pictures in suitable sizes and modern formats, and fetch those further down only as they come into sight.
Gallery pulls 90 MB of originals
compiling takes so long I forget what I was doing
incremental builds, 11 min -> ?
I wonder if you could look at what makes our C++ project so tedious to compile and cut that waiting time.
Template-heavy headers kill build times
the little chip can't keep up with the microphone
fft too slow on m0
Kindly rework the spectrum calculation with fixed-point numbers so that it fits in eight milliseconds on the controller.
Audio overruns: processing exceeds budget
`;
