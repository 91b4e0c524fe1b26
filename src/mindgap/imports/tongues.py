"""The headings of staff lists in other languages of the shop floors; compact, as `headings.compact` gives them.

One line per language: da nb fi de pl nl et lv lt hr/bs/sr sq ro uk ru ar es fr hu tr. Swedish and English stand in
`headings`.
"""

from __future__ import annotations

CODE = """
    medarbejdernr medarbejdernummer medarbejderid lønnr lønnummer løbenr mednr
    ansattnr ansattnummer ansattid ansnr ansnummer lønnsnr lønnsnummer
    henkilönumero työntekijänumero työntekijänro henkilönro henkilöid työntekijäid hlönro hlönumero
    personalnr personalnummer mitarbeiternr mitarbeiternummer mitarbeiterid stammnr stammnummer manr
    numerpracownika nrpracownika idpracownika numerewidencyjny nrewidencyjny numerosobowy
    personeelsnummer personeelsnr werknemernummer medewerkernummer
    töötajanumber töötajanr tabelinumber tabelinr
    darbiniekanumurs darbiniekanr tabeļanumurs tabeļanr
    darbuotojonumeris darbuotojonr tabelionumeris tabelionr
    brojradnika matičnibrojradnika šifraradnika šifrazaposlenika brojzaposlenika
    numriipunonjësit
    marcă numărangajat codangajat
    табельнийномер табельнийnr табельный табельныйномер кодпрацівника кодсотрудника
    رقمالموظف الرقمالوظيفي
    númerodeempleado nºempleado matricule numérodemployé nºdematricule törzsszám dolgozószám sicilno personelno
"""
NAME = """
    navn fuldenavn medarbejder medarbejdernavn fornavnogefternavn
    fulltnavn ansatt ansattnavn fornavnogetternavn
    nimi kokonimi työntekijä henkilö etujasukunimi etunimisukunimi sukunimietunimi sukunimijaetunimi
    mitarbeiter mitarbeitername mitarbeiterin vollständigername vorundnachname namevorname vornamename nachnamevorname
    vornamenachname
    imięinazwisko nazwiskoiimię nazwiskoimię pracownik
    naam volledigenaam medewerker werknemer voorenachternaam
    täisnimi töötaja eesjaperekonnanimi eesjaperenimi
    vārdsuzvārds vārdsunuzvārds darbinieks uzvārdsvārds
    vardaspavardė vardasirpavardė darbuotojas pavardėvardas
    imeiprezime prezimeiime radnik zaposlenik zaposleni imeprezime prezimeime
    emrimbiemri emridhembiemri punonjësi
    numeșiprenume numeprenume angajat numelecomplet
    прізвищеімя піб працівник фио сотрудник работник фамилияимя фамилияимяотчество імятапрізвище имяфамилия
    الاسم الاسمالكامل اسمالموظف الموظف
    nombreyapellidos empleado nometprénom nomprénom employé teljesnév dolgozóneve adsoyad adısoyadı çalışan
"""
FIRST_NAME = """fornavn etunimi vorname rufname imię voornaam eesnimi vārds vardas ime emri prenume імя имя الاسمالأول
    nombre prénom keresztnév adı"""
LAST_NAME = """efternavn etternavn sukunimi nachname familienname nazwisko achternaam perekonnanimi perenimi uzvārds
    pavardė prezime mbiemri numedefamilie прізвище фамилия اسمالعائلة اللقب apellido apellidos nomdefamille vezetéknév
    soyadı soyad"""
ROLE = """
    stilling stillingsbetegnelse jobtitel jobfunktion funktionsbetegnelse
    stillingstittel stillingsbenevnelse tittel rolle yrkestittel
    tehtävä tehtävänimike nimike ammatti ammattinimike toimenkuva rooli
    funktion stelle stellenbezeichnung berufsbezeichnung beruf tätigkeit aufgabe berufsgruppe
    stanowisko stanowiskopracy funkcja zawód
    functie functietitel beroep
    amet ametikoht amats pareigos pareigybė
    radnomjesto radnomesto zanimanje funkcija pozicija
    pozita profesioni funcție funcția meserie
    посада должность профессия професія
    الوظيفة المسمىالوظيفي المهنة
    puesto fonction munkakör beosztás görev pozisyon unvan
"""
TEAM = """
    afdeling hold arbejdshold produktionsteam afsnit
    avdeling arbeidslag gruppe seksjon enhet skiftlag
    osasto tiimi ryhmä työryhmä yksikkö solu tuotantolinja
    abteilung arbeitsgruppe bereich schicht schichtgruppe einheit kolonne
    dział oddział zespół grupa brygada wydział komórkaorganizacyjna
    ploeg groep eenheid
    osakond meeskond tiim rühm nodaļa komanda brigāde skyrius padalinys komanda brigada
    odjel odjeljenje odeljenje grupa smjena
    departamenti ekipi skuadra grupi
    departament echipă echipa secție grupă
    відділ бригада команда цех отдел подразделение дільниця участок
    القسم الفريق
    departamento equipo sección service équipe osztály csoport csapat bölüm ekip takım
"""
CATEGORY = """
    personalekategori medarbejdergruppe timelønnetfunktionær funktionærtimelønnet lønform
    arbeiderfunksjonær funksjonærarbeider ansattgruppe
    henkilöstöryhmä työntekijätoimihenkilö toimihenkilötyöntekijä
    arbeiterangestellter arbeiterangestellte angestellterarbeiter mitarbeitergruppe beschäftigtengruppe
    gewerblichangestellt personalkategorie mitarbeiterkreis
    grupapracownicza fizycznyumysłowy umysłowyfizyczny rodzajpracownika kategoriapracownika kategoria
    personeelscategorie categorie kategooria kategorija kategorie categoría catégorie kategória категорія категория
    kategoria الفئة mavibeyazyaka
"""
LEAVES = """fratrædelsesdato fratræder sidstedag sluttdato slutter sistedag päättymispäivä viimeinenpäivä
    viimeinentyöpäivä austrittsdatum austritt letzterarbeitstag letztertag datazakończenia datazakończeniaumowy
    ostatnidzieńpracy einddatum uitdienst"""
NEVER = """
    cpr cprnr cprnummer køn alder fødselsdato fødselsdag fødselsår nationalitet statsborgerskab modersmål sprog løn
    månedsløn timeløn helbred sygefravær sygedage fagforening handicap etnicitet seksualitet civilstand
    fødselsnummer fødselsnr kjønn statsborgerskap morsmål lønn månedslønn timelønn helse sykefravær fagforeningsmedlem
    funksjonshemming etnisitet legning sivilstand
    henkilötunnus hetu sukupuoli ikä syntymäaika syntymävuosi syntymäpäivä kansalaisuus kansallisuus äidinkieli kieli
    palkka kuukausipalkka tuntipalkka terveys sairauspoissaolot sairauspäivät ammattiliitto uskonto vamma
    siviilisääty
    geschlecht alter geburtsdatum geburtstag geburtsjahr staatsangehörigkeit nationalität staatsbürgerschaft herkunft
    herkunftsland muttersprache sprache lohn gehalt monatslohn stundenlohn gesundheit krankheitstage krankenstand
    fehltage fehlzeiten gewerkschaft gewerkschaftsmitglied konfession schwerbehinderung behinderung
    sozialversicherungsnummer sozialversicherungsnr svnummer svnr steuerid ethnie familienstand
    pesel płeć wiek dataurodzenia rokurodzenia obywatelstwo narodowość językojczysty język płaca wynagrodzenie pensja
    stawkagodzinowa zdrowie zwolnienialekarskie związekzawodowy związkizawodowe wyznanie niepełnosprawność stancywilny
    geslacht leeftijd geboortedatum nationaliteit moedertaal salaris loon gezondheid ziekteverzuim vakbond
    burgerservicenummer bsn godsdienst
    isikukood sugu vanus sünniaeg kodakondsus rahvus emakeel palk tervis ametiühing
    personaskods dzimums vecums dzimšanasdatums pilsonība tautība dzimtāvaloda veselība arodbiedrība
    asmenskodas lytis amžius gimimodata pilietybė tautybė gimtojikalba atlyginimas sveikata profsąjunga
    jmbg oib spol pol starost datumrođenja državljanstvo nacionalnost maternjijezik plaća plata zdravlje sindikat vjera
    gjinia mosha datëlindja shtetësia kombësia gjuhaamtare paga shëndeti sindikata feja
    cnp sexul vârstă vârsta datanașterii cetățenie naționalitate limbamaternă salariu sănătate sindicat religie
    стать вік датанародження громадянство національність ріднамова зарплата здоровя профспілка пол возраст
    датарождения гражданство национальность роднойязык здоровье профсоюз снилс инн
    الجنس العمر تاريخالميلاد الجنسية الراتب الصحة النقابة الدين الرقمالوطني
    sexo edad fechadenacimiento nacionalidad salario salud sindicato religión sexe âge datedenaissance nationalité
    salaire santé syndicat életkor születésidátum állampolgárság fizetés cinsiyet yaş doğumtarihi uyruk maaş
    sağlık sendika tckimlikno
"""
UNUSED = """
    mobiltelefon mobilnummer telefonnummer ansatsiden ansættelsesdato leder nærmesteleder anciennitet bemærkning
    bemærkninger postnummer
    epostadresse ansattsiden ansettelsesdato ansiennitet merknad kommentarer
    sähköposti puhelin puhelinnumero matkapuhelin osoite postinumero esimies esihenkilö alkamispäivä työsuhdealkoi
    huomautus huomautuksia kustannuspaikka vuoro
    telefonnr handy handynummer straße plz wohnort adresse vorgesetzter vorgesetzte eintritt eintrittsdatum
    kostenstelle bemerkung bemerkungen anmerkung lfdnr
    telefonkomórkowy numertelefonu adreszamieszkania kodpocztowy miasto przełożony datazatrudnienia zmiana uwagi lp
    telefoon adres postcode leidinggevende indienst opmerkingen kostenplaats
    ainakaisttelefon märkused piezīmes pastabos napomena napomene primedba observații примітки примечания примечание
    ملاحظات teléfono observaciones téléphone remarques telefonszám megjegyzés açıklama
"""
BLUE = """
    timelønnet timeløn produktion arbejder faglært ufaglært
    arbeider produksjon timelønn
    työntekijä työntekijät tuntipalkkainen
    arbeiter arbeiterin gewerblich gewerblicher gewerblicherarbeitnehmer lohnempfänger blaumann
    fizyczny pracownikfizyczny robotnik produkcyjny
    arbeider tööline strādnieks darbininkas radnik proizvodnja punëtor muncitor робітник рабочий عامل obrero ouvrier
    munkás mavi maviyaka
"""
WHITE = """
    funktionær funktionærer
    funksjonær funksjonærer
    toimihenkilö toimihenkilöt ylempitoimihenkilö kuukausipalkkainen
    angestellter angestellte angestellt gehaltsempfänger
    umysłowy pracownikumysłowy urzędnik biurowy pracownikbiurowy
    bediende ametnik ierēdnis tarnautojas službenik administracija zyrtar tesa службовець служащий موظف oficinista
    employébureau szellemi beyaz beyazyaka
"""
