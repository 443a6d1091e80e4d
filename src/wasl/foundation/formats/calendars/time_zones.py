"""Time zones by whatever name a file gives them, and wall clocks made into moments."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

# Windows names, from the map that Unicode keeps (CLDR windowsZones, territory 001).
_WINDOWS = """
Dateline=Etc/GMT+12;UTC-11=Etc/GMT+11;Aleutian=America/Adak;Hawaiian=Pacific/Honolulu;Marquesas=Pacific/Marquesas
Alaskan=America/Anchorage;UTC-09=Etc/GMT+9;Pacific (Mexico)=America/Tijuana;UTC-08=Etc/GMT+8;Pacific=America/Los_Angeles
US Mountain=America/Phoenix;Mountain (Mexico)=America/Mazatlan;Mountain=America/Denver;Yukon=America/Whitehorse
Central America=America/Guatemala;Central=America/Chicago;Easter Island=Pacific/Easter;Central (Mexico)=America/Mexico_City
Canada Central=America/Regina;SA Pacific=America/Bogota;Eastern (Mexico)=America/Cancun;Eastern=America/New_York
Haiti=America/Port-au-Prince;Cuba=America/Havana;US Eastern=America/Indiana/Indianapolis;Turks And Caicos=America/Grand_Turk
Paraguay=America/Asuncion;Atlantic=America/Halifax;Venezuela=America/Caracas;Central Brazilian=America/Cuiaba
SA Western=America/La_Paz;Pacific SA=America/Santiago;Newfoundland=America/St_Johns;Tocantins=America/Araguaina
E. South America=America/Sao_Paulo;SA Eastern=America/Cayenne;Argentina=America/Argentina/Buenos_Aires;Greenland=America/Nuuk
Montevideo=America/Montevideo;Magallanes=America/Punta_Arenas;Saint Pierre=America/Miquelon;Bahia=America/Bahia
UTC-02=Etc/GMT+2;Mid-Atlantic=Etc/GMT+2;Azores=Atlantic/Azores;Cape Verde=Atlantic/Cape_Verde;GMT=Europe/London
Greenwich=Atlantic/Reykjavik;Sao Tome=Africa/Sao_Tome;Morocco=Africa/Casablanca;W. Europe=Europe/Berlin
Central Europe=Europe/Budapest;Romance=Europe/Paris;Central European=Europe/Warsaw;W. Central Africa=Africa/Lagos
Jordan=Asia/Amman;GTB=Europe/Bucharest;Middle East=Asia/Beirut;Egypt=Africa/Cairo;E. Europe=Europe/Chisinau;Syria=Asia/Damascus
West Bank=Asia/Hebron;Gaza=Asia/Gaza;South Africa=Africa/Johannesburg;FLE=Europe/Kyiv;Israel=Asia/Jerusalem;Jerusalem=Asia/Jerusalem
South Sudan=Africa/Juba;Kaliningrad=Europe/Kaliningrad;Sudan=Africa/Khartoum;Libya=Africa/Tripoli;Namibia=Africa/Windhoek
Arabic=Asia/Baghdad;Turkey=Europe/Istanbul;Arab=Asia/Riyadh;Belarus=Europe/Minsk;Russian=Europe/Moscow;E. Africa=Africa/Nairobi
Volgograd=Europe/Volgograd;Iran=Asia/Tehran;Arabian=Asia/Dubai;Astrakhan=Europe/Astrakhan;Azerbaijan=Asia/Baku
Russia Time Zone 3=Europe/Samara;Mauritius=Indian/Mauritius;Saratov=Europe/Saratov;Georgian=Asia/Tbilisi;Caucasus=Asia/Yerevan
Afghanistan=Asia/Kabul;West Asia=Asia/Tashkent;Ekaterinburg=Asia/Yekaterinburg;Pakistan=Asia/Karachi;Qyzylorda=Asia/Qyzylorda
India=Asia/Kolkata;Sri Lanka=Asia/Colombo;Nepal=Asia/Kathmandu;Central Asia=Asia/Bishkek;Bangladesh=Asia/Dhaka;Omsk=Asia/Omsk
Myanmar=Asia/Yangon;SE Asia=Asia/Bangkok;Altai=Asia/Barnaul;W. Mongolia=Asia/Hovd;North Asia=Asia/Krasnoyarsk
N. Central Asia=Asia/Novosibirsk;Tomsk=Asia/Tomsk;China=Asia/Shanghai;North Asia East=Asia/Irkutsk;Singapore=Asia/Singapore
W. Australia=Australia/Perth;Taipei=Asia/Taipei;Ulaanbaatar=Asia/Ulaanbaatar;Aus Central W.=Australia/Eucla
Transbaikal=Asia/Chita;Tokyo=Asia/Tokyo;North Korea=Asia/Pyongyang;Korea=Asia/Seoul;Yakutsk=Asia/Yakutsk
Cen. Australia=Australia/Adelaide;AUS Central=Australia/Darwin;E. Australia=Australia/Brisbane;AUS Eastern=Australia/Sydney
West Pacific=Pacific/Port_Moresby;Tasmania=Australia/Hobart;Vladivostok=Asia/Vladivostok;Lord Howe=Australia/Lord_Howe
Bougainville=Pacific/Bougainville;Russia Time Zone 10=Asia/Srednekolymsk;Magadan=Asia/Magadan;Norfolk=Pacific/Norfolk
Sakhalin=Asia/Sakhalin;Central Pacific=Pacific/Guadalcanal;Russia Time Zone 11=Asia/Kamchatka;New Zealand=Pacific/Auckland
UTC+12=Etc/GMT-12;Fiji=Pacific/Fiji;Chatham Islands=Pacific/Chatham;UTC+13=Etc/GMT-13;Tonga=Pacific/Tongatapu
Samoa=Pacific/Apia;Line Islands=Pacific/Kiritimati;UTC=UTC;Coordinated Universal=UTC
"""
_BY_WINDOWS_NAME = {
    name.casefold(): iana
    for name, _, iana in (entry.partition("=") for line in _WINDOWS.split("\n") for entry in line.split(";") if entry)
}
_WINDOWS_ENDING = re.compile(r"\s+(standard|daylight|summer)\s+time$|\s+time$", re.IGNORECASE)
# Outlook and Exchange write "(UTC+03:00) Kuwait, Riyadh", older ones "(GMT+03.00) …".
_OFFSET = re.compile(r"^\(?\s*(?:UTC|GMT)?\s*([+-])(\d{1,2})[:.]?(\d{2})?\b", re.IGNORECASE)
_UNIVERSAL = {"z", "utc", "gmt", "etc/utc", "etc/gmt", "utc0", "zulu"}
_LONGEST_NAME = 200
_MOST_HOURS = 15


@lru_cache(maxsize=1024)
def zone_named(name: str) -> tzinfo | None:
    """The zone of that IANA or Windows name, with or without a vendor's prefix, or None.

    Mozilla and Evolution write "/mozilla.org/20070129_1/Europe/Paris": the last parts are the name.
    """
    wanted = name.strip().strip("\"'").strip()
    if not wanted or len(wanted) > _LONGEST_NAME:
        return None
    if wanted.casefold() in _UNIVERSAL:
        return UTC
    return _iana(wanted) or _windows(wanted) or _within_path(wanted) or _fixed(wanted)


def zone_or_utc(name: str) -> tzinfo:
    return zone_named(name) or UTC


def wall_clock(local: datetime, zone: tzinfo) -> datetime:
    """The moment a clock in that zone shows `local`.

    An hour that the clocks skip moves on by what they skip; an hour they show twice is the first.
    """
    aware = local.replace(tzinfo=zone, fold=0)
    try:
        return aware.astimezone(UTC).astimezone(zone)
    except (OverflowError, ValueError):  # the first and the last day of the calendar
        return local.replace(tzinfo=UTC)


def _iana(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError):  # ZoneInfoNotFoundError is a KeyError: asked below
        return None
    except KeyError:
        return None


def _windows(name: str) -> tzinfo | None:
    iana = _BY_WINDOWS_NAME.get(_WINDOWS_ENDING.sub("", name).casefold())
    return ZoneInfo(iana) if iana else None


def _within_path(name: str) -> tzinfo | None:
    parts = name.replace("\\", "/").split("/")
    for count in (3, 2):
        if len(parts) > count and (zone := _iana("/".join(parts[-count:]))):
            return zone
    return None


def _fixed(name: str) -> tzinfo | None:
    found = _OFFSET.match(name)
    if not found or int(found[2]) >= _MOST_HOURS:
        return None
    away = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(-away if found[1] == "-" else away)
