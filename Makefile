.PHONY: build demo test
build: ; swift build -c release --static-swift-stdlib --product muruna
demo: build ; .build/release/muruna
test: ; swift build --build-tests && swift test --disable-xctest
