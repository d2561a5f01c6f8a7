/** Texts of work that are no requests, in the registers of their intents: planning, architecture, codegen, debug, refactor, review. */
export const PLANNING_NOTES = `
Goal: by the end of May a farmer can order seed from the field without calling us.
As a night porter I want to see tomorrow's arrivals on one page so that I can prepare the keys.
Next steps: talk to the two pilot schools, fix the scope of the timetable, leave grading for later.
Q3 roadmap: self-service returns, carrier comparison, first steps towards B2B accounts
As a parent, I want to report my child sick before eight so that the teacher knows at roll call.
Milestone 2 (15 June): measurement of all 40 boilers arrives; no user interface yet.
Out of scope for the first release: group bookings, vouchers, languages other than Danish.
Open questions before we start: who pays for the SMS, who owns the opening hours, do we need offline?
Theme for the half year: fewer phone calls per booking. Measured by calls per hundred reservations, now 31, target 15.
Later: import of old herd books, printing of ear tags. Now: weighings. Never: bookkeeping.
As a referee I would like to enter the score with gloves on, because in January nobody takes them off.
Must: pay by invoice. Should: split payment. Could: instalments. Won't: crypto.
Phase 1 covers the warehouse in Lyon only; Gdańsk follows once picking errors stay below one per thousand for four weeks.
Sprint goal: a courier can complete a tour without paper.
Epic: Parental consent. Children: invitation by mail, signature on the phone, reminder, withdrawal.
The team has 34 person days until code freeze and the wish list needs 71.
Objective: newcomers succeed within ten minutes. KR1: 60 % finish the tutorial. KR2: support mails of the first day halved.
Assumption to verify first: bakers look at their phone before 4 am. Cheapest experiment: a WhatsApp group for two weeks.
Ziel des Piloten: drei Arztpraxen arbeiten vier Wochen lang ohne Papierkalender.
Dependencies: the export waits for the legal text, the legal text waits for the Austrian branch.
Backlog refinement 12 March: four stories ready, the map story too large, the badge story has no owner.
In order to lend a telescope, an amateur astronomer should be able to see which evenings are still free.
v0.1 plays one song, v0.2 plays a list, v0.3 survives a lost connection, 1.0 is for strangers.
Success means that at least 200 of the 600 choir singers open the rehearsal plan weekly by Advent.
The riskiest item is the interface to the scales; it should come first so that we can still change vendor.
Como repartidor quiero ver el orden de las paradas para no volver dos veces a la misma calle.
Weeks 1-2 interviews, week 3 paper prototype, weeks 4-7 build, week 8 trial with the volunteer fire brigade.
Roadmap item: donors can cancel a standing order themselves (size M, asked for by 3 of 5 charities)
Priority call: the crash report dashboard moves behind invoices because the tax deadline is fixed.
Acceptance: given a locker is full, when a courier scans a parcel, then the nearest free locker is named.
Kick-off notes: budget 60k, fixed date is the season opening, scope is the thing that gives.
As an operator of a wind park I need one alarm per outage rather than forty.
Wishes collected at the user day: darker map, fewer clicks to close a case, a way to say "not mine".
TODO next month -> decide pricing, hire a tester, drop the kiosk mode unless Oslo signs.
Version two of the reading app focuses on teachers; children's features are frozen until autumn.
Estimate after planning poker: 5, 8, 3, 13 (needs splitting), 2.
We will know the beta was worth it if half of the invited physiotherapists create a second plan.
Definition of ready: persona named, one example, screens sketched, no open legal question.
Jalon 3 : les bénévoles gèrent leurs créneaux seuls, sans passer par le bureau.
Proposed sequence: catalogue, then basket, then payment, then accounts, because guests can order without an account.
Non-goals: we don't replace the lab's LIMS, we don't store images, we don't support fax.
Candidate bets for cycle 6: quick reorder, shared carts, allergen filter. Appetite: two weeks each.
As a museum guide I'd like to skip a room in the tour when it is crowded.
Decision needed by Friday: launch with three cities or wait two months for eight.
Prossimi passi: intervistare due farmacie, scegliere il pilota, stimare la parte ricette.
`;

export const ARCHITECTURE_NOTES = `
RFC 14: Move tariff rules out of the application into a versioned rule store. Motivation, alternatives, consequences.
This document describes how the ferry reservation core is cut into seat inventory, pricing and ticketing, and why inventory alone owns the truth about capacity.
ADR 7: We use one Postgres with schemas per module instead of separate databases. Status: accepted.
Context: 400 buses send positions each second. Decision: MQTT towards a single ingest node, fan-out by partition. Consequence: no ordering across vehicles.
Design sketch: the editor keeps an operation log, the server rebases, clients converge; comments live outside the log.
The proposal introduces an anti-corruption layer between the new booking domain and the 1998 mainframe.
Summary: we considered event sourcing for the blood bank and rejected it because corrections must be erasable by law.
Option A keeps the state in the device, option B in the cloud; B loses when the cellar has no reception.
Boundaries: Identity knows people, Membership knows contracts, Access knows doors. None reads the others' tables.
Tech note on sharding by school rather than by pupil, with the effect on transfers between schools
KEP-style proposal: let plugins declare the resources they need so the host can schedule them.
The read model is denormalised per screen and rebuilt from the journal; staleness of up to five seconds is accepted.
Entwurf: Die Messwerte laufen über einen Puffer auf dem Gateway, damit ein Ausfall der Zentrale nichts kostet.
Trade-off: a shared library gives consistency but couples the release of nine apps; a sidecar costs memory on every host.
Design document for the replay system of a chess server: immutable game records, derived ratings, recomputation from scratch.
Proposed component diagram: crawler, normaliser, index, query front; contract between each is a schema in Avro.
We split write and read paths for auctions: bids go through a single writer per lot, watchers read from replicas.
Drivers: auditability, three developers, no ops staff. Hence a modular monolith on one machine with a warm spare.
The capability model replaces roles: a token names the objects it opens, delegation narrows it.
RFC: file format 3 for the sheet music program, chunked so that old readers skip unknown parts
This spec defines the handshake between till and card terminal as a state machine with seven states.
Where the data of a patient lives when two hospitals merge: federated lookup versus migration into one store
Local-first with a sync relay was chosen over a classic backend since mountain huts are offline for days.
Proposal to treat translations as data owned by the content service and not as files in each client
Layering: hardware abstraction, drivers, services, application; calls go downwards, notifications upwards by queue only.
Alternatives considered: GraphQL federation, BFF per client, plain REST with composite endpoints. Recommendation: BFF.
Money is represented as integer minor units plus currency throughout; conversion occurs at exactly one place, the treasury module.
Blueprint for moving the seat map renderer from the server to a worker in the browser
El motor de reservas se separa del de precios mediante un contrato asíncrono; se aceptan precios con un minuto de retraso.
Availability target 99.5 % leads to active-passive across two sites, not active-active.
The job system is a table with leases; a broker is deferred until more than fifty jobs a second are seen.
Conceptual model: a Course has Editions, an Edition has Sessions, a Session takes place in a Room or online, never both.
Evaluation matrix of four map engines by licence, offline tiles, binary size, accessibility
Consequence of choosing UUIDv7: sortable keys, slightly larger indexes, no central counter between branches.
The simulator and the firmware share one core compiled twice; everything that touches time or pins sits behind a trait.
Extension points of the invoice engine: numbering, layout, delivery. Everything else is closed on purpose.
Decision record: no microfrontends. One shell, lazy modules, shared design tokens.
Failure domains: a region, a cell of 500 tenants, a tenant. No request crosses cells.
The genome pipeline is described as a DAG of pure steps with content-addressed results, so any step can be recomputed.
Schnittstellenkonzept zwischen Leitstelle und Rettungswagen, Fassung 2
Draft: multi-currency ledger built on double entry, with accounts per wallet and a suspense account for unmatched transfers. The balance is never stored but derived from postings, with checkpoints each night. Exchange happens as two postings against a position account, so that gains and losses appear where they arise. Rejected: a balance column with optimistic locking, since it can't explain itself to an auditor.
Résumé : l'affinité de session est abandonnée, l'état passe dans un cookie signé et un petit cache, les nœuds deviennent jetables.
How the three apps share one design: a platform-neutral core in Kotlin, native shells, no shared UI.
Rationale for a thin client in kiosks: the shop floor network is reliable, the hardware is not.
Overview of the target landscape 2027: ERP stays, shop replaced, PIM introduced as the single source of product facts.
`;

export const CODEGEN_NOTES = `
Add keyboard shortcut for archiving a conversation
Support webp in avatar upload
Allow guests to reorder songs in a shared playlist
Implement Levenshtein distance for name suggestions
Show remaining trial days in the sidebar
Let admins merge two customer records
Introduce --json output for the list command
Provide iterator interface for the tile cache
Emit event when a locker door stays open for a minute
Teach parser to accept trailing commas
Make empty state of the inbox say something friendly
Send push notification when the ferry is delayed
Accept IBAN in addition to account number at checkout
Enable copy and paste of whole lessons
Expose humidity reading through the BLE service
Display prices including VAT for private customers
Add Polish translation and language switch
Remember last chosen printer per workstation
Create endpoint for bulk assignment of lockers
Imprimir el albarán junto con la etiqueta
Group notifications by thread on the lock screen
Wire up Apple Pay in the donation form
Offer CSV and ODS as further export targets
Hide sold out dates in the calendar picker
Introduce retry decorator with exponential backoff
Play a short sound when the timer ends
Add soft delete to projects and a trash view
Permit decimals in recipe quantities
Generate thumbnails for uploaded floor plans
Implement Drop for serial port handle
Zeige Sterne-Bewertung unter jedem Kurs an
Render mermaid blocks in wiki pages
Add sortable column for weight in the herd list
Let drivers confirm delivery with a photo
Support negative step in range helper
Add undo to bulk delete in the media library
Prefill address from postcode lookup
Implement the SCRAM client for the message driver
Ajouter un filtre par allergène à la carte
Show typing indicator in support chat
Add optional seed argument to the world generator
Move focus to the first invalid field on submit
Include gift message on the delivery note
Add haptic feedback when a level is completed
New widget: tide table for the next 24 hours
`;

export const DEBUG_NOTES = `
Fix off-by-one in pagination of search results
Do not crash when the profile has no avatar
Prevent double submit on slow connections
Correct sign of rotation for southern hemisphere
Handle empty response from tariff service
Restore scroll position after closing the photo viewer
Ne plus envoyer de rappel pour un rendez-vous annulé
Avoid null dereference when cable is unplugged
Fix wrong currency symbol on Swiss invoices
Close file handle on early return in importer
Respect timezone when grouping by day
Fix infinite loop for zero-width matches
Account for leap seconds in satellite pass prediction
Don't lose unsaved text when the session expires
Fix regression that ignored the port from the config file
Escape ampersand in feed titles
Ensure retry counter is reset after success
Fix flicker of the cursor in dark theme
Use correct byte order when reading firmware header
Handle accents in file names on macOS
Guard against missing parent node during drag
Fix deadlock between renderer and audio thread
Return 404 instead of 500 for unknown coupons
Korrigiere falsche Summe bei Teilretouren
Make the back button work again after checkout
Fix stale price shown after tariff change
Treat 24:00 as end of day rather than invalid
Undo accidental change of default sort order
Fix score not updating for the second player
Repair import of sheets with merged cells
Initialise watchdog before enabling interrupts
Fix race when two tabs refresh the token
Clamp negative durations coming from skewed clocks
Keep comma as decimal separator in German locale
Fix keyboard covering the message field on iPad
Corrige el cálculo de edad en años bisiestos
Do not swallow errors thrown in the save hook
Fix mismatched quotes in generated shell completion
Skip hidden sheets when counting rows
Fix memory corruption on packets above 1500 bytes
Make unsubscribe link valid for forwarded mails
Fix duplicate entries after reconnecting the scanner
Match brand names regardless of trailing spaces
Resolve crash at launch on Android 9
Fix broken rounding of grades with half points
`;

export const REFACTOR_NOTES = `
Extract rate calculation into its own module
Rename Manager to Scheduler for clarity
Remove unused parameters from render helpers
Inline trivial wrapper around logger
Replace string constants by an enum
Move validation rules next to the model
Split the settings screen into smaller components
Drop dead branches left over from the old importer
Use dependency injection for the clock
Collapse three date helpers into one
Convert callbacks in storage layer to promises
Tidy imports and delete commented-out code
Pull shared markup of cards into a partial
Turn boolean flags into an options struct
Reduce nesting in the booking handler
Type the event bus payloads
Make Account immutable and return copies
Port build scripts from bash to make without behaviour change
Replace hand-rolled linked list by VecDeque
Group test-independent constants in one header
Separate parsing from evaluation in the formula engine
Simplify ownership of texture handles
Unify naming of identifiers: customerId everywhere
Get rid of the global registry
Replace inheritance of widgets with composition
Decouple report generation from HTTP layer
Extrae las cadenas SQL a ficheros propios
Apply early return style in permission checks
Hoist duplicated retry logic to client base
Use pattern matching instead of isinstance chains
Vereinheitliche Fehlerklassen im Zahlungsmodul
Migrate styles to css modules, no visual change
Delete the legacy adapter, nothing calls it
Narrow visibility of internals to the package
Break cycle between ticket and user packages
Encapsulate pixel access behind an accessor
Rewrite loops as list comprehensions where readable
Factor out common setup of the three daemons
Flatten folder structure of the mobile app
Introduce value object for postal codes
Switch from moment to date-fns, same output
Regroupe les fonctions de conversion d'unités
Replace magic offsets with named fields
Shrink OrderController by delegating to services
Make the state machine explicit instead of five booleans
`;

export const REVIEW_NOTES = `
Line 48: the lock is released before the last write, so a reader may see half a record.
This condition is always true because status is never undefined at this point.
nit: the name getData says nothing, loadTariffs would.
The early return in the loop skips the cleanup below; was that intended?
You compare floats with == here; for prices coming from the scales this will miss.
Blocking: the migration drops the column in the same release in which the old code still reads it.
I'd prefer if the mapping stayed in one place; the second copy in export.ts will drift.
Is the catch without a body on purpose? A failed upload would look like success.
Looks good apart from the hard-coded 30, which also appears in the scheduler.
In parse_header the length comes from the packet and isn't checked against the buffer.
The new index covers (a, b), but the query filters by b alone, so it won't be used.
Why a class here? Two functions would do and need no mocking.
The default argument is a list and will be shared between calls.
await is missing in front of save(), hence the response goes out before the row is stored.
This changes the meaning of an existing flag; callers in the cli still pass it the old way.
Suggestion: invert the if, then the error path is three lines and the rest loses one level.
If two requests arrive together both pass the check in line 112 and both insert.
The comment says seconds, the code takes milliseconds.
I went through the whole change twice. The happy path is fine. What worries me is lines 201 to 230: the retry has no upper limit, sleeps while holding the connection, and swallows the last exception, so that a dead printer would eat the pool within a minute and the log wouldn't say why.
isAdmin is computed on the client and trusted by the handler; needs a check on the server before this goes in.
The test only asserts that the function was called, it'd pass with any result.
Off topic for this pull request: formatting of 14 unrelated files. Could that be separate?
Hier wird das Ergebnis der zweiten Abfrage nie benutzt, kann weg oder fehlt etwas?
For an empty basket reduce without initial value throws.
useEffect depends on filters but the array lists only page, so the list stays stale after filtering.
Good catch with the timezone. I'd still move the constant next to its only user.
The regex lacks an anchor at the end, so 12345abc passes as a postcode.
After this patch close() can be called twice; the second call frees the handle again.
I can't follow the unsafe block in ring.rs: what guarantees that head stays below capacity?
The message is shown to users, but contains the table name.
Consider what happens when the printer answers with status 7: the switch has no default.
Two of the three callers ignore the new return value.
The loop mutates the map it iterates over; Go permits it, but which entries are seen is undefined.
Please keep the public name and deprecate it, otherwise plugin authors break on a minor version.
In the failure case the temporary file remains on disk.
This works, yet it does in forty lines what sorted(key=...) does in one.
La variable total se reinicia dentro del bucle, así que solo cuenta la última línea.
The feature flag defaults to on, contrary to the description of the merge request.
Signed overflow is undefined behaviour here; the counter reaches the limit after 25 days.
The diff removes the null check from line 20 although the upstream field is still optional.
Request changes: error codes 4 and 5 are swapped relative to the protocol sheet.
Could someone with knowledge of the ledger confirm that rounding before summing is acceptable in this hunk?
The helper is exported although it is only used in this file.
La requête part dans la boucle du gabarit : avec un trimestre complet, cela fait un appel par élève.
Neat. One remark: copy() is shallow, so the nested seats are shared with the original plan.
`;
