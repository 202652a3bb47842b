int muruna_library_placeholder(void);
