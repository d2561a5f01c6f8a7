/** Requests as they are typed on an ordinary day: something is wrong and is to be found and mended. */
export const DEBUG_DAILY = `
login button does nothing
getting "Cannot read properties of undefined (reading 'price')" on the cart page
app crashes when I rotate the phone
the totals are off by one cent
why is my loop never ending? while (i < 10) { console.log(i); }
Help, the appointment list is empty since this morning, but the rows are in the database
it says 404 though the route exists, see routes/parcels.ts
TypeError: 'NoneType' object is not subscriptable, File "grade.py", line 88, in mean_of_class
NullPointerException at com.acme.clinic.BookingService.confirm(BookingService.java:142)
Segfault after about 20 frames. gdb shows #0 mesh_free (m=0x0) at mesh.c:61
thread 'main' panicked at 'index out of bounds: the len is 3 but the index is 3', src/board.rs:40:17
the emails go out twice
The date shows the day before for our users in Brazil.
csv import eats the umlauts
can't save the profile, spinner forever, console has a CORS message
since the update to react 19 the modal won't close
numbers in the report differ from the numbers on the dashboard, the report is right
my sister tried to register with an apostrophe in her name and got an error 500
sorting by price puts 100 before 20
after refresh I'm logged out
customer says she paid but the order still says pending. webhook log has 400 for it. please find out and fix
Since about two weeks we get calls from restaurants that the table plan shows a table as free which is in fact taken. We could reproduce it once: open the plan on the tablet, seat the guests, lock the screen, unlock, and the table is green again. On the laptop it never happened. Please find out what the tablet does on unlock and repair it.
pressing enter in the search field reloads the whole page, it shouldn't
Push notifications arrive on android but not on ios
undefined is not a function (near '...items.map...')
my regex also matches "foobar" and i only want "foo"
the query gives each customer three times, I joined addresses, what did I do wrong
this returns NaN: const avg = list.reduce((a, b) => a + b.score) / list.length
Deadlock found when trying to get lock; try restarting transaction - happens in checkout about 10 times a day
python says IndentationError on a line that looks fine to me
ModuleNotFoundError: No module named 'requests' although I installed it
undefined reference to sensor_init, although the header is included
hydration failed because the initial UI does not match
useEffect fires endlessly when I put options in the deps
The uploaded picture is turned 90 degrees
blank page in Safari only
scroll jumps to the top whenever a message comes in
The player falls through the floor if the frame rate drops
enemy sometimes walks into the wall and stays there
collision box is way bigger than the sprite
the motor keeps running after stop command. only if stop comes during ramp up
ESP32 reboots in a loop: Guru Meditation Error: Core 1 panic'ed (LoadProhibited)
i2c read returns 0xFF for everything
File "/srv/app/tasks/invoice.py", line 57, in build rate = RATES[country][year] KeyError: 2025 -- happens for all new invoices, last year everything was ok
sensor value jumps to 65535 once in a while, should be negative I guess
watchdog bites while flash is being erased
serial output is garbage
The kids' scores vanish when two teachers enter grades at the same time.
timer is 3 seconds late after an hour
Sunday shows up as weekday 7 and the chart then throws
booking at 2:30 on the day of the clock change ends up twice in the calendar
wrong VAT for Swiss orders
discount gets applied a second time when you go back and forth in checkout
The PDF has our logo missing since last week. nothing changed on our side, i think
Users report that "forgot password" mails never arrive. Logs say sent.
printing labels cuts off the last line
the export stops at row 65536
excel opens our csv in one single column
search finds nothing if there is a trailing space
autocomplete shows old names, even ones we deleted
delete removes the wrong row!! it deletes the one below
dragging a card to an empty column does not stick
chart legend overlaps the bars on small screens, please repair
button is hidden behind the keyboard on iphone se
the dropdown opens upwards out of the window
cant find module ./Chart, but only on linux, on my mac its fine
dark mode: text in the table is black on black
translations missing, i see checkout.title instead of words
ticket: [BUG] negative stock after return of partial shipment
BUG: seat map allows double booking
Bug report from support: 'When I change my address the old invoices change too.' That must not be.
regression in 2.14: --output ignored if path has spaces
tests fail since yesterday's commit, the code for rounding is broken, mend it
CI is red because parseRange now returns null for "1-"; the test is right, the function isn't
the unit test for leap years found a real error in addMonths, please correct it
test_checkout_total fails with 19.98 != 20.00, I think our math is off
the health check is fine but every second request gets 502, our handler throws on missing body
the deploy went through, then the pages went white: Uncaught ReferenceError: config is not defined
works locally, breaks in production, ENOENT: no such file or directory, open '/app/templates/mail.html'
docs say limit=0 means no limit but we get an empty list back. make it do that
the example in the README throws when I run it, the code seems to have a fault in connect()
review comments say my function loses the last element, and it does: for (let i = 0; i < a.length - 1; i++) out.push(a[i]). fix?
the refactoring of last sprint broke the coupon logic
since we renamed customer to client the nightly sync skips half the records
after the security patch nobody can log in anymore, token verify throws "invalid signature"
login with google loops back to the login page again and again
users get signed out every five minutes although the session should last a day
Expected: after the third strike the player is out. Actual: he gets a fourth try if he used a joker before. Steps: start a quiz, use 50:50, answer wrong three times.
cookie isn't set on the subdomain
password with € in it is accepted at registration and then refused at login
401 on every call after the token was refreshed
the permission check lets editors publish?? no wait other way round, editors are refused though they have the role. fix please
cache shows the old price until I restart the server
the page loads fast but shows the wrong user's avatar for a second
worker hangs after job 1000, no error
memory access out of range in wasm when the image is larger than 4096
queue processes the same message over and over
cron job ran at 3 and at 4 last night, should've been only once
kafka consumer stuck, offset does not move, log: "Failed to deserialize payload at offset 88123"
websocket closes with 1006 after a minute
SSL routines: wrong version number when our client calls the partner api
Error: listen EADDRINUSE: address already in use :::3000 every time I restart
ECONNRESET when uploading files > 10 MB
axios sends my array as ids[]=1&ids[]=2 and the backend gets nothing
the backend receives an empty body
fetch gives me an Promise {<pending>} and not the data
await in forEach does not wait, how do i get this right? items.forEach(async i => { await save(i) }); done();
setState doesn't change the value right away and my validation takes the old one
can u look why the checkbox needs two clicks
I have been staring at this for four hours. The CAN frames arrive, I can see them on the analyser, the filter mask is 0x7FF, ID is right, but rx_callback never runs once the display task has started. With the display task disabled it works perfectly. Priorities are 5 and 6. What is going on and how do I get both to run?
vue list doesn't rerender after I change an item
angular: ExpressionChangedAfterItHasBeenCheckedError in the timetable component
svelte store keeps value of the former page
Flutter: A RenderFlex overflowed by 42 pixels on the bottom
swift: Fatal error: Unexpectedly found nil while unwrapping an Optional value in RouteCell
kotlin coroutine gets cancelled when the screen turns off and the upload is lost
gradle says duplicate class found in modules guava and listenablefuture
xcode: Command PhaseScriptExecution failed with a nonzero exit code
django.db.utils.IntegrityError: UNIQUE constraint failed: clinic_patient.insurance_no, on editing an existing one!
alembic can't locate revision identified by 'a91f'
prisma P2025 record to update not found, but it's there
hibernate LazyInitializationException when rendering the team page
N rows expected, one returned. SELECT * FROM stock WHERE loc = 'A1' LIMIT 1 OFFSET 0 maybe someone left the limit in
sum() gives null for days with no sale, I need 0
left join behaves like an inner join, here is the where clause: WHERE o.status = 'paid'
pandas SettingWithCopyWarning and the column stays unchanged
numpy: operands could not be broadcast together with shapes (128,3) (3,128)
loss is nan after the second epoch
model predicts the same class for everything. it did work on friday
the p values come out as exactly 0, can't be
the simulation gains energy over time, the integrator must be off
exception in the nightly import, log attached: 02:14:07 ERROR row 8812: could not convert string to float: "12,50"
My gps track zigzags, lat and lon are perhaps swapped somewhere
distance between Hamburg and Munich comes out as 5 km
route planner sends trucks over the bridge with the 7.5 t limit, despite the weight being set
parcel status jumps from delivered back to in transit
wrong barcode printed for kits
forklift tablet shows yesterday's pick list till you reload twice
interest gets booked on closed accounts
transfer of 1,000.00 becomes 1 euro, thousand separator i suppose
account balance negative after cancelling a standing order, must be fixed today
statement for february contains 1 march
Hi, I'm from support. Three clinics wrote that the calendar is shifted by an hour since sunday. Could somebody repair this?
I am not a programmer but the contact form on my site shows a red box now and nobody can write to me
nothing happens when i click pay
it's broken again
help it doesnt start anymore, "port undefined"
why do I get 0 here? int ratio = 3 / 4;
whats wrong with this: if (user.role = 'admin') showPanel()
def add(item, bag=[]): bag.append(item); return bag <- the bag keeps growing between calls, how do I stop that
this c code prints rubbish: char *f() { char b[8]; strcpy(b, "hi"); return b; }
my bash script says [: too many arguments
sed replaces only the first hit in each line
the thermostat widget shows 72 degrees celsius in the living room, nobody lives in a sauna
git bisect points to 4f2ac1, since then the parser drops empty lines. have a look please
cli exits with 0 even if it fails so our pipeline never notices, that needs mending
--verbose prints nothing
progress bar goes to 140 %
config file is ignored when started from another folder
yaml reads "no" as false and norway disappears from my country list
JSON.parse: unexpected character at line 1 column 1
xml import fails with "prolog not allowed", BOM maybe
utf-8 codec can't decode byte 0xe9 in position 12
emoji in nicknames break the leaderboard
the library throws in strict mode: Assignment to constant variable. at dist/index.js:1:20931
types say string but at runtime it's a number and toUpperCase blows up
import { foo } from 'ourlib' gives undefined in commonjs
our sdk sends the header twice, server says bad request
undo restores the wrong shape
zoom goes to the corner rather than the mouse
exported video has no sound
audio crackles when two effects play at once
saved game won't load after the patch, "version mismatch 3 != 4"
multiplayer: second client sees the first one's inventory
the achievement for 100 wins pops up at 99
Hotfix needed: gift cards bought in the shop cannot be redeemed online, message "unknown code", only those from the new printer though. Leading zero gone?
cheats are on in the release build??? someone forgot a flag, find it and switch off
voice note: so yeah the thing is when I open the recipe and then go back and open another one it still shows me the first one's ingredients, like every time, but the picture is right
Something strange: on Mondays the lunch orders of the first class are missing. Only Mondays. Only class one. Please find the reason and correct it.
two events fire for one click
why does the test button on the settings page send the mail to the old address, please correct
The performance chart shows the months in alphabetical order
security page of the account settings crashes when there are no sessions
docs site search throws "index is not iterable"
our release notes widget shows the versions as [object Object]
the planning board loses the sprint filter when a card is moved
race: opening two tabs creates two drafts, want only one
flag --since yesterday picks today, off by one day somewhere in dates.go
rounding: 2.675 becomes 2.67 and accounting is unhappy
i18n plural wrong, "1 items"
Seit dem letzten Update stürzt die Kasse ab, sobald man einen Artikel ohne Preis scannt
die Summe in der Rechnung stimmt nicht, es fehlen die Versandkosten
me sale error 500 al guardar el formulario de alumnos
la app se cierra sola cuando abro la cámara
le tri par date ne marche plus depuis hier
j'ai une KeyError: 'prix' dans import_catalogue.py, ligne 31, tu peux corriger ?
o botão de enviar não responde no celular
está duplicando os pedidos quando o cliente clica duas vezes
il login non funziona se la password contiene uno spazio
il grafico mostra valori negativi per le temperature positive, puoi sistemarlo?
`;
