"""Words in headings that tell what is never stored about a person, in the languages of the shop floors.

A word with a hyphen behind it stands for all words that begin so, one with a hyphen before it for all that end so.
Languages follow each other as in `tongues`: sv en da nb fi de pl nl et lv lt hr/bs/sr sq ro uk ru ar es fr hu tr.
"""

from __future__ import annotations

BODY = """
    hälsa hälsan hälsodata hälsodekl- hälsokontroll- hälsoläge hälsoproblem- hälsoprofil- hälsostat- hälsotill-
    hälsoundersök- health healthstatus helbred- helse helsa helsestatus helsetilst- terveys terveydentila
    terveystila gesundheit gesundheitsstat- gesundheitszust- zdrowie zdrowia gezondheid gezondheidst- tervis tervise
    terviseseis- veselīb- sveikat- zdravlje zdravlja zdravstven- shëndet- sănăt- здоров- صحة الصحة salud santé
    egészség- sağlık sağlığı
"""
"""Health, which safety and environment beside it turn into a field of work."""

SAFETY = """
    säkerhet- -säkerhet miljö- -miljö safety environment- ergonomi- ergonomics sikkerhed- sikkerhet- miljø- -miljø
    turvallisu- työturv- ympäristö- sicherheit- -sicherheit umwelt- bezpiecz- środowisk- bhp veiligheid- milieu
    ohut- drošīb- saug- sigurnost- zaštit- bezbed- siguri- securit- безпек- безопас- охран- охорон- سلامة السلامة
    seguridad sécurité biztons- güvenli- hse ehs hms she ohs sam qhse kma hmsk
"""

UNION = "union unions"
FITTINGS = "nut nuts fitting- joint- coupling- pipe- elbow- valve- thread- koppling- mutter- muttrar"

TONGUE = "språk språket language languages"
CODING = "program- plc script- robot- query markup coding cnc"

SICK = """
    sjuk sjuka sjukdag- sjukdom- sjukfrån- sjukhist- sjukledig- sjuklön- sjukpenn- sjukperiod- sjukskriv- sjuktal-
    sjuktillf- sjukanm- ohälsa ohälsotal- psykisk- rehab rehabilit- frånvaro frånvarodag- frånvarofrekv-
    frånvarograd frånvaroproc- frånvarotal frånvarotillf- frånvarotim- sick sickday- sickleave sickness- illness-
    absence absences absentee- sygedag- sygefra- sygemeld- sygdom- fravær fraværsdag- fraværspro- sykedag- sykefra-
    sykemeld- sykmeld- sykdom- sairausp- sairausloma- sairauspäiv- sairasp- sairasloma- poissaol- krankheit-
    krankentag- krankenst- krankgesch- krankschr- fehltag- fehlzeit- chorob- nieobecno- ziek ziekte- ziekteverz-
    ziekmeld- ziekedag- verzuim- haigus- slimīb- nedarbingum- bolovan- sëmund- boală boală- хвороб- лікарнян-
    болезн- больничн- مرض مرضية المرضية enfermedad- maladie- betegs- táppénz- hastalık- funktionsneds-
    funktionshind- funktionsvari- handikapp- handicap- disabilit- disabled impairment- invalidit- funksjonshem-
    funktionsnedsat- vammaisuu- vammainen behinder- schwerbehind- niepełnospr- puue puudega neįgal- dizabilit-
    інвалід- инвалид- إعاقة الإعاقة discapaci- minusval- fogyaték- rokkant- engelli- adhd autism- dyslex- gravid-
    pregnan- schwanger- raskaus- raskaana ciąża ciąży zwanger- nėšč- grūtn- trudna trudnoć- shtatzë- însărcin-
    вагітн- беремен- embaraz- grossesse- terhesség- hamile-
"""

PAY = """
    lön lönen löner lönerna -lön -lönen lönebelopp- lönegrad- lönegrupp- löneklass- lönekrav- löneläge- lönenivå-
    löneplac- lönepåslag- lönespann- lönesteg- lönetabell- lönetillägg- löneutveckl- löneökning- lönehöjning-
    lönesek salary salaries wage wages pay payband paygrade paylevel payscale remuneration- løn lønn lønklasse-
    løngruppe- løntrin- lønnstrinn- lønnsgruppe- lønnsniv- lønnsklasse- -løn -lønn palkka palkan palkkaluok-
    palkkaryhm- palkkatas- -palkka lohn löhne lohngruppe- lohnstufe- lohnklasse- -lohn gehalt gehälter gehaltsgr-
    gehaltsst- gehaltskl- monatsgehalt jahresgehalt grundgehalt entgelt entgeltgr- entgeltst- płaca płace płacy
    wynagrodz- pensja pensji zarobk- salario salarios salariu salariul salaris salarisschaal loon loonsch- loongr-
    palk palga palgaaste algas atlyginim- plaća plaće plata zarada rroga paga зарплат- заробітн- заработн- оклад
    راتب الراتب رواتب salaire- sueldo- fizetés- bér alapbér órabér bérosztály- maaş- ücret-
"""

SIDES = """
    fack facket fackets facklig- fackanslut- fackavgift- fackförbund- fackförening- fackklubb- fackmed- fackombud-
    facktill- unionized unionised tradeunion unionen fagforen- gewerkschaft- ammattiliit- ammattiyhd- związkow-
    vakbond- ametiühing- arodbiedr- profsąjung- sindika- sindica- профспіл- профсоюз- نقابة النقابة syndica-
    szakszerv- sendika- religi- relig- trosbek- trosinr- trosrikt- trossamf- trosupp- uskont- uskonnol- konfession-
    wyznani- wyznanie godsdienst- vjeroisp- fetar- віроспов- вероиспов- релігі- религи- ديانة الديانة vallás-
    mezhep- politisk- partimed- partitillh-
"""

ORIGIN = """
    född födda födelse- födsel- -född inrikesföd- utlandsföd- utrikesföd- birth birthday- birthdate- birthplace-
    birthyear- births born fødse- født fødeland fødested fødeår syntym- geburt- geboren urodzen- urodzon- geboorte-
    sünniaeg- sünnik- sünnip- sünnim- dzimš- dzimum- dzimt- gimim- gimę- gimtoj- rođen- datëlind- vendlind- lindj-
    naștere- naştere- născut- народжен- рожден- ميلاد الميلاد مواليد nacimient- naissance- születés- doğum- etni-
    ethni- étni- etnisch- etnicz- етніч- этнич- hudfärg- hudfarve- hudfarge- hautfarbe- ihonväri- huidskleur-
    nationalit- nacionaln- nacionalidad- narodowoś- narodnost- національніс- национальнос- kansalai- kansallisuu-
    rahvus tautyb- tautīb- kombës- nemzetis- medborgarskap- statsborg- citizenship- staatsang- staatsbürg- obywatel-
    kodakond- pilsonīb- piliety- državljan- shtetës- cetățen- cetăţen- громадянств- гражданств- جنسية الجنسية
    ciudadan- citoyennet- állampolg- uyruk- country countries fødeland hemland- ursprungsland- modersmål- hemspråk-
    språkkunsk- morsmål- äidinkiel- muttersprach- ojczyst- moedertaal emakeel- dzimtval- ålder åldern åldersband-
    åldersgrupp- åldersinterv- ålderskateg- åldersklass- åldersspann- ålderså- aldersgruppe- ikäryhm- ikäluok-
    altersgr- altersklasse- wiekow- leeftijd- lytis vârst- вікова возрастн- korcsoport- kön könsident- könstill-
    gender invandr- härkomst- sexuell- sexual- seksual- seksuel- transperson- hbtq- civilst- personlighet-
    personality
"""
"""What such a word stands for is left out even beside words that are not known."""

ALONE = """
    kraj riik valsts šalis država shteti țara țară країна страна البلد país pays ország ülke maakond
    utländskbakgrund skincolor skincolour ifmetall sverigesingenjörer mognad mognadsgrad personalmaturity membership
    medlem medlemskap mitgliedschaft wiek ikä vanus vecums amžius starost mosha vârsta вік возраст yaş életkor
    związekzawodowy związkizawodowe zwolnienialekarskie
"""
"""What counts only where nothing but such words and those that add nothing stand in the heading."""

IDLE = """
    antal dag dagar dgr dagarna timme timmar tim procent pct proc år året årets månad månader mån senaste förra
    kvartal per på av från för till med och eller som om den det de samt nu idag ja nej vid under sedan status grad
    grupp group groups grp nivå level levels steg step klass class kategori category band range intervall interval
    spann skala scale kod kode code codes typ type score scores index poäng värde value rate tal ratio bakgrund
    background count total totalt sum summa snitt medel medelvärde average days hour hours year years month months
    last current latest at of the in for is has or and to by member members medlem medlemmar hemma hemmet hem home
    utrikes inrikes utomlands utländsk utlandet foreign abroad svensk swedish personlig personligt personliga
    personens employee anställd anställds medarbetare own egen eget egna uppgift uppgifter data info information kr
    sek eur tkr ksek dkk nok pln belopp amount brutto netto gross net monthly annual yearly hourly base fast rörlig
    ny nya new old gammal tidigare previous talat talade tal andra spoken annat medicinsk medical läkare date datum
    dato data place ort kommun region län dager dage tage tagen dni dzień liczba rok roku rokok grupa gruppe gruppa
    ryhmä luokka aste taso stufe klasse anzahl jahr jahre päivät päivä päiviä vuosi vuonna vuoden lukumäärä määrä
    aantal dagen jaar päevad aasta päevade dienas gads gada dienos metai dienų dana dani godina godine broj numri
    ditë vit viti zile an ani număr днів дні рік року дней дни год года кількість количество días año años número
    jours année années nombre mensuel mensuelle annuel thuis jäsen nap napok év évi gün günü yılı yıl sayısı يوم
    أيام سنة عدد tila von der die das des und im nach w na z dla og eller til fra
"""
"""What adds nothing to such a word: years, counts, steps and the like; digits and single letters add nothing either."""
