# netviz: everything a newcomer and the build server need.
#
#   make demo    build and write maps, report and tables of the example landscape into out/
#   make server  build the server of the round table beside the program, so that `netviz serve` finds it
#   make bench   time the engine beside igraph, NetworKit, networkx and rustworkx (Python packages from PyPI)
#   make api     write the public interface of the engine into docs/api, after it was changed on purpose
#   make docs    the engine's documentation (DocC) as pages in .build/docs
#   make pictures  draw docs/pictures anew from the example landscape
#   make bench-server  time a full room on the loopback
#   make bench-country  a whole country on one machine: 400 landscapes in a row, and one of half a million actors
#   make bench-maps  time the maps beside the neato program, and look for leaks
#   make fuzz    hand mutated files to every reader for minutes, with the address sanitizer
#                (SECONDS_EACH=120 seconds of the processor per reader; READERS=FuzzTests.csv for one of them)
#   make large   read or refuse 50 MB of everything, and print seconds and megabytes
#   make kill-test  kill the program a thousand times while it writes, and look at what is left (KILLS=1000)
#   make sbom    list what the programs are made of (netviz.cdx.json, CycloneDX)
#   make deb     build the Debian package into .build/package (BUILT=FOLDER: of programs that are built already)
#   make image   build the OCI image beside it, of Debian packages alone and without a container engine
#   make test-package  install, upgrade, use and purge the package in a fresh Debian, and print its figures
#   make reproducible  build the package twice and compare the bytes
#   make reuse   look whether every file has an owner and a licence
#   make test    check style and imports, then run every test, three kinds side by side (what the build server calls)

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.PHONY: demo server test test-swift test-program test-pages test-server test-kills run-swift run-program run-pages run-server run-kills bench-server kill-test pictures bench-maps bench api docs fuzz large sbom deb image test-package reproducible bench-country reuse lint format build packages-build packages-server packages-test packages-deb packages-image packages-package-test packages-country clean

# One build for all tests, Swift's own and those that run the program or the server: optimised, with every assertion
# (decision 45). It has a folder of its own, so that `swift build` while working does not take it apart.
TESTED := .build/tested
lint test test-swift test-program test-pages test-server test-kills kill-test: export NETVIZ_SERVER := 1
lint test test-swift test-program test-pages test-server test-kills kill-test: export NETVIZ_TESTED := 1
lint test test-swift test-program test-pages test-server test-kills kill-test: export NETVIZ_BUILT := $(CURDIR)/$(TESTED)/debug

# Debian packages: to build, and in addition for the tests.
BUILD_PACKAGES := pkg-config libgraphviz-dev libxlsxwriter-dev libzip-dev fonts-liberation
SERVER_PACKAGES := $(BUILD_PACKAGES) libsqlite3-dev libsodium-dev libqrencode-dev
TEST_PACKAGES := $(SERVER_PACKAGES) zbar-tools nginx-light strace gcc libc6-dev python3 python3-venv chromium firefox-esr webkit2gtk-driver xvfb pandoc weasyprint poppler-utils qpdf unzip tidy \
  libreoffice-writer-nogui libreoffice-calc-nogui
DEB_PACKAGES := dpkg-dev debhelper man-db
IMAGE_PACKAGES := mmdebstrap umoci
PACKAGE_TEST_PACKAGES := $(DEB_PACKAGES) $(IMAGE_PACKAGES) lintian systemd systemd-container bubblewrap strace python3

# --no-install-recommends keeps the list above the whole truth.
define install
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing Debian packages:$$missing"; \
	  as_root=""; [ "$$(id -u)" = 0 ] || as_root="sudo"; \
	  $$as_root apt-get update -q; \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing; \
	fi
endef

SWIFT_FLAGS := --explicit-target-dependency-import-check error
# The Swift libraries inside the program: it starts sooner, and runs where no Swift is installed.
# Addresses of its own memory decide in which order the compiler writes some instructions: they stay the same, where the
# system allows it, so that a commit gives the same bytes (`make reproducible`).
SAME_ADDRESSES := $(shell setarch -R true 2>/dev/null && echo setarch -R)
# Nor do they hold the path of this folder.
RELEASE_FLAGS := -c release --static-swift-stdlib -Xcc -ffile-prefix-map=$(CURDIR)=. \
  -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. $(SWIFT_FLAGS)
NETVIZ := .build/release/netviz
BROWSER := .build/browser

demo: build
	@$(NETVIZ) run data/musterau -o out

server: packages-server build
	NETVIZ_SERVER=1 $(SAME_ADDRESSES) swift build $(RELEASE_FLAGS) --product netviz-server

build: packages-build
	$(SAME_ADDRESSES) swift build $(RELEASE_FLAGS) --product netviz

# Each kind reads what is built and writes into folders of its own, so that they run side by side; the others run to their
# end, too, where one fails. Three at a time on two cores: those of the server mostly wait.
test: lint $(BROWSER)/ready
	@$(MAKE) --no-print-directory --jobs=3 --keep-going run-server run-pages run-program run-swift run-kills

test-swift: lint
	@$(MAKE) --no-print-directory run-swift

test-program: lint $(BROWSER)/ready
	@$(MAKE) --no-print-directory run-program

test-pages: lint $(BROWSER)/ready
	@$(MAKE) --no-print-directory run-pages

test-server: lint $(BROWSER)/ready
	@$(MAKE) --no-print-directory run-server

test-kills: lint
	@$(MAKE) --no-print-directory run-kills

run-swift:
	$(NETVIZ_BUILT)/netvizPackageTests.xctest --testing-library swift-testing

run-program:
	$(BROWSER)/bin/python -m unittest discover --start-directory Tests/EndToEnd

run-pages:
	$(BROWSER)/bin/python -m unittest discover --start-directory Tests/Browser

run-server:
	$(BROWSER)/bin/python -m unittest discover --start-directory Tests/Server

run-kills:
	python3 scripts/kill_test.py --kills 40

KILLS := 1000
kill-test: packages-test
	swift build --build-tests --scratch-path $(TESTED) $(SWIFT_FLAGS)
	python3 scripts/kill_test.py --kills $(KILLS) --seed $${NETVIZ_KILL_SEED:-$$(date +%s)}

# Playwright for Debian's chromium. Made once: later runs need no network.
$(BROWSER)/ready: Tests/Browser/requirements.txt Tests/Server/requirements.txt | packages-test
	rm -rf $(BROWSER)
	python3 -m venv $(BROWSER)
	$(BROWSER)/bin/pip install --quiet --disable-pip-version-check $(addprefix --requirement ,$^)
	touch $@

# 200 screens and 20 entries a second for a minute, on the loopback.
bench-server: server
	NETVIZ=$(CURDIR)/$(NETVIZ) python3 Benchmarks/serve_load.py

bench: packages-build
	swift build $(RELEASE_FLAGS) --product engine-bench
	python3 -m venv .venv
	.venv/bin/pip install --quiet -r Benchmarks/requirements.txt
	.venv/bin/python Benchmarks/compare.py .build/release/engine-bench

pictures: server $(BROWSER)/ready
	scripts/pictures.sh $(NETVIZ)
	$(BROWSER)/bin/python scripts/table_pictures.py $(NETVIZ)
	$(BROWSER)/bin/python scripts/bench_pictures.py $(NETVIZ)

bench-maps: build
	swift build $(RELEASE_FLAGS) --product map-bench
	python3 Benchmarks/maps.py $(NETVIZ) data/musterau
	.build/release/map-bench data/musterau 5
	.build/release/map-bench growth data/musterau 10000
	.build/release/map-bench growth data/musterau 500 png,pdf

# Swift itself traps where a number overflows; the sanitizer watches the C libraries below it.
SECONDS_EACH := 120
READERS := FuzzTests
FUZZ_BUILD := --scratch-path .build/sanitized --sanitize address
fuzz: packages-test
	swift build --build-tests $(SWIFT_FLAGS) $(FUZZ_BUILD)
	ASAN_OPTIONS=detect_leaks=0 NETVIZ_FUZZ_SECONDS=$(SECONDS_EACH) \
	  NETVIZ_FUZZ_SEED=$${NETVIZ_FUZZ_SEED:-$$(date +%s)} \
	  swift test --skip-build $(FUZZ_BUILD) --filter '$(READERS)'

large: build
	NETVIZ=$(NETVIZ) NETVIZ_LARGE=1 python3 -m unittest discover --start-directory Tests/EndToEnd --pattern test_bounds.py

# What is resolved with the server and linked into both programs.
sbom: server
	python3 scripts/sbom.py -o netviz.cdx.json

# Programs that lie somewhere else already are taken as they are.
PACKAGE := .build/package
BUILT := .build/release
BUILD_FOR_PACKAGE := $(if $(filter .build/release,$(BUILT)),server)
deb: packages-deb $(BUILD_FOR_PACKAGE)
	python3 scripts/deb.py --built $(BUILT) -o $(PACKAGE)

image: packages-image deb
	python3 scripts/image.py -o $(PACKAGE)

# As root: it mounts, changes root and owners in folders of its own.
test-package: packages-package-test image
	BUILT=$(abspath $(BUILT)) PACKAGE=$(abspath $(PACKAGE)) python3 -m unittest discover --verbose --start-directory Tests/Package

# Two fresh clones of the commit, one after the other; the packages have to be the same bytes, but for what is listed.
reproducible: packages-deb packages-server
	python3 scripts/reproducible.py

# 400 districts in one night, and one landscape of half a million actors.
bench-country: build packages-country
	python3 Benchmarks/country.py $(NETVIZ)

reuse: $(BROWSER)/ready
	$(BROWSER)/bin/python -m reuse lint

lint: packages-test
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
	python3 scripts/check_imports.py
	python3 scripts/resources.py --check
	swift build --build-tests --scratch-path $(TESTED) $(SWIFT_FLAGS)
	python3 scripts/check_house.py
	python3 scripts/public_interface.py --check

# docs/api: what the engine promises, a line per declaration; `make lint` holds the code against it.
api: packages-build
	swift build --product netviz $(SWIFT_FLAGS)
	python3 scripts/public_interface.py

# The engine's documentation as pages for a browser. Serve the folder: `python3 -m http.server -d .build/docs`.
docs: packages-build
	swift build --target NetworkGraph
	rm -rf .build/symbols && mkdir -p .build/symbols
	swift-symbolgraph-extract -module-name NetworkGraph -I .build/debug/Modules -target $$(uname -m)-unknown-linux-gnu \
	  -minimum-access-level public -output-dir .build/symbols
	docc convert Sources/NetworkGraph/NetworkGraph.docc --additional-symbol-graph-dir .build/symbols \
	  --fallback-bundle-identifier netviz.NetworkGraph --fallback-display-name NetworkGraph --output-path .build/docs

format:
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

packages-build:
	$(call install,$(BUILD_PACKAGES))

packages-server:
	$(call install,$(SERVER_PACKAGES))

packages-test:
	$(call install,$(TEST_PACKAGES))

packages-deb:
	$(call install,$(DEB_PACKAGES))

packages-image:
	$(call install,$(IMAGE_PACKAGES))

packages-package-test:
	$(call install,$(PACKAGE_TEST_PACKAGES))

packages-country:
	$(call install,parallel)

clean:
	rm -rf .build out
