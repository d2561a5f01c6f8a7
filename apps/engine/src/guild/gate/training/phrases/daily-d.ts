/** Requests as they are typed on an ordinary day: holes, secrets, permissions, privacy and hardening. */
export const SECURITY_DAILY = `
someone pushed the stripe key to the public repo, what now
check our login for holes
is this injectable? db.query("SELECT * FROM pets WHERE name = '" + name + "'")
npm audit shows 3 critical, please take care of them
can a normal user open /admin by just typing the address? please check and close it
audit the upload endpoint, can someone place a .php there
CVE-2021-44228, are we affected?
I changed the id in the url and saw another patient's file. Close this!
scan the whole repo and its history for passwords
harden the headers, CSP HSTS and the rest
Somebody tries thousands of passwords on our login. Lock them out.
are we leaking emails in the api response of /members?
make sure no card numbers end up in the logs
our pentest report came, work through the high findings
token never expires, that can't be right from a safety view
rotate all database credentials, the intern who left had them
XSS in the comment box: <img src=x onerror=alert(1)> pops up an alert
escape the user's text properly, people can put scripts in their nickname
who has write access to the production bucket and who should lose it?
the S3 bucket with the invoices is public!!!
passwords are md5 in the users table, move to argon2
threat model for the parent chat please
go through the code with an attacker's eye
what could a malicious student do with the quiz api? check and fix what you find
Is our password reset link guessable?
reset links can be used twice, and work for weeks. Tighten that.
can the jwt be forged? header says alg none is accepted
the jwt secret is "changeme" in production
do we check the webhook signature from the payment provider? if not, add the check so nobody can fake a paid order
anyone with the link can see the blood results
check whether a coach of one club may read members of another club
tenants can see one another's data when they swap the X-Tenant header
Before we open the booking system to outside clinics in May, I want someone to go over everything that separates one clinic from another: queries without the clinic id, file names that can be guessed, background jobs that run for all, exports, the search index. List what you find with how bad it is, and close the worst straight away.
please check for SSRF in the link preview
the pdf generator fetches any url the user gives, even 169.254.169.254
path traversal in download?file=../../etc/passwd
open redirect on /login?next=
csrf protection is missing on the transfer form
cookies without HttpOnly and Secure, please set
CORS is * with credentials, lock it down
is it safe that we eval the formula of the user?
pickle.load on files customers send us, that is dangerous isn't it? find all such spots
yaml.load without safe loader, any attack surface?
xxe in the xml import?
prototype pollution in our merge helper, GitHub sent an advisory
lodash 4.17.15 has known holes, bump whatever is exposed
dependabot opened 14 alerts, which ones really concern us and which can wait from a risk standpoint
is the package "event-stream-utils" trustworthy or was it hijacked
a dependency of ours changed maintainers last week and has a new postinstall script, look into it
left the api token in the docker image layers, how do I get it out and invalidate it
CI prints the deploy token in the log, mask it and swap it
github actions run with write-all permissions, give them the least they need
pull requests from forks can read our secrets in the workflow, is that so? close it
kubernetes pods run as root. Make that stop
the redis port is open to the internet
firewall rules: only the vpn should reach the admin interface
ssh still allows passwords on the build machine, harden it
TLS 1.0 still accepted by the gateway
our certificate check is switched off in the client (verify=False), get rid of that risk
mobile app trusts any certificate
the api key sits in plain text in the apk, someone extracted it
store the pin in the keychain instead of shared preferences, that is a hole
rooted phones can read our offline database, encrypt it
bluetooth lock accepts replayed unlock commands
firmware updates aren't signed, anyone could flash the heater
A parent called. She got the monthly letter of another child, with the name, the diagnosis of dyslexia and the address. I need to know if that was a single slip or if others could fetch such letters too, and it has to be impossible by tomorrow.
debug uart is open on the shipped device, gives a root shell
default password admin/admin on every thermostat
PLC is reachable from the guest wifi. assess how bad
cheaters send a score of 999999 directly to the server, verify scores on the server side so they can't
aimbot people read the positions of hidden players out of the network packets, stop leaking them
bots buy all tickets within two seconds, protect the checkout
someone scrapes our whole catalogue at night, can we block it
weird: 4000 registrations from the same ip range since midnight
I see logins from countries where we have no staff. What happened and is somebody inside?
An ex employee still could log in yesterday. Find every place where accounts stay alive after leaving.
strange admin account "svc_backup2" that nobody made
a file called shell.jsp turned up on the server
our site redirects some visitors to a casino page, I think we've been hacked
mails are sent in our name that we didn't send, spf and dkim ok?
a customer got a phishing mail with her real order number in it. is there a leak on our side?
a friendly stranger wrote that he could read all our user records via the graphql endpoint, check if true and shut it
bug bounty hunter says IDOR on /api/invoices/1042
graphql introspection and unlimited depth in production, risky?
limit how deep queries may nest, someone can kill the server with one request
regex in the validator is open to ReDoS
can I crash the parser with hostile input? look for buffer overflows in frame.c
strcpy everywhere in the modem code, check which can be overrun from outside
use after free reachable from network data? audit conn.c
integer overflow in length check: if (len + 4 > max) return; exploitable?
fuzz finding: malformed header writes past the end of hdr[64], close the hole
go through unsafe blocks in the rust crate and tell me if any is unsound with attacker controlled data
timing attack possible in if (token == expected)?
random session ids come from Math.random(), replace by something that can't be predicted
is AES-ECB ok for the patient numbers? I was told no
check our crypto, we rolled our own in 2014
salt is the user name, bad?
where do we store encryption keys and who could read them? it needs an assessment for the auditor
router.get("/files/:name", (req, res) => res.sendFile(base + "/" + req.params.name)) can anybody break out of the folder with this?
gdpr: does the app send personal data to third parties before consent
cookie banner sets analytics before a click, lawyers are upset
privacy check on the new analytics SDK, what does it phone home
the crash reports contain names and diagnoses of patients, strip them
Do our backups contain unencrypted customer data?
anonymise the dump before devs get it, real names in staging is a privacy breach
delete request from a user: does anything of him stay behind? privacy audit please
location of kids is stored forever. We may not. Find what we keep beyond need.
teachers can see the private notes of the school psychologist, permission problem, fix
pupils found out they can change their grade with a PATCH request lol
role escalation: PUT /me with {"role":"admin"} works
mass assignment possible in UserController.update?
permission check happens only in the frontend
the delete endpoint has no authorization whatsoever
does every route in routes/ go through requireAuth? list the ones that don't and plug them
review who may do what, I suspect editors have more rights than they should, tighten accordingly
least privilege for the db user of the reporting job
service account has owner rights on the whole cloud project. reduce
our aws root account has access keys
make me a list of all secrets we use and where each lies, some are certainly in the wrong place
.env got committed, twice
grep for hardcoded keys in the mobile project
my colleague sent the vpn password in the team chat, what has to be done
put a secret scanner hook in so no key gets committed again
how exposed are we if the laptop of a developer gets stolen
Founder here, no tech background: an investor asks if our app is safe. Could you check it and tell me the worst holes?
we handle bank data now, look at everything under /accounts for weaknesses
is it ok from a security viewpoint to keep the session in localStorage
session stays valid after logout
session fixation? id stays the same after login
after password change old devices remain logged in, that's unsafe
2fa can be skipped by calling /api/session directly
our auditors ask for a check against the OWASP top ten, please do it for the ordering app, backend first
the 6 digit code may be tried endlessly, brute force in an hour
login error tells whether the mail exists, attackers can harvest accounts
user enumeration through the signup form
stack traces are shown to visitors, with table names. hide them from outsiders
/debug and /metrics are public
swagger ui on production without login, close it off
directory listing is on for /backups
.git folder is served by nginx!
robots.txt lists our secret admin path, hm
iframes: can our bank page be framed by others (clickjacking)?
postMessage handler accepts every origin
electron window has nodeIntegration true and loads remote pages
deep link myapp://pay?to=... starts a payment without asking, dangerous
android activity exported without need
webview with javascript bridge open to any site, check this
browser extension asks for all sites, trim its permissions
wordpress plugin of 2016 still active on the marketing site, risk?
sql injection in the search of the parts catalogue, sqlmap found it
shell=True with the file name from the upload form
os.system("convert " + name) <- can a customer run commands with that?
template injection? we render user supplied jinja
csv export: cells starting with = get run in Excel, protect against formula injection
log injection through the user agent, newline in logs
header injection in the contact form mailer
users upload svg with scripts inside
the image proxy can be abused to reach the intranet
price is taken from the request body, so a customer could buy a bike for 1 cent. must be stopped
coupon can be redeemed unlimited times by sending requests in parallel, someone exploits it
negative quantity gives money back, being abused by two accounts
gift card numbers are sequential, people guess them
refund endpoint may be called by any courier
order tracking page shows full address to anyone who types a number
a mail says they have our customer table and want 2 bitcoin. first ten rows they sent are real. how did they get them, what must we lock
parcel photos have public guessable urls
driver app sends credentials over http
is our mqtt broker open to anonymous clients?
sensors authenticate with one shared key, what if one is stolen? propose and put in place something safer
research data of participants is on a public share, with names
notebook has the cluster password in cell 3, and it's on github
can students run arbitrary code outside the sandbox of the exercise runner? try and tell me
sandbox escape through __import__ in the grader
docker socket mounted in the ci runner, how bad is this and how do we get rid of it
check the terraform for world open security groups
sso: we accept any saml response without checking the audience?
oauth state parameter missing
redirect_uri with wildcard, an attacker could steal codes
invite links give admin rights and never run out
support staff can impersonate anyone with no audit trail, that is a risk, restrict it
sbom and licence aside, which packages have known vulnerabilities right now
openssl 3.0.6 on the gateway, patch needed?
xz backdoor, do any of our images contain that version
is it alright security wise to merge this: app.use(cors({ origin: true, credentials: true }))
quick sanity check: res.send('<h1>Hello ' + req.query.name + '</h1>') is that xss
would an attacker profit from our tests folder being shipped in the package? there are keys in fixtures
The docs contain a real api token in the curl example. Needs revoking and replacing.
voice memo: so uh the kid of a friend showed me he can see other people's homework just by counting up the number in the address, can you make that impossible please, like today
prompt injection: a support ticket told our ai assistant to send out customer data, and it did. guard it
llm tool can run any sql the user types, put limits before somebody dumps the tables
Bitte prüfen, ob unsere Schnittstelle gegen SQL-Injection geschützt ist
Das Passwort der Datenbank steht im Klartext im Repo, bitte beheben und austauschen
revisa si hay contraseñas guardadas en el código
cualquier usuario puede borrar los pedidos de otro, hay que cerrarlo
est-ce que notre formulaire est vulnérable aux attaques XSS ?
une clé API a fuité sur github, que faut-il faire maintenant
verifica se as dependências têm vulnerabilidades conhecidas
qualquer pessoa consegue ver os exames de outro paciente pelo link
controlla i permessi degli endpoint, secondo me chiunque può leggere i dati dei clienti
qualcuno prova ad entrare nei nostri account da giorni, come ci proteggiamo?
`;
