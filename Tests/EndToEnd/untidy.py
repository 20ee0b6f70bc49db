"""Landscapes as they come: small, made by hand, with what the example does not have."""

ACTORS = """id;name;typ;sektor;handlungsfelder;sozialraum;befragt;geantwortet;stand
amt;Amt für Migration Talheim;integration-office;;steuerung|beratung;kreisweit;ja;ja;2026-01-10
jc;Jobcenter Talheim;jobcenter;;arbeit;Mitte;ja;ja;
jc-nord;Jobcenter Talheim Nord;jobcenter-joint;;arbeit;Nord;ja;;
awo;AWO Talheim;welfare-association|mbe;;beratung;Mitte;ja;ja;2025-05-01
mbe;MBE am Markt;mbe;;beratung;Nord|Süd;ja;ja;
jmd;JMD Talheim;jmd|mbe;;;Süd;ja;;
schule;Talschule;integration-course-provider;;sprache;Nord;ja;ja;2023-02-01
vhs;VHS Talheim;adult-education-centre|integration-course-provider;;sprache|bildung;;ja;ja;
verein;Brücke e. V.;migrant-organisation;;engagement|Fahrradwerkstatt;Süd;;;
tafel;Tafel Talheim;;;;Mitte;;;
kirche;Offene Kirche;;civil-society;wohnen;;;;
kreis;Freundeskreis;volunteer-initiative;;;Nord;ja;ja;
falsch;Stelle mit Tippfehler;gibtesnicht;;beratung;Nord;;;
"""
COOPERATIONS = """von;nach;art;intensitaet;haeufigkeit;handlungsfeld;gemeldet_von;status
amt;jc;planning;3;3;arbeit;von;
jc;amt;planning;2;3;arbeit;von;
amt;awo;;2;;;von;
awo;amt;;2;;;von;
mbe;schule;referral;3;3;sprache;von;
schule;mbe;referral;1;1;sprache;von;
mbe;vhs;referral;2;;sprache;von;
jmd;vhs;referral;;;bildung|sprache;nach;
jc-nord;mbe;case-work;2;2;beratung;;
tafel;kirche;;1;;wohnen;;
kreis;tafel;;2;;;von;
kreis;verein;joint-event;3;2;engagement;beide;
verein;mbe;referral;2;;Fahrradwerkstatt;;
awo;vhs;funding;2;;gesundheit;von;
kirche;mbe;;2;;beratung;;beendet
verein;vhs;;;;sprache;von;gewuenscht
vhs;verein;;;;sprache;von;gewuenscht
jc;schule;;0;;sprache;von;
amt;kreis;;viel;oft;engagement;von;
amt;niemand;;2;;;von;
jc;jc;nonsense;9;;;von;
"""
BOARDS = """id;name;gremientyp;handlungsfelder;sozialraum;federfuehrung
rt;Runder Tisch Talheim;round-table;beratung|sprache;Mitte;amt
ak;AK Sprache;working-group;sprache;;vhs
leer;Beirat;advisory-council;;;
"""
SEATS = """gremium;akteur;rolle
rt;mbe;mitglied
rt;mbe;moderation
rt;tafel;gast
rt;awo;mitglied
ak;schule;mitglied
ak;jc;mitglied
"""
OFFERS = """id;akteur;name;leistungsart;handlungsfeld;zielgruppen;sozialraum
o1;schule;Integrationskurs;integration-course;sprache;;Nord
o2;vhs;Elternkurs;;bildung;;Mitte
o3;tafel;Ausgabe;;engagement;;
o4;mbe;Beratung;;beratung;;Süd
"""
SETTINGS = """titel: Talheim
gebiet: Stadt Talheim
stichtag: 2026-06-01
sozialraeume:
  - name: Mitte
  - name: Nord
    teil_von: Mitte
  - name: Süd
    teil_von: Mitte
"""


def write(folder, **tables):
    folder.mkdir(parents=True)
    for name, text in tables.items():
        (folder / (name + (".yaml" if name == "landschaft" else ".csv"))).write_text(text, encoding="utf-8")
    return folder


def talheim(folder):
    """Districts inside a district, several types, forms of a type, own fields, leads without a seat, errors."""
    return write(folder, akteure=ACTORS, kooperationen=COOPERATIONS, gremien=BOARDS, mitgliedschaften=SEATS,
                 angebote=OFFERS, landschaft=SETTINGS)


def grenzau(folder):
    """A list of associations whose cells name partners in several spellings: nobody has a type."""
    partners = ["Amt für Soziales", "Soziales Amt", "Caritas Ort", "Caritasverband Ort", "Jugendzentrum", "Kirche am Eck"]
    lines = ["Organisation;Kooperationspartner"]
    for place in range(9):
        named = [partners[(place + step) % len(partners)] for step in range(1 + place % 3)]
        lines.append(f"Verein {'ABCDEFGHI'[place]}berg;" + ", ".join(named))
    return write(folder, akteure="\n".join(lines) + "\n")


def oedheim(folder):
    """16 of 18 actors without type and sector; the two others are of types for which the paper suggests nothing."""
    actors = ["id;name;typ;handlungsfelder"]
    for place in range(18):
        known = place < 2
        actors.append(f"a{place};Stelle {place + 100};{'foundation' if known else ''};{'engagement' if known else ''}")
    ties = ["von;nach;intensitaet"]
    ties += [f"a{place};a{(place * 5 + 3) % 18};2" for place in range(18) if place != (place * 5 + 3) % 18]
    return write(folder, akteure="\n".join(actors) + "\n", kooperationen="\n".join(ties) + "\n",
                 landschaft="titel: Ödheim\n")


LANDSCAPES = {"talheim": talheim, "grenzau": grenzau, "oedheim": oedheim}
