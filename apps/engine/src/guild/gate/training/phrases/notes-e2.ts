/** Subjects of commits and titles of pull requests that change the structure only. */
export const REFACTOR_COMMITS = `
extract price calculation from CartController
rename Mgr to SessionRegistry
move date helpers into their own package
drop unused parameter from buildIndex
replace nested callbacks with async/await
split giant reducer into slices
inline single-use helper toSlug
use early returns in validateOrder
remove dead code left over from the v1 importer
convert Dashboard to a function component
collapse three near-identical loaders into one generic loader
turn magic numbers in the encoder into named constants
pull common fields up into BaseEvent
simplify conditionals in route matching
get rid of the global logger instance
migrate from lodash to native array methods
tidy up imports and member order in billing
type the return value of parseArgs
make Node fields private and go through accessors
reorganise src/ by feature instead of by layer
replace hand-written getters with Lombok annotations
unify the two Duration types
prefer composition over inheritance in shape classes
hoist shared setup code out of the handlers
flatten module hierarchy under net::
use dataclasses for the scan settings
deduplicate error mapping across the HTTP handlers
move SQL out of the view layer into repositories
rename variable names that shadow builtins
break up main.c into per-peripheral files
introduce type alias for handler signature
replace switch over strings by an enum
kill the Utils class
store: separate reading from writing
extract useSelection hook from DataGrid
remove redundant clone calls
convert remaining JavaScript files in /web to TypeScript
use std::optional instead of sentinel -1
consolidate the constants for table names
clean up leftovers of the old plugin system
make InvoiceLine immutable, drop its setters
pass context explicitly instead of relying on a thread local
rename folder "stuff" to "fixups"
let the compiler infer lifetimes where possible
lift state up to CheckoutPage, no visible change
move rendering of legends to LegendPainter
swap home-grown event emitter for the one in core
turn PatientService into several smaller services
stop passing the whole config object around
use f-strings throughout instead of percent formatting
parser: hide token stream behind a small interface
no-op: reorder members of World by lifecycle
replace boolean arguments of draw() with an options struct
reduce nesting in sync_folder
delete unused scss mixins
inject Clock rather than calling now() everywhere
share validation between create and update forms
simplify the generics of Repository
rename camelCase columns in models to snake_case attributes
extract constants, strings and colours from the widget code
merge utils.py and helpers.py
drop compatibility shims for Python 3.7
use guard let instead of pyramid of if lets
express state machine as table
group related props of Modal into one object
remove circular import between models and signals
move interfaces next to their consumers
convert class-based views to function views
small cleanup in the allocator
replace any with unknown in the api layer
extract interface from S3Store so other stores look the same
rename getUser to loadUserOrFail to say what it does
replace manual loops by iterators
unexport helpers that nobody outside the package uses
split up the 900 line AccountForm component
turn static methods on Geometry into free functions
rewrite mixins as composables
narrow the visibility of internals in the scheduler crate
remove needless abstraction around the http client
consistently use the Result type in storage code
shift ownership of buffers to Pipeline
move common register access code to a macro
eliminate duplicated switch statements in opcode printer
move feature flag lookups into one place
drop the I prefix from interface names
lower coupling between Inventory and Pricing
use pattern matching instead of isinstance chains
replace inheritance chain Vehicle > Truck > Trailer with components
restructure the store modules, behaviour unchanged
clean up naming in the physics step
inline trivial wrappers in str.c
use record types for DTOs
extract method renderHeader from ReportView
migrate to the new context API of the router
make helper functions pure
remove obsolete TODOs and commented-out code
use Path everywhere instead of string paths
encapsulate cursor state in a class of its own
relocate locale tables to data/
replace reflection by generated mappers, same output
untangle MapView from location tracking
remove jQuery from the last three pages
rename the "tmp" variables in fft.rs to something meaningful
port the charts module from CoffeeScript to ES modules
merge duplicate prop types of Button and LinkButton
ditch moment in favour of date-fns, formats unchanged
make constructor of Query do less
use a single source for status names
extract retry loop into withBackoff, shared by both clients
simplify template tag by delegating to the form renderer
fold AbstractExporterFactory into Exporter
move from default to named exports
replace tuples with named structs in the ray caster
annotate core.graph with type hints
tighten types of event payloads
remove the last usages of var
hide implementation details of Arena behind a facade
move private helpers below public functions
switch to slog-style structured arguments internally
clarify control flow in reconcile()
modernise: override, nullptr, range-for
use object destructuring in props
remove unneeded else branches
combine the two passes' shared visitor boilerplate in a trait
drop Hungarian notation in the UI code
let Course own its lessons collection
split types.ts by domain
turn singletons into injected dependencies
unify naming: shipment vs delivery vs consignment
convert promise chains in uploader to async functions
replace copy-pasted column definitions with a factory
remove superfluous interface IThing
move the business rules for loans out of the controllers
replace #define constants by constexpr
use shared helper for building breadcrumbs
extract bit twiddling into named inline functions
rename package com.acme.misc to com.acme.labels
simplify error types with thiserror
remove indirection in signal dispatch
loosen dependencies between the feature modules
use strategy objects for the tax variants instead of if/else ladder
make scopes of variables in ingest.R smaller
cut ReportBuilder into reader, grouper and writer
move stylesheets next to their components
replace custom linked list with VecDeque
use query objects in place of long scope chains
remove deprecated internal aliases
standardise on one way of declaring props
extract abstract base for the GPS drivers
replace stringly typed unit arguments with an enum class
`;

/** Subjects of commits and titles of pull requests about tests. */
export const TEST_COMMITS = `
add tests for nested transactions
cover the empty cart case
deflake scheduler_spec by freezing the clock
update snapshots after header change
e2e: book an appointment as a returning patient
add regression test for wrong sort order of versions
use factories instead of fixtures in the order specs
unit tests for Money.allocate
increase coverage of the lexer
add property-based tests for interval merging
stop relying on test order in the storage suite
mock the clock in reminder tests
add fixture with malformed PDF headers
parametrize test_parse_date over locales
remove sleep from the websocket tests
spec for the new refund endpoint
assert on error message rather than on type only
repair broken integration tests on Windows
test that cancelled jobs are never retried
playwright: log in once and reuse the storage state
add golden files for the formatter
make sure temp dirs are removed after each test
round-trip tests for the binary codec
snapshot test of the empty state
run compiler UI tests against both editions
add missing assertions in GradeServiceTest
fuzz target for the tar reader
replace enzyme with testing-library in component tests
unskip the tests disabled during the router migration
spec: verify that observers are called in order
add test helper for building fake requests
ensure the worker test waits for completion instead of polling
widget tests for the seat map
contract tests between inventory and shop
test negative offsets in timezone parsing
add smoke test for the installed CLI
fix flaky assertion on list order in test_tags
adapt expectations to the renamed field
hardware-in-the-loop test for the stepper driver
check keyboard navigation of the combobox with cypress
add a table-driven test for RouteMatch
cover error branches of the upload handler
use in-memory database in repository tests
don't depend on the network in unit tests
extend test matrix of join types with anti and semi joins
add sample DICOM files for the reader tests
regenerate recorded cassettes of the weather client specs
tests for Unicode edge cases in slugify
seed the random generator in simulation tests
mutation testing: kill survivors in tax rules
test/e2e: wait for the toast before leaving the page
add doctest-like checks for the query examples in spec/
bring back the test for concurrent writers
more tests around leap seconds
split slow and fast tests with markers
add a failing test for lost updates
typed mocks for the payment gateway in service tests
test undo and redo of paste
increase timeout of the device farm test for old phones
port JUnit 4 tests to JUnit 5
remove duplicated test cases in path_test.go
check that the generated Swift compiles in a test
add screenshots tests for dark theme
stub geolocation in map tests
tests: share the postgres container among suites
exercise the fallback path when the cache is cold
add test double for the label printer
cover keyboard shortcuts on macOS too
assert no listeners are left after destroy
conformance suite for JSON merge patch
clean up test data after the enrolment scenarios
make test names describe the expected behaviour
add scenario: courier reports a damaged parcel
ignore timestamps when comparing snapshots
test plural rules for Slavic languages
isolate the registry between tests
e2e test for importing a board with 300 cards
test that migrations can be rolled back
added specs for ability checks of guest and librarian roles
use fake timers in the debounce hook tests
fixture builder for timetables
test checksum handling with truncated files
improve failure output of the custom matchers
add negative tests for the type checker
storybook interaction tests for DatePicker
avoid port collisions when tests run in parallel
test for hidden columns in the CSV export
compare floats approximately in solver tests
add integration test with a real broker
test both big and little endian inputs
quarantine two unstable tests of the sync client
cover resume after connection loss in quiz player tests
reorganise test resources by format
add expected output of the new diagnostics to the lit tests
drop obsolete snapshots of the old sidebar
xctest: wait for expectations instead of sleeping
test handling of duplicate keys in save files
check exit codes in the bats suite
loosen regex in log assertion, it broke on other locales
add test coverage for models/loan.rb
end-to-end scenario for partial refunds
reuse one browser context per spec file
simulate packet loss in the replication tests
assert that no SQL is issued when the list is preloaded
add reference images for the blur shader test
hook tests: render with the provider they need
complete the tests for RingBuffer wraparound
make fake SMTP server of the tests listen on a random port
add minimal reproduction of the anchor bug as a test
validate the sample payloads against the schema in a test
`;
