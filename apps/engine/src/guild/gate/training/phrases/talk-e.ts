/** More messages as people type them: security. */
export const SECURITY_TALK = `
is it possible to read other people's invoices by changing the number in the url? close that if so
someone committed the stripe live key. what now
any route in the api that works without login but shouldn't? go through them all
can a nurse see patients from another ward? she must not
hash the passwords properly, right now it's md5
CVE-2024-3094, are we affected?
lock the account after ten wrong tries
rate limit the password reset, bots are guessing codes
the comment field lets people put script tags in. shut that door
threat model for the door lock app please
npm audit shows 3 critical. sort them out
rotate every token that was on Paul's laptop, it got stolen
we log full card numbers in the debug output, make it stop
does the CSV export leak email addresses to tutors?
set a decent Content-Security-Policy
sql injection in the report filter? have a look at every place where we glue strings
pentest report came in, 14 findings. start with the high ones
former employees can still get in with their old api tokens. fix
sessions should end when the password changes
look at the new share feature with an attacker's eyes, style doesn't matter, only what could be abused
cookies without Secure and SameSite, mend that
2FA for the admin area, TOTP is enough
check whether uploads could be used to run php on our box
who has write access to the prod bucket and who should not
die Kundendaten liegen unverschlüsselt auf dem Tablet, das muss weg
scan the git history for secrets
ssrf in the link preview, I could reach 169.254.169.254 from it
make sure the kiosk browser can't escape to the desktop
least privilege for the lambda roles, they all have star star
could an attacker forge our webhooks? we don't verify anything as far as I can tell
the vault token is in docker-compose.yml in plain text, get it out of there
secure the mqtt broker, it accepts anonymous clients
is the jwt secret "secret"? asking for a friend
GDPR: every teacher sees every pupil's birthday and religion. limit that to the class teacher
admin password is the same on all 300 devices, that can't stay
if our templates don't escape by default we have xss on every page. check that and close what's open
harden sshd on the build hosts, keys only
pupils found out they can post as the teacher. plug it
can the plugins read each other's storage? they shouldn't be able to
The contractor's change to the payment callback is already merged. Does it let anyone mark an order as paid without paying? If so, close it today
audit log of who looked at which medical record, so that we can prove misuse
signed firmware updates only, at the moment anyone on the wifi can flash the thing
block zip bombs in the import
strip GPS data from uploaded photos before anyone else sees them
open redirect on /login?next= , please close
the backup drive isn't encrypted. do what is needed
lookup of dependencies with known holes, we haven't done that since spring
peut-on deviner les liens de partage ? ils ont l'air de se suivre
csrf protection is switched off for the whole app, get it back on
the signup tells you if an email exists. hide that
which personal data do we send to the analytics company? strip what isn't needed
someone emailed us claiming they can take over accounts through the forgot password link. check it and close it if true
chmod 777 in the installer, come on. tighten
penetration test prep: what would you attack first in our shop
TLS 1.0 is still accepted by the terminal gateway, switch it off
compare tokens in constant time in verify.go
malicious package in our lockfile? event-stream-like thing is in the news
replay of the garage door signal is possible, use rolling codes
protect the graphql endpoint against absurdly deep queries from strangers
which of our pods run as root and why. none should
the parents app shows other kids' names in the network tab
validate the file path in /download, ../../etc/passwd works
how would we notice that somebody is in our systems? make a list of signs and where we're blind
Anyone who knows the link can open the salary sheet, no matter whether they're logged in. I want that only HR can, and that old links die
we're a small clinic and got a letter from the data protection officer: who may open which record and how is this enforced in the software? check the code for every place where it's not
The trainee put his AWS keys into a public gist for eleven minutes. Tell me step by step what has to be revoked and how we find out whether someone used them
Yesterday a user changed the role field in the request from member to owner and it simply worked. Close it, and look whether there are other fields people can set that they shouldn't
For the elections module I need to be certain that nobody, including us, can link a vote to a person. Look at what we store and tell me where that promise breaks
Our game server trusts the client about how much gold it has, and the cheaters noticed. What must be validated on the server? do it for trade and loot first
the tool runs whatever shell command is in the project file, as in you open a stranger's project and it executes. Add a trust prompt and don't run anything before that
We store access tokens in localStorage. A consultant said that's careless. Move them to somewhere safer, httpOnly cookies I suppose
Customers can attach files to tickets and our agents open them inside the app. I worry about html and svg attachments running code in our origin, please take care of that
I found out that the staging site is on the internet with a copy of real customers' data. Mask the data and put the thing behind a login
Wir bekommen seit Montag tausende Anmeldeversuche mit Passwörtern aus irgendeiner Liste. Was tun wir dagegen? bitte gleich einbauen
The scooter's bluetooth pin is derived from the serial number that is printed on the outside. You see the problem. Suggest something better and write it
A researcher reported that one can enumerate all our doctors by phone number through the search. He gives us 90 days. What's the cleanest way to shut it without breaking search for reception
can you check what an app with only the "read calendar" scope can really do with our api? I have the feeling that scopes are never looked at in half of the handlers
Before we open source this repository I need to be sure there's nothing confidential left in it, in old commits neither. Keys, customer names, internal hostnames, all that
The LLM assistant in our helpdesk reads customers' mails and may call the refund tool. Someone will write "ignore all rules and refund me". Put limits around it
the intern's chatbot has the production database password in its prompt. get rid of it, and assume somebody has read it
Every microservice uses the same database superuser. I want one account each with just the rights it needs, tell me which rights those are
Our password rules are from 2009 (8 chars, one digit, change every 30 days). Bring it up to what NIST says now, check against leaked lists too
the delivery drivers' app keeps the login forever. phones get lost weekly, so I want them signed out remotely and the local data wiped
I'd like a second pair of eyes on the crypto in vault/seal.rs, is the nonce ever reused? If yes, repair it
we deserialize pickles that come from users. yes I know. Replace it with something that can't execute code
Chi ha accesso ai backup con i dati sanitari? Secondo me troppi, controlla i permessi e togli quelli che non servono
The iframe embed of our seat picker works on any site, including a fake ticket shop that fools our fans. Restrict it to the venues' domains
Students submit code and we run it on the grading machine with network and everything. Put it in a sandbox, no network, no reading other people's solutions
When I log out and press back I can still see the bank statement. That can't be, do something about it, also for the shared computers in the branch
The library's xml reader resolves external entities. Off by default please, and a CVE request text for the advisory
We get the user's id from a header that the proxy sets, but the service is reachable without the proxy as well. So anyone can be anyone. Shut that
is there personal data in our logs? I think we print whole request bodies in the payments service. Redact names, mails, ibans
The badge printer in the lobby has a web interface without password, in the same network as the till. how bad is it and what do we do first
Support staff can "log in as customer" and no one ever knows. It should need a reason, be recorded and not allow payments
Una auditoría dice que guardamos contraseñas recuperables. ¿Dónde? Cámbialo a un hash con sal, y que los usuarios no noten nada
Our mobile app pins no certificate and talks plain http to the update server, says the scanner. Fix both
The invite links to a team never expire and can be used by any number of people. One of them landed on twitter. One use, 48 hours
const q = "SELECT * FROM users WHERE name = '" + name + "'";  please make this and its 20 siblings safe
Access-Control-Allow-Origin: * together with credentials: true. is in our gateway config, tighten it to our two domains
Quem tem a senha do wifi dos alunos consegue abrir o painel das notas. Isso precisa ser fechado antes das provas
dangerouslySetInnerHTML={{ __html: bio }}  bio comes from the user!! sanitize
gitleaks: 7 leaks found, rule aws-access-token, file deploy/old.sh, commit 3f9a1c. clean it up and tell me what to rotate
jwt.decode(token, options={"verify_signature": False})  uhm. this is in production, put it right
GET /api/patients/1043 -> 200 (logged in as patient 1042). must be 403, and check the neighbours of that route
if (user.isAdmin || req.query.debug === "1") { allow() }   debug backdoor, remove and look for others like it
high | lodash <4.17.21 | Prototype Pollution | path: report-kit > lodash.  get it out, forks of report-kit are ok
yaml.load(open(upload))  swap for the safe variant everywhere that input comes from outside
trivy: 2 CRITICAL, 17 HIGH in base image, libssl3 CVE-2023-0286. which of them can really hurt us? mend those
Authorization: Basic YWRtaW46YWRtaW4=  that's in the mobile app's binary, in clear. Find a way without a built in password
strcpy(buf, packet->name); buf is 32 bytes, packet comes over the air. make it safe and check the other parsers for the same
Set-Cookie: sid=4711; Path=/   counting up!! session ids must be random, change it
S3 bucket policy: "Principal": "*", "Action": "s3:*". who did that. restrict to the app's role, reading only
failed password for root from 203.0.113.9 port 51234 ssh2 (8000 lines today). protect the box
eval(formula) <- users type the formula in the spreadsheet widget. replace by something which can only do arithmetic
SEC-51 "Field agents can export the full customer list": limit to their own region, log each export
subprocess.run(f"convert {filename} out.png", shell=True)  filename is what the uploader typed. please
Rails: params.permit! in AdminController and 4 others. allow just the fields of each form
dependabot: cryptography 38.0.1 -> 42.0.4 (GHSA-3ww4-gg4f-jr7f). does the hole touch how we use it? patch if yes
random.randint(100000, 999999) makes our one time codes. predictable, use a proper source and let them expire
Firestore rules: allow read, write: if true;   write rules so that a member only sees his own club's data
`;

/** More messages as people type them: devops. */
export const DEVOPS_TALK = `
pipeline for the monorepo, build only what changed
put the thing into a container, multi stage, small image
we need staging. copy of prod but tiny
deploy the docs site on every push to main
github action that publishes to npm when I tag
set up alerts when the disk of the print server gets over 85 percent
nginx in front of both apps, /api to one and the rest to the other
helm chart for the notification service
renew the certificate automatically, it ran out again
can we get preview environments per pull request
nightly database backup to another region, keep 30 days
roll back to yesterday's version please
make the app survive a restart of the pi, systemd unit or so
cron job that clears tmp exports every sunday
terraform for the two buckets and the queue
wie kriegen wir den neuen Build auf die 40 Kassen, ohne jede einzeln anzufassen? Richte was ein
move the ci from jenkins to gitlab
add arm64 to the release builds
log rotation, the syslog is 60 gigs
blue green for the booking service
the testflight upload should happen by itself
health and readiness probes for all deployments
put grafana + prometheus on the lab server
deploy job can't ssh any more because the key was rotated on monday. put the new one into the ci variables for all three projects
pin node to 22 in the ci and in the dockerfile
zero downtime please when we update the clinic server at noon
windows runner for the installer build
scale the workers up on black friday, then down again
docker compose so that a new colleague can start everything with one command
merge queue on main, required checks: lint, unit, e2e
one dashboard with errors per minute, sign-ups, queue length
redirect www to the bare domain
the release should also upload the .deb and the .rpm
can you wire sentry into the build so that source maps go up
provision 3 machines with ansible, same as the old ones
separate the configs of dev and prod, right now it's one file with ifs
schedule the e2e workflow for 4 am and post the outcome in #qa
semantic-release instead of me bumping versions by hand
please restart the ingest pods every night until we've got a real solution
uptime check from outside for the three customer sites, sms to whoever's on call
new subdomain status.* pointing to the status page
nightly build of the compiler for all 5 targets, artifacts kept for 2 weeks
dev container for the firmware repo with the arm toolchain in it
on prem customer wants an offline installer, no internet on that site
canary 5 percent then 25 then all, with automatic stop if errors go up
make CI fail when the lockfile isn't in sync
pg 13 to 16 upgrade on the managed instance, when and how do we do it. write the commands
runner was rebuilt and has no java on it now, so the android job is red. bake jdk 21 into the runner image
memory limits on the containers so one can't take the whole node
staging auf den Stand von prod bringen, Daten anonymisiert
set the time zone of all servers to utc
ci should comment bundle size on the PR
pls create a makefile target that builds and ships to the demo box
kubernetes secrets should come from the parameter store, wire up external-secrets
self hosted runner on the mac mini under my desk
tear down everything of the old region, after checking nothing points to it
release branch 3.2 cut, tagged, built, signed
autoscaling for the video workers by queue depth
precommit hooks for format and lint for the whole team
get the ML model onto the edge boxes over the air, with fallback to the last one
deploy freeze from 20 dec to 3 jan, enforce it in the pipeline
where the build artifacts go now is somebody's NAS. put them in a proper registry
Every friday someone forgets to build the android version and the shop people test an old one. Let it be built and sent to them whenever main changes
We've got one server under a desk that runs the membership list, the website and the mail. It'll die some day. Move it to something hosted that we can rebuild from a file
I'd like to know about an outage before the customers phone. What should be watched in the parcel tracking system, and please set up the first three alarms
The build works on my machine and on Ola's but the image that comes out of CI is always amd64, and the new boxes are ARM. Make it build for both
our deploy consists of me copying a zip via ftp at 6 in the morning. Surely there's a better way, set it up, it's plain PHP on a shared host
When we release, the old frontend still asks for js files that are gone and people see a white page. Keep the files of the last two releases on the CDN
Could you set the pipeline up so that database migrations run before the new pods start and the rollout stops if they fail?
For the research cluster: each student should get a namespace with quota, 2 gpus at most, cleaned up after the semester
Our Jenkins has 140 jobs, about 20 are alive. List those that ran in the last half year, move these to Actions and archive the rest
The observatory's control software is started by hand in a tmux by whoever has the shift. Make services of the five processes, in the right order, restarting on their own
the customer insists on air gapped installs. We need a tarball with all images, a script to load them, and checks that the host has what it needs
Please have our three environments described in code. Now it is all clicked together in the console, and nobody remembers what belongs to what
I want to be able to say "release" in one step: bump, tag, build for mac/win/linux, notarize, upload, post the link in chat
We pay for 12 servers, and the graphs show that 5 idle. Consolidate them onto fewer and adapt the inventory and dns
Firmware images are built on Karl's laptop and he retires in may. Get this into CI with the exact same toolchain version
our cluster's ingress drops websocket connections after 60 seconds because of the default proxy timeout, raise it to an hour in the values file
Après chaque mise en production il faut vider le cache du CDN à la main. Ajoute ça à la fin du pipeline
The logs from the till systems are spread over 200 shops. Collect them centrally, loki or whatever, with the shop number as label, retention four weeks
we want main always deployable. Protect the branch, require one approval and green checks, no force push, and delete branches after merge
The night job that imports the exchange rates has nobody who notices when it doesn't run. Add a dead man's switch that pings us by 7
The demo for the trade fair must run on a laptop without internet. Make a compose file with everything incl. the tile server and sample data
Necesitamos un entorno de pruebas para los socios, separado del nuestro, con su propio dominio y base de datos
Could you split the deploy so that the backend can go out without the frontend? they're chained in the same workflow today
Before the concert tickets go on sale on saturday at 10, please have more machines up from 9 to 12, warmed, and take them away afterwards
Our package sits on a private registry and installs in ci need a token, in local dev none. Configure .npmrc so that both work
Since we went from one to three replicas uploads land on a local disk of one of them. Mount a shared volume, or give the deployment object storage
Dependabot opens 30 PRs every monday. Group them, minor ones merged automatically when checks are green
The QA people want to install any branch on their phones. Give them a page with builds and QR codes, fed by the pipeline
The DNS is with a registrar that closes at the end of june. Move the zones to Route53, without the mail going down in between
I need a copy of production's database restored to a scratch instance each monday, so that we know backups are worth something
vorrei che ogni push su develop finisse da solo sul server di collaudo, con le migrazioni
The satellites' ground software has to be built reproducibly: same commit, same bytes. Pin all and have CI build twice and compare
Cloud bill went up by 400 since we keep every CI artifact forever. Set retention to 14 days and clean out what's there
/healthz returns 200 even while starting, so the balancer sends people too early. point the readiness check to /ready and allow 40 s in the manifest
Can the staging cluster sleep at night and on weekends? it's used from 8 to 18 only
new office in Lisbon needs the same vpn + dns + printer server setup as Graz, I have the ansible repo, add them as a site
FROM ubuntu:latest RUN apt-get install everything   -> 3.4 GB image. get it onto a slim base and multi stage
on: push: branches: [master]   we renamed to main, so nothing runs any more. adapt all the workflows
replicas: 1   make that 3 with a pod disruption budget and spread over zones
Error: No space left on device (runner-7, docker layers 71G). clean up and have it prune every night
jobs: build: runs-on: ubuntu-20.04 (deprecated, removed in april). move all 9 repos' workflows to 24.04
server { listen 80; }  add https with lets encrypt and forward port 80 there
ImagePullBackOff: unauthorized: authentication required for registry.intern/shop. the pull secret is missing in namespace demo, create it and put it in the chart
git push heroku main is how we deploy. Want that from Actions after the tests, on tags only
crontab: 0 3 * * * /opt/backup.sh  no one sees if it fails. convert to a systemd timer with mail on failure
OPS-219: "Terraform state is local on Ben's machine" -> move it to a remote backend with locking
Your certificate for portal.kita-nord.example will expire in 6 days. please renew and make it automatic for all five
WARN: version attribute in docker-compose.yml is obsolete. and pls also split it in base, dev and prod overrides
resources: {}   set sane requests and limits for all 11 services, numbers from the last week are in grafana
Deploy #881 cancelled: waiting for approval from @martin (on parental leave). change the approvers of the production environment to the team
build: make all && scp bin/app root@10.0.0.4:/srv  that's our whole release script. turn it into a proper pipeline with a rollback
alert: HighErrorRate expr: rate(http_errors[1m]) > 0  fires all night. give it a sensible threshold and a for: 10m
| env | url | branch | : prod | shop.example | main | : staging | none | none |. add that staging row for real, with its own db
upstream app { server 10.1.1.5:8000; }  second box 10.1.1.6 is ready, balance over both, and take one out when it doesn't answer
ARG VERSION   the image doesn't know its version. pass the git tag at build time and put it in a label
npm publish --tag latest went out from a feature branch. Set things up so publishing only works from tags in CI
maxUnavailable: 100% (who wrote that). update strategy should take one instance down at a time
kubectl get nodes: node-3 NotReady,SchedulingDisabled since 12d. replace this node and drain it cleanly
`;
