// A module of headers alone needs a file to compile.
