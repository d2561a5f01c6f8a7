/** What busy people type into the chat box: codegen. */
export const CODEGEN_TALK = `
the play button could be rounder and twice as big
the list should be sorted by due date, newest on top
add a field for the vet's phone number to the intake form
can you let people paste an image straight into the note
new command: tool prune --older-than 30d
people should be able to cancel until 2 hours before, not 24
please show the total under the cart as well
i need a function that turns 3661 into 1h 1m 1s
dark mode plz
hide the price for guests
let the arrow keys move through the results
an endpoint that gives me all open orders of one table
logo top left should bring you back home
build me a little page where teachers enter marks, 5 per row
support tsv in the importer too
write the migration that adds deleted_at to bookings
the exported pdf needs page numbers
after login go to the calendar rather than the dashboard
there's no way to undo a swipe, I want one
hook the temperature sensor up to the display, once per second is enough
put a confirm dialog before "delete all"
let users choose the week start, sunday or monday
regex for swiss iban please
send parents a mail when a child is marked absent
add --json to the list command
the empty state should say something friendly instead of nothing
script that renames all scans to YYYY-MM-DD_patient.pdf
can the map remember where I was last time?
a struct for a 12 byte packet header and parse/serialise for it
make the table columns draggable
when the stock falls under 5 turn the row orange
I want a snake clone in one html file, touch controls too
show who edited last, next to the title
duplicate button for invoices
could the search also look in the comments
implement dijkstra on our Grid class, diagonal moves cost 1.4
we need a webhook for paid orders, same shape as the one for shipped
limit upload to 20 MB and tell the user nicely
prefill the country from the browser language
swap the order of first and last name on the badge
"remember me" checkbox on the sign in page, 30 days
emoji reactions on messages, just the five usual ones
make it possible to book for two people at once
take the hard coded VAT of 19 and let it be set per country in the admin
the bot should answer /weather with tomorrow's forecast for the town
add spanish to the language switcher, texts are in es.json already
countdown before the round starts 3 2 1 go
can you give the csv a header row
small python script please that lists our open invoices from the accounting api
print a receipt when the drawer closes
change "Submit" to "Send order" everywhere a guest sees it
a left-pad that counts graphemes, in go, no deps
export everything as ics so I can subscribe from my phone
bitte eine Spalte "Lieferdatum" in die Übersicht, und danach filtern können
quiero que al pulsar enter se añada la línea siguiente del pedido
ajoute un bouton pour télécharger toutes les photos d'un chantier en zip
faz uma função que valide o CPF e devolva só os dígitos
mi serve una pagina con le presenze del mese, una riga per bambino
suppliers need the same notes box that customers have
let the slider snap to 5s
users keep asking where their points come from, give them a page with a history: date, reason, plus or minus, running total
The receptionist has to click through four screens to move an appointment. Give her drag and drop on the week view, and ask before it texts the patient
Right now you have to be an admin to rename a project. Owners ought to be able to as well.
I've the GPX files of 40 hikes in tracks/. I'd like a page with a map and a list next to it, clicking one zooms there. plain js and leaflet is fine
We only take cards so far. Add invoice as a payment method, only for customers that ordered at least twice, and it must show up in the order mail
our interpreter knows while but not for. syntax should be for x in a..b { }, please extend lexer, parser and the evaluator
for the fire brigade app: when an alarm comes in and the phone is on silent it should ring anyway if the person allowed it in settings. Android first
Customers with a german address see prices with a dot. They should get a comma, it was never built in. Other locales can stay as they are
I'd like the cli to ask "really? [y/N]" if you run deploy on main, plus a --yes to skip that
the nightly import reads one file. Accept a folder, take all xml in it in name order, and move done ones to processed/
Could the thermostat screen dim after a minute without touch? And wake on proximity, the sensor is already on gpio 14
Once a pupil has answered wrong twice, show the hint. Hints come from the column that nobody uses yet in questions
it'd be great if the log viewer coloured warnings yellow and errors red, and had a toggle to only see errors
We sell by the metre from now on so quantity has to allow 0.5 steps. cart, order page, stock. Only for products flagged as cut goods.
so the editor folds functions but not comments, I'd want comment blocks to fold too, with the first line staying visible
Volunteers sign up twice all the time because nothing stops them. Please have the form check the mail address and offer to edit the existing signup
the boss wants numbers on the start page: visitors today, bookings today, money today. three tiles, nothing fancy, refresh once a minute
Please write something in rust that reads a 4-channel wav and spits out four mono ones. Command line, progress bar if easy.
the API returns all 8000 parts at once. add limit and cursor params, default 100, and put the next link in the header
I have the query for overdue loans. wrap it in a method on LoanRepository and put a nightly job around it that mails the borrower, max one mail per week each
Take what you built for the customer list and do the same filter bar on the vehicle list, with fuel type as an extra
Yesterday's version had only a day view. The driver needs the whole tour with stops numbered on a map, and a call button per stop.
hm it's nice but could it play a short sound if you win? file is assets/win.ogg
I would like our bank statement parser to accept camt.053 as well as mt940. Sample in samples/, output the same Transaction objects
teacher view: the grid shows names only. Put a tiny photo in front when we have one, otherwise the initials in a circle
Nurses wear gloves so the buttons on the vitals page need to be twice as tall and further apart
create the crud for "rooms" just like "buildings", with api, form and list, room belongs to a building, has a number and seats
In the simulator a particle that leaves the box is gone. Make it come in again on the other side (periodic boundary), switchable in the params file
make me a bookmarklet that copies the page title and url as markdown
For donors over 500 a year we must send a yearly receipt as pdf. Template is in templates/receipt.html, fill it and zip the lot for a given year
the screen reader should say the number of unread messages when the inbox opens, at the moment it says nothing because nobody wrote that
We want to give 10% off on birthdays. field is customers.born, do it in the checkout and write it on the invoice as its own line
two more things on the recipe page: scale to servings, and tick off ingredients while cooking
please have the gateway reconnect by itself with growing pauses, 1 s up to 1 min, today it just stays offline until someone pulls the plug because no one has written a retry
def total(items): return sum(i.price for i in items) -- give it an optional discount in percent, and never below zero
<button class="btn">Book</button> should be disabled until a date and a room are picked
GET /api/trips returns [{id,name}] and I also want distance_km and the driver's name in there
interface Exporter { write(rows): Blob } we have csv and xlsx, please add an ods one
// TODO: handle daylight change when copying a shift to another week <- do this one please
struct Config { port: u16, root: PathBuf } add hot reload on SIGHUP to the server that uses it
Feature request #88: "Let me pin three contacts to the top" ok let's do it, order by pin time
SELECT name, city FROM clubs; I need that with the number of members per club and only those over 10
schema is {"title":"string","tags":["string"]}, generate a react form for it with add/remove on the tags
menu.yaml: - name: Pizza / price: 9 / - name: Pasta / price: 8. write a small flask page that shows this as a menu, two columns
case "rotate": return rotate(img, 90) allow any angle, "rotate:37", and fill the corners white
const PAGE = 20 ... make that a dropdown for the user with 20, 50, 100 and remember it
the usage text now says: usage: sift FILE. it should take several files and - for stdin
[US-231] As a coach I can copy last week's training plan. Design is attached, backend has POST /plans already, only the ui is missing
enum Status { Open, Closed } plus a new one OnHold, which needs a reason text, shown as grey badge in the list
+-- Name --+-- Qty --+ like this, in the terminal, please render the stock table with borders and right aligned numbers
type Event struct { Start, End time.Time } I need Overlaps(other) and Merge for it
@app.get("/health") does only return ok, let it also report the db ping and the version
figma says radius 12, shadow soft, title 18/600. apply to the Card component pls
$ notes add "milk" works, now I want $ notes done 3 and $ notes list --open
ESP32, DHT22 on pin 4, SSD1306 on i2c: sketch that shows temp and humidity and draws the last hour as a line
while True: frame = cam.read() put a red box around moving things and save a jpg whenever there is one
| weight | fee |; | <2 kg | 4.90 |; | <10 kg | 7.90 |; | more | 14.90 | put that into shippingFee(), plus 3 for islands
We'd like to hand the shift plan to the canteen as well. Please add a read only link with a random token that shows just names and hours for the week, nothing else, and let me revoke it
the parts page has next and back only. I want to type a page number too, since there are 140 of them, and the keyboard should do page up / page down
My telescope script moves to a fixed target. Make it take a name like M31, look the position up in targets.csv, and refuse politely when it's below the horizon
`;

/** What busy people type into the chat box: debug. */
export const DEBUG_TALK = `
nothing happens when I press save
since the update the map stays grey
it says paid but the order still shows as open
why do I get the mail three times
the button is green in chrome and invisible in safari
wrong total, should be 41.90 and it shows 419.00
can't log in anymore, same password as yesterday
after midnight the shift lands on the wrong day
umlauts come out as Ã¼ on the labels
pump runs for 2 s and then stops, should be 20
scroll jumps to top every time a message comes in
app closes itself when I rotate the phone
search for "o'neill" gives a white page
works on my laptop, on Petra's it just hangs at 80 %
half the rows are missing from the export
the second player can't move
getting NaN in the average column, no idea where from
undo deletes more than I typed
the dialog doesn't close
clicking "next" twice skips a question
our discount is applied twice for members, please mend
no sound on ios
it sorts 10 before 9
dates off by one for everybody in brazil
the compiler accepts return outside a function, it must not
avatars are all the same person now, help
the timer keeps running after game over
i type in the box and the letters come out backwards
filter for "today" is empty though there are 6 entries
git bisect points at 4be21f but I don't see why that breaks the upload
the printer prints an empty page after each receipt
something eats the first character of each line on the serial port
somehow the child ends up in two classes
the csv opens in one single column at the customer's
toggle goes back to off by itself
websocket drops after exactly 60 seconds every time
rounding: three times 33.33 gives 99.99, must be 100
not found for a page which is definitely there
why is user null here when the line before just set it
tab order on the form is all over the place since monday, put it right
two bookings for the same court, same hour. how could that happen? fix pls
when I zoom the lines don't match the points any more
the cursor is one line below where I click
the thing is stuck on "loading" forever for new customers only
sometimes, maybe 1 in 50, the door doesn't open
this used to return a list and now it's a promise??
pasting from word puts garbage into the article
hm the query gives duplicates once I join the tags
the bell shows 3 unread but there are none
segfault as soon as the list is empty
days in february: 31. nice one. pls correct
the old price is shown after I change it, only ctrl+F5 helps
images upside down from some phones
die Summe stimmt nicht wenn man eine Zeile löscht, der alte Betrag bleibt drin
al guardar el paciente me sale un error 500, pero solo si no tiene teléfono
le bouton retour ne fait plus rien depuis la version de lundi
a app fecha sozinha quando tiro a segunda foto
la ricerca non trova nulla se scrivo con l'accento, ieri andava
the ball goes through the wall when it's fast, it should bounce
I added a second warehouse this morning. Since then every item in the first one shows stock zero, although the table has the right numbers. Needs to be right before the 4 pm pickup
You wrote me the reminder mail yesterday, thanks. It goes out, but to everyone, including those who have already paid.
we switched from winter to summer time and now the heating schedule is an hour late in all rooms that have a schedule across midnight, the others are ok
Parents complain that the timetable shown is the one of their other child. Only on the app, web is right. I could reproduce it by changing the child twice quickly.
So I followed the readme to the letter, node 20, fresh clone, and npm start ends with a blank page and nothing in the terminal. what's wrong?
The solver converges for 10x10 and blows up for 200x200. Same code, same tolerance. I suspect the index arithmetic in assemble() but I can't see it
Our till freezes if the customer pulls the card too early. You then have to restart it with a queue of people watching. Find out why please
the drone flies left when the stick goes right, but only in mode 2. I've swapped the cables, it's not the cables
I renamed the column to last_name and ran the migration, since then registration fails for everyone on staging, prod is not touched yet
customer says: picks a date, gets another one. time zone is Auckland. can you have a look at what we do with the date in BookingForm and repair it
On paper the elo should go up after a win. For players under 1000 it goes down. Formula looks right to me??
there are two things odd with the label tool: it forgets the printer, and the qr code isn't readable when the text is longer than 40
when you hand in the exam in the last second it is neither saved nor rejected, the pupil sees a spinner. happened to 7 of them today so please find it
If I open the file from the recent list the syntax colours are missing, from the dialog they're there. It should not matter how I open it
the chart is fine until there's a negative value, then all bars hang in the air
it compiles with gcc, with clang it doesn't link, and under msvc it links but prints zeros. smells like an uninitialised thing in ring.c, can you find it
I cannot get the tests on the payment branch to go green after merging main, the code in refund.py clearly gives the wrong sign now. please put refund right, the tests are correct
For some patients the age is -1. all born on 29 feb I think
The consent banner comes back on each page. Click accept, next page, there it is again. Cookie gets set, I checked.
we get an alert that the disk of the logger is full although rotate is set to 5 files. there are 900. something with the naming of the files in rotate() must be off
The letter with two pages has page 2 first. Only when printed from the batch screen, single print is ok. Please sort that out, letters go out at noon
after the player dies and respawns, he has two weapons and the enemies ignore him. it started with the commit about pooling objects
I set quantity to 0 to get rid of an item, then checkout says "cart invalid" and you're stuck. Any way out of this? I'd expect the line to disappear
the sensor values look plausible but shifted by one channel: what's on 3 appears on 4. wiring verified with a meter, so it must be in the unpacking
something odd: as admin I see 212 members, as secretary 198, and the list on paper has 212. nobody restricted anything for the secretary on purpose
have been staring at this for two hours. The cache of the parser returns the tree of the previous file. keys are different. I printed them.
the new hire's machine shows prices as 1,234.5 and ours 1.234,5 and when she saves, the price is off by a thousand. stop that from happening
it's only on slow connections: tap "order", nothing visible, tap again, two orders. kitchen is not amused. get rid of the second order
TypeError: Cannot read properties of undefined (reading 'lat') at drawRoute (map.js:88) when a stop has no address
panic: runtime error: index out of range [5] with length 5 goroutine 1 [running]: main.mergeRuns(0xc0000b4000) sort.go:41
ERROR 1452 (23000): Cannot add or update a child row: a foreign key constraint fails (shop.order_items) on every order with a voucher
for (let i = 0; i <= rows.length; i++) print(rows[i].name) crashes at the end, what's up
java.lang.ClassCastException: class java.util.LinkedHashMap cannot be cast to class com.acme.Visit at VisitService.list(VisitService.java:52) any idea?
def add(x, seen=[]): seen.append(x); return seen ... second call still has the things from the first
2025-11-28 03:00:01 WARN job=cleanup removed=0 expected=1400, every night like this, the files stay. pls find and mend
expected: 2024-03-31, received: 2024-03-30. from addMonths('2024-02-29', 1), and it's the function that is off
$ ./flash.sh -> Connecting...... A fatal error occurred: Failed to connect to ESP32: Invalid head of packet (0x08), worked last week
error[E0502]: cannot borrow self.nodes as mutable because it is also borrowed as immutable, graph.rs:77, how do I get this to build
KeyError: 'unit' in parse_row, file has units in most rows but not all. should fall back to piece, it was meant to
Uncaught (in promise) DOMException: play() failed because the user didn't interact with the document first. so the doorbell is mute on the wall tablet
Traceback (most recent call last): File "fit.py", line 31, in <module> numpy.linalg.LinAlgError: Singular matrix, only with the march data
POST /api/consent 415 Unsupported Media Type, from the iPad only. android sends the same as far as I can see
SELECT * FROM visits WHERE day = '2025-11-01' AND doctor = NULL; brings back nothing, there must be dozens
Access to fetch at 'https://api.club.test' from origin 'http://localhost:5173' has been blocked by CORS policy, login broken locally
int avg = sum / count; float pct = avg / 100; pct is always 0. why, and please correct it
kernel: usb 1-1: device descriptor read/64, error -71 and then our daemon spins forever instead of giving up
useEffect(() => { load() }, [filters]) fires endlessly since filters became an object. stop it
FATAL EXCEPTION: main java.lang.IllegalStateException: Fragment PhotoFragment not attached to a context, 34 users since 5.2
if (status = "closed") archive(ticket) -- I believe this is why all the tickets went to the archive this morning, please correct the condition
UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe4 in position 112, input is from the town hall's old system
$ tool sync --dry-run -> deleted 214 files. DRY RUN!!! it really deleted them
GraphQL error: Variable "$id" of required type "ID!" was not provided. it is provided, I log it right before
.modal { z-index: 10 } .header { z-index: 9999 } and the header still lies over my dialog on tablets, dialog has to be on top
assertion failed: head != tail (queue.c:112), after about 6 h of run time, always with the motor on
invoice 2025-118: net 100.00, vat 19 %, gross 118.99. the last cent!! customers are calling
The museum's audio guide starts track 12 whenever you enter 1 and then wait a moment before the 2. It used to take whatever you had typed after two seconds. Make that right again please
After a power cut the greenhouse controller thinks it is 1970 and waters everything. It has a battery clock and the battery is new, so we must be reading it wrong somewhere
somebody with a double name signed the lease and the pdf cut it off in the middle of the second name. field allows 80 characters and hers is 34, so where does the rest go? please fix before she comes in on thursday
our bot answered "good morning" to every single message in the channel tonight until I turned it off. the condition in on_message must be wrong but it reads fine to me, pls find it
We get two different results for the same seed, and we should not. First run of the day differs, all later ones agree. Reviewer three wants reproducible numbers so please track it down
`;
