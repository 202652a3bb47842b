int muruna_library_placeholder(void) { return 0; }
