/** Wishes for something to be built, each in four wordings. */
export const CODEGEN_REWORDED_MORE = `
csv download on the members page
Would you be so kind as to let our club secretary get all the people in the list as a file she can open in Excel?
Isn't there any way to get the roster out of here as a spreadsheet? We want one.
gimme a button that spits out every member, comma separated
add a favourites star to recipes
It would be lovely if readers could mark the dishes they like best and find them again under their profile.
Why can't I keep the meals I love in one place? Make that possible.
little heart on each dish pls, tap it and it lands in "my stuff"
implement fizz(n) that returns the collatz length
I'd be grateful for a small function which counts how many steps a number needs until it reaches one under the 3n+1 rule.
Can you write me something that, for a given integer, says how often you halve or triple-plus-one before you end at 1?
collatz steps counter in whatever language, jus need the number back
show the battery level in the header of the scooter app
Riders have asked us to display how much charge is left at the top of their screen, please build this in.
How am I supposed to know whether I'll get home on this thing? Put the remaining power somewhere up there.
Bitte den Akkustand oben in der Roller-App anzeigen
remind patients by SMS one day ahead
Could the clinic send people a short text message 24 hours before their appointment? Please set up the code for it.
Half of them forget to come. Have the system write to their phone the evening before, we have no such thing now.
ping folks on their mobile the day b4 they're due at the doc's
make the cli accept a glob for input files
Please extend our command line converter so that a pattern such as *.wav may be given where today only one path is taken.
Must I really type every name? Let it take a wildcard.
converter should eat star-dot-wav and chew thru the lot
add GET /rooms/:id/bookings, newest first
We would need an additional endpoint with which the tablet at the door can fetch all reservations belonging to one room.
How does the door display get the meetings of its room? There's no route for that, please provide one.
door tablet wants its room's reservations over http, cook up the route
replace the checkbox by a toggle switch on the alarm screen
On the page where alarms are turned on and off, I would prefer one of those sliders as on the phone to the little square with the tick.
Does the tick box have to look like 1998? I want a sliding on/off thing for the wake-up times.
swap dat square for a slidey one, alarm view
write a parser for the .sta station files, format below
For our weather group: might you produce a reader which takes those station dumps and yields one record per measurement, as laid out in the sheet I pasted?
All I have is these odd dumps from the masts and nothing reads them. Can you make something that turns them into records?
need smth that slurps the mast dumps n gives me dicts
let drivers take a photo of the delivered parcel
It'd be a great help if couriers could attach a picture to the stop as they drop the box off, stored together with the signature.
Where's the proof that it lay at the door? Give the van people a camera button.
añade que el repartidor pueda subir una foto de la entrega
filter the job list by canton
Kindly give applicants the option to narrow the vacancies down to the region they live in.
Why do people in Bern have to scroll past Geneva? They should be able to pick where they want to work.
dropdown for the area, only show gigs from there
add a pause key to the game
Players should, if you'd be so good, be able to stop the round by hitting P and carry on with the same key.
My son has to let his ship die when dinner's ready. Give him a way to halt it.
P = freeze the round, P again = go on, chuck it in
implement debounce(fn, ms) without lodash
May I ask for a helper of our own that holds a call back until nothing has come in for a given number of milliseconds?
Is it much work to write a tiny thing which only fires the handler once the user stops typing?
roll me a wait-till-quiet wrapper, no libs
print a QR code on each ticket
Please see to it that visitors find a scannable square with their booking number on the pdf they receive.
How is the man at the gate to scan anything if the ticket only has text? Put a code on it.
mets un code QR sur les billets
default the invoice due date to 30 days
When an accountant opens a blank bill, the payment deadline should from now on be filled in as one month ahead.
Do I have to enter the pay-by day each time? Have it prefilled, today plus thirty.
pay-by = today+30 unless someone types smth else
count unread messages in the tab title
I would appreciate seeing the number of new chats in brackets in the browser tab, as my mail does it.
With twelve tabs open I miss what colleagues write. Put the amount of waiting ones up in the name of the page.
"(3) chat" up in the tab thingy plz
add a Dutch translation file and a language picker entry
Our branch in Utrecht would be delighted if the interface could also be chosen in their own tongue.
Why does the app only know English and French? My staff in Rotterdam want theirs, put it in.
voeg nederlands toe aan de taalkeuze en vertaal de teksten in de app
class Matrix with transpose and multiply in C++
For the numerics course I'd like you to produce a small type holding rows and columns of doubles that can be flipped and multiplied by another.
Could somebody give me a grid-of-numbers object, with product and mirrored along the diagonal, plain cpp?
matrix thingy, cpp, needs * and .T, nothing fancy
confirm before emptying the trash
Would you mind having the program ask people whether they are certain prior to deleting everything in the bin?
One click and all is gone by design! Have it ask first.
"u sure?" box b4 the bin gets wiped
round corners and a light shadow on the cards
The tiles on the overview appear a bit hard to our designer; kindly soften their edges and let them float slightly.
Could the boxes on the home page look less like bricks? Softer edges, a hint of shade.
tiles too boxy, make em curvy n floaty
weekly digest mail for managers, mondays 7:00
I'd love our team leads to receive one summary of the past seven days at the start of each week; please program that.
Why do the leads have to collect all that by themselves? Let the app send them an overview every Monday morning.
monday mornin roundup into the bosses' inbox, code it up
allow negative stock for preorder items
Goods that are not out yet should be sellable below zero, in contrast to all others; would you adapt the rule?
How do we sell the new console in advance if the till stops at none left? Let it go under, for those only.
articoli in prevendita: la giacenza può scendere sotto zero
show lap times next to the speedometer
Our karting customers wish to see how long each round took, right beside the speed, could this be built?
And where do I read how fast my last round was? Nowhere. Put it by the needle.
round times by the speedo, last five's enough
support paste of images into the note editor
It would be most welcome if one could insert a screenshot with Ctrl+V while writing a note.
Must I save every picture first and upload it? Let me drop it in from the clipboard.
ctrl v a pic straight into the note, make that a thing
remember the last chosen printer
The program might, if it's not too much trouble, keep in mind which device I sent the labels to and offer that one first next time.
Each morning I hunt for the label machine in that list of thirty. Can't it start with the one from yesterday?
Etikettendrucker: die letzte Auswahl merken und vorbelegen
`;
/** Faults to be mended, each in four wordings. */
export const DEBUG_REWORDED_MORE = `
login loop on safari, fix
Would you please find out what sends iPad users back to the sign-in form again and again, and put an end to it?
I sign in, I land at the sign-in page. I sign in, I land there again. What is going on?
apple browser keeps bouncing me out, sort it
vat missing on the receipt since 3.2
Dear team, the tax line has vanished from the slips our tills print ever since the last version; kindly get it back.
Where did the 19 percent go? My bookkeeper is going mad, the bon only shows the net.
seit dem Update fehlt die Steuer auf dem Bon, bitte beheben
npe in BedService.assign, patient without ward
When somebody who has no station yet is given a place to sleep, the program falls over; I'd be thankful if you'd look into it.
Why does it blow up as soon as I put a new arrival into a room?
app goes boom when u book in a person that aint got a department
dates shown one day early west of Greenwich
Colleagues in Brazil see the 4th where we entered the 5th. Could you please track down where the day gets lost and repair it?
How can my birthday be on Tuesday in Rio and on Wednesday here? It's the wrong one over there.
yankee users get yesterday on everything, tz goof prolly
upload of files > 2 GB ends with a broken archive
Might you investigate what makes large videos arrive incomplete, so that they won't play afterwards?
I sent the whole wedding film and only the first half came out at the other end, what happened to it?
big stuff gets chopped off on the way up, make it arrive whole
search with umlauts finds nothing
If one looks for Müller the list stays empty, although he is there; it would be good to have that put right.
Don't Swedes count? Whoever has a ö in the name can't be looked up.
type ä get zilch. mend pls
duplicate orders on double click
Our shop books the purchase a second time if a customer is impatient with the mouse. Please get rid of this fault.
Why was I charged for two kettles when I only wanted one? I may have pressed twice.
tapping buy 2x = 2 parcels lol, stop that
the audio cuts out after the ad
We have noticed that, once a commercial has been played, the song carries on without a sound, kindly correct it.
What's with the silence? Music was fine, then came the advert, then nothing.
depois do anúncio o som não volta, conserta isso
ImportError: cannot import name 'Tariff' from partially initialized module
I believe two of our files need each other at start-up, and Python refuses to load the tariff one; could you untangle that so that it starts again?
Why won't the thing start? Something about a circle between tariff and customer, it says.
py barfs on startup, tariff n customer pull each other in, get it running
leaderboard ranks equal scores at random
Players with the same points swap places each time one opens the table, which they take for cheating; please repair it.
Who's third now, me or Ana? Each time I look it's the other one, we both have 900.
ties jump around on every refresh, wrong, pls mend
push messages arrive twice on android
I would ask you to look into the matter that our Samsung owners receive every notice in two copies.
Buzz, buzz. Same text both times. Why?
every notif doubled on my pixel, kill the second one
sensor value stuck at 85 degrees
The thermometer in the greenhouse has been reporting one and the same figure since power-up, and I'd be glad if the driver code were set right.
Is it really 85 in there, for a week now, day and night? Surely not.
temp probe frozen on one number, code reads it too soon methinks, sort
pdf export: last column is cut off
Whenever I print the timetable to a file, Friday is missing on the right-hand side. May I ask you to have it repaired?
Where's Friday? The printed sheet stops at Thursday.
il venerdì sparisce nel pdf, da correggere
wrong currency sign in confirmation mails
Our British buyers are told they paid in euros although they were charged pounds; please have that corrected.
Since when is my £40 a €40? That's what your message says.
quid turns into euros in the email, dodgy, fix it
undo removes two steps
Going back once in the editor takes away the last but one change as well. It would be kind of you to find the cause.
I wanted my last word gone, not the last sentence. Why does it jump back so far?
ctrl z eats double, wtf
checkbox state lost after page change
The ticks that our staff set on the first sheet of the table are gone when they return from the second, which ought not to be so; please cure it.
Why do I have to mark them all again each time I leaf forward and back?
ticks poof when u page over n back
timer drifts about 4 s per hour on the board
Over a working day the oven clock falls half a minute behind. Can you please detect the mistake in the counting and remove it?
Why are my rolls always burnt by the evening? The countdown is slow, that's why.
oven clock runs late more n more, isr is off i guess
unsubscribe link leads to 404
People who no longer want our newsletter reach a page that isn't there; I should be grateful if this were set right soon.
How am I to get off your list if the link at the bottom goes nowhere?
le lien pour se désabonner tombe sur une page introuvable, à réparer
merge of two carts loses the guest's items
A visitor fills his basket, signs in, and finds only what he had in there last week. Would you hunt that down for us?
I had four books in there before I logged on, who took them?
log in = bye bye stuff i just picked, bug
regexp rejects valid phone numbers with +
Customers abroad cannot put in their telephone because the form turns down the country prefix, please amend the faulty pattern.
What's invalid about +41 79? It's my number!
field hates the plus sign, its wrong, make it stop
build breaks on windows: path with backslash in gen.js
For colleagues on a PC the generator script stops right away, because it glues folders together with a slash; kindly mend the script.
Why does it work on Eva's Mac and not here? It can't find a folder that's plainly there.
gen script chokes on win paths, unbreak it
quiz gives 0 points for correct answers with trailing space
Pupils who hit the space bar after the right word are marked as wrong, we would like that error to be eliminated.
How can "Paris" be wrong when the answer is Paris? There's a blank behind it, maybe.
"paris " = fail, "paris" = ok. thats nuts, fix
map marker jumps to 0,0 if gps is off
Without a signal our lorries are drawn in the sea off Africa. Could you please discover what causes this and rectify it?
What is my truck doing in the Atlantic? The driver only parked in a garage.
Ohne Empfang steht der Laster plötzlich vor Afrika, stell das ab
chart crashes with a single data point
With only one measurement in the series the plot brings the whole window down; we'd be obliged for a remedy.
Why does everything go down merely because there's just one value to draw?
1 dot n the graph goes kaput, mend it
recurring event ignores the end date
The yoga class was meant to finish in June, yet it goes on being entered each week for ever. Would you see what's amiss there?
Why is there choir practice in 2041? I told it to stop at Easter.
repeat-until doesnt give a damn bout the until, sort that out
`;
/** Checks to be written or mended, each in four wordings. */
export const TEST_REWORDED_MORE = `
unit tests for the iban validator
Would you be so kind as to write automated checks for the piece that judges whether a bank account number is right?
Who guarantees that our account number check still works tomorrow? Nobody. Cover it, please.
asserts for that iban thing, good ones n bad ones
e2e for signup in playwright
I should like a browser robot that walks through registering as a new customer and tells us when a step no longer works.
Why do I click through the sign-up by hand before each release? Let a script in the suite do it.
ein Playwright-Lauf, der sich als neuer Kunde anmeldet und prüft, ob am Ende "Willkommen" dasteht
raise coverage of billing/ to 85 %
Our auditors expect that at least seventeen twentieths of the invoicing code is exercised by the suite; please add whatever is lacking.
How come so many lines in the invoice folder are never run by any spec? Fill the holes.
billing folder barely covered, chuck in cases till its 85
fix the flaky seat spec, race in the spec itself
There is one check about seat booking that goes wrong every few runs though the product is fine; kindly make that check dependable.
Is it red or is it green? The seat one changes its mind each time, it doesn't wait for the answer. Make it trustworthy.
seat check is a coin flip cos it never awaits, steady it
regression case for #881 (double discount)
Now that the rebate is no longer taken off twice, please add something to the suite which would notice if that ever came back.
The twofold price cut is mended, but who'll warn us the next time? Have a check for it.
nail ticket 881 down w/ a spec so it stays dead
test plan for the tablet rollout
Before forty classrooms get the new devices, could you list what our testers ought to try, in which order, and what they should see?
What exactly is QA to try out on the pads before they go to the schools? Make me the list of cases.
need a list of stuff for qa to poke at on the school pads, w/ expected results
mock the weather api in the specs
Please arrange for the suite to get canned forecasts instead of asking the real service each time.
Why do our checks go red when the met office is offline? Give them made-up answers to work with.
fake the forecast calls when the specs run
fixtures: three patients, one without insurance
For the checks of the admission module I'd need a handful of invented people, among them someone who isn't insured.
Where do I get people to run the ward specs with? Invent me a few, and one of them should have no cover.
inventa tres pacientes para los tests, uno sin seguro
property-based test for the compressor round trip
I'd be glad of a check that packs and unpacks random bytes a few hundred times and insists on getting back the original.
Does unzip(zip(x)) give x for any x? Have the suite try it with generated inputs.
throw random junk at pack/unpack n assert u get the same junk back
update snapshots after the header redesign
The stored renderings still show the former top bar; would you renew them, once you've seen that nothing else has changed?
The suite complains about the new look of the page head, which we wanted. Bring the saved pictures in line, will you?
old header in the snaps, refresh em
parametrize test_rates with all 26 cantons
At present only Zurich is tried in the tax rate check; I'd ask you to have it go through every other canton as well.
Why does the check only look at one canton? Let it run over all of them.
tax spec only does zh, make it loop the whole of switzerland
contract test between app and backend
It would reassure both teams to have an automated check that fails as soon as one side's idea of the JSON departs from the other's.
How do we notice that the mobile people and the server people no longer mean the same fields? With a pact check. Write it.
pact stuff for phone vs server pls
remove sleeps from cart.e2e.ts, wait on elements
The basket scenario pauses for a fixed number of seconds and now and then that isn't enough; let it, if you please, watch for the element it needs.
Why does the basket scenario just sit there for five seconds and then still fail now and again? Let it look for the row.
ditch the dumb waits in the cart e2e so it quits flaking
error path of readConfig is untested, add it
May I ask for checks on what our settings loader does with a missing, an empty and a damaged file?
Has anybody tried the loader with a broken file? I see no case for it. Put some in.
feed readConfig crap in a spec n see it throws proper
assert 403 for students on /grades/edit
We'd like the suite to confirm that a pupil who calls up the page for changing marks is turned away.
Can we be sure that kids don't reach the grade editor? Put a check in that tries it as a kid and expects to be refused.
spec: log in as kid, hit grade edit, expect nope
characterization tests for legacy_tax.pl before the rewrite
Prior to replacing the ancient tax script, I would like its present behaviour recorded as checks, peculiarities and all.
How will we know the new script gives what the Perl one gave? Freeze its results in a suite first.
lock in what the crusty perl does today, quirks n all, with checks
test clock for the subscription renewals
So that checks on yearly renewals need not last a year, please give the suite a pretended calendar we can wind forward.
Do I have to wait till January to see whether the renewal case is right? Let the specs jump ahead in time.
fake time in the renewal specs so we can fast fwd
unskip and repair the six xit cases in chat.spec
Half a dozen of the chat checks were switched off in spring when their dummy server went; kindly get those checks running again.
Why are six chat cases asleep? Wake them and put their dead stub right.
réactive les six cas ignorés de chat.spec et répare leur faux serveur
fuzz the midi reader
Would you set up something that keeps handing mangled music files to our loader and saves each one that brings it down?
What if someone feeds it a damaged .mid? Build a fuzz target so we find out.
libfuzzer harness, midi loader, go wild
mutation survivors in fees.ts: strengthen the asserts
One can alter the fee formula on purpose and our suite stays green; please make the checks strict enough to notice.
What are those checks good for if I can turn plus into minus and none goes red? Sharpen them.
fee checks are toothless, give em some bite
manual checklist for screen reader testing
We'd be thankful for a sheet with which two volunteers can go through the app by ear and tick off, per page, whether what they hear is as expected.
What should blind colleagues try when they check the release? Put together the cases, with the result we expect.
voiceover try-out list, page by page, pass/fail boxes
bdd scenarios for lending a book
Could the rules on borrowing, extending and overdue items be laid down as given-when-then cases that cucumber can run?
Where are the runnable examples for our lending rules? I only see code. Write them in gherkin.
gherkin pls: borrow, renew, late
integration test with a real postgres in a container
Rather than imitating the database, the order repository should be checked against an actual one that is started for the occasion.
Why do we check the SQL with a fake that can't do SQL? Have the suite talk to a true database.
testcontainers pg for the order repo specs, no more mocks
check rounding of half cents in a table of cases
I'd be obliged for a row-by-row list of amounts with what should come out for each, executed by jest, about how we treat x.xx5.
What becomes of 0.125 and 2.675? Nobody ever asserts that. Do.
it.each for the half-cent stuff
test isolation: each spec gets its own schema
At the moment one check stumbles over rows another has left behind; please see that every one starts with clean tables.
Why does the stock spec only pass when it's run first? It trips over leftovers of the others. Keep them apart.
os testes estão sujando o banco uns dos outros, isola cada um
`;
