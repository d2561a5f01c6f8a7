/** Security advisories, scanner findings, disclosure mails and hardening notes in many languages and ecosystems. */
export const SECURITY_ADVISORIES = `
Use-after-free in Arena::drain when the closure panics
decode_header panics on crafted input, allowing denial of service
Unsound Send impl for RingSlot: a non-Send payload can be moved to another thread from safe code
CVE-2023-71842: heap buffer overflow in the TIFF strip reader of libpixkit before 3.4.9
The crate tinyglob is unmaintained; the author has archived the repository and suggests wildpath instead
Prototype pollution in deep-assign-lite via the __proto__ key
Path traversal in the ZIP extraction of warehouse-import lets an uploaded archive overwrite files outside the import directory
GitGuardian alert: a Stripe live key was committed to acme-tours/booking in commit 4f1e9aa
[HIGH] SQL injection in ReportController.php line 118, parameter "order" reaches the query unsanitised
Hello, I am an independent researcher and found that /api/v2/users/{id}/invoices returns other customers' invoices if the id is changed. Screenshots attached; I intend to publish after 90 days.
Deserialisation of untrusted data in the session store of KiteMVC 2.x leads to remote code execution
Security: session identifiers are now regenerated on login (fixes session fixation, reported by M. Okafor)
Regular expression denial of service in the markdown link matcher, versions up to 5.1.2
Bandit B602: subprocess call with shell=True, the string contains a request argument (tools/thumbs.py)
Missing authorisation check on the GraphQL mutation deleteWorkspace
The default installation ships with the account admin / admin and doesn't force a change on first sign-in
go.sum alert: golang.org/x/net below 0.23.0 is affected by the HTTP/2 CONTINUATION flood
Server-side request forgery in the link preview service, the metadata address 169.254.169.254 is reachable
Out-of-bounds read in parse_extension while processing a truncated ClientHello
XXE in SettingsImporter (Java): external entities are resolved when reading vendor feeds
Double free in the error path of jpeg_thumb_open
timing side channel in verify_mac, the comparison stops at the first differing byte
Dependabot: bump follow-my-redirect from 1.14.7 to 1.15.6, Authorization header forwarded across hosts (moderate)
The JWT library accepts alg=none when no algorithm list is handed in
Stored XSS in patient notes: an SVG attachment is served with its own content type and runs in the origin of the portal
npm audit: 3 vulnerabilities (1 moderate, 2 critical), tar-streamer through build-helper, no fix available
Open redirect on /logout?next=
An attacker able to send datagrams to UDP port 5355 can make the daemon write up to 16 bytes past the end of a stack buffer.
Secrets in plain sight: the backup of the wiki contains config/master.key and is readable by every intern
Insufficient entropy in password reset tokens, they are derived from the current time in seconds
RUSTSEC entry for bufpool: from_raw_parts is called with an unaligned pointer, undefined behaviour reachable from the safe API
Privilege escalation: the helper of the backup client is installed setuid root and honours LD_PRELOAD
CSRF protection is off for every route that accepts text/plain
Trivy found CVE-2024-28115 (CRITICAL) in zlib1g of our base image, fixed in 1.3.1
LDAP injection through the user name field, the filter is put together with string formatting
Dear maintainers, while fuzzing your MessagePack decoder I hit an integer overflow in the array length that ends in an allocation of 64 GB. Please tell me where I can report the details in private.
Tokens issued before a password change stay valid for up to thirty days
Hardening: drop all capabilities in the pod spec of the renderer and mount its root file system read-only, so that a broken-out PDF script gets nowhere
User enumeration: the reset form answers "unknown address" for mails that have no account
PHP object injection in Cart::restore, unserialize() is fed with a cookie
Race between check and use in the temp file handling of setup.sh permits a local user to replace the script that root runs
The MQTT broker in the greenhouse controller accepts anonymous publishers on every topic, valves included
Zip bomb protection missing: a 40 kB upload expands to 9 GB
Cross-tenant data exposure via the shared search index, filter on tenant_id dropped for wildcard queries
Security release 7.2.11: fixes CVE-2024-50917 (authentication bypass with an empty password against LDAP), everyone on 7.x should upgrade at once
Log injection: carriage returns in the User-Agent header forge entries in the audit log
Uninitialised memory disclosure in Read::read_exact_vec, the buffer is handed to a user-supplied reader
Semgrep: tainted value flows from req.query.file into fs.createReadStream
Template injection in the newsletter editor, {{ 7*7 }} gets evaluated on the server
The AWS key in terraform.tfvars was public for eleven days before it was taken out, it must be considered burnt
Clickjacking possible on the payment confirmation, no frame-ancestors and no X-Frame-Options
CVE-2022-90311: command injection in git-mirror-sync through branch names starting with a dash
RSA keys below 2048 bits are accepted for signing firmware images
A type confusion in the bytecode verifier lets a guest module read host memory
Malicious package: colorz-js 1.4.1 posts environment variables to a remote host during postinstall
Weak hash: password column uses unsalted MD5 (legacy accounts, about 38,000 rows)
S3 bucket school-reports-prod allows ListObjects for everyone
Null pointer dereference in the SNMP trap handler, remotely triggerable without credentials
The X-Forwarded-For header is trusted from any client, which gets around the rate limit on sign-in
Insecure direct object reference in the download of lab results
Fixed: the password was written to the debug log whenever the connection string couldn't be parsed (security)
Cache poisoning through the unkeyed X-Original-Host header on the shop front
Our telemetry sends the full path of opened projects including user names; that is personal data and nobody agreed to it
Stack exhaustion in nested JSON arrays, jsonette 0.8 recurses without a depth limit
TLS certificate verification is disabled in the sync client (InsecureSkipVerify: true), anyone on the way can read and alter the traffic
OWASP ZAP: cookie "sid" lacks HttpOnly and Secure
Integer underflow in the chunk length of the WAV loader leads to an out-of-bounds write
aliasing violation in SliceMut::split_pair, two mutable references to the same element
Mail to security@: your staging host answers with a directory listing of /dumps, the newest file is called customers_full.sql.gz
Spring actuator endpoints /env and /heapdump exposed without sign-in on port 8081
Improper neutralisation of formula elements: CSV exports start cells with = and are executed by spreadsheet programs
A crafted font file triggers an infinite loop in the hinting interpreter (CWE-835)
The API keys of partner shops are stored in clear text and show up in every database dump
Signature bypass: only the first of several Signature elements in the SAML response is checked
Deprecated and unmaintained: node-uuid-fast, last release 2016, predictable output from Math.random
Content Security Policy allows unsafe-inline and a wildcard CDN, so it stops nothing
DLL search order hijacking in the Windows installer of MapDesk 4
Brute force: there's no limit on attempts at the six-digit code for second factor
SQL injection in the Django extra() call of the timetable search, reachable without sign-in
Denial of service via hash collisions in the header map, hasher without random seed
Note on disclosure: the flaw in the pairing protocol was reported to us on 3 May, patched on 19 May, and we ask integrators to roll keys
Local file inclusion in index.php?page=, null byte trick not needed on current PHP
Missing bounds check in the CAN frame dispatcher, an id over 0x7FF indexes past the handler table
Slack webhook URL leaked in a public gist by a former contractor
Jackson polymorphic typing enabled globally in ObjectMapperFactory, gadget chain present on the class path
Arbitrary file write with symlinks in tar archives, unpackr below 2.0.4
The invite link never expires and gives the role of owner
Kernel module exposes raw physical memory through ioctl 0x4004, world-accessible device node
Snyk: lodash.template 4.5.0, command injection, introduced through @forms/mailer
Nonce reuse in AES-GCM: the counter starts over after a restart while the key stays the same
Session hijack through the Referer, the token is part of the URL on the public share page
get_unchecked called with an index taken from the file, memory unsafety with malformed databases
Hardening note: the runner for student code must not share a network namespace with the grading database
Incorrect authorisation: teachers can read grades of classes they no longer teach
curl | sh in the setup guide over plain http, a man in the middle gets root on the laptop of every new hire
Bypass of CVE-2023-44119: the sanitiser still lets through javascript: with a tab inside the scheme
Webhooks are processed without checking the signature, anyone can mark an order as paid
Buffer over-read in the Bluetooth attribute parser of the thermometer firmware, leaks up to 255 bytes of RAM per request
A memory dump of the desktop app holds the vault passphrase minutes after locking
Elevation from reader to editor via mass assignment of the role attribute in PATCH /me (Rails)
CORS reflects any Origin together with Access-Control-Allow-Credentials: true
Yanked: version 0.11.3 of framewire, drop of uninitialised values when the iterator passed to extend panics
Scanner report for host gw-2: OpenSSH 7.4, TLS 1.0 enabled, self-signed certificate expired, SNMP community "public"
Account takeover by unverified e-mail on social login
Pickle files from the model hub are loaded without any check, that is code execution by download
HTTP request smuggling, Content-Length and Transfer-Encoding are both honoured by the front proxy
Exposure of private repositories' names in the public activity feed
GraphQL introspection and unlimited query depth in production
The updater downloads its manifest over HTTPS but doesn't verify the signature of the binary itself
Kubernetes dashboard token with cluster-admin found in a Jenkins console log
Cleartext transmission of health data between the tablet app and the ward server
Format string vulnerability in log_client_msg(): user input is passed as the format
Unsafe reflection in PluginLoader.forName, class name taken from the request
Advisory GHSA-7q2p-x9vv-m4rc: improper escaping of attribute names in the HTML builder permits script injection (Elixir, patched in 1.2.6)
Passwords longer than 72 bytes are cut by bcrypt without notice, so two long passphrases with the same beginning are interchangeable
Users removed from the organisation keep their personal access tokens
JNDI lookup in logged strings, the copy of log4j inside the scheduler's fat jar is 2.14.1
A guest may read deleted messages through the history endpoint
The admin panel is reachable from the internet, it ought to be on the VPN only
PyPI typosquat "reqeusts-oauth" has been installed on two build hosts, rotate what those hosts could reach
OOB write in the ELF section loader when e_shentsize is zero (found by OSS-Fuzz, testcase attached)
Private key id_ed25519 inside the published Docker layer, though a later layer deletes it
XPath injection in catalogue search
The dev proxy binds to 0.0.0.0 and forwards to the internal ledger with the developer's own rights
Concurrent calls to Lazy::force may observe a partly written value (memory safety, thread sanitiser trace included)
Fix: escape file names in the directory index to prevent XSS, thanks to @lwinter for the responsible report
Kubernetes secrets are mounted into all containers of the namespace, including the one that runs customers' scripts
Electron app starts with nodeIntegration: true and loads remote pages, any XSS there equals code execution on the desktop
Insecure randomness: rand() picks the winners and the one-time codes of the raffle
The location history of couriers is public for whoever guesses the four-character tracking code
Memory corruption through signed-to-unsigned conversion in recv_block (C, CWE-195), CVSS 9.1
Impersonation feature leaves no trace in the audit log, support staff can act as any customer
Composer advisory: symphonic/http-core 5.4.0 to 5.4.19, host header injection in password reset mails
OAuth redirect_uri is matched by prefix, https://shop.example.evil.net passes
Missing rate limiting on the SMS endpoint makes us pay for somebody else's spam, toll fraud
Two-factor can be skipped by calling the legacy mobile sign-in
Denial of service in the XML entity expander (billion laughs), affects all feeds imported by partners
gosec G304: file path provided as taint input in cmd/export/main.go
The Redis instance on the analytics box has no password and listens on the public interface
Bad cryptographic practice: hardcoded initialisation vector in CardVault.java
Removal notice: the eval based expression filter is gone from 6.0 because there's no way to make it safe against hostile templates
Data race in the public method Cell::replace_with, violates memory safety without unsafe in the calling code
A leaked backup shows the national id of all applicants, unencrypted
Arbitrary code execution when opening a workspace: the editor extension runs tasks from .workspace.json without asking
Cookie scoped to .example.com gives every customer subdomain the session of the main site
Researcher reports that the firmware of the door lock replays an old unlock frame, there's no counter in the radio protocol
Information exposure: stack traces with SQL are sent to the browser in production mode
License server accepts forged responses since the public key is read from a file next to the binary
OSV match: protoframe 3.17.0, quadratic parse time on unknown fields, attacker-controlled message of 1 MB blocks a worker for 40 s
Sudoers entry lets the deploy user run tar with any argument as root, checkpoint-action gives a shell
The download links for payslips are signed with a key that's the same in all customers' installations
Use of a broken cipher (RC4) in the legacy export of the archive tool
Hard-coded credentials in the telnet service of the PLC gateway, CVE requested
Reference counting overflow in shared_blob_clone leads to use after free after 2^32 clones
NoSQL injection: { "password": { "$ne": "" } } signs in as the first user
Coordinated disclosure for the chat SDK: end-to-end keys are uploaded in clear during device migration. Embargo until the 14th, please don't open a public issue.
WebSocket endpoint /live has no origin check, another site may read a signed-in user's stream
The preview deployment of every pull request from a fork gets the production secrets
NVD: stack-based overflow in netscope-cli 1.0 to 1.8.3 via a long interface name (local)
Memory-safety: std::string_view kept beyond the lifetime of the request buffer, contents of other requests leak into responses
Remote denial of service without credentials: a malformed ICC profile trips an assertion and takes down the whole upload service
Password policy permits "12345678"; check against a list of breached passwords is missing
The Go template of the status page uses text/template rather than html/template, names of incidents are not escaped
Anonymous users can list /admin/jobs
Quarantine note: left-padder 9.9.9 was published by a hijacked maintainer account, stay on 9.9.7
Referral codes reveal the internal customer number and can be counted up to harvest names
CodeQL: incomplete URL substring sanitisation, "trusted.org" may be anywhere in the host
The child's photo remains retrievable by its direct URL after parents withdrew consent
Privileged port scan possible by means of the webhook tester, responses differ for open and closed ports
Fluent Bit sidecar ships Authorization headers to the third-party log service
Improper certificate validation in the Python client: hostname check is off if a custom CA bundle is set
Iterator::next_back on DrainRange exposes moved-out elements, unsound since 0.4.0
Bug bounty #2291: coupon race, the same gift card redeemed twelve times with parallel requests, payout 800 EUR
Default permissions of the created socket are 0777, every local account may control the daemon
SSRF filter bypass with DNS rebinding
Insufficient session expiration in kiosk mode, the next visitor sees the previous patient
Cargo deny: 2 denied advisories, time 0.1.44 (segfault in localtime_r) and atty (unaligned read, unmaintained)
Reflected XSS in the 404 page of the documentation theme, all sites generated with PageForge under 3.3
Plugin marketplace serves plugins over an unsigned index, a compromised mirror could swap any of them
The PDF renderer follows file:// URLs, so a user's HTML invoice can pull in /etc/passwd
Secure boot bypass: the fallback partition of the router is started without verification
Predictable temporary file name in the crash reporter, local symlink attack
Threat note for the loyalty app: refresh tokens sit in localStorage where any injected script can take them
Our GPG key used for signing releases has been compromised; revoke it, re-sign the last three releases and tell distributors
LFI to RCE chain in the theme uploader, exploited in the wild since Tuesday
Excess permissions: the GitHub app asks for write access to code while it only reads labels
IMAP client sends the password before STARTTLS has been negotiated
The query log on the replica records full card numbers and is kept for a year, against PCI
Terrascan: security group sg-media open to 0.0.0.0/0 on port 22
Improper input validation in the Solidity vault, reentrancy in withdrawAll before the balance is cleared
Withdrawn advisory: the reported overflow in gzstream can't be reached through the public interface, no action needed
CVE-2025-61127 affects hyperlane 0.9 to 0.9.14: trailer fields are merged into the trusted headers
Maven report: commons-textual 1.9, string interpolation with script lookup permits code execution, upgrade path is 1.10
Session cookie of the library catalogue is merely base64 of the card number
Transmute in BitView::as_slice_of ignores alignment and validity; any bool other than 0 or 1 is instant UB (reported, no patched version yet)
To whom it may concern: your mail domain has no DMARC record and I was able to send a message as ceo@ to my own inbox
Nuclei hit: /.git/config readable on campus-events.example, whole source history can be downloaded
4.18.1 (security): redact bearer tokens in the output of the verbose mode; earlier logs should be deleted
Guest users of the shared notebook server can attach a debugger to the processes of others, ptrace_scope is 0
Twig sandbox escape by way of the sort filter, fixed upstream, our fork still has it
`;
