/** More security advisories: CVE and vulnerability database entries of libraries and products, memory unsoundness included. */
export const SECURITY_ADVISORIES_MORE = `
An issue was discovered in the slabpool crate before 0.4.7 for Rust. Dropping a partially initialised pool reads uninitialised memory.
Out-of-bounds write in the glyph cache of fontcraft
The affected versions of this crate allow a mutable reference to be obtained twice from safe code through the IndexMut implementation.
Improper neutralization of input during web page generation in the Event Ribbon plugin for WordPress allows stored XSS, affecting all versions up to and including 2.3.1. Exploitation needs an account of contributor level or above.
Double free in the Drop implementation of ChunkVec
A specially crafted HTTP/2 stream of CONTINUATION frames makes pelican-server allocate memory without limit, which results in denial of service. The limit on header size wasn't applied until the last frame had arrived.
Versions of the npm package quick-tmpl prior to 4.1.3 are vulnerable to server-side template injection via the helper option.
Lack of a bound on T allows data races: Guarded<T> implements Sync unconditionally
Incorrect access control in Libris OPAC 5.2 allows remote attackers to view other patrons' loan history through a modified card parameter. Libraries hosted by the vendor have been patched.
The function unescape_into returned a slice whose length was taken from the input rather than from what had been written. Callers could read uninitialised heap contents. Fixed in 1.0.9 by zeroing the buffer.
Regular expression denial of service in mail-address-parse
A flaw was found in the way keelvpn handled renegotiation. A remote, unauthenticated peer can use it to downgrade the session to a cipher without authentication. The highest threat is to confidentiality.
Deserialization of untrusted data in com.orbisflow:flow-remoting allows an attacker with network access to execute arbitrary code. Upgrade to 4.9.3. Deployments that set an allow list of classes are not affected.
Use of uninitialised memory in Read::read_buf adaptor
Some implementations of the Zeroable trait in this crate are unsound, since the macro accepts enums without a variant for zero.
The gem carrier-files before 2.2.1 does not restrict the content type of direct uploads, so HTML files are served from the application's own domain. Setting content_disposition to attachment mitigates it.
Go package github.com/haldor/jwtkit: signature check is skipped if the alg header is written as "None"
Insufficient entropy in the generation of password reset tokens in Rosterly before 7.0.4 permits an attacker to take over accounts within a few thousand guesses.
An integer overflow in frame_alloc on 32-bit platforms leads to a buffer smaller than requested, followed by a heap overflow while decoding. Exploitability for code execution has not been demonstrated. Users should upgrade to 0.9.14 or reject images wider than 32768 pixels.
Heap overflow in the QOA audio decoder of sndlite when the channel count changes between frames
Missing authentication on the debug port of Tidewater edge routers
When the user-provided comparator panics, elements of the heap may be dropped twice.
Cross-site request forgery in the settings page of the Parish Calendar extension for Joomla makes it possible for attackers to change the SMTP server.
The yaml loader used by confetti-py calls the unsafe constructor, enabling arbitrary code execution through a configuration file. Version 0.6.0 switches to the safe one.
Session fixation in Glimmer CMS
The library follows redirects from https to http and forwards the Authorization header in the process, exposing credentials to the network. From 2.9 the header is dropped whenever scheme, host or port differs.
It was found that the helper binary shipped with printbridge is installed setuid root and honours LD_LIBRARY_PATH. A local user may gain root privileges.
Stack exhaustion on deeply nested arrays
In affected releases an attacker who controls the Accept-Language header can inject newlines in the log, forging entries.
The transmute from &[u8] to &[Header] in packet-view disregards alignment, which is undefined behaviour on all targets and a crash on some.
Open redirect in the return_to parameter of the sign-in page (CVE-2024-60318)
Authorization bypass: a user removed from a project keeps read access by way of previously created share links
The tar extraction routine in pocket-npm failed to check symbolic links inside the archive, allowing files outside of the target folder to be overwritten. Running with --ignore-links is a workaround.
TOCTOU race in the temporary directory of buildbarn-lite lets a local user replace the compiler output.
The iterator returned by Table::drain_range holds a raw pointer into the table while the borrow has already ended. Safe code can thereby trigger use after free. There is no patched version; the maintainers recommend retain as a substitute.
CVE-2022-58110 affects the XML reader of the invoicing module, which resolves external entities by default. Reading local files and reaching internal hosts are both possible.
Malicious package: colour-conv-next steals npm tokens on install
Improper certificate validation in the MQTT client of the Brightleaf thermostat SDK before 3.1 allows a machine in the middle to send commands.
The nonce was reused for all records after the first rekey, which voids the confidentiality of AES-GCM in tunnels that stay up for longer than 24 hours. Restarting tunnels daily is an interim measure; 1.14.2 has the fix.
CVE-2025-90417. Trellis Registry accepted package uploads whose name differs from an existing one in Unicode normalisation only. An attacker could so place a package that clients resolve in preference to the genuine one. Registries behind a proxy that normalises names are safe.
Unauthenticated command injection via the ping diagnostics
An authenticated user with the role "viewer" was able to obtain the secrets of a connector by exporting it and reading the JSON file.
Any code that calls as_mut_slice on a zero-capacity arena creates a reference from a dangling, unaligned pointer. While no miscompilation is known today, it's undefined behaviour and the function is now deprecated.
Observable timing discrepancy in the PIN comparison of openlocker
Information exposure: error pages of Flaskette in production mode contain local variables of the frame.
Nimbus Gateway 2.x before 2.8.5 mishandles percent-encoded slashes in path matching, so rules that deny access to /admin can be evaded. Upgrade to 2.8.5 or reject such requests in front of the gateway.
The crate exposes a safe function, from_raw_handle, that dereferences its argument. It should have been marked unsafe. This has been corrected in 0.12, older releases are yanked.
Denial of service by hash collision in formpost
Because of a missing ownership check, any logged-in parent could open the report card of any pupil by counting up the id in the link (GHSA-7m2q-9vfx-w4hp).
A malformed GPS sentence with an empty checksum field causes navparse to index past the end of the slice and to panic. Receivers that take corrections over radio are exposed to anyone in range.
Prototype pollution through query strings such as ?__proto__[admin]=1 affects qs-tiny below 1.6.2 and every middleware built on it. Applications that freeze Object.prototype are not exposed.
Arbitrary file read via file:// in the PDF renderer
SQL injection exists in the sort_by argument of the model's list method, as values are put in the ORDER BY clause with no quoting.
Rc-based handle wrongly declared Send
The OAuth plugin accepted tokens that had been issued for a different client, since the audience claim was not compared. An attacker running any other application with the same provider could sign in as its users.
Weak default: Starling Broker listens on all interfaces with the account guest/guest.
Excessive memory consumption while parsing a multipart boundary of several megabytes in the affected framework might allow remote attackers to bring down a worker.
The borrow returned by Cell::project outlives the cell, hence dangling references can be built without unsafe. The proof of concept crashes under Miri and with optimisation also without it.
RUSTSEC entry: tokio-serialport-mux is unmaintained
The Send bound is missing on the result of spawn_local_then in fiberkit. Non-thread-safe values can be dropped on a foreign thread.
A vulnerability in the web-based management interface of the Corvid 300 series could allow an authenticated, remote attacker to elevate privileges to administrator. It is due to insufficient validation of a user-supplied role field.
Unvalidated host header is used to build the link in password mails, so that a victim who clicks on it hands over the token. Set ALLOWED_HOSTS until you can update.
Kestrelmail through 4.4 renders SVG attachments inline, resulting in script execution within the mailbox's origin.
Null pointer dereference in the DER decoder on an empty SEQUENCE
Missing rate limiting on the endpoint that checks one-time codes permits brute force of the second factor in less than an hour.
Due to a confusion of types in the scripting engine, a number may be treated as an object reference by optimised code, which an attacker can turn into arbitrary memory access inside the sandbox.
Cache poisoning in the CDN adapter via the X-Forwarded-Scheme header
The method set_len is called ahead of the elements being written in Extend for SmallBuf; if the iterator panics, the destructor runs over garbage.
The clipboard permission prompt of the Larkspur browser could be obscured by a full-screen overlay, misleading users into granting it. Versions below 118.2 are affected.
Exposure of private repositories' names in the public feed of Forgeling 1.20
The archive format handler in unpackr trusts the size given in the header and copies this many bytes to a buffer of 512 bytes on the stack.
Incorrect default permissions on Windows: the service directory is writable for all users, so a local attacker may place a DLL there.
A maintainer account was compromised and version 3.3.7 published with a post-install script which uploads SSH keys. The version was taken down after two hours. If you've installed it, treat the machine as compromised and rotate everything.
Server-side request forgery in webhooks with IPv6-mapped addresses
The deny list in link-preview-fetch misses 0.0.0.0 and decimal notation; metadata services in the cloud can be reached thereby. The fix resolves the name first and checks the address afterwards.
The Debug implementation of Credentials prints the secret in clear text.
Improper handling of case sensitivity allows to bypass the file extension filter with .PhP.
Safe API of simd-json-view may read 32 bytes past the end of an input not padded by the caller
A heap-based buffer over-read in the EXIF parser of thumbnailer-c 1.1.0 up to 1.1.8 discloses up to 64 kB of process memory in the produced preview.
Improper privilege management in the kiosk mode of Stationboard: a long press on the logo opens the file manager. Physical access is required. Mitigation: disable touch gestures.
Path equivalence: trailing dots evade the protected-folder check
An attacker with push rights to any branch could run commands on the build agent by naming a branch in a certain way, since the name ended up unquoted in a shell. Forks were not able to trigger it.
The package's verify() returned true for an empty list of signatures. All releases since 2.0.0 are concerned; a fix is in 2.5.2, and there's no workaround.
Insecure direct object reference in appointment attachments, Medivia Portal
In lunaris-net, the implementation of Clone for Shared copies the pointer and doesn't increase the reference count. The second drop frees memory that is still in use.
XSS in the mention popover through a display name with an event handler
A logic error in the policy engine meant that deny rules with more than eight conditions were dropped without notice, leaving the request allowed. Discovered in an internal audit; no sign of exploitation.
Billing API keys of the sandbox tier were valid in production as well between 3 and 17 February.
The affected component does not invalidate sessions after a change of password, so a stolen cookie remains of use for up to thirty days. Fixed in build 2290.
Uncontrolled recursion in the Markdown renderer's nested emphasis handling (CVSS 7.5)
An off-by-one in the WebSocket frame decoder allows one byte of the preceding connection's buffer to be sent to another client.
Mutable aliasing in the intrusive list's cursor API: two cursors at the same node each yield a mutable reference to it.
Bluetooth pairing of the Fenn insulin reader uses a fixed passkey
The crate's build script downloads a binary over plain HTTP and runs it.
Vulnerable versions of graphql-guard evaluate depth limits after fragments have been expanded, whereby a small query with cyclic spreads exhausts CPU time. Operators can disable fragments as a stopgap.
Privilege escalation through the impersonation header in the audit proxy of Kuberoost
Lack of escaping in exported CSV files lets a cell beginning with an equals sign run as a formula at the recipient's.
A crafted ELF file with overlapping section headers drives the loader of tinydbg into an infinite loop. Credit goes to the fuzzing team of the University of Turku.
Soundness issue: ArrayQueue::into_iter reads slots which were never written once the ring has wrapped
Versions 1.0.0 to 1.0.5 of the pip package ledger-hooks evaluate column expressions with eval. A spreadsheet from an untrusted source may therefore run code at import. There's no safe configuration; upgrade.
The anti-CSRF token was derived from the user id and the date only; it could be computed by anyone who knows both.
Use after free in the timer wheel when a callback cancels its own timer and schedules a new one. Reachable from the network by way of the keep-alive handling. Update to 6.2.1, or turn keep-alive off.
A remote attacker could retrieve arbitrary files readable by the web server, owing to an incomplete fix for CVE-2023-66021.
Hard-coded encryption key in backup files of NoteNest for Android
The attribute macro repr_check doesn't verify packed structs, therefore derived code takes references to unaligned fields.
Subdomain takeover: status.brindle-labs.example pointed to a deleted bucket
The mail gateway decodes nested archives without a limit on their total size (so-called zip bomb), and a message of 40 kB is able to fill the disk.
Signature malleability in the Schnorr implementation of curvelet lets a third party alter a valid signature so that it still verifies. Systems that use the signature's bytes as a transaction id are at risk.
All functions generated by bind-ffi 0.2 accept null for non-optional pointers. A safe caller passing an empty handle causes a null dereference in the C library. Deprecated without a fix.
The admin interface of Octavo DB 3 can be framed by other sites (clickjacking).
ETag values leak inode numbers
A flaw in the order of checks in the SAML consumer permits signature wrapping: the assertion that's validated isn't the one that is read.
Panic safety violation in retain_mut
Users who had turned off "share usage data" were still sending crash dumps with file names in desktop builds 5.1 to 5.3.
The function timezone_from_env calls setenv in a multi-threaded program, a data race that can segfault in unrelated code reading the environment.
Improper input validation in the DNS resolver of halyard allows a reply from any source port to be accepted, which makes spoofing practical.
Command-line injection by way of a repository URL beginning with a dash; the fetch helper passed it to git without the separator.
The in-app browser of the Ferrywise app exposes its JavaScript bridge to all origins. A page opened through an advert could read the stored tickets and the session. Android only; repaired in 9.12.
XML signature validation accepts SHA-1 and HMAC truncated to zero bits
The function Matrix::from_raw_parts checks rows times columns with wrapping arithmetic. Safe callers can get a view larger than its allocation, hence out-of-bounds reads and writes. Patched in 0.21.4.
Type confusion in downcast_unchecked, reachable from the safe wrapper when two plugins are built with different compiler versions
A low-privileged tenant could exhaust inodes on the shared volume, as quotas counted bytes only.
Plaintext storage of SIP passwords in the call-centre client
When used with a custom allocator, BoxStr frees its memory with the global allocator. This corrupts the heap. Releases 0.3.0 to 0.3.4 have been yanked.
The regular expression that checks callback URLs left the dot unescaped, so a look-alike domain registered by an attacker passes.
Insecure randomness: session ids from Math.random in gamelobby-server
The OCSP response is accepted even if it belongs to another certificate of the same issuer, which makes revocation ineffective. CVSS 7.4, network vector, no privileges required.
Reading a file with more than 65,535 columns overflows the column index of sheetreader and corrupts adjacent memory.
Confused deputy in the image proxy
Attackers able to publish to a topic can crash every consumer that uses avro-lite, for a negative block count isn't refused.
An unsafe reflection in the RPC dispatcher lets clients call any public static method on the classpath, not only the registered ones. Exploits are circulating. Restrict port 7070 until 2.11.3 is rolled out.
The lock guard of spin-rw can be leaked to another thread and unlocked there, on platforms where this is undefined.
Insertion of sensitive information into log file in the payments SDK for .NET
The two-factor prompt of Cormorant SSO can be skipped by requesting the final redirect address straight after the password step.
The function hex_decode_in_place writes past the end for inputs of odd length.
HTTP request smuggling in tern-proxy through a bare LF in chunk extensions
Extraction of a crafted font triggers a write of attacker-controlled data beyond a fixed array of 96 operands in the CFF interpreter.
Lifetime of the value returned by Env::get isn't tied to Env, so strings may be read after the environment is closed.
The public share page of Albumen before 2.7 embeds the GPS position of photographs even if the owner has switched off location.
Cleartext transmission of patient names in the HL7 bridge of Wardline 6
Wildcard CORS with credentials in the default settings of restling
Secrets masked in the job output of Pipewright could be revealed by printing them in base64 or in reverse. This is inherent in masking by string; the vendor has documented it, and limits secrets to protected branches from 12.0 on.
A missing memory barrier in the lock-free stack makes it possible on ARM for a popped node to be read before its contents are visible, so that safe code observes uninitialised data. x86 is unaffected. All versions before 3.0.1 are to be considered vulnerable.
Denial of service: quadratic time in header folding
Groups synchronised from LDAP were matched by display name. Anyone able to create a group of the name "Administrators" in their own unit obtained the administrator role.
A buffer overflow in the RADIUS attribute parser of netgate-auth allows an adjacent attacker to execute code before authentication (CVSS 9.6).
The withdrawn advisory concerned testing utilities only; no released artefact contains the vulnerable function.
Invalid pointer passed to free in the error path of load_profile
The device answers to an undocumented UDP message on port 9034 with its Wi-Fi password in clear.
TLS hostname verification is disabled when a proxy is configured, in fetchwell 1.4.0 up to 1.7.2.
Uninitialised padding bytes of a struct are copied to user space by the sensor driver's ioctl, exposing kernel stack contents.
Unsound: get_unchecked is called with an index computed by a user-supplied trait implementation
Incomplete blocklist in the formula evaluator permits access to the class loader and by that to arbitrary code execution.
Expired invitations to a workspace could still be redeemed, and gave the role noted at the time of their creation. Around 40 accounts were affected and have been notified.
The parser in dicom-slim accepts a negative fragment length, subtracts it from the remaining size and proceeds to read far behind the mapped file.
Algorithmic complexity in CSS selector matching, package cssq
Local privilege escalation in the auto-updater: it verifies the signature of the installer and afterwards runs a copy that the user can write to.
The entropy pool of seedbox-rng isn't reseeded after fork, so parent and child yield the same sequence of keys.
A stored cross-site scripting vulnerability in the comment field of a work order allows a technician to act with the planner's rights as soon as the planner opens the order.
A dangling reference results if the closure passed to with_scratch stores its argument in a thread-local. The signature lacked a higher-ranked lifetime; 0.8 corrects it, at the price of a breaking change.
`;
