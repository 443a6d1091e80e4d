"""Where the people of the demo live: cities, numbers, what they speak, how many of them there are."""

from typing import NamedTuple


class Place(NamedTuple):
    """A country. Its mobile numbers are `prefix` and so many `digits` more."""

    share: int
    cities: tuple[tuple[str, str], ...]
    prefix: str
    digits: int
    languages: tuple[str, ...]
    zone: str

    def mobile(self, running: int) -> str:
        """A number of the national shape, another for each running number."""
        digits = f"{running % 10**self.digits:0{self.digits}}"
        return " ".join(filter(None, (self.prefix, digits[:-4], digits[-4:])))


# No Arab country sets numbers apart for films and examples, so they stand in blocks full of zeros; the British
# and French ones are those that Ofcom and Arcep reserve for drama.
PLACES: dict[str, Place] = {
    "SA": Place(34, (("الرياض", "Riyadh"), ("جدة", "Jeddah"), ("الدمام", "Dammam"), ("المدينة المنورة", "Madinah")),
                "+966 50", 7, ("ar", "en"), "Asia/Riyadh"),
    "EG": Place(16, (("القاهرة", "Cairo"), ("الإسكندرية", "Alexandria"), ("المنصورة", "Mansoura")),
                "+20 100", 7, ("ar", "en"), "Africa/Cairo"),
    "AE": Place(12, (("دبي", "Dubai"), ("أبوظبي", "Abu Dhabi"), ("الشارقة", "Sharjah")),
                "+971 50", 7, ("ar", "en"), "Asia/Dubai"),
    "JO": Place(9, (("عمّان", "Amman"), ("إربد", "Irbid")), "+962 7 9", 7, ("ar", "en"), "Asia/Amman"),
    "MA": Place(8, (("الدار البيضاء", "Casablanca"), ("الرباط", "Rabat"), ("فاس", "Fès")),
                "+212 6 61", 6, ("ar", "fr"), "Africa/Casablanca"),
    "LB": Place(6, (("بيروت", "Beirut"), ("طرابلس", "Tripoli")), "+961 70", 6, ("ar", "fr", "en"), "Asia/Beirut"),
    "KW": Place(6, (("الكويت", "Kuwait City"),), "+965 50", 6, ("ar", "en"), "Asia/Kuwait"),
    "QA": Place(3, (("الدوحة", "Doha"),), "+974 55", 6, ("ar", "en"), "Asia/Qatar"),
    "OM": Place(3, (("مسقط", "Muscat"),), "+968 92", 6, ("ar", "en"), "Asia/Muscat"),
    "IQ": Place(3, (("بغداد", "Baghdad"), ("البصرة", "Basra")), "+964 770", 7, ("ar",), "Asia/Baghdad"),
    "TN": Place(3, (("تونس", "Tunis"), ("صفاقس", "Sfax")), "+216 20", 6, ("ar", "fr"), "Africa/Tunis"),
    "PS": Place(3, (("رام الله", "Ramallah"), ("نابلس", "Nablus")), "+970 59 9", 6, ("ar", "en"), "Asia/Hebron"),
    "GB": Place(2, (("لندن", "London"),), "+44 7700 900", 3, ("en",), "Europe/London"),
    "FR": Place(1, (("باريس", "Paris"),), "+33 6 39 98", 4, ("fr", "en"), "Europe/Paris"),
}  # fmt: skip
