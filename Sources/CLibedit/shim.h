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

// The letters of the user's language, or at least those of Unicode: without a locale libedit edits bytes.
static inline void cle_locale(void) {
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1 && !setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

// An editor that draws nothing: what it writes goes to `sink`, while descriptor 1 is still the terminal it asks about. It edits on every terminal: by
// itself it would not on one called `emacs`.
static inline EditLine *cle_headless(FILE *sink) {
  EditLine *e = el_init_fd("muruna", stdin, sink, sink, 0, 1, 2);
  if (e) el_wset(e, EL_EDITMODE, 1);
  return e;
}

static inline int cle_set_data(EditLine *e, void *data) { return el_wset(e, EL_CLIENTDATA, data); }
static inline void *cle_data(EditLine *e) {
  void *data = NULL;
  el_wget(e, EL_CLIENTDATA, &data);
  return data;
}
static inline int cle_reader(EditLine *e, cle_read_fn f) { return el_wset(e, EL_GETCFN, f); }
static inline int cle_emacs(EditLine *e) { return el_wset(e, EL_EDITOR, L"emacs"); }
static inline int cle_signals(EditLine *e, int on) { return el_wset(e, EL_SIGNAL, on); }
static inline int cle_raw(EditLine *e, int on) { return el_wset(e, EL_PREP_TERM, on); }
static inline int cle_function(EditLine *e, const wchar_t *name, cle_key_fn f) {
  return el_wset(e, EL_ADDFN, name, L"", f);
}
static inline int cle_bind(EditLine *e, const wchar_t *key, const wchar_t *name) {
  return el_wset(e, EL_BIND, key, name, NULL);
}

#endif
