export const TEST_MIXED = `
prove with tests that the security check rejects forged tokens
I refactor tomorrow, pin the current behaviour with tests today
document the expected behaviour as executable examples
is the crash covered? write the test that would have caught it
speed is not the point, I want to know the cache returns the right thing: tests
cover the deploy script with a dry run test
write tests from the acceptance criteria
for each requirement a test
unit tests for utils
describe('Cart', () => { ... }) fill it
def test_parse_empty(): write this one and five more
make tests for the api with supertest
which inputs would break this? write them as tests
I want a test that fails when somebody removes the lock
simulate a slow network in the test
use fake timers
compare old and new implementation on random inputs in a test
check that the page has no accessibility violations, automatically
make sure the emails are really sent, with a test smtp server
automate what our tester clicks by hand every release
how would I test a function that uses random numbers
test for memory: open and close 1000 times and assert the count
what is the best way to test this websocket handler? show me a test
replace sleep by waiting for a condition in the specs
tests should not touch the network, change them
add test for issue 512
write spec files for the two new hooks
the coverage report shows 0 % for parser.go
no tests here yet
test this
try all combinations of flags in a parametrised test
build a fixture with three users and ten orders
verify the rounding with examples from the tax office
add the negative cases
test that logging out kills the session
check the idempotency of the import by running it twice, as a test
data driven tests from this csv
selenium script for the signup
Schreib Unit-Tests für diese Klasse
Teste die Randfälle
Der Import braucht Tests
Erhöhe die Testabdeckung
ajoute des tests pour le panier
il manque un test de non régression
écris un test qui reproduit le bug
escribe pruebas unitarias para esta función
falta cobertura en el módulo de pagos
`;

export const DOCS_MIXED = `
write down how to run the tests, in CONTRIBUTING
put our security policy into SECURITY.md with how to report
document the deployment so that the night shift can do it
explain the performance flags in the manual
the readme still describes the old plan, rewrite it for what we have
describe the bug fix for the changelog in one sentence
comment this code so that a student understands it
new section in the docs: known errors and what they mean
write the reference for the config file
turn the code comments into a proper api page
we got five support mails about the import. write a help article
what's new in 3.2, for customers
describe each endpoint with request and response example
annotate the function, params and what it throws
the installation guide skips windows, add it
upgrade notes: what changes for people coming from 1.x
write a README section 'how it works' with a drawing
explain to users how to reset their password, as a page for the help centre
document the architecture decisions we already took, one page
make the docs shorter
correct spelling in the README
rewrite the introduction, it's boring
a page listing all keyboard shortcuts
create a wiki page from this thread
explain the schema in SCHEMA.md
write doc for the function below: /** */
/// add rustdoc here
"""TODO docstring"""
state the licence of each dependency in a NOTICE file
sphinx pages for the package
write a blog post for our engineering site about the new cache
email text that explains the outage to customers, technical but friendly
prepare a one pager that tells newcomers where to find what
write the comment block at the top of every file
storybook docs for the button
in the docs, say which python versions we support
give the cli better --help texts
Schreib ein README
Ergänze Kommentare in dieser Datei
Erkläre in der Doku, wie man sich anmeldet
Übersetze die Anleitung ins Englische
écris un guide d'installation
documente cette fonction
mets à jour le changelog
documenta los endpoints
escribe comentarios para este código
añade ejemplos a la documentación
`;

export const SECURITY_MIXED = `
someone in review said this could be exploited. can it?
the test passes with a fake token. should it? that sounds like a hole
is our deployment leaking env variables to the browser
the docs tell users to disable tls checks, is that dangerous
can a slow regex be used to take us down
before we refactor auth, list what is dangerous in it today
what must we plan for to pass a penetration test
user input goes straight into exec, please make it safe
make this query injection proof
lock down the upload endpoint
check the new code for leaks of personal data
who could read this bucket
I think we got hacked, what do I check first in the code and the logs
are there known CVEs in our lock file
how bad is this finding: reflected xss on the search page
is base64 encryption
how long would it take to crack these hashes
can I trust this npm package
bot traffic on signup, protect it
should the token expire sooner
are file permissions of the key ok
does our api leak user ids in error messages
our customer data must be encrypted, where is it not
a user found he can see invoices of another company by editing the url
the admin panel is reachable from the internet
revoke everything the leaked token could do
who is allowed to call this endpoint and who should be
does strip_tags protect us
is http only cookie enough against xss
could an intern delete production with these rights
make the signature check constant time
audit this smart contract
nonce reuse?
hunt for dangerous functions: eval, exec, pickle, innerHTML
two users with the same session id?!
safe way to store api keys on the client
is the iframe sandboxed
Sind unsere Abhängigkeiten verwundbar?
Kann man hier SQL einschleusen?
Wer hat Zugriff auf die Rechnungen?
Sichere das Formular gegen CSRF ab
y a-t-il un risque d'injection ici
vérifie que les mots de passe sont bien hachés
comprueba si hay secretos en el repositorio
protege la api contra ataques de fuerza bruta
`;

export const DEVOPS_MIXED = `
run the test suite on every pull request and block the merge when it fails
publish the docs site automatically when main changes
scan the images for vulnerabilities in the pipeline
speed up our ci, it takes 25 minutes
collect the logs of all services in one place
set up alerting when the error rate goes above one percent
the plan: two environments, prod and staging. write the config for it
new laptop: script that installs everything a developer needs
make the app reachable under our domain with a certificate
we want nightly backups and a tested restore
bring the worker and the api up together with one command
the workflow file has a mistake, the deploy step never runs
docker image is 2 GB, slim it down
use distroless as the base
how do I get my flask app onto a server
what do I need to host this
put the build version into the footer at build time
compose file: app, redis, mailhog
add a github action that labels prs
configure renovate
why is my container restarting
rotate logs and keep them two weeks
liveness probe fails at boot, give it more time
cloud run or a small vm? set up the cheaper one for me
move the cron jobs into kubernetes
release 1.4.0: tag, build, upload
feature branches should get their own url
makefile please
cache docker layers between runs
pipeline for a monorepo that only builds what changed
secrets must not be in the compose file, use env files
write the nginx location block for the websocket
turn on gzip and caching in nginx
provision the database with terraform
roll out to 10 % first
on call dashboard in grafana
set memory limits so one container cannot take the host down
prepare the machine for gpu jobs
jenkins to github actions, convert the pipeline
.gitlab-ci.yml for a python package
run migrations before the new version takes traffic
Baue ein Docker-Image für den Dienst
Die Pipeline soll bei jedem Merge ausliefern
Richte ein nächtliches Backup ein
déploie l'application sur le serveur de test
ajoute une étape de lint dans la ci
crea un dockerfile para la api
despliega en kubernetes
automatiza las copias de seguridad
`;

export const KNOWLEDGE_MIXED = `
what tests do we have for the parser? just list them
which security mechanisms are in place at the moment, where in the code
how is the app deployed today
why is the loop written like that, is there a reason
is there documentation about the import somewhere
what was the plan behind the two tables
explain the bug fix in commit 4f2a to me
what does the performance flag do
how does the refactored version differ from the old one
what does the reviewer mean with 'leaky abstraction'
do we log passwords? show me where logging happens
I'm new. what are the main parts and where do I start reading
what's the purpose of this folder
how can I call this endpoint
what parameters does it take
what values can status have
where does the number 86400 come from
how many requests does the page make and to what
which service owns the customer data
are there any feature flags and what do they switch
what is the data type of price
can you tell me what this script would do before I run it
when does the cache get invalidated
how are translations loaded
is there a limit on the number of rows
what's the name of the queue
who wrote this module
what does -1 mean as a return value here
where do the fonts come from
does it handle time zones
explain the difference between the two login functions
how do I add a migration in this project, what are the conventions
what does ORM mean
what is big O of this function
why do people use docker
how does oauth work
difference between a process and a thread
is rust memory safe
what is a race condition
what happens in the browser when I press enter
what do the letters in ACID stand for
which design patterns can be found in this code
trace what happens to 'amount' between form and database
Erklär mir diesen Code
Wozu dient diese Variable?
Welche Datei ist für den Versand zuständig?
Was ist der Unterschied zwischen den beiden Funktionen?
à quoi sert ce fichier
où est défini le prix
explique-moi ce code
¿qué hace este método?
explícame cómo funciona el carrito
¿dónde se valida el formulario?
`;

export const PERFORMANCE_MIXED = `
the tests take 14 minutes because each one rebuilds the database, our code there is slow
correct result but 40 seconds, that cannot be
clicking is fine, typing lags
the query plan shows a nested loop over 2 million rows
why does the container need 4 GB for a todo app
the deploy is ok, but requests crawl since
design aside, where do the milliseconds go
how to make the regex cheaper
review the hot path for wasted work and cut it
quicker alternative to this loop
reduce the work done per keystroke
the import is linear in theory and feels quadratic
load test shows 40 requests a second, we need 200
make the dashboard feel instant
stop loading all rows just to count them
memory goes up by 10 MB per hour
big o of this is bad, find something better
the app freezes for two seconds when saving
too many rerenders
images are huge, the page is heavy
lower the number of api calls the screen makes
our lambda bill exploded because functions run too long, optimise them
sorting 1e7 items takes forever
startup time: from 9 s to 2 s
find out why the second page is slower than the first
use threads or processes to get the conversion done sooner
is the database or python the slow part? measure
use an index
make this O(n log n)
streaming instead of reading it all
the game drops to 20 fps with 200 enemies
scroll performance of the long table
pdf export is a snail
serialisation eats 30 % cpu
cut cold starts
profile memory
the search needs half a minute on the big customer
reuse connections instead of opening one per call
it times out with 50k records
response under 100 ms please
battery drain on phones
we pay for 16 cores and use one
Der Import dauert eine Stunde, das muss schneller gehen
Optimiere die Abfrage
Warum ist die Suche so langsam?
Der Speicherverbrauch ist zu hoch
cette boucle est trop lente, accélère-la
le chargement prend dix secondes
optimiza esta consulta
la página tarda mucho en cargar
`;
