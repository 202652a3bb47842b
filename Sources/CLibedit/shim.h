// libedit for Swift: its variadic calls as plain ones, its standard streams opened here, because Swift may call neither.
#ifndef MURUNA_CLIBEDIT_H
#define MURUNA_CLIBEDIT_H

#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

typedef int (*cle_read_fn)(EditLine *, wchar_t *);
typedef unsigned char (*cle_key_fn)(EditLine *, wint_t);
typedef wchar_t *(*cle_prompt_fn)(EditLine *);

// The letters of the user's language, or at least those of Unicode: without a locale libedit edits bytes.
static inline void cle_locale(void) {
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1 && !setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

// An editor that draws nothing: what it writes goes to `sink`, while descriptor 1 is still the terminal it asks about.
static inline EditLine *cle_headless(FILE *sink) { return el_init_fd("muruna", stdin, sink, stderr, 0, 1, 2); }
// An editor that draws its line itself.
static inline EditLine *cle_drawing(void) { return el_init("muruna", stdin, stdout, stderr); }

static inline int cle_set_data(EditLine *e, void *data) { return el_wset(e, EL_CLIENTDATA, data); }
static inline void *cle_data(EditLine *e) {
  void *data = NULL;
  el_wget(e, EL_CLIENTDATA, &data);
  return data;
}
static inline int cle_reader(EditLine *e, cle_read_fn f) { return el_wset(e, EL_GETCFN, f); }
static inline int cle_prompt(EditLine *e, cle_prompt_fn f) { return el_wset(e, EL_PROMPT, f); }
static inline int cle_emacs(EditLine *e) { return el_wset(e, EL_EDITOR, L"emacs"); }
static inline int cle_signals(EditLine *e, int on) { return el_wset(e, EL_SIGNAL, on); }
static inline int cle_raw(EditLine *e, int on) { return el_wset(e, EL_PREP_TERM, on); }
static inline int cle_function(EditLine *e, const wchar_t *name, cle_key_fn f) {
  return el_wset(e, EL_ADDFN, name, L"", f);
}
static inline int cle_bind(EditLine *e, const wchar_t *key, const wchar_t *name) {
  return el_wset(e, EL_BIND, key, name, NULL);
}
// A history of libedit's own, for the editor that draws itself.
static inline HistoryW *cle_history(EditLine *e) {
  HistoryW *h = history_winit();
  HistEventW event;
  if (!h) return NULL;
  history_w(h, &event, H_SETSIZE, 1000);
  el_wset(e, EL_HIST, history_w, h);
  return h;
}
static inline void cle_remember(HistoryW *h, const wchar_t *line) {
  HistEventW event;
  history_w(h, &event, H_ENTER, line);
}

#endif
