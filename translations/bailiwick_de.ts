<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>bailiwick::as_of::AsOfDialog</name>
    <message>
        <source>What was before it was removed for good. Choose a later revision.</source>
        <translation>Was davor war, wurde endgültig entfernt. Wählen Sie eine spätere Revision.</translation>
    </message>
    <message>
        <source>Choose one of the list, or a later moment.</source>
        <translation>Wählen Sie eine aus der Liste oder einen späteren Zeitpunkt.</translation>
    </message>
    <message>
        <source>Your rights changed meanwhile. Ask somebody of the manufacturer who sees the whole fleet.</source>
        <translation>Ihre Rechte haben sich inzwischen geändert. Fragen Sie jemanden beim Hersteller, der die ganze Flotte sieht.</translation>
    </message>
    <message>
        <source>Try again, or check the connection.</source>
        <translation>Versuchen Sie es erneut, oder prüfen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>At a &amp;moment, past or to come</source>
        <translation>Zu einem &amp;Zeitpunkt, vergangen oder künftig</translation>
    </message>
    <message>
        <source>At a &amp;moment to come</source>
        <translation>Zu einem künftigen &amp;Zeitpunkt</translation>
    </message>
    <message>
        <source>At a &amp;revision</source>
        <translation>Bei einer &amp;Revision</translation>
    </message>
    <message>
        <source>Filter by number, author or reason</source>
        <translation>Nach Nummer, Autor oder Begründung filtern</translation>
    </message>
    <message>
        <source>Look at another moment</source>
        <translation>Einen anderen Zeitpunkt ansehen</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>d MMM yyyy, hh:mm</source>
        <comment>format, see QLocale::toString</comment>
        <translation>d. MMM yyyy, hh:mm</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Loading the list of revisions…</source>
        <translation>Die Liste der Revisionen wird geladen…</translation>
    </message>
    <message>
        <source>To come: the newest state, with what begins or ends by itself until then.</source>
        <translation>Künftig: der neueste Zustand mit dem, was bis dahin von selbst beginnt oder endet.</translation>
    </message>
    <message>
        <source>Past: the state that was the newest then.</source>
        <translation>Vergangen: der Zustand, der damals der neueste war.</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>The fleet, its people, roles, companies, keys and owners are shown as they stand at the moment you choose. Nothing can be changed in it; one click leads back to now.</source>
        <translation>Die Flotte, ihre Personen, Rollen, Firmen, Schlüssel und Eigentümer werden so gezeigt, wie sie zum gewählten Zeitpunkt stehen. Daran lässt sich nichts ändern; ein Klick führt zurück zum Jetzt.</translation>
    </message>
    <message>
        <source>At a &amp;moment in the past</source>
        <translation>Zu einem vergangenen &amp;Zeitpunkt</translation>
    </message>
</context>
<context>
    <name>bailiwick::companies::CompaniesScreen</name>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Filter by company or whom it works for</source>
        <translation>Nach Firma oder Auftraggeber filtern</translation>
    </message>
    <message>
        <source>Details of the relationship</source>
        <translation>Einzelheiten zur Zusammenarbeit</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>&amp;Beenden…</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>Ü&amp;bergeben…</translation>
    </message>
    <message>
        <source>Takes back an end that is still to come</source>
        <translation>Nimmt ein Ende zurück, das noch bevorsteht</translation>
    </message>
    <message>
        <source>No company works here</source>
        <translation>Keine Firma arbeitet hier</translation>
    </message>
    <message>
        <source>Once a part of the fleet is delegated to a company, it stands here until the work with it is over, and after.</source>
        <translation>Sobald ein Teil der Flotte an eine Firma delegiert ist, steht sie hier, bis die Zusammenarbeit endet, und danach.</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n relationship(s)</source>
        <translation>
            <numerusform>%n Zusammenarbeit</numerusform>
            <numerusform>%n Zusammenarbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Wieder &amp;aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Suspend…</source>
        <translation>A&amp;ussetzen…</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>Sperre auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation>&amp;Sperren…</translation>
    </message>
    <message>
        <source>&amp;Companies</source>
        <translation>Fi&amp;rmen</translation>
    </message>
    <message>
        <source>&amp;End the work with the company…</source>
        <translation>Zusammenarbeit mit der Firma b&amp;eenden…</translation>
    </message>
    <message>
        <source>What was delegated to it ends, now or on a day</source>
        <translation>Was an sie delegiert wurde, endet jetzt oder an einem Tag</translation>
    </message>
    <message>
        <source>&amp;Go on with the company</source>
        <translation>Mit der Firma &amp;fortfahren</translation>
    </message>
    <message>
        <source>&amp;Suspend or resume the company…</source>
        <translation>Firma aus&amp;setzen oder wieder aufnehmen…</translation>
    </message>
    <message>
        <source>Cuts off what was delegated to it until somebody resumes it</source>
        <translation>Trennt, was an sie delegiert wurde, bis jemand es wieder aufnimmt</translation>
    </message>
    <message>
        <source>&amp;Hand over to another company…</source>
        <translation>An eine andere Firma ü&amp;bergeben…</translation>
    </message>
    <message>
        <source>Another company gets the same places at the moment at which this one&apos;s end</source>
        <translation>Eine andere Firma erhält dieselben Orte in dem Augenblick, in dem die bisherigen Delegationen enden</translation>
    </message>
    <message>
        <source>&amp;Block or unblock the company…</source>
        <translation>Firma &amp;sperren oder Sperre aufheben…</translation>
    </message>
    <message>
        <source>Its people reach nothing and cannot sign in, whoever delegated it</source>
        <translation>Ihre Personen erreichen nichts und können sich nicht anmelden, gleich wer delegiert hat</translation>
    </message>
    <message>
        <source>Choose a company first.</source>
        <translation>Wählen Sie zuerst eine Firma.</translation>
    </message>
    <message>
        <source>You look at another moment; nothing can be changed in it.</source>
        <translation>Sie sehen einen anderen Zeitpunkt; darin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Only %1 can change what it delegated to %2.</source>
        <translation>Nur %1 kann ändern, was an %2 delegiert wurde.</translation>
    </message>
    <message>
        <source>The work with %1 is over. Delegate anew.</source>
        <translation>Die Zusammenarbeit mit %1 ist beendet. Delegieren Sie neu.</translation>
    </message>
    <message>
        <source>Only the manufacturer can block a company as a whole.</source>
        <translation>Nur der Hersteller kann eine Firma als Ganzes sperren.</translation>
    </message>
    <message>
        <source>“%1” is in your draft.</source>
        <translation>„%1“ ist in Ihrem Entwurf.</translation>
    </message>
    <message>
        <source>The preview shows what everybody gains and loses; commit the draft to make it effective.</source>
        <translation>Die Vorschau zeigt, was jeder gewinnt und verliert; übernehmen Sie den Entwurf, damit es wirksam wird.</translation>
    </message>
    <message>
        <source>Nothing has an end that could be taken back.</source>
        <translation>Nichts hat ein Ende, das sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>It was cut off further up, or is blocked: it is resumed there.</source>
        <translation>Es wurde weiter oben getrennt oder die Firma ist gesperrt: Es wird dort wieder aufgenommen.</translation>
    </message>
    <message>
        <source>Everything that was delegated to it stops working, and with it what was made under it. Nothing is deleted; resuming brings all of it back.</source>
        <translation>Alles, was an sie delegiert wurde, wirkt nicht mehr, und mit ihm, was darunter entstanden ist. Nichts wird gelöscht; die Wiederaufnahme bringt alles zurück.</translation>
    </message>
    <message>
        <source>%1 keeps: %2.</source>
        <translation>%1 behält: %2.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>%1 aussetzen?</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>%1 sperren?</translation>
    </message>
    <message>
        <source>Its people reach nothing and cannot sign in, whoever delegated it to them, until it is unblocked. Their sessions end with the commit. Nothing is deleted.</source>
        <translation>Ihre Personen erreichen nichts und können sich nicht anmelden, gleich wer ihnen etwas delegiert hat, bis die Sperre aufgehoben wird. Ihre Sitzungen enden mit der Übernahme. Nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
</context>
<context>
    <name>bailiwick::companies::CompanyDetails</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Arbeitet für</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>That means</source>
        <translation>Das heißt</translation>
    </message>
    <message>
        <source>Delegated</source>
        <translation>Delegiert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Made under it</source>
        <translation>Darunter entstanden</translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n Zuweisung</numerusform>
            <numerusform>%n Zuweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>It keeps in any case</source>
        <translation>Sie behält in jedem Fall</translation>
    </message>
</context>
<context>
    <name>bailiwick::companies::EndDialog</name>
    <message>
        <source>The delegation to %1 over %2 would go, and others were passed on or written under it. Change that one first.</source>
        <translation>Die Delegation an %1 über %2 fiele weg, und darunter wurde etwas weitergegeben oder geschrieben. Ändern Sie diese zuerst.</translation>
    </message>
    <message>
        <source>&amp;Later, on</source>
        <translation>&amp;Später, am</translation>
    </message>
    <message>
        <source>&amp;Add to draft</source>
        <translation>Zum Entwurf &amp;hinzufügen</translation>
    </message>
    <message>
        <source>End the work with %1</source>
        <translation>Zusammenarbeit mit %1 beenden</translation>
    </message>
    <message>
        <source>Everything that %1 delegated to %2 ends, and with it what was made under it. Nothing is deleted.</source>
        <translation>Alles, was %1 an %2 delegiert hat, endet, und mit ihm, was darunter entstanden ist. Nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>%1 keeps: %2.</source>
        <translation>%1 behält: %2.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>It ends when you commit the draft, or later:</source>
        <translation>Es endet, wenn Sie den Entwurf übernehmen, oder später:</translation>
    </message>
    <message>
        <source>That day is over. Choose a later one, or let it end with the commit.</source>
        <translation>Dieser Tag ist vorbei. Wählen Sie einen späteren, oder lassen Sie es mit der Übernahme enden.</translation>
    </message>
    <message>
        <source>It ends by then already.</source>
        <translation>Es endet bis dahin ohnehin.</translation>
    </message>
</context>
<context>
    <name>bailiwick::companies::HandOverDialog</name>
    <message>
        <source>Filter companies</source>
        <translation>Firmen filtern</translation>
    </message>
    <message>
        <source>&amp;Later, on</source>
        <translation>&amp;Später, am</translation>
    </message>
    <message>
        <source>&amp;Add to draft</source>
        <translation>Zum Entwurf &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Hand over from %1</source>
        <translation>Von %1 übergeben</translation>
    </message>
    <message>
        <source>Another company gets the same places and the same ceiling; what %1 was given ends at that moment. Its people&apos;s roles are not handed on: the new company gives its own.</source>
        <translation>Eine andere Firma erhält dieselben Orte und dieselbe Obergrenze; was %1 gegeben wurde, endet in diesem Augenblick. Die Rollen ihrer Personen werden nicht übergeben: Die neue Firma vergibt ihre eigenen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>For example: maintenance contract 2026-118</source>
        <translation>Zum Beispiel: Wartungsvertrag 2026-118</translation>
    </message>
    <message>
        <source>When:</source>
        <translation>Wann:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Begründung:</translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>Wer übernimmt?</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>A&amp;dministrators there get the role</source>
        <translation>A&amp;dministratoren dort erhalten die Rolle</translation>
    </message>
    <message>
        <source>Role of administrators</source>
        <translation>Rolle der Administratoren</translation>
    </message>
    <message>
        <source>People of the company</source>
        <translation>Personen der Firma</translation>
    </message>
    <message>
        <source>Choose the company that takes over.</source>
        <translation>Wählen Sie die Firma, die übernimmt.</translation>
    </message>
    <message>
        <source>That day is over. Choose a later one, or let it happen with the commit.</source>
        <translation>Dieser Tag ist vorbei. Wählen Sie einen späteren, oder lassen Sie es mit der Übernahme geschehen.</translation>
    </message>
    <message>
        <source>What is to be handed over ends before that day.</source>
        <translation>Was zu übergeben wäre, endet vor diesem Tag.</translation>
    </message>
    <message>
        <source>There is no role that lets people give roles.</source>
        <translation>Es gibt keine Rolle, mit der man Rollen vergeben kann.</translation>
    </message>
    <message>
        <source>Say why: the reason stands in the audit log.</source>
        <translation>Geben Sie eine Begründung an; sie steht im Protokoll.</translation>
    </message>
    <message>
        <source>Nobody is ticked: until somebody is, only you can give the company&apos;s people roles there.</source>
        <translation>Niemand ist angekreuzt: Bis dahin können nur Sie den Personen der Firma dort Rollen geben.</translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::AdministratorsPage</name>
    <message>
        <source>Administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Who at the company gives its people their roles? They can hand out what the ceiling allows, and nothing else.</source>
        <translation>Wer in der Firma gibt deren Personen ihre Rollen? Vergeben lässt sich, was die Rechteobergrenze zulässt, und nichts sonst.</translation>
    </message>
    <message>
        <source>They get the &amp;role</source>
        <translation>Sie erhalten die &amp;Rolle</translation>
    </message>
    <message>
        <source>Role of administrators</source>
        <translation>Rolle der Administratoren</translation>
    </message>
    <message>
        <source>People of the company</source>
        <translation>Personen der Firma</translation>
    </message>
    <message>
        <source>Administers it already. Take the role away in Access.</source>
        <translation>Administriert sie bereits. Entziehen Sie die Rolle unter „Zugriff“.</translation>
    </message>
    <message>
        <source>%1 has no people yet. The delegation can be made; invite somebody and name an administrator later.</source>
        <translation>%1 hat noch keine Personen. Die Delegation kann angelegt werden; laden Sie später jemanden ein und benennen Sie dann einen Administrator.</translation>
    </message>
    <message>
        <source>Nobody is ticked: until somebody is, only you can give the company&apos;s people roles there.</source>
        <translation>Niemand ist angekreuzt: Bis dahin können nur Sie den Personen der Firma dort Rollen geben.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will administer the delegation.</source>
        <translation>
            <numerusform>%n Person wird die Delegation administrieren.</numerusform>
            <numerusform>%n Personen werden die Delegation administrieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without effect, because the ceiling lacks it: %1.</source>
        <translation>Ohne Wirkung, weil es in der Rechteobergrenze fehlt: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between actions</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>There is no role that lets people give roles.</source>
        <translation>Es gibt keine Rolle, mit der man Rollen vergeben kann.</translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::CeilingDelegate</name>
    <message>
        <source>if…</source>
        <comment>an action that may be granted under a condition</comment>
        <translation>wenn…</translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::CeilingPage</name>
    <message>
        <source>Ceiling</source>
        <translation>Rechteobergrenze</translation>
    </message>
    <message>
        <source>The most that the company may grant its people there. Roles can be edited later; this limit stays.</source>
        <translation>Das Höchste, was die Firma dort an ihre Personen vergeben darf. Rollen können später geändert werden; diese Grenze bleibt.</translation>
    </message>
    <message>
        <source>Choose &amp;all of it</source>
        <translation>&amp;Alle wählen</translation>
    </message>
    <message>
        <source>Choose n&amp;one of it</source>
        <translation>&amp;Keine wählen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Actions of the &amp;role</source>
        <translation>Aktionen der &amp;Rolle</translation>
    </message>
    <message>
        <source>Actions and roles</source>
        <translation>Aktionen und Rollen</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) chosen</source>
        <translation>
            <numerusform>%n Aktion gewählt</numerusform>
            <numerusform>%n Aktionen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one action.</source>
        <translation>Wählen Sie mindestens eine Aktion.</translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::CompanyPage</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Who gets authority over a part of the fleet? Its people get nothing yet; its administrators will be able to give them roles.</source>
        <translation>Wer erhält Befugnis über einen Teil der Flotte? Die Personen der Firma erhalten noch nichts; ihre Administratoren können ihnen danach Rollen geben.</translation>
    </message>
    <message>
        <source>Filter companies</source>
        <translation>Firmen filtern</translation>
    </message>
    <message>
        <source>Passed on from</source>
        <translation>Weitergegeben aus</translation>
    </message>
    <message>
        <source>Passed on from:</source>
        <translation>Weitergegeben aus:</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>The delegation from %1 over %2</source>
        <translation>Delegation von %1 über %2</translation>
    </message>
    <message>
        <source>%1&apos;s own</source>
        <translation>Eigener Bestand von %1</translation>
    </message>
    <message>
        <source>Your organization holds nothing that it may pass on.</source>
        <translation>Ihre Organisation hält nichts, was sie weitergeben darf.</translation>
    </message>
    <message>
        <source>Choose a company.</source>
        <translation>Wählen Sie eine Firma.</translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::DelegationDetails</name>
    <message>
        <source>Delegated to</source>
        <translation>Delegiert an</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Passing on</source>
        <translation>Weitergabe</translation>
    </message>
    <message>
        <source>May not be passed on</source>
        <translation>Darf nicht weitergegeben werden</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>%1, only where %2</source>
        <translation>%1, nur wenn %2</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Made under it</source>
        <translation>Darunter entstanden</translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n Zuweisung</numerusform>
            <numerusform>%n Zuweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, passed on %n time(s)</source>
        <translation>
            <numerusform>, %n Mal weitergegeben</numerusform>
            <numerusform>, %n Mal weitergegeben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::DelegationScreen</name>
    <message>
        <source>Delegations</source>
        <translation>Delegationen</translation>
    </message>
    <message>
        <source>Details of the delegation</source>
        <translation>Einzelheiten der Delegation</translation>
    </message>
    <message>
        <source>&amp;Delegate…</source>
        <translation>De&amp;legieren…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Cut off…</source>
        <translation>Aus&amp;setzen…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing is delegated yet</source>
        <translation>Noch ist nichts delegiert</translation>
    </message>
    <message>
        <source>Delegate a part of the fleet to an installer company or a customer, so that its own administrators can give their people roles there.</source>
        <translation>Delegieren Sie einen Teil der Flotte an einen Fachbetrieb oder einen Kunden, damit dessen eigene Administratoren ihren Personen dort Rollen geben können.</translation>
    </message>
    <message>
        <source>Delegate…</source>
        <translation>Delegieren…</translation>
    </message>
    <message>
        <source>Give a company authority over a part of the fleet</source>
        <translation>Einer Firma Befugnis über einen Teil der Flotte geben</translation>
    </message>
    <message>
        <source>&amp;Edit delegation…</source>
        <translation>Delegation &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Change places, ceiling, administrators or validity</source>
        <translation>Orte, Rechteobergrenze, Administratoren oder Gültigkeit ändern</translation>
    </message>
    <message>
        <source>&amp;Cut delegation off…</source>
        <translation>Delegation aus&amp;setzen…</translation>
    </message>
    <message>
        <source>Stop everything under it at once, deleting nothing</source>
        <translation>Alles darunter sofort außer Kraft setzen, ohne etwas zu löschen</translation>
    </message>
    <message>
        <source>&amp;Restore delegation</source>
        <translation>Delegation &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Bring back everything under it</source>
        <translation>Alles darunter wieder in Kraft setzen</translation>
    </message>
    <message>
        <source>The delegation is in your draft.</source>
        <translation>Die Delegation liegt in Ihrem Entwurf.</translation>
    </message>
    <message>
        <source>Commit the draft to make it effective.</source>
        <translation>Übernehmen Sie den Entwurf, damit sie wirksam wird.</translation>
    </message>
    <message numerus="yes">
        <source>Everything made under it stops working, %n assignment(s) among it. Nothing is deleted; restoring the delegation brings all of it back.</source>
        <translation>
            <numerusform>Alles, was darunter entstanden ist, verliert seine Wirkung, darunter %n Zuweisung. Gelöscht wird nichts; wird die Delegation wiederhergestellt, ist alles wieder da.</numerusform>
            <numerusform>Alles, was darunter entstanden ist, verliert seine Wirkung, darunter %n Zuweisungen. Gelöscht wird nichts; wird die Delegation wiederhergestellt, ist alles wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 keeps: %2.</source>
        <translation>%1 behält: %2.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>The cut-off is added to your draft and takes effect when you commit it.</source>
        <translation>Das Aussetzen kommt in Ihren Entwurf und wirkt, sobald Sie ihn übernehmen.</translation>
    </message>
    <message>
        <source>Cut off %1?</source>
        <translation>Delegation an %1 aussetzen?</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>The cut-off is in your draft.</source>
        <translation>Das Aussetzen liegt in Ihrem Entwurf.</translation>
    </message>
    <message>
        <source>The restored delegation is in your draft.</source>
        <translation>Die wiederhergestellte Delegation liegt in Ihrem Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>%n delegation(s)</source>
        <translation>
            <numerusform>%n Delegation</numerusform>
            <numerusform>%n Delegationen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::DelegationWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Delegate a part of the fleet</source>
        <translation>Einen Teil der Flotte delegieren</translation>
    </message>
    <message>
        <source>Edit a delegation</source>
        <translation>Delegation bearbeiten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Add to draft</source>
        <translation>Zum Entwurf &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::PlacesPage</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Over which customers, sites or devices? A ticked place stands for everything below it, also for what is added later.</source>
        <translation>Über welche Kunden, Standorte oder Geräte? Ein angekreuzter Ort steht für alles, was darunter liegt, auch für später Hinzugefügtes.</translation>
    </message>
    <message>
        <source>Places to delegate</source>
        <translation>Zu delegierende Orte</translation>
    </message>
    <message>
        <source>No place chosen</source>
        <translation>Kein Ort gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), </source>
        <translation>
            <numerusform>%n Ort, </numerusform>
            <numerusform>%n Orte, </numerusform>
        </translation>
    </message>
    <message>
        <source>Tick at least one place.</source>
        <translation>Kreuzen Sie mindestens einen Ort an.</translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::ReviewPage</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What it does, exactly. Nothing takes effect before you commit the draft.</source>
        <translation>Was es genau bewirkt. Wirksam wird es erst, wenn Sie den Entwurf übernehmen.</translation>
    </message>
    <message>
        <source>%1 gets authority over %2: at most %3.</source>
        <translation>%1 erhält Befugnis über %2: höchstens %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid: %1.</source>
        <translation>Gültig: %1.</translation>
    </message>
    <message>
        <source>The preview includes what is in your draft already.</source>
        <translation>Die Vorschau schließt ein, was schon in Ihrem Entwurf liegt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::TermsPage</name>
    <message>
        <source>Validity and reason</source>
        <translation>Gültigkeit und Begründung</translation>
    </message>
    <message>
        <source>How long does it hold, and why? The reason stands in the audit log.</source>
        <translation>Wie lange gilt es, und warum? Die Begründung steht im Protokoll.</translation>
    </message>
    <message>
        <source>Begins later, on</source>
        <translation>Beginnt später, am</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>Begins:</source>
        <translation>Beginn:</translation>
    </message>
    <message>
        <source>Ends:</source>
        <translation>Ende:</translation>
    </message>
    <message>
        <source>May not be passed on</source>
        <translation>Darf nicht weitergegeben werden</translation>
    </message>
    <message>
        <source> time(s)</source>
        <translation> Mal</translation>
    </message>
    <message>
        <source>How often it may be passed on</source>
        <translation>Wie oft weitergegeben werden darf</translation>
    </message>
    <message>
        <source>How often the company may hand it on to another one</source>
        <translation>Wie oft die Firma es an eine weitere weitergeben darf</translation>
    </message>
    <message>
        <source>&amp;Passing on:</source>
        <translation>Weiter&amp;gabe:</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>For example: maintenance contract 2026-118</source>
        <translation>Zum Beispiel: Wartungsvertrag 2026-118</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Begründung:</translation>
    </message>
    <message>
        <source>Cutting it off later works at once and deletes nothing.</source>
        <translation>Späteres Aussetzen wirkt sofort und löscht nichts.</translation>
    </message>
    <message>
        <source>It ends before it begins. Choose a later end.</source>
        <translation>Das Ende liegt vor dem Beginn. Wählen Sie ein späteres Ende.</translation>
    </message>
    <message>
        <source>It would have ended already. Choose a day after today.</source>
        <translation>Es wäre bereits abgelaufen. Wählen Sie einen Tag nach heute.</translation>
    </message>
    <message>
        <source>Say why: the reason stands in the audit log.</source>
        <translation>Geben Sie eine Begründung an; sie steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::AsOfChooser</name>
    <message>
        <source>Working out who could do what…</source>
        <translation>Es wird ermittelt, wer was tun konnte…</translation>
    </message>
    <message>
        <source>Loading the fleet as of revision %1…</source>
        <translation>Die Flotte bei Revision %1 wird geladen…</translation>
    </message>
    <message>
        <source>Loading the fleet as of %1…</source>
        <translation>Die Flotte vom %1 wird geladen…</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::AsOfController</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>You do not see the whole fleet any more.</source>
        <translation>Sie sehen nicht mehr die ganze Flotte.</translation>
    </message>
    <message>
        <source>Earlier states are shown only to those who do. This is the fleet as it is now.</source>
        <translation>Frühere Zustände werden nur denen gezeigt, die sie sehen. Dies ist die Flotte, wie sie jetzt ist.</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::AuditController</name>
    <message>
        <source>Export the audit log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;All files (*)</source>
        <translation>JSON Lines (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Exporting the log…</source>
        <translation>Protokoll wird exportiert…</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Check it anywhere with: bailiwickctl audit verify</source>
        <translation>Überall prüfbar mit: bailiwickctl audit verify</translation>
    </message>
    <message>
        <source>Free some space in the folder for temporary files.</source>
        <translation>Schaffen Sie Platz im Ordner für temporäre Dateien.</translation>
    </message>
    <message>
        <source>%1 entries exported to %2.</source>
        <translation>%1 Einträge nach %2 exportiert.</translation>
    </message>
    <message>
        <source>A CSV file is for reading; only the JSON Lines export can be verified.</source>
        <translation>Eine CSV-Datei ist zum Lesen; prüfen lässt sich nur der Export als JSON Lines.</translation>
    </message>
    <message>
        <source>Reading the whole log…</source>
        <translation>Das ganze Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>Checking hashes and signatures…</source>
        <translation>Hashes und Signaturen werden geprüft…</translation>
    </message>
    <message>
        <source>The log is whole: %1 entries, hashes and signatures fit.</source>
        <translation>Das Protokoll ist unversehrt: %1 Einträge, Hashes und Signaturen stimmen.</translation>
    </message>
    <message>
        <source>It extends the checkpoint that was saved here before.</source>
        <translation>Es setzt den Prüfpunkt fort, der hier zuvor gespeichert wurde.</translation>
    </message>
    <message>
        <source>Its checkpoint was saved here; the next check must extend it.</source>
        <translation>Sein Prüfpunkt wurde hier gespeichert; die nächste Prüfung muss ihn fortsetzen.</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>What you may see of the log is not enough to tell whether all of it is whole.</source>
        <translation>Was Sie vom Protokoll sehen dürfen, reicht nicht aus, um zu sagen, ob es als Ganzes unversehrt ist.</translation>
    </message>
    <message>
        <source>The log was tampered with or damaged.</source>
        <translation>Das Protokoll wurde verfälscht oder beschädigt.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Speicherplatz.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::AuditFiles</name>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The export cannot be read: %1</source>
        <translation>Der Export kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Export again; if it happens again, the server&apos;s log is damaged: verify it.</source>
        <translation>Exportieren Sie noch einmal; geschieht es wieder, ist das Protokoll des Servers beschädigt: Prüfen Sie es.</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::CommitController</name>
    <message>
        <source>The preview is not of these changes any more.</source>
        <translation>Die Vorschau gehört nicht mehr zu diesen Änderungen.</translation>
    </message>
    <message>
        <source>Wait for the new preview and look at it.</source>
        <translation>Warten Sie die neue Vorschau ab und sehen Sie sie an.</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::Connection</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::Desktop</name>
    <message>
        <source>Your access has ended</source>
        <translation>Ihr Zugriff ist beendet</translation>
    </message>
    <message>
        <source>What was delegated to your organization is no longer.</source>
        <translation>Was Ihrer Organisation delegiert war, ist es nicht mehr.</translation>
    </message>
    <message>
        <source>The copy of the fleet on this machine was erased. Ask who delegated it to you.</source>
        <translation>Die Kopie der Flotte auf diesem Rechner wurde gelöscht. Fragen Sie, wer sie Ihnen delegiert hat.</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>Zurück zur Anmeldung</translation>
    </message>
    <message>
        <source>You left %1.</source>
        <translation>Sie haben %1 verlassen.</translation>
    </message>
    <message>
        <source>Your membership and what came with it have ended.</source>
        <translation>Ihre Mitgliedschaft und was damit verbunden war, sind beendet.</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::InvitationController</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Invitations to you…</source>
        <translation>&amp;Einladungen an Sie…</translation>
    </message>
    <message>
        <source>Organizations that ask you to become a member</source>
        <translation>Organisationen, die Sie als Mitglied aufnehmen möchten</translation>
    </message>
    <message>
        <source>&amp;Leave the organization…</source>
        <translation>Organisation &amp;verlassen…</translation>
    </message>
    <message>
        <source>Ends your membership: your roles and places in teams fall with it</source>
        <translation>Beendet Ihre Mitgliedschaft: Ihre Rollen und Plätze in Teams entfallen damit</translation>
    </message>
    <message>
        <source>%1 invites you to become a member.</source>
        <translation>%1 lädt Sie ein, Mitglied zu werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n organization(s) invite you to become a member.</source>
        <translation>
            <numerusform>%n Organisation lädt Sie ein, Mitglied zu werden.</numerusform>
            <numerusform>%n Organisationen laden Sie ein, Mitglied zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes unless you accept.</source>
        <translation>Ohne Ihre Annahme ändert sich nichts.</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n Rolle</numerusform>
            <numerusform>%n Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in teams</source>
        <translation>
            <numerusform>%n Platz in Teams</numerusform>
            <numerusform>%n Plätze in Teams</numerusform>
        </translation>
    </message>
    <message>
        <source>You hold no role there and are in no team.</source>
        <translation>Sie haben dort keine Rolle und sind in keinem Team.</translation>
    </message>
    <message>
        <source>With your membership fall: %1.</source>
        <translation>Mit Ihrer Mitgliedschaft entfallen: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>%1 verlassen?</translation>
    </message>
    <message>
        <source>You are signed out at once, and come back only by a new invitation. Devices of your own stay yours.</source>
        <translation>Sie werden sofort abgemeldet und kommen nur durch eine neue Einladung zurück. Ihre eigenen Geräte bleiben Ihre.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::MainWindow</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Bailiwick</source>
        <translation>Bailiwick</translation>
    </message>
    <message>
        <source>Go to a device, person, role or command…  %1</source>
        <translation>Gehe zu Gerät, Person, Rolle oder Befehl…  %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::NavigationBar</name>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::Options</name>
    <message>
        <source>See bailiwick --help.</source>
        <translation>Siehe bailiwick --help.</translation>
    </message>
    <message>
        <source>Server to sign in to, e.g. https://localhost:8470.</source>
        <translation>Server für die Anmeldung, z. B. https://localhost:8470.</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the server&apos;s certificate.</source>
        <translation>SHA-256-Fingerabdruck des Serverzertifikats.</translation>
    </message>
    <message>
        <source>Folder for drafts and the encrypted copy of the fleet.</source>
        <translation>Ordner für Entwürfe und die verschlüsselte Kopie der Flotte.</translation>
    </message>
    <message>
        <source>Fills in the e-mail.</source>
        <translation>Trägt die E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Fills in the organization.</source>
        <translation>Trägt die Organisation ein.</translation>
    </message>
    <message>
        <source>Light colours.</source>
        <translation>Helle Farben.</translation>
    </message>
    <message>
        <source>Dark colours.</source>
        <translation>Dunkle Farben.</translation>
    </message>
    <message>
        <source>Bailiwick: who may do what in a fleet of connected products, and who said so.</source>
        <translation>Bailiwick: wer in einer Flotte vernetzter Produkte was darf und wer das bestimmt hat.</translation>
    </message>
    <message>
        <source>What is &quot;%1&quot;?</source>
        <translation>Was ist „%1“?</translation>
    </message>
    <message>
        <source>--server needs an https address, not &quot;%1&quot;.</source>
        <translation>--server braucht eine https-Adresse, nicht „%1“.</translation>
    </message>
    <message>
        <source>--pin needs 32 bytes in hexadecimal, not &quot;%1&quot;.</source>
        <translation>--pin braucht 32 Bytes hexadezimal, nicht „%1“.</translation>
    </message>
    <message>
        <source>--light and --dark exclude each other.</source>
        <translation>--light und --dark schließen einander aus.</translation>
    </message>
    <message>
        <source>Prints this help.</source>
        <translation>Gibt diese Hilfe aus.</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::RoleHistoryController</name>
    <message>
        <source>Compare a role at two moments</source>
        <translation>Eine Rolle zu zwei Zeitpunkten vergleichen</translation>
    </message>
    <message>
        <source>“%1” is compared as it stood at the moment you choose. The other moment is chosen over the grid; at first it is now.</source>
        <translation>„%1“ wird so verglichen, wie die Rolle zum gewählten Zeitpunkt war. Der andere Zeitpunkt wird über dem Raster gewählt; zunächst ist es das Jetzt.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::SignInController</name>
    <message>
        <source>No server is known on this machine.</source>
        <translation>Auf diesem Rechner ist kein Server bekannt.</translation>
    </message>
    <message>
        <source>Enter the address your administrator gave you.</source>
        <translation>Geben Sie die Adresse ein, die Ihnen Ihr Administrator genannt hat.</translation>
    </message>
    <message>
        <source>This is not an https address.</source>
        <translation>Das ist keine https-Adresse.</translation>
    </message>
    <message>
        <source>Enter it like https://localhost:8470.</source>
        <translation>Geben Sie sie so ein: https://localhost:8470.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Not connected: the certificate was not trusted.</source>
        <translation>Nicht verbunden: Dem Zertifikat wurde nicht vertraut.</translation>
    </message>
    <message>
        <source>Nothing was sent to the server.</source>
        <translation>Es wurde nichts an den Server gesendet.</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::StatusLine</name>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Offline, read-only</source>
        <translation>Offline, nur lesen</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>Zugriff beendet</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation>, Stand %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::Workspace</name>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Delegationen</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Loading the fleet…</source>
        <translation>Flotte wird geladen…</translation>
    </message>
    <message numerus="yes">
        <source>Your draft of last time is back: %n step(s).</source>
        <translation>
            <numerusform>Ihr letzter Entwurf ist wieder da: %n Schritt.</numerusform>
            <numerusform>Ihr letzter Entwurf ist wieder da: %n Schritte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview it before you commit, or discard it.</source>
        <translation>Sehen Sie die Vorschau an, bevor Sie ihn übernehmen, oder verwerfen Sie ihn.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>No copy of the fleet is kept on this machine.</source>
        <translation>Auf diesem Rechner ist keine Kopie der Flotte gespeichert.</translation>
    </message>
    <message>
        <source>You see the fleet as of %1. Your draft is kept; you can commit once the server is back.</source>
        <translation>Sie sehen die Flotte mit Stand %1. Ihr Entwurf bleibt erhalten; übernehmen können Sie ihn, sobald der Server wieder da ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Asks the server for what is new; your draft stays</source>
        <translation>Fragt den Server nach Neuem; Ihr Entwurf bleibt</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>Ends the session and erases the copy of the fleet on this machine</source>
        <translation>Beendet die Sitzung und löscht die Kopie der Flotte auf diesem Rechner</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Navigation</translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>Finds any device, person, role or command</source>
        <translation>Findet jedes Gerät, jede Person, jede Rolle und jeden Befehl</translation>
    </message>
    <message>
        <source>Run a &amp;command…</source>
        <translation>&amp;Befehl ausführen…</translation>
    </message>
    <message>
        <source>&amp;Fleet</source>
        <translation>&amp;Flotte</translation>
    </message>
    <message>
        <source>&amp;Access</source>
        <translation>&amp;Zugriff</translation>
    </message>
    <message>
        <source>&amp;Delegations</source>
        <translation>&amp;Delegationen</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>P&amp;ersonen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Committing…</source>
        <translation>Wird übernommen…</translation>
    </message>
    <message>
        <source>Committed as revision %1.</source>
        <translation>Als Revision %1 übernommen.</translation>
    </message>
    <message>
        <source>Somebody else committed in the meantime; yours was not committed.</source>
        <translation>Jemand anderes hat in der Zwischenzeit Änderungen übernommen; Ihre wurden nicht übernommen.</translation>
    </message>
    <message>
        <source>Your draft is kept and previewed again over the new revision. Look at it and commit again.</source>
        <translation>Ihr Entwurf bleibt erhalten, und seine Vorschau wird über der neuen Revision neu berechnet. Sehen Sie sie an und übernehmen Sie ihn erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of your draft do not fit the new revision.</source>
        <translation>
            <numerusform>%n Änderung Ihres Entwurfs passt nicht zur neuen Revision.</numerusform>
            <numerusform>%n Änderungen Ihres Entwurfs passen nicht zur neuen Revision.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide for each of them before you commit.</source>
        <translation>Entscheiden Sie über jede davon, bevor Sie den Entwurf übernehmen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>P&amp;olicies</source>
        <translation>Richtl&amp;inien</translation>
    </message>
    <message>
        <source>The policy you were writing is back.</source>
        <translation>Die Richtlinie, an der Sie schrieben, ist wieder da.</translation>
    </message>
    <message>
        <source>It stands on the Policies screen and is not in your draft yet.</source>
        <translation>Sie steht im Bereich Richtlinien und ist noch nicht in Ihrem Entwurf.</translation>
    </message>
    <message>
        <source>Another &amp;moment…</source>
        <translation>Anderer &amp;Zeitpunkt…</translation>
    </message>
    <message>
        <source>Who could or will see and do what, at an earlier revision or a later moment</source>
        <translation>Wer was sehen und tun konnte oder können wird, bei einer früheren Revision oder zu einem späteren Zeitpunkt</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>Zurück zum &amp;Jetzt</translation>
    </message>
    <message>
        <source>Shows the newest state as it is now</source>
        <translation>Zeigt den neuesten Zustand, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>&amp;Roles</source>
        <translation>&amp;Rollen</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>&amp;Companies</source>
        <translation>Fi&amp;rmen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>O&amp;wnership</source>
        <translation>&amp;Besitz</translation>
    </message>
</context>
<context>
    <name>bailiwick::draft::Draft</name>
    <message>
        <source>Give up: %1</source>
        <translation>Aufgegeben: %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::draft::DraftJournal</name>
    <message>
        <source>The draft cannot be kept on disk: %1</source>
        <translation>Der Entwurf kann nicht auf der Festplatte gesichert werden: %1</translation>
    </message>
    <message>
        <source>Free some space. The draft stays as it is while the program runs.</source>
        <translation>Schaffen Sie Speicherplatz. Solange das Programm läuft, bleibt der Entwurf, wie er ist.</translation>
    </message>
    <message>
        <source>Unsaved changes of an earlier run cannot be read: %1</source>
        <translation>Ungesicherte Änderungen eines früheren Laufs können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The file is kept under this name; nothing was deleted.</source>
        <translation>Die Datei bleibt unter diesem Namen erhalten; es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>It is another account&apos;s.</source>
        <translation>Sie gehört zu einem anderen Konto.</translation>
    </message>
</context>
<context>
    <name>bailiwick::draft::Edit</name>
    <message>
        <source>Add %1 to team %2</source>
        <translation>%1 in das Team %2 aufnehmen</translation>
    </message>
    <message>
        <source>Take %1 out of team %2</source>
        <translation>%1 aus dem Team %2 nehmen</translation>
    </message>
    <message>
        <source>Cut off the delegation to %1</source>
        <translation>Delegation an %1 aussetzen</translation>
    </message>
    <message>
        <source>Restore the delegation to %1</source>
        <translation>Delegation an %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Give %1 the role %2 at %3</source>
        <translation>%1 die Rolle %2 für %3 geben</translation>
    </message>
    <message>
        <source>Take the role %2 at %3 from %1</source>
        <translation>%1 die Rolle %2 für %3 entziehen</translation>
    </message>
    <message>
        <source>Change how long %1 has the role %2 at %3</source>
        <translation>Ändern, wie lange %1 die Rolle %2 für %3 hat</translation>
    </message>
    <message>
        <source>Delegate to %1</source>
        <translation>An %1 delegieren</translation>
    </message>
    <message>
        <source>Change the delegation to %1</source>
        <translation>Delegation an %1 ändern</translation>
    </message>
    <message>
        <source>Block all of %1</source>
        <translation>%1 insgesamt sperren</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1 deaktivieren</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>Add the policy “%1”</source>
        <translation>Richtlinie “%1” hinzufügen</translation>
    </message>
    <message>
        <source>Change the policy “%1”</source>
        <translation>Richtlinie “%1” ändern</translation>
    </message>
    <message>
        <source>Remove the policy “%1”</source>
        <translation>Richtlinie “%1” entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Change %n attributes of %1</source>
        <translation>
            <numerusform>%n Attribut von %1 ändern</numerusform>
            <numerusform>%n Attribute von %1 ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the attribute “%1” of %2</source>
        <translation>Das Attribut „%1“ von %2 entfernen</translation>
    </message>
    <message>
        <source>Add the attribute “%1” to %2</source>
        <translation>Das Attribut „%1“ zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Change the attribute “%1” of %2</source>
        <translation>Das Attribut „%1“ von %2 ändern</translation>
    </message>
    <message>
        <source>Add the role “%1”</source>
        <translation>Rolle “%1” hinzufügen</translation>
    </message>
    <message>
        <source>Rename the role “%1” to “%2”</source>
        <translation>Rolle “%1” in “%2” umbenennen</translation>
    </message>
    <message>
        <source>Change the role “%1”</source>
        <translation>Rolle “%1” ändern</translation>
    </message>
    <message>
        <source>Delete the role “%1”</source>
        <translation>Rolle “%1” löschen</translation>
    </message>
    <message>
        <source>Let %1 leave %2</source>
        <translation>%1 aus %2 austreten lassen</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>%1 aussetzen</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>End the work with %1</source>
        <translation>Zusammenarbeit mit %1 beenden</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Mit %1 fortfahren</translation>
    </message>
    <message>
        <source>Hand over from %1 to %2</source>
        <translation>Von %1 an %2 übergeben</translation>
    </message>
    <message>
        <source>Add the application %1</source>
        <translation>Die Anwendung %1 hinzufügen</translation>
    </message>
    <message>
        <source>Change the application %1</source>
        <translation>Die Anwendung %1 ändern</translation>
    </message>
    <message>
        <source>Remove the application %1</source>
        <translation>Die Anwendung %1 entfernen</translation>
    </message>
    <message>
        <source>Add the company %1</source>
        <translation>Die Firma %1 hinzufügen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Make the team %1</source>
        <translation>Das Team %1 anlegen</translation>
    </message>
    <message>
        <source>Change the team %1</source>
        <translation>Das Team %1 ändern</translation>
    </message>
    <message>
        <source>Disband the team %1</source>
        <translation>Das Team %1 auflösen</translation>
    </message>
</context>
<context>
    <name>bailiwick::draft::JournalFile</name>
    <message>
        <source>The file is not a journal of unsaved changes.</source>
        <translation>Die Datei enthält keine ungesicherten Änderungen.</translation>
    </message>
    <message>
        <source>It is kept aside; start with an empty draft.</source>
        <translation>Sie wird beiseitegelegt; beginnen Sie mit einem leeren Entwurf.</translation>
    </message>
    <message>
        <source>The unsaved changes were written by a newer program.</source>
        <translation>Die ungesicherten Änderungen hat ein neueres Programm geschrieben.</translation>
    </message>
    <message>
        <source>Open them with that program; they are kept aside.</source>
        <translation>Öffnen Sie sie mit diesem Programm; sie werden beiseitegelegt.</translation>
    </message>
</context>
<context>
    <name>bailiwick::draft_bar::DraftBar</name>
    <message>
        <source>Preview first.</source>
        <translation>Erst die Vorschau ansehen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Show pending changes</source>
        <translation>Ausstehende Änderungen zeigen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Commit…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Pending changes</source>
        <translation>&amp;Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>Show or hide the list of pending changes</source>
        <translation>Liste der ausstehenden Änderungen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>See what the draft would do</source>
        <translation>Ansehen, was der Entwurf bewirken würde</translation>
    </message>
    <message>
        <source>&amp;Commit…</source>
        <translation>&amp;Übernehmen…</translation>
    </message>
    <message>
        <source>Make the previewed draft effective</source>
        <translation>Den Entwurf nach der Vorschau wirksam machen</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>Verwer&amp;fen…</translation>
    </message>
    <message>
        <source>Give up all pending changes</source>
        <translation>Alle ausstehenden Änderungen aufgeben</translation>
    </message>
    <message>
        <source>Hide pending changes</source>
        <translation>Ausstehende Änderungen verbergen</translation>
    </message>
    <message>
        <source>Commit the draft</source>
        <translation>Entwurf übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) become effective at once. The reason stands in the audit log.</source>
        <translation>
            <numerusform>%n Änderung wird sofort wirksam. Die Begründung steht im Protokoll.</numerusform>
            <numerusform>%n Änderungen werden sofort wirksam. Die Begründung steht im Protokoll.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Begründung</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Discard the draft?</source>
        <translation>Den Entwurf verwerfen?</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) are given up. This cannot be undone.</source>
        <translation>
            <numerusform>%n ausstehende Änderung wird aufgegeben. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n ausstehende Änderungen werden aufgegeben. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n ausstehende Änderung</numerusform>
            <numerusform>%n ausstehende Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>Keine ausstehenden Änderungen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::draft_bar::PendingList</name>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>Give this change up and keep the others (Delete)</source>
        <translation>Diese Änderung aufgeben und die anderen behalten (Entf)</translation>
    </message>
    <message>
        <source>Revert: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::AttributeEditModel</name>
    <message>
        <source>There is an attribute “%1” already.</source>
        <translation>Ein Attribut „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Neues Attribut</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::AttributeEntry</name>
    <message>
        <source>A set has at most %1 members, this one %2. Use a team or a group.</source>
        <translation>Eine Menge hat höchstens %1 Mitglieder, diese %2. Nehmen Sie ein Team oder eine Gruppe.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>set of people or teams, of which</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Set of texts</source>
        <translation>Menge von Texten</translation>
    </message>
    <message>
        <source>Person or team</source>
        <translation>Person oder Team</translation>
    </message>
    <message>
        <source>Set of people or teams</source>
        <translation>Menge von Personen oder Teams</translation>
    </message>
    <message>
        <source>Write a whole number, for example 42 or -7, of at most 18 digits.</source>
        <translation>Schreiben Sie eine ganze Zahl, zum Beispiel 42 oder -7, mit höchstens 18 Ziffern.</translation>
    </message>
    <message>
        <source>Choose a person or a team.</source>
        <translation>Wählen Sie eine Person oder ein Team.</translation>
    </message>
    <message>
        <source>Give the attribute a name.</source>
        <translation>Geben Sie dem Attribut einen Namen.</translation>
    </message>
    <message>
        <source>A name begins with a small letter and goes on with letters, digits and _, without accents and blanks; at most 63 of them.</source>
        <translation>Ein Name beginnt mit einem kleinen Buchstaben, dann folgen Buchstaben, Ziffern und _, ohne Umlaute und Leerzeichen; höchstens 63 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is a device&apos;s ownership; call the attribute something else.</source>
        <translation>„%1“ ist der Besitz eines Geräts; nennen Sie das Attribut anders.</translation>
    </message>
    <message>
        <source>Other nodes have “%1” as: %2. With two types no condition can read it.</source>
        <translation>Andere Knoten haben „%1“ als: %2. Mit zwei Typen kann keine Bedingung es lesen.</translation>
    </message>
    <message>
        <source>You may not configure this. It needs “%1” here.</source>
        <translation>Sie dürfen dies nicht konfigurieren. Dafür braucht es hier „%1“.</translation>
    </message>
    <message>
        <source>You may not change facts about this. It needs “%1” here; attributes that begin with config_ do not.</source>
        <translation>Sie dürfen hierzu keine Angaben ändern. Dafür braucht es hier „%1“; für Attribute, die mit config_ beginnen, nicht.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::AttributeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>value before and after the draft</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::AuditModel</name>
    <message>
        <source>(erased)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which resource</source>
        <translation>Welche Ressource</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::CeilingGridModel</name>
    <message>
        <source>Choose places first.</source>
        <translation>Wählen Sie zuerst Orte.</translation>
    </message>
    <message>
        <source>You may not hand out this action anywhere.</source>
        <translation>Sie dürfen diese Aktion nirgends vergeben.</translation>
    </message>
    <message>
        <source>You may not hand out this action at %1 (%2 of the chosen devices).</source>
        <translation>Sie dürfen diese Aktion bei %1 nicht vergeben (%2 der gewählten Geräte).</translation>
    </message>
    <message>
        <source>The role %1 does not hold this action.</source>
        <translation>Die Rolle %1 enthält diese Aktion nicht.</translation>
    </message>
    <message>
        <source>Only where %1</source>
        <translation>Nur wenn %1</translation>
    </message>
    <message>
        <source>Not grantable</source>
        <translation>Nicht vergebbar</translation>
    </message>
    <message>
        <source>May grant</source>
        <translation>Darf vergeben</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::ClaimFile</name>
    <message>
        <source>The first line has to name the columns: externalId and one or more of code, publicKey, credential.</source>
        <translation>Die erste Zeile muss die Spalten nennen: externalId und mindestens eine von code, publicKey, credential.</translation>
    </message>
    <message>
        <source>A quote is not closed, or something follows it.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen, oder es folgt noch etwas darauf.</translation>
    </message>
    <message>
        <source>There is no device in the file.</source>
        <translation>In der Datei steht kein Gerät.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) are expected.</source>
        <translation>
            <numerusform>%n Spalte wird erwartet.</numerusform>
            <numerusform>%n Spalten werden erwartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The device&apos;s external id is missing.</source>
        <translation>Die externe Kennung des Geräts fehlt.</translation>
    </message>
    <message>
        <source>The device “%1” stands on another line, too.</source>
        <translation>Das Gerät „%1“ steht noch in einer anderen Zeile.</translation>
    </message>
    <message>
        <source>There is no secret for “%1”.</source>
        <translation>Für „%1“ steht kein Geheimnis da.</translation>
    </message>
    <message>
        <source>The file is too large; load it in parts, or with bailiwickctl.</source>
        <translation>Die Datei ist zu groß; laden Sie sie in Teilen oder mit bailiwickctl.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation>Die Datei ist kein Text in UTF-8.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::CompanyChoiceModel</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Delegationen</translation>
    </message>
    <message>
        <source>%1 (blocked)</source>
        <translation>%1 (gesperrt)</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::CompanyModel</name>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Nothing has begun yet.</source>
        <translation>Noch hat nichts begonnen.</translation>
    </message>
    <message>
        <source>%1 works with what was delegated to it, without an end.</source>
        <translation>%1 arbeitet mit dem, was an sie delegiert wurde, ohne Ende.</translation>
    </message>
    <message>
        <source>%1 works until %2; then %3 takes over.</source>
        <translation>%1 arbeitet bis %2; dann übernimmt %3.</translation>
    </message>
    <message>
        <source>%1 works until %2.</source>
        <translation>%1 arbeitet bis %2.</translation>
    </message>
    <message>
        <source>%1 is blocked as a whole: its people reach nothing, whoever delegated it.</source>
        <translation>%1 ist als Ganzes gesperrt: Ihre Personen erreichen nichts, gleich wer delegiert hat.</translation>
    </message>
    <message>
        <source>Cut off until somebody resumes it; it would end on %1.</source>
        <translation>Getrennt, bis jemand es wieder aufnimmt; enden würde es am %1.</translation>
    </message>
    <message>
        <source>Cut off until somebody resumes it; nothing is deleted.</source>
        <translation>Getrennt, bis jemand es wieder aufnimmt; nichts ist gelöscht.</translation>
    </message>
    <message>
        <source>Over since %1.</source>
        <translation>Beendet seit %1.</translation>
    </message>
    <message>
        <source>Over since %1, when %2 took over.</source>
        <translation>Beendet seit %1, als %2 übernahm.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Arbeitet für</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>Übernommen von</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::Counted</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::DelegationTreeModel</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>May not be passed on</source>
        <translation>Darf nicht weitergegeben werden</translation>
    </message>
    <message numerus="yes">
        <source>May be passed on %n time(s)</source>
        <translation>
            <numerusform>Darf %n Mal weitergegeben werden</numerusform>
            <numerusform>Darf %n Mal weitergegeben werden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, only where %2</source>
        <translation>%1, nur wenn %2</translation>
    </message>
    <message>
        <source>Delegated to</source>
        <translation>Delegiert an</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Rechteobergrenze</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Passing on</source>
        <translation>Weitergabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::DeviceStatus</name>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Störung</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::DifferenceModel</name>
    <message numerus="yes">
        <source>%n changes come later.</source>
        <translation>
            <numerusform>%n Änderung folgt später.</numerusform>
            <numerusform>%n Änderungen folgen später.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody&apos;s access changes.</source>
        <translation>Niemandes Zugriff ändert sich.</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Gains and loses</source>
        <translation>Erhält und verliert</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Erhält</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>−%1</source>
        <translation>−%1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other node(s)</source>
        <translation>
            <numerusform>und %Ln weiterer Knoten</numerusform>
            <numerusform>und %Ln weitere Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>gained</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Scheduled changes</source>
        <translation>Geplante Änderungen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Who and what</source>
        <translation>Wer und was</translation>
    </message>
    <message>
        <source>Gains (devices)</source>
        <translation>Erhält (Geräte)</translation>
    </message>
    <message>
        <source>Loses (devices)</source>
        <translation>Verliert (Geräte)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message numerus="yes">
        <source>%n people gain access to %1.</source>
        <translation>
            <numerusform>%n Person erhält Zugriff auf %1.</numerusform>
            <numerusform>%n Personen erhalten Zugriff auf %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people lose access to %1.</source>
        <translation>
            <numerusform>%n Person verliert den Zugriff auf %1.</numerusform>
            <numerusform>%n Personen verlieren den Zugriff auf %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) without people gain access to %1.</source>
        <translation>
            <numerusform>%n Team ohne Personen erhält Zugriff auf %1.</numerusform>
            <numerusform>%n Teams ohne Personen erhalten Zugriff auf %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) without people lose access to %1.</source>
        <translation>
            <numerusform>%n Team ohne Personen verliert den Zugriff auf %1.</numerusform>
            <numerusform>%n Teams ohne Personen verlieren den Zugriff auf %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>depends on network or second factor</source>
        <translation>hängt von Netz oder zweitem Faktor ab</translation>
    </message>
    <message>
        <source>%1 of them depend on network or second factor</source>
        <translation>%1 davon hängen von Netz oder zweitem Faktor ab</translation>
    </message>
    <message>
        <source>access, by the policy “%1”</source>
        <translation>Zugriff, durch die Richtlinie „%1“</translation>
    </message>
    <message>
        <source>its access at its spaces</source>
        <translation>ihr Zugriff an ihren Orten</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>beginnt %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>whose, and what</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n people, applications or gateways gain access to %1.</source>
        <translation>
            <numerusform>%n Person, Anwendung oder Gateway erhält Zugriff auf %1.</numerusform>
            <numerusform>%n Personen, Anwendungen oder Gateways erhalten Zugriff auf %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) or gateway(s) gain access to %1.</source>
        <translation>
            <numerusform>%n Anwendung oder Gateway erhält Zugriff auf %1.</numerusform>
            <numerusform>%n Anwendungen oder Gateways erhalten Zugriff auf %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people, applications or gateways lose access to %1.</source>
        <translation>
            <numerusform>%n Person, Anwendung oder Gateway verliert Zugriff auf %1.</numerusform>
            <numerusform>%n Personen, Anwendungen oder Gateways verlieren Zugriff auf %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) or gateway(s) lose access to %1.</source>
        <translation>
            <numerusform>%n Anwendung oder Gateway verliert Zugriff auf %1.</numerusform>
            <numerusform>%n Anwendungen oder Gateways verlieren Zugriff auf %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::EngineText</name>
    <message>
        <source>ends before it begins</source>
        <translation>endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>has no name</source>
        <translation>hat keinen Namen</translation>
    </message>
    <message>
        <source>has a name of more than 200 bytes</source>
        <translation>hat einen Namen von mehr als 200 Byte</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is used twice; it must be unique</source>
        <translation>%1 kommt zweimal vor; es muss eindeutig sein</translation>
    </message>
    <message>
        <source>the action &quot;%1&quot; is not in the catalogue</source>
        <translation>die Aktion „%1“ steht nicht im Katalog</translation>
    </message>
    <message>
        <source>gives to the organization it comes from</source>
        <translation>gibt an die Organisation, von der sie kommt</translation>
    </message>
    <message>
        <source>may be passed on 0 to 8 times</source>
        <translation>darf 0- bis 8-mal weitergegeben werden</translation>
    </message>
    <message>
        <source>may be passed on fewer times than its parent (%1)</source>
        <translation>darf weniger oft weitergegeben werden als die Delegation darüber (%1)</translation>
    </message>
    <message>
        <source>passes on a delegation that was given to another organization</source>
        <translation>gibt eine Delegation weiter, die eine andere Organisation erhalten hat</translation>
    </message>
    <message>
        <source>a partner owns nothing: name the parent delegation that is passed on</source>
        <translation>ein Fachbetrieb besitzt nichts: Nennen Sie die Delegation, die weitergegeben wird</translation>
    </message>
    <message>
        <source>the manufacturer cannot be blocked: nobody could lift it</source>
        <translation>der Hersteller kann nicht gesperrt werden: Niemand könnte die Sperre aufheben</translation>
    </message>
    <message>
        <source>the primary user is also a secondary one</source>
        <translation>der Hauptnutzer ist auch Mitnutzer</translation>
    </message>
    <message>
        <source>the role &quot;%1&quot; is given by owning a device, not by assignments</source>
        <translation>die Rolle „%1“ entsteht durch den Besitz eines Geräts, nicht durch Zuweisungen</translation>
    </message>
    <message>
        <source>a person without organization gets roles by owning devices, not by assignments</source>
        <translation>eine Person ohne Organisation erhält Rollen durch den Besitz von Geräten, nicht durch Zuweisungen</translation>
    </message>
    <message>
        <source>stands below itself; give it a parent outside its own subtree</source>
        <translation>steht unter sich selbst; wählen Sie einen Ort außerhalb des eigenen Teilbaums</translation>
    </message>
    <message>
        <source>is its own parent</source>
        <translation>steht unter sich selbst</translation>
    </message>
    <message>
        <source>The change breaks a rule of the fleet</source>
        <translation>Die Änderung verletzt eine Regel der Flotte</translation>
    </message>
    <message>
        <source>The change breaks rules of the fleet</source>
        <translation>Die Änderung verletzt Regeln der Flotte</translation>
    </message>
    <message>
        <source>Mend what is listed and try again.</source>
        <translation>Beheben Sie, was aufgeführt ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no such entity to remove</source>
        <translation>Was entfernt werden soll, gibt es nicht</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile: refresh and look again.</source>
        <translation>Vielleicht wurde es inzwischen entfernt: Laden Sie neu und sehen Sie nach.</translation>
    </message>
    <message>
        <source>The change cannot be made as it stands</source>
        <translation>Die Änderung ist so nicht möglich</translation>
    </message>
    <message>
        <source>An address, a name or an id in it cannot be used here</source>
        <translation>Eine Adresse, ein Name oder eine ID darin kann hier nicht verwendet werden</translation>
    </message>
    <message>
        <source>%1 would hold the whole fleet; that is the manufacturer&apos;s alone</source>
        <translation>%1 hätte die ganze Flotte; das bleibt dem Hersteller vorbehalten</translation>
    </message>
    <message>
        <source>Delegate customers or sites.</source>
        <translation>Delegieren Sie Kunden oder Standorte.</translation>
    </message>
    <message>
        <source>%1 would hold %2 of %3 customers; at most %4 % are possible for an outsider</source>
        <translation>%1 hätte %2 von %3 Kunden; für Außenstehende sind höchstens %4 % möglich</translation>
    </message>
    <message>
        <source>Delegate fewer customers.</source>
        <translation>Delegieren Sie weniger Kunden.</translation>
    </message>
    <message>
        <source>Nobody would be left who may change roles and assignments on the whole fleet</source>
        <translation>Niemand bliebe, der Rollen und Zuweisungen in der ganzen Flotte ändern darf</translation>
    </message>
    <message>
        <source>From %1 nobody would be left who may change roles and assignments on the whole fleet</source>
        <translation>Ab %1 bliebe niemand, der Rollen und Zuweisungen in der ganzen Flotte ändern darf</translation>
    </message>
    <message>
        <source>Keep one manufacturer admin without an end.</source>
        <translation>Behalten Sie eine unbefristete Administration des Herstellers.</translation>
    </message>
    <message>
        <source>%1 would gain %2 on %3, which you may not grant</source>
        <translation>%1 erhielte %2 an %3; das dürfen Sie nicht vergeben</translation>
    </message>
    <message>
        <source>Leave it out, or ask someone who may grant it.</source>
        <translation>Lassen Sie es weg oder fragen Sie jemanden, der es vergeben darf.</translation>
    </message>
    <message>
        <source>You may not do this here: it needs %1</source>
        <translation>Das dürfen Sie hier nicht: Es braucht %1</translation>
    </message>
    <message>
        <source>You may not do this: it needs %1</source>
        <translation>Das dürfen Sie nicht: Es braucht %1</translation>
    </message>
    <message>
        <source>Ask for a role with %1 here.</source>
        <translation>Bitten Sie hier um eine Rolle mit %1.</translation>
    </message>
    <message>
        <source>Ask for a role with %1.</source>
        <translation>Bitten Sie um eine Rolle mit %1.</translation>
    </message>
    <message>
        <source>This belongs to another organization</source>
        <translation>Das gehört einer anderen Organisation</translation>
    </message>
    <message>
        <source>Change only what belongs to your organization.</source>
        <translation>Ändern Sie nur, was Ihrer Organisation gehört.</translation>
    </message>
    <message>
        <source>You may not make delegations</source>
        <translation>Sie dürfen nicht delegieren</translation>
    </message>
    <message>
        <source>Only the organization that gives, or one above it, changes a delegation</source>
        <translation>Eine Delegation ändert nur die Organisation, die sie gibt, oder eine darüber</translation>
    </message>
    <message>
        <source>Ask the giving organization.</source>
        <translation>Fragen Sie die gebende Organisation.</translation>
    </message>
    <message>
        <source>What is passed on may not exceed what was received</source>
        <translation>Was weitergegeben wird, darf nicht mehr sein, als erhalten wurde</translation>
    </message>
    <message>
        <source>Leave the action out of the ceiling.</source>
        <translation>Lassen Sie die Aktion aus der Rechteobergrenze weg.</translation>
    </message>
    <message>
        <source>You may give roles to people of your own organization only</source>
        <translation>Sie dürfen Rollen nur an Personen Ihrer eigenen Organisation vergeben</translation>
    </message>
    <message>
        <source>Choose one of your own people or teams.</source>
        <translation>Wählen Sie eine Ihrer eigenen Personen oder eines Ihrer Teams.</translation>
    </message>
    <message>
        <source>The delegation is cut off; nothing can be given under it</source>
        <translation>Die Delegation ist ausgesetzt; unter ihr kann nichts vergeben werden</translation>
    </message>
    <message>
        <source>Have the delegation restored first.</source>
        <translation>Lassen Sie die Delegation zuerst wiederherstellen.</translation>
    </message>
    <message>
        <source>The scope reaches beyond the delegation&apos;s region</source>
        <translation>Der Ort reicht über den Geltungsbereich der Delegation hinaus</translation>
    </message>
    <message>
        <source>Choose a scope inside the region.</source>
        <translation>Wählen Sie einen Ort innerhalb des Geltungsbereichs.</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; has %2, which the delegation does not let you grant</source>
        <translation>Die Rolle „%1“ enthält %2; das lässt die Delegation Sie nicht vergeben</translation>
    </message>
    <message>
        <source>Choose a role within the ceiling, or ask for a higher one.</source>
        <translation>Wählen Sie eine Rolle unterhalb der Rechteobergrenze oder bitten Sie um eine höhere.</translation>
    </message>
    <message>
        <source>The assignment and the delegation are never valid together</source>
        <translation>Zuweisung und Delegation sind nie zugleich gültig</translation>
    </message>
    <message>
        <source>Choose a time within the delegation&apos;s validity.</source>
        <translation>Wählen Sie eine Zeit innerhalb der Gültigkeit der Delegation.</translation>
    </message>
    <message>
        <source>Only the manufacturer may move something to another customer</source>
        <translation>Nur der Hersteller darf etwas zu einem anderen Kunden verschieben</translation>
    </message>
    <message>
        <source>Ask the manufacturer to move it.</source>
        <translation>Bitten Sie den Hersteller, es zu verschieben.</translation>
    </message>
    <message>
        <source>The change would have an effect outside of what you may see</source>
        <translation>Die Änderung würde über das hinaus wirken, was Sie sehen dürfen</translation>
    </message>
    <message>
        <source>Ask an organization above yours to make it.</source>
        <translation>Bitten Sie eine Organisation über Ihrer, sie vorzunehmen.</translation>
    </message>
    <message>
        <source>The change does things that you may not do or grant</source>
        <translation>Die Änderung tut etwas, das Sie nicht tun oder vergeben dürfen</translation>
    </message>
    <message>
        <source>Change what is listed and preview again.</source>
        <translation>Ändern Sie, was aufgeführt ist, und sehen Sie die Vorschau noch einmal an.</translation>
    </message>
    <message>
        <source>Preview again and look at what differs.</source>
        <translation>Sehen Sie die Vorschau noch einmal an und achten Sie auf die Unterschiede.</translation>
    </message>
    <message>
        <source>What you see has changed since your draft was begun</source>
        <translation>Was Sie sehen, hat sich seit dem Beginn Ihres Entwurfs geändert</translation>
    </message>
    <message>
        <source>Look at what moved, then preview and commit again.</source>
        <translation>Sehen Sie nach, was sich geändert hat, dann Vorschau und noch einmal übernehmen.</translation>
    </message>
    <message>
        <source>The reason is too long</source>
        <translation>Die Begründung ist zu lang</translation>
    </message>
    <message>
        <source>Your organization holds nothing in this fleet now</source>
        <translation>Ihre Organisation hat in dieser Flotte zurzeit nichts</translation>
    </message>
    <message>
        <source>Ask whoever delegated to your organization to restore the delegation.</source>
        <translation>Bitten Sie, wer an Ihre Organisation delegiert hat, die Delegation wiederherzustellen.</translation>
    </message>
    <message>
        <source>E-mail address, password and organization do not belong together</source>
        <translation>E-Mail-Adresse, Passwort und Organisation gehören nicht zusammen</translation>
    </message>
    <message>
        <source>Check all three and try again.</source>
        <translation>Prüfen Sie alle drei und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There were too many tries to sign in</source>
        <translation>Es gab zu viele Versuche, sich anzumelden</translation>
    </message>
    <message>
        <source>Wait %1 seconds, then try again.</source>
        <translation>Warten Sie %1 Sekunden und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Bitte melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>This session is not known</source>
        <translation>Diese Sitzung ist nicht bekannt</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>Die Sitzung ist zu Ende</translation>
    </message>
    <message>
        <source>The session was ended</source>
        <translation>Die Sitzung wurde beendet</translation>
    </message>
    <message>
        <source>The access token has expired</source>
        <translation>Das Zugriffstoken ist abgelaufen</translation>
    </message>
    <message>
        <source>This refresh token was used before; the session was ended for safety</source>
        <translation>Dieses Erneuerungstoken wurde schon einmal benutzt; die Sitzung wurde zur Sicherheit beendet</translation>
    </message>
    <message>
        <source>Your account here was disabled or blocked</source>
        <translation>Ihr Konto wurde hier deaktiviert oder gesperrt</translation>
    </message>
    <message>
        <source>There is nothing here, or it is out of your sight</source>
        <translation>Hier ist nichts, oder Sie dürfen es nicht sehen</translation>
    </message>
    <message>
        <source>There is no such entry, or it is out of your sight</source>
        <translation>Diesen Eintrag gibt es nicht, oder Sie dürfen ihn nicht sehen</translation>
    </message>
    <message>
        <source>You may not export the log: it needs %1</source>
        <translation>Sie dürfen das Protokoll nicht exportieren: Es braucht %1</translation>
    </message>
    <message>
        <source>Delegation to %1</source>
        <translation>Delegation an %1</translation>
    </message>
    <message>
        <source>Assignment to %1</source>
        <translation>Zuweisung an %1</translation>
    </message>
    <message>
        <source>The change would not do what the preview showed</source>
        <translation>Die Änderung hätte nicht die Wirkung, die die Vorschau gezeigt hat</translation>
    </message>
    <message>
        <source>Time has changed what the change would do since it was previewed</source>
        <translation>Seit der Vorschau hat die Zeit geändert, was die Änderung bewirken würde</translation>
    </message>
    <message>
        <source>The preview is too old, or the clock of the machine that made it is wrong</source>
        <translation>Die Vorschau ist zu alt, oder die Uhr des Rechners, der sie berechnet hat, geht falsch</translation>
    </message>
    <message>
        <source>The change set is empty</source>
        <translation>Es gibt nichts zu ändern</translation>
    </message>
    <message>
        <source>The id is not free; a new entity needs an id never used before</source>
        <translation>Die ID ist nicht frei; Neues braucht eine ID, die noch nie verwendet wurde</translation>
    </message>
    <message>
        <source>What you may export changed meanwhile</source>
        <translation>Was Sie exportieren dürfen, hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Export again.</source>
        <translation>Exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The log has no signed checkpoint yet</source>
        <translation>Das Protokoll hat noch keinen signierten Prüfpunkt</translation>
    </message>
    <message>
        <source>Start the server once, or ask it for one.</source>
        <translation>Starten Sie den Server einmal, oder fragen Sie ihn nach einem.</translation>
    </message>
    <message>
        <source>There is no such device, or it is out of your sight</source>
        <translation>Es gibt kein solches Gerät, oder Sie können es nicht sehen</translation>
    </message>
    <message>
        <source>Check the id, or ask for access.</source>
        <translation>Prüfen Sie die ID, oder bitten Sie um Zugriff.</translation>
    </message>
    <message>
        <source>Somebody else refreshed this session just now</source>
        <translation>Jemand anderes hat diese Sitzung gerade erneuert</translation>
    </message>
    <message>
        <source>Refresh the session, or sign in again.</source>
        <translation>Erneuern Sie die Sitzung, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The request carries no access token</source>
        <translation>Die Anfrage trägt keinen Zugriffstoken</translation>
    </message>
    <message>
        <source>You are no longer known here</source>
        <translation>Sie sind hier nicht mehr bekannt</translation>
    </message>
    <message>
        <source>This is not a time</source>
        <translation>Das ist keine Zeit</translation>
    </message>
    <message>
        <source>This is not a number</source>
        <translation>Das ist keine Zahl</translation>
    </message>
    <message>
        <source>Mend what is listed.</source>
        <translation>Beheben Sie, was aufgeführt ist.</translation>
    </message>
    <message>
        <source>You may not add people</source>
        <translation>Sie dürfen keine Personen hinzufügen</translation>
    </message>
    <message>
        <source>You may not edit groups</source>
        <translation>Sie dürfen keine Gruppen ändern</translation>
    </message>
    <message>
        <source>Ask the person or the manufacturer.</source>
        <translation>Fragen Sie die Person oder den Hersteller.</translation>
    </message>
    <message>
        <source>Make a new membership for the other person.</source>
        <translation>Legen Sie für die andere Person eine neue Mitgliedschaft an.</translation>
    </message>
    <message>
        <source>This group belongs to another organization</source>
        <translation>Diese Gruppe gehört zu einer anderen Organisation</translation>
    </message>
    <message>
        <source>Make a group of your own.</source>
        <translation>Legen Sie eine eigene Gruppe an.</translation>
    </message>
    <message>
        <source>Owners change by claim, share and transfer</source>
        <translation>Besitz ändert sich durch Inanspruchnahme, Teilen und Übertragung</translation>
    </message>
    <message>
        <source>Ask the owner or the manufacturer.</source>
        <translation>Fragen Sie den Besitzer oder den Hersteller.</translation>
    </message>
    <message>
        <source>An assignment by a partner names the delegation it is made under</source>
        <translation>Eine Zuweisung durch einen Fachbetrieb nennt die Delegation, unter der sie entsteht</translation>
    </message>
    <message>
        <source>Name the delegation.</source>
        <translation>Nennen Sie die Delegation.</translation>
    </message>
    <message>
        <source>The delegation is to another organization than the principal&apos;s</source>
        <translation>Die Delegation geht an eine andere Organisation als die der Person</translation>
    </message>
    <message>
        <source>Name a delegation to the principal&apos;s organization.</source>
        <translation>Nennen Sie eine Delegation an die Organisation der Person.</translation>
    </message>
    <message>
        <source>Give the entity an id.</source>
        <translation>Geben Sie dem Eintrag eine ID.</translation>
    </message>
    <message>
        <source>The condition cannot be read: %1</source>
        <translation>Die Bedingung kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Correct the condition.</source>
        <translation>Berichtigen Sie die Bedingung.</translation>
    </message>
    <message>
        <source>Use attributes of resource only.</source>
        <translation>Verwenden Sie nur Attribute von resource.</translation>
    </message>
    <message>
        <source>No id can be made: the system gives no random bytes.</source>
        <translation>Es kann keine ID erzeugt werden: Das System liefert keine Zufallszahlen.</translation>
    </message>
    <message>
        <source>Try again; if it stays, restart the machine.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Policy “%1”</source>
        <translation>Richtlinie “%1”</translation>
    </message>
    <message>
        <source>names %1, which does not exist</source>
        <translation>nennt %1, das es nicht gibt</translation>
    </message>
    <message>
        <source>an action is written %1</source>
        <translation>eine Aktion schreibt man %1</translation>
    </message>
    <message>
        <source>a permit names its actions: action in [Action::&quot;device:view&quot;]</source>
        <translation>ein permit nennt seine Aktionen: action in [Action::&quot;device:view&quot;]</translation>
    </message>
    <message>
        <source>is a template: it has a slot such as ?principal</source>
        <translation>ist eine Vorlage: Sie hat einen Platzhalter wie ?principal</translation>
    </message>
    <message>
        <source>Name the principal and the resource, or leave them open.</source>
        <translation>Nennen Sie principal und resource, oder lassen Sie sie offen.</translation>
    </message>
    <message>
        <source>A permit by a partner names the delegation it is made under</source>
        <translation>Ein permit eines Partners nennt die Delegation, unter der es gilt</translation>
    </message>
    <message>
        <source>The delegation is to another organization than the policy&apos;s</source>
        <translation>Die Delegation geht an eine andere Organisation als die der Richtlinie</translation>
    </message>
    <message>
        <source>Name a delegation to the policy&apos;s organization.</source>
        <translation>Nennen Sie eine Delegation an die Organisation der Richtlinie.</translation>
    </message>
    <message>
        <source>The policy permits %1, which the delegation does not let you grant</source>
        <translation>Die Richtlinie erlaubt %1; das lässt die Delegation Sie nicht vergeben</translation>
    </message>
    <message>
        <source>Leave it out, or ask for a higher ceiling.</source>
        <translation>Lassen Sie es weg, oder bitten Sie um eine höhere Rechteobergrenze.</translation>
    </message>
    <message>
        <source>The policy and the delegation are never valid together</source>
        <translation>Richtlinie und Delegation gelten nie gleichzeitig</translation>
    </message>
    <message>
        <source>the attribute &quot;%1&quot; names the membership %2, which does not exist; take it out of the attribute</source>
        <translation>das Attribut „%1“ nennt die Mitgliedschaft %2, die es nicht gibt; nehmen Sie sie aus dem Attribut</translation>
    </message>
    <message>
        <source>the attribute &quot;%1&quot; names the team %2, which does not exist; take it out of the attribute</source>
        <translation>das Attribut „%1“ nennt das Team %2, das es nicht gibt; nehmen Sie es aus dem Attribut</translation>
    </message>
    <message>
        <source>the attribute &quot;%1&quot; names the person %2, which does not exist; take it out of the attribute</source>
        <translation>das Attribut „%1“ nennt die Person %2, die es nicht gibt; nehmen Sie sie aus dem Attribut</translation>
    </message>
    <message>
        <source>the attribute &quot;%1&quot; has more than %2 members; use a team or a group instead</source>
        <translation>das Attribut „%1“ hat mehr als %2 Mitglieder; nehmen Sie stattdessen ein Team oder eine Gruppe</translation>
    </message>
    <message>
        <source>Left of &quot;in&quot; there may be principal, resource or a node of the fleet</source>
        <translation>Links von „in“ können principal, resource oder ein Knoten der Flotte stehen</translation>
    </message>
    <message>
        <source>Ask whether principal is in it, or compare with == or contains.</source>
        <translation>Fragen Sie, ob principal darin ist, oder vergleichen Sie mit == oder contains.</translation>
    </message>
    <message>
        <source>changes access by this model and not by the fleet&apos;s catalogue; make them agree first</source>
        <translation>ändert nach diesem Modell den Zugriff, nach dem Katalog der Flotte aber nicht; bringen Sie beide zuerst in Einklang</translation>
    </message>
    <message>
        <source>changes access by the fleet&apos;s catalogue and not by this model; make them agree first</source>
        <translation>ändert nach dem Katalog der Flotte den Zugriff, nach diesem Modell aber nicht; bringen Sie beide zuerst in Einklang</translation>
    </message>
    <message>
        <source>its externalId is that of the fleet&apos;s action &quot;%1&quot;; give that one another externalId first</source>
        <translation>ihre externalId ist die der Aktion “%1” der Flotte; geben Sie jener zuerst eine andere</translation>
    </message>
    <message>
        <source>its externalId &quot;%1&quot; is that of another organization&apos;s role</source>
        <translation>ihre externalId “%1” ist die der Rolle einer anderen Organisation</translation>
    </message>
    <message>
        <source>The fleet has something else under the same name as the model &quot;%1&quot;</source>
        <translation>Die Flotte hat unter demselben Namen etwas anderes als das Modell “%1”</translation>
    </message>
    <message>
        <source>There is no manufacturer yet, and roles are the manufacturer&apos;s</source>
        <translation>Es gibt noch keinen Hersteller, und Rollen gehören dem Hersteller</translation>
    </message>
    <message>
        <source>the attribute &quot;%1&quot; names the application %2, which does not exist; take it out of the attribute</source>
        <translation>das Attribut “%1” nennt die Anwendung %2, die es nicht gibt; nehmen Sie sie aus dem Attribut</translation>
    </message>
    <message>
        <source>the attribute &quot;%1&quot; names the gateway %2, which does not exist; take it out of the attribute</source>
        <translation>das Attribut “%1” nennt das Gateway %2, das es nicht gibt; nehmen Sie es aus dem Attribut</translation>
    </message>
    <message>
        <source>%1 belongs to another organization</source>
        <translation>%1 gehört einer anderen Organisation</translation>
    </message>
    <message>
        <source>the role &quot;%1&quot; is given by owning a device</source>
        <translation>die Rolle “%1” entsteht durch Besitz eines Geräts</translation>
    </message>
    <message>
        <source>an application or gateway holds its roles itself, not by assignments</source>
        <translation>eine Anwendung oder ein Gateway hat Rollen selbst, nicht durch Zuweisungen</translation>
    </message>
    <message>
        <source>names keywords and asks for none; choose one of the two</source>
        <translation>nennt Schlagworte und verlangt keine; wählen Sie eins von beiden</translation>
    </message>
    <message>
        <source>has more than %1 spaces or keywords; use a group instead</source>
        <translation>hat mehr als %1 Orte oder Schlagworte; nehmen Sie stattdessen eine Gruppe</translation>
    </message>
    <message>
        <source>names no device</source>
        <translation>nennt kein Gerät</translation>
    </message>
    <message>
        <source>An application names as its creator who makes it</source>
        <translation>Eine Anwendung nennt als Urheber, wer sie anlegt</translation>
    </message>
    <message>
        <source>Name yourself as its creator.</source>
        <translation>Nennen Sie sich selbst als Urheber.</translation>
    </message>
    <message>
        <source>An application of a partner names the delegation it stands under</source>
        <translation>Die Anwendung eines Partners nennt die Delegation, unter der sie steht</translation>
    </message>
    <message>
        <source>The delegation is to another organization than the application&apos;s</source>
        <translation>Die Delegation geht an eine andere Organisation als die der Anwendung</translation>
    </message>
    <message>
        <source>Name a delegation to the application&apos;s organization.</source>
        <translation>Nennen Sie eine Delegation an die Organisation der Anwendung.</translation>
    </message>
    <message>
        <source>An application stands under the delegation by which its maker may make keys there</source>
        <translation>Eine Anwendung steht unter der Delegation, durch die ihr Urheber dort Schlüssel anlegen darf</translation>
    </message>
    <message>
        <source>Name the delegation that your own role is under.</source>
        <translation>Nennen Sie die Delegation, unter der Ihre eigene Rolle steht.</translation>
    </message>
    <message>
        <source>The space reaches beyond the delegation&apos;s region</source>
        <translation>Der Ort reicht über das Gebiet der Delegation hinaus</translation>
    </message>
    <message>
        <source>Choose a space inside the region.</source>
        <translation>Wählen Sie einen Ort innerhalb des Gebiets.</translation>
    </message>
    <message>
        <source>The application and the delegation are never valid together</source>
        <translation>Die Anwendung und die Delegation gelten nie gleichzeitig</translation>
    </message>
    <message>
        <source>The application has %1, which the delegation does not let you grant</source>
        <translation>Die Anwendung hat %1, was die Delegation Sie nicht vergeben lässt</translation>
    </message>
    <message>
        <source>There is no such key, or it is out of your sight</source>
        <translation>Diesen Schlüssel gibt es nicht, oder Sie sehen ihn nicht</translation>
    </message>
    <message>
        <source>Look into the list of keys.</source>
        <translation>Sehen Sie in der Liste der Schlüssel nach.</translation>
    </message>
    <message>
        <source>The key is not valid any more</source>
        <translation>Der Schlüssel gilt nicht mehr</translation>
    </message>
    <message>
        <source>Make a new one.</source>
        <translation>Legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>It has %1 valid keys already</source>
        <translation>Es gibt schon %1 gültige Schlüssel</translation>
    </message>
    <message>
        <source>Revoke those that are not used.</source>
        <translation>Widerrufen Sie, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>The key would end before it begins</source>
        <translation>Der Schlüssel würde enden, bevor er beginnt</translation>
    </message>
    <message>
        <source>Choose a time to come.</source>
        <translation>Wählen Sie einen Zeitpunkt in der Zukunft.</translation>
    </message>
    <message>
        <source>The overlap is too long</source>
        <translation>Die Überlappung ist zu lang</translation>
    </message>
    <message>
        <source>It may be 0 to 30 days.</source>
        <translation>Sie darf 0 bis 30 Tage betragen.</translation>
    </message>
    <message>
        <source>You may not register devices: it needs fleet:edit</source>
        <translation>Sie dürfen keine Geräte anmelden: Dafür braucht man fleet:edit</translation>
    </message>
    <message>
        <source>A gateway without a group acts for nobody but itself</source>
        <translation>Ein Gateway ohne Gruppe handelt nur für sich selbst</translation>
    </message>
    <message>
        <source>A gateway registers devices below itself</source>
        <translation>Ein Gateway meldet Geräte unter sich an</translation>
    </message>
    <message>
        <source>You may not invite people: it needs user:invite</source>
        <translation>Sie dürfen niemanden einladen: dazu gehört user:invite</translation>
    </message>
    <message>
        <source>Ask for a role with user:invite.</source>
        <translation>Bitten Sie um eine Rolle mit user:invite.</translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation>Das ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Write it like name@example.org.</source>
        <translation>Schreiben Sie sie wie name@example.org.</translation>
    </message>
    <message>
        <source>This cannot be a title</source>
        <translation>Das kann keine Funktion sein</translation>
    </message>
    <message>
        <source>Use at most 200 bytes, no line breaks, no spaces at the ends.</source>
        <translation>Höchstens 200 Bytes, keine Zeilenumbrüche, keine Leerzeichen an den Enden.</translation>
    </message>
    <message>
        <source>Somebody with this address is a member already</source>
        <translation>Jemand mit dieser Adresse ist schon Mitglied</translation>
    </message>
    <message>
        <source>Look at the people of your organization.</source>
        <translation>Sehen Sie bei den Personen Ihrer Organisation nach.</translation>
    </message>
    <message>
        <source>The invitation cannot be made as it stands</source>
        <translation>Die Einladung ist so nicht möglich</translation>
    </message>
    <message>
        <source>An invitation brings at most 50 of these</source>
        <translation>Eine Einladung bringt höchstens 50 davon mit</translation>
    </message>
    <message>
        <source>This role is named twice</source>
        <translation>Diese Rolle ist zweimal genannt</translation>
    </message>
    <message>
        <source>Nobody could accept it: what you may give depends on where you are</source>
        <translation>Niemand könnte sie annehmen: was Sie geben dürfen, hängt davon ab, wo Sie sind</translation>
    </message>
    <message>
        <source>Add the person yourself, or ask somebody to invite whose rights hold everywhere.</source>
        <translation>Nehmen Sie die Person selbst auf, oder bitten Sie jemanden um die Einladung, dessen Rechte überall gelten.</translation>
    </message>
    <message>
        <source>Whoever invited is disabled</source>
        <translation>Wer eingeladen hat, ist deaktiviert</translation>
    </message>
    <message>
        <source>Whoever invited may not invite people any more</source>
        <translation>Wer eingeladen hat, darf niemanden mehr einladen</translation>
    </message>
    <message>
        <source>Whoever invited may not give all of it any more</source>
        <translation>Wer eingeladen hat, darf nicht mehr alles davon geben</translation>
    </message>
    <message>
        <source>A team that it brings is gone</source>
        <translation>Ein Team, das sie mitbringt, gibt es nicht mehr</translation>
    </message>
    <message>
        <source>A role that it brings is gone</source>
        <translation>Eine Rolle, die sie mitbringt, gibt es nicht mehr</translation>
    </message>
    <message>
        <source>A place where it gives a role is gone</source>
        <translation>Einen Ort, an dem sie eine Rolle gibt, gibt es nicht mehr</translation>
    </message>
    <message>
        <source>A delegation that it gives a role under is gone</source>
        <translation>Eine Delegation, unter der sie eine Rolle gibt, gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Invite anew, without it.</source>
        <translation>Laden Sie neu ein, ohne das.</translation>
    </message>
    <message>
        <source>Send it again yourself.</source>
        <translation>Senden Sie sie selbst noch einmal.</translation>
    </message>
    <message>
        <source>Too many invitations are open at once</source>
        <translation>Zu viele Einladungen sind gleichzeitig offen</translation>
    </message>
    <message>
        <source>Cancel one, or wait until one is answered.</source>
        <translation>Ziehen Sie eine zurück oder warten Sie, bis eine beantwortet ist.</translation>
    </message>
    <message>
        <source>You are a member already</source>
        <translation>Sie sind schon Mitglied</translation>
    </message>
    <message>
        <source>Sign in there.</source>
        <translation>Melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>Nobody else may give roles on the whole of %1</source>
        <translation>Niemand sonst darf Rollen für ganz %1 vergeben</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first, or ask the manufacturer.</source>
        <translation>Machen Sie zuerst jemand anderen zum Administrator oder fragen Sie den Hersteller.</translation>
    </message>
    <message>
        <source>A policy of the fleet names you</source>
        <translation>Eine Richtlinie der Flotte nennt Sie</translation>
    </message>
    <message>
        <source>Ask your administrator to change the policy first.</source>
        <translation>Bitten Sie Ihren Administrator, zuerst die Richtlinie zu ändern.</translation>
    </message>
    <message>
        <source>You are no member of an organization</source>
        <translation>Sie sind in keiner Organisation Mitglied</translation>
    </message>
    <message>
        <source>Sign in for the organization to leave.</source>
        <translation>Melden Sie sich für die Organisation an, die Sie verlassen möchten.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::ErrorText</name>
    <message>
        <source>What you may see changed meanwhile</source>
        <translation>Was Sie sehen dürfen, hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translation>Ihr Zugriff ist beendet</translation>
    </message>
    <message>
        <source>The audit log failed</source>
        <translation>Das Protokoll ist gestört</translation>
    </message>
    <message>
        <source>The export cannot be read</source>
        <translation>Der Export kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The key of the audit log is not usable</source>
        <translation>Der Schlüssel des Protokolls ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The request is too large</source>
        <translation>Die Anfrage ist zu groß</translation>
    </message>
    <message>
        <source>The server is busy</source>
        <translation>Der Server ist ausgelastet</translation>
    </message>
    <message>
        <source>The work was cancelled</source>
        <translation>Der Vorgang wurde abgebrochen</translation>
    </message>
    <message>
        <source>The request was not understood</source>
        <translation>Die Anfrage wurde nicht verstanden</translation>
    </message>
    <message>
        <source>The change would have an effect that you may not see</source>
        <translation>Die Änderung hätte eine Wirkung, die Sie nicht sehen dürfen</translation>
    </message>
    <message>
        <source>The change would grant more than you may</source>
        <translation>Die Änderung würde mehr vergeben, als Sie dürfen</translation>
    </message>
    <message>
        <source>You may not do this</source>
        <translation>Das dürfen Sie nicht</translation>
    </message>
    <message>
        <source>Somebody else changed the group meanwhile</source>
        <translation>Jemand anderes hat die Gruppe inzwischen geändert</translation>
    </message>
    <message>
        <source>The change breaks a guardrail</source>
        <translation>Die Änderung verletzt eine Leitplanke</translation>
    </message>
    <message>
        <source>The fleet was not received completely</source>
        <translation>Die Flotte wurde nicht vollständig empfangen</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>Der Server ist gestört</translation>
    </message>
    <message>
        <source>The change is not valid</source>
        <translation>Die Änderung ist nicht gültig</translation>
    </message>
    <message>
        <source>The server could not read or write a file</source>
        <translation>Der Server konnte eine Datei nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>This comes from a newer version of the program</source>
        <translation>Das stammt aus einer neueren Version des Programms</translation>
    </message>
    <message>
        <source>The log has no signed checkpoint yet</source>
        <translation>Das Protokoll hat noch keinen signierten Prüfpunkt</translation>
    </message>
    <message>
        <source>This is not a draft</source>
        <translation>Das ist kein Entwurf</translation>
    </message>
    <message>
        <source>The kept draft cannot be read</source>
        <translation>Der gespeicherte Entwurf kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The fleet was not received in a form that this program understands</source>
        <translation>Die Flotte kam nicht in einer Form an, die dieses Programm versteht</translation>
    </message>
    <message>
        <source>There is nothing here that you may see</source>
        <translation>Hier gibt es nichts, was Sie sehen dürfen</translation>
    </message>
    <message>
        <source>The effect is not what was previewed</source>
        <translation>Die Wirkung ist nicht die der Vorschau</translation>
    </message>
    <message>
        <source>The request did not arrive in time</source>
        <translation>Die Anfrage kam nicht rechtzeitig an</translation>
    </message>
    <message>
        <source>There is no such revision</source>
        <translation>Diese Revision gibt es nicht</translation>
    </message>
    <message>
        <source>This state is not kept any more</source>
        <translation>Dieser Stand wird nicht mehr aufbewahrt</translation>
    </message>
    <message>
        <source>Somebody else committed in between</source>
        <translation>Jemand anderes hat inzwischen Änderungen übernommen</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>Bitte melden Sie sich neu an</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Die Anmeldung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The database of the server cannot be used</source>
        <translation>Die Datenbank des Servers ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Too many requests: wait a moment</source>
        <translation>Zu viele Anfragen: Warten Sie einen Augenblick</translation>
    </message>
    <message>
        <source>The server gave an answer that this program does not understand</source>
        <translation>Der Server gab eine Antwort, die dieses Programm nicht versteht</translation>
    </message>
    <message>
        <source>edited; what stands there is not what was logged.</source>
        <translation>geändert; was dort steht, ist nicht, was protokolliert wurde.</translation>
    </message>
    <message>
        <source>not there.</source>
        <translation>nicht vorhanden.</translation>
    </message>
    <message>
        <source>not in its place; rows were put in another order.</source>
        <translation>nicht an seinem Platz; Einträge wurden umgestellt.</translation>
    </message>
    <message>
        <source>there more than once.</source>
        <translation>mehrfach vorhanden.</translation>
    </message>
    <message>
        <source>edited or damaged; it cannot be read as it was written.</source>
        <translation>geändert oder beschädigt; nicht mehr so lesbar, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>the export is not complete; rows were removed or added. Export it again.</source>
        <translation>Der Export ist nicht vollständig; Einträge wurden entfernt oder hinzugefügt. Exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>signed with another key than the one trusted here.</source>
        <translation>mit einem anderen Schlüssel signiert als dem, dem hier vertraut wird.</translation>
    </message>
    <message>
        <source>does not fit its signature; it was edited.</source>
        <translation>passt nicht zur Signatur; der Inhalt wurde geändert.</translation>
    </message>
    <message>
        <source>does not give the root hash that was signed; a row was changed together with its hash.</source>
        <translation>ergibt nicht den signierten Wurzel-Hash; ein Eintrag wurde mitsamt seinem Hash geändert.</translation>
    </message>
    <message>
        <source>not as an earlier checkpoint has it; changed or cut off after it and signed anew.</source>
        <translation>nicht so, wie ein früherer Prüfpunkt es festhält; danach geändert oder abgeschnitten und neu signiert.</translation>
    </message>
    <message>
        <source>the file is not the one that was exported, though every row is sound.</source>
        <translation>Die Datei ist nicht die exportierte, obwohl jeder Eintrag stimmt.</translation>
    </message>
    <message>
        <source>this cannot be told from what was read. Read the whole log, with a key or a checkpoint that was kept outside of it.</source>
        <translation>Aus dem Gelesenen lässt sich das nicht sagen. Lesen Sie das ganze Protokoll, mit einem Schlüssel oder Prüfpunkt, der außerhalb davon aufbewahrt wurde.</translation>
    </message>
    <message>
        <source>reading stopped; nothing is known of the rest.</source>
        <translation>Das Lesen brach ab; über den Rest ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Rows %1 to %2</source>
        <translation>Einträge %1 bis %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The server does not know the newest changes yet</source>
        <translation>Der Server kennt die neuesten Änderungen noch nicht</translation>
    </message>
    <message>
        <source>The key is not valid any more</source>
        <translation>Der Schlüssel gilt nicht mehr</translation>
    </message>
    <message>
        <source>The key is not valid</source>
        <translation>Der Schlüssel gilt nicht</translation>
    </message>
    <message>
        <source>There are too many keys</source>
        <translation>Es gibt zu viele Schlüssel</translation>
    </message>
    <message>
        <source>The device has not confirmed yet</source>
        <translation>Das Gerät hat noch nicht bestätigt</translation>
    </message>
    <message>
        <source>The device cannot be claimed with this</source>
        <translation>Damit lässt sich das Gerät nicht übernehmen</translation>
    </message>
    <message>
        <source>The claim secrets cannot be loaded</source>
        <translation>Die Codes und Schlüssel zum Übernehmen lassen sich nicht laden</translation>
    </message>
    <message>
        <source>The e-mail cannot be sent</source>
        <translation>Die E-Mail kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>This offer is not open any more</source>
        <translation>Dieses Angebot gilt nicht mehr</translation>
    </message>
    <message>
        <source>This release does not wait any more</source>
        <translation>Diese Freigabe steht nicht mehr aus</translation>
    </message>
    <message>
        <source>The owner may still object</source>
        <translation>Wer das Gerät besitzt, kann noch widersprechen</translation>
    </message>
    <message>
        <source>Nobody else may give roles on the whole of the organization</source>
        <translation>Sonst darf niemand Rollen in der ganzen Organisation vergeben</translation>
    </message>
    <message>
        <source>A policy of the fleet names you</source>
        <translation>Eine Richtlinie der Flotte nennt Sie</translation>
    </message>
    <message>
        <source>You are no member of an organization</source>
        <translation>Sie sind kein Mitglied einer Organisation</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::FleetTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::InvitationModel</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>Eingeladen von</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::InvitationText</name>
    <message>
        <source>a team that is gone</source>
        <translation>ein Team, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a role that is gone</source>
        <translation>eine Rolle, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a place that you do not see</source>
        <translation>ein Ort, den Sie nicht sehen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a role at a place</comment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a role, and when it holds</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Unwirksam</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>A team that it brings is gone.</source>
        <translation>Ein Team, das sie mitbringt, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A role that it brings is gone.</source>
        <translation>Eine Rolle, die sie mitbringt, gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::InviteRights</name>
    <message>
        <source>Write the e-mail address of the person.</source>
        <translation>Schreiben Sie die E-Mail-Adresse der Person.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like name@example.org.</source>
        <translation>Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org.</translation>
    </message>
    <message>
        <source>%1 is a member already.</source>
        <translation>%1 ist schon Mitglied.</translation>
    </message>
    <message>
        <source>You may not give roles here: you need “%1”.</source>
        <translation>Sie dürfen hier keine Rollen vergeben: dafür brauchen Sie „%1“.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::KeyModel</name>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Application or gateway</source>
        <translation>Anwendung oder Gateway</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::Labels</name>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Installer company</source>
        <translation>Fachbetrieb</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuweisung</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>Endnutzer</translation>
    </message>
    <message>
        <source>Delegation cut</source>
        <translation>Delegation ausgesetzt</translation>
    </message>
    <message>
        <source>Organization blocked</source>
        <translation>Organisation gesperrt</translation>
    </message>
    <message>
        <source>Person disabled</source>
        <translation>Person deaktiviert</translation>
    </message>
    <message>
        <source>Another company&apos;s delegation</source>
        <translation>Delegation einer anderen Firma</translation>
    </message>
    <message>
        <source>Not delegated</source>
        <translation>Nicht delegiert</translation>
    </message>
    <message>
        <source>Outside the region</source>
        <translation>Außerhalb des Geltungsbereichs</translation>
    </message>
    <message>
        <source>Beyond the ceiling</source>
        <translation>Über der Rechteobergrenze</translation>
    </message>
    <message>
        <source>Condition not met</source>
        <translation>Bedingung nicht erfüllt</translation>
    </message>
    <message>
        <source>Not visible to you</source>
        <translation>Für Sie nicht sichtbar</translation>
    </message>
    <message>
        <source>Assigned, without effect: a delegation above it is cut.</source>
        <translation>Zugewiesen, ohne Wirkung: Eine Delegation darüber ist ausgesetzt.</translation>
    </message>
    <message>
        <source>Assigned, without effect: the organization is blocked.</source>
        <translation>Zugewiesen, ohne Wirkung: Die Organisation ist gesperrt.</translation>
    </message>
    <message>
        <source>Assigned, without effect: the person is disabled in the organization.</source>
        <translation>Zugewiesen, ohne Wirkung: Die Person ist in der Organisation deaktiviert.</translation>
    </message>
    <message>
        <source>Assigned, without effect: made under a delegation to another company.</source>
        <translation>Zugewiesen, ohne Wirkung: unter einer Delegation an eine andere Firma entstanden.</translation>
    </message>
    <message>
        <source>Assigned, without effect: this is neither the organization&apos;s own nor delegated to it.</source>
        <translation>Zugewiesen, ohne Wirkung: Dies ist weder eigener Bestand der Organisation noch an sie delegiert.</translation>
    </message>
    <message>
        <source>Assigned, without effect: the delegation does not cover this place.</source>
        <translation>Zugewiesen, ohne Wirkung: Die Delegation umfasst diesen Ort nicht.</translation>
    </message>
    <message>
        <source>Assigned, without effect: the delegation&apos;s ceiling has none of the role&apos;s actions.</source>
        <translation>Zugewiesen, ohne Wirkung: Die Rechteobergrenze der Delegation enthält keine der Aktionen der Rolle.</translation>
    </message>
    <message>
        <source>Assigned, without effect: the role&apos;s condition holds nowhere here.</source>
        <translation>Zugewiesen, ohne Wirkung: Die Bedingung der Rolle ist hier nirgends erfüllt.</translation>
    </message>
    <message>
        <source>Assigned, without effect: it refers to something you cannot see.</source>
        <translation>Zugewiesen, ohne Wirkung: Sie verweist auf etwas, das Sie nicht sehen können.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>No role here</source>
        <translation>Keine Rolle hier</translation>
    </message>
    <message>
        <source>Not in the role</source>
        <translation>Nicht in der Rolle</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Etage</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Configure device</source>
        <translation>Gerät konfigurieren</translation>
    </message>
    <message>
        <source>Commission device</source>
        <translation>Gerät in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Diagnose device</source>
        <translation>Gerät diagnostizieren</translation>
    </message>
    <message>
        <source>Control device</source>
        <translation>Gerät steuern</translation>
    </message>
    <message>
        <source>Delete device</source>
        <translation>Gerät löschen</translation>
    </message>
    <message>
        <source>View site health</source>
        <translation>Zustand des Standorts ansehen</translation>
    </message>
    <message>
        <source>Edit the fleet</source>
        <translation>Flotte bearbeiten</translation>
    </message>
    <message>
        <source>Push firmware</source>
        <translation>Firmware aufspielen</translation>
    </message>
    <message>
        <source>View analytics</source>
        <translation>Auswertungen ansehen</translation>
    </message>
    <message>
        <source>View billing</source>
        <translation>Abrechnung ansehen</translation>
    </message>
    <message>
        <source>Manage installer companies</source>
        <translation>Fachbetriebe verwalten</translation>
    </message>
    <message>
        <source>Manage preferences</source>
        <translation>Vorlieben verwalten</translation>
    </message>
    <message>
        <source>Invite people</source>
        <translation>Personen einladen</translation>
    </message>
    <message>
        <source>Manage teams</source>
        <translation>Teams verwalten</translation>
    </message>
    <message>
        <source>View the audit log</source>
        <translation>Protokoll ansehen</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Assign roles</source>
        <translation>Rollen zuweisen</translation>
    </message>
    <message>
        <source>Define roles</source>
        <translation>Rollen definieren</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegieren</translation>
    </message>
    <message>
        <source>Reset credentials</source>
        <translation>Anmeldedaten zurücksetzen</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date, see QLocale::toString</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und noch %n</numerusform>
            <numerusform>%1 und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit changes</source>
        <translation>Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Use the server</source>
        <translation>Server nutzen</translation>
    </message>
    <message>
        <source>Query the database</source>
        <translation>Datenbank abfragen</translation>
    </message>
    <message>
        <source>Cut off delegation</source>
        <translation>Delegation aussetzen</translation>
    </message>
    <message>
        <source>Restore delegation</source>
        <translation>Delegation wiederherstellen</translation>
    </message>
    <message>
        <source>Import fleet</source>
        <translation>Flotte importieren</translation>
    </message>
    <message>
        <source>Read fleet</source>
        <translation>Flotte lesen</translation>
    </message>
    <message>
        <source>Prune history</source>
        <translation>Frühere Stände löschen</translation>
    </message>
    <message>
        <source>Preview changes</source>
        <translation>Änderungen vorab berechnen</translation>
    </message>
    <message>
        <source>Block organization</source>
        <translation>Organisation sperren</translation>
    </message>
    <message>
        <source>Unblock organization</source>
        <translation>Organisation entsperren</translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation>Rolle entfernen</translation>
    </message>
    <message>
        <source>Take role away</source>
        <translation>Rolle entziehen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Renew session</source>
        <translation>Sitzung erneuern</translation>
    </message>
    <message>
        <source>Disable person</source>
        <translation>Person deaktivieren</translation>
    </message>
    <message>
        <source>Enable person</source>
        <translation>Person aktivieren</translation>
    </message>
    <message>
        <source>Create action</source>
        <translation>Aktion anlegen</translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>Aktion ändern</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Aktion entfernen</translation>
    </message>
    <message>
        <source>Edit assignment</source>
        <translation>Zuweisung ändern</translation>
    </message>
    <message>
        <source>Edit delegation</source>
        <translation>Delegation ändern</translation>
    </message>
    <message>
        <source>Remove delegation</source>
        <translation>Delegation entfernen</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Gruppe anlegen</translation>
    </message>
    <message>
        <source>Edit group</source>
        <translation>Gruppe ändern</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>Edit membership</source>
        <translation>Mitgliedschaft ändern</translation>
    </message>
    <message>
        <source>Create organization</source>
        <translation>Organisation anlegen</translation>
    </message>
    <message>
        <source>Edit organization</source>
        <translation>Organisation ändern</translation>
    </message>
    <message>
        <source>Remove organization</source>
        <translation>Organisation entfernen</translation>
    </message>
    <message>
        <source>Give ownership</source>
        <translation>Besitz übertragen</translation>
    </message>
    <message>
        <source>Edit ownership</source>
        <translation>Besitz ändern</translation>
    </message>
    <message>
        <source>End ownership</source>
        <translation>Besitz beenden</translation>
    </message>
    <message>
        <source>Create person</source>
        <translation>Person anlegen</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>Person ändern</translation>
    </message>
    <message>
        <source>Remove person</source>
        <translation>Person entfernen</translation>
    </message>
    <message>
        <source>Edit node</source>
        <translation>Knoten ändern</translation>
    </message>
    <message>
        <source>Edit role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Create team</source>
        <translation>Team anlegen</translation>
    </message>
    <message>
        <source>Edit team</source>
        <translation>Team ändern</translation>
    </message>
    <message>
        <source>Remove team</source>
        <translation>Team entfernen</translation>
    </message>
    <message>
        <source>Remove membership</source>
        <translation>Mitgliedschaft entfernen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Edit policies</source>
        <translation>Richtlinien bearbeiten</translation>
    </message>
    <message>
        <source>Create policy</source>
        <translation>Richtlinie anlegen</translation>
    </message>
    <message>
        <source>Remove policy</source>
        <translation>Richtlinie entfernen</translation>
    </message>
    <message>
        <source>Forbidden by a policy</source>
        <translation>Durch eine Richtlinie verboten</translation>
    </message>
    <message>
        <source>None</source>
        <comment>an attribute that is an empty set</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>None of its keywords</source>
        <translation>Keines ihrer Schlagworte</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>Schlüssel wechseln</translation>
    </message>
    <message>
        <source>Create application</source>
        <translation>Anwendung anlegen</translation>
    </message>
    <message>
        <source>Disable application</source>
        <translation>Anwendung deaktivieren</translation>
    </message>
    <message>
        <source>Edit application</source>
        <translation>Anwendung ändern</translation>
    </message>
    <message>
        <source>Enable application</source>
        <translation>Anwendung aktivieren</translation>
    </message>
    <message>
        <source>Remove application</source>
        <translation>Anwendung entfernen</translation>
    </message>
    <message>
        <source>Create gateway</source>
        <translation>Gateway anlegen</translation>
    </message>
    <message>
        <source>Disable gateway</source>
        <translation>Gateway deaktivieren</translation>
    </message>
    <message>
        <source>Edit gateway</source>
        <translation>Gateway ändern</translation>
    </message>
    <message>
        <source>Enable gateway</source>
        <translation>Gateway aktivieren</translation>
    </message>
    <message>
        <source>Remove gateway</source>
        <translation>Gateway entfernen</translation>
    </message>
    <message>
        <source>Use a key</source>
        <translation>Schlüssel benutzen</translation>
    </message>
    <message>
        <source>Read who had a device</source>
        <translation>Lesen, wer ein Gerät hatte</translation>
    </message>
    <message>
        <source>Replicate credentials</source>
        <translation>Zugangsdaten übertragen</translation>
    </message>
    <message>
        <source>Use the API</source>
        <translation>API nutzen</translation>
    </message>
    <message>
        <source>Create API keys</source>
        <translation>API-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>View API keys</source>
        <translation>API-Schlüssel ansehen</translation>
    </message>
    <message>
        <source>Load claim secrets</source>
        <translation>Geheimnisse zum Beanspruchen laden</translation>
    </message>
    <message>
        <source>Withdraw offer</source>
        <translation>Angebot zurückziehen</translation>
    </message>
    <message>
        <source>Claim device</source>
        <translation>Gerät beanspruchen</translation>
    </message>
    <message>
        <source>Confirm claim</source>
        <translation>Anspruch bestätigen</translation>
    </message>
    <message>
        <source>Decline offer</source>
        <translation>Angebot ablehnen</translation>
    </message>
    <message>
        <source>Leave device</source>
        <translation>Gerät verlassen</translation>
    </message>
    <message>
        <source>Offer device</source>
        <translation>Gerät anbieten</translation>
    </message>
    <message>
        <source>Release device</source>
        <translation>Gerät freigeben</translation>
    </message>
    <message>
        <source>Begin release</source>
        <translation>Freigabe beginnen</translation>
    </message>
    <message>
        <source>Cancel release</source>
        <translation>Freigabe abbrechen</translation>
    </message>
    <message>
        <source>Object to release</source>
        <translation>Freigabe widersprechen</translation>
    </message>
    <message>
        <source>Share device</source>
        <translation>Gerät teilen</translation>
    </message>
    <message>
        <source>Hand over device</source>
        <translation>Gerät übergeben</translation>
    </message>
    <message>
        <source>End sharing</source>
        <translation>Teilen beenden</translation>
    </message>
    <message>
        <source>Send e-mail</source>
        <translation>E-Mail senden</translation>
    </message>
    <message>
        <source>Register person</source>
        <translation>Person registrieren</translation>
    </message>
    <message>
        <source>Accept invitation</source>
        <translation>Einladung annehmen</translation>
    </message>
    <message>
        <source>Cancel invitation</source>
        <translation>Einladung zurückziehen</translation>
    </message>
    <message>
        <source>Decline invitation</source>
        <translation>Einladung ablehnen</translation>
    </message>
    <message>
        <source>Leave organization</source>
        <translation>Organisation verlassen</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::LocatorModel</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::LoggedWords</name>
    <message>
        <source>Whatever keyword</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Ersteller</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>action, on what</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Rechteobergrenze</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Passing on</source>
        <translation>Weitergabe</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Primary user</source>
        <translation>Hauptnutzer</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Vergeben an</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Secondary users</source>
        <translation>Weitere Nutzer</translation>
    </message>
    <message>
        <source>Kind of space</source>
        <translation>Art des Bereichs</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to what you see</source>
        <translation>
            <numerusform>%n Änderung an dem, was Sie sehen</numerusform>
            <numerusform>%n Änderungen an dem, was Sie sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import: %1 added, %2 updated</source>
        <translation>Import: %1 hinzugefügt, %2 geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s): </source>
        <translation>
            <numerusform>%n Änderung: </numerusform>
            <numerusform>%n Änderungen: </numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Derived from</source>
        <translation>Abgeleitet von</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuweisungen</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>Bringt mit</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::MachineModel</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nirgends</translation>
    </message>
    <message>
        <source>%1, with the keyword %2</source>
        <translation>%1, mit dem Schlagwort %2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keines)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Itself</source>
        <translation>Sich selbst</translation>
    </message>
    <message>
        <source>Itself and %1</source>
        <translation>Sich selbst und %1</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Organization blocked</source>
        <translation>Organisation gesperrt</translation>
    </message>
    <message>
        <source>Out of its time</source>
        <translation>Außerhalb ihrer Gültigkeit</translation>
    </message>
    <message>
        <source>Delegation ended</source>
        <translation>Delegation beendet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::MatrixCells</name>
    <message>
        <source>team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>This place or role is not known here.</source>
        <translation>Dieser Ort oder diese Rolle ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 comes with owning or sharing a device; it is never assigned.</source>
        <translation>%1 entsteht durch Besitzen oder Teilen eines Geräts und wird nie zugewiesen.</translation>
    </message>
    <message>
        <source>%1 holds nothing here: delegate it first.</source>
        <translation>%1 hält hier nichts: Delegieren Sie zuerst.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between actions</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Pending: grant</source>
        <translation>Ausstehend: vergeben</translation>
    </message>
    <message>
        <source>Pending: remove</source>
        <translation>Ausstehend: entziehen</translation>
    </message>
    <message>
        <source>Pending: change</source>
        <translation>Ausstehend: ändern</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>Geerbt</translation>
    </message>
    <message>
        <source>Not grantable</source>
        <translation>Nicht vergebbar</translation>
    </message>
    <message>
        <source>You cannot grant this role here. Missing: %1.</source>
        <translation>Sie können diese Rolle hier nicht vergeben. Es fehlt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::MatrixModel</name>
    <message>
        <source>Inherited from %1</source>
        <translation>Geerbt von %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message numerus="yes">
        <source>Grant %n role(s)</source>
        <translation>
            <numerusform>%n Rolle vergeben</numerusform>
            <numerusform>%n Rollen vergeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n role(s)</source>
        <translation>
            <numerusform>%n Rolle entziehen</numerusform>
            <numerusform>%n Rollen entziehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::MemberChoiceModel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::MemberRights</name>
    <message>
        <source>You need “%1” for this.</source>
        <translation>Dafür brauchen Sie “%1”.</translation>
    </message>
    <message>
        <source>This belongs to %1.</source>
        <translation>Das gehört %1.</translation>
    </message>
    <message>
        <source>This person is not known here.</source>
        <translation>Diese Person ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>You cannot do this to yourself: somebody else does it.</source>
        <translation>Bei sich selbst können Sie das nicht: das macht jemand anderes.</translation>
    </message>
    <message>
        <source>The policy “%1” names them: change it first.</source>
        <translation>Die Richtlinie “%1” nennt diese Person: ändern Sie sie zuerst.</translation>
    </message>
    <message>
        <source>They hold a role at %1, where you may not take it away.</source>
        <translation>Die Person hat eine Rolle für %1, wo Sie sie nicht entziehen dürfen.</translation>
    </message>
    <message>
        <source>Attributes of places that you may not edit name them.</source>
        <translation>Attribute von Orten, die Sie nicht bearbeiten dürfen, nennen diese Person.</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n Rolle</numerusform>
            <numerusform>%n Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in teams</source>
        <translation>
            <numerusform>%n Platz in Teams</numerusform>
            <numerusform>%n Plätze in Teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>their name in attributes of %n place(s)</source>
        <translation>
            <numerusform>der Name in Attributen von %n Ort</numerusform>
            <numerusform>der Name in Attributen von %n Orten</numerusform>
        </translation>
    </message>
    <message>
        <source>They hold no role and are in no team.</source>
        <translation>Die Person hat keine Rolle und ist in keinem Team.</translation>
    </message>
    <message>
        <source>With it fall: %1.</source>
        <comment>a list</comment>
        <translation>Damit entfallen: %1.</translation>
    </message>
    <message>
        <source>This team is not known here.</source>
        <translation>Dieses Team ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>It holds no role.</source>
        <translation>Es hat keine Rolle.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::ModelTableModel</name>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>may</source>
        <translation>darf</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>darf nicht</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>actions, place</comment>
        <translation>%1 für %2</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::OrganizationModel</name>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>Besitzt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::OwnershipDesk</name>
    <message>
        <source>The owner was told by e-mail and may object until %1.</source>
        <translation>Der Besitzer wurde per E-Mail benachrichtigt und kann bis %1 widersprechen.</translation>
    </message>
    <message>
        <source>The owner has no e-mail address and was not told. The device can be freed from %1 on.</source>
        <translation>Der Besitzer hat keine E-Mail-Adresse und wurde nicht benachrichtigt. Das Gerät kann ab %1 freigegeben werden.</translation>
    </message>
    <message>
        <source>The owner keeps the device.</source>
        <translation>Der Besitzer behält das Gerät.</translation>
    </message>
    <message>
        <source>The device has no owner any more. Whoever has its code can claim it.</source>
        <translation>Das Gerät hat keinen Besitzer mehr. Wer seinen Code hat, kann es beanspruchen.</translation>
    </message>
    <message>
        <source>Offered to %1 by e-mail; it is open until %2.</source>
        <translation>%1 per E-Mail angeboten; das Angebot gilt bis %2.</translation>
    </message>
    <message>
        <source>Offered to %1; no e-mail was sent. It is open until %2.</source>
        <translation>%1 angeboten; es wurde keine E-Mail gesendet. Das Angebot gilt bis %2.</translation>
    </message>
    <message>
        <source>The device is not shared any more.</source>
        <translation>Das Gerät ist nicht mehr geteilt.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Declined.</source>
        <translation>Abgelehnt.</translation>
    </message>
    <message>
        <source>The offer is withdrawn.</source>
        <translation>Das Angebot ist zurückgezogen.</translation>
    </message>
    <message>
        <source>You keep the device.</source>
        <translation>Sie behalten das Gerät.</translation>
    </message>
    <message>
        <source>Made.</source>
        <translation>Angelegt.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
    <message>
        <source>The device is in the group.</source>
        <translation>Das Gerät ist in der Gruppe.</translation>
    </message>
    <message>
        <source>The device is out of the group.</source>
        <translation>Das Gerät ist nicht mehr in der Gruppe.</translation>
    </message>
    <message>
        <source>The group is not shared any more.</source>
        <translation>Die Gruppe ist nicht mehr geteilt.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::OwnershipHistoryModel</name>
    <message>
        <source>Somebody who is not here any more</source>
        <translation>Jemand, der nicht mehr hier ist</translation>
    </message>
    <message>
        <source>Before what is kept</source>
        <translation>Vor dem, was aufbewahrt ist</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The server&apos;s own machine</source>
        <translation>Am Server selbst</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Geteilt mit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::OwnershipModel</name>
    <message>
        <source>Somebody out of sight</source>
        <translation>Jemand außer Sicht</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Geteilt mit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::PeopleModel</name>
    <message>
        <source>Organization blocked</source>
        <translation>Organisation gesperrt</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::PolicyModel</name>
    <message>
        <source>Permits</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Forbids</source>
        <translation>Verbietet</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::PrincipalChoiceModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::ReachModel</name>
    <message>
        <source>, </source>
        <comment>between actions</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RevisionModel</name>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleComparison</name>
    <message>
        <source>without a condition</source>
        <translation>ohne Bedingung</translation>
    </message>
    <message>
        <source>by owning a device</source>
        <translation>durch Besitz eines Geräts</translation>
    </message>
    <message>
        <source>by assignments</source>
        <translation>durch Zuweisungen</translation>
    </message>
    <message>
        <source>“%1” and “%2” let people do the same.</source>
        <translation>“%1” und “%2” erlauben dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>Only “%1” (%n action(s)):</source>
        <translation>
            <numerusform>Nur “%1” (%n Aktion):</numerusform>
            <numerusform>Nur “%1” (%n Aktionen):</numerusform>
        </translation>
    </message>
    <message>
        <source>Condition:</source>
        <translation>Bedingung:</translation>
    </message>
    <message>
        <source>Given:</source>
        <translation>Vergeben:</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleDerivation</name>
    <message>
        <source>Derived from “%1” at revision %2</source>
        <comment>name, number</comment>
        <translation>Abgeleitet von „%1“ in Revision %2</translation>
    </message>
    <message>
        <source>Derived from “%1”</source>
        <translation>Abgeleitet von „%1“</translation>
    </message>
    <message>
        <source>%1, which was deleted since.</source>
        <translation>%1; diese Rolle wurde seither gelöscht.</translation>
    </message>
    <message>
        <source>%1, which was deleted since or is out of your sight.</source>
        <translation>%1; diese Rolle wurde seither gelöscht oder ist für Sie nicht sichtbar.</translation>
    </message>
    <message>
        <source>called “%1” now</source>
        <translation>heißt jetzt „%1“</translation>
    </message>
    <message>
        <source>lets people do the same as that does now</source>
        <translation>erlaubt dasselbe wie jene jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) more than that has now</source>
        <translation>
            <numerusform>%n Aktion mehr als jene jetzt</numerusform>
            <numerusform>%n Aktionen mehr als jene jetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) fewer than that has now</source>
        <translation>
            <numerusform>%n Aktion weniger als jene jetzt</numerusform>
            <numerusform>%n Aktionen weniger als jene jetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>another condition</source>
        <translation>andere Bedingung</translation>
    </message>
    <message>
        <source>given in another way</source>
        <translation>anders vergeben</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what was said, what differs</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleGridModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>how many actions of an area</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>You look at another moment; nothing can be changed in it.</source>
        <translation>Sie sehen einen anderen Zeitpunkt; darin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>This is the role at another moment.</source>
        <translation>Das ist die Rolle zu einem anderen Zeitpunkt.</translation>
    </message>
    <message>
        <source>The fleet is not loaded yet.</source>
        <translation>Die Flotte ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Actions that change access itself are put into a role one by one.</source>
        <translation>Aktionen, die den Zugriff selbst ändern, kommen einzeln in eine Rolle.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Holds wherever the role is given.</source>
        <translation>Gilt überall, wo die Rolle vergeben ist.</translation>
    </message>
    <message>
        <source>Only where %1</source>
        <translation>Nur wenn %1</translation>
    </message>
    <message>
        <source>Comes with owning or sharing a device.</source>
        <translation>Kommt mit dem Besitz oder der Freigabe eines Geräts.</translation>
    </message>
    <message>
        <source>Given by assignments.</source>
        <translation>Wird zugewiesen.</translation>
    </message>
    <message>
        <source>%1 actions</source>
        <comment>how many of an area</comment>
        <translation>%1 Aktionen</translation>
    </message>
    <message>
        <source>Part of the role.</source>
        <translation>Teil der Rolle.</translation>
    </message>
    <message>
        <source>Not part of the role.</source>
        <translation>Nicht Teil der Rolle.</translation>
    </message>
    <message>
        <source>Changed by your draft, not yet committed.</source>
        <translation>In Ihrem Entwurf geändert, noch nicht übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n action(s) into roles</source>
        <translation>
            <numerusform>%n Aktion in Rollen aufnehmen</numerusform>
            <numerusform>%n Aktionen in Rollen aufnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n action(s) out of roles</source>
        <translation>
            <numerusform>%n Aktion aus Rollen nehmen</numerusform>
            <numerusform>%n Aktionen aus Rollen nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n action(s) into the role “%1”</source>
        <translation>
            <numerusform>%n Aktion in die Rolle “%1” aufnehmen</numerusform>
            <numerusform>%n Aktionen in die Rolle “%1” aufnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n action(s) out of the role “%1”</source>
        <translation>
            <numerusform>%n Aktion aus der Rolle “%1” nehmen</numerusform>
            <numerusform>%n Aktionen aus der Rolle “%1” nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the role “%1” come with owning a device</source>
        <translation>Rolle “%1” mit dem Besitz eines Geräts verbinden</translation>
    </message>
    <message>
        <source>Let the role “%1” be given by assignments</source>
        <translation>Rolle “%1” durch Zuweisungen vergeben</translation>
    </message>
    <message>
        <source>Put “%1” into the role “%2”</source>
        <translation>“%1” in die Rolle “%2” aufnehmen</translation>
    </message>
    <message>
        <source>Take “%1” out of the role “%2”</source>
        <translation>“%1” aus der Rolle “%2” nehmen</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Comes with owning a device</source>
        <translation>Kommt mit Gerätebesitz</translation>
    </message>
    <message>
        <source>Changes access itself.</source>
        <translation>Ändert den Zugriff selbst.</translation>
    </message>
    <message>
        <source>The role is not there at this moment.</source>
        <translation>Zu diesem Zeitpunkt gibt es die Rolle nicht.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleHistory</name>
    <message>
        <source>made of the grid</source>
        <translation>aus dem Raster gebildet</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>now</source>
        <comment>behind a role&apos;s name</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>revision %1, the newest</source>
        <translation>Revision %1, die neueste</translation>
    </message>
    <message>
        <source>Now, with your draft</source>
        <translation>Jetzt, mit Ihrem Entwurf</translation>
    </message>
    <message>
        <source>now with your draft</source>
        <comment>behind a role&apos;s name</comment>
        <translation>jetzt mit Ihrem Entwurf</translation>
    </message>
    <message>
        <source>not committed yet</source>
        <translation>noch nicht übernommen</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Begründung: %1</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <comment>behind a role&apos;s name</comment>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>there at neither moment</source>
        <translation>zu keinem der Zeitpunkte vorhanden</translation>
    </message>
    <message>
        <source>made in between</source>
        <translation>dazwischen angelegt</translation>
    </message>
    <message>
        <source>removed in between</source>
        <translation>dazwischen entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>described anew</source>
        <translation>neu beschrieben</translation>
    </message>
    <message>
        <source>This role is there at neither moment.</source>
        <translation>Diese Rolle ist zu keinem der beiden Zeitpunkte vorhanden.</translation>
    </message>
    <message>
        <source>“%1” was made in between.</source>
        <translation>„%1“ wurde dazwischen angelegt.</translation>
    </message>
    <message>
        <source>“%1” was removed in between. Until then:</source>
        <translation>„%1“ wurde dazwischen entfernt. Bis dahin:</translation>
    </message>
    <message>
        <source>Renamed: “%1” became “%2”.</source>
        <translation>Umbenannt: Aus „%1“ wurde „%2“.</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>Beschreibung:</translation>
    </message>
    <message>
        <source>It belongs to another organization.</source>
        <translation>Sie gehört zu einer anderen Organisation.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>role, moment</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleHolders</name>
    <message>
        <source>%1 at %2</source>
        <comment>person, place</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleModelPlan</name>
    <message>
        <source>Action: %1 (%2)</source>
        <comment>label, name</comment>
        <translation>Aktion: %1 (%2)</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <comment>name</comment>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>%1 held against what the engine decides: %2.</source>
        <comment>cells, wrong ones</comment>
        <translation>%1 mit den Entscheidungen verglichen: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>none is wrong</source>
        <translation>keine ist falsch</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>%n falsch</numerusform>
            <numerusform>%n falsch</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Guardrail: %1</source>
        <translation>Leitplanke: %1</translation>
    </message>
    <message>
        <source>Broken: %1</source>
        <translation>Verletzt: %1</translation>
    </message>
    <message>
        <source>Nobody of the sample breaks one, before or after any step.</source>
        <translation>Niemand im Beispiel verletzt eine, vor und nach jedem Schritt.</translation>
    </message>
    <message>
        <source>Everything of it is there already.</source>
        <translation>Alles davon ist schon da.</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n Rolle</numerusform>
            <numerusform>%n Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in the role model “%1”</source>
        <translation>Rollenmodell “%1” einbringen</translation>
    </message>
    <message>
        <source>Never for who belongs to: %1. What is never: %2.</source>
        <comment>kind of organization, actions</comment>
        <translation>Nie für Angehörige von: %1. Was nie erlaubt ist: %2.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 are new, %4 replaced, %5 there already.</source>
        <comment>roles, guardrails, actions, roles and guardrails, all</comment>
        <translation>%1, %2 und %3 sind neu, %4 ersetzt, %5 schon vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n guardrail(s)</source>
        <translation>
            <numerusform>%n Leitplanke</numerusform>
            <numerusform>%n Leitplanken</numerusform>
        </translation>
    </message>
    <message>
        <source>was edited in this fleet since; it stays unless what was edited is replaced</source>
        <translation>wurde in dieser Flotte seither geändert und bleibt, solange Geändertes nicht ersetzt wird</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleModelShelf</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>roles, actions, cells</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n Rolle</numerusform>
            <numerusform>%n Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleRights</name>
    <message>
        <source>Changing it needs “%1” on the whole fleet.</source>
        <translation>Sie zu ändern, erfordert “%1” für die ganze Flotte.</translation>
    </message>
    <message>
        <source>This role is the manufacturer&apos;s. Derive one of your own from it.</source>
        <translation>Diese Rolle gehört dem Hersteller. Leiten Sie eine eigene davon ab.</translation>
    </message>
    <message>
        <source>Changing it needs “%1”.</source>
        <translation>Sie zu ändern, erfordert “%1”.</translation>
    </message>
    <message>
        <source>This role belongs to %1; its own people change it.</source>
        <translation>Diese Rolle gehört %1; nur die eigenen Leute ändern sie.</translation>
    </message>
    <message>
        <source>You may not hand out this action anywhere.</source>
        <translation>Sie dürfen diese Aktion nirgends vergeben.</translation>
    </message>
    <message>
        <source>Owners would gain it %1, where you may not hand it out.</source>
        <translation>Besitzer würden sie %1 erhalten, wo Sie sie nicht vergeben dürfen.</translation>
    </message>
    <message>
        <source>People of %1 hold this role %2, where you may not hand it out.</source>
        <translation>Personen von %1 haben diese Rolle %2, wo Sie diese Aktion nicht vergeben dürfen.</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a place</comment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>It is assigned to %1: take it away first.</source>
        <translation>Sie ist zugewiesen: %1. Entziehen Sie sie zuerst.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleText</name>
    <message>
        <source>everything with “%1”</source>
        <comment>an area of actions</comment>
        <translation>alles zu “%1”</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Delegationen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Installer companies</source>
        <translation>Fachbetriebe</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>May do nothing.</source>
        <translation>Darf nichts.</translation>
    </message>
    <message>
        <source>May: %1.</source>
        <comment>a list of actions</comment>
        <translation>Darf: %1.</translation>
    </message>
    <message>
        <source>Changes access itself: %1.</source>
        <comment>a list of actions</comment>
        <translation>Ändert den Zugriff selbst: %1.</translation>
    </message>
    <message>
        <source>On devices that are their own or shared with them.</source>
        <translation>Auf eigenen oder freigegebenen Geräten.</translation>
    </message>
    <message>
        <source>Only where %1.</source>
        <translation>Nur wenn %1.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::ScopeTreeModel</name>
    <message>
        <source>The whole fleet cannot be handed to an outsider: choose customers or sites.</source>
        <translation>Die ganze Flotte kann nicht an Außenstehende gegeben werden: Wählen Sie Kunden oder Standorte.</translation>
    </message>
    <message>
        <source>You may not delegate all of this.</source>
        <translation>Sie dürfen dies nicht in Gänze delegieren.</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::Standpoint</name>
    <message>
        <source>committed %1</source>
        <translation>übernommen am %1</translation>
    </message>
    <message>
        <source>committed %1 by %2</source>
        <translation>übernommen am %1 von %2</translation>
    </message>
    <message>
        <source>You look ahead to %1: the newest state as it will stand then.</source>
        <translation>Sie sehen voraus auf den %1: den neuesten Zustand, wie er dann sein wird.</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>revision %1, %2</source>
        <comment>number, when and by whom</comment>
        <translation>Revision %1, %2</translation>
    </message>
    <message>
        <source>You look at an earlier state: %1.</source>
        <translation>Sie sehen einen früheren Zustand: %1.</translation>
    </message>
    <message>
        <source>You look at the state of %1: %2.</source>
        <comment>moment, revision</comment>
        <translation>Sie sehen den Zustand vom %1: %2.</translation>
    </message>
    <message>
        <source>Nothing can be changed in it.</source>
        <translation>Darin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>What begins or ends by itself until then is counted; what others commit until then is not.</source>
        <translation>Was bis dahin von selbst beginnt oder endet, ist berücksichtigt; was andere bis dahin übernehmen, nicht.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Begründung: %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::SurvivingPaths</name>
    <message>
        <source>its own property %1</source>
        <translation>den eigenen Bestand %1</translation>
    </message>
    <message>
        <source>the delegation from %1 over %2</source>
        <translation>die Delegation von %1 über %2</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::TeamModel</name>
    <message>
        <source>, </source>
        <comment>a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::UnderWayModel</name>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>An %1</translation>
    </message>
    <message>
        <source>By its owner; to whom is theirs to know</source>
        <translation>Vom Besitzer; an wen, weiß nur er</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Objected to</source>
        <translation>Widersprochen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::WhyText</name>
    <message>
        <source>a rule above you</source>
        <translation>Regel über Ihnen</translation>
    </message>
    <message>
        <source>another organization</source>
        <translation>einer anderen Organisation</translation>
    </message>
    <message>
        <source>the delegation from %1 to %2</source>
        <translation>Delegation von %1 an %2</translation>
    </message>
    <message>
        <source>(a rule above you)</source>
        <translation>(eine Regel über Ihnen)</translation>
    </message>
    <message>
        <source>role %1, by owning or sharing %2</source>
        <translation>die Rolle %1, durch Besitz oder Teilen von %2</translation>
    </message>
    <message>
        <source>role %1 at %2</source>
        <translation>die Rolle %1 bei %2</translation>
    </message>
    <message>
        <source>%1, through team %2</source>
        <translation>%1, über das Team %2</translation>
    </message>
    <message>
        <source>%1, under %2</source>
        <translation>%1, nach der %2</translation>
    </message>
    <message>
        <source>%1, which is under %2</source>
        <translation>%1, die unter der %2 steht</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>there is no time in which it is valid</source>
        <translation>es gibt keine Zeit, in der sie gilt</translation>
    </message>
    <message>
        <source>the assignment begins on %1</source>
        <translation>die Zuweisung beginnt am %1</translation>
    </message>
    <message>
        <source>the assignment ended on %1</source>
        <translation>die Zuweisung endete am %1</translation>
    </message>
    <message>
        <source>%1 begins on %2</source>
        <translation>die %1 beginnt am %2</translation>
    </message>
    <message>
        <source>%1 ended on %2</source>
        <translation>die %1 endete am %2</translation>
    </message>
    <message>
        <source>no role covers this place</source>
        <translation>keine Rolle gilt für diesen Ort</translation>
    </message>
    <message>
        <source>does not include this action</source>
        <translation>enthält diese Aktion nicht</translation>
    </message>
    <message>
        <source>the role&apos;s condition is not met here</source>
        <translation>die Bedingung der Rolle ist hier nicht erfüllt</translation>
    </message>
    <message>
        <source>%1 is cut off</source>
        <translation>die %1 ist ausgesetzt</translation>
    </message>
    <message>
        <source>this action is beyond the ceiling of %1</source>
        <translation>diese Aktion liegt über der Rechteobergrenze der %1</translation>
    </message>
    <message>
        <source>this place is outside the region of %1</source>
        <translation>dieser Ort liegt außerhalb des Geltungsbereichs der %1</translation>
    </message>
    <message>
        <source>the organization %1 is blocked</source>
        <translation>die Organisation %1 ist gesperrt</translation>
    </message>
    <message>
        <source>the person is disabled in the organization</source>
        <translation>die Person ist in der Organisation deaktiviert</translation>
    </message>
    <message>
        <source>this place is not held by the person&apos;s organization</source>
        <translation>die Organisation der Person hat diesen Ort nicht</translation>
    </message>
    <message>
        <source>the person, action or resource does not exist</source>
        <translation>Person, Aktion oder Ressource gibt es nicht</translation>
    </message>
    <message>
        <source>Allowed by %1.</source>
        <translation>Erlaubt durch %1.</translation>
    </message>
    <message>
        <source>Denied: %1.</source>
        <translation>Verweigert: %1.</translation>
    </message>
    <message>
        <source>Denied: would be allowed by %1, but %2.</source>
        <translation>Verweigert: Erlaubt wäre es durch %1, aber %2.</translation>
    </message>
    <message>
        <source>Denied: %1 covers this place, but %2.</source>
        <translation>Verweigert: %1 gilt für diesen Ort, aber %2.</translation>
    </message>
    <message>
        <source>the policy “%1”</source>
        <translation>die Richtlinie „%1“</translation>
    </message>
    <message>
        <source>%1 forbids it</source>
        <translation>%1 verbietet es</translation>
    </message>
    <message>
        <source>the actions</source>
        <translation>die Aktionen</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>%1 of the application %2 at %3</source>
        <translation>%1 der Anwendung %2 für %3</translation>
    </message>
    <message>
        <source>%1 of the gateway %2 at %3</source>
        <translation>%1 des Gateways %2 für %3</translation>
    </message>
    <message>
        <source>its validity begins on %1</source>
        <translation>die Gültigkeit beginnt am %1</translation>
    </message>
    <message>
        <source>its validity ended on %1</source>
        <translation>die Gültigkeit endete am %1</translation>
    </message>
    <message>
        <source>the application or gateway is disabled</source>
        <translation>die Anwendung oder das Gateway ist deaktiviert</translation>
    </message>
    <message>
        <source>this place has none of the application&apos;s keywords</source>
        <translation>dieser Ort hat keines der Schlagworte der Anwendung</translation>
    </message>
</context>
<context>
    <name>bailiwick::items::WithoutEffect</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2: %3. This is forbidden by %4.</source>
        <comment>person, place, actions, policy</comment>
        <translation>%1, %2: %3. Das verbietet %4.</translation>
    </message>
</context>
<context>
    <name>bailiwick::keys::ApplicationDialog</name>
    <message>
        <source>Places where it acts</source>
        <translation>Orte, an denen sie handelt</translation>
    </message>
    <message>
        <source>&amp;Whatever keyword a device has, or none</source>
        <translation>&amp;Gleich welches Schlagwort ein Gerät hat, auch keines</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Change application</source>
        <translation>Anwendung ändern</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Neue Anwendung</translation>
    </message>
    <message>
        <source>&amp;Put into the draft</source>
        <translation>In den Ent&amp;wurf</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>Steht unter</translation>
    </message>
    <message>
        <source>It reaches no further than this, and ends with it</source>
        <translation>Sie reicht nicht weiter als diese und endet mit ihr</translation>
    </message>
    <message>
        <source>Stands &amp;under</source>
        <translation>Steht &amp;unter</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>&amp;Orte</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Only devices with one of these &amp;keywords</source>
        <translation>Nur Geräte mit einem dieser &amp;Schlagworte</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>&amp;Roles</source>
        <translation>&amp;Rollen</translation>
    </message>
    <message>
        <source>&amp;Actions besides</source>
        <translation>Außerdem diese &amp;Aktionen</translation>
    </message>
    <message>
        <source>What %1 owns</source>
        <translation>Was %1 besitzt</translation>
    </message>
    <message>
        <source>The delegation from %1</source>
        <translation>Die Delegation von %1</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihr einen Namen.</translation>
    </message>
    <message>
        <source>Tick at least one place.</source>
        <translation>Wählen Sie mindestens einen Ort.</translation>
    </message>
    <message>
        <source>Tick a keyword, or take devices whatever their keywords are.</source>
        <translation>Wählen Sie ein Schlagwort, oder nehmen Sie Geräte gleich welches Schlagworts.</translation>
    </message>
    <message>
        <source>Tick what it may do.</source>
        <translation>Wählen Sie, was sie darf.</translation>
    </message>
</context>
<context>
    <name>bailiwick::keys::KeyTextDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Copy the key now and keep it in a safe place. It is not shown again; if it is lost, make a new one.</source>
        <translation>Kopieren Sie den Schlüssel jetzt und verwahren Sie ihn sicher. Er wird nicht noch einmal gezeigt; geht er verloren, legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>bailiwick::keys::KeysScreen</name>
    <message>
        <source>Applications and gateways</source>
        <translation>Anwendungen und Gateways</translation>
    </message>
    <message>
        <source>Filter by name, place or what they may do</source>
        <translation>Nach Name, Ort oder Rechten filtern</translation>
    </message>
    <message>
        <source>No applications</source>
        <translation>Keine Anwendungen</translation>
    </message>
    <message>
        <source>Programs act here by a key of an application. Make one for each program.</source>
        <translation>Programme handeln hier mit dem Schlüssel einer Anwendung. Legen Sie für jedes Programm eine an.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>&amp;New application…</source>
        <translation>&amp;Neue Anwendung…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>New &amp;key…</source>
        <translation>Neuer &amp;Schlüssel…</translation>
    </message>
    <message>
        <source>&amp;Rotate…</source>
        <translation>&amp;Wechseln…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>Wi&amp;derrufen…</translation>
    </message>
    <message>
        <source>Revoke &amp;all of these…</source>
        <translation>&amp;Alle diese widerrufen…</translation>
    </message>
    <message>
        <source>Which keys</source>
        <translation>Welche Schlüssel</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>Not used for %n day(s)</source>
        <translation>
            <numerusform>Seit %n Tag nicht benutzt</numerusform>
            <numerusform>Seit %n Tagen nicht benutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in sight</source>
        <translation>
            <numerusform>%n sichtbar</numerusform>
            <numerusform>%n sichtbar</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>Akti&amp;vieren</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Deaktivieren</translation>
    </message>
    <message>
        <source>of all applications and gateways</source>
        <translation>aller Anwendungen und Gateways</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>A program that acts by itself: where, what, until when</source>
        <translation>Ein Programm, das selbst handelt: wo, was, bis wann</translation>
    </message>
    <message>
        <source>&amp;Disable or enable it</source>
        <translation>&amp;Deaktivieren oder aktivieren</translation>
    </message>
    <message>
        <source>A disabled application or gateway can do nothing; its keys stay and count again when it is enabled</source>
        <translation>Deaktiviert kann eine Anwendung oder ein Gateway nichts; die Schlüssel bleiben und gelten wieder, sobald aktiviert wird</translation>
    </message>
    <message>
        <source>A key of the chosen application or gateway; it is shown once</source>
        <translation>Ein Schlüssel der gewählten Anwendung oder des Gateways; er wird einmal gezeigt</translation>
    </message>
    <message>
        <source>You look at another moment; nothing can be changed in it.</source>
        <translation>Sie sehen einen anderen Zeitpunkt; darin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Choose an application or gateway first.</source>
        <translation>Wählen Sie zuerst eine Anwendung oder ein Gateway.</translation>
    </message>
    <message>
        <source>It is in your draft only. Commit it, then make a key.</source>
        <translation>Sie liegt nur in Ihrem Entwurf. Übernehmen Sie ihn, dann legen Sie einen Schlüssel an.</translation>
    </message>
    <message>
        <source>New key for %1?</source>
        <translation>Neuer Schlüssel für %1?</translation>
    </message>
    <message>
        <source>Whoever has the key can do all that it may do. The key is shown once.</source>
        <translation>Wer den Schlüssel hat, kann alles, was damit erlaubt ist. Er wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Rotate the key of %1?</source>
        <translation>Den Schlüssel von %1 wechseln?</translation>
    </message>
    <message numerus="yes">
        <source>You get a new key. The old one goes on for %n hour(s), so that the program can be changed over.</source>
        <translation>
            <numerusform>Sie bekommen einen neuen Schlüssel. Der alte gilt noch %n Stunde, damit das Programm umgestellt werden kann.</numerusform>
            <numerusform>Sie bekommen einen neuen Schlüssel. Der alte gilt noch %n Stunden, damit das Programm umgestellt werden kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Revoke the key of %1?</source>
        <translation>Den Schlüssel von %1 widerrufen?</translation>
    </message>
    <message>
        <source>Whoever uses it is shut out at once. It cannot be brought back.</source>
        <translation>Wer ihn benutzt, ist sofort ausgeschlossen. Er lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n unused key(s)?</source>
        <translation>
            <numerusform>%n unbenutzten Schlüssel widerrufen?</numerusform>
            <numerusform>%n unbenutzte Schlüssel widerrufen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of them was used for %n day(s). They cannot be brought back.</source>
        <translation>
            <numerusform>Keiner davon wurde seit %n Tag benutzt. Sie lassen sich nicht zurückholen.</numerusform>
            <numerusform>Keiner davon wurde seit %n Tagen benutzt. Sie lassen sich nicht zurückholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke them</source>
        <translation>Alle widerrufen</translation>
    </message>
</context>
<context>
    <name>bailiwick::matrix::AccessScreen</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Filter people</source>
        <translation>Personen filtern</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>Personen und Rollen</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>Personen und Orte</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Ort wählen</translation>
    </message>
    <message>
        <source>Choose a customer, site or device on the left to see and change who has which role there.</source>
        <translation>Wählen Sie links einen Kunden, einen Standort oder ein Gerät, um zu sehen und zu ändern, wer dort welche Rolle hat.</translation>
    </message>
    <message>
        <source>By &amp;role</source>
        <translation>Nach &amp;Rolle</translation>
    </message>
    <message>
        <source>By &amp;place</source>
        <translation>Nach &amp;Ort</translation>
    </message>
    <message>
        <source>People and all roles at the chosen place</source>
        <translation>Personen und alle Rollen am gewählten Ort</translation>
    </message>
    <message>
        <source>People and one role, at the chosen place and what is below it</source>
        <translation>Personen und eine Rolle, am gewählten Ort und an dem, was darunter liegt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>The role whose places are shown</source>
        <translation>Die Rolle, deren Orte gezeigt werden</translation>
    </message>
    <message>
        <source>People of</source>
        <translation>Personen von</translation>
    </message>
    <message>
        <source>Whose people are shown</source>
        <translation>Wessen Personen gezeigt werden</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Assigned at this place</source>
        <translation>An diesem Ort zugewiesen</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>Geerbt</translation>
    </message>
    <message>
        <source>Assigned further up, by a team or by a group</source>
        <translation>Weiter oben, durch ein Team oder durch eine Gruppe zugewiesen</translation>
    </message>
    <message>
        <source>Until a date</source>
        <translation>Bis zu einem Tag</translation>
    </message>
    <message>
        <source>Assigned at this place, ends by itself</source>
        <translation>An diesem Ort zugewiesen, endet von selbst</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Assigned, but without effect: the line above says why</source>
        <translation>Zugewiesen, aber ohne Wirkung: Die Zeile darüber sagt, warum</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Changed by your draft, not yet committed</source>
        <translation>In Ihrem Entwurf geändert, noch nicht übernommen</translation>
    </message>
    <message>
        <source>–  cannot be granted</source>
        <translation>–  nicht vergebbar</translation>
    </message>
    <message>
        <source>Access by &amp;role</source>
        <translation>Zugriff nach &amp;Rolle</translation>
    </message>
    <message>
        <source>Access by &amp;place</source>
        <translation>Zugriff nach &amp;Ort</translation>
    </message>
    <message>
        <source>People and one role over places</source>
        <translation>Personen und eine Rolle über mehrere Orte</translation>
    </message>
    <message>
        <source>&amp;Grant chosen roles</source>
        <translation>Gewählte Rollen &amp;vergeben</translation>
    </message>
    <message>
        <source>Give the role in every chosen cell</source>
        <translation>Die Rolle in jeder gewählten Zelle vergeben</translation>
    </message>
    <message>
        <source>&amp;Take chosen roles away</source>
        <translation>Gewählte Rollen &amp;entziehen</translation>
    </message>
    <message>
        <source>Take the role away in every chosen cell</source>
        <translation>Die Rolle in jeder gewählten Zelle entziehen</translation>
    </message>
    <message>
        <source>&amp;Filter people</source>
        <translation>Personen &amp;filtern</translation>
    </message>
    <message>
        <source>Show only people whose name contains a text</source>
        <translation>Nur Personen zeigen, deren Name einen Text enthält</translation>
    </message>
    <message>
        <source>All organizations</source>
        <translation>Alle Organisationen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody found</source>
        <translation>niemand gefunden</translation>
    </message>
</context>
<context>
    <name>bailiwick::matrix::MatrixPane</name>
    <message>
        <source>&amp;Grant</source>
        <translation>&amp;Vergeben</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>&amp;Entziehen</translation>
    </message>
    <message>
        <source>&amp;Set end</source>
        <translation>Ende &amp;setzen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Person or team</source>
        <translation>Person oder Team</translation>
    </message>
    <message>
        <source>Give the role in every chosen cell (Space)</source>
        <translation>Die Rolle in jeder gewählten Zelle vergeben (Leertaste)</translation>
    </message>
    <message>
        <source>Take the role away in every chosen cell (Delete)</source>
        <translation>Die Rolle in jeder gewählten Zelle entziehen (Entf)</translation>
    </message>
    <message>
        <source>Let the chosen roles end at this date, or never when it is open</source>
        <translation>Die gewählten Rollen an diesem Tag enden lassen, oder nie, wenn er offen ist</translation>
    </message>
    <message>
        <source>Nothing is assigned here.</source>
        <translation>Hier ist nichts zugewiesen.</translation>
    </message>
    <message>
        <source>What is inherited is taken away where it was given.</source>
        <translation>Geerbtes wird dort entzogen, wo es vergeben wurde.</translation>
    </message>
    <message>
        <source>This date is over.</source>
        <translation>Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>Choose a day after today.</source>
        <translation>Wählen Sie einen Tag nach heute.</translation>
    </message>
    <message numerus="yes">
        <source>Change the end of %n role(s)</source>
        <translation>
            <numerusform>Ende von %n Rolle ändern</numerusform>
            <numerusform>Ende von %n Rollen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) chosen</source>
        <translation>
            <numerusform>%n Zelle gewählt</numerusform>
            <numerusform>%n Zellen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell. Space toggles it, Shift with the arrows chooses more, Delete takes away.</source>
        <translation>Wählen Sie eine Zelle. Die Leertaste schaltet sie um, Umschalt mit den Pfeiltasten wählt mehrere, Entf entzieht.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>person, role or place</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Not assigned here. Space grants it.</source>
        <translation>Hier nicht zugewiesen. Die Leertaste vergibt es.</translation>
    </message>
    <message>
        <source>You look at another moment; nothing can be changed in it.</source>
        <translation>Sie sehen einen anderen Zeitpunkt; darin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Go back to now to give or take roles.</source>
        <translation>Gehen Sie zurück zum Jetzt, um Rollen zu vergeben oder zu entziehen.</translation>
    </message>
    <message>
        <source>Choose a cell to see what it comes from.</source>
        <translation>Wählen Sie eine Zelle, um zu sehen, woher sie kommt.</translation>
    </message>
    <message>
        <source>Not assigned here.</source>
        <translation>Hier nicht zugewiesen.</translation>
    </message>
</context>
<context>
    <name>bailiwick::ownership::ClaimFileDialog</name>
    <message>
        <source>Drop a CSV file here</source>
        <translation>Legen Sie hier eine CSV-Datei ab</translation>
    </message>
    <message>
        <source>Its first line names the columns: externalId, and one or more of code, publicKey and credential. A line for each device.</source>
        <translation>Ihre erste Zeile nennt die Spalten: externalId und mindestens eine von code, publicKey und credential. Für jedes Gerät eine Zeile.</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Laden</translation>
    </message>
    <message>
        <source>Load claim secrets</source>
        <translation>Geheimnisse zum Beanspruchen laden</translation>
    </message>
    <message>
        <source>Whoever shows a device&apos;s code, or has the device answer for them, becomes its owner. Secrets are kept as hashes; nobody can read them back. One that a device had before is replaced.</source>
        <translation>Wer den Code eines Geräts vorzeigt oder das Gerät für sich antworten lässt, wird sein Besitzer. Geheimnisse werden als Hashes aufbewahrt; niemand kann sie zurücklesen. Eines, das ein Gerät schon hatte, wird ersetzt.</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>Datei &amp;wählen…</translation>
    </message>
    <message>
        <source>Wrong lines</source>
        <translation>Falsche Zeilen</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Da&amp;tei wählen…</translation>
    </message>
    <message>
        <source>Claim secrets</source>
        <translation>Geheimnisse zum Beanspruchen</translation>
    </message>
    <message>
        <source>CSV (*.csv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 has secrets of %n device(s).</source>
        <translation>
            <numerusform>%1 enthält Geheimnisse von %n Gerät.</numerusform>
            <numerusform>%1 enthält Geheimnisse von %n Geräten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be loaded as it is. Mend it and choose it again.</source>
        <translation>%1 kann so nicht geladen werden. Berichtigen Sie die Datei und wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was loaded. %1</source>
        <translation>Nichts wurde geladen. %1</translation>
    </message>
    <message>
        <source>Nothing of %1 was loaded. Mend what is listed and choose it again.</source>
        <translation>Nichts aus %1 wurde geladen. Berichtigen Sie, was hier steht, und wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
</context>
<context>
    <name>bailiwick::ownership::OwnerGroupsDialog</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Uses it</source>
        <translation>Benutzt sie</translation>
    </message>
    <message>
        <source>&amp;New group…</source>
        <translation>&amp;Neue Gruppe…</translation>
    </message>
    <message>
        <source>&amp;Put %1 in</source>
        <translation>%1 &amp;hineinlegen</translation>
    </message>
    <message>
        <source>&amp;Share…</source>
        <translation>&amp;Teilen…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Groups of devices</source>
        <translation>Gruppen von Geräten</translation>
    </message>
    <message>
        <source>A room or a home, shared as one: whoever you share a group with can use every device in it, also those that come later.</source>
        <translation>Ein Raum oder ein Zuhause, als eines geteilt: Mit wem Sie eine Gruppe teilen, kann jedes Gerät darin benutzen, auch solche, die später dazukommen.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Shared by %1</source>
        <translation>Geteilt von %1</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>A room, a home, or whatever you share as one.</source>
        <translation>Ein Raum, ein Zuhause oder was immer Sie als eines teilen.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>%1 teilen</translation>
    </message>
    <message>
        <source>Whoever accepts can use every device in it.</source>
        <translation>Wer annimmt, kann jedes Gerät darin benutzen.</translation>
    </message>
    <message>
        <source>E-mail address:</source>
        <translation>E-Mail-Adresse:</translation>
    </message>
    <message>
        <source>Offer it</source>
        <translation>Anbieten</translation>
    </message>
    <message>
        <source>The group is gone, and everybody who has its devices by it alone loses them. The devices stay yours.</source>
        <translation>Die Gruppe ist dann weg, und wer ihre Geräte nur durch sie hat, verliert sie. Die Geräte bleiben Ihre.</translation>
    </message>
    <message>
        <source>It leaves the group; everybody who has it by the group alone loses it.</source>
        <translation>Es verlässt die Gruppe; wer es nur durch die Gruppe hat, verliert es.</translation>
    </message>
    <message>
        <source>They lose every device that they have by the group alone.</source>
        <translation>Sie verlieren jedes Gerät, das sie nur durch die Gruppe haben.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>bailiwick::ownership::OwnershipDetails</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Externe Kennung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>As long as the device is known</source>
        <translation>Seit das Gerät bekannt ist</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>What the device does since then, nothing from before</source>
        <translation>Was das Gerät seitdem tut, nichts von davor</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Geteilt mit</translation>
    </message>
    <message>
        <source>In groups</source>
        <translation>In Gruppen</translation>
    </message>
</context>
<context>
    <name>bailiwick::ownership::OwnershipScreen</name>
    <message>
        <source>Ownership</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>Filter by device, owner or place</source>
        <translation>Nach Gerät, Besitzer oder Ort filtern</translation>
    </message>
    <message>
        <source>Offered to you and by you</source>
        <translation>Ihnen und von Ihnen angeboten</translation>
    </message>
    <message>
        <source>Who has the device</source>
        <translation>Wer das Gerät hat</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Im Gange</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Load claim &amp;secrets…</source>
        <translation>Geheimni&amp;sse laden…</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>&amp;Gruppen…</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>&amp;Freigeben…</translation>
    </message>
    <message>
        <source>S&amp;hare…</source>
        <translation>&amp;Teilen…</translation>
    </message>
    <message>
        <source>Hand o&amp;ver…</source>
        <translation>Ü&amp;bergeben…</translation>
    </message>
    <message>
        <source>Ta&amp;ke off</source>
        <translation>&amp;Wegnehmen</translation>
    </message>
    <message>
        <source>Devices that somebody owns</source>
        <translation>Geräte, die jemandem gehören</translation>
    </message>
    <message>
        <source>Nobody owns a device here</source>
        <translation>Hier gehört niemandem ein Gerät</translation>
    </message>
    <message>
        <source>Whoever claims a device with its code becomes its owner. The manufacturer loads the codes; an owner shares a device or hands it over.</source>
        <translation>Wer ein Gerät mit seinem Code beansprucht, wird sein Besitzer. Der Hersteller lädt die Codes; ein Besitzer teilt ein Gerät oder übergibt es.</translation>
    </message>
    <message>
        <source>Who had the device</source>
        <translation>Wer das Gerät hatte</translation>
    </message>
    <message>
        <source>No device is chosen</source>
        <translation>Kein Gerät ist gewählt</translation>
    </message>
    <message>
        <source>Choose one of the list, or in the fleet, to see who has it and had it.</source>
        <translation>Wählen Sie eines in der Liste oder in der Flotte, um zu sehen, wer es hat und hatte.</translation>
    </message>
    <message>
        <source>A device</source>
        <translation>Ein Gerät</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) that somebody owns</source>
        <translation>
            <numerusform>%n Gerät, das jemandem gehört</numerusform>
            <numerusform>%n Geräte, die jemandem gehören</numerusform>
        </translation>
    </message>
    <message>
        <source>only shown for now</source>
        <translation>nur für jetzt gezeigt</translation>
    </message>
    <message>
        <source>not for you to see</source>
        <translation>für Sie nicht einsehbar</translation>
    </message>
    <message>
        <source>Leave it…</source>
        <translation>Verlassen…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>&amp;Ownership</source>
        <translation>&amp;Besitz</translation>
    </message>
    <message>
        <source>&amp;Who has this device?</source>
        <translation>&amp;Wer hat dieses Gerät?</translation>
    </message>
    <message>
        <source>Owner, shares and history of what is chosen in the fleet</source>
        <translation>Besitzer, Teilungen und Geschichte des in der Flotte gewählten Geräts</translation>
    </message>
    <message>
        <source>&amp;Release the device…</source>
        <translation>Gerät &amp;freigeben…</translation>
    </message>
    <message>
        <source>Frees a device whose owner cannot be reached, once they had time to object</source>
        <translation>Gibt ein Gerät frei, dessen Besitzer nicht erreichbar ist, sobald er Zeit zum Widerspruch hatte</translation>
    </message>
    <message>
        <source>&amp;Load claim secrets…</source>
        <translation>Geheimnisse zum Beanspruchen &amp;laden…</translation>
    </message>
    <message>
        <source>What devices are claimed with, from a CSV file</source>
        <translation>Womit Geräte beansprucht werden, aus einer CSV-Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) loaded.</source>
        <translation>
            <numerusform>%n Geheimnis geladen.</numerusform>
            <numerusform>%n Geheimnisse geladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The devices can be claimed with them from now on.</source>
        <translation>Die Geräte können ab jetzt damit beansprucht werden.</translation>
    </message>
    <message>
        <source>You look at another moment; nothing can be changed in it.</source>
        <translation>Sie sehen einen anderen Zeitpunkt; daran lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Choose a device that somebody owns first.</source>
        <translation>Wählen Sie zuerst ein Gerät, das jemandem gehört.</translation>
    </message>
    <message>
        <source>Only the manufacturer&apos;s people who may edit the fleet there free a device.</source>
        <translation>Nur Leute des Herstellers, die dort die Flotte bearbeiten dürfen, geben ein Gerät frei.</translation>
    </message>
    <message>
        <source>E-mail address:</source>
        <translation>E-Mail-Adresse:</translation>
    </message>
    <message>
        <source>Offer it</source>
        <translation>Anbieten</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>%1 teilen</translation>
    </message>
    <message>
        <source>Whoever accepts can use the device; they cannot share it further. You can take them off at any time.</source>
        <translation>Wer annimmt, kann das Gerät benutzen, aber nicht weiter teilen. Sie können es jederzeit wieder wegnehmen.</translation>
    </message>
    <message>
        <source>Hand over %1</source>
        <translation>%1 übergeben</translation>
    </message>
    <message>
        <source>Whoever accepts becomes its owner. You and everybody you share it with lose it at that moment; they see nothing from before.</source>
        <translation>Wer annimmt, wird der Besitzer. Sie und alle, mit denen Sie es teilen, verlieren es in diesem Moment; von davor ist danach nichts zu sehen.</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>%1 verlassen?</translation>
    </message>
    <message>
        <source>Take them off %1?</source>
        <translation>%1 wegnehmen?</translation>
    </message>
    <message>
        <source>You lose the device at once; its owner can share it with you again.</source>
        <translation>Sie verlieren das Gerät sofort; sein Besitzer kann es wieder mit Ihnen teilen.</translation>
    </message>
    <message>
        <source>They lose the device at once; you can share it with them again.</source>
        <translation>Das Gerät ist sofort nicht mehr geteilt; Sie können es wieder teilen.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Take over %1?</source>
        <translation>%1 übernehmen?</translation>
    </message>
    <message>
        <source>Accept %1?</source>
        <translation>%1 annehmen?</translation>
    </message>
    <message>
        <source>You become its owner. Whoever had it before loses it.</source>
        <translation>Sie werden der Besitzer. Wer es vorher hatte, verliert es.</translation>
    </message>
    <message>
        <source>You can use it until its owner takes you off, or you leave.</source>
        <translation>Sie können es benutzen, bis der Besitzer es Ihnen wegnimmt oder Sie es verlassen.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Withdraw the offer of %1?</source>
        <translation>Das Angebot von %1 zurückziehen?</translation>
    </message>
    <message>
        <source>It can be accepted no more. You can offer it again.</source>
        <translation>Es kann nicht mehr angenommen werden. Sie können es wieder anbieten.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Keep %1?</source>
        <translation>%1 behalten?</translation>
    </message>
    <message>
        <source>You object to its release: it ends, and you stay its owner.</source>
        <translation>Sie widersprechen der Freigabe: Sie endet, und Sie bleiben der Besitzer.</translation>
    </message>
    <message>
        <source>Keep the device</source>
        <translation>Gerät behalten</translation>
    </message>
    <message>
        <source>Cancel the release of %1?</source>
        <translation>Die Freigabe von %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>Its owner keeps the device. A new release waits from the start again.</source>
        <translation>Der Besitzer behält das Gerät. Eine neue Freigabe wartet wieder von vorn.</translation>
    </message>
    <message>
        <source>Cancel the release</source>
        <translation>Freigabe zurücknehmen</translation>
    </message>
    <message>
        <source>Choose a device in the fleet first.</source>
        <translation>Wählen Sie zuerst ein Gerät in der Flotte.</translation>
    </message>
</context>
<context>
    <name>bailiwick::ownership::ReleaseDialog</name>
    <message>
        <source>&amp;Begin the release</source>
        <translation>Freigabe &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Free the device</source>
        <translation>Gerät &amp;freigeben</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Free %1</source>
        <translation>%1 endgültig freigeben</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>For example: the owner moved out, says the landlord</source>
        <translation>Zum Beispiel: der Besitzer ist ausgezogen, sagt der Vermieter</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>Once it is completed:</source>
        <translation>Sobald sie abgeschlossen ist:</translation>
    </message>
    <message>
        <source>That means:</source>
        <translation>Das heißt:</translation>
    </message>
    <message>
        <source>Say why the owner cannot be reached.</source>
        <translation>Sagen Sie, warum der Besitzer nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>The time to object is over. %1 and everybody the device is shared with lose it now, and what they set on it is erased. Whoever has its code can claim it.</source>
        <translation>Die Frist zum Widerspruch ist vorbei. %1 und alle, mit denen das Gerät geteilt ist, verlieren es jetzt, und was sie daran eingestellt haben, wird gelöscht. Wer seinen Code hat, kann es beanspruchen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is told by e-mail and may object for %n day(s).</source>
        <translation>
            <numerusform>%1 wird per E-Mail benachrichtigt und kann %n Tag lang widersprechen.</numerusform>
            <numerusform>%1 wird per E-Mail benachrichtigt und kann %n Tage lang widersprechen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is told by e-mail and may object for a while.</source>
        <translation>%1 wird per E-Mail benachrichtigt und kann eine Zeit lang widersprechen.</translation>
    </message>
    <message>
        <source>Nothing changes before you complete it. Every step is in the log.</source>
        <translation>Nichts ändert sich, bevor Sie sie abschließen. Jeder Schritt steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>bailiwick::ownership::UnderWayPane</name>
    <message>
        <source>Accep&amp;t…</source>
        <translation>Anneh&amp;men…</translation>
    </message>
    <message>
        <source>Dec&amp;line</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Zurückziehen…</translation>
    </message>
    <message>
        <source>&amp;Keep the device…</source>
        <translation>Gerät &amp;behalten…</translation>
    </message>
    <message>
        <source>C&amp;omplete…</source>
        <translation>Abschließ&amp;en…</translation>
    </message>
    <message>
        <source>Ca&amp;ncel…</source>
        <translation>Zurück&amp;nehmen…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>bailiwick::policy::NamesMenu</name>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Aktion</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Kunde</translation>
    </message>
</context>
<context>
    <name>bailiwick::policy::PolicyForm</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Begins later, on</source>
        <translation>Beginnt später, am</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>Why it is needed; stands in the audit log</source>
        <translation>Warum es sie braucht; steht im Protokoll</translation>
    </message>
    <message>
        <source>Made under</source>
        <translation>Erstellt unter</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Owner:</source>
        <translation>Inhaber:</translation>
    </message>
    <message>
        <source>Made &amp;under:</source>
        <translation>Erstellt &amp;unter:</translation>
    </message>
    <message>
        <source>Validity:</source>
        <translation>Gültigkeit:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Begründung:</translation>
    </message>
    <message>
        <source>&amp;Text in the Cedar language:</source>
        <translation>&amp;Text in der Sprache Cedar:</translation>
    </message>
    <message>
        <source>Text in the Cedar language</source>
        <translation>Text in der Sprache Cedar</translation>
    </message>
    <message>
        <source>&amp;Insert a name</source>
        <translation>Namen &amp;einfügen</translation>
    </message>
    <message>
        <source>Insert an action, organization, team, group or customer</source>
        <translation>Aktion, Organisation, Team, Gruppe oder Kunden einfügen</translation>
    </message>
    <message>
        <source>What is wrong with the text</source>
        <translation>Was am Text falsch ist</translation>
    </message>
    <message>
        <source>The owner&apos;s own right</source>
        <translation>Eigenes Recht des Inhabers</translation>
    </message>
    <message>
        <source>Delegation from %1: %2</source>
        <translation>Delegation von %1: %2</translation>
    </message>
    <message>
        <source>Give the policy a name.</source>
        <translation>Geben Sie der Richtlinie einen Namen.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Sie endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Nennt: %1</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
</context>
<context>
    <name>bailiwick::policy::PolicyScreen</name>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>&amp;Add policy</source>
        <translation>Richtlinie &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Add to dra&amp;ft</source>
        <translation>In den Ent&amp;wurf</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>No policy is selected</source>
        <translation>Keine Richtlinie ausgewählt</translation>
    </message>
    <message>
        <source>Select one of the list to read or change it.</source>
        <translation>Wählen Sie eine aus der Liste, um sie zu lesen oder zu ändern.</translation>
    </message>
    <message>
        <source>There are no policies yet</source>
        <translation>Es gibt noch keine Richtlinien</translation>
    </message>
    <message>
        <source>A policy permits or forbids what roles cannot say: for devices in one state, for everybody, for a time.</source>
        <translation>Eine Richtlinie erlaubt oder verbietet, was Rollen nicht ausdrücken können: für Geräte in einem Zustand, für alle, auf Zeit.</translation>
    </message>
    <message>
        <source>Add policy</source>
        <translation>Richtlinie hinzufügen</translation>
    </message>
    <message>
        <source>Makes what you entered a step of your draft (Ctrl+Return)</source>
        <translation>Macht Ihre Eingabe zu einem Schritt Ihres Entwurfs (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Write what roles cannot say</source>
        <translation>Schreiben, was Rollen nicht ausdrücken können</translation>
    </message>
    <message>
        <source>Give up what you entered?</source>
        <translation>Eingabe aufgeben?</translation>
    </message>
    <message>
        <source>The policy you entered is not in your draft yet.</source>
        <translation>Die eingegebene Richtlinie steht noch nicht in Ihrem Entwurf.</translation>
    </message>
    <message>
        <source>What you entered for “%1” is not in your draft yet.</source>
        <translation>Ihre Eingabe zu “%1” steht noch nicht in Ihrem Entwurf.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>The policy is not in your draft yet.</source>
        <translation>Die Richtlinie steht noch nicht in Ihrem Entwurf.</translation>
    </message>
    <message>
        <source>The policy is in your draft.</source>
        <translation>Die Richtlinie steht in Ihrem Entwurf.</translation>
    </message>
    <message>
        <source>Commit the draft to make it effective.</source>
        <translation>Übernehmen Sie den Entwurf, damit sie wirkt.</translation>
    </message>
    <message>
        <source>Delete the policy “%1”?</source>
        <translation>Richtlinie “%1” löschen?</translation>
    </message>
    <message>
        <source>It ends for everybody it binds. The deletion is added to your draft and takes effect when you commit it.</source>
        <translation>Sie endet für alle, die sie bindet. Das Löschen steht dann in Ihrem Entwurf und wirkt, wenn Sie ihn übernehmen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>%n Richtlinie</numerusform>
            <numerusform>%n Richtlinien</numerusform>
        </translation>
    </message>
    <message>
        <source>Gi&amp;ve up</source>
        <translation>&amp;Aufgeben</translation>
    </message>
    <message>
        <source>What you wrote last time is here again.</source>
        <translation>Was Sie zuletzt geschrieben haben, ist wieder da.</translation>
    </message>
    <message>
        <source>It is not in your draft yet: add it, or give it up.</source>
        <translation>Es ist noch nicht in Ihrem Entwurf: Fügen Sie es hinzu, oder geben Sie es auf.</translation>
    </message>
</context>
<context>
    <name>bailiwick::preview::ConflictPanel</name>
    <message>
        <source>Somebody else changed it, too.</source>
        <translation>Jemand anderes hat es ebenfalls geändert.</translation>
    </message>
    <message>
        <source>Somebody else removed it.</source>
        <translation>Jemand anderes hat es entfernt.</translation>
    </message>
    <message>
        <source>It does not exist any more.</source>
        <translation>Es existiert nicht mehr.</translation>
    </message>
    <message>
        <source>It refers to something that does not exist any more.</source>
        <translation>Es verweist auf etwas, das nicht mehr existiert.</translation>
    </message>
    <message>
        <source>Changed in the meantime</source>
        <translation>In der Zwischenzeit geändert</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>Andere &amp;behalten</translation>
    </message>
    <message>
        <source>Your change replaces the other one</source>
        <translation>Ihre Änderung ersetzt die andere</translation>
    </message>
    <message>
        <source>Your change to this is given up; it can be undone</source>
        <translation>Ihre Änderung daran wird aufgegeben; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Ihre Änderung</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Somebody else committed before you; your draft was kept and previewed again:</source>
        <translation>Jemand anderes hat vor Ihnen Änderungen übernommen; Ihr Entwurf blieb erhalten und seine Vorschau wurde neu berechnet:</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle before you can commit</source>
        <translation>
            <numerusform>%n Konflikt ist zu lösen, bevor Sie übernehmen können</numerusform>
            <numerusform>%n Konflikte sind zu lösen, bevor Sie übernehmen können</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::preview::PreviewScreen</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview a&amp;gain</source>
        <translation>Vorschau &amp;erneuern</translation>
    </message>
    <message>
        <source>&amp;Commit…</source>
        <translation>&amp;Übernehmen…</translation>
    </message>
    <message>
        <source>There are no pending changes.</source>
        <translation>Es gibt keine ausstehenden Änderungen.</translation>
    </message>
    <message>
        <source>Settle the conflicts first.</source>
        <translation>Lösen Sie zuerst die Konflikte.</translation>
    </message>
    <message>
        <source>The draft changed. Preview again.</source>
        <translation>Der Entwurf hat sich geändert. Erneuern Sie die Vorschau.</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n ausstehende Änderung</numerusform>
            <numerusform>%n ausstehende Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>, computed in %1 ms</source>
        <translation>, in %1 ms berechnet</translation>
    </message>
    <message>
        <source>Part of your draft has no effect.</source>
        <translation>Ein Teil Ihres Entwurfs bewirkt nichts.</translation>
    </message>
</context>
<context>
    <name>bailiwick::preview::SeenTree</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>No place where this is allowed.</source>
        <translation>Kein Ort, an dem dies erlaubt ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>before or after: number of devices</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bailiwick::preview::ViewAsPane</name>
    <message>
        <source>View as</source>
        <translation>Ansehen als</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Be&amp;fore</source>
        <translation>&amp;Vorher</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>Na&amp;chher</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Gegenübergestellt</translation>
    </message>
    <message>
        <source>Places &amp;where</source>
        <translation>O&amp;rte mit</translation>
    </message>
    <message>
        <source>Places where this is allowed</source>
        <translation>Orte, an denen dies erlaubt ist</translation>
    </message>
    <message>
        <source>Choose a person on the left</source>
        <translation>Wählen Sie links eine Person</translation>
    </message>
    <message>
        <source>As %1 sees it</source>
        <translation>Aus Sicht von %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::remote::EventStream</name>
    <message>
        <source>The server has been silent for too long.</source>
        <translation>Der Server hat zu lange nichts gesendet.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>Der Server hat die Verbindung geschlossen.</translation>
    </message>
</context>
<context>
    <name>bailiwick::remote::JsonReader</name>
    <message>
        <source>The server&apos;s answer is not what this program understands.</source>
        <translation>Dieses Programm versteht die Antwort des Servers nicht.</translation>
    </message>
    <message>
        <source>Check that program and server are of the same version.</source>
        <translation>Prüfen Sie, ob Programm und Server dieselbe Version haben.</translation>
    </message>
</context>
<context>
    <name>bailiwick::remote::KeychainSecretStore</name>
    <message>
        <source>The system&apos;s keychain cannot be used (%1). You stay signed in until you close the program, and nothing is kept on disk.</source>
        <translation>Der Schlüsselbund des Systems kann nicht verwendet werden (%1). Sie bleiben angemeldet, bis Sie das Programm schließen, und auf der Festplatte wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
</context>
<context>
    <name>bailiwick::remote::Operation</name>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Free some space or choose another place, then try again.</source>
        <translation>Schaffen Sie Speicherplatz oder wählen Sie einen anderen Ort, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>bailiwick::remote::Replica</name>
    <message>
        <source>The server sent another person&apos;s view.</source>
        <translation>Der Server hat die Sicht einer anderen Person gesendet.</translation>
    </message>
</context>
<context>
    <name>bailiwick::remote::SealedFile</name>
    <message>
        <source>The kept copy cannot be opened: it was changed, or its key is another one.</source>
        <translation>Die gespeicherte Kopie kann nicht geöffnet werden: Sie wurde verändert, oder ihr Schlüssel ist ein anderer.</translation>
    </message>
    <message>
        <source>It is loaded from the server again.</source>
        <translation>Sie wird erneut vom Server geladen.</translation>
    </message>
    <message>
        <source>The copy cannot be encrypted (%1 bytes).</source>
        <translation>Die Kopie kann nicht verschlüsselt werden (%1 Bytes).</translation>
    </message>
    <message>
        <source>The copy cannot be encrypted.</source>
        <translation>Die Kopie kann nicht verschlüsselt werden.</translation>
    </message>
    <message>
        <source>The copy cannot be written: %1</source>
        <translation>Die Kopie kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Speicherplatz.</translation>
    </message>
    <message>
        <source>The copy cannot be read: %1</source>
        <translation>Die Kopie kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::remote::SessionKeeper</name>
    <message>
        <source>You are not signed in.</source>
        <translation>Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
</context>
<context>
    <name>bailiwick::remote::Transport</name>
    <message>
        <source>The server&apos;s address does not begin with https.</source>
        <translation>Die Adresse des Servers beginnt nicht mit https.</translation>
    </message>
    <message>
        <source>Enter an address like https://server:8470.</source>
        <translation>Geben Sie eine Adresse wie https://server:8470 ein.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be used: %1</source>
        <translation>Das Zertifikat des Servers kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to renew it.</source>
        <translation>Bitten Sie den Betreiber des Servers, es zu erneuern.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not known here.</source>
        <translation>Das Zertifikat des Servers ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The server shows another certificate than before.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als zuvor.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one whoever runs the server tells you.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den Ihnen der Betreiber des Servers nennt.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again, or check the connection.</source>
        <translation>Versuchen Sie es erneut, oder prüfen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>Der Server ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Check the connection and that the server runs.</source>
        <translation>Prüfen Sie die Verbindung und ob der Server läuft.</translation>
    </message>
</context>
<context>
    <name>bailiwick::roles::RoleBetweenPane</name>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>the same at both moments</source>
        <translation>zu beiden Zeitpunkten gleich</translation>
    </message>
</context>
<context>
    <name>bailiwick::roles::RoleConditionField</name>
    <message>
        <source>Add to dra&amp;ft</source>
        <translation>In den Ent&amp;wurf</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Condition in the Cedar language</source>
        <translation>Bedingung in der Sprache Cedar</translation>
    </message>
    <message>
        <source>None: it holds wherever the role is given</source>
        <translation>Keine: gilt überall, wo die Rolle vergeben ist</translation>
    </message>
    <message>
        <source>Drop the condition of the role “%1”</source>
        <translation>Bedingung der Rolle “%1” aufheben</translation>
    </message>
    <message>
        <source>Change the condition of the role “%1”</source>
        <translation>Bedingung der Rolle “%1” ändern</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>bailiwick::roles::RoleDetails</name>
    <message>
        <source>&amp;Own description instead of this</source>
        <translation>&amp;Eigene Beschreibung statt dieser</translation>
    </message>
    <message>
        <source>Show &amp;who holds it</source>
        <translation>Z&amp;eigen, wer sie hat</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Name der Rolle</translation>
    </message>
    <message>
        <source>Own description</source>
        <translation>Eigene Beschreibung</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>What it lets people do</source>
        <translation>Was sie erlaubt</translation>
    </message>
    <message>
        <source>Con&amp;dition</source>
        <translation>Be&amp;dingung</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Wer sie hat</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Ver&amp;gleichen mit</translation>
    </message>
    <message>
        <source>You look at another moment; nothing can be changed in it.</source>
        <translation>Sie sehen einen anderen Zeitpunkt; darin lässt sich nichts ändern.</translation>
    </message>
    <message numerus="yes">
        <source>The owners of %n device(s), and those they share with</source>
        <translation>
            <numerusform>Der Besitzer von %n Gerät und alle, für die er es freigibt</numerusform>
            <numerusform>Die Besitzer von %n Geräten und alle, für die sie sie freigeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n people and teams: %1</source>
        <translation>
            <numerusform>%n Person oder Team: %1</numerusform>
            <numerusform>%n Personen und Teams: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) more</source>
        <translation>
            <numerusform>%n Aktion mehr</numerusform>
            <numerusform>%n Aktionen mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer</source>
        <translation>
            <numerusform>%n weniger</numerusform>
            <numerusform>%n weniger</numerusform>
        </translation>
    </message>
    <message>
        <source>Nearest to “%1”: %2, %3.</source>
        <translation>Am nächsten an “%1”: %2, %3.</translation>
    </message>
    <message>
        <source>Describe the role “%1” anew</source>
        <translation>Rolle “%1” neu beschreiben</translation>
    </message>
    <message>
        <source>Compare with its origin</source>
        <translation>Mit dem Ursprung vergleichen</translation>
    </message>
    <message>
        <source>At two rev&amp;isions…</source>
        <translation>Zu zwei Re&amp;visionen…</translation>
    </message>
    <message>
        <source>What differs in this role between two moments</source>
        <translation>Was sich an dieser Rolle zwischen zwei Zeitpunkten unterscheidet</translation>
    </message>
</context>
<context>
    <name>bailiwick::roles::RoleGridDelegate</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>bailiwick::roles::RoleModelDialog</name>
    <message>
        <source>What the check found</source>
        <translation>Was die Prüfung ergab</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>&amp;Put into the draft</source>
        <translation>In den Ent&amp;wurf</translation>
    </message>
    <message>
        <source>Role models</source>
        <translation>Rollenmodelle</translation>
    </message>
    <message>
        <source>R&amp;oles</source>
        <translation>R&amp;ollen</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;What it would change</source>
        <translation>Was sich än&amp;dern würde</translation>
    </message>
    <message>
        <source>Reading the role models…</source>
        <translation>Rollenmodelle werden gelesen…</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Roles of the model</source>
        <translation>Rollen des Modells</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Who may do what where</source>
        <translation>Wer was wo darf</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>New:</source>
        <translation>Neu:</translation>
    </message>
    <message>
        <source>Replaced:</source>
        <translation>Ersetzt:</translation>
    </message>
    <message>
        <source>There already, stays as it is:</source>
        <translation>Schon da, bleibt wie es ist:</translation>
    </message>
    <message>
        <source>What is shown of the model</source>
        <translation>Was vom Modell gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Replace what of it was edited here</source>
        <translation>Hier Geändertes daraus &amp;ersetzen</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus &amp;Datei…</translation>
    </message>
    <message>
        <source>Bringing a model in adds its actions to the catalogue, its roles to the manufacturer&apos;s, and its guardrails as policies that forbid. Nobody is given a role by it.</source>
        <translation>Ein Modell einzubringen nimmt seine Aktionen in den Katalog auf, seine Rollen zu denen des Herstellers und seine Leitplanken als Richtlinien, die verbieten. Niemand bekommt dadurch eine Rolle.</translation>
    </message>
    <message>
        <source>Open a role model</source>
        <translation>Rollenmodell öffnen</translation>
    </message>
    <message>
        <source>Role models (*.jsonl);;All files (*)</source>
        <comment>file filter</comment>
        <translation>Rollenmodelle (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the role model…</source>
        <translation>Rollenmodell wird gelesen…</translation>
    </message>
    <message>
        <source>This is no role model that can be used.</source>
        <translation>Das ist kein verwendbares Rollenmodell.</translation>
    </message>
</context>
<context>
    <name>bailiwick::roles::RoleRevisionsBar</name>
    <message>
        <source>E&amp;nd comparison</source>
        <translation>Vergleich be&amp;enden</translation>
    </message>
    <message>
        <source>Role that is compared</source>
        <translation>Verglichene Rolle</translation>
    </message>
    <message>
        <source>Back to the grid of all roles (Escape)</source>
        <translation>Zurück zum Raster aller Rollen (Escape)</translation>
    </message>
    <message>
        <source>Ro&amp;le</source>
        <translation>Ro&amp;lle</translation>
    </message>
    <message>
        <source>fr&amp;om</source>
        <comment>a moment, to another one</comment>
        <translation>v&amp;on</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <comment>a moment</comment>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Now, with your &amp;draft</source>
        <translation>Jetzt, mit Ihrem &amp;Entwurf</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>Another &amp;revision or moment…</source>
        <translation>Andere &amp;Revision oder anderer Zeitpunkt…</translation>
    </message>
    <message>
        <source>From: %1</source>
        <comment>moment</comment>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <comment>moment</comment>
        <translation>Bis: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>role, what became of it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>bailiwick::roles::RolesScreen</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>Aktionen filtern</translation>
    </message>
    <message>
        <source>Filter roles</source>
        <translation>Rollen filtern</translation>
    </message>
    <message>
        <source>Only what di&amp;ffers</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Fold &amp;all</source>
        <translation>&amp;Alle zuklappen</translation>
    </message>
    <message>
        <source>D&amp;erive a role…</source>
        <translation>Rolle a&amp;bleiten…</translation>
    </message>
    <message>
        <source>Role &amp;models…</source>
        <translation>Rollen&amp;modelle…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No role or action fits the filters.</source>
        <translation>Keine Rolle oder Aktion passt zu den Filtern.</translation>
    </message>
    <message>
        <source>Roles of everybody</source>
        <translation>Rollen von allen</translation>
    </message>
    <message>
        <source>Choose a cell. Space puts the action into the role or takes it out, Enter opens and closes an area.</source>
        <translation>Wählen Sie eine Zelle. Die Leertaste nimmt die Aktion in die Rolle auf oder heraus, die Eingabetaste öffnet und schließt einen Bereich.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>role, action</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Itself, as it is now</source>
        <translation>Sich selbst, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Itself, before your draft</source>
        <translation>Sich selbst, vor Ihrem Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n Rolle</numerusform>
            <numerusform>%n Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add to draft</source>
        <translation>In den Entwurf</translation>
    </message>
    <message>
        <source>There are two roles named “%1” now.</source>
        <translation>Es gibt jetzt zwei Rollen namens “%1”.</translation>
    </message>
    <message>
        <source>Derive a role from “%1”</source>
        <translation>Rolle von “%1” ableiten</translation>
    </message>
    <message>
        <source>The new role begins with the same actions and condition, as far as you may hand them out, and is changed in the grid. It is added to your draft; nobody holds it yet.</source>
        <translation>Die neue Rolle beginnt mit denselben Aktionen und derselben Bedingung, soweit Sie sie vergeben dürfen, und wird im Raster geändert. Sie kommt in Ihren Entwurf; noch hat sie niemand.</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <comment>name of a derived role</comment>
        <translation>%1 (eigene)</translation>
    </message>
    <message>
        <source>Left out, because you may not hand it out: %1.</source>
        <translation>Weggelassen, weil Sie es nicht vergeben dürfen: %1.</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>It begins without actions. It is added to your draft.</source>
        <translation>Sie beginnt ohne Aktionen. Sie kommt in Ihren Entwurf.</translation>
    </message>
    <message>
        <source>They are in your draft; the preview shows what would change. Nobody is given a role by it.</source>
        <translation>Sie stehen in Ihrem Entwurf; die Vorschau zeigt, was sich ändern würde. Niemand erhält dadurch eine Rolle.</translation>
    </message>
    <message>
        <source>“%1” cannot be deleted.</source>
        <translation>“%1” kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Show who holds it</source>
        <translation>Zeigen, wer sie hat</translation>
    </message>
    <message>
        <source>Owners of devices lose what they may do by it. The deletion is added to your draft and takes effect when you commit it.</source>
        <translation>Besitzer von Geräten verlieren, was sie dadurch dürfen. Die Löschung kommt in Ihren Entwurf und gilt, sobald Sie ihn übernehmen.</translation>
    </message>
    <message>
        <source>Nobody holds it. The deletion is added to your draft and takes effect when you commit it.</source>
        <translation>Niemand hat sie. Die Löschung kommt in Ihren Entwurf und gilt, sobald Sie ihn übernehmen.</translation>
    </message>
    <message>
        <source>Delete the role “%1”?</source>
        <translation>Rolle “%1” löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Roles of</source>
        <translation>Rollen von</translation>
    </message>
    <message>
        <source>Whose roles are shown</source>
        <translation>Wessen Rollen gezeigt werden</translation>
    </message>
    <message>
        <source>Only actions that not all of the shown roles hold alike</source>
        <translation>Nur Aktionen, in denen sich die gezeigten Rollen unterscheiden</translation>
    </message>
    <message>
        <source>Close or open all areas of actions</source>
        <translation>Alle Bereiche von Aktionen schließen oder öffnen</translation>
    </message>
    <message>
        <source>Actions and roles</source>
        <translation>Aktionen und Rollen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>changes access itself</source>
        <translation>ändert den Zugriff selbst</translation>
    </message>
    <message>
        <source>you may not hand it out</source>
        <translation>dürfen Sie nicht vergeben</translation>
    </message>
    <message>
        <source>part of a role that you cannot change</source>
        <translation>Teil einer Rolle, die Sie nicht ändern können</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Changed by your draft, not yet committed</source>
        <translation>In Ihrem Entwurf geändert, noch nicht übernommen</translation>
    </message>
    <message>
        <source>&amp;Roles</source>
        <translation>&amp;Rollen</translation>
    </message>
    <message>
        <source>A role of your organization that begins as the current one</source>
        <translation>Eine Rolle Ihrer Organisation, die wie die aktuelle beginnt</translation>
    </message>
    <message>
        <source>&amp;New empty role…</source>
        <translation>&amp;Neue leere Rolle…</translation>
    </message>
    <message>
        <source>A role of your organization without actions</source>
        <translation>Eine Rolle Ihrer Organisation ohne Aktionen</translation>
    </message>
    <message>
        <source>D&amp;uplicate the role</source>
        <translation>Rolle d&amp;uplizieren</translation>
    </message>
    <message>
        <source>A second role like the current one</source>
        <translation>Eine zweite Rolle wie die aktuelle</translation>
    </message>
    <message>
        <source>De&amp;lete the role…</source>
        <translation>Rolle &amp;löschen…</translation>
    </message>
    <message>
        <source>Deletes the current role</source>
        <translation>Löscht die aktuelle Rolle</translation>
    </message>
    <message>
        <source>The roles that other systems have, to look at and to bring in</source>
        <translation>Die Rollen anderer Systeme, zum Ansehen und Einbringen</translation>
    </message>
    <message>
        <source>one role at two moments</source>
        <translation>eine Rolle zu zwei Zeitpunkten</translation>
    </message>
    <message>
        <source>“%1” is not there now; derive from a role that is.</source>
        <translation>„%1“ gibt es jetzt nicht; leiten Sie von einer vorhandenen Rolle ab.</translation>
    </message>
    <message>
        <source>Compare at two re&amp;visions…</source>
        <translation>Zu zwei Re&amp;visionen vergleichen…</translation>
    </message>
    <message>
        <source>What differs in the current role between two moments</source>
        <translation>Was sich an der aktuellen Rolle zwischen zwei Zeitpunkten unterscheidet</translation>
    </message>
    <message>
        <source>You do not see the whole fleet any more.</source>
        <translation>Sie sehen nicht mehr die ganze Flotte.</translation>
    </message>
    <message>
        <source>Roles at earlier revisions are shown only to those who do.</source>
        <translation>Rollen früherer Revisionen werden nur denen gezeigt, die sie sehen.</translation>
    </message>
    <message>
        <source>Choose a role first.</source>
        <translation>Wählen Sie zuerst eine Rolle.</translation>
    </message>
    <message>
        <source>not there, %1</source>
        <comment>moment</comment>
        <translation>nicht vorhanden, %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::AttributeDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Put into the draft</source>
        <translation>In den Ent&amp;wurf</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Preview it and commit it like any other change</source>
        <translation>Vorschau und Übernahme wie bei jeder anderen Änderung</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::AttributeForm</name>
    <message>
        <source>for example config_maxPower</source>
        <translation>zum Beispiel config_maxPower</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Wert:</translation>
    </message>
    <message>
        <source>One text a line</source>
        <translation>Ein Text je Zeile</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Texts, one a line</source>
        <translation>Texte, einer je Zeile</translation>
    </message>
    <message>
        <source>Choose an attribute, or add one</source>
        <translation>Wählen Sie ein Attribut, oder fügen Sie eines hinzu</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Neues Attribut</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::AuditFilterBar</name>
    <message>
        <source>Any word</source>
        <translation>Beliebiges Wort</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What, e.g. delegation:cut</source>
        <translation>Was, z. B. delegation:cut</translation>
    </message>
    <message>
        <source>Which resource</source>
        <translation>Welche Ressource</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>A&amp;b</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::AuditTable</name>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::AuditView</name>
    <message>
        <source>No entries</source>
        <translation>Keine Einträge</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Exports the whole log that you may see and checks hashes, signatures and the checkpoint saved last time</source>
        <translation>Exportiert das ganze Protokoll, das Sie sehen dürfen, und prüft Hashes, Signaturen und den zuletzt gespeicherten Prüfpunkt</translation>
    </message>
    <message>
        <source>&amp;JSON Lines with proofs…</source>
        <translation>&amp;JSON Lines mit Nachweisen…</translation>
    </message>
    <message>
        <source>&amp;CSV for spreadsheets…</source>
        <translation>&amp;CSV für Tabellenkalkulationen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n or more new entries</source>
        <translation>
            <numerusform>%n neuer Eintrag oder mehr</numerusform>
            <numerusform>%n oder mehr neue Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new entries</source>
        <translation>
            <numerusform>%n neuer Eintrag</numerusform>
            <numerusform>%n neue Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>You do not hold audit:export.</source>
        <translation>Sie haben audit:export nicht.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>%1 entries read, older ones follow as you scroll</source>
        <translation>%1 Einträge gelesen, ältere folgen beim Blättern</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the log fits the filters.</source>
        <translation>Nichts im Protokoll passt zu den Filtern.</translation>
    </message>
    <message>
        <source>Nothing that you may see has been logged.</source>
        <translation>Nichts, was Sie sehen dürfen, wurde protokolliert.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::CertificatePage</name>
    <message>
        <source>&amp;Trust this server</source>
        <translation>Diesem Server &amp;vertrauen</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>Nicht ver&amp;binden</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one you trusted</source>
        <translation>Das Zertifikat von %1 ist nicht das, dem Sie vertraut haben</translation>
    </message>
    <message>
        <source>%1 is not known yet</source>
        <translation>%1 ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>The server was set up anew, or somebody stands between you and it. Ask its administrator for the fingerprint and compare before you trust it.</source>
        <translation>Der Server wurde neu eingerichtet, oder jemand steht zwischen Ihnen und ihm. Fragen Sie seinen Administrator nach dem Fingerabdruck und vergleichen Sie ihn, bevor Sie vertrauen.</translation>
    </message>
    <message>
        <source>Compare this fingerprint of its certificate (SHA-256) with the one its administrator gave you. Nothing has been sent to it yet.</source>
        <translation>Vergleichen Sie diesen Fingerabdruck seines Zertifikats (SHA-256) mit dem, den Ihnen sein Administrator genannt hat. Noch wurde nichts an ihn gesendet.</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::EventDetails</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>gained on %n device(s)</source>
        <translation>
            <numerusform>auf %n Gerät erhalten</numerusform>
            <numerusform>auf %n Geräten erhalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lost on %n device(s)</source>
        <translation>
            <numerusform>auf %n Gerät verloren</numerusform>
            <numerusform>auf %n Geräten verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>Effective difference</source>
        <translation>Tatsächliche Auswirkung</translation>
    </message>
    <message>
        <source>nobody gains or loses anything</source>
        <translation>niemand erhält oder verliert etwas</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Abgelehnt, weil</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Was er bewirkt hat</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Acted as</source>
        <translation>Handelte als</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Resource id</source>
        <translation>ID der Ressource</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Rows returned</source>
        <translation>Gelieferte Zeilen</translation>
    </message>
    <message>
        <source>Entry number</source>
        <translation>Nummer des Eintrags</translation>
    </message>
    <message>
        <source>waiting to be numbered</source>
        <translation>wartet auf seine Nummer</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Nothing was changed by it</source>
        <translation>Er hat nichts geändert</translation>
    </message>
    <message>
        <source>Select an entry to see what it did.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, was er bewirkt hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n people gain it</source>
        <translation>
            <numerusform>%n Person erhält sie</numerusform>
            <numerusform>%n Personen erhalten sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people lose it</source>
        <translation>
            <numerusform>%n Person verliert sie</numerusform>
            <numerusform>%n Personen verlieren sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::FleetView</name>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Loading the fleet</source>
        <translation>Flotte wird geladen</translation>
    </message>
    <message>
        <source>This takes a moment the first time.</source>
        <translation>Beim ersten Mal dauert das einen Moment.</translation>
    </message>
    <message>
        <source>Nothing to see yet</source>
        <translation>Noch nichts zu sehen</translation>
    </message>
    <message>
        <source>No part of the fleet was delegated or assigned to you. Ask the administrator of your organization.</source>
        <translation>Ihnen wurde kein Teil der Flotte delegiert oder zugewiesen. Fragen Sie den Administrator Ihrer Organisation.</translation>
    </message>
    <message>
        <source>The fleet as %1 sees it now</source>
        <translation>Die Flotte, wie %1 sie jetzt sieht</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>The fleet as %1 saw it then</source>
        <translation>Die Flotte, wie %1 sie damals sah</translation>
    </message>
    <message>
        <source>The fleet as %1 will see it then</source>
        <translation>Die Flotte, wie %1 sie dann sehen wird</translation>
    </message>
    <message>
        <source>You may not edit the attributes of this.</source>
        <translation>Sie dürfen diese Attribute nicht bearbeiten.</translation>
    </message>
    <message>
        <source>You look at another moment. Go back to now.</source>
        <translation>Sie sehen einen anderen Zeitpunkt. Gehen Sie zurück zum Jetzt.</translation>
    </message>
    <message>
        <source>&amp;Edit attributes…</source>
        <translation>Attribute &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Fleet</source>
        <translation>&amp;Flotte</translation>
    </message>
    <message>
        <source>Change what is known of the selected node, in the draft</source>
        <translation>Im Entwurf ändern, was über den gewählten Knoten bekannt ist</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::InvitationsPane</name>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Filter invitations</source>
        <translation>Einladungen filtern</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>E&amp;inladen…</translation>
    </message>
    <message>
        <source>Send a&amp;gain</source>
        <translation>Noch einmal &amp;senden</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the invitation…</source>
        <translation>Einladung &amp;zurückziehen…</translation>
    </message>
    <message>
        <source>A new e-mail; the one before is no longer good</source>
        <translation>Eine neue E-Mail; die vorige gilt nicht mehr</translation>
    </message>
    <message>
        <source>What the invitation brings</source>
        <translation>Was die Einladung mitbringt</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void</source>
        <translation>
            <numerusform>%n unwirksam</numerusform>
            <numerusform>%n unwirksam</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>The invitations could not be loaded</source>
        <translation>Die Einladungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Loading the invitations…</source>
        <translation>Die Einladungen werden geladen…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Invitations are kept by the server; they are shown once it can be reached.</source>
        <translation>Einladungen liegen beim Server; sie werden gezeigt, sobald er erreichbar ist.</translation>
    </message>
    <message>
        <source>Nobody was invited</source>
        <translation>Niemand wurde eingeladen</translation>
    </message>
    <message>
        <source>Whoever is invited by e-mail becomes a member of your organization, with teams and roles, once they accept.</source>
        <translation>Wer per E-Mail eingeladen wird, wird mit der Annahme Mitglied Ihrer Organisation, mit Teams und Rollen.</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Einladen…</translation>
    </message>
    <message>
        <source>Teams: %1.</source>
        <translation>Teams: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Roles: %1.</source>
        <translation>Rollen: %1.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between roles</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>It brings a membership and nothing else.</source>
        <translation>Sie bringt eine Mitgliedschaft und sonst nichts.</translation>
    </message>
    <message>
        <source>Nobody can accept it: %1</source>
        <translation>Niemand kann sie annehmen: %1</translation>
    </message>
    <message>
        <source>Send it again, and it is yours, as far as you may give all of it; or cancel it and invite anew.</source>
        <translation>Senden Sie sie noch einmal, dann ist es Ihre, soweit Sie alles davon vergeben dürfen; oder ziehen Sie sie zurück und laden Sie neu ein.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Invite once it is back.</source>
        <translation>Laden Sie ein, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>Cancel the invitation to %1?</source>
        <translation>Einladung an %1 zurückziehen?</translation>
    </message>
    <message>
        <source>The e-mail that they have is no longer good. They are not told.</source>
        <translation>Die E-Mail, die sie haben, gilt dann nicht mehr. Es wird ihnen nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>Cancel the invitation</source>
        <translation>Einladung zurückziehen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The invitation to %1 is cancelled.</source>
        <translation>Die Einladung an %1 ist zurückgezogen.</translation>
    </message>
    <message>
        <source>%1 is invited; the e-mail is on its way.</source>
        <translation>%1 ist eingeladen; die E-Mail ist unterwegs.</translation>
    </message>
    <message>
        <source>%1 is invited, but the server could not send an e-mail.</source>
        <translation>%1 ist eingeladen, aber der Server konnte keine E-Mail senden.</translation>
    </message>
    <message>
        <source>Whoever has an account finds the invitation after signing in; otherwise send it again once the server can send e-mails.</source>
        <translation>Wer ein Konto hat, findet die Einladung nach dem Anmelden; sonst senden Sie sie noch einmal, sobald der Server E-Mails senden kann.</translation>
    </message>
    <message>
        <source>The invitation to %1 was not sent again.</source>
        <translation>Die Einladung an %1 wurde nicht noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::InviteDialog</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>&amp;Send the invitation</source>
        <translation>Einladung &amp;senden</translation>
    </message>
    <message>
        <source>Invite somebody to %1</source>
        <translation>Jemanden zu %1 einladen</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>For example: Fitter</source>
        <translation>Zum Beispiel: Monteurin</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Title in the organization, if any</source>
        <translation>&amp;Funktion in der Organisation, falls gewünscht</translation>
    </message>
    <message>
        <source>&amp;Teams to join</source>
        <translation>&amp;Teams, denen sie angehört</translation>
    </message>
    <message>
        <source>What they will be able to do</source>
        <translation>Was die Person dann darf</translation>
    </message>
    <message>
        <source>worked out as after accepting</source>
        <translation>berechnet wie nach der Annahme</translation>
    </message>
    <message>
        <source>Your organization has no teams.</source>
        <translation>Ihre Organisation hat keine Teams.</translation>
    </message>
    <message>
        <source>The invitation is being sent.</source>
        <translation>Die Einladung wird gesendet.</translation>
    </message>
    <message>
        <source>The server cannot be reached. What you wrote stays here.</source>
        <translation>Der Server ist nicht erreichbar. Was Sie geschrieben haben, bleibt hier.</translation>
    </message>
    <message>
        <source>You may not put people into teams.</source>
        <translation>Sie dürfen niemanden in Teams aufnehmen.</translation>
    </message>
    <message>
        <source>What the person will be able to do is being worked out.</source>
        <translation>Was die Person dann darf, wird berechnet.</translation>
    </message>
    <message>
        <source>You may not give all of this.</source>
        <translation>Sie dürfen nicht alles davon vergeben.</translation>
    </message>
    <message>
        <source>Something else is under way.</source>
        <translation>Etwas anderes ist im Gange.</translation>
    </message>
    <message>
        <source>The invitation was not sent.</source>
        <translation>Die Einladung wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>What stands against it is told at the field it is about.</source>
        <translation>Was dagegen spricht, steht bei dem Feld, um das es geht.</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::InvitePreview</name>
    <message>
        <source>They come with nothing yet</source>
        <translation>Die Person bringt noch nichts mit</translation>
    </message>
    <message>
        <source>Tick teams or add roles: what the person will be able to do is shown here before anything is sent. Roles can be given later, too.</source>
        <translation>Haken Sie Teams an oder fügen Sie Rollen hinzu: was die Person dann darf, wird hier gezeigt, bevor etwas gesendet wird. Rollen können auch später vergeben werden.</translation>
    </message>
    <message>
        <source>What is ticked and added gives no access at the moment.</source>
        <translation>Was angehakt und hinzugefügt ist, gibt zurzeit keinen Zugriff.</translation>
    </message>
    <message>
        <source>The invited person</source>
        <translation>Die eingeladene Person</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::InvitedRolesField</name>
    <message>
        <source>&amp;Add a role…</source>
        <translation>Rolle &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>R&amp;oles</source>
        <translation>R&amp;ollen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a role at a place</comment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>A role that is gone</source>
        <translation>Eine Rolle, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Under the delegation from %1</source>
        <translation>Unter der Delegation von %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::NodeDetails</name>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>Wer es erreichen kann</translation>
    </message>
    <message>
        <source>Looking for everybody who can reach it…</source>
        <translation>Alle, die es erreichen können, werden gesucht…</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Select a node to see its attributes and who can reach it.</source>
        <translation>Wählen Sie einen Knoten, um seine Attribute zu sehen und wer ihn erreichen kann.</translation>
    </message>
    <message>
        <source>Being computed…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>Die ersten %1</translation>
    </message>
    <message>
        <source>Nobody that you may see</source>
        <translation>Niemand, den Sie sehen dürfen</translation>
    </message>
    <message numerus="yes">
        <source>%n people and teams</source>
        <translation>
            <numerusform>%n Person oder Team</numerusform>
            <numerusform>%n Personen und Teams</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may: %2.</source>
        <comment>person, actions</comment>
        <translation>%1 darf: %2.</translation>
    </message>
    <message>
        <source>&amp;Edit attributes…</source>
        <translation>Attribute &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Into the draft; preview and commit as any change</source>
        <translation>In den Entwurf; Vorschau und Übernahme wie bei jeder Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n people, teams, applications or gateways</source>
        <translation>
            <numerusform>%n Person, Team, Anwendung oder Gateway</numerusform>
            <numerusform>%n Personen, Teams, Anwendungen oder Gateways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::OrganizationPage</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>Anme&amp;lden</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>As &amp;what do you sign in?</source>
        <translation>Als &amp;was melden Sie sich an?</translation>
    </message>
    <message>
        <source>%1 may sign in as each of these. What you may see and do depends on it.</source>
        <translation>%1 kann sich als jedes davon anmelden. Was Sie sehen und tun dürfen, hängt davon ab.</translation>
    </message>
    <message>
        <source>Yourself</source>
        <translation>Sie selbst</translation>
    </message>
    <message>
        <source>Devices that you own or that others share with you</source>
        <translation>Geräte, die Ihnen gehören oder die andere mit Ihnen teilen</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::OrganizationsPane</name>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Filter by name or kind</source>
        <translation>Nach Name oder Art filtern</translation>
    </message>
    <message>
        <source>No organization</source>
        <translation>Keine Organisation</translation>
    </message>
    <message>
        <source>No organization that you may see fits the filter.</source>
        <translation>Keine Organisation, die Sie sehen dürfen, passt zum Filter.</translation>
    </message>
    <message>
        <source>&amp;New company…</source>
        <translation>&amp;Neue Firma…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>An installer company: it has nothing until you delegate something to it. Customers come with the nodes they own, by an import.</source>
        <translation>Eine Installationsfirma: Sie hat nichts, bis Sie ihr etwas delegieren. Kunden kommen mit den Knoten, die ihnen gehören, durch einen Import.</translation>
    </message>
    <message>
        <source>New &amp;company…</source>
        <translation>Neue &amp;Firma…</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>An installer company, to delegate to; it goes into your draft</source>
        <translation>Eine Installationsfirma, an die Sie delegieren; sie kommt in Ihren Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%n organization(s)</source>
        <translation>
            <numerusform>%n Organisation</numerusform>
            <numerusform>%n Organisationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Put into the draft</source>
        <translation>In den Entwurf</translation>
    </message>
    <message>
        <source>There is an organization of this name already.</source>
        <translation>Es gibt schon eine Organisation mit diesem Namen.</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neue Firma</translation>
    </message>
    <message>
        <source>An installer company. It has nothing until you delegate something to it, and nobody until somebody is invited.</source>
        <translation>Eine Installationsfirma. Sie hat nichts, bis Sie ihr etwas delegieren, und niemanden, bis jemand eingeladen ist.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>People see it everywhere; nobody&apos;s access changes.</source>
        <translation>Alle sehen es überall; an niemandes Zugriff ändert sich etwas.</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::PeopleScreen</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>People, invitations, teams and organizations</source>
        <translation>Personen, Einladungen, Teams und Organisationen</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>&amp;Invite somebody…</source>
        <translation>&amp;Jemanden einladen…</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>By e-mail, into your organization, with teams and roles</source>
        <translation>Per E-Mail, in Ihre Organisation, mit Teams und Rollen</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::PeopleView</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Filter by name, e-mail, title or organization</source>
        <translation>Nach Name, E-Mail, Funktion oder Organisation filtern</translation>
    </message>
    <message>
        <source>See the fleet as this person</source>
        <translation>Flotte als diese Person ansehen</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Nobody whom you may see fits the filter.</source>
        <translation>Niemand, den Sie sehen dürfen, passt zum Filter.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>All organizations</source>
        <translation>Alle Organisationen</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Disable or enable the person</source>
        <translation>Person &amp;deaktivieren oder aktivieren</translation>
    </message>
    <message>
        <source>Whoever is disabled can do nothing until they are enabled again; nothing is deleted</source>
        <translation>Wer deaktiviert ist, kann nichts tun, bis er wieder aktiviert wird; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>Person &amp;leaves…</source>
        <translation>Person &amp;tritt aus…</translation>
    </message>
    <message>
        <source>They leave the organization: their roles and places in teams fall with it</source>
        <translation>Die Person tritt aus der Organisation aus: Rollen und Plätze in Teams entfallen damit</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>Wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>Akti&amp;vieren</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Deaktivieren</translation>
    </message>
    <message>
        <source>%1 leaves %2?</source>
        <translation>%1 tritt aus %2 aus?</translation>
    </message>
    <message>
        <source>It is added to your draft; the preview shows what they lose.</source>
        <translation>Das kommt in Ihren Entwurf; die Vorschau zeigt, was die Person verliert.</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Tritt aus</translation>
    </message>
    <message>
        <source>&amp;Leaves…</source>
        <translation>&amp;Tritt aus…</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::PlaceRoleDialog</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Role and place</source>
        <translation>Rolle und Ort</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>&amp;Where, with all that is below it</source>
        <translation>&amp;Wo, mit allem, was darunter liegt</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>There is no role that you could give.</source>
        <translation>Es gibt keine Rolle, die Sie vergeben könnten.</translation>
    </message>
    <message>
        <source>Choose a place.</source>
        <translation>Wählen Sie einen Ort.</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>Sie würde enden, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>It would be over before it is given.</source>
        <translation>Sie wäre vorbei, bevor sie vergeben ist.</translation>
    </message>
    <message>
        <source>The invitation brings this already.</source>
        <translation>Die Einladung bringt das schon mit.</translation>
    </message>
    <message>
        <source>It stands under the delegation from %1, and ends with it.</source>
        <translation>Sie steht unter der Delegation von %1 und endet mit ihr.</translation>
    </message>
    <message>
        <source>It needs no delegation: the place belongs to %1.</source>
        <translation>Sie braucht keine Delegation: der Ort gehört %1.</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::PrincipalPicker</name>
    <message>
        <source>Filter by name, e-mail or organization</source>
        <translation>Nach Name, E-Mail oder Organisation filtern</translation>
    </message>
    <message>
        <source>People, teams or end users</source>
        <translation>Personen, Teams oder Endnutzer</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>End users</source>
        <translation>Endnutzer</translation>
    </message>
    <message>
        <source>People and teams to tick</source>
        <translation>Personen und Teams zum Ankreuzen</translation>
    </message>
    <message>
        <source>Nobody is ticked.</source>
        <translation>Niemand ist angekreuzt.</translation>
    </message>
    <message numerus="yes">
        <source>Ticked: %1 and %n more.</source>
        <translation>
            <numerusform>Angekreuzt: %1 und %n weitere.</numerusform>
            <numerusform>Angekreuzt: %1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticked: %1.</source>
        <translation>Angekreuzt: %1.</translation>
    </message>
    <message>
        <source>Only the first %1 are listed; filter for others.</source>
        <translation>Nur die ersten %1 stehen hier; filtern Sie nach anderen.</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::ProblemLabel</name>
    <message>
        <source>What is wrong: %1</source>
        <translation>Was nicht stimmt: %1</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::ReceivedDialog</name>
    <message>
        <source>Teams: %1</source>
        <translation>Teams: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between roles</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Neither teams nor roles come with it; they can be given later.</source>
        <translation>Weder Teams noch Rollen kommen mit; sie können später vergeben werden.</translation>
    </message>
    <message>
        <source>There is no invitation to you</source>
        <translation>Es gibt keine Einladung an Sie</translation>
    </message>
    <message>
        <source>Organizations invite people by e-mail; what waits for your answer is shown here.</source>
        <translation>Organisationen laden per E-Mail ein; was auf Ihre Antwort wartet, wird hier gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Decline…</source>
        <translation>Ab&amp;lehnen…</translation>
    </message>
    <message>
        <source>Invitations to you</source>
        <translation>Einladungen an Sie</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>What the invitation brings</source>
        <translation>Was die Einladung mitbringt</translation>
    </message>
    <message>
        <source>%1 invites you to become a member.</source>
        <translation>%1 lädt Sie ein, Mitglied zu werden.</translation>
    </message>
    <message>
        <source>As: %1</source>
        <translation>Als: %1</translation>
    </message>
    <message>
        <source>Open until %1. Nothing changes unless you accept.</source>
        <translation>Offen bis %1. Ohne Ihre Annahme ändert sich nichts.</translation>
    </message>
    <message>
        <source>Decline the invitation of %1?</source>
        <translation>Einladung von %1 ablehnen?</translation>
    </message>
    <message>
        <source>Whoever invited you sees that you declined. They can invite you again.</source>
        <translation>Wer Sie eingeladen hat, sieht, dass Sie abgelehnt haben, und kann Sie noch einmal einladen.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>You are a member of %1 now.</source>
        <translation>Sie sind jetzt Mitglied von %1.</translation>
    </message>
    <message>
        <source>It counts once you sign in anew and choose %1.</source>
        <translation>Es zählt, sobald Sie sich neu anmelden und %1 wählen.</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Jetzt abmelden</translation>
    </message>
    <message>
        <source>You declined the invitation of %1.</source>
        <translation>Sie haben die Einladung von %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Choose an invitation.</source>
        <translation>Wählen Sie eine Einladung.</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::SampleAccountList</name>
    <message>
        <source>Or take one of the s&amp;ample&apos;s accounts</source>
        <translation>Oder wählen Sie eines der Be&amp;ispielkonten</translation>
    </message>
    <message>
        <source>Accounts of the sample</source>
        <translation>Beispielkonten</translation>
    </message>
    <message>
        <source>Manufacturer, admin</source>
        <translation>Hersteller, Administration</translation>
    </message>
    <message>
        <source>Manufacturer, auditor</source>
        <translation>Hersteller, Revision</translation>
    </message>
    <message>
        <source>Installer company, admin</source>
        <translation>Fachbetrieb, Administration</translation>
    </message>
    <message>
        <source>Installer company, technician</source>
        <translation>Fachbetrieb, Technik</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>Endnutzer</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::SignInView</name>
    <message>
        <source>Sign in to Bailiwick</source>
        <translation>Bei Bailiwick anmelden</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>Anme&amp;lden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Who may do what in your fleet, and who said so.</source>
        <translation>Wer in Ihrer Flotte was darf und wer das bestimmt hat.</translation>
    </message>
    <message>
        <source>you@company.example</source>
        <translation>sie@firma.example</translation>
    </message>
    <message>
        <source>S&amp;erver</source>
        <translation>Se&amp;rver</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address.</source>
        <translation>Geben Sie die Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>Geben Sie Ihre E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Only needed if you belong to several</source>
        <translation>Nur nötig, wenn Sie zu mehreren gehören</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::TablePane</name>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>You look at another moment; nothing can be changed in it.</source>
        <translation>Sie sehen einen anderen Zeitpunkt; darin lässt sich nichts ändern.</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::TeamDialog</name>
    <message>
        <source>New team</source>
        <translation>Neues Team</translation>
    </message>
    <message>
        <source>Change team</source>
        <translation>Team ändern</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Who is in &amp;it</source>
        <translation>Wer dar&amp;in ist</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Put into the draft</source>
        <translation>In den &amp;Entwurf</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihm einen Namen.</translation>
    </message>
    <message>
        <source>There is a team of this name already.</source>
        <translation>Es gibt schon ein Team mit diesem Namen.</translation>
    </message>
    <message>
        <source>Nobody is in it: its roles give nobody anything.</source>
        <translation>Niemand ist darin: Seine Rollen geben niemandem etwas.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) get what the team has.</source>
        <translation>
            <numerusform>%n Person bekommt, was das Team hat.</numerusform>
            <numerusform>%n Personen bekommen, was das Team hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody disbanded this team meanwhile.</source>
        <translation>Dieses Team wurde inzwischen von jemandem aufgelöst.</translation>
    </message>
</context>
<context>
    <name>bailiwick::views::TeamsPane</name>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Filter by name, organization or member</source>
        <translation>Nach Name, Organisation oder Mitglied filtern</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>Roles given to a team are its members&apos;, as long as they are in it.</source>
        <translation>Rollen eines Teams gelten für seine Mitglieder, solange sie darin sind.</translation>
    </message>
    <message>
        <source>&amp;New team…</source>
        <translation>&amp;Neues Team…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Dis&amp;band…</source>
        <translation>Au&amp;flösen…</translation>
    </message>
    <message>
        <source>New &amp;team…</source>
        <translation>Neues &amp;Team…</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>People who get roles together; it goes into your draft</source>
        <translation>Personen, die Rollen gemeinsam bekommen; es kommt in Ihren Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n Team</numerusform>
            <numerusform>%n Teams</numerusform>
        </translation>
    </message>
    <message>
        <source>Disband %1?</source>
        <translation>%1 auflösen?</translation>
    </message>
    <message>
        <source>It is added to your draft; the preview shows what its members lose.</source>
        <translation>Es kommt in Ihren Entwurf; die Vorschau zeigt, was seine Mitglieder verlieren.</translation>
    </message>
    <message>
        <source>Disband</source>
        <translation>Auflösen</translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::ActionRegistry</name>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The fleet is still being loaded.</source>
        <translation>Die Flotte wird noch geladen.</translation>
    </message>
    <message>
        <source>Select a place in the fleet first.</source>
        <translation>Wählen Sie zuerst einen Ort in der Flotte.</translation>
    </message>
    <message>
        <source>Select a delegation first.</source>
        <translation>Wählen Sie zuerst eine Delegation.</translation>
    </message>
    <message>
        <source>There are no pending changes.</source>
        <translation>Es gibt keine ausstehenden Änderungen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>You may not assign roles.</source>
        <translation>Sie dürfen keine Rollen zuweisen.</translation>
    </message>
    <message>
        <source>You may not delegate.</source>
        <translation>Sie dürfen nicht delegieren.</translation>
    </message>
    <message>
        <source>You may not read the audit log.</source>
        <translation>Sie dürfen das Protokoll nicht lesen.</translation>
    </message>
    <message>
        <source>You may not export the audit log.</source>
        <translation>Sie dürfen das Protokoll nicht exportieren.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>You may not edit policies.</source>
        <translation>Sie dürfen Richtlinien nicht bearbeiten.</translation>
    </message>
    <message>
        <source>You look at another moment. Go back to now first.</source>
        <translation>Sie sehen einen anderen Zeitpunkt. Gehen Sie erst zurück zum Jetzt.</translation>
    </message>
    <message>
        <source>You look at now already.</source>
        <translation>Sie sehen bereits das Jetzt.</translation>
    </message>
    <message>
        <source>You may not edit the attributes of this.</source>
        <translation>Sie dürfen diese Attribute nicht bearbeiten.</translation>
    </message>
    <message>
        <source>You may not define roles.</source>
        <translation>Sie dürfen keine Rollen definieren.</translation>
    </message>
    <message>
        <source>You may not make applications and keys.</source>
        <translation>Sie dürfen keine Anwendungen und Schlüssel anlegen.</translation>
    </message>
    <message>
        <source>Only the manufacturer&apos;s people who may edit the fleet may.</source>
        <translation>Das dürfen nur Leute des Herstellers, die die Flotte bearbeiten dürfen.</translation>
    </message>
    <message>
        <source>Earlier revisions are for those who see the whole fleet.</source>
        <translation>Frühere Revisionen sind denen vorbehalten, die die ganze Flotte sehen.</translation>
    </message>
    <message>
        <source>You may not invite people.</source>
        <translation>Sie dürfen niemanden einladen.</translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to a device, person, role or command…</source>
        <translation>Gehe zu Gerät, Person, Rolle oder Befehl…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Nothing found. Check the spelling, or use fewer words.</source>
        <translation>Nichts gefunden. Prüfen Sie die Schreibweise, oder verwenden Sie weniger Wörter.</translation>
    </message>
    <message>
        <source>d device or place   p person   r role   l delegation   &gt; command</source>
        <translation>d Gerät oder Ort   p Person   r Rolle   l Delegation   &gt; Befehl</translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::DateField</name>
    <message>
        <source>Date for “%1”</source>
        <translation>Datum für „%1“</translation>
    </message>
    <message>
        <source>The beginning of this day</source>
        <translation>Der Beginn dieses Tages</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date, see QLocale::toString</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::Dialogs</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::DifferencePane</name>
    <message>
        <source>Nothing to preview</source>
        <translation>Nichts für eine Vorschau</translation>
    </message>
    <message>
        <source>Change something first; what it does is shown here before it takes effect.</source>
        <translation>Ändern Sie zuerst etwas; was es bewirkt, wird hier gezeigt, bevor es wirksam wird.</translation>
    </message>
    <message>
        <source>Who gains and loses what</source>
        <translation>Wer was erhält und verliert</translation>
    </message>
    <message>
        <source>The preview was cancelled. Preview again before committing.</source>
        <translation>Die Vorschau wurde abgebrochen. Erneuern Sie sie, bevor Sie übernehmen.</translation>
    </message>
    <message>
        <source>The preview is still being computed.</source>
        <translation>Die Vorschau wird noch berechnet.</translation>
    </message>
    <message>
        <source>Working out who gains and loses what…</source>
        <translation>Es wird berechnet, wer was erhält und verliert…</translation>
    </message>
    <message>
        <source>There is nothing to preview.</source>
        <translation>Es gibt nichts für eine Vorschau.</translation>
    </message>
    <message>
        <source>This preview is incomplete and cannot be committed. Preview again.</source>
        <translation>Diese Vorschau ist unvollständig; so kann nicht übernommen werden. Erneuern Sie die Vorschau.</translation>
    </message>
    <message>
        <source>Nobody gains or loses anything</source>
        <translation>Niemand erhält oder verliert etwas</translation>
    </message>
    <message>
        <source>The changes can be committed; they have no effect on anybody&apos;s access.</source>
        <translation>Die Änderungen können übernommen werden; auf niemandes Zugriff wirken sie sich aus.</translation>
    </message>
    <message>
        <source>These changes cannot be made</source>
        <translation>Diese Änderungen sind nicht möglich</translation>
    </message>
    <message>
        <source>The message above says what is wrong.</source>
        <translation>Die Meldung darüber sagt, was falsch ist.</translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::FilterLine</name>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::FilteredTree</name>
    <message>
        <source>Filter by name, serial or model</source>
        <translation>Nach Name, Seriennummer oder Modell filtern</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::MessageBar</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
