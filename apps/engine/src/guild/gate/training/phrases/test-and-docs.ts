export const TEST = `
write tests
write a unit test for this function
add tests for the edge cases
how do I test this
we need coverage for the error branch
create a test that reproduces the bug
test the login flow in the browser
mock the clock in this test
add a regression test so this never comes back
pytest fixtures for the database
what cases should the tests cover
tests for empty, one and many items
is there a test for refunds? if not write one
cover this module
increase test coverage to 80 percent
snapshot test for the card component
contract tests between client and server
property based test: encode then decode gives the same
fuzz the parser
write an integration test that starts the server
load test with k6 for the search endpoint
cypress test for checkout
generate test cases for the discount rules
spec for the date picker
test that a guest cannot delete
use a table driven test
check with tests that rounding is right
make the test independent of the time zone
add assertions, the test asserts nothing
turn the manual test steps into an automated one
the tests are flaky, make them stable
test doubles for the mail service
write the failing test first
JUnit 5 test for this class
jest test for the hook
verify by test that the cache expires
give me test data for invalid addresses
which lines are not tested
mutation testing: kill the survivors in money.py
acceptance tests for story 12
smoke test after deploy: is the home page up, can one log in, as a script with asserts
test plan for the release
add a test case where the file is missing
test concurrency: two writers at once
write tests for the endpoints, happy path and 4xx
replace the real api by a stub in the tests
assert that the mail contains the name
check that it throws on negative numbers
add a unit test for it
tests please
can you cover this with tests before I refactor
e2e: user signs up, confirms, logs in
parameterise this test
make sure this never breaks again
write a test harness for the compiler
a test that proves the sort is stable
visual regression tests for the components
tests for the migration up and down
benchmark aside, I want correctness tests for the lru cache
describe and it blocks for the cart
add missing assertions to test_orders.py
test with 0, -1 and max int
doctest for the examples in the docstring
generate unit tests from this spec
set up a test suite for this project
test the retry logic without waiting
golden file tests for the renderer
write cucumber scenarios and step definitions
accessibility tests with axe
which scenarios are missing in my tests
run the suite and add cases where coverage is thin
test helper that builds a valid order
Schreibe Tests für die Preisberechnung
Bitte einen Unit-Test ergänzen
écris des tests unitaires pour ce module
añade pruebas para los casos límite
test every branch of this switch
quality check by tests: invalid tokens must be refused
`;

export const DOCS = `
document this function
add comments
update the documentation
docstrings for everything public
explain in the readme how to install it
write a user guide
api reference for these endpoints
changelog for version 2
release notes please
write a tutorial for beginners
add usage examples to the docs
describe the config options in a table
the docs are outdated, bring them up to date
javadoc for this class
write a page about authentication for our developer portal
translate the readme to english
fix typos in the docs
make the installation section clearer
add a troubleshooting section
how to contribute: write it
write the openapi description
comment the tricky part of this algorithm
put a license and badge section in the readme
describe the architecture in the docs folder as it is now
onboarding guide for new developers
glossary for the project
write help texts for the cli options
migration guide from v1 to v2
a faq for customers
write jsdoc with types
document the environment variables
document the database tables
write a quick start, five minutes
man page for the command
summary of this module for the wiki
write up how the release process works
turn this chat into a documentation page
add a diagram to the readme
document known limitations
write the description for the app store
explain the parameters in the docstring
doc comment for each exported function
readme: add section on testing
the example in the docs does not match the code, correct the docs
write an introduction to the library
step by step instructions for setting up the dev environment, as markdown
write the text of the about page for the docs
document our error codes
create docs from the code
write inline comments, no code changes
rewrite the documentation so a non programmer understands it
a cheat sheet of the commands
notes for the operators: what to do when the disk is full, as a runbook page
write a handbook chapter on permissions
extend the docs with an example for pagination
update links in the documentation
type hints are fine, add the docstrings
format the docstrings in google style
document why we do it this way
write a code walkthrough as a document for newcomers
cover the new flag in the manual
readme.md is empty
make a docs site with mkdocs pages for each module
write the commit message and changelog line
pr description for this branch
summarise the changes for users
add a note about breaking changes
Schreibe eine Anleitung für die Installation
Dokumentiere die Schnittstelle
rédige la documentation de l'api
escribe el readme del proyecto
clarify wording in the getting started guide
explain each field of the config in comments
write the spec of the file format as documentation
`;
