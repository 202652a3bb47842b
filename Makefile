# Two commands do everything: `make demo` and `make test`. Works with GNU make 3.81 and later, on Debian and on macOS.

SWIFT ?= swift
DEMO = examples/amman-flood
RELEASE = -c release
# The shipped program carries Swift's library with it: it starts in a third of the time.
STATIC := $(shell [ "$$(uname)" = Linux ] && echo --static-swift-stdlib)
MURUNA = $(shell $(SWIFT) build $(RELEASE) $(STATIC) --show-bin-path)/muruna

.PHONY: help demo test build bench fuzz libedit static clean

help: ## Say what there is
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 20

demo: build ## Check Amman's flash-flood plan, and lay it out in time
	$(MURUNA) check $(DEMO)
	$(MURUNA) timeline $(DEMO)

test: libedit ## Build and run all tests
	MURUNA_LIBEDIT=$$(sh .ci/libedit --have) $(SWIFT) build --build-tests
	MURUNA_LIBEDIT=$$(sh .ci/libedit --have) $(SWIFT) test --skip-build --disable-xctest

build: libedit static ## Build the program for use: .build/release/muruna
	MURUNA_LIBEDIT=$$(sh .ci/libedit --have) $(SWIFT) build $(RELEASE) $(STATIC) --product muruna

bench: build ## Measure against the aims
	$(MAKE) -C Benchmarks run

fuzz: ## Throw damaged programs at the modules, for ten minutes (FUZZ_SECONDS=600), and fresh sentences of the grammar at the parser
	$(MAKE) -C Fuzzing run

# The line editor of the interactive session. Never a reason to fail: without it, everything else works.
libedit:
	@sh .ci/libedit

# What the program is linked with rather than to, where the system has it: finding the C++ library's symbols is a fifteenth of a short start.
static:
	@mkdir -p .build/static
	@library=$$(cc -print-file-name=libstdc++.a 2>/dev/null); if [ -f "$$library" ]; then ln -sf "$$library" .build/static/; fi

clean: ## Take away what was built
	rm -rf .build
