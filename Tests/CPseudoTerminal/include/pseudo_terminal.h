#ifndef MURUNA_PSEUDO_TERMINAL_H
#define MURUNA_PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Starts a program as the leader of a session on a new pseudo-terminal of the system's. Gives the descriptor of the terminal's other end, or -1.
int pseudo_terminal_start(
    const char *program, char *const *arguments, char *const *environment, const char *folder, int width, int height, pid_t *process);

/// Gives the terminal another size, and tells whoever runs in it.
void pseudo_terminal_resize(int terminal, int width, int height);

#endif
