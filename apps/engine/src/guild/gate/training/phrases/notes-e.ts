/** Subjects of commits and titles of pull requests that bring something new. */
export const CODEGEN_COMMITS = `
add --since flag to the export command
support nested arrays in query filters
allow custom date formats in CSV import
introduce Timeline widget for the visit overview
implement Iterator for RingBuffer
stepper: expose onStepLeave callback
let users pin conversations to the top of the inbox
new lint rule: no-shadowed-loop-var, off by default
parser: accept trailing commas in tuple literals
add Catalan and Basque translations for the checkout screens
implement keyboard navigation in the command palette
support reading the schema from stdin
provide a from_polars constructor on Dataset
added left/right padding options to TableView columns
cli: print a diff when run with --dry-run
allow overriding the default slot width per calendar
Add bulk reassign for shipments
driver for the SHT45 humidity sensor
emit an event when the battery drops below the configured threshold
support ON CONFLICT DO UPDATE in the query builder
map: cluster markers at low zoom levels
add ability to duplicate a quiz including its question pools
add .mts and .cts to the supported extensions
implement Display and FromStr for GeoHash
option to hide completed tasks on the board
add support for weighted edges in shortest_path
make the retry count configurable per job type
lsp: go to definition for macro arguments
undo/redo for the sprite editor
show remaining stock next to each variant in the picker
add quantile and mode aggregations
accept ISO week dates in parse_date
scheduler: support cron expressions with seconds
generate Kotlin data classes from oneOf schemas
persist column widths between visits
add a Go client for the booking API
enable drag and drop reordering of playlist entries
implement soft delete for patient notes
plotting: log-scale on secondary axis
add subcommand "vault list" with table and json output
allow passing a callable as default for optional arguments
support WebP and AVIF uploads in the media library
add useDebouncedValue hook with leading option
router: optional catch-all segments
send a reminder mail 24h before the appointment
export invoices as ZUGFeRD pdf
Implement double jump and coyote time
new theme "Solarized Dim" for the terminal emulator
add copy button to code blocks
let plugins register their own file watchers
support for partial refunds through Adyen
codegen: implement lowering of match expressions
add Duration.humanize() with locale option
per-team colour labels in the roster
add struct tags for YAML decoding
show a "recently opened" list on the start page
allow multiple recipients in the transfer form
gql: expose totalCount on every connection
let editors choose a hero image per article
implement SAVEPOINT handling for nested transactions
vim mode: support text objects for brackets and quotes
add German bank holiday calendar
print elapsed time after each migration
support environment variables in config paths
add Matrix4.decompose and its inverse compose
support German, Polish and Dutch number formats in price input
accept multiple --include patterns
add an audit trail view for grade changes
allow annotations on individual heatmap cells
websocket transport for the device bridge
implement PUT /warehouses/:id/slots with partial updates
add infinite scroll to the comment list
serde support behind a feature flag
support reduced motion in page transitions
add "remind me later" to the update dialog
let the operator choose a printer per label type
jsx: support namespaced attributes
add fold/unfold all commands to the outline panel
add i2c slave mode for the RP2040 HAL
offer autocomplete for tag names in the search bar
implement tokenizer for heredoc strings
added shuffle and repeat-one to the mini player
support array_agg with ORDER BY
make toolbar position selectable in preferences
add optional chaining to the expression language
add seeking and playback rate to the Player class
allow job handlers to return a follow-up job
add Prometheus style label matchers to the log query syntax
charts: stacked area series
barcode scanning for goods receipt on Android
add splitAt and chunked extension functions for List
report line and column in the formatter's json output
loader for NetCDF4 files with lazy variables
allow guests to check out without creating an account
add a compact density mode for data grid
support macros with variadic arguments
implement the fourth difficulty level and its enemy waves
add mise-style tool version hints to the prompt
per-request timeout argument for all client methods
add "open in new split" to the context menu
support subscripts and superscripts in the rich text editor
accept bytes as well as str in Hasher.update
implement pagination on /v2/courses
quick filter for overdue loans
add webhook for order.partially_shipped
pretty-print option for the XML writer
support Windows named pipes as transport
let authors schedule posts in the reader's timezone
added Template.render_stream for chunked output
add isSubsetOf, isSupersetOf and symmetricDifference
admin: inline editing of product attributes
allow several calendars per physician
spectral clustering estimator with precomputed affinity
implement ARIA combobox pattern for CountrySelect
add tmux integration to the session picker
allow trait objects in generated bindings
support resumable downloads with range requests
add hover cards for mentioned users
expose raw response headers on ApiResult
ui: skeleton placeholders for the dashboard tiles
add --format=sarif next to json and text
dump current state to the log on SIGUSR1
widget for showing tide times
implement Gherkin-style tables in the step parser
support in/out variance annotations on type parameters
support custom keybindings through keymap.toml
add "mark all as read"
importer for Trello boards
add lerp, slerp and nlerp to Quaternion
allow resizing of side panel with keyboard
read default profile from pyproject.toml
add multi-cursor support on alt+click
extend Money with allocate() for splitting without losing cents
support composite primary keys in belongsTo
add thumbnail strip below the gallery
show a warning banner when the trial ends in less than a week
let ?fields= restrict the attributes returned
add Lua bindings for the physics body
implement RFC 7396 merge patch
vector tiles: read MBTiles archives
remember last used filter per list
introduce a with_retry decorator for flaky upstream calls
add conditional sections to survey builder
make it possible to attach photos to a delivery stop
add rel="next" and rel="prev" links to the archive pages
implement compile-time evaluation of const fn calls
add split view for before and after images
wire up the share sheet on iOS
support UUIDv7 as id generator
add search by ICD-10 code
`;

/** Subjects of commits and titles of pull requests that mend something wrong. */
export const DEBUG_COMMITS = `
handle empty response body in fetchManifest
avoid crash when the last tab is closed
respect max_width when wrapping CJK text
don't lose unsaved edits when switching branches
correct off-by-one in pagination cursor
prevent double submit on slow connections
keep scroll position after list refresh
return null instead of throwing when the locale is unknown
make sure the socket is closed on early return
stop duplicating line items when a cart is merged
escape percent sign in LIKE patterns so literal matches work again
properly restore focus after the dialog closes
wrong total when a voucher covers shipping
do not swallow errors from the child process
account for daylight saving time in recurring events
guard against missing frontmatter
ensure tooltips disappear when the anchor unmounts
correctly compute leap years before 1900
fall back to UTF-8 when the charset header is bogus
use the right column index after hiding columns
don't panic on zero-length slices
clear stale selection after deleting rows
wait for the DMA transfer to finish before reusing the buffer
ignore whitespace-only lines in hosts file
resolve symlinks before comparing paths
parser: no longer choke on CRLF inside block comments
restore broken drag handle in Safari 17
prevent integer overflow in tick conversion
unbreak compiling of files with spaces in their path
NPE in InvoiceMapper when customer has no address
reset retry counter after a successful poll
take the pivot into account when rotating groups
crash on resume when the camera permission was revoked
only call onChange once per keystroke
don't treat 0 as missing value in the imputer
sort versions numerically, 1.10 was listed before 1.9
deadlock between compaction and snapshot reader
make Ctrl+C actually stop the watcher
avoid infinite loop on cyclic includes
preserve file mode when copying templates
correct sign of gyro y axis on rev B boards
undefined is not a function in LegendItem on hover
unsubscribe listeners on destroy so that handlers don't fire twice
stop truncating decimals in the Excel export
handle negative offsets in timezone strings
fixed NaN showing up in the BMI column
properly quote identifiers that are reserved words
invalid JSON emitted when a label contains quotes
do not send the reminder twice if the worker restarts
honour the quiet flag in subcommands
missing await in releaseLock
prevent modal from jumping when the keyboard opens
treat NULL as distinct in unique check
make ETA non-negative when the truck is ahead of schedule
tree: keep expanded nodes after reload
wrong variable shadowed in retry closure
account for the sticky header when scrolling to anchors
don't drop the last batch when size isn't divisible
inherit stdin in spawned editors, vim was unusable
repair round trip of dates before 1970
cope with servers that omit Content-Length
no more flicker when hovering nested menus
regression: aliases in HAVING were resolved to the wrong table
avoid use after free in texture cache eviction
emit change event when value is set to empty string
Player could fall through moving platforms at low frame rates
compare floats with tolerance in collinearity check
let go of the file handle on Windows before renaming
re-register push token after reinstall
changed config was not picked up until a restart
stop cursor from jumping to the end while typing
stack overflow on deeply nested lists
don't mutate the caller's options object
gracefully handle a missing optional dependency
correct the plural form for 11 to 14 in Polish
set the right mime type for svg sprites
race condition between logout and token refresh leaves a blank screen
do not count cancelled appointments as no-shows
resolve relative imports from the including file, not cwd
make close() idempotent again
prevent stale closure in useInterval
unknown enum values no longer abort decoding of the whole message
bail out early if the device disappears during enumeration
wrap around correctly at ±180 degrees longitude
if-match header was ignored on PATCH
hide the spinner when a request is aborted
keep trailing slash in base url
tolerate duplicate keys in legacy save files
restore original signal mask after fork
remove phantom newline at the end of copied cells
uninitialised padding bytes caused different checksums for equal records
avoid calling setState on unmounted component
don't reset form when the parent re-renders
interpolate keyframes in linear space, colours looked washed out
make sure migrations run in order when timestamps are equal
handle EAGAIN on nonblocking writes
prevent the same seat from being sold twice
correct rounding of half cents in split payments
broken layout for right-to-left languages in the sidebar
don't show "0 results" while still loading
use local midnight for day boundaries in attendance report
lexer: don't mistake 1..2 for a float
never return a negative count
stderr output got lost when the child exited early
watchdog fired during long flash erase
skip tombstones when computing min key
guard division by zero in normalise()
stop leaking goroutines when the client disconnects
avoid ENOENT when the cache folder was removed while running
missing semicolon broke generated enums
consider nested generics when matching overloads
don't apply discount to gift cards
delay first paint until fonts are ready, labels were misplaced
map view stays grey after coming back from background
correctly detect musl on Alpine
unescape HTML entities in feed titles
retain insertion order in merged dicts
do not overwrite user's .editorconfig
recover from corrupted index instead of refusing to start
avoid duplicated slashes in asset urls
lock is now released when the callback throws
make backspace delete whole emoji
typo in event name kept the badge from updating
align struct fields to 8 bytes on ARM, reads were garbage
Handle KeyError for subjects without baseline scan
ghost collisions at tile seams
take care of None in _merge_headers
send correct Content-Disposition for names with umlauts
prevent toast from covering the submit button on small phones
restore compatibility with SQLite 3.31, which lacks RETURNING
don't re-run effects on identical deps
ensure child locks are acquired in id order to rule out deadlock
correctly propagate exit code from wrapped commands
student could not reopen a quiz after connection loss
undo of paste removed one character too many
honor NO_COLOR again, it was read too late
stop matching partial words in exclude globs
set initial value on uncontrolled Select
do not assume that the first axis is time
avoid negative zero in printed coordinates
scrollbar overlapped last column in Firefox
reject malformed chunks rather than looping forever
resolve ambiguous column in patient search join
prevent lost updates when two pickers confirm the same order
cancel pending timers on hot reload
evaluate default args at call time instead of sharing one list
keep aspect ratio of portrait videos
wrong endianness when reading the header on s390x
last stop of a tour was missing on the driver's map
don't round twice when converting between kg and lb
`;
