/** Everyday requests, continued; what has to be done decides, not the words. */
export const CODEGEN_EVERYDAY = `
gift cards pls
excel export of attendance
map with all stores
qr code on the ticket
apple pay too
let coaches message parents
autosave the draft
Currently our testers write what they find into a chat and half of it gets lost. I want a little panel inside the staging app, only visible there, where they type a sentence, it grabs the url, the browser version and the last ten console lines, and posts all of that to our Linear board
need a bug report form: title, steps, screenshot upload, goes to jira via their rest api
build a small page where testers tick off test cases and the result is saved per release
write a cli in go that lists all pods and shows who deployed them last
a react component that shows unit test coverage as a coloured bar, prop is a number 0-100
make a docs search for our site: index the markdown files and show hits while typing
we want users to see a changelog popup inside the app after an update, content comes from news.json
add a permissions matrix screen where the admin ticks which role may do what, save to role_permissions
password strength meter under the field please
generate a random passphrase of four words in rust
I run a small physiotherapy practice with my sister. At the moment patients call us and we write everything into a paper book, which is a mess when both of us answer the phone. It would be lovely if people could pick a free half hour on our website themselves and both of us get a mail
hi so basicly i want when someone orders 3 or more of same thing he gets the cheapest one free but only in may and not for books can you put that in cart.ts
Implement FieldMap.split(polygon, line) -> [Polygon, Polygon] in src/geo/field.py
support for SEPA direct debit files, pain.008 xml out of the members table
the nurse should get a red banner if the patient is allergic to what she types
please do the thing that when I scroll down next articles come by themself
def group_shifts(shifts: list[Shift]) -> dict[date, list[Shift]]: pass  # fill in
func (s *Store) Watch(ctx context.Context, key string) (<-chan Event, error) still missing, implement it
kotlin: extension function that formats a Duration like '2 h 05 min'
vue component for picking a seat in the theatre, taken seats grey, max 6 per order
create table and trigger that keep every old version of a row in contracts
we got the security review behind us and everything is green so finally we can do what the parents have been waiting for a chat between parents and class teacher with text and pictures no voice, teacher can mute it after 18 o clock, please start with sending and showing text
sql view with open invoices per customer and days overdue
write a spring boot controller for uploading a delivery photo, store it under the shipment id and answer 201
I need a django management command that imports pupils from the csv the ministry sends. columns are name;first;birth;class
as a dispatcher i see 40 orders each morning and drag them to drivers, it would save me an hour if one click proposed an assignment by distance that I can still change afterwards
let the login page also accept a magic link by mail
deploy button inside our admin: pressing it calls the webhook of the host and shows the running state next to it
slash command /standup for our slack that asks everybody three questions and posts the answers
a script that reads the ci logs of the last week and prints the top ten failing jobs as a table
make a performance report for sales people: revenue per person per month, download as xlsx
an endpoint /health that says ok and the version
write a parser for the review comments of amazon, give me stars, date, text
add a 'mark as reviewed' checkbox to each photo and a counter how many are left
the client wants a plan view like a gantt for the greenhouse beds, rows are beds, bars are crops, bars can be dragged
we plan meals for 300 kids: take recipes.json and the number of kids and print a shopping list in kilos
extend the game so there are ghosts that follow you, and a level editor if it isn't too hard
chess clock for two players in one html file
swift function: is this IBAN valid
turn voice memos into text with whisper and put the text below the recording
The treasurer of our rowing club still sends every bill by hand. She has an excel list with names, boats and fees. I'd like a tool where she drops that file in, sees a preview of all the bills, and then it sends each member his pdf by email. Plain and simple, no accounts
add german and french to the interface, use the i18n keys that are already there
I'm the one who plans the tournaments. Every year I sit two evenings to put 36 teams on 5 fields so that nobody plays twice in a row and the small kids are done by noon. Give me something where I enter teams and fields and get the timetable, printing it would be nice
when stock of seeds goes below the minimum create an order proposal for the supplier automatically
i want dat the app remembers last used filter pr user
could you add a third tab called archive next to open and done
make it also print 'no results' with a sad cow picture when nothing is found
terraform provider in go for our internal dns api, start with the record resource
bash function extract that unpacks zip, tar.gz, 7z depending on ending
write me a python script that takes screenshots of a list of urls every morning
use leaflet, show each apiary as marker, click opens the last weighing
I'd love a small animation when a kid finishes the lesson, confetti or so
make the pdf invoice carry our logo top left and the footer with bank details
new rest resource for tournaments incl. create, list, join and leave; postgres; go with chi
new feature: guests can reply to the confirmation mail with YES or NO and the booking changes accordingly
write a webhook receiver for mollie that sets the order to paid
the app currently shows only distance. users would like also elevation gain and a small profile graph
add rule: a student may not enrol in two courses at the same hour, show a message with both names
fetch exchange rates from the ecb xml once per day and keep them in a table
please write code that merges 12 monthly excel files into one sheet and adds the month as a column
our warehouse people wear gloves so big buttons plus scanning with the camera instead of typing the code, on the page goods-in
can u code a tic tac toe bot that never loses
type Result<T> plus helpers map, andThen, unwrapOr in typescript
The docs team keeps asking us developers for screenshots of each release. Could there be a command, say npm run shots, that opens the ten most important screens with playwright, in light and dark, and puts the pictures into a folder named after the version?
a tiny orm-less repository layer for sqlite in node: insert, byId, list with filters
need rust struct + serde for this json {"id":7,"tags":["a"],"pos":{"lat":1.0,"lon":2.0}}
implement soft delete with restore for recipes
put a 'test mode' switch into the checkout so that shop owners can place orders without paying
simulate a bank with 1000 accounts making random transfers, print balances at the end
generate dummy patients for the demo, no real ones, with plausible diagnoses
make the exception page friendlier: cat picture, text, link home
make a status page for our customers: green/yellow/red for each service, with a history of incidents I can write by hand
Write the OAuth login with google for the express app, session in redis
produce a monthly backup download: the user clicks, gets a zip with all her data as json
users want to bring their own domain for the shop, so there must be a form for it and a check of the dns record
invite by link, expires in a week, role is chosen by the inviter
audit trail: save who changed which field of an animal and show it as a timeline on the animal's page
a lint rule for eslint that forbids importing from ../internal
write a custom pytest plugin that prints a fortune after each run
github app that puts the label 'needs docs' on pull requests without changes in docs/
a memory game for my grandma, big cards with family photos
sort out a ranking: elo rating after each table tennis match, store it, show the ladder
make the sensor values from mqtt show up live in a line chart, last 24 hours
have the newsletter editor insert a product card when I paste a product url
Customers of the bank's app can already see their balance. What they ask for in the store reviews, again and again, is a forecast: take the standing orders and the salary of the last months, draw the expected balance until the end of the month and warn when it falls below zero
Sometimes our drivers arrive and nobody is at home. I'd like them to take a picture of the door, choose 'neighbour', 'shed' or 'back to depot', and the receiver gets an sms with that at once. The app is Flutter, backend is the usual Spring one
lets add emojis reactions to comments like in slack
rounding of cash payments to 5 cents for swiss shops, in addition to the exact one for cards
add tooltip texts to each icon in the toolbar, texts below
offline queue for the inspection app: save answers on the phone and send them when there is signal again
build the screen from the figma: two cards, a slider, the total below updates when moving the slider
dropdown with timezones, preselect the one of the browser
create a decorator @audited that stores arguments and user in a table
write a converter from our bug list in csv into github issues through gh api, with labels and assignee
the teacher can upload one pdf and mark boxes where pupils must write; the pupils fill it in the browser and hand in. start with the upload and box drawing
barcode label printing: 3 columns, 8 rows, A4
please make 'cancel my membership' button, law says we need one, with confirm mail
what I miss is that I can't copy a whole week of the shift plan to the next week. one button. holidays should be left empty
can the receipt also be sent by whatsapp? if so add it
add an optional argument encoding='utf-8' to load_table and pass it through
port calc_freight from the VBA macro below to python so we can call it from the web shop
need c# code for reading the scale on COM3 and writing the weight in the textbox
accept commas as well as dots in the amount input
write a lua script for redis: take n tokens from bucket or return how long to wait
let users pick an avatar or upload one, crop to a circle
hello, we are a team of three in a farm cooperative. we have prices of wheat from api of exchange (json, i paste it below) and we want page with today price, arrow up or down from yesterday, and mail to members if it moves more than 3 percent. laravel is used already
take the openapi file and write the typed client in kotlin
add swipe left to delete on mobile
a discount can be limited to first time buyers, extend the model, the admin form and the check in the basket
one more column in the debtors table: last reminder sent on
Our field workers said in the retro they lose time because each morning they look up the weather, the soil moisture and the tasks in three apps. The api keys for all three exist already. Give them one start screen with those three blocks, for the field they're standing on
convert the wireframe into svelte components
numbers in arabic for the egyptian version
add a parameter to the load test tool we sell so that customers choose how many virtual users run
make the bot say when the next train leaves from my station
voting page for the song contest of our school one vote per code printed on paper results hidden until i open them
stream the answer of the llm token by token into the chat window
add keyboard shortcut ctrl+k opening a command palette
create the missing repository method findOverdueByBranch(branchId, today)
make an alarm that rings when the milk tank gets warmer than 5 degrees, text to two numbers
calendar feed .ics for every team so parents can subscribe
implement a trie with insert, search and prefix lookup, java 17
draw the family tree of the sheep as svg from parent ids
unsubscribe link in every mail, with a page that asks for the reason
write ansible module in python that creates a mailbox through our provider's api
I need postgres function next_invoice_no(branch) which gives 2024-B3-000123 style numbers
My daughter's handball club uses our tool now, too. They told me they'd need positions per player and a line-up view with seven places where the coach drags the players in, and it should be shareable as an image in their group chat. Could be done in the existing React front end, data model is in prisma/schema.prisma
speed dating planner: n men m women, everybody meets everybody, print the rounds
Schreib mir ein Programm, das aus der Mitgliederliste Serienbriefe als PDF macht
Kunden sollen ihre Bestellung noch eine Stunde lang selbst ändern können
Bau bitte einen Filter nach Postleitzahl in die Händlersuche ein
Ich brauche ein Formular für Fehlermeldungen, das ein Foto mitschickt und ein Ticket anlegt
Beim Anlegen einer Kuh soll die Ohrmarke per Kamera gescannt werden
Ergänze eine Spalte für das Testergebnis und färbe sie grün oder rot
permets aux parents de signaler une absence depuis l'application
écris une requête sql qui donne le chiffre d'affaires par magasin et par semaine
j'aimerais un bouton qui copie le lien du document
code-moi un petit jeu de pendu en python
ajoute le paiement en trois fois au panier
necesito un script que mande un recordatorio por correo dos días antes de la cita
añade un mapa con la ruta del repartidor
crea un endpoint que devuelva los partidos de la próxima jornada
quiero que el alumno pueda subir su tarea en foto o en pdf
`;

export const DEBUG_EVERYDAY = `
checkout broken
prices suddenly doubled
emails come empty
map stays grey
wrong patient shown!!
export has no rows
still not working after your fix
Since the refactoring of the calendar two weeks ago (which I reviewed myself and found nice) the receptionists complain that appointments they cancel come back the next morning. Not all, only those of patients with a standing appointment. The nightly job seems to create them again. Where's the mistake?
the pdf has question marks instead of ł and ő
why does 'delete' remove the neighbour row
docs say limit=0 means unlimited, I pass 0 and get nothing back
test_invoice_total is red since the vat change, expected 119.00 got 118.99, I believe the code is at fault
slow test aside, it ends with 'AssertionError: None is not a dict', what is going wrong
I wrote a small function to split names and it eats the last letter of everyone, look: def split(n): return n[:n.find(' ')], n[n.find(' ')+1:-1]
deployment is fine, pods are green, but the new menu item opens an empty page with 'chunk 14 failed to load'
customers in our flower shop get the confirmation for somebody else's order. not always. maybe one of fifty. started when we put the order object into a module level variable to save typing, at least that is my guess. please find the real reason and stop it
when I tap on 'start route' nothing, tap again nothing, third time the app closes itself and all my stops of today are gone, this happened to four drivers this morning
the parents say absence messages arrive at 3 in the night. should be 8
Traceback (most recent call last): File "import_members.py", line 41 KeyError: 'Geburtsdatum'
java.util.ConcurrentModificationException in BasketService.removeExpired, any idea
kotlin.UninitializedPropertyAccessException: lateinit property adapter has not been initialized
go: 'all goroutines are asleep - deadlock!' after adding the second worker
rust compiler yells E0382 use of moved value: cfg, line 77, I dont get it
vue warn: Invalid prop: type check failed for prop "amount". Expected Number, got String, and the total reads 1020 instead of 30
django.db.utils.IntegrityError: NOT NULL constraint failed: club_member.team_id when a trainer signs up
hey its me again so the thing with the vouchers you wrote works if i enter it before the address but if i enter it after the address the shipping is not free anymore and the total jumps back and yes i cleared the cache and yes i tried on another phone
terraform apply says 'Error: Cycle: aws_security_group.a, aws_security_group.b' help me get rid of this
LazyInitializationException in the new detail view, worked before with the list
sqlstate 42803 column must appear in group by
ORA-01555 appears in the nightly report, and then half of report is missing
Uncaught (in promise) DOMException: play() failed, no sound in game on iphone
excel opens the export but says the file is damaged
leap day births are missing from the birthday list
sum of milk per cow isn't sum of the herd
it books the same slot for two patients. unacceptable. sort it out today.
hello dear team, with the last version is not possible to login for my colleague, he write password correct and then comes back to the login page without message. in my computer is ok. can you see what is wrong please, thank you
so i was testing the refund screen and typed 10,50 and it refunded 1050 euro i repeat one thousand fifty please look at that before anyone else touches it
bug: undo after paste deletes the whole document
review said 'off by one', I can't find where. the last page of the catalogue is never shown
security scanner aside, the login itself fails with 'invalid csrf token' on the first try and succeeds on the second
I added your caching decorator and now the balance stays on the old value till restart
performance is great since the rewrite but the results differ: 312 matches before, 298 now. where did 14 go
our refactored parser treats 'null' the surname as no surname. Mr Null is unhappy
We planned the go live for tomorrow and just now saw that in the test import 214 of 3000 students got the class of their sibling. Same surname, same street. I guess the lookup takes the first match, but the code is beyond me. Find out and set it right, please, I can't sleep otherwise
git bisect says a1b9f03 broke sorting by date, what in that commit does it
npm run build: 'Module not found: Can't resolve ./Button' although the file is right there, only on linux
the container exits with 0 right after start, why doesn't it stay
docker build goes through, yet the app inside reads yesterday's config. where does the old one come from
our github action says success but nothing was published to npm since tuesday, find what swallows the failure
websocket messages arrive in the wrong order on bad networks, so players see themselves die before they are hit
scoreboard shows negative goals
payment is taken but order remains 'pending', log: 'signature mismatch for evt_1Nf'
in safari the date says Invalid Date, chrome fine, code is new Date('2024-03-05 10:00')
why am I getting 3 mails for one booking?
0.1+0.2 problem in the cash report I think, the till is off by a cent each evening
field boundaries are mirrored, lat and lng swapped somewhere?
the kids' quiz accepts 'paris ' with blank as wrong answer
cron expression looks right to me, 0 0 31 * *, but no bill went out in april
when phone is in turkish the search for 'TITLE' finds nothing, in english it does
button works with mouse but not with enter key
list.sort() gives me None and then everything after it explodes
The function in lib/geo/dist.ts was documented as returning kilometres, the unit test says kilometres, and the delivery page charges as if they were miles. Only orders above 50 are affected. I suspect that some other place converts once more, but I'm lost where
after midnight the shift of the night nurses is cut in two and she only gets paid until 24:00, since the clock change in march, before that it was right and nobody touched this code, so can you please dig out what happens there
const total = items.forEach(i => i.price) is undefined, what did I do wrong
if (user.role = 'admin') why is everybody admin all of a sudden in my local app, is the comparison wrong?
select count(*) says 120, the page says 118. who is right and why
'cannot read property lat of null' when gps is off
push notifications: ios gets them, android 13 doesnt
csv import chokes on the customer "Müller; Söhne" because of the semicolon
photos uploaded from the phone are rotated by 90 degrees
all tooltips say [object Object]
Invoice number 2023-0999 exists twice, tax auditor comes on Monday, find out how this could happen and prevent it
segfault only when compiled with -O2, gdb points at strtok in read_cfg.c
memory looks fine but after 2 hours the tracker just stops sending positions without any error
the script hangs at 'Connecting...' forever if the wifi is captive
my tests are green, production is not: 'ValueError: unconverted data remains: .000Z'
I do not need new tests, I need to know why existing one passes when I run it on its own and fails in the suite
flutter: RenderFlex overflowed by 42 pixels on small phones, yellow stripes over the pay button
Something strange: since we have more than 1000 products, the last ones never come up in the search, the supplier list is also cut. I remember there was some limit in the client but I searched 'limit' and found nothing. Find out where they get lost
Every morning at 6 our Go service eats messages from rabbit, logs 'acked', and the warehouse says they never got them. After a restart the same messages come again and then it works. No errors anywhere. I'd be glad to hear what goes wrong between ack and the insert
the planning board forgets cards when two people drag at the same time
whenever I change the language to french the cart gets empty
the readme tells me to run make seed and this ends with 'relation "users" does not exist'
swagger page lists the route, calling it gives 405, what's up
ssl handshake fails from the java 8 client only: 'no appropriate protocol', get it working
jenkins: 'java.io.NotSerializableException: groovy.json.internal.LazyMap' in our shared library, what's wrong with the code
pls fix asap, nobody can enrol, form says 'course full' with 0 of 20 seats taken
discount of 100% leads to an endless spinner
you can jump through the wall in level 3 if you press left and up together
chat shows messages of the other room for half a second after switching
ranking of the league is wrong if two teams have same points, direct match should count and it doesn't
nginx returns 413 when farmers send the drone pictures, make uploading work again
in the daily summary it says 'Hello {{first_name}}'
why does my useEffect run endlessly
the map pin of every customer in berlin is in the middle of africa
mail says 'delivered' but the parcel is still in the van, the status jumps too early
a comma in the street name breaks the label printer
I don't care how fast it is, I care that it is right: after your speed-up of the monthly statement my own account shows a transfer from March in April, and the opening balance is not the closing balance of the month before. Please go after that first
Regression!! Printing from the reception worked on friday, today it prints the letter of the patient before
I tried to write a macro that copies visible rows only, yet it copies all of them, what is the mistake
saves fine, reload, gone
numbers in column F turn to dates in the xlsx, e.g. 3-4 becomes 3rd of April
TypeError: 'NoneType' object is not subscriptable, in get_rates()[0], only on sundays
rollback didn't roll back: stock was reduced although the payment failed
the audio of the lesson keeps on playing after closing the tab view
bot answers itself in a loop lol
one customer cannot open her account, everyone else can, her name has an emoji in it
cache invalidation or what? I change the price and the old one is displayed in the app but not on the web
our release notes promise that archived animals are hidden. they show up in the vet's list anyway
the validation refuses addresses like o'brien@mail.ie, that's a valid one
I press pause and the timer goes on in the background, then after resume there's a jump of minutes
the permission dialog appears but 'allow' does nothing, camera stays black
Users with role editor get 'forbidden' on their own articles since monday, find the condition that's wrong
import finishes with '0 errors' while 37 rows are missing. i want to know why they vanish silently
deadline reminder counts saturdays as workdays
Dear support, our choir uses the member list. When our treasurer sorts by 'paid', marks the first five and sends a reminder, five other people get the mail, it looks like those who were on top before the sorting. Very embarrassing, kindly correct it soon
The old tablet in the barn shows 'storage quota exceeded' and then refuses to sync, all others are fine. We tried clearing the browser twice. Something in our page keeps filling it, so figure out what and repair it
typescript says Type 'string | undefined' is not assignable to type 'string' on line 12, make it compile
why do two identical queries give different totals five seconds apart when nobody is working
qr on the ticket can't be scanned at the gate, on screen it scans, on paper not
wrong tax for orders shipped to canary islands
I get logged out at random, sometimes mid typing. access log shows 401 for /refresh right before
the architecture is fine I guess but messages get lost between billing and shipping about once a day. trace where they go
interest is calculated for 366 days in a normal year
scanner beeps, quantity goes up by 2
my pandas merge makes 5000 rows out of 1000, help
selenium says element not clickable at point (612, 988) since the cookie banner, and yes the real users can't click there either
after a refund the customer's loyalty points become -0 and the app then crashes when she opens the profile, stack trace says 'Negative width' in PointsBar.swift
someone please explain me this: server answers 200, body ok, but fetch goes into catch. and then correct it
alembic upgrade head -> 'Multiple head revisions are present', got stuck
it's friday 17:00 and the till says 'article unknown' for everything with a barcode starting with 0. customers are queueing. What is it?
gradle: Duplicate class kotlin.collections.jdk8 found in modules, since I bumped one lib
the design review found that on dark background the disabled text is invisible. looks like a wrong variable, correct it
on my machine with node 20 all good, on the customer's server with node 16 I see 'structuredClone is not defined' but only after somebody opens the report page, and then each later request is answered with 500 until they restart the thing. What breaks and how do I get it to run there
toggle shows on, setting is off
Seit heute früh kommen keine Bestellungen mehr im Lager an, im Log steht nur 'timeout while waiting for ack'
Der Export bricht bei Zeile 65536 ab
Warum zeigt der Stundenplan die Lehrerin doppelt an?
Ich habe den Test geschrieben und er schlägt zu Recht fehl: bei null Artikeln kommt -1 heraus. Bitte die Ursache beheben
Die Umlaute im PDF sind kaputt
Beim Drucken fehlt die letzte Seite
Rechnung an die falsche Adresse gegangen, wie konnte das passieren? bitte abstellen
les rendez-vous pris depuis la suisse sont décalés d'une heure
plus personne ne reçoit le code par sms depuis hier
le test passe en local mais en production j'ai 'undefined is not a function'
le bouton payer reste gris même quand tout est rempli
el stock baja dos veces con cada venta
la aplicación se cierra al girar el teléfono
no entiendo este fallo: 'expected ; before }' en la línea 30
desde la última versión el informe de cosecha sale vacío, antes funcionaba perfectamente, ¿me lo arreglas?
`;
