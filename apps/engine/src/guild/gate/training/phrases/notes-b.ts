/** Texts of work that are no requests, in the registers of their intents: test, docs, security, devops, knowledge, performance. */
export const TEST_NOTES = `
Add missing cases for leap years to calendar spec
Cover error branches of the tariff parser
Make upload spec independent of network speed
Add regression case for duplicate vouchers
Replace sleeps in browser specs by proper waits
Introduce factory for members with expired cards
Assert rendered order rather than snapshot
Remove obsolete snapshots after navigation redesign
Test plan for firmware 2.3: pairing, loss of power during update, low battery, return to factory state
Seed random generator in simulation suite
Add property-based checks for the diff algorithm
Verify that reminders aren't sent twice (spec)
Coverage of the booking package rises from 58 to 83 percent with these cases
Use fake timers in debounce spec
Exercise rollback path of the ledger in integration suite
Given a full locker, when a parcel is scanned, then the test double of the display shows "next door"
Split slow end-to-end scenario into three
Skip camera spec on machines without camera
Add golden files for sheet music renderer
Stub out weather provider in acceptance suite
Quarantine flaky chat scenario until it's rewritten
Parametrise currency conversion specs
Add contract specs between catalogue and till
Check boundary values 0, 1, 99 and 100 for discount
Fuzz the archive reader with truncated input
Add visual comparison for the ticket print layout
Run mutation analysis on rules engine, kill survivors
Rewrite legacy JUnit 3 suites in Jupiter style
Share containers between integration specs
Ergänze Testfälle für Rabatte über hundert Prozent
Assert emitted events in order of occurrence
Manual exploratory session, charter: interrupt each step of the visa form and return a day later
Add smoke scenario that opens every menu entry
Simula el reloj en las pruebas de renovación
Cover keyboard operation of the seat map
Add fixture with 10k tiny files for the backup walker
Prefer in-memory repository to mocks in use case specs
Ensure specs clean up their temp folders
Ajoute des tests pour le calcul des congés à temps partiel
Bring bluetooth specs back to green after protocol bump
QA matrix: four browsers, two roles, three tariffs, with and without voucher
Test that unknown fields survive a round trip
Add table of malformed addresses to validator specs
Document expectation of sort stability as a spec
Add helper expectToast and use it across component specs
`;

export const DOCS_NOTES = `
Document environment variables of the mail worker
Fix typos in installation guide
Add example for streaming responses to the readme
Explain lifecycle of a booking in the handbook
Update screenshots after rebranding
Describe return values of the geometry helpers
Add changelog entry for 5.2
Clarify that the port must be open in both directions
Mention minimum Java version in prerequisites
Move troubleshooting section to its own page
Add docstrings to public part of the solver
Correct outdated link to the style handbook
Write upgrade notes for plugin authors
Add glossary of railway terms
Translate quickstart into Portuguese
Reword warning about destructive commands
Add architecture overview picture to contributor guide
State licence in every package readme
Note known limitations of the iOS client
Add table of error codes with advice for each
Comment the bit twiddling in the checksum routine
Describe how to run the simulator without hardware
Remove reference to discontinued hosted version
Document default values of all flags
Add tutorial: your first dashboard in ten minutes
Improve wording of deprecation notice
List supported printers
Explain rate limits with an example in curl
Fix code sample that does not compile in chapter 4
Add man page for the sync command
Ergänze Kapitel über Datensicherung im Handbuch
Annotate config sample with units
Add FAQ: why does my tracker show yesterday
Introduce template for incident reports
Documenta il formato dei file delle mappe
Spell product name consistently throughout the guide
Describe release calendar and support periods
Corrige les accords dans le guide du bénévole
Add badges and short description to the front page
Point newcomers to good first issues
Explain in a note why retries are limited to three
Add migration walkthrough from the 2019 schema
Turn meeting notes on permissions into a reference page
Write module level comment for scheduler
Summarise breaking changes at the top of the release notes
`;

export const SECURITY_NOTES = `
Path traversal in the archive extractor of packrat. Entries containing ../ are written outside the target folder.
Reflected cross-site scripting in the search page of Lumen CMS. The query is echoed without encoding.
tinyauth-go: signature of tokens with alg none accepted. An attacker may forge any identity.
Heap buffer overflow in libwavelet when reading images with more than 65535 rows.
SQL injection through the sort parameter in ferrydesk before 3.4.1. Authenticated users can read arbitrary tables.
Denial of service in rustling's header parser. A crafted message makes it allocate without bound.
Prototype pollution in deepblend. Merging user-supplied JSON allows properties of Object.prototype to be set.
Missing authorization in the export endpoint of ClinicBoard. Versions 2.0 to 2.7.3 check that the caller is signed in but not that the ward is theirs, therefore any user, trainees included, can download all patient lists. Fixed in 2.7.4; as a workaround the route may be blocked in the proxy.
Insecure default permissions in the snap package of notekeeper: the key file is readable for everyone.
Server-side request forgery in the webhook tester of pipelark. Internal addresses aren't blocked.
Deserialisation of untrusted data in com.quillon.cache leads to remote code execution.
Use after free in vellum's font loader. Opening a malicious document may execute code.
Timing difference in login of gemstone's devise-lite reveals whether an address is registered.
Session fixation in Laravel package shopkit. The identifier isn't renewed after login.
Improper certificate validation in pyferry. Host names aren't checked when a proxy is configured.
Remove hard-coded signing key from mobile client
Escape user names in admin table
Bump parser library to close published vulnerability
Rotate leaked deploy credentials and purge them from history
Enforce two-factor login for operators
Set SameSite and Secure on session cookie
Restrict CORS to our own origins
Hash API keys at rest
Verify signature of incoming webhooks
Limit login attempts per account and address
Drop root privileges after binding the port
Masquer les numéros de carte dans la vue du support
Add content security policy without inline scripts
Reject redirects to foreign hosts after sign-in
Use constant-time comparison for tokens
Pin third-party actions to full hashes against tampering
Kritische Lücke in der Bibliothek Falter: Passwörter werden im Klartext in die Protokolldatei geschrieben.
Command injection in gitmirror's branch argument. Shell metacharacters are passed on unchanged.
XML external entity processing in the invoice import of Faktura Suite. Local files can be disclosed.
ReDoS in slugline. The pattern for trimming takes exponential time with many hyphens, so remote users can block the process.
Vulnerabilidad en el módulo de pagos Cesta: el importe enviado por el navegador no se comprueba y puede alterarse.
Race condition in vaultbox for Swift allows the lock screen to be bypassed.
Predictable password reset tokens in BookNest. They derive from the current time and can be guessed.
Cross-tenant read in the cache of hexagonal/ecto_tenants. Keys don't contain the tenant.
Open redirect in the single sign-on plugin; the return address isn't compared with the allow list.
Unsigned firmware accepted by the bootloader of the Kestrel door lock. Physical access suffices to install a manipulated image.
Integer overflow in zig-zlibish may lead to out-of-bounds write on 32-bit systems.
Mass assignment in the profile endpoint: sending role=admin promotes the caller.
CSRF in the settings form of Perl's Wikilet. A prepared page can change the administrator's mail address.
Information disclosure in stack traces of the .NET client Harbor.Api. Connection strings appear in the exception text.
`;

export const DEVOPS_NOTES = `
Bump base image to bookworm
Cache pnpm store between jobs
Run linters in parallel stage
Release 3.8.0
Publish snapshot builds from main
Pin runner to ubuntu 24.04
Add health check to compose file
Sign and notarise mac build
Deploy docs site on tag only
Raise memory limit of the render pods
Upgrade Go toolchain in pipeline
Add arm64 to image matrix
Switch registry to the self-hosted one
Drop Node 18 from build matrix
Fail pipeline when formatting differs
Add nightly job for long suites
Configure log rotation on the gateway
Move secrets from group variables to vault
Introduce staging overlay in kustomize
Fix artifact path in release workflow
Provision second worker through ansible
Add alert for full disks
Prepare version 0.9.0-rc.2
Use multi-stage build to slim image
Enable renovate for the mobile repository
Build wheels for musl
Restart service on failure in systemd unit
Allow manual dispatch of the deploy workflow
Set retention of backups to thirty days
Split monolithic pipeline into per-app workflows
Expose metrics port and add scrape config
Baue Installationspaket für Debian
Tag images with commit hash
Add concurrency group so old runs are cancelled
Update helm chart to 1.4
Provide dev container with emulator
Terraform: lift state into remote backend
Upload debug symbols after build
Gate production rollout behind approval
Rename default branch in all workflows
Configure reverse proxy for websocket upgrade
Passe le déploiement en blue-green
Increase timeout of emulator job
Guardar los registros de los trabajos fallidos
Set up uptime probe for the ticket portal
`;

export const KNOWLEDGE_NOTES = `
How does the scheduler decide which of two jobs with the same priority runs first?
Which class turns the raw bytes of a frame into a Reading, and where is it registered?
What happens to pending uploads when the user signs out?
Through which layers does an incoming chat message pass before it reaches the store?
Why does TileCache keep two maps instead of one?
In what order are middlewares applied, and where is that order defined?
How is the version of a document compared with that on the server during sync?
Where does the value of maxSeats come from if neither the flag nor the file sets it?
Which components subscribe to the basket store, and what triggers their update?
How does the plugin loader find and verify extensions on start-up?
What is the relation between Voyage, Leg and Stop in the domain package?
When exactly is the connection returned to the pool?
How does the compiler lower a match expression into jumps?
Which callers depend on normalizeAddress returning upper case?
What role does the epoch field play in the replication protocol?
How are translations looked up, and what's the fallback when one is missing?
Where in the renderer is decided whether a node must be drawn anew?
What distinguishes the draft status from the pending status in the approval flow?
How do the exponential pauses of the mail queue get computed?
Which environment switches influence logging, and with which precedence?
Who creates the SessionContext and how long does it live?
How does the importer detect that a row was imported earlier?
Wie gelangt eine Preisänderung vom Redaktionssystem bis in die Kasse?
In the object store, collection runs in the background while writers continue; what does the collector regard as a root, how does it learn about objects created after the mark phase has begun, and where is the decision made that a pack has become small enough to be rewritten?
How is authentication carried from the gateway to the inner services?
Which part of the code generates invoice numbers and guarantees that none is skipped?
What is the purpose of the shadow tables written by the ledger?
How does hot reload preserve the state of the game world?
Under which circumstances does the retry wrapper give up early?
From where is flushBuffers called besides the shutdown hook?
How does the query planner choose between the two indexes on readings?
What invariants does the RingBuffer rely on between producer and consumer?
Which events end up in the audit trail and which don't?
How do feature flags reach the mobile client, and how often are they refreshed?
What does the term cohort mean in the analytics module?
How are drag gestures told apart from scrolling on the timeline?
Why is the second pass in the layout engine needed for tables?
¿Qué módulo calcula las comisiones y de dónde toma los porcentajes?
How does the robot's state machine leave the docking state after a failed attempt?
What is serialised into the save file, and what's recomputed on load?
Which locks are held while an order is being matched?
Where do the default permissions of a new workspace come from?
Comment le vérificateur de types traite-t-il les alias récursifs ?
What guarantees does publish() give about delivery order?
How are migrations discovered, and what prevents two nodes from running them together?
`;

export const PERFORMANCE_NOTES = `
Cut allocations in hot path of the tokenizer
Cache compiled templates between requests
Load teachers together with courses in one query
Use binary search in tide table lookup
Avoid copying frames in the video pipeline
Debounce search field to spare requests
Add covering index for open invoices
Lazy load the map module
Speed up cold start by deferring metrics
Batch inserts of sensor readings
Reuse buffers when decoding audio
Skip layout when nothing changed
Reduce bundle by replacing charting library
Replace quadratic duplicate check with a set
Stream large exports instead of building them in memory
Virtualise rows of the order grid
Memoise route distances
Shrink memory footprint of undo history
Parallelise thumbnail generation
Precompute rankings once an hour
Use prepared statements for lookup of fares
Compress responses above 1 kB
Preload fonts, drop unused weights
Make startup of the simulator 3x faster
Halve time of the test suite by sharing the container
Profile shows 64 % of the time in JSON encoding of the seat map
Benchmark before: 412 ms, after: 58 ms per thousand lines
Release textures as soon as a level is left to keep memory flat
Lower wake-ups of the tracker to one a minute
Move spectrum computation to SIMD
Verringere Datenbankabfragen auf der Startseite von 90 auf 4
Prefetch next page of results while idle
Keep connections alive towards the price service
Avoid reflow when expanding tree nodes
Store positions column-wise for faster scans
Trim payload of member list to visible fields
Use object pool for bullets
Latency at the 99th percentile went from 80 ms to 1.4 s with 300 users at once
Évite de relire le fichier de tarifs à chaque appel
Let workers steal tasks to use all cores
Riduci le allocazioni nel ciclo di disegno
Raise throughput of ingest by sharding the lock
Speed up incremental compilation of the firmware
Serve pictures in AVIF and proper sizes
Heap grows by 40 MB per reconnect, never shrinks
`;
