/** Everyday requests for test and docs, as they are typed to a colleague on an ordinary day. */
export const TEST_DAILY = `
write unit tests for parse_duration
we have no tests at all for the refund path, please add some
cover the edge cases of splitBill: zero people, one person, amounts that don't divide
can you write a playwright test that goes through the whole booking
raise the coverage of the pricing package to 80 %
the login spec is flaky, passes on the second try mostly. make it reliable
Test plan for the new prescription screen, for our two manual testers
add a regression test for bug 2231 so that it never comes back
mock the weather API in the tests, they shouldn't go over the net
tests for the reducer pls
I'd like property-based tests for the encoder/decoder pair
fixtures for a school with 3 classes, 60 pupils and some who have left
Schreib mir bitte Tests für die Rabattberechnung, auch für die krummen Fälle
snapshot tests of the email templates
which inputs should QA try on the date picker? give me a checklist
we renamed the field, so update the assertions in test_export.py accordingly
write a test that fails with the current behaviour of the queue, so that the bug is pinned before we touch it
make a fake clock for our specs instead of sleep(3)
integration test against a real postgres in a container for the order repository
set up vitest in packages/core and write a first test so the others see how
hey could you add test cases for the leap second thing
contract tests between the app and the backend, pact or whatever
There should be a test for every error code the importer can give out. At the moment there are two.
parametrize test_roman so that all values 1 to 50 get checked
smoke test script that QA can run after each install of the desktop app
pytest for this: def normalize_phone(s): return '+' + ''.join(c for c in s if c.isdigit())
end to end: guest adds two items, removes one, pays by invoice. please automate
load the sample dicom files and assert that the header values are read right
the test suite for the chess engine lacks castling and en passant, extend it
remove the dependency between the tests, test_b only passes if test_a ran before
Can you get me a coverage report and then fill the three worst gaps
I'm writing a board game in Godot, how about some GUT tests for the dice and movement rules
replace the hand-copied setup in our specs by a builder, test code only
add negative tests to the api collection: wrong token, missing body, too long name
write table-driven tests in Go for FormatPrice
the e2e test selects by css class and breaks at every redesign, use test ids
test it
mutation testing found 14 survivors in rules.ts, write tests that kill them
a unit test for the CRC routine with the vectors from the datasheet page 12
accessibility tests with axe for the five main pages
Prüfplan für die Abnahme beim Kunden, Schritt für Schritt mit erwartetem Ergebnis
write tests around the old invoice code before we touch it, characterization tests so to say
need sample data: 200 made-up patients with appointments, for the test environment of the automated suite
does the sort stay stable? write a test which proves it
our component tests miss the empty state and loading state
jest tests for useCountdown
please cover the case where the sd card is pulled out during logging, with a stub for the fs
Fuzz the parser for a night's worth, build the harness please
the customer wants proof that interest is computed right to the cent: build a test set from their excel with expected values
unskip the skipped specs, bring them up to date with the current UI
xdescribe('cart') has been sitting there since march, can you revive it
I changed createUser to need a tenant, forty tests now don't compile, adapt the helpers in the tests
test for concurrency: two tellers booking on the same account
Add cypress to the project with one example for the search page.
make sure by test that the German and French translation have the same keys as the english one
Haz pruebas unitarias para el módulo de envíos, por favor
can you simulate a lost connection in the middle of the upload and assert that it resumes? as an automated test
regression suite for the pdf output, comparing images with some tolerance
write me a few asserts
what's still untested in the telemetry decoder? then write what is missing
unit testing the view model: loading, success, failure, retry
the golden files are outdated since the new logo, regenerate and check them
tests for the sql view v_open_invoices with a tiny seed
I want a test that runs every example in the readme
spec for mailers: right recipient, right language, no mail for people who opted out
for our plug-in api write a conformance test kit which plug-in authors can run on their own
test double for the payment provider that can be told to decline, time out or answer twice
Please write acceptance criteria as gherkin scenarios for the waiting list and wire up the steps
make the randomness in the loot tests seedable so they always give the same answer
add one test
could the test for the scheduler not depend on what day it is? it goes red each weekend
write a visual regression test for the dashboard in light and dark
cover branches 40-66 in tariff.py
Testing checklist for a release of the ipad app, half an hour max to run through
tests/test_geo.py only has the happy path. poles, date line, same point twice, please
assertThat(result).isNotNull() is all this test does, make it check something of value
we have a bug bash tomorrow, prepare test charters for six people
build a factory for courses with enrolments so tests don't need 40 lines of set-up each
unit tests for the bash script with bats, at least argument handling
Write a test verifying that the GDPR delete job really empties all nine tables
the beforeEach leaks a server on port 4000, clean up the test setup
run through the app like a clumsy user would and turn what you find interesting into automated tests
scala, munit, tests for Interval.merge
test that our cli exits with 2 on bad flags and prints usage to stderr
how would you test this? then do it: function shuffle(a) { return a.sort(() => Math.random() - 0.5) }
Escreve testes para o cálculo de juros, com casos de feriado
data quality tests in dbt: unique, not null, accepted values for the orders models
unit test for the swift decoder, with a json where optional fields are missing
tests in the style of the ones in spec/billing, for spec/shipping
put the flaky ones in quarantine with a tag and a list of why each of them wobbles
need a stub server which answers like the national health registry
check with a test that migrating up and down again leaves the schema as it was
we need tests to show the auditors that four-eyes approval cannot be skipped in the transfer flow
Could you write instrumentation tests for the onboarding on Android (Espresso is fine)
verify the matrix inversion numerically in a test against numpy, tolerance 1e-9
the test names say nothing: test1, test2, test2b. rename so that one sees what's expected, and add the missing sad paths
I fixed the thing with the umlauts in file names, you add the test please
more tests for the undo/redo
storybook interaction tests for the Combobox: keyboard, mouse, screen reader label
a stress test with 10k game objects spawning and vanishing, checking nothing stays behind in the registry
please test drive the next kata with me: you write the failing test, I the code. Roman numerals, start
decide with tests whether the two tax tables agree for all incomes from 0 to 200000
hardware in the loop: a pytest which flashes the board, waits for BOOT OK on the serial line and checks the led command
no test touches the websocket part. can you change that
Ajoute des tests d'intégration pour l'inscription des élèves
test with arabic and chinese names for the certificate printing, automated please
e2e suite: replace fixed waits by waiting for what we really need
the mock for S3 lies, it accepts bucket names the real one refuses; make the mock as strict as reality
write doctests in the units module
QA matrix browser x OS x user role for the exam client, and mark which combos to automate first
unit test isHoliday for all states of Germany 2025
try the function with rubbish: empty strings, emojis, 10 MB of text, null. as test cases
use cases for testers from this ticket: 'As a nurse I can hand over a patient to the next shift'
assert that no request leaves the machine during the unit tests, and fail the test if so
I deleted the old cart, take its tests out too and see that the shared helpers still have tests
the expectation in should_round_half_even is wrong, spec says 2.5 becomes 2. fix the test, code is right
get tests for the Lua quest scripts going, busted I think it's called
please give me test coverage on the error branches of s3_sync.rb
write some load scenarios as k6 tests checking that the answers are right under parallel use
scenario tests for the elevator controller: two calls at once, overload, door blocked
make our tests print a useful message when they fail, now it's only 'expected true to be false'
i need a test user set: one per role, with password and what they may see, seeded before each e2e run
test the unhappy path of the voucher: expired, used, wrong shop, wrong currency
translate the old mocha/chai specs to node:test, and add what's missing for dates
quick unit test for slugify, thx
show by an automated check that exporting and importing again yields the same project
In the freight calculator there's one test for forty rules, so please go rule by rule and give each at least a hit and a miss
cover lib/otp
ok so the QA lady is on leave, can you put together what has to be clicked through before friday's release, in order, with what one should see
erlang eunit tests for the session supervisor restarting its children
`;

export const DOCS_DAILY = `
document the REST endpoints of the appointment service
add docstrings to everything public in geometry.py
can you write a getting started guide for new developers
the changelog for 3.2 please, from the commits since the last tag
comment this function so that the apprentice understands it
how-to for the shop owners: how to set up a voucher, with screenshots placeholders
update the readme, the install part still talks about bower
Write release notes for the customers, not for developers, two paragraphs
JSDoc for the exported functions in src/money
please explain in a markdown file how our permission model works, for the new hires
migration guide from v4 to v5 of the library
describe the config options in a table, default, type, what it does
add a section about troubleshooting to the docs: printer not found, label cut off, blank label
ADR for the decision to drop Mongo, you find the reasons in the thread below
make a CONTRIBUTING.md
we need an openapi description of what's there already in routes/
Bitte eine Anleitung schreiben, wie man die Anwendung lokal startet, für jemanden ohne Vorwissen
write up how the backup restore is done so that anyone on call can follow it
explain this regex in a comment above it
translate the user manual chapter 3 to English
spell check the docs folder
user handbook for the front desk of the clinic: check in, reschedule, print the label
add usage examples to the README of the color library
Doc comments in rustdoc style for the crate's public items, with one example each
put a diagram of the order states into the wiki page, mermaid
fix the broken links in docs/
glossary of our domain words, 30 or so, one line each
write the help text for the --dry-run flag
FAQ for parents about the school app, ten questions
the docs say port 3000 but it's 8080, correct it wherever it stands
I need an onboarding document for the guy who takes over from me on monday. what's where, how to run, what to look out for
document the binary format in docs/format.md: header, blocks, checksum, endianness
readme too long, make it shorter and move the details to docs/
architecture overview of what we have, as a page in the wiki, one picture and one page of text
write a tutorial: your first mod for our game in 20 minutes
Add a docstring to def haversine(lat1, lon1, lat2, lon2):
the comment on top of calcFee is wrong since we changed to tiers, bring it in line
can you draft the announcement of the API deprecation for the developer blog
inline comments for the assembly part please, line by line
a page that tells support how to read the error codes E01 to E47
write documentation
Please summarise in writing what the nightly job does, for the auditors. No code, plain language.
cheat sheet for our cli, one page
I want the commit messages of this month turned into something my board can read
doxygen for the driver headers
documenta las variables de entorno en el README
complete the type hints and docs in the sdk's docstrings so that sphinx shows them nicely
what does each table hold? make a data dictionary as markdown
runbook: queue is stuck
write a code of conduct and a licence note for the repo
Can you put together a quickstart for the JavaScript SDK? install, auth, first call, error handling.
tooltips texts for all fields in the tax form, max 100 characters each
explain the build steps in the readme in such a way that a mac user and a windows user get through
docs for the props of DataGrid, in the storybook mdx
Write the method section on our data cleaning for the paper's supplement, based on clean.R
update CHANGELOG
handover documentation for the customer's IT: what runs where, which ports, which accounts are needed
our api reference lacks error responses. add them for all endpoints
turn my notes below into a proper guide: 'plug in board, hold button b, LED blinks, then make flash, if fails try other cable'
the module has no header comment. what it does, who calls it, that kind of thing
I'd like a 'how we do releases' page
kurze Kommentare an die SQL-Abfragen, damit die Kollegen wissen, was da berechnet wird
write man page for tidyphotos
please add a note to the docs that the sandbox gets wiped on Sundays
record in docs/decisions why we stayed with REST
make an example project with commented code for the docs site
step-by-step with pictures how the drivers scan a parcel, they don't read much
rewrite the intro of our docs so that one understands within ten seconds what the product is for
Style guide for error messages, one page, with good and bad examples
the python examples in the docs still use print without brackets, modernise them
write the wiki entry on time zones in our system: what is saved, what is shown, pitfalls
describe the events we send over the websocket
tech spec is done in code, but nobody has written it down. Please write it down from src/sync.
i'm a support agent and get asked ten times a day how to export. a short article for the help centre would be great
a walkthrough of the checkout code for juniors, as a document
compile a list of third-party licences into NOTICE.md
add deprecation comments with pointers to the new function
explain model card style what our churn model is trained on and where it's weak
write the text for the app store: what's new in this version
translate the comments in legacy/ from Italian into English
document the makefile targets, so that make help prints something
Rédige un guide d'installation pour les administrateurs de l'hôpital
diagram + text for how a payment travels through our services, for docs/payments.md
the docs need a search index page and a better table of contents, at present it's one flat list
proofread this paragraph of the manual, it's for pilots so every word counts
put a warning into the readme that the tool deletes the source folder
API docs from the code comments: set up typedoc and write the missing comments
postmortem of yesterday's outage, written up for the whole company, timeline is in the channel
what's in this directory? leave a small README in each subfolder saying so
give me a leaflet text on how our teachers reset a pupil's password
write javadoc for Matrix3
badge, one-line description, install, usage, licence: bring README in that form
The comment says what, I want it to say why. see retry.ts
Describe the json of the export in prose + a json schema for the people at the tax office
produce docs for the GraphQL schema, descriptions on each type and field
can the guide be split into beginner and advanced
upgrade notes: people must run the reindex once after installing 7.1, put that in an obvious place
write down the naming conventions we evidently follow, derive them from the code
a section 'limits' in the docs: max upload, max rows, rate
faz um README bonito pro meu projeto de portfólio
annotate the notebook with markdown cells so that the students can follow what happens and why
ubersetze die Readme ins Deutsche
document how to add a new language to the app
internal FAQ for sales on what the integration can and can't do
put the meeting's outcome about the caching into a short technical note in docs/notes
explain in the docs the difference between archive and delete, people mix it up all the time
Sample .env with comments for each line what it's for
for the open source release: README, INSTALL, a first tutorial and issue templates' texts
PR description for my branch please, what and why
the training material for the call centre needs the new screen, update chapter 2
write comments for public class InventorySlot { int q; int max; Item it; boolean lk; }
docs: mention that dates are UTC
sum up the design of the plugin system as a document for outside developers
make our swagger texts less cryptic, 'Gets the thing by id' helps nobody
could you turn this chat thread on the scanner settings into a knowledge base article
one-pager about data retention for our users, plain English, based on what jobs/cleanup.py does
write a comment block on the state machine in valve.c showing all transitions
scrivi la documentazione per questa libreria, con qualche esempio
README says 'coming soon' in four places, either fill or delete
cookbook with ten recipes for the query builder
docstring style is mixed google and numpy, make it all numpy
I'd love a doc page comparing our three pricing plans in terms of API features
write the teacher's manual for the quiz tool
add explanation texts to the units in the header of each csv we publish, plus a readme for the data set
My cofounder and I need a text that tells our first beta users what works, what doesn't yet and how to report things
docs for the seed script
explain in the readme why there are two package.json files, everybody stumbles over it
could someone write down how one calibrates the scale? it's only in Jürgen's head and in calib.py
write a module-level docstring for each file in pipelines/, two or three sentences
`;
