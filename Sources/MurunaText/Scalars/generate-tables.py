#!/usr/bin/env python3
"""Writes the Unicode tables of this folder from the Unicode Character Database.

    apt-get download unicode-data && dpkg -x unicode-data_*.deb ucd
    ./generate-tables.py ucd/usr/share/unicode

Nothing else is read: not Python's own tables, which may be of another version. Every table is a string of printable
characters ("digits", '$' is 0), because a string literal costs nothing when a program starts and little when it compiles.
"""
import hashlib, os, re, sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
HERE = os.path.dirname(os.path.abspath(__file__))
TOP = 0x110000
digest = hashlib.sha256()


def rows(name):
    """The fields of every line of one file, comments dropped."""
    data = open(os.path.join(FOLDER, name), "rb").read()
    digest.update(data)
    for line in data.decode("utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            yield [field.strip() for field in line.split(";")]


def span(field):
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def property_of(name, default, only=None):
    table = [default] * TOP
    for fields in rows(name):
        if only is None or fields[1] == only:
            for scalar in span(fields[0]):
                table[scalar] = fields[1]
    return table


# ---- reading -------------------------------------------------------------------------------------------------------

version = re.search(r"-([0-9.]+)\.txt", open(os.path.join(FOLDER, "Scripts.txt")).readline()).group(1)
category = property_of("extracted/DerivedGeneralCategory.txt", "Cn")
east_asian = property_of("EastAsianWidth.txt", "N")
script = property_of("Scripts.txt", "Zzzz")
joining = property_of("extracted/DerivedJoiningType.txt", "U")

name_start, name_continue, ignorable = set(), set(), set()
for fields in rows("DerivedCoreProperties.txt"):
    wanted = {"XID_Start": name_start, "XID_Continue": name_continue,
              "Default_Ignorable_Code_Point": ignorable}.get(fields[1])
    if wanted is not None:
        wanted.update(span(fields[0]))

noncharacter, prepended = set(), set()
for fields in rows("PropList.txt"):
    wanted = {"Noncharacter_Code_Point": noncharacter, "Prepended_Concatenation_Mark": prepended}.get(fields[1])
    if wanted is not None:
        wanted.update(span(fields[0]))

canonical, compatible, combining = {}, {}, [0] * TOP
for fields in rows("UnicodeData.txt"):
    scalar = int(fields[0], 16)
    combining[scalar] = int(fields[3])
    if fields[5].startswith("<"):
        compatible[scalar] = [int(x, 16) for x in fields[5].split()[1:]]
    elif fields[5]:
        canonical[scalar] = [int(x, 16) for x in fields[5].split()]

unstable, excluded = set(), set()
for fields in rows("DerivedNormalizationProps.txt"):
    if fields[1] == "NFC_QC":
        unstable.update(span(fields[0]))
    elif fields[1] == "Full_Composition_Exclusion":
        excluded.update(span(fields[0]))

# ---- normalisation, to find the compatibility mappings (UAX 15) ----------------------------------------------------

S, L, V, T = 0xAC00, 0x1100, 0x1161, 0x11A7
pairs = {tuple(m): s for s, m in canonical.items() if len(m) == 2 and s not in excluded}


def decomposed(scalars, compatibility):
    out = []
    for scalar in scalars:
        if S <= scalar < S + 11172:
            at = scalar - S
            out += [L + at // 588, V + at % 588 // 28] + ([T + at % 28] if at % 28 else [])
        elif scalar in canonical:
            out += decomposed(canonical[scalar], compatibility)
        elif compatibility and scalar in compatible:
            out += decomposed(compatible[scalar], compatibility)
        else:
            out.append(scalar)
    return out


def ordered(scalars):
    out, run = [], []
    for scalar in scalars:
        if combining[scalar] == 0:
            out += sorted(run, key=lambda s: combining[s]) + [scalar]
            run = []
        else:
            run.append(scalar)
    return out + sorted(run, key=lambda s: combining[s])


def composed(scalars):
    out, starter, last = [], -1, -1
    for scalar in scalars:
        klass = combining[scalar]
        if starter >= 0 and (last < klass or (last == 0 and starter == len(out) - 1)):
            first, whole = out[starter], None
            if L <= first < L + 19 and V <= scalar < V + 21:
                whole = S + ((first - L) * 21 + scalar - V) * 28
            elif S <= first < S + 11172 and (first - S) % 28 == 0 and T < scalar < T + 28:
                whole = first + scalar - T
            else:
                whole = pairs.get((first, scalar))
            if whole is not None and (last < klass or starter == len(out) - 1):
                out[starter] = whole
                continue
        if klass == 0:
            starter = len(out)
        last = klass
        out.append(scalar)
    return out


def nfc(scalars): return composed(ordered(decomposed(scalars, False)))
def nfkc(scalars): return composed(ordered(decomposed(scalars, True)))

# ---- one class per scalar ------------------------------------------------------------------------------------------

FLAGS = ["nameStart", "nameContinue", "ignorable", "compatible", "joinsForward", "joinsBackward", "transparent",
         "unassigned", "privateUse", "noncharacter", "space", "control", "zeroWidth", "wide", "mark", "unstable"]


def flags(scalar):
    kind, out = category[scalar], set()
    if scalar in name_start or scalar == 0x5F: out.add("nameStart")
    if scalar in name_continue: out.add("nameContinue")
    if scalar in ignorable: out.add("ignorable")
    if scalar in name_continue and (scalar in compatible or scalar in canonical):
        if nfkc([scalar]) != nfc([scalar]): out.add("compatible")
    if joining[scalar] in "DL": out.add("joinsForward")
    if joining[scalar] in "DR": out.add("joinsBackward")
    if joining[scalar] == "T": out.add("transparent")
    if scalar in noncharacter or kind == "Cs": out.add("noncharacter")
    elif kind == "Cn": out.add("unassigned")
    if kind == "Co": out.add("privateUse")
    if kind == "Zs": out.add("space")
    if kind == "Cc": out.add("control")
    if kind in ("Mn", "Me"): out.add("mark")
    if scalar in unstable or combining[scalar]: out.add("unstable")
    if kind in ("Mn", "Me", "Cc") or kind == "Cf" and scalar not in prepended or 0x1160 <= scalar <= 0x11FF:
        out.add("zeroWidth")
    elif east_asian[scalar] in ("W", "F"):
        out.add("wide")
    return sum(1 << FLAGS.index(name) for name in out)


def digit(value):
    assert 0 <= value < 90, value
    return chr(0x24 + value)


def number(value, length):
    assert value < 64 ** length
    return "".join(digit(value >> (6 * place) & 63) for place in reversed(range(length)))


classes, of = [], []
for scalar in range(TOP):
    word = flags(scalar)
    if word not in classes: classes.append(word)
    of.append(classes.index(word))

BLOCK, TRIE_END = 128, 0x20000
blocks, index = [], []
for start in range(0, TRIE_END, BLOCK):
    block = "".join(digit(k) for k in of[start:start + BLOCK])
    if block not in blocks: blocks.append(block)
    index.append(blocks.index(block))
runs = [(s, of[s]) for s in range(TRIE_END, TOP) if s == TRIE_END or of[s] != of[s - 1]]

# ---- scripts -------------------------------------------------------------------------------------------------------

long_names = {}
for fields in rows("PropertyValueAliases.txt"):
    if fields[0] == "sc": long_names[fields[2]] = fields[1]
codes = ["Zzzz", "Zyyy", "Zinh", "Latn", "Arab", "Grek", "Cyrl", "Hebr", "Hani", "Hira", "Kana", "Hang", "Bopo"]
codes += sorted({long_names.get(name, name) for name in script} - set(codes))
script_number = {name: codes.index(long_names.get(name, name)) for name in set(script)}
script_runs = []
for scalar in range(TOP):
    value = script_number[script[scalar]]
    if value == 0: continue
    # A gap of unassigned scalars is bridged: none of them can stand in a name.
    if script_runs and script_runs[-1][2] == value: script_runs[-1][1] = scalar
    else: script_runs.append([scalar, scalar, value])

# ---- normalisation tables ------------------------------------------------------------------------------------------

decompositions = sorted(canonical.items())
assert all(len(m) in (1, 2) for _, m in decompositions)
compositions = sorted((m[0], m[1], i) for i, (s, m) in enumerate(decompositions) if len(m) == 2 and s not in excluded)
class_runs = []
for scalar in range(TOP):
    value = combining[scalar]
    if not value: continue
    if class_runs and class_runs[-1][1] == scalar - 1 and class_runs[-1][2] == value: class_runs[-1][1] = scalar
    else: class_runs.append([scalar, scalar, value])

mappings, pool = [], []
for scalar in range(TOP):
    if flags(scalar) >> FLAGS.index("compatible") & 1:
        target = nfkc([scalar])
        at = next((i for i in range(len(pool)) if pool[i:i + len(target)] == target), len(pool))
        if at == len(pool): pool += target
        mappings.append((scalar, at, len(target)))

# ---- writing -------------------------------------------------------------------------------------------------------

HEAD = f"""// Generated by generate-tables.py from the Unicode Character Database {version}; do not edit.
// SHA-256 of the files read, in the order of reading: {digest.hexdigest()}
"""


def table(name, comment, text):
    lines = "\\#\n".join("    " + text[i:i + 110] for i in range(0, len(text), 110))
    return f'  /// {comment}\n  static var {name}: PackedDigits {{\n    PackedDigits(#"""\n{lines}\n    """#)\n  }}\n'


def write(file, extension, *parts):
    with open(os.path.join(HERE, file), "w") as out:
        out.write(HEAD + "\nextension " + extension + " {\n" + "\n".join(parts) + "}\n")


write("ScalarTraits+Tables.swift", "ScalarTraits",
      table("blockOfPage", f"Two digits for each page of {BLOCK} scalars below U+20000: the number of its block.",
            "".join(number(i, 2) for i in index)),
      table("classInBlock", "The class of each scalar of a block, one digit.", "".join(blocks)),
      table("classOfRun", "From U+20000 on: four digits of the first scalar of a run, two of its class.",
            "".join(number(s, 4) + number(k, 2) for s, k in runs)),
      table("flagsOfClass", "Three digits for each class: its flags, in the order of `ScalarTraits`.",
            "".join(number(word, 3) for word in classes)))
write("Script+Tables.swift", "Script",
      table("runs", "Sorted ranges: four digits of the first scalar, four of the last, two of the script.",
            "".join(number(a, 4) + number(b, 4) + number(k, 2) for a, b, k in script_runs)),
      '  /// The ISO 15924 codes, four letters each, in the order of their numbers.\n'
      '  static var codes: StaticString {\n    """\n' +
      "\\\n".join("    " + "".join(codes)[i:i + 108] for i in range(0, 4 * len(codes), 108)) + '\n    """\n  }\n')
write("Normalization+Tables.swift", "Normalization",
      table("decompositions", "Canonical mappings, sorted: four digits of the scalar, four of the first part, four of the second or 0.",
            "".join(number(s, 4) + number(m[0], 4) + number(m[1] if len(m) == 2 else 0, 4) for s, m in decompositions)),
      table("compositions", "Two digits each: numbers of the mappings that may be undone, sorted by their two parts.",
            "".join(number(i, 2) for _, _, i in compositions)),
      table("combiningClasses", "Sorted ranges: four digits of the first scalar, four of the last, two of the class.",
            "".join(number(a, 4) + number(b, 4) + number(k, 2) for a, b, k in class_runs)))
write("Compatibility+Tables.swift", "Compatibility",
      table("mappings", "Scalars of names that NFKC changes, sorted: four digits of the scalar, two of where its letters stand, one of how many.",
            "".join(number(s, 4) + number(at, 2) + number(n, 1) for s, at, n in mappings)),
      table("letters", "The letters mapped to, four digits each.", "".join(number(s, 4) for s in pool)))
print("Unicode", version, "-", len(classes), "classes", len(blocks), "blocks", len(runs), "runs", len(script_runs), "script runs",
      len(decompositions), len(compositions), len(class_runs), len(mappings), len(pool), len(codes))
