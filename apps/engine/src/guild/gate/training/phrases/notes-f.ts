/** Subjects of commits and titles of pull requests that change only what people read. */
export const DOCS_COMMITS = `
fix typo in the getting started page
Mention that retry_after is given in seconds, not milliseconds
Add missing docstrings to the geometry submodule
Clarify wording around eager relations in the query guide
update README badges and the link to the Matrix room
Correct the parameter order in the example of Canvas.blit
Document the undocumented --no-prune flag
Explain how lifetimes interact with arena handles in the book
Add changelog entry for 4.2.1
Broken link to the contributor covenant
spelling: recieve, occured, seperator across comments
Expand the FAQ with a section on proxies and corporate certificates
Add a description of the segment file layout to FORMAT.md
Note in the upgrade guide that Node 16 users must stay on the 3.x line
Add Javadoc to the public methods of LedgerService
Reword the warning about mutable default arguments
Example for custom serializers was using the old signature
translate the quickstart into Brazilian Portuguese
Sync zh-CN pages with the English originals up to March
Remove references to the discontinued hosted plan from the manual
Add a migration guide for people coming from Moment
List supported boards in a table with links to their pinouts
Add comment explaining why the mutex is taken twice here
Improve man page formatting and add an EXIT STATUS section
Fix rendering of nested bullet lists in the reST for signals
Clarify that the callback may be invoked from another thread
Adds a tutorial for building a chat room with presence
State the units in the description of every telemetry field
copyright year and maintainers list
Rewrite installation instructions for Apple silicon
doc comments for the remaining public items in crate orbit-core
Point readers to the new forum instead of the mailing list
Put a note about endianness into the header of wire.h
Release notes for the spring edition
fix grammar in CONTRIBUTING.md
Document return type of find_neighbors when nothing matches
Add diagrams of the replication handshake to the protocol chapter
Mark MapStyle.legacy as deprecated in the reference and name its successor
Bring the comments in the scheduler in line with what it does today
Show how to combine filters with the pipe operator in the cookbook
Describe treatment of NaN in the docstring of rolling.mean
Remove duplicated paragraph from the deployment handbook
Add @param and @returns to the helpers in dates.js
Rename "master" to "primary" throughout the operator handbook
Add screenshots of the new settings dialog to the user guide
Fix the code sample in the section about streaming uploads
Fix the dates and links in the older decision records
Mention Wayland limitation in the known issues list
Use absolute URLs in README so that they work on PyPI
Give each config option its default value in the reference table
More precise explanation of idempotency keys in the API guide
Added code of conduct
Fix Sphinx cross references to ndgrid.interpolate
Improved docs of the Layer trait, with a worked example
Correct the equation for the Matern kernel in the notes
Write up the steps for adding a new locale
Guide now explains the difference between soft and hard limits
Fix wrong version number in the compatibility table
Add glossary entries for shard, replica and tombstone
Document the events emitted by the upload widget
Drop the paragraph about Python 2 from the developer guide
Fix indentation in docstring so that the numbered list renders
Add how-to for running behind Traefik
Clarify license of bundled fonts in NOTICE
link the video of the conference talk from the front page
Add inline comments to the hairy part of the LR table builder
Make it clear in the docstring that close() does not flush
Document environment variables read by the worker
update screenshots in the manual for 2.0
Add a troubleshooting page for serial port permissions on Linux
Fix anchor names in the table of contents
Say in the docstring which exceptions Session.commit can raise
Tidy the API reference for the billing endpoints and add curl samples
Add KDoc for composables in the design kit
Correct statement about thread safety of ConnectionBag
Describe the release process for maintainers in RELEASING.md
Fill in the empty description fields of the GraphQL schema
Replace ASCII art with Mermaid diagrams in the networking chapter
typo: "the the" in error handling section
Fix outdated comment above parse_header
Add a short section about accessibility to the component pages
Add authors of the 1.9 series to CREDITS
Recommend uv over pip in installation instructions
New paragraph in the admin manual about orphaned attachments of archived projects
Examples in the vignette now use the penguins data
Complete the rustdoc for the error variants
Restructure the left-hand navigation of the handbook by task
Added notes on time zones to the export format description
Add missing word in the intro of chapter 7
Clarify precedence of config files versus flags
Fix roxygen tags of plot_residuals and regenerate Rd files
Add a page listing third-party plugins
Update the OpenAPI descriptions of the pagination parameters
Provide example output for each subcommand of kiln
Add security.txt contact address to the README
Document how hot reload decides between patch and restart
warn readers that nightly builds are unsupported
Backport the tutorial corrections to the 5.1 manual
Fix misleading comment about overflow in checksum16
Unify spelling of "data set" across the manual
Add perldoc for the exported constants
Elaborate on the meaning of the strict option
Add a cheat sheet for the query language
Convert the wiki pages to Markdown and move them into the repository
Add a "Who is using this" section to the readme
Document minimum firmware version per sensor
Fix three dead links reported by readers
Remove the stale roadmap from the README
Write package-level comment for internal/quorum
Clarify that tokens in the sample config are placeholders
List breaking changes of v8 with before and after snippets
Use realistic values in the examples for invoice rounding
Improve the explanation of borrowed buffers for newcomers
Include a note on floating point determinism across platforms
Fix the docs for Stepper.advance, which returns the old position
add doctest-style examples to the string utilities' docstrings
Fix heading levels in ARCHITECTURE.md
Describe the telemetry we collect and how to opt out in the manual
Correct the German translation of the help pages
Point out in the docs that the emulator ignores wait states
`;

/** Subjects of commits and titles of pull requests about pipelines, builds, images and releases. */
export const DEVOPS_COMMITS = `
bump actions/checkout from 3 to 4
Run the nightly job on ubuntu-24.04 runners
cache the cargo registry between workflow runs
Add Python 3.13 to the matrix
Drop Node 14 from CI
Publish wheels for musllinux aarch64
update lockfile after the monorepo split
Pin the Rust toolchain to 1.79
Use multi-stage Dockerfile for the gateway image
Cancel superseded workflow runs on the same branch
Switch bundler from webpack to rspack
Only upload coverage from the main repository, not from forks
Generate source maps for production bundles
Bump version to 2.8.0-rc.3
Move the Windows build to Visual Studio 2022
Sign the macOS dmg in the release workflow
Add a Makefile target for cross compiling to armv7
Set fail-fast to false so that other platforms still report
Install libpq headers before compiling the wheel
Renovate: group all eslint packages into one update
Enable LTO for release binaries
skip the e2e stage when only markdown changed
Update Gradle wrapper to 8.7
CMake: find zlib through pkg-config first
Build the arm64 image natively instead of under QEMU
Raise minimum CMake version to 3.20
Split lint and unit jobs so they report separately
Push tagged images to ghcr as well as Docker Hub
Use trusted publishing for PyPI uploads
Add Helm values for node affinity and tolerations
Set timeout-minutes on every workflow job
Vendor modules so that distro packagers can build offline
Ship type definitions in the npm tarball
Exclude test fixtures from the published crate
Add workflow_dispatch trigger to the release job
Bump base image to alpine 3.20
Fix artifact name clash after upgrading upload-artifact
Emit both ESM and CommonJS from tsup
Use pnpm instead of yarn in all workflows
Target ES2022 in tsconfig
Prepare the 0.17 release branch
Automate changelog and tag creation with release-please
Replace Travis by GitHub Actions
Add nix flake with a dev shell
Enable ccache on the macOS builders
Deploy preview environments for each pull request
Stop building 32-bit Windows installers
Let dependabot look after the docker directory too
in CI, run clippy with -D warnings on stable only
Move terraform state into a bucket with locking
Add liveness and readiness probes to the ingest deployment
Make the build reproducible by honouring SOURCE_DATE_EPOCH
Correct the path filter of the frontend workflow
use the org-wide reusable workflow for publishing
Add a Debian package with a systemd unit
Autoupdate of the pre-commit hook versions
Build against Qt 6.7 in the AppImage job
Collect crash dumps as artifacts when an integration job fails
bump emscripten to 3.1.61
Free disk space on the runner before building the CUDA image
Build manylinux wheels with cibuildwheel 2.19
Migrate from setup.py to pyproject.toml with hatchling
Run containers as a compose profile in the staging environment
Add alert rule for queue depth above 5000
Get the Android SDK from the cached image
Rework bazel remote cache settings for pull requests from forks
Export compile_commands.json by default
Don't run scheduled jobs in forks
Add musl target to the release matrix
Use mold as the linker in debug builds
Bump go directive to 1.22 in go.mod
Notarize the app bundle before it is stapled
Tag docker images with the short commit hash
Fix snapcraft build on core24
Lower bound for numpy in the build requirements is now 2.0
Retry apt-get in the setup step since mirrors are unreliable
Attach SBOM to GitHub releases
rotate logs of the sidecar with logrotate in the container
Bundle the worker script separately with esbuild
Read variables of the deploy job from its GitHub environment
Remove the stale AppVeyor configuration
Provide a devcontainer image with Postgres and Redis preinstalled
Make configure detect libevent installed by Homebrew
Ask for two runners of size xlarge for the fuzz job
Stop publishing sourcemaps to the CDN
Add sccache to the wasm pipeline
Let Meson fall back to the bundled subproject of fmt
Regenerate package-lock.json with npm 10
Fail the pipeline when the generated protobuf code is out of date
Update minimum supported Swift tools version to 5.9
Install Playwright browsers only in the job that needs them
Set up blue-green switch for the booking API in the deploy script
Compile Kotlin sources with jvmTarget 17
Add riscv64 to the list of prebuilt binaries
Use ubuntu slim image for the cron container
Tell webpack to treat canvas as an external
Ship a systemd timer alongside the rpm
Publish snapshot artifacts to Sonatype after each merge
Turn on branch concurrency groups
Release script: refuse to tag from a dirty tree
Pass build args for commit and date to docker build
Update Docker healthcheck to hit /readyz
Make Jenkinsfile work on agents without Docker
Bump the vite group with 4 updates
Drop macos-12, which GitHub is retiring
Compile with -Wall -Wextra -Werror in the gcc job
let the Fly deployment wait for the migration job
Conda recipe: add missing host dependency on libxml2
Move static assets to hashed file names at build time
Install hooks via husky only outside CI
Use a larger heap for the dokka Gradle task
Fetch full history so that setuptools-scm can see the tags
Split the monolithic Dockerfile per service
Add Grafana dashboard for the import workers
Mark the package as side effect free in package.json
Stop shipping __pycache__ in the sdist
Allow manual rollbacks from the deploy workflow
Upgrade to Gradle configuration cache compatible plugins
Switch runner labels to our self-hosted ARM pool
Strip debug symbols from the static library when packaging
Set OTEL exporter endpoint in the staging overlay
Build the documentation site on every pull request
Ensure the FreeBSD port builds with clang 18
Add kustomize overlay for the Frankfurt region
Update Xcode to 15.4 for the iOS lane
Bring back the nightly wheel upload
Add job that checks whether the lockfile matches the manifest
Do not require OpenSSL when building with rustls
Replace deprecated set-output command
Use corepack to pick the package manager version
Add changeset for the next minor of @fern/ui
Publish Docker images for linux/arm64
Let goreleaser create the Homebrew formula
Increase memory limit of the indexer pod to 3Gi
Remove node_modules from the build context through .dockerignore
Restrict peer dependency range of react to 18 and 19
Use the Maven wrapper on CI
Run the acceptance stage against Postgres 16 as well
Zip the firmware images and attach them to the draft release
Label pull requests by touched directory
Nightly backups of the registry volume via a CronJob
Bump minimum glibc of the prebuilt binaries to 2.28
Turn off telemetry of the framework during builds
Use matrix include to test free-threaded Python
Point the canary deployment at the new ingress class
Point the turbo remote build cache at our S3 bucket
Emit declaration maps for all workspace packages
Make the release tarball contain the generated configure script
Unpin setuptools now that the upstream fix is out
Merge the three deploy workflows into one with inputs
`;
