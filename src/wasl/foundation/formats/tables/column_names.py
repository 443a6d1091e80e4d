"""What the columns of address books are called, in the languages their programs speak."""

from __future__ import annotations

import re
import unicodedata

# Each line: a field of `contact_row.FIELDS`, then the names that mean it. Compared without spaces,
# digits, signs, case, vowel marks and hamza. Sources: headers written by Thunderbird, Windows Address
# Book, Yahoo, Outlook, Nextcloud, Monica, Dex and telephones, and what people write by hand.
_NAMES = {
    "full": """name, full name, display name, contact name, contact, person, formatted name, fn, complete name,
        الاسم, الاسم الكامل, اسم جهة الاتصال, الاسم الثلاثي, الاسم الرباعي, اسم العميل, اسم الشخص, جهة الاتصال, اسم,
        nom complet, nom et prénom, nom affiché, vollständiger name, anzeigename, angezeigter name, name und vorname,
        nombre completo, nombre para mostrar, nome completo, nome visualizzato, weergavenaam, volledige naam,
        tam adı, adı soyadı, ad soyad, görünen ad, نام کامل, نام و نام خانوادگی, پورا نام""",
    "given": """first name, first, given name, given, forename, firstname, christian name,
        الاسم الاول, الاسم الشخصي, الاسم المعطى, prénom, vorname, rufname, nombre, nombre de pila, nome, voornaam,
        adı, ad, имя, نام""",
    "middle": """middle name, middle, additional name, additional names, second name, father name, fathers name,
        الاسم الاوسط, الاسم الثاني, اسم الاب, اسم الوالد, deuxième prénom, autres prénoms, zweiter vorname,
        weitere vornamen, segundo nombre, secondo nome, tweede voornaam, ikinci adı, отчество""",
    "family": """last name, last, family name, family, surname, lastname,
        اسم العائلة, العائلة, اللقب, الكنية, الاسم الاخير, الشهرة, nom, nom de famille, nachname, familienname, zuname,
        apellido, apellidos, cognome, achternaam, soyadı, soyad, фамилия, نام خانوادگی""",
    "prefix": """prefix, name prefix, honorific, honorific prefix, salutation, mr ms,
        اللقب العلمي, لقب التشريف, اللقب التشريفي, المخاطبة, بادئة الاسم, civilité, préfixe, anrede, namenspräfix,
        tratamiento, prefijo, titolo, prefisso, aanhef, ünvan""",
    "suffix": "suffix, name suffix, honorific suffix, لاحقة, اللاحقة, suffixe, namenssuffix, sufijo, suffisso",
    "nickname": """nickname, nick name, nick, alias, known as, اسم الشهرة, الاسم المستعار, اللقب المختصر, اسم الدلع,
        surnom, pseudonyme, spitzname, apodo, alias, soprannome, bijnaam, takma ad""",
    "spelling": """latin name, english name, name in english, name english, name en, arabic name, name in arabic,
        name ar, name arabic, other name, maiden name, phonetic name,
        الاسم بالانجليزية, الاسم بالانجليزي, الاسم بالعربية, الاسم بالعربي, الاسم اللاتيني""",
    "gender": "gender, sex, الجنس, النوع, genre, sexe, geschlecht, sexo, sesso, cinsiyet",
    "email": """email, e-mail, mail, email address, e-mail address, primary email, email primary, secondary email,
        additional email, alternate email, other email, emails, email addresses, e-mails, contact email, mailto,
        البريد الالكتروني, البريد, الايميل, ايميل, عنوان البريد الالكتروني, البريد الاليكتروني, بريد الكتروني,
        adresse e-mail, adresse de messagerie, courriel, adresse électronique, adresse mail, mél, messagerie,
        e-mail-adresse, primäre e-mail-adresse, zweite e-mail-adresse, sekundäre e-mail-adresse, e-mail-adressen,
        correo electrónico, correo, dirección de correo electrónico, posta elettronica, indirizzo e-mail,
        indirizzo di posta elettronica, e-mailadres, e-posta, e-posta adresi, эл почта, ایمیل, پست الکترونیک""",
    "email-home": """personal email, home email, private email, email home, email personal, e-mail privat,
        البريد الشخصي, البريد الالكتروني الشخصي, adresse personnelle, e-mail personnel, correo personal""",
    "email-work": """work email, business email, office email, company email, email work, email business, professional
        email, work e-mail, بريد العمل, البريد الالكتروني للعمل, البريد الرسمي, e-mail professionnel, e-mail
        geschäftlich, correo de trabajo""",
    "phone": """phone, telephone, phone number, tel, telephone number, phones, phone numbers, contact number, number,
        primary phone, other phone, main phone, contact no, phone no, tel no, callback, yahoo phone,
        الهاتف, رقم الهاتف, هاتف, التلفون, تلفون, الرقم, رقم, رقم التواصل, ارقام الهاتف,
        téléphone, numéro de téléphone, tél, telefon, telefonnummer, rufnummer, weiteres telefon,
        teléfono, número de teléfono, telefono, numero di telefono, telefoon, telefoonnummer, telefon numarası,
        телефон, تلفن, فون نمبر""",
    "phone-mobile": """mobile, mobile phone, mobile number, cell, cell phone, cellphone, cellular, cellular number, gsm,
        mobile no, phone mobile, mobile tel, handphone, handy,
        الجوال, رقم الجوال, جوال, الموبايل, رقم الموبايل, موبايل, المحمول, الهاتف المحمول, الهاتف الجوال, رقم المحمول,
        النقال, الهاتف النقال, الخلوي, الهاتف الخلوي, الهاتف المتحرك,
        portable, téléphone mobile, tél mobile, téléphone portable, mobil, mobiltelefon, handynummer, mobilnummer,
        mobil-tel nr, móvil, teléfono móvil, celular, cellulare, telefono cellulare, mobiel, cep telefonu, cep, موبایل, تلفن همراه""",
    "phone-home": """home phone, home, home number, home telephone, phone home, private phone, home tel, residence phone,
        هاتف المنزل, هاتف البيت, رقم المنزل, تلفون البيت, téléphone domicile, téléphone personnel, tél domicile,
        telefon privat, tel privat, telefon zu hause, privat, particular, teléfono particular, teléfono casa, abitazione,
        telefono casa, ev telefonu""",
    "phone-work": """work phone, business phone, work, office phone, company phone, company main phone, work number,
        phone work, office number, work telephone, business telephone, assistants phone, direct line,
        هاتف العمل, هاتف المكتب, رقم العمل, رقم المكتب, téléphone bureau, téléphone professionnel, tél bureau,
        téléphone société, telefon geschäftlich, dienstlich, telefon dienstlich, tel dienstlich, telefon firma,
        teléfono del trabajo, teléfono trabajo, telefono ufficio, iş telefonu""",
    "phone-fax": """fax, fax number, business fax, home fax, work fax, other fax, الفاكس, فاكس, رقم الفاكس, télécopie,
        télécopie bureau, fax geschäftlich, fax privat, faxnummer, fax del trabajo""",
    "phone-pager": "pager, pager number, car phone, radio phone, beeper, النداء الالي",
    "whatsapp": "whatsapp, whats app, whatsapp number, واتساب, واتس اب, رقم الواتساب, رقم الواتس, الواتساب, الواتس",
    "telegram": "telegram, telegram username, telegram handle, تلجرام, تيليجرام, تليغرام, تيليغرام",
    "linkedin": """linkedin, linkedin url, linkedin profile, linkedin profile url, linkedin link, profile url,
        لينكدان, لينكد ان, لينكدإن, حساب لينكدان, رابط لينكدان""",
    "x": "twitter, x, twitter handle, x handle, twitter url, twitter username, تويتر, اكس, حساب تويتر, منصة اكس",
    "facebook": "facebook, facebook url, facebook profile, فيسبوك, الفيسبوك",
    "instagram": "instagram, instagram handle, instagram url, انستقرام, انستغرام, انستجرام",
    "signal": "signal, سيجنال",
    "skype": "skype, skype id, skype name, سكايب",
    "other": "im, im address, screen name, aim, icq, jabber, xmpp, messenger, messenger id, instant messenger, msn",
    "site": """website, web site, url, web page, homepage, home page, personal web page, business web page, web,
        personal website, business website, blog, site, الموقع, الموقع الالكتروني, موقع الويب, صفحة الويب, الرابط,
        site web, page web, webseite, internetseite, website privat, página web, sitio web, sito web, pagina web""",
    "organisation": """company, organization, organisation, company name, organization name, organisation name,
        employer, firm, account name, account, workplace, work company, business name, institution, current company,
        الشركة, الجهة, المؤسسة, المنظمة, جهة العمل, اسم الشركة, مكان العمل, اسم الجهة, المنشأة, مقر العمل,
        société, entreprise, organisme, firma, unternehmen, organisation, arbeitgeber, empresa, compañía,
        organización, società, azienda, ditta, organizzazione, bedrijf, şirket, kurum, компания, شرکت, سازمان""",
    "department": """department, dept, division, unit, section, work department,
        القسم, الادارة, الدائرة, service, département, abteilung, departamento, reparto, ufficio, afdeling, bölüm""",
    "title": """job title, title, position, role, designation, occupation, profession, headline, current position,
        organization title, job role, work title, function, المسمى الوظيفي, الوظيفة, المنصب, المهنة, الصفة,
        العمل, المسمى, fonction, poste, titre, titre professionnel, beruf, stellung, berufsbezeichnung, position,
        funktion, titel, cargo, puesto, profesión, posizione, qualifica, mansione, functie, iş unvanı, meslek, شغل,
        سمت""",
    "address": """address, full address, postal address, mailing address, street address, location,
        العنوان, عنوان, العنوان البريدي, العنوان الوطني, adresse, adresse postale, anschrift, dirección, indirizzo,
        adres, адрес, آدرس""",
    "address-home": "home address, address home, private address, عنوان المنزل, عنوان البيت, adresse domicile",
    "address-work": "work address, business address, office address, address work, عنوان العمل, عنوان المكتب",
    "street": "street, street name, address line, الشارع, rue, straße, strasse, calle, via, sokak",
    "street-home": "home street, rue domicile, straße privat, home address street, شارع المنزل",
    "street-work": "business street, work street, rue bureau, straße geschäftlich, شارع العمل",
    "city": "city, town, المدينة, مدينة, البلدة, ville, stadt, ort, wohnort, ciudad, città, plaats, şehir, город, شهر",
    "city-home": "home city, ville domicile, ort privat, stadt privat, مدينة المنزل",
    "city-work": "business city, work city, ville bureau, ort geschäftlich, stadt geschäftlich, مدينة العمل",
    "region": "state, region, province, county, governorate, المنطقة, المحافظة, الولاية, الامارة, région, bundesland",
    "region-home": "home state, home region, home province, home county, bundesland privat",
    "region-work": "business state, work state, work region, work county, business region, bundesland geschäftlich",
    "postcode": "zip, zip code, postal code, postcode, post code, الرمز البريدي, code postal, plz, postleitzahl, cap",
    "postcode-home": "home zip, home zipcode, home postal code, home post code, code postal domicile, plz privat",
    "postcode-work": """work zip, work zipcode, business postal code, work postal code, work post code,
        code postal bureau, plz geschäftlich""",
    "country": "country, country region, nation, الدولة, البلد, pays, land, país, paese, ülke, страна, کشور",
    "country-home": "home country, home country region, pays domicile, land privat",
    "country-work": "work country, business country, business country region, pays bureau, land geschäftlich",
    "birthday": """birthday, birth date, date of birth, dob, birthdate, bday, تاريخ الميلاد, الميلاد, يوم الميلاد,
        تاريخ الولادة, عيد الميلاد, anniversaire, date de naissance, naissance, geburtstag, geburtsdatum, cumpleaños,
        fecha de nacimiento, compleanno, data di nascita, verjaardag, doğum tarihi, doğum günü, تاریخ تولد""",
    "birth-year": "birth year, سنة الميلاد, année de naissance, geburtsjahr",
    "birth-month": "birth month, شهر الميلاد, mois de naissance, geburtsmonat",
    "birth-day": "birth day, day of birth",
    "anniversary": "anniversary, wedding anniversary, ذكرى الزواج, تاريخ الزواج, jahrestag, aniversario",
    "met": """met on, connected on, date met, first met, date added, تاريخ التعارف, تاريخ اللقاء, تاريخ الاضافة,
        verbunden am, en relation depuis le, fecha de conexión""",
    "groups": """groups, group, category, categories, labels, label, tags, tag, circle, circles, list, lists,
        التصنيف, التصنيفات, المجموعة, المجموعات, الفئة, الوسوم, الدائرة الاجتماعية, catégorie, catégories, groupe,
        groupes, kategorie, kategorien, gruppe, gruppen, categoría, categorías, categoria, categorie, grup""",
    "interests": "interests, interest, hobby, hobbies, الاهتمامات, الهوايات, loisirs, passe-temps, hobbys, aficiones",
    "languages": "language, languages, spoken languages, اللغة, اللغات, langue, langues, sprache, sprachen, idioma",
    "note": """notes, note, comment, comments, description, remarks, memo, about, bio, ملاحظات, ملاحظة, الملاحظات,
        تعليق, notes personnelles, remarques, remarque, notizen, notiz, anmerkungen, bemerkungen, notas, nota,
        observaciones, opmerkingen, notlar, заметки, یادداشت""",
    "related-spouse": "spouse, spouse name, wife, husband, الزوج, الزوجة, conjoint, ehepartner, partner, cónyuge",
    "related-manager": "manager, managers name, manager name, المدير, اسم المدير, nom du responsable, vorgesetzter",
    "related-assistant": "assistant, assistants name, assistant name, المساعد, nom de l'assistant, assistent",
    "related-child": "children, الابناء, الاولاد, enfants, kinder, hijos",
}

_FOLDED = str.maketrans("أإآٱىةؤئ", "ااااي" + "هوي")
_SECTION = re.compile(r"^\s*section \d+ - ", re.IGNORECASE)  # Google before 2009: "Section 1 - Mobile"


def name_key(header: str) -> str:
    """The letters of a column's name, by which two writings of it are equal."""
    plain = unicodedata.normalize("NFKD", header.translate(_FOLDED).replace("ـ", "")).casefold()
    return "".join(sign for sign in plain if sign.isalpha()).translate(_FOLDED)


def field_of(header: str) -> str:
    """The field that a column of this name holds; "" for a name that is not known."""
    return _FIELD_OF.get(name_key(_SECTION.sub("", header)), "")


def _by_key() -> dict[str, str]:
    found: dict[str, str] = {}
    for field, names in _NAMES.items():
        for name in names.split(","):
            found.setdefault(name_key(" ".join(name.split())), field)
    return found


_FIELD_OF = _by_key()

TITLES = frozenset({"title", "titre", "titel"})
"""Keys of columns that hold a post or an honorific."""
TITLES_OR_FAMILY = frozenset({name_key("اللقب")})
"""Keys of columns that hold a surname, or an honorific where another column holds the surname."""
