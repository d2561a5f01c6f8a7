/** Requests as people type them, with words of other intents in them: docs and devops. */
export const DOCS_EVERYDAY = `
readme pls
jsdoc for the hooks
changelog entry for this
docstring missing
helptext for --dry-run
write up the webhook format
user manual for the cash desk tablet
document what seat_state values mean
can you write a page that tells the volunteers how to enter match results, with screenshots placeholders
explain how the points are calculated, in a text that we can put on the club website for parents
we need a security page for customers: how passwords are stored, where the data lives, who can see it. short and honest text
how does it work, why is it safe, what does it cost: three paragraphs for the help centre about our payment links
the auditors want a written description of our access rights as they are in code today, one document, no changes
our penetration test report says the product is fine but that customers who host it on their own leave the default admin account on, since nobody tells them. we don't change the software for that. it should be said in the installation guide, in a box, with the steps how to switch it off
put an explanation of the cache into docs/caching.md so that new colleagues stop asking me
every newcomer asks how the sync works. answer it once and for all as a wiki article
performance tips chapter in the handbook: what users of our library should avoid with large files
describe in the manual why the first start is slow so that support gets fewer calls
bug 1290 is solved, now tell the customers in the release notes, friendly tone
known bugs of 4.1 as a page for the support people, with workaround for each
write down how one runs the tests locally, nobody can find it
a TESTING.md please which says what kinds of tests we have and when to write which
describe our review rules in CONTRIBUTING: two approvals, no force push, small diffs
the deploy works, but only Mehmet knows how. interview style or not, get it into a runbook with commands and what to do when it fails
dockerfile is self explanatory for me but not for others, comment each step in it, don't change it
compose setup needs a readme section: ports, volumes, first start, reset
I keep debugging the same thing with every new customer: they forget to open port 8443 and then the scanner says ERR_LINK. I don't mind that it says that, I mind that it's written nowhere. one entry in the troubleshooting chapter, symptom, cause, what to click
add comments to the ci yaml saying why each job is there
there's an adr template in docs/adr, write up the decision for postgres that we took in march with the reasons from the meeting notes below
the architecture is settled since years but it's only in my head. c4 style page with context and containers, as it is now
document the plan for the migration? no, the migration is done, document for users what is different now
I have refactored the public api and renamed half of it, people need an upgrade guide old name new name
write code comments, english, for the dosage formulas, source is the pdf of the ministry
parameters of simulate() are a riddle, describe each with unit and range in the docstring
godoc for exported things in pkg/tide, golint complains
rustdoc with an example for each builder method
phpdoc blocks are wrong since the last rename, correct them
the tsdoc @example of parseIban doesn't compile, correct the example in the comment
swagger descriptions are empty, all endpoints just say 'string'. fill with useful text and examples
um so the trainers keep asking me how does it decide who is on the bench and I tell it on the phone each time it goes by attendance then by last games played and then random so can you put that in words on the info page for trainers that would save me hours
openapi: each error response needs a description that a partner developer understands
postman is fine, but partners ask for a written guide: get a key, first call, paging, limits, errors
write the reference page for all events we send by webhook, fields, when it's sent, sample payload
error codes E100 to E140, make a table with meaning and what the user can do
config.toml has 60 keys and no explanation anywhere, annotated sample file please
env vars list in the readme is missing SMTP_TLS and QUEUE_PREFIX, add with defaults
document the units! is weight in grams or kilos, nobody knows, write it in the field comments of the schema
table and column descriptions for the warehouse schema, as markdown for the analysts
data dictionary for school_year, pupil, guardian, for the city office
glossary: consignee, shipper, pod, eta. our new devs don't come from logistics
write a tutorial where the reader builds a small quest mod, from empty folder to running in the game
modding guide chapter about custom crops
The tests in tests/examples are in truth the best introduction to our charting library, only no one looks in there. Take the ten most telling ones and make a gallery page for the docs out of them, code, one sentence on what it does and when one would want it
cookbook with ten recipes for our dataframe helper, each with code and one sentence
getting started takes 14 steps, write it so that it reads in five minutes
the install section only knows mac. linux and windows instructions too
quickstart copy paste blocks are broken since v3 changed the flags, update the text
README still says travis and node 10, refresh it
screenshots in the guide show the old ui, mark the places and rewrite the captions
docs and code disagree about the default timeout: code says 30, docs 10. code is right, correct the docs
broken links in docs/, repair
spelling and grammar in the english help pages, I'm not a native speaker
the text of the privacy help page is legal speak, put it into plain words for our patients
shorten this faq, nobody reads three screens
could you turn this slack thread about the printer driver into a troubleshooting article
We planned, built and deployed the new loan calculator, all done. On Thursday compliance sent it back because there's no method paper: which formula, which rounding, where does the base rate come from, what happens in a leap year. It's all in rates.kt and can be read from there. Please put it on three pages a non programmer can check
this email to a customer is actually a good explanation, make a help page out of it
meeting notes below, make a clean page for confluence
from the commit list below produce release notes, grouped by new, better, repaired
git log since v2.8.0 to a CHANGELOG in keep a changelog style
write announcement of the new bulk import for in app news, max 80 words
status page text for last night's outage, what happened and what we do, no blame
post mortem document from my timeline below, in the usual sections
text for the app store what's new, three bullets, no jargon
app store says the description is too long, tighten it, and mention offline tickets
pr description for a huge diff, summarise for the people who'll read it
one paragraph summary at the top of each module file saying what it is for
write comment above the regex so the next person isn't afraid
since the refactoring last month src/ looks completely different and the map in CONTRIBUTING still shows the old folders, first time contributors put their files in places that no longer exist. bring this section in line with what's there, and say per folder what goes in
explain this bit twiddling line by line in comments, leave code alone
header comment for each sql view: purpose, owner, refreshed when
what would a good readme for this repo look like? write it
what's missing in our documentation for someone who installs it the first time? add that
do we have anything written about the roles admin, trainer, parent? if not, please write the page
where do users read about exporting their data? nowhere I guess. add a help topic
how do I tell my users about the breaking change? draft the migration notes
is there a text for the staff that explains the new till, one page, large letters, non technical
could the docs have a page on rate limits, people hit 429 and write to us
please make description for the module of the warehouse, for the colleague who begin monday
sorry bad english, i need text for explain to the customer how he make the update of the firmware
Wir übergeben die Stallsoftware an einen anderen Dienstleister. Der Code ist in Ordnung, die Server laufen, nur steht nirgends, wie die Teile zusammenhängen und wen man bei welchem Fehler anruft. Wir brauchen eine Übergabeunterlage, nüchtern und vollständig, aus dem was im Repo liegt
I am head of a primary school, our teachers get the new timetable tool on monday and half of them are afraid of computers. the program itself is fine. what I need is something printed, two pages at most, which takes them by the hand from login to swapping a lesson
we are a small open source project for beekeepers, the code is in good shape and people find us through search, but they open an issue as first thing because they can't work out how to connect the hive scale. so a hardware setup guide with wiring, calibration and first reading, in the docs folder, simple english
okay so we launched the public api on tuesday and support is drowning in the same four questions about tokens, date format, paging and sandbox accounts and I thought about building a chatbot but honestly a decent faq page with those answered would do for now
hi can you write something for the new drivers how the app works so starting a tour scanning the parcels what to do if nobody is home and how to end the tour just simple sentences it gets printed and goes in the glove box
I looked at the code of the interest module and finally understood it after two days. it would be a shame if the next person had to go through the same. here are my notes, bring them into docs/interest.md with formulas and a worked example
The legal team asks what personal data we keep and for how long. It's all in the code and the cron jobs. Please put together a readable record, a table with data, purpose, retention, source file, which we can hand over as it is
WHERE IS THE DOCUMENTATION for the import format?! write one, we look like amateurs
no comments in 4000 lines, unbelievable. at least document the public functions
nobody reads docs but the customer pays for a manual so write the manual
lol readme is one line. can we get something decent, what it is, install, usage, license
yo drop some docstrings in scraper.py
wiki page for the discord bot commands pls, for normies
cuando un socio pierde su contraseña llama por teléfono y la secretaria no sabe qué decirle. el sistema ya lo permite todo, falta una hoja con los pasos, sin palabras técnicas, para tenerla al lado del teléfono
docmentation for the new endpont
raedme update with docker instructions
write manual chapter abuot returns and refunds
add the new flag --since to man page and usage text
--help output is a wall of text, reword and group it
texts of the tooltips in the settings dialog, explain each option to a bookkeeper
onboarding tour copy, five short steps, for coaches
empty state text and help link for the calendar, the words only
mermaid diagram of order states for the readme, taken from state.ts
sequence diagram in docs for the login with the bank, as it's implemented
ascii drawing of the folder structure with one line each, in README
notebook is for a talk, add markdown cells that lead the reader through it
you once explained to me in chat why orders get split over two warehouses and it was so clear that I understood it as a salesperson. could this be put in the help centre under deliveries, with an example, because I get asked it by every second customer
dataset readme with columns, licence and how it was collected
SECURITY.md: supported versions and where to report a vulnerability
write the section on hardening in the admin guide: which settings to set before going live
docs for admins on rotating the api key, step by step, the feature exists already
describe the backup procedure for the hosting partner in a document, we do it already, it's just not written
upgrade instructions from helm chart 3 to 4 for self hosters
write the docs page on how plugins are tested, for plugin authors
note in the docs that the debug mode leaks memory and is not for production
the benchmark numbers below should go in a readable page with a table and a fair explanation
document the deprecation of /v1/slots, when it goes away and what to use
Schreib eine Kurzanleitung für die Ehrenamtlichen, wie man Ergebnisse einträgt
Das Handbuch ist auf dem Stand von 2021, bitte an die jetzige Version anpassen
everyone in the review of my library said the code is lovely and that they have no clue when to use stream() and when batch(). it's obvious to me so I can't write it. add a section to the guide which compares them and ends with a rule of thumb
Kommentiere die Berechnungen, damit der Prüfer vom Amt sie nachvollziehen kann
Wie funktioniert die Abrechnung? Das soll als Artikel ins Wiki, für Kollegen ohne Vorwissen
Versionshinweise für 5.4, verständlich für Kunden
rédige une page d'aide pour les parents qui veulent inscrire un deuxième enfant
il manque la description des paramètres dans la doc de l'api
explique dans le readme comment lancer le projet sous windows
peux-tu transformer ces notes en guide pour les nouveaux
necesitamos un manual sencillo para el personal de recepción
añade docstrings a las funciones públicas de inventario.py
explica en la wiki cómo se calculan las comisiones, para los vendedores
`;

export const DEVOPS_EVERYDAY = `
dockerize it
ship it to staging
pipeline for the monorepo
tag v3.1 and publish
gh actions for rust
add caddy in front
ci is red since the runner update
roll back prod to yesterday
nightly job on the server
let the tests run in the pipeline, right now they only run on my laptop
the test database in ci should start as a service container, postgres 16
slow build: docker copies node_modules every time, order the layers properly
write a script that brings a fresh ubuntu machine to where our app runs
the tests are good, we've got 900 of them, but three of the five developers don't run them and so main is broken every other day and we talk about it in each retro. can it be made impossible to merge when they fail, we're on gitea with a spare machine in the office
broken pipeline after renaming the branch to main, adapt the workflow triggers
the workflow fails with 'Resource not accessible by integration' when it pushes the tag, what permissions does it need
our build takes 40 minutes on gitlab, parallelise the jobs and share the cache
code review is done, merge is done, now how do I get it to the customers' server
document is clear, we know the steps, please automate them: build, upload, restart, check the url
the readme describes nine manual steps to release. I want one button
plan for downtime is none, set up the switch from old to new version without users noticing
I made a little web shop with my nephew and it runs on my computer, when I type localhost I see it. how can my customers see it too
we pay 400 a month to the cloud for a page that 20 people visit, move it to a small server and keep the domain
every time Anna is on vacation nobody can publish the new price list. the publishing should happen by itself when we change the file
our website is down every sunday night for an hour when the backup runs, move the backup or do it in another way on the server
certificate expired again!!! automate that damn renewal
security told us that the database password stands in the build log since spring. we've changed the password. now the jobs have to get it some other way, masked, from the vault that we already run, in all four stages, without anyone typing it in again
could you please prepare a compose file with the clinic app, postgres and a mail catcher, with volumes so the data survives a restart
the school's IT gives us one vm with debian, no internet from inside. how do we get our images there and start them at boot
offline installer for the farm computers, built by ci and uploaded to releases
build a windows msi and a dmg in github actions, signed
electron auto update server and release channel beta
fastlane lanes for testflight and play internal track
xcode cloud or github runner, whichever, just get the ios build out automatically
apk build in the pipeline with version code from the run number
publish the python wheel to our private index on tag
semantic release for the npm packages, changelog generated by it
cross compile for raspberry pi in ci, image with buildx
multi arch docker image, amd64 and arm64
I run a small dance school and my cousin programmed the course booking, he is in australia now. when the power went out on friday the computer came back but the booking page did not, I had to call him at night. it should come back alone, and he says that's three lines of something on the linux
COPY failed: file not found in build context or excluded by .dockerignore
exec format error when the container starts on the graviton node
pods are OOMKilled every night, raise limits and set sane requests
CrashLoopBackOff after changing the configmap, why doesn't the deployment pick it up
kubectl rollout hangs with 1 old replicas are pending termination
ingress gives 502 while the pod is fine, service port mismatch maybe, fix the manifest
ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1, only in the docker build, outside it works
no space left on the jenkins agent, prune images weekly
Permission denied (publickey) in the deploy step, the key is in the secrets, how to use it in the workflow
terraform state is locked since the job was cancelled, unlock and prevent
move terraform state into a bucket with locking
terraform for a queue, a lambda and a dead letter alarm
So we've got two thousand scales out at farms, each with a little linux in it, and an update today means a technician in a van. I've read about a/b partitions and staged rollouts. Set us up with signed images from the build server, ten devices first, then the rest, going back alone if the scale doesn't report in
cloudformation drift in the network stack, bring the template in line
ansible role for the 14 till computers, same printers, same browser kiosk
playbook which rotates the service user's ssh keys on all hosts
systemd unit so the greenhouse controller restarts after a power cut
the raspberry in the clubhouse should pull the newest image by itself
watchdog: restart the worker when the heartbeat file is older than 5 min
cronjob to vacuum the db at night, with a mail when it fails
backup of the postgres to s3, encrypted, keep 14 days, and a restore drill each month
restore last night's dump into staging with names anonymised, as scheduled job
point in time recovery for our rds, switch it on and show me the restore command
log shipping from five vms to one place, retention 30 days
put sentry release tagging in the build
yeah so the review app thing that Tom made it creates an environment for each branch but it never deletes any and now we've got like a hundred and forty of them running and the bill is crazy so they should go away when the branch is gone or after a week whatever is first
grafana board for the order queue: depth, age of oldest, error rate
alert me on telegram if the disk of the game server is over 85 percent
pager goes off for nothing all night, tune the alert rules
uptime monitor from outside with a status page
prometheus scrapes nothing from the new namespace, servicemonitor label?
staging copy for every pull request, removed when closed
a second environment where the teachers can try things without harming the real data
promotion from test to prod only by approval of two people, in azure devops
azure pipeline yaml for a .net 8 api with ef migrations before the switch
bitbucket pipeline: lint, unit tests, build, upload to ftp, the hoster has only ftp
reusable workflow for the twelve service repos
path filters so that a docs change doesn't trigger the whole build
Our game server code isn't slow, we profiled it, it's that there's just one of it in Frankfurt and the players are in Brazil. The binary is in the release already. What's missing is a second and third region, the same configuration everywhere and dns that sends people to the closest
cancel older runs of the same branch
matrix with python 3.10 to 3.13 and windows
run the e2e tests in four shards and merge the reports as artifact
flaky runners: job dies with 'lost communication with the server', give it a bigger runner or self host one
upload coverage to codecov from the job and fail the check below 70
only let code in if lint, types and tests pass, set up branch protection and the required checks
security scan as a stage: trivy on the image, fail on critical
sign our images with cosign and produce an sbom in the release job
secrets are in the gitlab variables of each project, pull them from vault at deploy time
the api key of the sms provider must be different per environment, wire it up in the helm values
container runs as root, ops wants it with a normal user and read only filesystem, adapt the Dockerfile
reproducible builds, pin versions in the image by digest
the documentation site is a folder of markdown, somebody builds it by hand on his laptop and copies it by scp, last time with half of the pages missing. it should be built and put online when main changes, with a preview link in each pull request
put a firewall and fail2ban on the new box as part of the provisioning script
vpn between the shop and the server, wireguard config for both ends
nginx: client_max_body_size, x-ray pictures of 80 mb are refused with 413
autoscale on queue length with keda
spread the pods over three zones, one zone died last week and took everything
pod disruption budget and graceful shutdown settings for the node upgrade
cluster upgrade 1.27 to 1.30, what order, which commands
switch from docker swarm to k3s
flux doesn't reconcile, 'authentication required', fix the git source
helm chart for the booking service
devcontainer so that interns can start in five minutes
one make target that starts db, api, worker and frontend for local work
Unser Entwickler hat gekündigt und auf seinem Rechner lief der Job, der nachts die Bestellungen zum Lieferanten schiebt. Das Skript haben wir, es funktioniert. Es soll auf den Server im Keller, jede Nacht um zwei laufen und eine Mail schicken, wenn es scheitert
pre-commit hooks that also run in ci so nobody bypasses them
renovate opens 60 prs at once, group and schedule them
git lfs quota exceeded in the checkout, use shallow and skip lfs in ci
build fails on ci with 'JavaScript heap out of memory' but not locally, raise it in the job
gradle daemon eats the agent, config for ci please
we will have the cup final ticket sale on saturday 10 am. last year the servers fell over. scale up before and down after, scheduled, and a waiting page at the proxy if it's too much
so we have this tool for the food bank and it lives on a laptop under the desk of a volunteer and when she closes the lid nobody can book anything. it's python with sqlite. where should it run and what do I type to get it running there, cheap and with backups
our release goes like this, i build the war file on my pc, put it on a usb stick, walk to the server room, stop tomcat, copy, start. the boss laughs. can we have this by push from git please
Since the move to the new data centre the deployment job needs twenty attempts to reach the hosts behind the jump server, we've reviewed the code of the app and it's innocent. Please change the job so it goes through the bastion with a proper ssh config and retries
I wrote tests, I wrote docs, the app is pretty, and now I'm stuck because I never put anything on the internet. flask, postgres, one user: me and my bowling team. please give me the files and commands for fly or render or whatever is simplest
hey could you like set it up so when I push to main it just goes live and if its broken it goes back to the version before by itself
on a une belle suite de tests et un dockerfile qui marche, mais pour livrer à l'hôpital je dois encore tout faire à la main le vendredi soir : construire, copier, migrer la base, relancer. je veux un pipeline avec une validation manuelle avant la production
pls make that the server start again automatic after the update of the night
i want to put my application in the cloud of amazon, which file i must make and how i send it
who disabled the deploy job??? turn it back on and make it run only from main
deploy keeps failing lol, yaml indentation again, heres the file
dockefile for java 21 spring app
kuberentes secret from env file, how
ci should post the bundle size on the pr
bump the node version in all workflows and images
how do other people release a desktop game to itch and steam from git? set that up, butler and steamcmd
can the pipeline only deploy during office hours
is there a way to run the data import on the server each morning at six and get a mail if it fails
Die Pipeline bricht beim Schritt docker push mit denied ab, bitte reparieren
tenemos la aplicación del club en un portátil y cada vez que alguien lo cierra se cae la web. ya alquilamos un servidor pequeño con debian, dime qué instalar y déjame los ficheros para que arranque sola y haga copias cada noche
Wir brauchen eine Testumgebung, die jede Nacht neu aufgesetzt wird
Skript zum Ausrollen auf die Kassenrechner, mit Rückfall auf die alte Version
wie bekomme ich mein Programm auf den Vereinsserver, so dass es nach einem Neustart wieder läuft
on veut que les tests tournent sur chaque merge request avant la mise en production
le conteneur redémarre en boucle depuis la mise à jour de l'image, corrige le compose
mets en place une sauvegarde chaque nuit de la base du cabinet
automatiser la publication sur npm quand on pose un tag
quiero que cada push a main se publique solo en el servidor de la tienda
el build en jenkins tarda media hora, usa caché y trabajos en paralelo
configura nginx con certificado para el dominio del club
`;
