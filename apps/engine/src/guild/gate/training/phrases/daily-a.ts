/** Requests as they are typed on an ordinary day: wishes whose answer is new or changed behaviour. */
export const CODEGEN_DAILY = `
add a birthday field to the patient form
can the invoice list be sortable by due date please
support CSV too, not just Excel
allow undo in the drawing view
write a parser for our .rte route files, one stop per line, fields split by a pipe
I want a button that copies the tracking number
Customers keep asking how to change the delivery address after ordering. Let them do it from the order page as long as the parcel is not packed yet.
regex that matches german licence plates like B-AB 1234 but also with the E at the end
give me a SQL query: all members who paid in 2023 but not in 2024
bash script that renames every photo in a folder to its exif date
implement LRU cache class in Go, generic over key and value
GET /api/shelves/:id/books is missing, please add the endpoint, paginated, 50 per page
the security page in the account settings should be built now: list of active sessions with a button to end each one
make 500 fake customers with believable names and orders so the sales people have test data for the demo
we want a docs page inside the app at /help where users can read the articles from the content folder
build a performance dashboard for the warehouse team leads, picks per hour, errors per shift, one chart each
dark mode toggle in the header, remember the choice
teachers waste so much time typing the same comment under each essay. could they pick from saved comments?
when the sensor sends nothing for 10 minutes show the tile in grey
Snake in the terminal, python, curses, nothing fancy
add --dry-run to the sync command
add a --json flag so that I can pipe the output into jq
please extend parseDuration so it understands "1h30m" and "2d"
function that takes two dates and gives back the number of working days between, holidays passed in as a list
the search box should also find by barcode
show the total at the bottom of the table
Round prices to five centimes for Swiss customers
As a dispatcher I have twelve vans in front of me and every morning the same game: somebody calls in sick and I have to spread his stops by hand over the others. I would like to click on the van, say "out today", and the software proposes where each stop goes, by distance and free space. I can still move single stops afterwards and then press confirm.
a react component for a star rating, half stars allowed, keyboard usable
vue composable useDebouncedRef(value, ms)
hide the "delete league" button for anyone who is not the league owner
when somebody books the last seat, send the organiser an email
I'd like the chat to show who is typing
put the logo left instead of centered and make it a link to the home page
make the "Book now" button green like on the flyer
can you type me a quick node script that reads stdin and prints each line with its number
Write a Dockerfile linter rule in our own lint tool that warns when a tag is missing
add a model ReviewRequest with reviewer, state and due date, plus the create form, students should be able to ask each other for feedback
we need import of bank statements in MT940
export to PDF for the weekly menu
right now a parent can only have one child in the app. Real life differs. Let them add several and switch between.
players want to rebind their keys
implement A* on the hex grid, cost comes from terrain.cost
finish the TODO in shipping/rates.py, the one for islands
def moving_average(xs, n): pass  # fill this in please
the interface StorageDriver has two implementations, I need a third for S3
class TokenBucket { constructor(rate, burst) {} take(n) {} } please write the bodies
Add a slider for the playback speed from 0.5 to 3
voice memo transcript: okay so for the stable owners what I'd love is like a calendar where each horse has its own colour and you can drag the riding lessons from one day to another, um, and it saves by itself
let me filter the job board by remote yes no
feature: remember the last chosen currency
snooze for reminders, 10 min / 1 h / tomorrow
keyboard shortcut ctrl+k that opens the command palette
it would be lovely if the app greeted people with their first name
I run a small bakery and can't code. I need a page where people pick bread for saturday and I get the list on friday evening by mail.
Hey, small thing for the exam room booking: when the lecturer picks a room that is too small for the number of enrolled students, show a yellow note with the number of missing seats and offer the next three bigger rooms that are free in the same slot. No hard block, they may still go on.
generate a QR code for every ticket
a C function that reverses the bits of a byte, no lookup table
Rust: impl FromStr for Coordinate, accepts "52.5N 13.4E" as well as decimal
kotlin extension fun String.toSlug()
an elixir genserver that polls the tide API every 15 min and keeps the newest value
powershell to list all mailboxes over 40 GB
write me a cron expression builder widget
google sheets formula/script that colours rows whose deadline has passed
make a discord bot which posts the daily puzzle at 8
add soft delete to projects, with a trash view and restore
archive instead of delete when a supplier has open invoices
allow more than one attachment per ticket
profile pictures should be cropped to a square in the browser before upload
give admins a way to log in as a customer and see what they see
two factor login with authenticator app, for the coaches only at first
a login form. email, password, forgot link. Tailwind.
let users delete their own account
add a permission "can_export" and show the export menu only for those who have it
a page where the test results of the lab get displayed to the patient, grouped by date
quiz module: teacher creates a test with multiple choice questions, pupils take it, points are counted
generate the release notes page automatically from the tags and show it under "What's new"
a comments box under each recipe
we need a deploy button in our internal tool which calls the existing deploy hook and shows the log lines live
add a status widget to the dashboard that shows how long the last build took
I keep losing what I typed when the train goes into a tunnel. save drafts locally!
autosave every 30 seconds
support drag and drop of folders
extend src/importers/fit.ts so it also takes .gpx and .tcx, detect by the first bytes rather than by the ending, and return the same Activity object as today
Support right-to-left layout for the arabic readers
add Portuguese to the language switcher, texts are in pt.json already
translate weekday names with Intl rather than always showing English
show relative times, "3 minutes ago"
temperatures in fahrenheit for US accounts
the weather card only has today, add the next five days
Display a warning if the dose exceeds the max for the patient's weight
nurse says: I have to click through eleven screens to note one blood pressure value. Give them a quick entry on the ward list.
could we have a map of all pickup points
cluster the markers when zoomed out
snap the polygon points to the grid
let the robot return to its dock when battery < 15 %
driver for the SHT31 sensor over i2c in MicroPython
write an interrupt routine that counts pulses from the flow meter and debounces by 2 ms
add modbus register 40021 to the poll list and expose it as pump_pressure
firmware: blink the red led three times when pairing fails
ble characteristic for battery level pls
need a CLI subcommand "stock reconcile" that takes a csv of counted items and prints the difference
tab completion for zsh
a progress bar for long downloads
Retry failed webhooks with growing pauses, at most 6 times
make the client retry on 429 and respect Retry-After
add pagination to listShipments(), it just gives everything back
add an optional limit param to fetchScores
accept both snake_case and camelCase in the incoming payload
webhook receiver for stripe: on invoice.paid mark the subscription active
Implement POST /v2/measurements which takes a batch up to 1000 and answers with the rejected ones
new: TICKET-3310 "Loyalty points expire". Points older than 24 months shall lapse in the night of the first of each month, the customer gets a mail 30 days before, and the account page has a line saying how many lapse when.
graphql mutation for moving a card between columns
websocket channel for live scores, clients subscribe by match id
grpc service with one method Convert(amount, from, to)
zod schema for this payload: {"sku":"A-1","qty":3,"gift":true,"note":null}
turn this JSON into a TypeScript type and a function that validates it: {"id":4,"tags":["a"],"owner":{"name":"x"}}
pydantic model for a blood sample, barcode must have 12 digits
a SQL view of monthly revenue per region, in postgres
query for the top 3 sellers of each branch, window function is fine
select duplicates: same email, different customer_id, keep newest. need it for mysql 8
mongo aggregation that counts lessons by teacher and week
migration that adds column "locale" to users, default 'en'
dbt model that joins crm contacts with web sessions by hashed email
a pandas snippet: pivot sales by month and shop, fill the missing with 0
plot the residuals, one small chart for each station
script to crawl our own sitemap and list all dead links
script which takes the two folders and tells me what files differ by content
fit a logistic curve to these growth counts and print the doubling time
R function to read the plate reader export and subtract blanks
Monte carlo for the portfolio, 10k paths, return the 5 % quantile
matlab function rotating a 3D point cloud about an arbitrary axis
write merge sort in javascript, my homework, with comments
convert roman numerals both ways
implement trie with insert, has and startsWith
check if a string of brackets is balanced, python
an iterator that yields chunks of n items
deepMerge(a, b) where arrays get concatenated
validate IBAN
so the boss wants, and i quote, "something like a shopping cart but for lab equipment", i.e. researchers collect devices, choose a time span, send the request, and the lab keeper can accept or refuse with a reason. could you build a first working version with our usual stack, node plus htmx?
format bytes human readable
generate a random but readable room code, like "blue-otter-42"
date picker that blocks Sundays and our closing days
a stepper for the insurance application: person, car, offer, done
skeleton loader while the list loads
infinite scroll on the gallery instead of the "next" link
sticky first column on the grade table
sidebar should collapse on phones
open external links in a new tab
make the font a bit larger in the kiosk mode
put a confirm dialog before "empty cart"
show an empty state with the little fox when there are no tasks
the countdown should turn red in the last 10 seconds
add sound when an order comes in, kitchen doesn't look at the screen
printable label 62x29 mm for each sample
receipts need the VAT number on them
let tenants upload a photo when they report damage
Let me merge two contacts which are really the same person
bulk edit: tick several products and change the category at once
copy last week's roster into this week
recurring events (weekly, every second week, monthly)
ical feed for the training schedule so people subscribe from their phone
swap shifts between two colleagues, the manager must confirm
waiting list when the course is full, next in line moves up automatically
discount codes, percentage or fixed, valid until a date
gift wrapping option +3.50
Allow guest checkout
tests need a factory? no, I mean the app itself should have a "generate test order" button for merchants who are trying us out
show how many are left in stock if fewer than five
back in stock notification
people from Norway can't order since country is just a list of EU states, add Norway, Iceland and Liechtenstein
our shoppers abandon at shipping since they only see the cost at the end; show an estimate in the cart
leaderboard per week besides the all time one
double jump for the fox character
enemies should chase the player once within 6 tiles, otherwise patrol
save slots, three of them, with a screenshot
procedurally generate caves with cellular automata in gdscript
add a colour blind palette
turn based combat, minimal, terminal, java
push notification when the bus is 5 minutes away
face id to open the diary
offline mode: last synced list readable without network
scan a document with the camera and attach it to the claim
swipe left to archive
share sheet for recipes
log which user changed a price, and list that history under the product
rate limit option for our public http client library, requests per second as an argument
plugin hook before_publish so that others can change the article
make the timeout configurable, default stays 30
we have login by mail, we now also want login with microsoft
Bitte eine Funktion, die Postleitzahlen aus Österreich prüft und den Ort dazu liefert
kannst du im Warenkorb noch ein Feld für eine Grußkarte einbauen
añade un botón para descargar el informe en PDF
necesito un script que junte todos los csv de una carpeta en uno solo
ajoute un filtre par classe dans la liste des élèves
il faudrait pouvoir dupliquer un devis existant en un clic
cria um endpoint para cancelar consulta, só até 24h antes
quero que o app mostre o saldo também em dólar
aggiungi la possibilità di ordinare i piatti per prezzo
scrivi una classe Python per gestire una coda con priorità
`;
