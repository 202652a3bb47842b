// The calls that the C library hides from Swift.
#define _GNU_SOURCE
#define _DARWIN_C_SOURCE
#include "include/pseudo_terminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

void pseudo_terminal_resize(int terminal, int width, int height) {
  struct winsize size = {.ws_row = (unsigned short)height, .ws_col = (unsigned short)width};
  ioctl(terminal, TIOCSWINSZ, &size);
}

int pseudo_terminal_start(
    const char *program, char *const *arguments, char *const *environment, const char *folder, int width, int height, pid_t *process) {
  int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal < 0 || grantpt(terminal) || unlockpt(terminal)) return -1;
  fcntl(terminal, F_SETFD, FD_CLOEXEC);
  const char *name = ptsname(terminal);
  if (!name) return -1;
  int other = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (other < 0) return -1;
  pseudo_terminal_resize(terminal, width, height);
  pid_t child = fork();
  if (child < 0) return -1;
  if (child == 0) {
    // Only what may be called between fork and exec.
    setsid();
    ioctl(other, TIOCSCTTY, 0);
    for (int descriptor = 0; descriptor < 3; descriptor++) dup2(other, descriptor);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    if (chdir(folder)) _exit(127);
    execve(program, arguments, environment);
    _exit(127);
  }
  close(other);
  *process = child;
  return terminal;
}
