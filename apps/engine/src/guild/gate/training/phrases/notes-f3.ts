/** Questions of developers who read a big code base and want an answer only. */
export const KNOWLEDGE_QUESTIONS = `
How does the SessionRegistry decide which engine a mapped class is bound to?
What's the control flow from Application.dispatch to the view function when a before-request hook returns a response?
Why is _prepare_axes invoked before the tick locators are assigned in GridFigure.draw?
Which classes inherit from BaseCoordinateFrame, and which of them override transform_to?
What would break if FixtureManager stopped caching results per scope key?
Where is the default value of max_line_width resolved when neither the config file nor the command line sets it?
How do blueprints keep track of the functions that have to run once they are registered on an app?
What happens when two plugins register the same hook name with tryfirst set?
Why does DataColumn.__getitem__ return a view for slices but a copy for boolean masks?
Which component turns the parsed pyproject table into a ResolvedOptions object?
In the ORM, at what point does a lazy relationship actually emit SQL?
How is the unit of a Quantity preserved across a call to np.concatenate?
What is the purpose of the _sentinel object that is passed around in the argument parser?
Where are environment-specific settings merged into the global Config instance?
Why is the lexer restarted in a different mode after it sees a template literal?
How does the assertion rewriter hook into the import system, and what does it do to the bytecode cache?
What role does ContextStack play in the lifetime of a request?
Does the type checker treat a recursive alias differently from a recursive protocol?
Which functions call flush_pending, directly or through a wrapper?
How does the figure canvas find out which backend to use if none was selected explicitly?
Why do both Router and RouteGroup hold a reference to the url map?
What does the second return value of split_header stand for?
Where does the editor decide whether a keystroke goes to the completion popup or to the text buffer?
How are circular imports between the models and managers packages avoided?
What is the relation between LinearOperator and the solvers in the krylov submodule?
When an exception is raised inside a streaming response, which handler gets to see it?
How does the compiler represent a closure that captures a mutable local after the lambda-lifting pass?
Which invariants does the BTreeIndex rely on when it merges two underfull pages?
Why was inheritance preferred to composition for the TextWriter family of classes?
What happens to entries in the write-ahead log that were appended but not yet acknowledged when the node steps down?
How does sparse.csr handle duplicate coordinates on construction?
Where is the mapping between HTTP status codes and exception classes built?
What's the difference between register_adapter and register_converter in the driver module?
Which tests exercise the branch in Scheduler.tick that handles clock skew?
How do the mixins in views/generic cooperate to produce the template name?
Why does collect_items yield instead of returning a list?
What determines the order in which middlewares wrap each other?
Can a subclass of Estimator leave out fit_predict, and what does the base class do in that case?
How does WeakSignal clean up receivers that were garbage collected?
What path does a log record take from Logger.emit to the rotating file?
Is there any place where the interpreter lock is released while the decoder runs?
Where do the tick labels get their rotation from when a shared axis is used?
How does the incremental build know that a header file included through another one has changed?
Which attributes of ModelMeta are populated at class creation and which ones lazily?
Why does the parser keep two separate stacks for operators and operands?
What happens when a migration is marked as applied in the table but its file no longer exists?
How does the time-series module resolve ambiguous local times at a DST change?
There's a helper called _is_protocol_method in typing_utils. What does it check, and who uses its result?
Through which layers does a call to Model.save pass before it becomes an INSERT statement?
What is the reason for having both a Loader and a Finder in the template engine?
How does the language server keep positions valid when edits arrive while it is indexing?
Which module owns the retry logic for the blob uploads, the client or the transport?
Why is a deque rather than a list used in BreadthFirstWalker?
What guarantees does TaskGroup.join give about tasks that were spawned after it was called?
How does the colormap normalisation treat masked values?
If I subclass JSONProvider, which methods are called by jsonify?
Where exactly is the CSRF token compared, and what is it compared against?
How are keyword-only arguments passed through the decorator chain of the command line interface?
What does the Interval class do when both ends are equal but one of them is open?
Which code is responsible for turning a glob in the manifest into a list of files?
How does the query compiler decide between a join and a subquery for an excluded relation?
Why does ParametrizedMark copy the argument list before it expands it?
What is stored in the .state directory, and which parts of it are read on the next start?
How do we get from a raw FITS header card to a Python value?
What would be the effect of setting propagate to False on a nested event group?
Where is Undefined used instead of None, and what is the idea behind it?
How does the register allocator choose which virtual register to spill?
Which public functions end up in _dispatch_ufunc?
What happens if the user presses Ctrl-C while the worker pool is shutting down?
How does the theme system fall back when a color key is missing from the user's theme?
Why are static files served by a separate WSGI wrapper in development mode?
What's the lifecycle of a Buffer object between open_document and the moment the tab is closed?
Which configuration options influence how PathScanner treats symlinks?
How does the mock object record calls made on its children?
What distinguishes a SoftReference from a Handle in the asset loader?
How come Legend needs to know about the figure's dpi?
When does the optimizer give up on inlining a function?
Where does the code convert between 0-based and 1-based line numbers?
How does the pool make sure that a connection checked out in one greenlet isn't handed to another?
What happens under the hood when I call df.pivot_wide with two value columns?
Which steps does Resolver.backtrack go through after a conflict between two version ranges?
Why does the HTML sanitizer parse its input twice?
How does the static site generator map a source file to its output URL?
In which situations does get_or_build return a stale object?
What kind of object does open_archive return for a path that ends in .tar.zst?
How is thread-local state handled in the transaction module when it is used with async views?
Deprecation warnings point at the caller's line and not at the library. Where does their stacklevel come from?
Coordinator and Broker look much alike at first sight. What is each of them responsible for?
How does the formatter decide whether a call fits on one line or has to be exploded?
Which exceptions are swallowed on purpose in close_all, and why?
How does the undo stack group single character insertions into one step?
What makes ConstantFolder skip expressions that contain a division?
Why does Field.__set_name__ store the owner in a weak reference?
How do signals sent during a bulk_create differ from those sent by save?
What's the default isolation level, and where in the code is it set?
How does the rasterizer treat paths with more than chunksize vertices?
Where would I look to see how a wheel's RECORD file gets verified?
Does the cache key in render_fragment include the active language?
How does the type inference for numeric literals work when the expected type is a union?
What part does the EntryPointLoader play in finding third-party formatters?
Why do we need a separate HeaderMap type, what does it offer beyond a dictionary?
What happens to in-flight requests when the reloader notices a changed file?
How does ImageGrid share axes between its cells, and where is that state kept?
Which parts of the code depend on dictionaries preserving insertion order?
How does the debugger translate a breakpoint in the source map to a location in the generated file?
What does it mean that Node.clone is shallow for annotations and deep for children?
Where is the list of reserved words for the SQL dialects maintained?
How does a custom marker on a class reach the test items generated from its methods?
I noticed a time.sleep(0) in the consumer loop of relay/worker.py. What is it for?
How do nested transactions map to savepoints in AtomicBlock?
What conditions must hold for the JIT to reuse a compiled kernel?
Which objects keep a strong reference to the Window after it has been destroyed?
How does the tokenizer handle a byte order mark in the middle of a file?
How is the dependency graph between Celery-like tasks expressed, and who walks it?
What is the difference in behaviour between Path.resolve_strict and Path.canonical in this library?
Where does the scaffold command take its templates from? Can a plugin contribute some?
What does the server do with a frame whose length field exceeds max_frame_size?
How does the observer pattern work between Dataset and the plots attached to it?
Why does convert_dtype try int before bool?
Which callers rely on find_spec returning None instead of raising?
How does the extension host talk to the main process, and in which format?
What happens if teardown functions raise while another error is already being handled?
Which strategy does HashRing use to spread virtual nodes?
How does the linter find out which rules were switched off by an inline comment?
Where is the wcs object attached to the axes, and how does it affect the tick formatter?
Why is QuerySet evaluated when it is used in a boolean context?
How do generators used as fixtures get resumed for their cleanup part?
What does the scoring function get passed when needs_proba is set on a pipeline?
How does the virtual DOM pair old and new children that carry no key?
What's the contract between Lexer.peek and Lexer.advance at the end of the input?
Which entry in the settings schema controls whether hidden files appear in the tree?
How does the FFT wrapper choose between the bundled backend and an external one?
Why does compat/numeric.py build its __all__ dynamically?
What is the intended use of the private method _reset_identity on entities?
How does the crate decide at compile time which allocator to link?
Where does the request body get decoded, and what happens with an unknown charset?
How do url converters take part in both matching and building?
Is AbstractStorage ever instantiated directly, or only through get_storage?
What steps lie between typing "make install" and the shared object landing in lib/python?
Why are the coefficients stored in reverse order in PolySeries?
How does CellMagic get access to the namespace of the user?
Which part of the pipeline drops events that arrive later than the watermark?
What would happen if __eq__ were defined on Expression without __hash__?
How does the git integration work out the base revision for a partial clone?
How does the layout engine distribute leftover space among flexible columns?
What data structure backs the symbol table, and how are inner scopes linked to outer ones?
Where are cookies signed, and which part of the value is covered by the signature?
Why does load_dataset accept a callable for its schema argument?
In the MQTT client, who is in charge of resending unacknowledged messages after a reconnect?
How is the help text of a subcommand assembled from its parameters?
What happens when a NaN ends up in the keys of a groupby?
Which of the backends implement blitting, and how does the animation class know?
How does the macro expander keep names hygienic?
What is the significance of the magic number 0x5A4D in the loader?
Why does the connection wrapper override __del__ as well as __exit__?
How does the admin site work out the permissions for inline models?
Where in the game loop are collisions resolved relative to input handling?
What's the relationship between a Span, a Trace and a Carrier in the instrumentation package?
How does copy-on-write work for the columns of a frame after a rename?
Which function has the last word on the content type of a response?
How does the parser recover after a syntax error inside a class body?
What did the author want to achieve by splitting Engine into SyncEngine and AsyncEngine on top of a greenlet bridge?
Who sets the _frozen flag on registries, and what does it prevent?
How do locale fallbacks chain in the translation catalogue, for example from pt_BR to en?
Why does the mesh importer sort the faces by material first?
What is the sequence of calls when a widget receives focus through the Tab key?
How are enum members that share a value represented in the generated schema?
Where do the physical constants come from, and how are the different CODATA sets kept apart?
What happens to a subscription if the handler never acknowledges the message?
How does DistributedLock notice that its lease was taken over?
How can one argument to parametrize be resolved indirectly while another one isn't?
Joins are carried out by a family of strategy classes. Which ones exist, and how is one picked?
What would go wrong if the bytecode verifier ran after the peephole pass?
How is backpressure signalled from the socket writer up to the producer?
Why do integer overflows wrap in Column.sum but raise in Column.cumprod?
Where is the decision made to show a notebook output as HTML rather than plain text?
What does the double underscore in filter arguments get split into, and by which function?
How does the package manager tell peer dependencies from optional ones while hoisting?
What information does a Frame keep about the function it was created for?
How does the plugin loader guard against a plugin that was built for another ABI version?
Which thread runs the callbacks passed to Future.then, the pool's or the one that resolved it?
Why does ScalarFormatter compute an offset at all? And under which conditions is it left out?
How does a schema change get from the leader to followers that are lagging behind?
What keeps TemplateCache from growing forever?
How does interpolate choose its boundary conditions when extrapolate is left at None?
Where is the terminal width queried, and what is assumed when stdout isn't a tty?
How do type stubs and inline annotations interact when both exist for a module?
What is AppContext needed for when a command runs outside of any request?
Which fields of the Patient resource are indexed for search, and where is that declared?
How does the kernel module get notified when the device is unplugged?
Why does Selector.matches walk from right to left?
What happens between receiving a webhook and the row showing up in the deliveries table?
How does approx compare nested dictionaries with numeric leaves?
Where does the emulator keep the cycle count, and how do interrupts change it?
How do the abstract methods of Renderer map to the PDF operators that finally get written?
How does memoisation in ExpressionPrinter interact with subclasses that override _print_Pow?
Given a chained call like frame.query(...).assign(...), when is the plan actually executed? Which node of it triggers that?
In what order are conftest-like files collected for a nested test directory, and which class keeps track of them?
Both TransportAdapter.send and PoolManager.urlopen accept a timeout. Which one wins if they differ?
How is the precision of a Decimal column carried from the schema reflection down to the bind parameter?
`;
