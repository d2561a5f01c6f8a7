/** More messages as people type them: test. */
export const TEST_TALK = `
unit tests for parseIban please, incl. the ugly ones with spaces
can you cover the leap year branch in billing/period.rs
coverage for the refund module is at 31%, get it to something I don't have to be ashamed of
the bug with the double booking is fixed, now pin it down so it never comes back unnoticed
nothing would tell us if the invoice footer vanished tomorrow. change that
Given/When/Then scenarios for returning a library book late
what should the QA people click through before we ship the tablet version? a checklist please
LoginForm.spec.tsx passes 9 out of 10 times. make it 10
put a fake payment gateway in so the suite stops calling the real sandbox
slugify_test.py has eleven cases, all english. add chinese, emoji and a title that's only dashes
we have zero tests in the scheduler. start with the happy path
quick smoke check after deploy: home page, login, one search. write it in playwright
add a case where the cart is empty and one where it has 1000 lines
need a factory for Patient with sensible defaults, every test builds its own by hand
snapshot files are 4 MB and nobody looks at them, replace them with real assertions
hey could you write something that proves the undo stack really restores the cursor position too
property based checks for the diff algorithm: apply(diff(a,b), a) == b
test for ReconnectPolicy with a fake clock pls, no sleeping
golden file tests for the pretty printer, one file per syntax form
the assertions in OrderServiceTest only check that nothing throws. make them check the totals
vitest setup for packages/ui, there's none yet, plus one example so that others can copy it
I renamed the menu entries on purpose, update the expectations in nav.cy.js accordingly
un-skip the 14 disabled tests in the importer and get them going again
The discount code works now, thanks. What's missing: nobody checks that it stays refused on the second use. Put that in voucher.spec.ts
who checks that the CSV export keeps umlauts? nobody. add that
could we have the compile-fail cases for the derive macro as well (trybuild)
bitte noch Testfälle für den Rabattrechner, vor allem die Grenzen bei 100 und 500 Euro
seed data for the e2e environment: 3 teachers, 2 classes, one pupil without a parent account
consumer contract for the /availability endpoint, the mobile team depends on it
write the failing test first for issue 412, I'll do the fix after lunch
does merge_intervals survive touching ranges? prove it with a few cases
end to end: sign up, confirm mail, first login, delete account
mutation score on pricing.ts is 44, kill the survivors
tests in test_ledger.py only pass in alphabetical order. make each stand alone
add an axe check to every page in the component gallery so missing labels get caught
I want the parser fuzzed overnight, make me a harness with libFuzzer
regression case for the emoji in the player name thing, that was embarrassing
integration tests against a real postgres, testcontainers is fine
hm the mocks in mailer.test.ts mock the thing under test, redo them properly
which cases would you still add to DateRange? add them straight away
ein Testplan für die Kassenumstellung wäre gut, zwei Seiten, wer prüft was in welcher Filiale
visual regression tests for the chart widget, light and dark
every role x every screen, one table driven test for what is shown and what isn't
stub the thermometer in the suite so the control loop tests run without hardware
replace sleep(3) all over the selenium suite with proper waits, it fails at random on the slow runner
cover error paths in upload_handler.go, the happy ones are there already
nothing is broken in the app, only test_header.py still looks for the old logo file name. adjust it
please try the migration 0047 up and down against last month's dump in an automated way, and have it go red if a row gets lost
spec for Subscription#renew when the card has expired
haversine() is unchecked so far, take city pairs with known distances and assert on those
simulate a lost connection in the middle of a sync and check that nothing is sent twice
can you make it so that someone who breaks the tax rounding sees red before merging
acceptance tests from the 6 criteria in story WH-88, one each
pytest fixture that gives me a temp git repo with two commits and a conflict
the benchmark numbers don't matter here, I just want to be sure the two sort implementations give the same order for equal keys. random inputs, 10k rounds
unit test para a função que calcula o frete, com CEP inválido também
tests around the retry wrapper: gives up after 5, backs off, doesn't retry on 4xx
manual test script for the nurses' handover screen, simple language, they aren't techies
our snapshot of the settings page contains today's date, so it goes red every midnight. freeze the time in there
add tests to the codemod with before/after files
check list of devices and browsers we should try the checkout on, with a priority
I changed the discount rule from 10 to 12 percent as agreed with sales, and now 7 tests expect the old number. Bring them up to date
We had a customer whose address had no street, only a farm name, and the label came out blank. It's repaired in main since this morning. Please leave something behind that catches it next time
Somebody wrote 200 tests for getters and setters and none for the routing of ambulances. Throw out the silly ones and write a dozen that mean something
I'm about to rewrite the tariff engine and I'm scared. Before I touch anything, write characterization tests that nail down what it does today, warts and all
The TestRunner only picks up files ending in Test.java and half of ours are called Spec. Nothing in there has been executed since march! Get them included and repair what has rotted
we ship on friday and Lena from QA is ill. What has to be tried out by hand in the booking flow, in which order, with which test accounts? write it so that an intern can do it
Every developer has their own private dump of the shop database for trying things. I'd like one small shared set of fixtures, 20 products, 5 customers, a few odd orders, checked into the repo
For the gameboy emulator core: there are public opcode test roms in roms/. Wire them into cargo test so each shows up as its own case
the e2e job is red about every third time, always on the step where the toast should be gone. It's not the app, it's how we wait. Could you make it robust
Our hospital bed planner has 300 unit tests and not one that goes from admission to discharge. Write that one long path, against the in-memory store
The compiler emits warnings with line numbers and those shift all the time, so the expected-output tests break with every edit. Find a way to make expectations independent of lines
I'd like to know that our REST client does the right thing when the server sends garbage: truncated json, wrong content type, 204 with a body. Set up a small fake server in the test folder and go through them
Two of our colleagues say that the ranking is deterministic, one says it isn't. Write something that runs it 500 times with shuffled input and compares
for the chess clock: white runs out, black runs out, both at the same tick, pause during increment. I want all of these in ClockTests.swift
We're adding a fourth language to the app next month. Is there an automatic check that all translation keys exist in all files? if not add one to the suite
the mobile app has no UI tests whatsoever. take maestro or detox, your choice, and get one flow running: open, scan a barcode, see the product
Since the designers changed the markup on purpose our page objects point nowhere. Repair the selectors in e2e/pages, best with data-testid
I have a spreadsheet from the accountants with 60 example payslips and what should come out. Take these as cases for the payroll calculation, one row one case
Could someone take away the network from the unit tests? They should not reach out to anything, use recorded answers instead
Pip says our device driver can't be tested since it talks to registers directly. Show him: a fake register bank and three or four tests for init and reset
In the shader library we compare rendered images byte by byte, which breaks on every other graphics card. Allow a tolerance and regenerate the references
I keep clicking through the same seven screens after each change to see whether the wizard still works. Automate that for me
The specs for the ferry booking all log in through the real form first, which dies whenever the captcha is on. Give them a login helper that sets the cookie directly
Tengo que demostrar al cliente que el cálculo de intereses está bien. Escribe casos de prueba con los ejemplos del contrato, anexo 3
After the time zone fiasco in the flight planner I want a suite that runs the arrival calculation in Kathmandu, Lord Howe, Chatham and on both DST weekends
The statistics package has reference results from R in refs/*.csv. Make a suite that holds ours against those within 1e-9, one case per function
what happens to the form when a blind user tabs through it is checked nowhere, add keyboard-only tests for the three main dialogs
We need evidence for the auditor that each of the 31 requirements of the infusion pump has at least one test. Build the traceability list and write the ones missing
Kannst du bei den Tests vom Warenkorb die Wartezeiten rausnehmen und stattdessen auf das Ereignis warten? die fallen dauernd zufällig um
I don't trust the csv reader with quotes inside quotes. give it hell
Our queue consumer should handle the same message twice without harm, at least that's what we promise. Is that tested anywhere? I believe not, so please add it
Before the upgrade to Django 5 I'd like a safety net over the admin pages, just that every list and every edit page opens with 200
the intern's tests all say expect(true).toBe(true) at the end. Put in what they were meant to check, you can tell from the names
E   fixture 'db_session' not found (14 errors in tests/reports). conftest got lost when the folder moved, give the reports tests their fixtures back
tests/e2e/checkout.spec.ts › pays with voucher  flaky (2 of 3 retries passed). stabilise it, the app is fine
File | Stmts | Miss | Cover: core/rates.py | 212 | 140 | 34%  ... can you bring that one above 80
expect(received).toBe("Save") // received "Store". we changed that wording on purpose last week, fix the spec
def vat(net, country): return round(net * RATES[country], 2)    -> tests pls, also unknown country and negative net
FAIL UserCard.test.tsx: snapshot obsolete (3). 3 snapshots obsolete. clean those up and regenerate, new design is intended
xit("locks the account after five attempts", ...) someone switched this off in 2022. Turn it back on and make it work with the new mock server
fn rle(input: &[u8]) -> Vec<(u8, usize)>  proptest roundtrip for that please
TODO(anna): test this with an empty warehouse  <- src/picking/route.kt:88, do it
@Ignore("depends on system clock") class VoucherExpiryTest. inject a Clock into the tests so we can drop the ignore
Warning: An update to SearchBox inside a test was not wrapped in act(...). 40 of these in the output, get the tests clean
it.each([[1,"one"],[2,"two"]]) <- extend this table up to 21 and add minus numbers
go test ./... ok shop/cart 0.4s; ? shop/tax [no test files]; ? shop/ship [no test files]. do tax first
Jest did not exit one second after the test run has completed. Some spec leaves a server open, close it in afterAll wherever that's missing
assert_eq!(plan.len(), 4); that's the only assertion for the whole route planner!! add ones for order, distance and unreachable stops
ticket QA-310: "Automated check for printed receipt layout, 58mm and 80mm paper"
- cancel before shipping - cancel after shipping - cancel twice - cancel someone else's order. one test each in orders_cancel_spec.rb
AssertionError: Lists differ: ['a','b'] != ['b','a']. set order isn't guaranteed, so the test is too strict. loosen it
cy.wait(8000) // sorry. found 23 times. replace with intercepts, please
const server = setupServer(); <- msw is installed but has no handlers. Add those for /rooms and /rooms/:id so the component tests have something to talk to
uncovered lines in decoder.c: 88-94, 120, 131-140 (gcov). cases which hit those please
test_sync.py::test_two_clients PASSED, ::test_three_clients MISSING. that second one should exist, write it
la fonction arrondi_caisse(montant) arrondit aux 5 centimes, ajoute des tests unitaires avec 0.02, 0.03, 0.07 et un montant négatif
mockall: #[automock] trait Clock { fn now(&self) -> Instant; }  use this in the lease tests instead of thread::sleep
Scenario Outline: Seat is taken | row | seat | result |   fill in the examples, 8 or so, also the wheelchair places
`;

/** More messages as people type them: docs. */
export const DOCS_TALK = `
README is still the create-react-app one. write a real one
docstrings for everything public in geometry/
changelog entry for 2.8.0 from the commits since the last tag pls
how to get started guide for new devs, the wiki one is from 2019
can you add jsdoc to useSchedule, people keep asking me what the second argument means
write up for the support team what the new refund statuses mean
the install section leaves out that you need libusb. add it
put a comment above that regex so the next person doesn't cry
api reference for the booking endpoints, openapi with examples
release notes for normal people, not devs, v5 of the gardening app
migration guide from v3 to v4 of the router lib
man page for the tool please
CONTRIBUTING.md, short, friendly, mentions the CLA
there's a typo on the pricing help page: "recieve"
explain in the README why we need two databases
Bitte die Anleitung für den Barcodescanner auf Deutsch übersetzen, liegt in help/en
turn my notes below into a proper how-to
runbook page for when the queue fills up at night, the night shift must be able to follow it
glossary: fare, leg, trip, journey. everyone uses them differently
we decided on event sourcing for the ledger in march. Record that decision with the reasons for and against in docs/adr, the discussion itself is over
the example in the docs of retry() doesn't compile with the current version, update the sample
add a faq: why is my sensor offline, what does blinking yellow mean, how do I reset
doc comments on the exported structs, golint nags
write an ADR for the decision we made yesterday, kafka is out, nats is in, reasons are in the thread
tutorial "your first plugin in ten minutes"
licence header + author list into the readme
can somebody describe the event format on paper, partner wants to integrate
troubleshooting section for the printer daemon
the diagrams in docs/overview.md still show the old billing service, redraw them as mermaid
a table of all command line flags with defaults for the website
please write help texts for the fields in the tax form, one sentence each, plain language
inline comments for the interrupt handler, it's magic to everyone but Theo
onboarding doc for the data team: where things are, who to ask, how to get access
mach mal eine kurze Bedienungsanleitung fürs Kassenpersonal, eine A4-Seite zum Aushängen
the docs say port 8080, it's 9090 since forever. correct all places
rustdoc with an example for each of the builder methods
cheat sheet for the query language, one page
summary of the last three releases for the newsletter
I need a text which I can hand to the auditors that says how we process deletions
I understand how the lock works now that you told me. Put this same explanation into the module's header comment for whoever comes next
update CHANGELOG, the entry for dark mode is missing
write javadoc for PaymentPort so implementers know what may throw and when
code sample in five languages for the /translate endpoint page
storybook descriptions for Button, Badge and Banner
known limitations page. be honest
document the env variables, someone new never knows which ones are required
docs/ is a mess of 60 files, make a table of contents and kick out duplicates
upgrade notes pls: breaking changes in the config file of 0.9
tooltip copy and the help article for "smart rounding"
say in the header of schema.sql what each table is for
explain the file format in FORMAT.md with a hexdump example
my readme is too long, cut it to what people need in the first 5 minutes
add alt text to images in the handbook
deprecation notice for getUser in docs and as @deprecated tag, point to fetchUser
write the announcement for the forum: we drop python 3.8 in october
ajoute une section « Dépannage » au guide d'installation
quick start for the arduino library, wiring included
put down our branching rules somewhere people can find them
make the error code list for the terminal manual, E01 to E27 with what the cashier should do
overview page of the system for new hires: one drawing, one paragraph per service, links to the repos
page for the wiki: how we do pull requests here, what goes into the description, who to ask
one paragraph about the caching rules in the architecture handbook, as we settled them in standup
badge, screenshot and a gif in the readme would help, at least the places for them
Three new people start on monday and I don't want to explain the local setup three times. Write it down step by step, for mac and linux, with what usually goes wrong
Our customers get a 40 page PDF nobody reads. I'd like small help articles instead, one question each, begin with the ten that support gets the most
I've explained the difference between a hold and a reservation about 20 times this year. Please put it into the wiki, with an example from the theatre
The library has 900 stars and no documentation site. Set up mkdocs with a start page, a guide and the API reference pulled from the docstrings
I solved this thing with the two phase import last night and by next month I'll have forgotten why it's like that. Leave comments in importer.py that say why, not what
the doctors asked what the risk score on the screen is made of. Write half a page for them without formulas
We publish the SDK on thursday, and the reference has whole modules where it says "TODO: describe". Fill those in, look at the code for what they do
Could you go over the user manual for the tractor terminal? The screens were renamed in 7.1, so every mention of Field Manager must become Plots, and the pictures need new captions
Marketing wants to know what's new in the last quarter, but in words their readers understand. Have a look at the merged stuff and write 8 bullet points
my colleague says our commit messages are docs enough. they're not. add a history file that says for each version what a user would notice
We need a page for open source contributors on how to run the emulator against a real cartridge dump, incl. the legal bit that we can't ship roms
For every public function of the stats module there should be a sentence, the parameters with units, what comes back, and a tiny example. Style: numpydoc
Our support folks are asked for the backup procedure twice a day. Have it written up as an article with screenshots placeholders, for someone who's never seen a terminal
I'm leaving the team at the end of the month, so please help me write the handover document for the warehouse robots: parts, quirks, passwords are in the vault, who knows what
Os alunos não entendem o README do trabalho prático. Reescreve em português simples, com os comandos para Windows
The partner bank implements our webhook next week. They need a document with the payload fields, the signing procedure, the retry rules and two examples
README.md:14: "run setup.sh"  there's no setup.sh since we use just. bring the steps in line with the justfile
explain to beginners on the website what an accumulator is before we use the word in chapter 2
Someone opened an issue that the docs for the cli mention --force, which was removed in 1.4. There might be more such leftovers, go through them and bring them up to date
It took me an hour to find out that units in config.toml are millimetres. That has to be said in the example config, at each value
Please take the transcript of yesterday's talk on the new sync engine and make a readable article of it for our engineering blog
The school's secretaries get the new timetable screen on monday. I'd like a two minute read with numbered steps: open, change a lesson, undo, print
proofread the english in the getting-started guide, I'm not a native speaker and it shows
the hardware guys need the register map as a readable table, it only lives in regs.h right now
our open data portal publishes bus positions but doesn't say what the columns mean. Write a data dictionary
Hay que documentar el proceso de alta de clientes para la sucursal de Lima, con los pasos y a quién llamar si algo falla
the man page lists the subcommands and nothing else. a sentence and one worked example for each would be kind
The paper got accepted and the reviewers want reproducibility instructions in the repo: data, versions, commands, expected runtime on a laptop
I want the story behind our weird date format written in the handbook so people stop asking whether it's a joke
We have a style guide for code but it's in Jonas's head. I'll paste what he said in chat, make a document of it
sorry to bother, the docs site's page on hooks has the parameters in the wrong order in its table, can that be corrected?
Every module in the robot firmware should start with a short note: purpose, owner, what it must never do. Begin with motor/ and lidar/
write a section for game modders: where the item files go, which fields exist, how to load the mod, one full example sword
For the store listing of the habit tracker I need the description and the what's new text, 500 characters max
/// TODO docs   pub fn reconcile(&mut self, since: Epoch) -> Outcome   <- there are 34 of those, write them
warning: missing documentation for a struct field --> src/wire.rs:41:5 (117 warnings). get rid of these by actually documenting, no placeholder text
erklär das Rollenmodell mal schriftlich für die Admins beim Kunden, mit einer Tabelle wer was darf, kommt ins Handbuch
## Usage  coming soon!   (that's our readme since 2021). Fill it
def blend(a, b, k=0.35): ...   where's 0.35 from? it's from the Munich paper, put that in a comment with the link
CHANGELOG.md: ## [Unreleased] (empty). 26 commits since v1.12.0, please sort them into Added, Changed, Fixed
curl -X POST /v1/parcels -d '{"weight_g": 300}'  use this one as the example on the parcels page and describe each field and the answers
| Option | Default | Description |  | maxAge | 3600 | ??? |  | jitter | 0.2 | ??? |  fill the third column
WARNING: docs/guide/themes.rst: document isn't included in any toctree. sphinx has 12 of them, put the pages where they belong
feat!: drop sqlite backend   <- needs an entry in UPGRADING.md, what people have to do now, with commands
ticket DOC-77: "Describe the offline mode for field technicians (what's stored, how long, what happens on conflict)"
@param opts - the options. lol. make these tsdoc comments say something, file is src/calendar/recur.ts
#define MAGIC 0x5AFE  please add comments throughout this header, new colleague starts tomorrow and has never seen the boot protocol
npm ERR! engine unsupported, wanted node >=20. people hit this all the time because the readme says 16. Correct the readme and mention nvm
see [Deployment](./deploy.md)  <- dead link, 9 more like it in docs/. mend the links
Deprecated: use newThing instead (that's all it says). write for users what to replace, before and after, of all 6 calls
"What does status HELD mean?" (asked 14 times in #support). please make a page listing every order status, what triggers it and what staff should do
enum Mode { A, B, C2, X }  the names stay, hardware says so, but give each a doc comment: A=idle, B=charging, C2=balancing, X=fault
mvn javadoc:javadoc: 61 warnings: no @return, no @throws. add those texts in package ch.reisen.fare
Kommentare in steuer_modul.py sind alle auf Polnisch, bitte ins Englische übertragen und wo sie nicht mehr stimmen anpassen
ops note from chat: "if disk alarm, first purge thumbs, then call Ines" make a proper page of that in the handbook, the next on-call won't find it here
openapi.yaml: description: "" (48x). write the descriptions and summaries, in the tone of the existing /users ones
git tag v0.6.0 is up; still need the github release text, highlights first, thanks to the 4 outside contributors at the end
`;
