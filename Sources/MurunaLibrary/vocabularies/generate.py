#!/usr/bin/env python3
"""Writes the vocabularies that are official lists: sdg, countries and event_terms.

    ./generate.py REFERENCE_FOLDER && muruna fmt *.muruna

Reads `sdg_{goals,targets,indicators}.{en,ar}.yml` (Open SDG translations, MIT; texts of the United Nations),
`iso3166_1_ar.json` (codes of Debian's iso-codes, LGPL-2.1; Arabic names of CLDR, Unicode-3.0), `m49_regions_ar.json` (CLDR) and
`oasis_event_terms_v1_2.json` (list of OASIS, as kept by cap-composer, MIT). Needs PyYAML. The same folder gives the same bytes.
"""
import json, os, re, sys
import yaml

FOLDER = sys.argv[1]
HERE = os.path.dirname(os.path.abspath(__file__))

# The M49 list has English names; CLDR's copy keeps the Arabic ones alone.
REGIONS = {
    "001": "World", "002": "Africa", "003": "North America", "005": "South America", "009": "Oceania", "011": "Western Africa",
    "013": "Central America", "014": "Eastern Africa", "015": "Northern Africa", "017": "Middle Africa", "018": "Southern Africa",
    "019": "Americas", "021": "Northern America", "029": "Caribbean", "030": "Eastern Asia", "034": "Southern Asia",
    "035": "South-eastern Asia", "039": "Southern Europe", "053": "Australia and New Zealand", "054": "Melanesia",
    "057": "Micronesia", "061": "Polynesia", "142": "Asia", "143": "Central Asia", "145": "Western Asia", "150": "Europe",
    "151": "Eastern Europe", "154": "Northern Europe", "155": "Western Europe", "202": "Sub-Saharan Africa",
    "419": "Latin America and the Caribbean",
}


def text(written):
    """A text of the language, on one line."""
    line = " ".join(written.split())
    for plain in '\\"{}':
        line = line.replace(plain, "\\" + plain)
    return '"' + line + '"'


def item(indent, code, english, arabic, facts="", also=()):
    names = "".join(f" also {name}" for name in also)
    return f"{'  ' * indent}item {code}{names} {text(english)} ar {text(arabic)}{facts}"


def load(name):
    path = os.path.join(FOLDER, name)
    with open(path, encoding="utf-8") as file:
        return json.load(file) if name.endswith("json") else yaml.safe_load(file)


def write(name, lines):
    with open(os.path.join(HERE, name + ".muruna"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def code_order(code):
    """1.2 before 1.10, numbers before letters."""
    return [(part.isalpha(), int(part) if part.isdigit() else 0, part) for part in code.split("-")]


def sdg():
    goals, targets, indicators = ({l: load(f"sdg_{k}.{l}.yml") for l in ("en", "ar")} for k in ("goals", "targets", "indicators"))

    def codes(of):
        return sorted({key.rsplit("-", 1)[0] for key in of["en"]}, key=code_order)

    # One thing measured serves several targets: the texts say so. The code of the lowest number stands for all of them.
    first, same = {}, {}
    for code in codes(indicators):
        words = " ".join(indicators["en"][code + "-title"].split()).lower()
        if words in first:
            same[code] = first[words]
        first.setdefault(words, code)

    lines = [
        "# vocabularies/sdg.muruna also أهداف_التنمية",
        "# The 17 goals, 169 targets and 252 listed indicators of the 2030 Agenda (United Nations, resolution 70/1 and the global indicator",
        "# framework), in the wording of the Open SDG translations. Written by generate.py: change that, not this.",
        "# Say `use: sdg`, then `sdg: 11.5, 13.1, 11.b` on an initiative or a plan. Codes keep their spelling: 11.10 is not 11.1.",
        "# `same_as` names the code under which the same thing is listed first: 13.1.1 is measured once, as 1.5.1.",
        "",
        'vocabulary sdg also أهداف_التنمية "Sustainable Development Goals" ar "أهداف التنمية المستدامة" {',
    ]
    for goal in codes(goals):
        short = [goals[l][goal + "-short"] for l in ("en", "ar")]
        lines += [item(1, goal, *short) + " {"]
        lines += [f"    note: {text(goals['en'][goal + '-title'])} ar {text(goals['ar'][goal + '-title'])}"]
        for target in codes(targets):
            if not target.startswith(goal + "-"):
                continue
            below = [code for code in codes(indicators) if code.startswith(target + "-")]
            last = target.rsplit("-", 1)[1]
            lines += [item(2, last, *(targets[l][target + "-title"] for l in ("en", "ar"))) + (" {" if below else "")]
            for code in below:
                facts = f" {{ same_as: {same[code].replace('-', '.')} }}" if code in same else ""
                lines += [item(3, code.rsplit("-", 1)[1], *(indicators[l][code + "-title"] for l in ("en", "ar")), facts)]
            if below:
                lines += ["    }"]
        lines += ["  }"]
    lines += ["}"]
    for kind in ("initiative", "plan", "goal", "indicator", "action", "local_review", "working_paper", "story", "challenge", "organisation"):
        lines += ["", f"extend {kind} {{", "  sdg also أهداف_التنمية: many code of sdg", "}"]
    # What is judged of these codes is written by hand.
    with open(os.path.join(HERE, "sdg_rules.txt"), encoding="utf-8") as rules:
        lines += [""] + rules.read().rstrip("\n").split("\n")
    write("sdg", lines)


def countries():
    known = sorted(load("iso3166_1_ar.json"), key=lambda country: country["alpha2"])
    listed = {country["alpha2"] for country in known}
    regions = load("m49_regions_ar.json")
    lines = [
        "# vocabularies/countries.muruna also بلدان",
        "# Countries by the letters of ISO 3166-1 (JO, JOR), and the regions of the United Nations' M49 list by their numbers (145).",
        "# Written by generate.py: change that, not this. Arabic names are those of CLDR.",
        "",
        'vocabulary country_code also رمز_بلد "Countries, ISO 3166-1" ar "البلدان، ISO 3166-1" {',
    ]
    lines += [item(1, c["alpha2"], c["name"], c["name_ar"], also=[c["alpha3"]]) for c in known]
    lines += ["}", "", 'vocabulary m49 also أقاليم "Regions, M49" ar "الأقاليم، M49" {']
    for code in sorted(regions):
        # CLDR has codes of its own for what M49 does not list (QO): those stay out.
        parts = sorted(part for part in regions[code]["contains"] if part in regions or part in listed)
        facts = f" {{ includes: {', '.join(parts)} }}"
        lines += [item(1, code, REGIONS[code], regions[code]["name_ar"], facts)]
    lines += ["}"]
    lines += ["", "extend organisation {", "  countries also بلدان: many code of country_code", "  regions also أقاليم: many code of m49", "}"]
    lines += ["", "extend place {", "  country_code also رمز_البلد: code of country_code", "}"]
    write("countries", lines)


def event_terms():
    with open(os.path.join(HERE, "event_terms.ar.txt"), encoding="utf-8") as file:
        arabic = file.read().splitlines()
    terms = load("oasis_event_terms_v1_2.json")
    assert len(terms) == len(arabic), "one Arabic line for each term"
    lines = [
        "# vocabularies/event_terms.muruna also مصطلحات_الأحداث",
        "# The OASIS Event Terms List 1.2: what an alert may be about. OET-079 is written OET_079, since names have no hyphens; its term",
        "# is another name of it: `event_term: flash_flood`. Written by generate.py: change that, not this. The Arabic is ours, not",
        "# checked against any published translation.",
        "",
        'vocabulary event_term also مصطلح_حدث "OASIS event terms" ar "مصطلحات الأحداث من OASIS" { # review',
    ]
    for term, own in zip(terms, arabic):
        name = re.sub("[^a-z]+", "_", term["term"]).strip("_")
        facts = f" {{ category: {', '.join(term['categories'])} }}"
        lines.append(item(1, term["code"].replace("-", "_"), term["term"], own, facts, also=[name]))
    lines += ["}", "", "extend message {", "  event_term also مصطلح: code of event_term", "}"]
    write("event_terms", lines)


if __name__ == "__main__":
    sdg()
    countries()
    event_terms()
