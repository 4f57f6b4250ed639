"""Time zones as people name them: by IANA name, by city, by country with one zone, by distance from UTC, by abbreviation where it is clear.

A zone is handed on by its IANA name. The cities of the IANA list are known to everybody's clock; the other large ones stand here, because
few people know that Munich is Europe/Berlin.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from zoneinfo import available_timezones

from bot.commands.errors import NotUnderstood, nearest, shown
from bot.commands.words import folded

AREAS = {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}
NO_CITY = set("north south west east center easter wake act nsw lhi general knox in troll".split())
"""Names of the IANA list that a sentence is likelier to mean otherwise."""
LONGEST = 40
MOST_WORDS = 4

CITIES = {
    "Europe/London": "england, uk, great britain, britain, united kingdom, scotland, wales, manchester, "
    "birmingham, liverpool, leeds, glasgow, edinburgh, cardiff",
    "Europe/Dublin": "ireland, cork, galway",
    "Europe/Berlin": "germany, deutschland, munich, munchen, muenchen, hamburg, cologne, koln, koeln, frankfurt, stuttgart, dusseldorf, "
    "duesseldorf, leipzig, dresden, bremen, hannover, nuremberg, nurnberg, essen, dortmund, bonn",
    "Europe/Vienna": "austria, osterreich, wien, graz, linz, salzburg, innsbruck",
    "Europe/Zurich": "switzerland, schweiz, suisse, geneva, geneve, genf, bern, basel, lausanne, zuerich",
    "Europe/Paris": "lyon, marseille, toulouse, bordeaux, lille, nantes, nice, strasbourg",
    "Europe/Brussels": "belgium, belgique, bruxelles, brussel, antwerp, ghent",
    "Europe/Amsterdam": "netherlands, holland, rotterdam, utrecht, the hague, den haag, eindhoven",
    "Europe/Madrid": "barcelona, valencia, seville, sevilla, bilbao, malaga",
    "Europe/Rome": "italy, italia, roma, milan, milano, mailand, naples, napoli, "
    "turin, torino, florence, firenze, venice, venezia, bologna",
    "Europe/Lisbon": "lisboa, porto",
    "Europe/Copenhagen": "denmark, kobenhavn, kopenhagen, aarhus",
    "Europe/Stockholm": "sweden, gothenburg, goteborg, malmo",
    "Europe/Oslo": "norway, bergen, trondheim",
    "Europe/Helsinki": "finland, espoo, tampere",
    "Europe/Warsaw": "poland, warszawa, krakow, cracow, gdansk, wroclaw",
    "Europe/Prague": "czechia, czech republic, praha, brno",
    "Europe/Budapest": "hungary",
    "Europe/Athens": "greece, athina, thessaloniki",
    "Europe/Bucharest": "romania, cluj",
    "Europe/Sofia": "bulgaria",
    "Europe/Belgrade": "serbia, beograd",
    "Europe/Kyiv": "ukraine, lviv, odesa, kharkiv",
    "Europe/Istanbul": "turkey, turkiye, ankara, izmir",
    "Europe/Moscow": "moskva, st petersburg, saint petersburg",
    "Asia/Jerusalem": "israel, haifa",
    "Asia/Dubai": "uae, united arab emirates, abu dhabi, sharjah",
    "Asia/Riyadh": "saudi arabia, jeddah, mecca",
    "Asia/Tehran": "iran",
    "Asia/Karachi": "pakistan, lahore, islamabad",
    "Asia/Kolkata": "india, mumbai, bombay, delhi, new delhi, bangalore, bengaluru, chennai, hyderabad, pune, ahmedabad",
    "Asia/Dhaka": "bangladesh",
    "Asia/Kathmandu": "nepal",
    "Asia/Bangkok": "thailand",
    "Asia/Ho_Chi_Minh": "vietnam, hanoi, saigon, ho chi minh city",
    "Asia/Singapore": "singapore",
    "Asia/Kuala_Lumpur": "malaysia",
    "Asia/Jakarta": "bandung, surabaya",
    "Asia/Manila": "philippines, cebu, quezon",
    "Asia/Shanghai": "china, beijing, peking, shenzhen, guangzhou, chengdu, wuhan, hangzhou",
    "Asia/Hong_Kong": "hongkong",
    "Asia/Taipei": "taiwan",
    "Asia/Tokyo": "japan, tokio, osaka, kyoto, yokohama, nagoya, fukuoka, sapporo",
    "Asia/Seoul": "korea, south korea, busan, incheon",
    "Australia/Sydney": "canberra, newcastle",
    "Australia/Melbourne": "geelong",
    "Australia/Brisbane": "gold coast, queensland",
    "Pacific/Auckland": "new zealand, wellington, christchurch",
    "Africa/Cairo": "egypt, alexandria, giza",
    "Africa/Johannesburg": "south africa, cape town, durban, pretoria",
    "Africa/Lagos": "nigeria, abuja",
    "Africa/Nairobi": "kenya, mombasa",
    "Africa/Accra": "ghana",
    "Africa/Addis_Ababa": "ethiopia",
    "Africa/Casablanca": "morocco, rabat, marrakesh",
    "America/New_York": "nyc, new york city, boston, washington, washington dc, philadelphia, miami, atlanta, baltimore, "
    "pittsburgh, charlotte, orlando, tampa, cleveland, brooklyn, eastern time, us eastern",
    "America/Chicago": "houston, dallas, austin, san antonio, minneapolis, milwaukee, st louis, "
    "new orleans, nashville, memphis, kansas city, central time, us central",
    "America/Denver": "salt lake city, boulder, albuquerque, mountain time, us mountain",
    "America/Phoenix": "arizona, tucson",
    "America/Los_Angeles": "san francisco, sf, la, seattle, san diego, san jose, portland, "
    "las vegas, sacramento, oakland, pacific time, us pacific, silicon valley",
    "America/Toronto": "ottawa, montreal, quebec",
    "America/Vancouver": "british columbia",
    "America/Edmonton": "calgary",
    "America/Mexico_City": "ciudad de mexico, cdmx, guadalajara, mexico df",
    "America/Bogota": "colombia, medellin, cali",
    "America/Lima": "peru",
    "America/Santiago": "santiago de chile",
    "America/Argentina/Buenos_Aires": "argentina, rosario",
    "America/Montevideo": "uruguay",
    "America/Sao_Paulo": "rio, rio de janeiro, brasilia, belo horizonte, curitiba, porto alegre, salvador",
    "America/Caracas": "venezuela",
    "UTC": "utc, gmt, z, zulu, greenwich mean time, universal time",
}
"""Names by zone, in small letters without accents."""

ABBREVIATIONS = {
    "America/New_York": "et, est, edt", "America/Chicago": "cdt", "America/Denver": "mt, mdt", "America/Los_Angeles": "pt, pst, pdt",
    "America/Anchorage": "akst, akdt", "Pacific/Honolulu": "hst", "Europe/Lisbon": "wet, west", "Europe/Berlin": "cet, cest, mez, mesz",
    "Europe/Helsinki": "eest", "Europe/Moscow": "msk", "Asia/Dubai": "gst", "Asia/Karachi": "pkt", "Asia/Tokyo": "jst",
    "Asia/Seoul": "kst", "Asia/Hong_Kong": "hkt", "Asia/Singapore": "sgt", "Asia/Manila": "pht", "Asia/Jakarta": "wib",
    "Australia/Sydney": "aedt", "Australia/Adelaide": "acdt", "Australia/Perth": "awst", "Pacific/Auckland": "nzst, nzdt",
    "Africa/Johannesburg": "sast", "Africa/Nairobi": "eat", "Africa/Lagos": "wat", "America/Sao_Paulo": "brt", "America/Argentina/Buenos_Aires": "art",
}  # fmt: skip
"""Abbreviations with one likely meaning. The place is taken, not the hours: who says EST in summer still means New York."""

UNCLEAR = {
    "ist": "Kolkata, Jerusalem or Dublin", "cst": "Chicago, Shanghai or Havana", "bst": "London or Dhaka", "mst": "Denver, Phoenix or Moscow",
    "ast": "Halifax or Riyadh", "ct": "Chicago or Shanghai", "eet": "Helsinki, Cairo or Tripoli", "aest": "Sydney or Brisbane",
    "acst": "Adelaide or Darwin", "cat": "Harare or Windhoek", "amt": "Manaus or Yerevan", "sst": "Pago Pago or Singapore",
    "usa": "New York, Chicago, Denver or Los Angeles", "us": "New York, Chicago, Denver or Los Angeles",
    "united states": "New York, Chicago, Denver or Los Angeles", "canada": "Toronto, Winnipeg, Edmonton or Vancouver",
    "australia": "Sydney, Brisbane, Adelaide or Perth", "brazil": "São Paulo, Manaus or Recife", "brasil": "São Paulo, Manaus or Recife",
    "russia": "Moscow, Yekaterinburg or Vladivostok", "mexico": "Mexico City, Cancún or Tijuana", "indonesia": "Jakarta, Makassar or Jayapura",
    "spain": "Madrid or Las Palmas (Atlantic/Canary)", "france": "Paris or Martinique", "portugal": "Lisbon or Azores",
    "chile": "Santiago or Punta Arenas", "europe": "London, Berlin or Athens", "asia": "Kolkata, Singapore or Tokyo",
}  # fmt: skip
"""Names that mean several zones, with what to choose from."""

OFFSET = re.compile(r"(?:utc|gmt) ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?|([+-])(\d{1,2})(?::?([0-5]\d))?")
PARTS = {
    "+3:30": "Asia/Tehran", "+4:30": "Asia/Kabul", "+5:30": "Asia/Kolkata", "+5:45": "Asia/Kathmandu", "+6:30": "Asia/Yangon",
    "+8:45": "Australia/Eucla", "+9:30": "Australia/Darwin", "-9:30": "Pacific/Marquesas",
}  # fmt: skip
"""Distances in parts of an hour, each with the zone that keeps it all year."""
EAST, WEST = 14, 12


def read_zone(typed: str) -> str:
    """The zone that was typed, by its IANA name. Raises NotUnderstood with what to choose from."""
    zone = zone_of(typed)
    if zone:
        return zone
    name = _spaced(typed)
    if name in UNCLEAR:
        raise NotUnderstood("zone", f"{shown(typed)} can mean several time zones: write {UNCLEAR[name]}.", typed)
    near = nearest(name, _named())
    advice = f"Did you mean `{written(near)}`?" if near else "Write a city, as in `Berlin`, or `UTC+2`."
    raise NotUnderstood("zone", f"{shown(typed)} is no time zone or city I know. {advice}", typed, near)


def zone_of(typed: str) -> str | None:
    """The zone that was typed, by its IANA name; None when it is unknown or could be several."""
    name = _spaced(typed)
    return _named().get(name) or _at_distance(name)


def zone_at(words: Sequence[str], place: int) -> tuple[str, int] | None:
    """The zone that begins at this word and how many words it takes, the longest name there is: "new york", "berlin time"."""
    for count in range(min(MOST_WORDS, len(words) - place), 0, -1):
        zone = zone_of(" ".join(words[place : place + count])) if all(words[place : place + count]) else None
        if zone:
            return zone, count
    return None


def is_unclear(word: str) -> bool:
    """Whether a word is a zone's name, but of several zones."""
    return word in UNCLEAR


def written(name: str) -> str:
    """A name as it can be typed again: "berlin" as "Berlin"."""
    return name.title() if "/" not in name and len(name) > 3 else name


def _spaced(typed: str) -> str:
    """A name to compare with: "São Paulo" and "America/Sao_Paulo" without accents, small, with single spaces; "" when it is too long."""
    if len(typed) > LONGEST:
        return ""
    name = re.sub(r"[_\s.,']+", " ", folded(typed)).strip()
    return re.sub(r" (?:local )?time$", "", name) if name not in _named() else name


def _at_distance(name: str) -> str | None:
    found = OFFSET.fullmatch(name)
    if not found:
        return None
    sign, hours, minutes = (found[1] or found[4]), int(found[2] or found[5]), found[3] or found[6] or "00"
    if minutes != "00":
        return PARTS.get(f"{sign}{hours}:{minutes}")
    if hours > (EAST if sign == "+" else WEST):
        return None
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "UTC"


@lru_cache(maxsize=1)
def _named() -> dict[str, str]:
    """Every name with its zone; read from the zones of this machine when first asked for, which takes some 70 ms."""
    cities: dict[str, str] = {}
    whole: dict[str, str] = {}
    for zone in sorted(available_timezones(), key=lambda name: (name.count("/"), name)):
        if zone.partition("/")[0] in AREAS:
            whole[zone.replace("_", " ").lower()] = zone
            cities.setdefault(zone.rpartition("/")[2].replace("_", " ").lower(), zone)
    for left_out in NO_CITY:
        cities.pop(left_out, None)
    return cities | _listed(CITIES) | _listed(ABBREVIATIONS) | {"etc/utc": "UTC"} | whole


def _listed(names: dict[str, str]) -> dict[str, str]:
    return {name: zone for zone, row in names.items() for name in row.split(", ")}
