/** Requests as people type them, with words of other intents in them: test and refactor. */
export const TEST_EVERYDAY = `
unit tests pls
spec missing for TaxTable
more asserts
cover cancelBooking()
tests for the fare zones
where is the test for late fees, I see none, add one
pytest for loan_calculator.py, monthly and yearly rate
need vitest cases for useCountdown, at zero, paused and resumed
please pin down with a test what happens when the last seat is sold twice
we fixed the double charge bug last week, now put something in place that goes red if anybody brings it back
the reviewer asks for proof that the null case works. give me the test
document the agreed discount rules as given when then scenarios that actually run in behave
I'm the product owner and I click through the same eleven screens before each release. can a robot do that for me and tell me if something is off
we had a security review last month and the pen testers found that a trainer could read the medical notes of kids from other teams. that hole is closed now, I saw the fix myself. what I can't see is anything that would tell us if it opens again, so please put that into the suite, once per role
can you check that the appointment reminder really goes out 24 hours before, automatically, every time we change something
security asked us for evidence that a nurse cannot open another ward's records. a set of automated checks per role would do
how fast it is does not matter here, just check with assertions that the route planner returns the same stops in the same order
write code that plays 1000 random games and asserts the score never goes below zero
codecov says 41 % on src/ledger and the gate is 70, bring it over the gate with meaningful cases
hey so I wrote this parser for bank statements in the mt940 format and it seems to work on the three files that I have from our bank but there are like twenty variants out there and before we let the accountants at it I'd like a decent set of cases with weird line breaks, missing balances and umlauts
before anyone cleans up the ordering module I want characterization tests around it, bugs included
the bug in #881 is already understood, only a failing test for it please, someone else does the fix
review the acceptance criteria below and make one automated case from each
there is a test called test_it_works with no expect inside, make it say something
it('refunds the deposit') is still a todo, fill in
the mocks in booking.spec.ts lie about what the api returns, build them from the recorded responses
I am the bookkeeper and no programmer. twice a year the developers change something at the rounding and then my sums are off by a cent and it takes me days. I have an excel with forty invoices where I know the right result. is it possible that the program is compared to my excel before each update
expect(result).toBeTruthy() everywhere, can we assert on the real values
these specs pass alone but fail together, isolate them from each other
flaky: OrderFlowTest sometimes times out on waitForSelector, make it deterministic
the suite depends on today's date and will break on 29 february, freeze the time in it
is there some way of verifying that the sort keeps equal players in signup order? a hypothesis property maybe
would like quickcheck style generators for our Schedule type
phpunit für den Warenkorb, vor allem Gutscheine und Versandgrenzen
xunit theory with inline data for the shoe size converter
I'd love a playwright script which signs up as a parent, registers two kids for the swimming course and checks the sibling discount at the end
can somebody make sure by test that guests never see prices of the wholesale catalogue
nobody tested the empty greenhouse, add that
what if the csv has a bom? prove with a test that we survive it
the level generator for our platformer is seeded and should give the same level for the same seed on pc and on the switch, players share their seeds. it does at the moment. before the new guy starts changing the noise functions I want a couple of hundred seeds nailed down with hashes so we notice
what should I even test in a component that only renders a list? give me the cases and the code for them
list the edge cases for the leap second handling and turn each into a test
I have no idea about testing. this is my first python program, calculates bmi for the class, teacher says we must hand in tests too. can u make some that I understand
teacher wants 5 junit tests for our Bruchrechner class, add, subtract, zero denominator, negative ones
stub the payment gateway so that the tests run offline
fake smtp for the specs so no real parent gets a mail
use testcontainers instead of h2 for the repository tests, h2 hides real errors
seed data for the e2e: one clinic, two doctors, overlapping appointments
need a builder like aPatient().withInsurance('private') for our test code
the snapshot is 900 lines and everybody just presses u. replace with targeted asserts
write a fuzz target for the image header decoder, cargo fuzz
fuzz the search box input against the query builder, I want to know no string makes it throw
Last week I reviewed parking/tariff.py with Jonas, we agreed that the code is easy to read and fast enough, nothing to change there. Only then we noticed that tests/test_tariff.py has one case, free parking on sunday. Night rate, daily maximum and lost ticket are never tried, so please fill that gap
mutation score in stryker is 52, kill the survivors in discount.ts
pit report shows changed conditionals boundary surviving in AgeGroup.java, add the missing cases
which branches of settleMatch are not hit by any test? then hit them
every time we deploy something with the invoices is wrong and the customers call us before we notice, and every time the developers say oh that was an edge case. I want those edge cases to be tried out before, by a machine, not by our customers. start with credit notes and partial deliveries
we migrate from mysql to postgres in june, before that a comparison test which runs the same 40 queries on both and diffs the rows
contract between the mobile app and our backend keeps drifting. pact tests on both sides please
verify against the openapi file in CI-independent tests that each handler returns what it claims
schema test: every json in /levels must validate and have an exit reachable
ok the release is on friday what do we have to try out by hand, make me a test checklist with steps and expected result for the till software
exploratory test charter for the new seat map, 60 minutes
give QA a test plan for offline mode: which devices, which situations, which expected outcome
regression suite for the loyalty points, the old bugs as list: points doubled at midnight, points lost on return, negative points
ok so um the thing with the prescriptions right when a doctor prints it twice it must have the same number and when he changes the dose it must get a new one and nobody ever wrote that down as a check anywhere so can you do that for both cases and also for when the printer fails in between
load the api with 500 virtual users and assert that no request gives a 5xx, locust file please
chaos style test: kill the broker in the middle and assert that the order arrives once
check thread safety of SeatMap.reserve by hammering it from 16 threads in a test
I need a test double for the gps
the deploy script has if branches nobody ever tried, write bats tests for it
test the dockerfile with container structure tests: user is not root, port 8080 exposed, binary there
terraform module without any test, add terratest for the vpc part
the migration 0042 drops a column. a test which runs up, inserts, down and compares please
check in a test that our readme examples compile and print what they claim
explain with executable examples how rounding should behave, I mean specs, in test/rounding.spec.ts
the function should throw RangeError for month 13, is this asserted anywhere? pls assert
axe run over all pages of the patient portal in our cypress suite
Traceback says KeyError: 'lane' in sorter.py line 88 and Priya has already pushed the correction for it on branch fix-lane. What she didn't have time for is a case with a parcel without a lane, one with an unknown lane, and one with two of them. Could you add those three on her branch
visual diffs of the ticket pdf in three languages
screenshot tests for the dark theme, flutter goldens
espresso test: rotate the phone in the middle of the checkout, cart is kept
test that memory of the cache stays bounded, insert 10k keys and expect size 500
a guard test that fails when the bundle includes moment again
an architecture test with archunit that forbids controllers talking to repositories
assert in a test that no endpoint is missing the auth decorator
simulate an attacker with an expired token, a token of another club and no token, each must be a 401, as supertest cases
try sql injection strings on the search in an automated test, result must be an empty list
hi, could you extend tests/test_irrigation.py so it also covers the valve that never answers? thank you very much
sorry for my english, i want that you make the testing of this function with all the possibles inputs wrong
please to write test case for method calculateFreight, when weight is zero and when country is not known
Wir haben beim letzten Release die Mahngebühren doppelt berechnet, der Fehler ist behoben und dokumentiert, aber die Geschäftsführung will, dass so etwas vorher auffällt. Bitte schreib automatische Prüfungen für den Mahnlauf: einmal gemahnt, zweimal gemahnt, bezahlt am selben Tag, Storno
uh can you make some tests for the thing where the trainer marks who was there and who was not and then the stats get counted because last time it counted people twice and I want to be sure that stays fixed
so basically we have this scheduler for the harvest machines right and it picks the field and the driver and the weather window and I have rewritten half of it on the weekend and it looks right but I dont trust myself so give me like a dozen scenarios that compare what it should pick and what it picks
WHY is there not a single test in a repo that moves real money. start with transfer() and overdraft NOW
this is the third time the vat thing broke!!! I don't want another fix I want a test that stops it
lol zero tests. can we at least smoke test the login
u got time for some specs on the inventory hook? edge cases mostly
tsts for the csv exprot pls
add tets for negativ amounts
coverge of the api folder is bad, improve
def test_split_bill_uneven(): finish this, 100 euro by 3 people, nobody loses a cent
describe('TournamentBracket', () => {}) what goes in, seven teams, a walkover, a tie
#[test] fn overflow_is_saturated() {} write body
j'ai refait tout le calcul des tournées ce week-end, c'est plus rapide et plus propre, mais je ne suis pas sûr d'obtenir les mêmes tournées qu'avant. il me faut une comparaison automatique entre l'ancien et le nouveau sur les données de mars
func TestRateLimiter(t *testing.T) is empty, use a fake clock
@Test(expected=IllegalStateException.class) is old style, and it tests nothing, write the proper junit 5 cases
assert calc('2+2*2') == 6, more like this for brackets and unary minus
the test should prove that the cache is asked before the database, spy on both
check that onSave is called once and with the trimmed name, testing library
mock fetch with msw in StudentList.test.tsx
how can I test code that reads from the serial port without the device attached
how do you test a cron that runs at 3 am? show me for nightlyStatement
how would one write a test for the websocket reconnect, can't wait 30 seconds each time
is it possible to check that two users editing the same shopping list end up with the same list? as an automated test with random edits
do we have something that checks the currency conversion in both directions? otherwise I'd want that before launch
what's a good case list for parsing phone numbers, as parametrised pytest
how do you know it works? that's what the client asked me in the demo and I had no answer, since we only click around a bit. the booking, the payment and the cancelling are what they care about, so these three from start to end in a real browser, with something green to show him
compare our shipping calculator with the excel of the logistics team on all 300 rows, as a test that can be rerun
turn this bug report from the vet clinic into a reproducible test: 'dog weight 0,5 becomes 5'
customer sent steps to reproduce. make it a cypress case, don't fix yet
put the three curl calls that I run by hand after each deploy into a smoke test with asserts
validate the seed script by a test: run twice, no duplicates
the code review found nothing but I'd sleep better with a test for the rollback path
performance is someone else's job, I need correctness cases for the vectorised distance function against the slow one
refactoring of the ledger is planned, safety net first: approval tests on the monthly report
I don't want new features for the coupon engine, I want to know by tests which combinations it handles wrong
Schreib mir bitte Testfälle für die Terminabsage, auch für den Fall dass der Patient schon im Wartezimmer sitzt
kannst du mal den Kassenabschluss mit Tests absichern, da ging beim letzten Umbau der Rabatt verloren
Die E2E-Tests sind wackelig, mach sie stabil
the performance guys replaced our matrix code by a simd version. it's four times as fast, great, but nobody looked at odd sizes, empty ones or NaN. I don't care about the speed, please give me cases that compare it to the naive code within 1e-9
Welche Fälle fehlen in WarenkorbTest? Bitte ergänzen
Abnahmetests für die Vereinsanmeldung, als Playwright
on a corrigé le bug des doublons, maintenant je veux un test qui l'empêche de revenir
il faudrait couvrir les cas d'erreur du service de livraison, avec des mocks
peux-tu écrire un scénario cypress pour la prise de rendez-vous
teste la fonction arrondi avec des valeurs limites, en jest
necesito pruebas para el cálculo de intereses, sobre todo años bisiestos
haz un test que compruebe que un alumno no puede ver las notas de otro
prueba automática del flujo de compra con tarjeta rechazada
`;

export const REFACTOR_EVERYDAY = `
tidy this
split TicketService
inline that helper
rename pls: tmp2 means fare
dedupe the two mappers
less nesting in parseRow()
make billing.rb readable
this method does 5 things, pull them apart
same output, nicer code
give these variables real names, a, b, c2 and foo are not names
could you restructure src/cart so that pricing, vouchers and shipping are not in one 2000 line file
the performance is ok, nobody complains, but the query builder is string concatenation over three screens and I want it composed from small pieces
clean up the tests in spec/orders, each of them repeats the same thirty lines of setup
we have a security audit in autumn and the auditor told us that he has nothing to complain about except that he cannot follow the code, because the checks for who may see which patient are woven into the html templates. so before he comes back those should sit together in one place, with the same answers for everybody
write it in a cleaner way, it should do exactly what it did
the bug is fixed but the fix is ugly, five nested ifs. flatten it without bringing the bug back
review comment was 'god object'. please cut ClubManager into members, fees and events
docs say handler, code says processor, tests say worker. choose handler and rename through the code
architecture stays as it is, just move the mail templates out of the controllers
no redesign please, only lift the three date helpers to a shared module
every screen has its own fetch with its own error toast, make one hook of it and use it in all eleven
I need to add a fourth courier next month and the courier code is a switch in six files. bring it together behind one interface first, without the fourth courier
the code has comments like 'here comes the evil part'. make the evil part less evil, the results must be identical for last year's invoices
my developers say they cannot add the family membership because the old code is a knot. then please untie the knot, nothing should change for the members
we inherited an access database turned into vb turned into c#, the logic for dosage is right and certified so it must not change one bit, but every variable is called strTmp and there are gotos, and the new colleague cried on her first day. could that file become something a normal person can work with
turn callbacks in legacy/ftp.js to async functions
I tried to write tests for the shipment planner and gave up, because its constructor opens a database, reads a file and starts a thread. I'll write the tests on my own, what I need from you is that the class gets handed these things from outside and still does the same in production
jquery to plain dom calls in menu.js, looks and clicks stay the same
move from class based views to functions in django, urls unchanged
swap redux for zustand in the settings page, user should notice nothing
upgrade from Vue options api to composition api in PlayerCard.vue
Optional.get everywhere, make it map and orElse
stringly typed statuses, turn into a union type
replace the tuple returns by a small dataclass, callers too
booleans as arguments drive me crazy: render(true, false, true). named options please
kill the util.ts dumping ground, put each function where it's used
too clever one liner, spell it out
break up this 70 line lambda
extract FeeTable from Loan and let both Loan and Lease use it
The scoring of our quiz game is right, the players are happy, it's quick. But there's one function, applyAnswer, with eleven parameters of which four are booleans, and each time I call it I have to look up the order. Could this become something a tired person can call correctly at midnight?
make Clock injectable so that we can test it later, no tests now
to make this testable pull the file reading out of the calculation
the test helpers are copied in four packages, move them into one testing package
the specs are in one file with 3000 lines, cut by feature, assertions untouched
rename the tests so they say what they check, bodies stay
replace the deprecated url.parse with new URL in all callers, same behaviour
remove lodash, native methods are good enough now, keep results
get rid of the global db handle, pass it down
stop reading environment variables in forty places, one typed config object
pull magic numbers in physics.gd into named constants
godot: the player script handles input, animation and inventory, make three nodes from it
unity monobehaviour with 1800 lines Update(), separate the states into their own classes
when we started the shop sold only books so everything is called book, bookPrice, bookShelf, and now we also sell tea and candles and the code still says book and new people are confused every time. customers see the right words, it's only inside. please make it product everywhere in the code
three copies of haversine in the routing code. one.
both the seller and the buyer page draw the same table, make a shared component
consolidate the css, same blue in nine shades by accident, use the variables, page must look as now
put the sql that is glued together in the php templates into a data layer, pages unchanged
the permission checks are copy pasted with small differences in order, unify them into one guard, same people allowed as before
security logic is spread everywhere, same rules but one place please
the retry code exists five times with different names. pull out one retry function with the same delays each caller has now
hexagonal is decided, so move the stripe calls behind the port we have, no functional change
decouple the report from the orm models, take plain values
the two services share a copy of the same enum file, let them import one
circular import: schedule.py needs room.py needs schedule.py. it runs thanks to an import inside a function, do it properly
reorganise folders by feature, not by controllers models helpers
so there's this php file right it's called functions2.php and it has like everything in it mails and pdf and the login and some html and it all works but every time two of us change something we get merge conflicts so can you cut it up by what belongs together and nothing else
make package boundaries real: internal/ for what others must not import, move files
index.ts re-exports the world, reduce to what is used
dead code: old pdf export isn't called since 2021, take it out with everything only it needed
remove the feature flag newCheckout, it is on for everybody, keep the on branch only
delete unused translations and the code around them
this abstraction has three layers for one http call, collapse
factory of factories, please just construct the thing
I overengineered it on the weekend with visitors and strategies, bring it down to plain functions
make it dry
make it less dry, the shared helper has 9 flags because three unlike things were forced into it
hey can you maybe make this nicer it works but i'm ashamed to show it at the interview
so the thing works dont touch what it does but my colleague says its unreadable and she has to take over in two weeks when i am on parental leave so maybe shorter functions and names that say something
our plan was to rewrite the tractor telemetry in go, that's cancelled. we stay with the python code for years then, so it should at least be decent: same messages in, same rows out, but without the 600 line while loop, the global flags and the three ways of logging
could you kindly reorganise this function? It is correct, only difficult to follow. Many thanks
please to make the code more simple to read, the function is too much long, must give the same result
sorry, the code is from many people and each has other style. i wish one style, but not change the working
this file makes me ANGRY. 14 levels of indentation. fix the shape of it, not the behaviour
who writes if (x == true) return true else return false... clean that everywhere
ugh copy paste hell in the loyalty code, can u merge
pls clen up teh utils
refcator the importer into steps: read, check, map, save
simplfy conditions in canBook
if(!(!a || !b)) make it human
for(let i=0;i<list.length;i++){ if(list[i].ok) out.push(list[i].id) } in a more modern way, same thing
except Exception: pass in every handler, lift that into one decorator, for now the same swallowing
I read through PaymentAdapter yesterday to explain it to the intern and could not. There are two subclasses overriding half of the parent and calling super in the middle, and a third one that undoes it. There's no bug that I know of. I'd like it flat, with the differences visible, and identical calls to the bank
SELECT statement with the same case expression four times, pull it into a cte, rows must not change
long bash script with global variables, arrange it in functions with local ones
Makefile has the same ten lines per target, use pattern rules, targets keep their names
terraform: three copies of the same bucket, make a module of it, plan must show no changes
speed is fine, memory is fine, I just can't read it. decompose calculate_schedule()
an optimisation from 2012 makes this loop unreadable and isn't needed on today's machines; go back to the straightforward version, same numbers
write the same thing with streams
express this with pattern matching instead of instanceof chains
can this be shorter without changing anything?
is there a cleaner way to write this reducer? please apply it
how would you split this component? do it
Die Berechnung der Mitgliedsbeiträge steht einmal im Formular, einmal im PDF-Export und einmal im Mailversand, jedes Mal ein bisschen anders geschrieben, aber mit dem gleichen Ergebnis. Im Herbst ändern sich die Beiträge. Bis dahin soll es nur noch eine Stelle geben, die rechnet
would it be possible that Player and Coach share their common fields, instead of every field being there twice
what would this look like in idiomatic rust? convert, tests must stay green
our linter complains about cognitive complexity 43 in assignDriver, get it below 15
sonar says duplicated blocks in payroll/, resolve
eslint max-lines hits in dashboard.tsx, split sensibly
nullable everywhere in the kotlin code although never null, tighten the types
replace inheritance Animal > Pet > Dog > TherapyDog by fields, the vet app keeps working the same
our Horse class knows about html. it shouldn't. move the rendering away
domain words: the farmers say paddock, code says area, plot and zone. make it paddock in code, api fields stay
german and english names are mixed, getKunde().fetchOrders(). all english please
the columns keep their names but the model attributes should be camelCase
event names are typed by hand in 30 places, one constant list
le code de la gestion des stocks marche, les tests passent, les clients sont contents, mais personne n'ose ouvrir le fichier mouvement.py parce que tout y est mélangé, base de données, calculs, affichage. sépare ces trois choses sans rien changer pour l'utilisateur
extract the copy texts from components into the messages file, texts identical
all these singletons to constructor injection, step one: the Mailer
change the mutable default list, and in general let the functions return new lists instead of altering their input, callers should get the same in the end
order of methods: public on top, private below, for the whole folder
before the audit I want the old encryption wrapper and the new one to be one class, ciphertext format unchanged
before adding the tests I'd like seams in this code, cut it so that the network part can be replaced
prepare the code for translation by taking hard wired strings into a table, no new language yet
next sprint we plan the seat upgrade feature, so this sprint just make SeatAllocator extendable, today's behaviour only
I don't need an explanation of how it works, I need it written so that it needs no explanation
take the comments' content into function names and delete the comments
Bitte die Methode berechneBeitrag aufteilen, sie ist 300 Zeilen lang, Ergebnis muss gleich bleiben
Der Code der Tourenplanung ist historisch gewachsen, niemand blickt durch. Mach ihn lesbar, ohne dass die Disponenten etwas merken
La clase Reserva sabe de correo, de facturas y de la impresora. Funciona bien y no quiero funciones nuevas, solo que cada cosa viva en su sitio antes de que llegue el equipo nuevo
die drei fast gleichen Formulare zu einem zusammenführen
Benenne alles von Artikel auf Produkt um
Tests sind grün und sollen es bleiben, aber die Verschachtelung in PlanService muss weg
on a copié collé ce bloc dans chaque contrôleur, il faudrait le factoriser
ce fichier fait 1500 lignes, découpe-le sans rien casser
remplace les booléens par une enum, même comportement
j'ai honte de ce code, tu peux le rendre lisible ? ça marche déjà
divide esta función enorme en funciones pequeñas, que haga lo mismo
el código funciona pero está repetido en tres sitios, júntalo
pasa las clases antiguas a hooks sin que cambie la pantalla
`;
