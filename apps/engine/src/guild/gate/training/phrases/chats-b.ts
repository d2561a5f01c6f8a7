/** Messages as people type them: refactor. */
export const REFACTOR_CHATS = `
this function has 300 lines and 7 levels of ifs, split it up please, it must still do exactly the same
Rename usr to customer everywhere, including file names
convert to async/await: fs.readFile(p, (e, d) => { if (e) return cb(e); parse(d, (e2, r) => cb(e2, r)); });
You are a clean code coach. Take the class below and extract what doesn't belong there. Public methods keep their names.
if (t == 1) return "car"; else if (t == 2) return "van"; else if (t == 3) return "truck"; ... -> enum or lookup, whatever is nicer
same cleanup for the other two controllers
Chore: get rid of moment. We're down to 14 call sites, all of them only format dates, date-fns is already in the bundle. No visible change intended
I have copy pasted this fetch code into every screen of the app, there must be nine of them by now, only the url and the type differ, could you pull that into one place so that the screens only say what they want
class components to hooks, ProfileCard.jsx first
utils.py is 2400 lines. cut it into sensible modules and fix the imports
Move the SQL strings out of the handlers into a repository. Handlers should only deal with http. nothing else changes
Bitte die Vererbung auflösen: BaseDialog -> FormDialog -> AddressDialog -> DeliveryAddressDialog. Komposition wäre mir lieber, Verhalten bleibt gleich
no any please. type it properly, runtime stays as it is
let x = match opt { Some(v) => match v.get(k) { Some(w) => Some(w.clone()), None => None }, None => None }; more idiomatic?
Unify the two config loaders (cli/config.rs and daemon/conf.rs). They've drifted but do the same thing, one should win and the other go
hi, we hand the currently selected season down through eleven components as a prop, most of them don't even use it, they only pass it to the next, and when somebody adds a screen he forgets it in one place and typescript complains in another, so please put it in a context with a small hook and clean out the props on the way, the screens should look and act as they do today
remove all the commented out code and unused imports in src/billing
Migrate the model classes from Lombok to Java records, where it's possible without changing the json
the names are horrible, tmp2, doIt, data_new_final. give them meaningful ones
#define MAX(a,b) and friends: replace our macros with inline functions or constexpr, C++17, ABI isn't a concern
ok so this started as a weekend project and everything is in main.dart, widgets, api calls, the theme, all of it, 1900 lines, and before I let anyone else work on it I'd like it in folders the way flutter people do it, don't add anything, just sort it
flatten this with early returns: function ship(o) { if (o) { if (o.paid) { if (!o.shipped) { send(o); } } } }
Make this less repetitive pls: document.getElementById('a').hidden = true; document.getElementById('b').hidden = true; document.getElementById('c').hidden = true; ...
Peux-tu simplifier cette méthode ? Trois boucles imbriquées qui remplissent une map, je pense que streams + groupingBy suffit, le résultat doit être identique
Port the Grunt era require.js modules to ES modules. Order of side effects must be preserved, some of it touches window
In the drivers directory every sensor has its own copy of crc8(). One shared version, delete the rest
put the magic numbers into named constants. 86400, 0x3F, 17.5 and so on
Refactor proposal from the last retro: PriceService knows about stock, tax, customers and mail. Take mail and stock out first, callers go through the facade so they shouldn't notice
Option API to script setup for all of components/forms, keep the emits and props
extract hook useDebouncedSearch from these three pages
global variables in this pascal unit make me cry. pass them as parameters instead, same output required
can you turn this if chain into a strategy or something. def price(kind, d): if kind == "child": ... elif kind == "senior": ...
God object: Game.cs holds input, audio, saving and the score. Carve these into separate classes. Don't change how it plays
not so abstract please. undo the generic base, two plain functions are enough, keep the tests untouched
javascript -> typescript for lib/geo, strict, without changing exported names
Please tidy up the stored procedures, the five variants of sp_get_student differ by one where clause. One procedure, same result sets
var a = new ArrayList<Map<String, Object>>(); ... we pass these maps around all over the reporting code, introduce real classes for the rows
deprecated api warnings: switch from componentWillReceiveProps to the current way in the 6 files listed by the linter, no functional changes
Inline the wrapper. HttpHelper.get only calls axios.get and nothing else, and half the code base bypasses it anyway
El archivo routes.js tiene todas las rutas y la lógica mezcladas. Sepáralo en rutas, controladores y servicios sin tocar las respuestas
reorder the packages so that domain doesn't import infra any more. There's a cycle: domain/order -> infra/db -> domain/money
Use pathlib in place of os.path in the whole tools folder
the reducer is a 600 line switch. createSlice would halve it, actions names must stay because analytics listens on them
rewrite this recursion as a loop, same order of results: def walk(n): yield n.val; for c in n.children: yield from walk(c)
Our terraform has the same 40 lines for each of the eight buckets. make a module out of it, plan must show no changes
these booleans, render(true, false, false, true)... turn the arguments into an options object and update the callers
Cleanup: consistent error types. Half of the crate returns String, other half Box<dyn Error>. One enum via thiserror, messages remain
Das gehört nicht in den ViewModel. Zieh die Formatierung in eigene Mapper raus, Anzeige darf sich nicht ändern
scss to css modules for the checkout folder, pixel identical please
Turn the singleton into an injected dependency. DatabaseManager.getInstance() shows up 83 times, do it package by package beginning with reports
long method + duplicated blocks in LabResultImporter, take it apart so each format has its own parser behind one interface, we will not add formats now
drop the old namespace Acme_Legacy_ and use PSR-4 namespaces, composer autoload, aliases for what plugins still use
jquery selectors in this page -> plain dom, it's like 80 lines
one more thing, the second file still uses the old name, change that too
Separe a lógica de cálculo da tela, hoje está tudo dentro do onClick. A tela tem que continuar igual
the verilog has the same always block for all 16 channels. could this be a generate loop? netlist should be equivalent
pull out the date stuff
Consolidate the four Button components (Button, Btn, PrimaryButton, ButtonNew) into a single one with variants, screenshots mustn't differ
what can be made simpler in here without changing what it does? go ahead and do it: function toBool(v) { if (v === true) { return true } else if (v === "yes") { return true } else { return false } }
Replace inheritance from TestCase helpers in the production code, someone put real logic in there and everything in src/ imports from tests/. Move it where it belongs
`;

/** Messages as people type them: review. */
export const REVIEW_CHATS = `
could you look over my PR before I ask the maintainers? first contribution ever, don't want to embarrass myself
Is this good C++? template<typename T> T* make(T v) { T x = v; return &x; } please be honest
LGTM or not?
diff --git a/cart.ts b/cart.ts - if (qty > 0) + if (qty >= 0) what do you think of that change
You are a strict reviewer in a medical devices company. Go through the attached patch and list findings with severity, don't rewrite anything
And the second commit? does it match what the description says
My junior handed this in and I don't want to be unfair. Tell me what's good, what must change before merge and what is just taste
Feedback wanted: my first Rust crate, 400 lines, parses GPX. Looking for comments on the API and whether it's idiomatic
please check if the migration in PR 312 can be rolled back and whether anything was forgotten in the models
Kannst du mal über meinen Merge Request schauen, vor allem ob ich bei der Fehlerbehandlung was übersehen habe?
two people approved that already but I have a bad feeling about the retry part. second opinion on the diff please
Code review: Tic Tac Toe in Python. It works as intended. I'd appreciate any criticism of style and structure
I've pushed the changes you asked for, have another look
The PR adds 1,900 lines and says "small fixes". Summarise what it really touches and tell me where I ought to look closely
nit or blocker? the author catches Exception and only logs it, in the job that books the payments
which of these two solutions is better written, mine or Ahmed's? both pass. A: return sorted(set(x)) B: out = []; for i in x: if i not in out: out.append(i) ...
Reviewing now: the new handler returns before the lock gets released on the error branch, line 77. Please change before I approve
Est-ce que ce commit est acceptable pour la branche stable ? Il touche à l'allocation mémoire, je préfère un avis avant de fusionner
rate this code 1 to 10
I'm about to merge dependabot's bump of the http client from 3 to 4. go through the diff + their changelog and tell me if it's safe for us
so I wrote this shader over the weekend and it looks right on my machine but I am not a graphics person at all, my colleague says never merge what you don't get so before I open the pull request could somebody who knows wgsl read it and tell me what is bad or risky in there
compare the implementation with ticket CLIN-204 and tell me what's missing or was done differently
any objections to this approach in the patch? it replaces the polling by a callback
In this PR getUser changed from throwing to returning null, none of the 12 callers were adapted. I don't think we can take it like that
check my homework for mistakes pls (linked list in java), no need to correct, only point
Post mortem on the PR we reverted: what should the reviewers have seen? Read diff 5501 as though it were new and write the comments you'd have left
Does this change break API compat? - pub fn open(path: &str) + pub fn open(path: impl AsRef<Path>)
tell me whether the generated code the intern pasted from a chatbot is ok to keep in the repo, src/import/bank.py
Opinion on the naming and the layering in my branch feature/loans please, not the formatting, the formatter does that
Revisa por favor este pull request: 14 archivos, cambia cómo se calculan las vacaciones. Quiero saber si hay casos que no contempla
Your change drops the null check in TollCalculator, was that on purpose? I'd like to see a reason in the description
before I send it to the kernel list, would you review v3 of this patch series as a grumpy maintainer would
colleague wants to merge this today: if (mode = FAST) { skipChecksum(); } else { verify(); } -- would you approve it?
Comments on PR 88: 1) why is the cache key built from the display name 2) the loop var shadows the outer one 3) third file looks unrelated. Requesting changes
Look at the whole module orders/ with fresh eyes, what smells? list, sorted by how much it hurts, no edits
did I handle all the edge cases? fn div_ceil(a: u32, b: u32) -> u32 { (a + b - 1) / b } I'm asking for a critique rather than a new version
release branch is cut in an hour. skim the last 6 commits, anything in there that you wouldn't ship?
Pode avaliar meu código do desafio técnico antes de eu enviar? O que um recrutador criticaria
The author answers "works for me" to each remark. Here's the diff, judge for yourself: is the double conversion of pounds to kilos real or do I misread it
Dear reviewers, this patch set moves the scheduler to priority queues. I am especially unsure of 4/7, please check the invariants there
I know it's friday but could you take a look at commit 77ab01e, it's about the tide tables, I replaced the interpolation and moved two constants and at the end I also renamed a file, which I should have done separately, sorry, mainly I want to hear whether you think the new interpolation is readable and whether I'm allowed to assume sorted input there
Assess the quality of this legacy VB6 code, we might buy the firm. Need a verdict for non-technical people
I don't like that the PR mixes formatting with the fix of the rounding. Do you see any functional difference beyond the one in line 40?
go through the sql in this changeset and mark what you would not let through on a table with live traffic
The two unit conversions in the diff look swapped to me (psi vs bar), am I seeing this right? commenting so we don't merge it
Peer review for the R script behind figure 3 please, a reader complained, is the analysis sound, do the joins drop samples
hmm, that helper already exists in strings.ts, pad2(). Please use it rather than a third copy. Otherwise fine with me
Bitte Review: PR 1420, Umstellung der Zinsberechnung auf BigDecimal. Achtet auf Rundung und auf alte Verträge
would you accept this if you were me? contributor rewrote half of the parser to fix a typo
Please give feedback to my Ansible role, it does run, but I learned it from blog posts. Good practice or not?
Self review: walk through my diff and ask the questions a reviewer would ask
PR is from an outsider and titled "stable sort for the playlist". Is the code doing what the title claims? Read and report
Here's the before and after of the loop. Semantics same or not? before: while(i--) f(a[i]); after: for (const x of a) f(x);
we argue in the team if the factory in this merge request is overkill. be the referee
approve with comments is my plan, but check the thread handling in SyncWorker.kt of the branch first and tell me if you'd block
Feels wrong to me that a getter writes to disk. Anyone else? (line 201 in the patch)
Hey can you double check what Lena changed in the tariff tables, compared to main, and say if the numbers in the comments and in the code agree
quality check of the last AI generated commit: invented functions, dead code, things nobody asked for. report only
I took over the PR and rebased it. Is anything lost compared with the original branch? Please compare both and tell me
this is my solution for advent of code day 12, how would an experienced haskeller judge it
`;

/** Messages as people type them: test. */
export const TEST_CHATS = `
write unit tests for this: export const clamp = (v, lo, hi) => Math.min(hi, Math.max(lo, v));
coverage of the loan module is at 31%, the bank's auditors want 80. fill in what is missing
How do I mock the clock in vitest? my component shows "5 minutes ago" and I need a spec for it, code below
Flaky test: test_reconnect_after_timeout fails one in twenty on CI and never on my laptop. Passes on retry. Let's make it deterministic
playwright test for the checkout please, guest, card payment, wrong cvc first and then the right one
now the negative cases too, same spec file
You are a QA engineer. Write a test plan for the release of the parking app: devices, areas, who tests what, exit criteria
def is_leap(y): ... give me parametrized pytest cases incl 1900 and 2000
I changed the wording of the error messages on purpose and now 23 snapshots are red. Update them, but check that it's only the wording
Wir haben keine Tests für den Importer. Bitte mit echten Beispieldateien (anonymisiert) als Fixtures, eine gut, eine leer, eine mit kaputten Zeilen
add a regression test for the bug where the second player got the first player's cards, fix is in main already
the tests share one database and step on each other. Give every test its own transaction or schema, whichever is simpler with our fixtures
Add property based tests for the encoder/decoder pair, encode then decode must give back the same, use proptest
no, don't mock the repository, use the in memory one
so the e2e suite takes the demo tenant and every monday somebody has changed something in there and half of the checks go red, nobody trusts them any more, can you make the suite create its own school with two classes and ten pupils and remove it at the end
mockito: how to verify that save was called with an order whose status is PAID? need it in OrderServiceTest, that's the last one missing
Missing tests for IPv6 in the address parser. Only v4 is covered at the moment. Would accept a PR with cases from RFC 4291
golden file tests for the formatter, one folder per case, input and expected
J'aimerais des tests pour ce hook React, surtout le cas où le composant est démonté avant la réponse
skip is not a solution!! please repair the three disabled specs in booking.spec.ts, they look for a button that was renamed
Test the state machine: all allowed transitions and that the forbidden ones throw. enum is Draft, Sent, Signed, Revoked
need fake data, 200 customers with plausible names and addresses for the integration tests, seeded so it is the same every run
Which cases would you test for a date range picker? make a list first, then the specs
unity test runner, play mode test: player falls off platform -> loses one life, respawns at the checkpoint
assertEquals(expected, actual) with doubles fails by 1e-16. change the assertions in GeoTest so they compare with tolerance, the code is right
more tests
contract tests between our mobile client and the menu API, pact or whatever you find fit, provider is spring boot
The sleep(5) calls in the selenium tests are ugly and still not reliable. Use proper waits, all of tests/ui
Please write the test first, I'll implement later: a voucher can be redeemed once, not after its end date, and not by its own creator
extend the existing table driven test in parse_test.go with those rows: empty, only spaces, tabs, a BOM at the start
mutation testing says that these 9 mutants survive in discount.kt, close the gaps
Quiero pruebas para el endpoint de matrícula: cupo lleno, alumno duplicado, fecha vencida. Usamos supertest y jest
we need test data builders, aStudent().withGrade(5).build() and the like for student, class and exam, so that new tests don't begin with forty lines of json
Set up vitest in this repo, there's not a single test so far, and do one for the tax calculator so we've an example to follow
TICKET QA-19: Automate the manual smoke checklist (login, open patient, add note, logout). Currently done by hand by two people before each release. Acceptance: runs headless, report as junit xml
can you turn the steps from this bug report into a failing test? only the test please
bats tests for my backup script, the rsync call should be stubbed
the test for sendInvoice really sends mail, replace with a fake so we can run it without network
Test order dependence: running test_export alone passes, in the full run it fails because test_locale leaves the locale set to fr. Clean up after each test
I need test cases in gherkin for the vending machine, german, our testers aren't programmers
fuzz target for the png chunk reader, cargo fuzz, plus a small corpus to begin with
Do we have tests for leap seconds? if not add two
hardware in the loop: write a pytest suite which talks to the board over serial, power cycles it and checks that settings survive
Snapshot of the whole page is useless, it breaks for everything. Replace by targeted assertions on the totals and the list of items
Falta teste pra quando o estoque chega a zero durante o pagamento. Cria um, usando os mocks que já temos
There is no spec at all for drag and drop in the timetable: lesson onto a free slot, onto a taken one, outside of the grid. testing-library + user-event please
accessibility checks with axe for every story in the storybook, fail on serious
quick one, a test that proves the cache is really used (2nd call must not reach the loader)
Our tester left. Please derive a set of exploratory test charters for the ferry booking site, 60 minutes each
the assert in line 12 can never fail because it compares the object with itself, same in 4 other places, make those tests mean something
now add tests with edge cases like negative ids, very long names, emoji
For the thesis I have to show that my compiler handles all grammar rules: create one small program per rule and a runner that compares the outputs
dbt tests for the mart layer: unique, not null, accepted values on status, and that revenue per day matches the source
ui test on android: rotate the device in the middle of the form and check nothing is lost. espresso or compose testing, we've both
write a stub server for the courier's API so we can test label printing offline, answers: ok, address invalid, 503
testing the scheduler is painful because it reads the wall clock. put in what the tests need and cover the midnight and month end cases
The stored function net_price(gross numeric, country text) was written by an external years ago and every time a country changes its rate we are afraid to touch it, we don't know if it rounds before or after, we don't know what it does with null, so before we touch it next month I want it pinned down by pgTAP tests, all countries in the table, both roundings, null and negative, just the tests
the tests only check that no exception is thrown lol. add real assertions for the returned values in ReportTest
Sorry to bother, I have a task from my lead to raise branch coverage in validators/ from 64 to 90, could you write what's missing, jest, no new dependencies
Randomly failing: "expected 2 toasts, found 1" in notifications.cy.ts. Test clicks faster than the animation, stabilise the test, not the app
`;

/** Messages as people type them: docs. */
export const DOCS_CHATS = `
write a readme for this, people on reddit ask me how to install it
Docs: the example in "Getting started" still uses the old import path. Should be from "@tern/client". Happy to see it corrected
docstrings for every public function in geometry.py, numpy style
function debounce(fn, ms) { let t; return (...a) => { clearTimeout(t); t = setTimeout(() => fn(...a), ms); }; } add a jsdoc with an example
Could someone write a migration guide from 2 to 3? I found the breaking changes only by reading commits
shorter readme please. and no emojis in the headings
You're a technical writer. Rework the installation chapter below so that a hospital IT person without Linux knowledge gets through it
changelog entry for the last release please, commits are: fix tooltip overlap, add csv import, drop node 16, bump deps
Bitte übersetze die Bedienungsanleitung der Kassen-App ins Deutsche, docs/user/*.md, Ton: Sie
comment this code for my students. only comments, don't touch the lines: x = (x & 0x55) + ((x >> 1) & 0x55)
so new people join every month and I explain the same things over and over, how to get the vpn, how to start the three services, where the test accounts are, which channel to ask in, and I would love to have one onboarding page in the wiki for all that, could you draft it from the notes below
The parameter table in docs/config.md lists 14 options, the parser knows 19. Please bring the page up to date
typo in README, "recieve"
Write the man page for lsqueue, all flags are in the help output I pasted
Faltan ejemplos en la documentación de la API de envíos. Agrega uno en curl y uno en Python por cada endpoint
Explain every field of config.yaml in a reference page, generated from the comments in the schema, the users shouldn't have to read go code
CONTRIBUTING.md, please, for a small hobby project. how to build, how to run tests, commit style, be nice
The comments in scheduler.c describe the behaviour before the rewrite and are plain wrong. Correct the comments
release notes for our customers, not for devs. from the list of tickets. friendly, one screen
and put a table of contents on top of the guide
We've an OpenAPI file without any descriptions. add summary and description to all operations, and example values to the schemas
Doc request: document which exceptions fetch_all() can raise. Had to dig in the source for this today
document the wire protocol our thermostat speaks as we have only the C structs, I want a page with the byte layout, units and an example frame
write an article for the company wiki on how to request a new database, steps with screenshots placeholders
Peux-tu rédiger le guide utilisateur pour l'écran des plannings ? Captures à venir, laisse des emplacements
quickstart that takes 5 min max
Runbook for "queue is full at night": what the alarm means, first checks, whom to call. Knowledge is in this chat export, please write it down properly
ADRs 1 to 9 have no index. Create an index page with title, date and status of each
add javadoc to the interface, esp. what null means in the return value and who closes the stream
Storybook docs for the new Stepper component, usage, do and don't, props table
our project description on PyPI looks broken, the readme is markdown but shows as plain text with hashes. rewrite the badges and tables in the readme so they render there too
The tutorial stops after part 2. Could you write part 3, deploying the sample bot, in the same voice
this is the help text of our cli, it's terrible english (I am from Portugal), make it sound right
Please write the "Known limitations" section: no right to left text, max 2 GB files, sync only over wifi
document the env vars in the readme, name, default, meaning
Kommentiere die Formeln in der Prüfziffer-Klasse so, dass die Fachabteilung es nachvollziehen kann. Der Code selbst bleibt
docs site: links to /guide/plugins are dead since the restructure, 22 of them, correct them and add a hint at the top of the moved pages
I'm looking for someone to turn my pile of Jupyter cells into a proper tutorial text "Reading weather radar data with xarray", the code cells are done, just words between
how-to for teachers: creating a quiz, copy it to another class, see the results. They don't read more than a page
make a glossary, we use lot, batch, charge and shipment as if everyone knew the difference
Write rustdoc with a doctest for Ring::push and say that it overwrites the oldest element
FAQ entry: "Why do I have to log in again each morning?" answer is that sessions end at 4am because of the tills
Update the screenshots section and text for the new menu, in the handbook it's still called Extras
bilingual README en/es
Please fill in the PR description for me, template is: what, why, how to test. Diff is attached
Readme-Abschnitt "Lokale Entwicklung" fehlt. Docker, Seed-Daten, Login-Daten für Demo. Schreib das bitte kurz
annotate the example config so one can use it without the manual, a comment above each key
Our API docs claim that limit can be 1000 but the server cuts at 200. Server is right. change the docs
inline docs for the shader uniforms + a short text at the file head what the pass does
write up how our leave calculation works as an end user article, based on what you told me above
Translating strings of the user manual to Brazilian Portuguese, chapter 4 to 6, keep the markdown anchors
Godot addon needs class reference comments (## style) so the editor help isn't empty, all exported vars and signals
A cheat sheet, one A4 page, with all keyboard shortcuts of the editor, grouped
the section on transactions is confusing, I read it four times. Reword it and use a money transfer as example
Add a warning box to the upgrade page: back up first, the schema change can't be undone
please make from my bullet points a nice project page text: open source seed catalogue, volunteers, 3000 varieties, csv + api, looking for translators
describe in the header comment of each sql view what it is for and who uses it (list is in the sheet)
architecture overview page for newcomers, describe the existing pieces (ingest, rules, notifier) and link the folders, nothing new
no one knows what the labels in our issue tracker mean, write a short page
Escreva um guia de solução de problemas para a impressora fiscal com as cinco dúvidas mais comuns do suporte
`;
