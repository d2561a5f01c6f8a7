export const CODEGEN = `
write a function that returns the median of a list
make a landing page with a big headline and a signup form
add dark mode
create a script that downloads all attachments of a mailbox
let people sort the table by clicking on the header
I need a python class for a bank account with deposit and withdraw
implement the interface below
fill in the missing method
add a field for the phone number to the form and save it
write a query that returns the top ten customers by revenue per country
make the button blue and move it to the right
show a spinner while the data loads
give me a bash loop that renames files to lower case
new endpoint: DELETE /items/:id, returns 204
support dragging files into the window
regex that matches iso dates
build a rest api for notes with express
generate typescript types from this json
code a binary search in java
use the weather api and print the forecast for three days
add a search box above the list that filters while typing
when the user clicks save show a toast
create a discord bot that answers with a random quote
write a small game of snake for the browser
parse this log format into objects
the export should also contain the customer's email
allow decimals in the quantity field
let admins impersonate a user
after login redirect to the page the person wanted
add a --json switch to the list command
i want a chart of sales per month under the table
connect the form to the backend
change the default page size to 50
make emails optional when creating a contact
implement quicksort
write a decorator that retries three times with growing pauses
create the models for author and book with sqlalchemy
extend the parser so it understands hex numbers
please code a react hook that remembers values in local storage
translate this javascript function to python
convert this curl command to fetch
port the script from bash to node
solve this exercise: count the vowels in each word
given a list of intervals return the free gaps between them
make it possible to undo the last delete
print a receipt as pdf
add pagination to the users endpoint, 20 per page
add a column to the database for the birthday and show it in the profile
i need a function which checks if a number is prime in c++
implement drag and drop ordering and store the order
write a github style markdown preview component
add an option to copy the link
send a mail when the stock falls below five
read the csv, group by city, write one file per city
can you make a countdown timer component
hello world in kotlin
create a login page in flutter
write css for a two column layout that stacks on phones
compute the vat from the net price, round half up
TODO: implement
def slugify(title: str) -> str: ... please complete
here is the signature, write the body
scrape the titles from this page with beautifulsoup
merge two sorted linked lists
write a dockerized... no, just the node server itself with two routes
build a calculator
add multi select to the dropdown
let the script take the folder as an argument
show prices in the currency of the visitor
add a wishlist
introduce a setting for the reminder time
emit an event when a booking is confirmed
make invoices numbered without gaps
the api must accept both snake case and camel case
write the code for uploading to s3 with progress
draw a clock with canvas
create sample data: 100 fake customers as json
write a macro that highlights empty cells
add validation: end date after start date
Erstelle eine Funktion, die zwei Listen zusammenführt
Baue eine Seite mit einem Kontaktformular
écris une fonction qui inverse une chaîne
crea un formulario de registro con validación
implement oauth login with google
make a websocket echo server in go
`;

export const DEBUG = `
it does not work
nothing happens when I click save
why is the list empty
this throws an error, help
TypeError: Cannot read properties of undefined (reading 'map')
I get a 404 for every image
the app crashes on startup since yesterday
my loop never ends
the numbers don't add up, the report shows 3 cents more than the bank
it works on my machine but not on the server
NullPointerException at OrderService.java:88
the form submits twice
the date is one day off for users in the US
why does my recursion overflow the stack
unexpected token in json at position 0
the migration stops with duplicate column name
random timeouts on the second request
the page is white after login
the screen flickers and then shows the old value
users report that their cart is empty after refresh
segmentation fault (core dumped)
the mail is sent but arrives without the attachment
sorting puts 10 before 9
ImportError: cannot import name 'foo' from partially initialized module
the tests pass alone but fail together
test_checkout fails: expected 3 got 2
ci is red because of my last commit, find the mistake and fix it
what's causing this exception
connection refused when the app talks to the database
got stuck: the promise never resolves
the button is there but the handler is never called
my regex matches too much
it prints None
index out of range for lists with one element
the total is NaN
why is this variable undefined here
after upgrading to version 5 nothing compiles
cors error in the console
umlauts are shown as question marks
deadlock when two workers run
race condition in the counter, sometimes we lose an increment
the filter ignores the first row
memory access violation in release builds only
the websocket closes after 60 seconds, I don't know why
the upload stops at 99 %
the back button logs the user out
password reset link says expired immediately
the api returns 200 but the record is not saved
wrong rounding for 2.675
the csv has an empty line at the end and the import chokes on it
undefined method 'name' for nil
error: the trait bound is not satisfied
this query returns duplicates and it shouldn't
why am I getting a circular import
the css is not applied in safari
the cron job did not run last night
we get the same notification three times
two plus two gives 22
please fix this bug
repair the broken import
make the failing check pass again
something is off with the totals page
the customer says the discount is not applied to the second item, can you find out why
The screen reader announces the wrong label, fix it
stack overflow in parse_expr for nested brackets
fatal: the program exits with code 137
kernel panics aside, why does my script exit with 1
login loops forever
what does this error want from me
the dropdown closes before I can choose
tooltips stay open after leaving
the sum of the pie chart is above 100 percent
my changes are gone after reload
Das Formular speichert nicht, bitte reparieren
Warum kommt hier eine Fehlermeldung?
ça plante quand je clique sur envoyer
la página se queda en blanco, ¿qué pasa?
fix crash when the list is nil
handle the empty input that breaks the parser
avoid the exception on missing keys
correct the wrong tax for swiss customers
the feature you added last time broke the export
it used to return the newest first, now it is reversed
pods restart because the app dies with an uncaught exception, find the reason in the code
`;
