export const SECURITY = `
is this secure
check for vulnerabilities
any security issues here?
can this be hacked
sql injection?
is user input escaped everywhere
find hardcoded passwords
scan the dependencies for known vulnerabilities
how are passwords stored and is that ok
someone posted our api key, what do we do
protect the form against csrf
xss in the comment field?
are the tokens safe in local storage
harden the server headers
check who can read other people's invoices by changing the id
threat model please
is md5 good enough here
what happens if somebody uploads a php file
validate and sanitise the file names
secrets in git history?
rate limit the login against guessing
is the random number for the reset link predictable
cve-2021-44228, are we affected
audit npm packages
is eval dangerous in this place
make sure nobody can open files outside the folder
encryption for the backup
does the error page reveal too much
are the cookies secure
review the permissions of the service account: least privilege?
could a malicious plugin read the database
is our docker container running as root and is that a risk
two factor authentication: how safe is our implementation
open redirect in the login
deserialisation of untrusted data
check the cors settings, are they too open
prompt injection through user comments
timing attack on the token comparison
privilege escalation possible?
who has access to production data
do we log personal data
gdpr check of the tracking
penetration test checklist for this api
is the webhook signature verified
denial of service by huge json
zip bomb protection
find insecure randomness
tls certificate checks are turned off in the client, how bad
list the attack surface
what could an attacker do with this endpoint
sign the releases so nobody can tamper with them
security headers missing
buffer overflow in the parser
use after free when the iterator outlives the map
integer overflow leads to out of bounds write
Unsoundness: safe code can cause a data race
Versions before 1.2 allow remote attackers to execute code through a crafted header
Crafted input makes the regex take exponential time, so an attacker can block the server
leaked credentials, rotate and clean up
is this library trustworthy, supply chain wise
block brute force
session fixation?
are admin routes protected
make the jwt validation safe
check authorization on every route
store secrets properly instead of in the code
is it safe to show this html
ldap injection in the search
can users see each other's files
unsafe yaml load
security scan of this repo
does the password reset leak whether an account exists
what's the worst that can happen if this token gets out
sandbox escape possible with this eval?
Ist das sicher?
Prüfe den Code auf Sicherheitslücken
y a-t-il des failles de sécurité
¿hay vulnerabilidades en este código?
bandit and semgrep findings: which are real
double check the crypto: iv reuse, key length
`;

export const DEVOPS = `
write a dockerfile
docker compose for app and database
set up github actions
deploy to production
how do we deploy this
ci pipeline that runs lint, test and build
kubernetes manifests for this service
nginx config with https
add a staging environment
automate the release
push the image to the registry after merge
cache node modules in ci
the pipeline takes too long to install, use caching
terraform for an s3 bucket and a cdn
helm values for production
systemd service file
cron job that backs up the database every night
monitoring and alerts for the api
log aggregation with loki
prometheus metrics and a grafana dashboard
rolling update without downtime
roll back the last deployment
environment variables for staging and prod
renew the certificates automatically
make the image smaller
multi stage build
run migrations on deploy
health and readiness probes
autoscaling at 70 percent cpu
infrastructure as code for our vm
ansible playbook that installs docker
gitlab ci yaml
jenkinsfile for this repo
build matrix for linux, mac and windows
publish to npm from ci
tag and release automatically
preview deployments for every pull request
vercel setup
put it behind cloudflare
configure the load balancer
set resource limits for the containers
secrets in github actions, how to wire them in
blue green deployment
canary release for 5 percent of traffic
docker build fails with no space left on device
the container cannot reach the database host in compose
pod stuck in imagepullbackoff
why does the workflow not trigger on tags
set up the dev container
makefile with build, test and run targets
move from heroku to fly.io
self hosted runner
artifact upload in the workflow
dependabot config
pre commit hooks in ci
pin the base image
database backups and restore procedure
provision a server with postgres
configure log rotation
upgrade the cluster
ship the cli as a binary for three platforms from ci
nightly build
add a job that checks formatting
bump actions/checkout to v4
switch the package manager in ci
schedule the worker on kubernetes as a cronjob
disk is full on the build server
set up a reverse proxy
uptime check and pager
how to run this in production
one command to start everything locally
configure staging so it uses its own database
deployment script
rollout plan as config: 10 percent, then 50, then all
Erstelle ein Dockerfile für diese Anwendung
Richte eine CI-Pipeline ein
mets en place le déploiement continu
configura el pipeline de despliegue
restart policy for the containers
sync secrets from vault into the cluster
remove the old workflow file and use the reusable one
`;
