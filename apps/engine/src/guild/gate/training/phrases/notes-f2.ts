/** Subjects of commits and titles of pull requests that make something cheaper or quicker, quietly worded. */
export const PERFORMANCE_COMMITS = `
Avoid cloning the token vector for each macro expansion
Memoize the visible rows of the ledger grid
Load the chart library only when the report tab is opened
Insert order lines in batches of 500
Reuse the scratch buffer between frames
Fetch authors and tags in one query rather than per post
Skip layout when neither size nor content changed
Keep compiled regexes in a module-level table
Use binary search to find the glyph range
Do not re-parse the config on every request
Precompute the sine table at startup
Replace O(n^2) overlap check by a sweep over sorted edges
Hoist the bounds check out of the inner loop
Cache resolved module paths during type checking
Import pandas lazily so that --help comes up at once
Add index on shipments (depot_id, due_at)
Debounce search input in the parts catalogue
Stream the CSV export instead of building it in memory
use string builder for the log line formatter
Prefetch the next page while the reader scrolls
Only diff the subtree that was marked dirty
Return early from normalize() if the string is plain ASCII
Lower the number of round trips when opening a session
Avoid boxing in the hot path of the event dispatcher
Compute the bounding box once per mesh
Virtualize the conversation list
Switch HashMap hasher to FxHash in the resolver
Do not hold on to decoded bitmaps after the gallery closes
Select only the columns the dashboard needs
Vectorize the distance kernel with AVX2
Drop redundant sort before merge join
Keep a pool of database handles per worker
Intern attribute names in the XML reader
Shrink Node from 72 to 48 bytes
Coalesce consecutive invalidate calls into one per frame
Serve thumbnails from the edge with a long max-age
Read the whole header with a single pread
Use a bitset for the visited flags
Lazy initialise the locale tables
Store offsets instead of copies of the lines
Avoid the N+1 when listing enrolments with their teachers
speed up git status on huge work trees with an untracked cache
Fast path for single-element tuples
Don't recompute the digest of unchanged chunks
Replace deepcopy by a shallow copy in request context
Process tiles in parallel with rayon
Throttle scroll handler of the timeline
Short-circuit permission lookup for owners
Make the diff of large JSON documents linear
Reserve capacity before pushing the vertices
Remove the extra copy in recv_frame
Evict least recently used tiles once the cache exceeds 256 MB
Bulk load the weather archive through COPY
Hold fewer rows in memory while reconciling the bank statements
Count rows with an estimate when there are more than a million
Use Object.is comparison in the selector to prevent needless renders
Defer non-critical scripts on the checkout page
Skip serialisation entirely when there are no subscribers
Resolve symbol names on demand instead of at load time
Use zero-copy slices when decoding varints
No longer walk the whole AST to find imports
Cheaper equality check for cached query keys
Save one allocation per header in the HTTP parser
Replace list membership tests by sets in the conflict finder
Batch DOM writes after reads in the sortable list
Precompile the templates at boot
Keep parsed timezone data around between calls
Make len() on lazy sequences constant time
Move thumbnail generation out of the request cycle
Let the planner push the limit below the union
Stop polling while the tab is hidden
Use memory mapped files for the dictionary
avoid quadratic string concatenation in the report writer
Share one HTTP client so that connections stay alive between calls
Delay loading of the 3D viewer until it enters the viewport
Generated accessors for the row mapper, reflection per row was too costly
Cut down on lock contention in the metrics registry
Read-through cache for currency rates, refreshed every ten minutes
Only hash the file when size and mtime both match
Use SIMD to scan for newlines
Replace per-row UPDATE by one statement with a join
Limit the prefetch depth so that the tablet does not run out of memory
Sort once on insertion instead of on each read
Elide temporary arrays in chained expressions
Do not compute the traceback string unless debug logging is on
Store embeddings as float16
Reduce startup time of the language server by deferring the index
Flush the write buffer every 64 KB rather than on each record
Materialize the monthly totals in a nightly view
Inline the comparison function for integer keys
Use a ring buffer for the audio queue, no more shifting
Compress responses above 1 KB with brotli
Skip re-hashing when the table only shrinks
Tree-shake lodash out of the client bundle
Pass the big structs by reference in the solver
Use numpy broadcasting rather than a Python loop over stations
Load avatars at the size they are shown
Avoid materializing the intermediate dataframe in groupby
Answer repeat lookups from the previous result
Merge adjacent draw calls with the same texture
Use cursor pagination for the audit trail since OFFSET crawls on deep pages
Fewer syscalls in the file watcher
Replace recursive CTE by closure table lookups for big menus
Cache the negative results of the stat calls too
Use weak references so that closed documents can be collected
Drop unused eager join from the appointment list
Preload fonts used above the fold
Compile the filter expression once per query
Trim what each worker keeps between jobs
Make the tokenizer table static to stop rebuilding it per instance
Run the three upstream calls concurrently
Put the lookups of the price rules behind an LRU
Do less work per keystroke in the completion popup
Take the read lock only when the entry is stale
Partial index for open tickets only
Replace std::map with a flat sorted vector for small keys
Reuse prepared statements across transactions
Bail out of unification as soon as the head symbols differ
Hydrate widgets below the fold on interaction only
Skip the second pass if no forward references were seen
Precalculate route distances for the nightly planning
Let the garbage collector reclaim the decoded frames sooner
Halve the memory held per idle websocket
Trie for drug name prefixes so that lookups no longer touch every entry
Stop creating a new formatter for each cell
Bring cold start of the Lambda handler below 300 ms
Avoid full table scan when looking up vouchers by code
Use exponential growth for the output buffer
Process only the changed files in watch mode
Align counters to cache lines to stop false sharing
Keep the physics step allocation free
Do not send unchanged fields over the wire
Skip shadow pass for lights outside of the frustum
Answer HEAD requests without rendering the body
Move the constant part of the query out of the loop
Load translations per route, not all up front
Faster lookup of overloads by arity
Unroll the inner loop of the FIR filter
Use iterators in place of collecting into Vec in the linter
Let repeated subqueries share one scan
Scan dates by hand, the regex took half of the import time
Make has_changed() cheap for big querysets
Delay the import of the plotting backend until first use
Hash join when both sides exceed the sort buffer
Downsample the sensor series before drawing it
Lighter snapshots: only keep what differs from the last one
Use a slab allocator for timer entries
Fold constant sub-expressions while building the filter
Avoid rehydrating the whole cart to show the badge count
Limit concurrent image decodes to the number of cores
`;
