/** Everyday requests for devops and performance, as they are typed to a colleague on an ordinary day. */
export const DEVOPS_DAILY = `
set up github actions that run lint and tests on every pull request
write a Dockerfile for the flask app
deploy the current main to staging please
we need a docker compose with postgres, redis and the api for local dev
automate the release: tag, build, upload to npm
add a health check to the helm chart
nginx config for app.example.org with https and redirect from http
can you get the nightly build to also make the windows installer
Kubernetes: two replicas, rolling update, 256 MB limit
put an alert on disk space over 85 %
terraform for an S3 bucket plus CloudFront
move our pipeline from Jenkins to GitLab CI
I want each pull request to get a preview environment
Roll back production to yesterday's version
backup the database each night at 2 and keep 14 days
our staging server needs the new node version
cron job on the server which renews the certificates
write an ansible playbook for the lab machines, users, ssh, python 3.12
Bitte ein Deployment-Skript für den Kundenserver, der kann nur FTP
monitoring with prometheus and grafana, the usual four signals
ship the app to TestFlight from CI
cache node_modules in the workflow and split the jobs
add a staging environment to the pipeline with manual approval before prod
centralised logs please, I don't want to ssh into five boxes any more
the runner is out of disk, clean up old images with a timer
make a systemd unit for the telemetry collector, restart on failure
switch our base image from debian to distroless
domain moved to another provider, set up DNS records for mail and web
Can I have a one-click deploy? I'm not technical and don't want to bother anyone each time I change a text
publish the python wheel for linux, mac, windows from one workflow
bump all GitHub actions to their current major
blue-green for the order service
build the firmware in CI and attach the .bin to the release
env variables per stage: dev, test, prod, where do they go, please set it up
create a new environment for the demo on thursday, with made-up data
restrict the deploy job to the main branch
Set up uptime checks for the three school portals, texts to my phone
we want semantic versions and release branches, configure release-please or something like it
helm upgrade with the new values, namespace clinic-test
make the build reproducible, pinned versions and all
vagrant box to docker, please convert
move the app from Heroku to a Hetzner VM
autoscaling from 2 to 10 pods at 70 % cpu
put the game server in a container and open UDP 7777
configure log rotation on the kiosk machines
add arm64 to our image builds
Dependabot weekly, grouped, no major bumps
we need a maintenance page that ops can switch on and off at the load balancer
Docker
Quiero desplegar mi página en un servidor propio, ¿me lo configuras?
run migrations automatically on deploy, before the new version starts
fly.toml for this app
install the wildcard certificate on the proxy
mirror our repo to the customer's gitlab each night
set up sentry for backend and app, with releases and source maps
write the github workflow for deploying docs to Pages
pre-commit hooks with formatting and large file check for the whole team
turn on gzip and http/2 on the apache box
CI for a LaTeX paper: build pdf at each push and keep it as artifact
clone the production setup in a second region
the deploy needs a lock so two people can't deploy at once
create a dashboard with orders per minute, failed payments and queue length, and page someone when payments fail
migrate the database server from 12 to 16 with as little downtime as possible, prepare the steps and scripts
ci should only run the mobile job when something under mobile/ has changed
get our electron app signed and notarized in the pipeline
rename the branch master to main incl. all pipelines
switch the cron on the VM to a kubernetes CronJob
docker-compose up should be enough to start everything, incl. seed data. right now you need nine commands
add an nginx reverse proxy in front of grafana under /metrics
Please provision a jump host for the contractors
push the image to our own registry rather than docker hub
pipeline step that fails if the bundle gets over 300 kB
we have six microservices with six hand-made pipelines, make one shared template
set the time zone and locale on all containers to Europe/Vienna
every merge to develop should land on the test server by itself
Could you set up a VPN-only admin environment?
restore last night's dump into the staging db
Airflow: deploy on our cluster and hook up the dags folder by git sync
the load balancer should do sticky sessions
flip the switch: point www to the new cluster, keep the old one warm
I need canary releases, 5 % first
configure the mail relay so our servers can send through it
a Makefile target that builds, tags and pushes
a script to set up a fresh raspberry pi as info screen: wifi, browser in kiosk mode, our url
Create the release 1.9.0
label and stale-issue automation in the repo
scale the workers to 6 until the end of the exam week
infrastructure as code for what we clicked together in azure please
let CI deploy to the play store internal track
add a job which checks the migrations against a copy of the prod schema
Deploya a nova versão no servidor de homologação
we're switching from npm to pnpm, adapt docker and ci
base set-up script for new ubuntu servers: users, packages, time sync, swap, node exporter
wire up OpenTelemetry collector -> tempo
split up dev and prod accounts in aws, with the terraform state separate too
hook Slack into the pipeline: red builds go to #ops
get metrics out of the JVM to prometheus
package the CLI as .deb and as homebrew formula
nix flake for dev shell
set up a self-hosted runner with a GPU for the training jobs
retry the e2e job once and store videos as artifacts when it's red
put feature branches' databases away after merge, a cleanup job
create the queue, the bucket and the role for the new import service with pulumi
drain node worker-3, they replace the memory tomorrow
turn off the old server in an orderly way: what still runs there goes to the new one
make the app installable at the customer's without internet: bundle of images plus install script
version number and git hash should be baked in at build time and shown at /version
Alertmanager routes: nights to the on-call, days to the channel
mettre en place l'intégration continue pour notre appli Symfony
set resource limits on all pods in namespace research
jenkinsfile with parallel stages for unit, lint, e2e
set up a sandbox instance which resets itself every night at three
we want to go live on the 1st. get the production environment ready: domain, certificate, database, backups
change the deployment from recreate to rolling with readiness probe
deploy the model behind an endpoint on our gpu box, with restart and logs
the tagging convention for images is a mess, do git-sha plus semver in the pipeline
add redis to the stack
write a workflow that builds for esp32 and esp32-s3 as a matrix
Freigabeprozess: Produktion nur nach Klick von zwei Leuten, in der Pipeline einrichten
the runners should be ephemeral, a fresh one for each job, please change the config
schedule the ETL container for every 6 hours on ECS
make the devcontainer work with codespaces too
setup of a wiki.js on our internal server incl. backup
let the pipeline stop if a migration would lock the table
configure connection pooling with pgbouncer in front of the db
replace the hand-edited crontabs by something that lives in git
vercel project for the marketing site, preview on branches, prod from main
hi ops, new colleague at the lab starts monday with a linux laptop, can you script the whole set-up of the analysis environment so that it's one command
build & push on tag
Ticket: staging runs on a hand-built VM nobody can rebuild. Put it under Terraform, same size, same subnet.
`;

export const PERFORMANCE_DAILY = `
the dashboard takes 12 seconds to open, make it fast
why is the product list so slow, and speed it up please
profile the importer
reduce the memory use of the image resizer
our API p95 went from 80 to 600 ms over the last months. find out where the time goes
the tests take 25 minutes, get that under ten
frame rate drops to 20 when more than fifty enemies are on screen
cut the bundle size, first load is 4 MB
optimise this query: select * from visits v join patients p on p.id = v.patient_id where lower(p.name) like '%meier%'
cache the exchange rates so we don't ask the bank at each request
lazy load the images on the gallery page
can the nightly report be made quicker? it isn't done when people come in
the app eats battery like mad, look into what keeps it awake
add an index where it's needed for the search on orders
is 2 GB of RAM for 10k rows normal?? get it down
App start on old Androids takes nine seconds
N+1 queries on the class overview, fix them
use a worker thread for the hashing so that the page doesn't hang
Die Suche dauert ewig, kannst du das beschleunigen
how many users can our server take? run a load test and tell me where it starts to hurt
scrolling through the long list stutters
find the memory leak in the websocket server, grows by 100 MB a day
make parse() faster, it's called a million times
Benchmark the three JSON libs with our data and choose the fastest
vectorise this: for i in range(n): for j in range(m): c[i,j] = a[i] * b[j] + d[i,j]
lighthouse says 34 on mobile, bring it above 90
cold starts of our lambdas are killing us
measure how long each step of the checkout takes
the docker build takes 18 min, mostly pip install each time. can that go faster
we're importing 3 million parcels a day now and the job needs 20 hours, needs to be 4
go through the hot path of the matching engine and shave off allocations
compile times of the C++ project are unbearable
typing in the editor lags with files over 5000 lines
database cpu is at 95 % since the start of the term, which queries are to blame? tune them
stream the csv in place of loading the whole of it in memory
Could we precompute the league tables? they're recalculated for every visitor
git clone of our repo takes forever, what could be done about size
the website feels sluggish, people complain. I don't know how to measure that, please take it on
ci is slow
get rid of needless re-renders in the seating plan
fit the firmware into 64 kB flash, it's at 71
tune postgres settings for 32 GB RAM and mostly reads
train step only uses the GPU by 30 %, find the bottleneck
move the thumbnails generation into a queue since uploads take too long because of it
flame graph of the login request please, then suggestions
paginate the endpoint /history properly, with 400k entries the browser dies
does the map have to redraw all 8000 markers at each move? cluster or cull them
Speed up deep copy of the board state, the AI only gets to depth 4 in a second
throughput of the kafka consumer is 200 msg/s, we need 5000
swap the O(n²) duplicates search for something decent
the python script has run for two days now, input 40 GB. can you rework it to finish within an hour
La página tarda mucho en cargar, ¿puedes optimizarla?
shrink the docker image, 2.3 GB is crazy for a small API
the excel export kills the server's memory with big customers
preload fonts, inline critical css and so on, whatever gets the first paint down
under load the pool runs out of connections and everyone waits. size it properly and find who holds them so long
please make the recursive fib in our teaching tool not take minutes for n=45
jank on the page transition in Flutter, profile build attached
the pods get OOM killed at 512Mi. what uses so much, and can we get by with less
how could we make this page load faster? hero video, 60 products, five trackers
the pathfinding takes 30ms per unit, must be below 2
get garbage collection pauses below 50 ms
autocomplete should feel instant, it's at 900 ms per keystroke
we pay 4000 a month for that database, mostly because of heavy reads. lower the load by caching what's rarely changed
put numbers on it: old parser vs new parser, same files, ten runs each
is the ORM or the network the slow part? measure
reduce the polling traffic of the 20000 trackers
speed up pandas groupby over 80 million rows
at 8 o'clock when all pupils log in at once the whole thing crawls
the interrupt routine takes 40 µs, budget is 15
warm up the cache after deployment, first visitors wait 10 s
jest takes 6 minutes to even start, speed it up
simulate 500 people buying tickets at the same moment and report response times
CPU at 100% while the app is idle in the tray
use a materialised view for the monthly figures, live calculation is too heavy
remove what slows down the start of the CLI, 1.4 s for --help is embarrassing
C'est trop lent quand on ouvre le dossier d'un patient, il faut optimiser ça
the sync downloads all on every start, send only the changes to save data volume and time
parallelise the pdf rendering over the cores
webpack build memory blows up, node heap 4 GB, bring it down
set a performance budget and measure each page against it
the report with 12 joins, takes 90 sec, explain analyze is in the ticket, please tune
for(const u of users){ await fetchAvatar(u) } this takes ages with 300 users
can you check if compression of the responses would pay off, and do it if so
latency between click and note in the synth is 80 ms, audible, get to under 15
we render the whole invoice list server side for every tiny change, that's wasteful, cut it down
memory grows each time one opens and closes the 3D viewer
load times from Australia are dreadful, everything's hosted in Frankfurt
our spark job shuffles 2 TB for a result of 100 rows, there must be a smarter way
make the lookup constant time
the search index rebuild blocks writes for half an hour, make it less of a hog
sqlite inserts on the phone: 1000 rows 30 seconds. why so long and how do we get it to one
Profile the startup of the desktop app and list the top ten offenders
which of our endpoints use most db time? then speed up the first three
speed
the level loading screen lasts 40 secs on consoles, should be 15 by cert rules
our genome tool loads the entire reference into memory per process, share it between them
it takes sooo long to save a form since we have the audit log, do the log part in the background
tune the batch size and prefetching so that the data loader keeps up
throttle the mouse move handler, it fires 200 times per sec
keep the hot rows in redis with a ttl of a minute, db is sweating
A lista de alunos demora 20 segundos, dá pra deixar mais rápido?
why does the iPad get hot in our app? find it and ease it
switch the telemetry serialisation from JSON to something lighter, cpu on the gateway is the limit
the matrix code is slow because of cache misses I guess, verify with perf and reorder the loops
time to first byte is 1.8 seconds on the blog
could loading the translations be deferred? 28 languages are in the main chunk
I want to know if the new server will stand the black friday traffic, 50 requests a second, mixed
make the regex in the log filter faster, catastrophic on long lines
get the lock contention out of the counter, 64 threads all wait on it
query planner ignores our index on created_at, get that query quick again
trim the payload of /me, 300 kB for a user name and a picture
don't recompute the whole spreadsheet on each cell change
the archive job should use less IO in office hours so the others aren't slowed down
reading 10k small files takes minutes over the network share, find a quicker way
can we handle double the number of sensors with the same hardware? find what limits us
use fewer draw calls, now 3400 per frame
I'm in support and hear every single day that the clinic calendar needs ages to flip to the next week, please make that quick
use SIMD for the checksum
Order history: 7.8 s for customers with more than 1000 orders, target is 1 s
can we keep the compiled templates instead of compiling them on each mail
it was fine with 10 restaurants, now there are 900 and the map page needs half a minute
profile heap of the indexing service during a full run, and say what holds all those strings
cut the wasm download in half
our voting thing on the stream lags behind as soon as some thousand people take part, make it cope
bluetooth transfer of the logs manages 3 kB/s, should be twenty times that, can you tune packet size and interval
le chargement de la carte rame sur les téléphones d'entrée de gamme, à alléger
so the loan simulation, it calculates thirty years day by day for each click on the slider, could that be done cheaper so the slider moves smoothly
`;
